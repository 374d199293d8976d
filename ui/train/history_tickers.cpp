#include "ui/train/history_tickers.h"

#include "ui/common/number_text.h"
#include "ui/train/race_text.h"

#include <cmath>

namespace rectiscope {

double CountTicker::getTickStep(const QCPRange& range)
{
    const double step = QCPAxisTicker::getTickStep(range);
    return step == 2.5 ? 5 : std::max(1.0, step);
}

QString CountTicker::getTickLabel(double tick, const QLocale&, QChar, int)
{
    return shortCountText(tick);
}

QString PercentTicker::getTickLabel(double tick, const QLocale&, QChar, int)
{
    return shortText(100 * tick, 4) + QStringLiteral(" %");
}

QVector<double> DecadeTicker::createTickVector(double, const QCPRange& range)
{
    QVector<double> ticks;
    if (range.lower <= 0 || range.upper <= range.lower) return ticks;
    const double decades = std::log10(range.upper / range.lower);
    const int apart = std::max(1, static_cast<int>(std::ceil(decades / std::max(2, tickCount()))));
    const int first = static_cast<int>(std::floor(std::log10(range.lower)));
    const int last = static_cast<int>(std::ceil(std::log10(range.upper)));
    for (int exponent = first; exponent <= last; ++exponent) {
        if (apart > 1 && exponent % apart != 0) continue;
        for (const double factor : {1.0, 2.0, 5.0}) {
            const double tick = factor * std::pow(10.0, exponent);
            if ((factor == 1 || decades < 2.5) && tick >= range.lower && tick <= range.upper) ticks << tick;
        }
    }
    return ticks;
}

QString DecadeTicker::getTickLabel(double tick, const QLocale&, QChar, int)
{
    return shortText(tick, 3);
}

} // namespace rectiscope
