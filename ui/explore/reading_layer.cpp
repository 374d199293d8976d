#include "ui/explore/reading_layer.h"

#include "core/activation/catalog.h"
#include "core/activation/differentiation.h"
#include "ui/common/number_text.h"
#include "ui/common/plot_setup.h"
#include "ui/common/qcustomplot.h"
#include "ui/common/theme.h"
#include "ui/explore/activation_chart.h"

#include <QCoreApplication>

#include <cmath>
#include <limits>

namespace rectiscope {
namespace {

constexpr double barWidth = 5;
constexpr double barOpacity = 0.4;
constexpr auto nan = std::numeric_limits<double>::quiet_NaN();
const auto overlay = QStringLiteral("overlay"); // has a buffer of its own

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ReadingLayer)
};

void hide(std::initializer_list<QCPLayerable*> parts)
{
    for (auto* part : parts)
        if (part != nullptr) part->setVisible(false);
}

} // namespace

ReadingLayer::ReadingLayer(QCustomPlot& plot, ActivationChart& chart)
    : plot_(&plot),
      chart_(&chart),
      theme_(&lightTheme()),
      density_(plot, chart),
      lens_(plot, chart),
      difference_(plot, chart)
{
}

void ReadingLayer::setTheme(const Theme& theme, int fontPixels)
{
    theme_ = &theme;
    fontPixels_ = fontPixels;
    density_.setTheme(theme, fontPixels);
    lens_.setTheme(theme, fontPixels);
    difference_.setTheme(theme, fontPixels);
}

void ReadingLayer::show(const ChartReading& reading, Interval range)
{
    reading_ = reading;
    range_ = range;
    showGhosts(reading);
    showFamily(reading);
    showSecondDerivative();
    showSubdifferential();
    showTangent();
    density_.show(reading, range);
    lens_.show(reading);
    difference_.show(reading, range);
}

void ReadingLayer::moveCursor(double x)
{
    reading_.cursor = x;
    showTangent();
}

void ReadingLayer::showGhosts(const ChartReading& reading)
{
    for (std::size_t i = 0; i < reading.pins.size(); ++i) {
        const auto& pin = reading.pins[i];
        chart_->show(firstGhost + i, pin, {catalogIndex(pin.info()), CurveLook::Kind::ghost},
                     reading.options);
    }
    for (std::size_t i = reading.pins.size(); i < ghosts_; ++i) chart_->hide(firstGhost + i);
    ghosts_ = std::max(ghosts_, reading.pins.size());
}

void ReadingLayer::showFamily(const ChartReading& reading)
{
    const auto count = reading.family.size();
    for (std::size_t i = 0; i < count; ++i) {
        const double depth = double(i) / double(std::max<std::size_t>(1, count - 1));
        chart_->show(firstMember + i, reading.family[i].activation,
                     {reading.family[i].style, CurveLook::Kind::member, depth}, reading.options);
    }
    for (std::size_t i = count; i < members_; ++i) chart_->hide(firstMember + i);
    members_ = std::max(members_, count);
}

QCPItemText* ReadingLayer::makeNote(Quantity quantity, const QString& layer) const
{
    auto* note = new QCPItemText(plot_);
    auto* rect = chart_->rect(quantity);
    note->setLayer(layer);
    note->setClipAxisRect(rect);
    note->position->setAxes(rect->axis(QCPAxis::atBottom), rect->axis(QCPAxis::atLeft));
    note->position->setAxisRect(rect);
    note->setPadding(QMargins(8, 5, 8, 5));
    return note;
}

void ReadingLayer::showSecondDerivative()
{
    auto* rect = chart_->rect(Quantity::derivative);
    if (!reading_.secondDerivative || !reading_.selected || rect == nullptr)
        return hide({second_, secondNote_});
    if (second_ == nullptr) {
        second_ = plot_->addGraph(rect->axis(QCPAxis::atBottom), rect->axis(QCPAxis::atLeft));
        second_->setObjectName(QStringLiteral("secondDerivative"));
        second_->setLayer(QStringLiteral("dots")); // over f′, which it may equal: ELU's for x < 0
        second_->setAdaptiveSampling(false);
        secondNote_ = makeNote(Quantity::derivative, QStringLiteral("dots"));
        secondNote_->position->setType(QCPItemPosition::ptAxisRectRatio);
        secondNote_->position->setCoords(1, 0);
        secondNote_->setPositionAlignment(Qt::AlignRight | Qt::AlignTop);
    }
    const auto drawn = drawnActivation(reading_.selected->activation, reading_.options);
    const auto y = chart_->valueRange(Quantity::derivative);
    const double tolerance = chart_->toleratedPixels() * (y.upper - y.lower) / std::max(rect->height(), 100);
    QVector<QCPGraphData> data;
    for (const auto& piece : makeSecondDerivativeCurve(drawn, range_, tolerance).pieces) {
        if (!data.isEmpty()) data.append({data.back().key, nan});
        for (const auto& point : piece) data.append({point.x, point.y});
    }
    second_->data()->set(data, true);
    QPen pen(theme_->text, 1.2);
    pen.setDashPattern({5, 4});
    pen.setCapStyle(Qt::FlatCap);
    second_->setPen(pen);
    second_->setVisible(true);
    const auto name = QString::fromStdString(reading_.selected->activation.info().name);
    secondNote_->setText(
        (drawn.info().piecewiseLinear ? Texts::tr("╌ f″ of %1: 0, exact") : Texts::tr("╌ f″ of %1, numeric"))
            .arg(name));
    secondNote_->setFont(figureFont(fontPixels_));
    secondNote_->setColor(theme_->mutedText);
    secondNote_->setVisible(hasRoomForNote(*rect, fontPixels_, secondNote_->text()));
}

void ReadingLayer::showSubdifferential()
{
    auto* rect = chart_->rect(Quantity::derivative);
    if (!reading_.subdifferential || !reading_.selected || rect == nullptr) return hide({bar_, barNote_});
    if (bar_ == nullptr) {
        bar_ = new QCPCurve(rect->axis(QCPAxis::atBottom), rect->axis(QCPAxis::atLeft));
        bar_->setObjectName(QStringLiteral("subdifferential"));
        bar_->setLayer(QStringLiteral("bands"));
        barNote_ = makeNote(Quantity::derivative, QStringLiteral("dots"));
        barNote_->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    }
    const auto drawn = drawnActivation(reading_.selected->activation, reading_.options);
    const auto found = subdifferentials(drawn, range_);
    QVector<double> x;
    QVector<double> y;
    for (const auto& one : found) {
        if (!x.isEmpty()) {
            x.append(one.x);
            y.append(nan);
        }
        x.append({one.x, one.x});
        y.append({one.lower, one.upper});
    }
    bar_->setData(x, y);
    QColor color = functionColor(reading_.selected->style, *theme_);
    color.setAlphaF(static_cast<float>(barOpacity));
    QPen pen(color, barWidth);
    pen.setCapStyle(Qt::FlatCap);
    bar_->setPen(pen);
    bar_->setVisible(!found.empty());
    barNote_->setVisible(!found.empty());
    if (found.empty()) return;
    const auto& first = found.front();
    barNote_->position->setCoords(first.x, (first.lower + first.upper) / 2);
    barNote_->setText(QStringLiteral("∂f(%1) = [%2, %3]")
                          .arg(shortText(first.x), shortText(first.lower), shortText(first.upper)));
    barNote_->setFont(figureFont(fontPixels_));
    barNote_->setVisible(hasRoomForNote(*rect, fontPixels_, barNote_->text()));
    barNote_->setColor(theme_->text);
}

void ReadingLayer::showTangent()
{
    auto* rect = chart_->rect(Quantity::function);
    const bool inside = reading_.cursor >= range_.lower && reading_.cursor <= range_.upper;
    if (!reading_.tangent || !reading_.selected || !inside || rect == nullptr)
        return hide({tangent_, tangentNote_});
    if (tangent_ == nullptr) {
        tangent_ = plot_->addGraph(rect->axis(QCPAxis::atBottom), rect->axis(QCPAxis::atLeft));
        tangent_->setObjectName(QStringLiteral("tangent"));
        tangent_->setLayer(overlay);
        tangentNote_ = makeNote(Quantity::function, overlay);
        tangentNote_->setObjectName(QStringLiteral("tangentNote"));
        tangentNote_->setPositionAlignment(Qt::AlignLeft | Qt::AlignTop);
    }
    const auto& activation = reading_.selected->activation;
    const double x = reading_.cursor;
    const double y = chartValue(activation, Quantity::function, x, reading_.options);
    const double slope = chartValue(activation, Quantity::derivative, x, reading_.options);
    const auto at = [&](double place) { return y + slope * (place - x); };
    tangent_->setData({range_.lower, range_.upper}, {at(range_.lower), at(range_.upper)}, true);
    tangent_->setPen(QPen(theme_->text, 1));
    tangent_->setVisible(true);
    // Beside the point and off the line, on the sides on which there is room: to the left, since the
    // cursor's own label stands at the right as long as it can.
    const double part = (x - range_.lower) / (range_.upper - range_.lower);
    const bool isLeft = part > 0.2 && (part < 0.82 || part > 0.9);
    const double pixel = rect->axis(QCPAxis::atLeft)->coordToPixel(y);
    const int height = QFontMetrics(figureFont(fontPixels_)).height() + 10;
    const bool fitsAbove = pixel - height >= rect->top();
    const bool fitsBelow = pixel + height <= rect->bottom();
    const bool wantsAbove = (isLeft ? slope > 0 : slope < 0) && !reading_.lens; // which lies there
    const bool above = fitsAbove && (wantsAbove || !fitsBelow);
    tangentNote_->setPositionAlignment((isLeft ? Qt::AlignRight : Qt::AlignLeft) |
                                       (above ? Qt::AlignBottom : Qt::AlignTop));
    tangentNote_->position->setCoords(x, y);
    tangentNote_->setText(Texts::tr("slope %1").arg(shortText(slope, 4)));
    tangentNote_->setFont(figureFont(fontPixels_, QFont::Medium));
    tangentNote_->setColor(theme_->text);
    QColor ground = theme_->surface;
    ground.setAlphaF(0.75F);
    tangentNote_->setBrush(ground);
    tangentNote_->setVisible(rect->width() <= 0 || fitsAbove || fitsBelow);
}

} // namespace rectiscope
