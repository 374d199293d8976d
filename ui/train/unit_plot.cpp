#include "ui/train/unit_plot.h"

#include "core/activation/catalog.h"
#include "core/activation/curve.h"
#include "ui/common/number_text.h"
#include "ui/common/theme.h"
#include "ui/train/network_card.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace rectiscope {
namespace {

double roundedUp(double value)
{
    const double decade = std::pow(10.0, std::floor(std::log10(value)));
    for (const double factor : {1.0, 1.5, 2.0, 3.0, 5.0, 7.0})
        if (value <= factor * decade) return factor * decade;
    return 10 * decade;
}

// For PReLU the slope that the unit has learned.
Activation withSlope(const Activation& activation, std::optional<float> slope)
{
    if (!slope || !std::isfinite(*slope)) return activation;
    const auto& parameters = activation.info().parameters;
    for (std::size_t i = 0; i < parameters.size(); ++i)
        if (parameters[i].isNegativeSlope)
            return activation.with(i,
                                   std::clamp(double(*slope), parameters[i].minimum, parameters[i].maximum));
    return activation;
}

} // namespace

struct UnitPlot::Frame {
    QRectF curve, histogram, axis;
    double lower, upper;

    [[nodiscard]] double x(double z) const
    {
        return curve.left() + (z - lower) / (upper - lower) * curve.width();
    }
};

UnitPlot::UnitPlot(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("unitPlot"));
    setAccessibleName(tr("Pre-activations of the selected unit"));
    setToolTip(
        tr("Above: the unit's activation function f; where the background is shaded, f′ = 0. Below: how "
           "often its pre-activation z has which value over the training points."));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void UnitPlot::setUnit(const UnitView& unit, const Activation& activation)
{
    const bool another =
        !unit_ || unit_->network != unit.network || unit_->layer != unit.layer || unit_->unit != unit.unit;
    unit_ = unit;
    activation_ = withSlope(activation, unit.slope);
    if (another) lower_ = upper_ = 0;
    updateRange();
    update();
}

// Round ends that change seldom, so that the axis stands still while the unit moves. 0 is always seen.
void UnitPlot::updateRange()
{
    if (!std::isfinite(unit_->lower) || !std::isfinite(unit_->upper)) return;
    const double left = std::max(0.5, -unit_->lower * 1.05);
    const double right = std::max(0.5, unit_->upper * 1.05);
    if (left > -lower_ || left < -lower_ / 3) lower_ = -roundedUp(left);
    if (right > upper_ || right < upper_ / 3) upper_ = roundedUp(right);
}

void UnitPlot::paintEvent(QPaintEvent*)
{
    if (!unit_ || !activation_) return;
    QPainter painter(this);
    const double em = cardFont(*this).pixelSize();
    const double axisHeight = 1.3 * em;
    const QRectF area = QRectF(rect()).adjusted(2, 2, -2, -2);
    const double half = (area.height() - axisHeight) / 2;
    const Frame frame{QRectF(area.left(), area.top(), area.width(), half),
                      QRectF(area.left(), area.top() + half, area.width(), half),
                      QRectF(area.left(), area.bottom() - axisHeight, area.width(), axisHeight), lower_,
                      upper_};
    const Theme& theme = currentTheme();
    for (const auto& flat : flatIntervals(*activation_, {lower_, upper_}))
        painter.fillRect(QRectF(QPointF(frame.x(flat.lower), frame.curve.top()),
                                QPointF(frame.x(flat.upper), frame.histogram.bottom())),
                         theme.window);
    painter.setPen(QPen(theme.axis, 1));
    const double zero = std::round(frame.x(0)) + 0.5;
    painter.drawLine(QPointF(zero, frame.curve.top()), QPointF(zero, frame.histogram.bottom()));
    paintHistogram(painter, frame);
    paintCurve(painter, frame);
    paintAxis(painter, frame);
}

void UnitPlot::paintCurve(QPainter& painter, const Frame& frame) const
{
    const Theme& theme = currentTheme();
    const Curve curve = makeCurve(*activation_, Quantity::function, {frame.lower, frame.upper},
                                  (frame.upper - frame.lower) / 300);
    double low = 0;
    double high = 0.1 * frame.upper;
    for (const auto& piece : curve.pieces)
        for (const auto& point : piece) {
            low = std::min(low, point.y);
            high = std::max(high, point.y);
        }
    const double height = frame.curve.height() - 8;
    const auto y = [&](double value) {
        return frame.curve.bottom() - 4 - (value - low) / (high - low) * height;
    };
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(QPen(theme.border, 1));
    painter.drawLine(QPointF(frame.curve.left(), y(0)), QPointF(frame.curve.right(), y(0)));
    painter.setPen(functionPen(catalogIndex(activation_->info()), theme, 2));
    for (const auto& piece : curve.pieces) {
        QPolygonF line;
        for (const auto& point : piece) line << QPointF(frame.x(point.x), y(point.y));
        painter.drawPolyline(line);
    }
}

void UnitPlot::paintHistogram(QPainter& painter, const Frame& frame) const
{
    const Theme& theme = currentTheme();
    const auto& counts = unit_->counts;
    painter.setPen(QPen(theme.axis, 1));
    painter.drawLine(QPointF(frame.histogram.left(), std::round(frame.histogram.bottom()) + 0.5),
                     QPointF(frame.histogram.right(), std::round(frame.histogram.bottom()) + 0.5));
    const float most = counts.empty() ? 0 : *std::ranges::max_element(counts);
    if (!(most > 0)) return;
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(Qt::NoPen);
    const double width = (unit_->upper - unit_->lower) / double(counts.size());
    const QColor active = functionColor(catalogIndex(activation_->info()), theme);
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (!(counts[i] > 0)) continue;
        const double from = unit_->lower + double(i) * width;
        const double middle = from + width / 2;
        // Red where a probe gives the unit no gradient.
        QColor color = activation_->derivative(middle, Side::left) == 0 ? theme.danger : active;
        color.setAlphaF(0.75F);
        const double left = frame.x(from);
        const double right = std::max(frame.x(from + width), left + 1.5);
        const double height = double(counts[i] / most) * (frame.histogram.height() - 4);
        painter.setBrush(color);
        painter.drawRect(QRectF(left, frame.histogram.bottom() - height, right - left - 0.5, height));
    }
}

void UnitPlot::paintAxis(QPainter& painter, const Frame& frame) const
{
    QFont small = cardFont(*this);
    small.setPixelSize(small.pixelSize() * 4 / 5);
    painter.setFont(small);
    painter.setPen(currentTheme().mutedText);
    painter.drawText(frame.axis, Qt::AlignLeft | Qt::AlignBottom, shortText(frame.lower, 3));
    painter.drawText(frame.axis, Qt::AlignRight | Qt::AlignBottom, shortText(frame.upper, 3));
    const double zero = frame.x(0);
    painter.drawText(QRectF(zero - 20, frame.axis.top(), 40, frame.axis.height()),
                     Qt::AlignHCenter | Qt::AlignBottom, QStringLiteral("0"));
    painter.drawText(frame.curve.adjusted(3, 0, 0, 0), Qt::AlignLeft | Qt::AlignTop, tr("f(z)"));
    painter.drawText(frame.histogram.adjusted(3, 2, 0, 0), Qt::AlignLeft | Qt::AlignTop,
                     tr("z over the probes"));
}

} // namespace rectiscope
