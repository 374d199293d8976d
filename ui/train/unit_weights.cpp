#include "ui/train/unit_weights.h"

#include "ui/common/number_text.h"
#include "ui/common/theme.h"
#include "ui/train/axis_range.h"
#include "ui/train/network_card.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace rectiscope {
namespace {

constexpr double biasWidth = 14;
constexpr double barsHeight = 36;
constexpr double widestBar = 14;

} // namespace

UnitWeights::UnitWeights(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("unitWeights"));
    setAccessibleName(tr("Weights and bias of the selected unit"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize UnitWeights::sizeHint() const
{
    return {250, static_cast<int>(barsHeight) + cardFont(*this).pixelSize() * 5 / 4};
}

void UnitWeights::setUnit(const UnitView& unit)
{
    unit_ = unit;
    double largest = std::fabs(double(unit.bias));
    for (const float weight : unit.weights) largest = std::max(largest, std::fabs(double(weight)));
    if (std::isfinite(largest) && largest > 0) scale_ = roundedUp(largest);
    setAccessibleDescription(
        tr("%1 weights, bias %2").arg(unit.weights.size()).arg(fixedText(double(unit.bias), 3)));
    update();
}

QRectF UnitWeights::bars() const
{
    return QRectF(2, height() - barsHeight, width() - biasWidth - 14, barsHeight);
}

QRectF UnitWeights::biasBar() const
{
    return QRectF(width() - biasWidth - 2, height() - barsHeight, biasWidth, barsHeight);
}

void UnitWeights::paintEvent(QPaintEvent*)
{
    if (!unit_) return;
    const Theme& theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing, true);
    QFont small = cardFont(*this);
    small.setPixelSize(small.pixelSize() * 4 / 5);
    painter.setFont(small);
    painter.setPen(theme.mutedText);
    const QRectF line(2, 0, width() - 4, height() - barsHeight);
    const QString source =
        unit_->layer == 0 ? tr("weights from the inputs") : tr("weights from layer %1").arg(unit_->layer);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     source + QStringLiteral("  ±") + shortText(scale_));
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter,
                     tr("bias %1").arg(fixedText(double(unit_->bias), 3)));

    const double middle = std::round(bars().center().y()) + 0.5;
    painter.setPen(QPen(theme.axis, 1));
    painter.drawLine(QPointF(bars().left(), middle), QPointF(bars().right(), middle));
    painter.drawLine(QPointF(biasBar().left(), middle), QPointF(biasBar().right(), middle));
    painter.setPen(Qt::NoPen);
    const auto bar = [&](double left, double width, double value) {
        if (!std::isfinite(value)) return;
        const double length = value / scale_ * (barsHeight / 2 - 1);
        painter.setBrush(value < 0 ? theme.warning : theme.accent);
        painter.drawRect(QRectF(left, std::min(middle, middle - length), width, std::fabs(length)));
    };
    const double pitch =
        std::min(widestBar, bars().width() / double(std::max<std::size_t>(1, unit_->weights.size())));
    for (std::size_t i = 0; i < unit_->weights.size(); ++i)
        bar(bars().left() + double(i) * pitch, std::max(0.5, pitch - (pitch > 3 ? 1.5 : 0)),
            double(unit_->weights[i]));
    bar(biasBar().left(), biasBar().width(), double(unit_->bias));
}

QString UnitWeights::toolTipAt(QPointF position) const
{
    if (!unit_) return {};
    if (position.x() > bars().right()) return tr("bias %1").arg(shortText(double(unit_->bias), 6));
    const double pitch =
        std::min(widestBar, bars().width() / double(std::max<std::size_t>(1, unit_->weights.size())));
    const double place = (position.x() - bars().left()) / pitch;
    if (place < 0 || place >= double(unit_->weights.size()) || position.y() < bars().top())
        return tr(
            "The unit's weights in the order of the units below: upwards positive, downwards negative, all "
            "to one scale with the bias");
    const auto index = static_cast<std::size_t>(place);
    const QString value = shortText(double(unit_->weights[index]), 6);
    return unit_->layer == 0
               ? tr("weight from input %1: %2").arg(index + 1).arg(value)
               : tr("weight from unit %1 of layer %2: %3").arg(index + 1).arg(unit_->layer).arg(value);
}

bool UnitWeights::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    QToolTip::showText(help->globalPos(),
                       QStringLiteral("<p>%1</p>").arg(toolTipAt(help->pos()).toHtmlEscaped()), this);
    return true;
}

} // namespace rectiscope
