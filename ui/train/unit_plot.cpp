#include "ui/train/unit_plot.h"

#include "core/activation/catalog.h"
#include "core/activation/curve.h"
#include "ui/common/number_text.h"
#include "ui/common/theme.h"
#include "ui/train/axis_range.h"
#include "ui/train/network_card.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace rectiscope {
namespace {

constexpr double functionShare = 0.36; // of the height, the axis excepted
constexpr double derivativeShare = 0.24;

struct PlotText {
    Q_DECLARE_TR_FUNCTIONS(UnitPlot)
};

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

class PicturePainter {
public:
    PicturePainter(QPainter& painter, const QRectF& rectangle, const UnitPicture& picture, const QFont& font,
                   const Theme& theme)
        : painter_(painter), picture_(picture), font_(font), theme_(theme)
    {
        const double em = font.pixelSize();
        const QRectF area = rectangle.adjusted(2, 2, -2, -2);
        const double height = area.height() - 1.3 * em;
        function_ = QRectF(area.left(), area.top(), area.width(), functionShare * height);
        derivative_ = QRectF(area.left(), function_.bottom(), area.width(), derivativeShare * height);
        histogram_ = QRectF(area.left(), derivative_.bottom(), area.width(),
                            (1 - functionShare - derivativeShare) * height);
        axis_ = QRectF(area.left(), area.bottom() - 1.3 * em, area.width(), 1.3 * em);
    }

    void paint()
    {
        for (const auto& flat : flatIntervals(picture_.activation, {picture_.lower, picture_.upper}))
            painter_.fillRect(
                QRectF(QPointF(x(flat.lower), function_.top()), QPointF(x(flat.upper), histogram_.bottom())),
                theme_.window);
        painter_.setPen(QPen(theme_.axis, 1));
        const double zero = std::round(x(0)) + 0.5;
        painter_.drawLine(QPointF(zero, function_.top()), QPointF(zero, histogram_.bottom()));
        paintHistogram();
        paintCurve(Quantity::function, function_);
        paintCurve(Quantity::derivative, derivative_);
        paintTexts();
    }

private:
    [[nodiscard]] double x(double z) const
    {
        return function_.left() +
               (z - picture_.lower) / (picture_.upper - picture_.lower) * function_.width();
    }

    void paintCurve(Quantity quantity, const QRectF& band)
    {
        const Curve curve = makeCurve(picture_.activation, quantity, {picture_.lower, picture_.upper},
                                      (picture_.upper - picture_.lower) / 300, Side::left);
        double low = 0;
        double high = quantity == Quantity::derivative ? 1 : 0.1 * picture_.upper;
        for (const auto& piece : curve.pieces)
            for (const auto& point : piece) {
                low = std::min(low, point.y);
                high = std::max(high, point.y);
            }
        const auto y = [&](double value) {
            return band.bottom() - 4 - (value - low) / (high - low) * (band.height() - 8);
        };
        painter_.setRenderHint(QPainter::Antialiasing, true);
        painter_.setPen(QPen(theme_.border, 1));
        painter_.drawLine(QPointF(band.left(), y(0)), QPointF(band.right(), y(0)));
        painter_.setPen(functionPen(catalogIndex(picture_.activation.info()), theme_,
                                    quantity == Quantity::function ? 2 : 1.6));
        for (const auto& piece : curve.pieces) {
            QPolygonF line;
            for (const auto& point : piece) line << QPointF(x(point.x), y(point.y));
            painter_.drawPolyline(line);
        }
    }

    void paintHistogram()
    {
        const UnitView& unit = picture_.unit;
        painter_.setPen(QPen(theme_.axis, 1));
        painter_.drawLine(QPointF(histogram_.left(), std::round(histogram_.bottom()) + 0.5),
                          QPointF(histogram_.right(), std::round(histogram_.bottom()) + 0.5));
        const float most = unit.counts.empty() ? 0 : *std::ranges::max_element(unit.counts);
        if (!(most > 0)) return;
        painter_.setRenderHint(QPainter::Antialiasing, true);
        painter_.setPen(Qt::NoPen);
        const double width = (unit.upper - unit.lower) / double(unit.counts.size());
        const QColor active = functionColor(catalogIndex(picture_.activation.info()), theme_);
        for (std::size_t i = 0; i < unit.counts.size(); ++i) {
            if (!(unit.counts[i] > 0)) continue;
            const double from = unit.lower + double(i) * width;
            // Red where a probe gives the unit no gradient.
            QColor color =
                picture_.activation.derivative(from + width / 2, Side::left) == 0 ? theme_.danger : active;
            color.setAlphaF(0.75F);
            const double left = x(from);
            const double right = std::max(x(from + width), left + 1.5);
            const double height = double(unit.counts[i] / most) * (histogram_.height() - 4);
            painter_.setBrush(color);
            painter_.drawRect(QRectF(left, histogram_.bottom() - height, right - left - 0.5, height));
        }
        painter_.setBrush(Qt::NoBrush);
    }

    void paintTexts()
    {
        QFont small = font_;
        small.setPixelSize(font_.pixelSize() * 4 / 5);
        painter_.setFont(small);
        painter_.setPen(theme_.mutedText);
        painter_.drawText(axis_, Qt::AlignLeft | Qt::AlignBottom, shortText(picture_.lower, 3));
        painter_.drawText(axis_, Qt::AlignRight | Qt::AlignBottom, shortText(picture_.upper, 3));
        painter_.drawText(QRectF(x(0) - 20, axis_.top(), 40, axis_.height()),
                          Qt::AlignHCenter | Qt::AlignBottom, QStringLiteral("0"));
        const auto name = [&](const QRectF& band, const QString& text) {
            painter_.drawText(band.adjusted(3, 2, 0, 0), Qt::AlignLeft | Qt::AlignTop, text);
        };
        name(function_, PlotText::tr("f(z)"));
        name(derivative_, PlotText::tr("f′(z)"));
        name(histogram_, PlotText::tr("z over the probes"));
    }

    QPainter& painter_;
    const UnitPicture& picture_;
    const QFont& font_;
    const Theme& theme_;
    QRectF function_, derivative_, histogram_, axis_;
};

} // namespace

UnitPicture makePicture(const UnitView& unit, const Activation& activation, double lower, double upper)
{
    UnitPicture picture{unit, withSlope(activation, unit.slope), lower, upper};
    const bool finite = std::isfinite(unit.lower) && std::isfinite(unit.upper);
    const double left = finite ? std::max(0.5, -unit.lower * 1.05) : 0.5;
    const double right = finite ? std::max(0.5, unit.upper * 1.05) : 0.5;
    if (left > -lower || left < -lower / 3) picture.lower = -roundedUp(left);
    if (right > upper || right < upper / 3) picture.upper = roundedUp(right);
    return picture;
}

void paintPicture(QPainter& painter, const QRectF& rectangle, const UnitPicture& picture, const QFont& font,
                  const Theme& theme)
{
    PicturePainter(painter, rectangle, picture, font, theme).paint();
}

UnitPlot::UnitPlot(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("unitPlot"));
    setAccessibleName(tr("Pre-activations of the selected unit"));
    setToolTip(tr(
        "Above: the unit's activation function f and its derivative f′; where the background is shaded, "
        "f′ = 0. Below: how often its pre-activation z has which value over the probes, red where f′ = 0."));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void UnitPlot::setUnit(const UnitView& unit, const Activation& activation)
{
    const bool same = picture_ && picture_->unit.network == unit.network &&
                      picture_->unit.layer == unit.layer && picture_->unit.unit == unit.unit;
    picture_ = same ? makePicture(unit, activation, picture_->lower, picture_->upper)
                    : makePicture(unit, activation);
    update();
}

void UnitPlot::paintEvent(QPaintEvent*)
{
    if (!picture_) return;
    QPainter painter(this);
    paintPicture(painter, QRectF(rect()), *picture_, cardFont(*this), currentTheme());
}

} // namespace rectiscope
