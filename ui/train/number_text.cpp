#include "ui/train/number_text.h"

#include <QLocale>

#include <cmath>

namespace rectiscope {

QString lossText(double loss)
{
    if (std::isnan(loss))
        return QStringLiteral("–");
    const QLocale locale;
    const double size = std::fabs(loss);
    if (std::isinf(loss) || size >= 1e4 || (size > 0 && size < 5e-4))
        return locale.toString(loss, 'e', 1);
    return locale.toString(loss, 'f', size < 10 ? 3 : size < 100 ? 2 : size < 1000 ? 1 : 0);
}

QString shareText(double share)
{
    if (std::isnan(share))
        return QStringLiteral("–");
    return QLocale().toString(100 * share, 'f', 1) + QStringLiteral(" %");
}

QString countText(std::int64_t count)
{
    return QLocale().toString(static_cast<qlonglong>(count));
}

QString shortCountText(double count)
{
    const QLocale locale;
    const double size = std::fabs(count);
    if (size >= 1e9)
        return locale.toString(count / 1e9, 'g', 3) + QLatin1Char('G');
    if (size >= 1e6)
        return locale.toString(count / 1e6, 'g', 3) + QLatin1Char('M');
    if (size >= 1e3)
        return locale.toString(count / 1e3, 'g', 3) + QLatin1Char('k');
    return locale.toString(count, 'g', 3);
}

} // namespace rectiscope
