#include "ui/train/slope_sparkline.h"

#include "ui/common/number_text.h"
#include "ui/common/theme.h"
#include "ui/train/network_card.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace rectiscope {

SlopeSparkline::SlopeSparkline(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("slopeSparkline"));
    setAccessibleName(tr("Learned slope over the steps"));
    setToolTip(tr("The slope α that the unit has learned for z < 0, from its first step to the one that is "
                  "shown"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize SlopeSparkline::sizeHint() const
{
    return {250, cardFont(*this).pixelSize() * 9 / 4};
}

void SlopeSparkline::setHistory(std::vector<SlopeMoment> history, std::size_t catalogRow)
{
    history_ = std::move(history);
    row_ = catalogRow;
    update();
}

void SlopeSparkline::paintEvent(QPaintEvent*)
{
    if (history_.empty()) return;
    const Theme& theme = currentTheme();
    QPainter painter(this);
    QFont small = cardFont(*this);
    small.setPixelSize(small.pixelSize() * 4 / 5);
    painter.setFont(small);
    painter.setPen(theme.mutedText);
    const auto slope = [](const SlopeMoment& moment) { return double(moment.slope); };
    const QString text =
        tr("slope α %1 → %2")
            .arg(fixedText(slope(history_.front()), 3), fixedText(slope(history_.back()), 3));
    // The widest usual text, so that the line keeps its place.
    const double used = QFontMetricsF(small).horizontalAdvance(
        tr("slope α %1 → %2").arg(QStringLiteral("−0.000"), QStringLiteral("−0.000")));
    painter.drawText(QRectF(2, 0, used + 4, height()), Qt::AlignLeft | Qt::AlignVCenter, text);

    const QRectF area(used + 12, 4, width() - used - 16, height() - 8);
    const auto [least, most] = std::ranges::minmax(history_, {}, &SlopeMoment::slope);
    const double span = std::max(slope(most) - slope(least), 1e-3);
    const double steps = std::max(1.0, double(history_.back().step - history_.front().step));
    QPolygonF line;
    for (const auto& moment : history_)
        if (std::isfinite(moment.slope))
            line << QPointF(area.left() + double(moment.step - history_.front().step) / steps * area.width(),
                            area.bottom() - (slope(moment) - slope(least)) / span * area.height());
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(functionPen(row_, theme, 1.4));
    painter.drawPolyline(line);
}

} // namespace rectiscope
