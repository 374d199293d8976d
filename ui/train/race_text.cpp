#include "ui/train/race_text.h"

#include "ui/common/number_text.h"

#include <QLocale>

#include <array>
#include <cmath>

namespace rectiscope {

QString lossText(double loss)
{
    const double size = std::fabs(loss);
    if (!std::isfinite(loss) || size >= 1e4 || (size > 0 && size < 5e-4)) return shortText(loss, 2);
    return fixedText(loss, size < 10 ? 3 : size < 100 ? 2 : size < 1000 ? 1 : 0);
}

QString shareText(double share)
{
    return std::isfinite(share) ? fixedText(100 * share, 1) + QStringLiteral(" %") : fixedText(share, 1);
}

QString countText(std::int64_t count)
{
    QString text = QString::number(count);
    for (auto i = text.size() - 3; i > (count < 0 ? 1 : 0); i -= 3)
        text.insert(i, QChar(0x202F)); // narrow no-break space
    return text;
}

QString shortCountText(double count)
{
    struct Unit {
        double size;
        const char* suffix;
    };
    static constexpr std::array units{Unit{1e9, "G"}, Unit{1e6, "M"}, Unit{1e3, "k"}};
    for (const auto& unit : units)
        if (std::fabs(count) >= unit.size)
            return shortText(count / unit.size, 3) + QLatin1String(unit.suffix);
    return shortText(count, 3);
}

} // namespace rectiscope
