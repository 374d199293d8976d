#include "ui/train/state_legend.h"

#include "ui/common/theme.h"
#include "ui/train/network_card.h"
#include "ui/train/unit_state.h"

#include <QFontMetricsF>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace rectiscope {

StateLegend::StateLegend(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("stateLegend"));
    setAccessibleName(tr("Legend of unit states"));
    QString description;
    for (const UnitState state : unitStates)
        description += tr("%1: %2. ").arg(stateName(state), stateDefinition(state));
    setAccessibleDescription(description);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StateLegend::setTrainingPoints(int count)
{
    if (trainingPoints_ == count) return;
    trainingPoints_ = count;
    update();
}

QSize StateLegend::sizeHint() const
{
    return {200, cardFont(*this).pixelSize() * 3 / 2};
}

std::vector<QRectF> StateLegend::paint(QPainter& painter, const QRectF& rectangle, const QFont& font,
                                       const Theme& theme, int trainingPoints)
{
    QFont small = font;
    small.setPixelSize(std::max(8, font.pixelSize() * 21 / 25));
    painter.setFont(small);
    const QFontMetricsF metrics(small);
    const double em = font.pixelSize();
    const double side = 0.75 * em;
    double x = rectangle.left();
    std::vector<QRectF> items;
    for (const UnitState state : unitStates) {
        const double start = x;
        const QPointF centre(0, rectangle.center().y());
        // An active unit has every strength of its colour; three stand for all.
        for (const float share :
             state == UnitState::active ? std::vector{0.1F, 0.5F, 1.0F} : std::vector{1.0F}) {
            paintUnit(painter, QRectF(x, centre.y() - side / 2, side, side), state, share, theme.mutedText,
                      theme);
            x += side + 0.15 * em;
        }
        x += 0.25 * em;
        const QString name = stateName(state);
        const double width = metrics.horizontalAdvance(name);
        painter.setPen(theme.mutedText);
        painter.drawText(QRectF(x, rectangle.top(), width + 2, rectangle.height()),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, name);
        x += width + 1.1 * em;
        items.emplace_back(start, rectangle.top(), x - start, rectangle.height());
    }
    const QString probes = probeSetText(trainingPoints);
    if (trainingPoints > 0 && x + metrics.horizontalAdvance(probes) < rectangle.right()) {
        painter.setPen(theme.mutedText);
        painter.drawText(rectangle, Qt::AlignRight | Qt::AlignVCenter, probes);
    }
    return items;
}

void StateLegend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    items_ = paint(painter, QRectF(rect()), cardFont(*this), currentTheme(), trainingPoints_);
}

bool StateLegend::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    QString text;
    for (std::size_t i = 0; i < items_.size(); ++i)
        if (items_[i].contains(help->pos()))
            text = QStringLiteral("<p>%1</p>")
                       .arg(tr("%1: %2. Counted %3.")
                                .arg(stateName(unitStates[i]), stateDefinition(unitStates[i]),
                                     probeSetText(trainingPoints_))
                                .toHtmlEscaped());
    QToolTip::showText(help->globalPos(), text, this);
    return true;
}

} // namespace rectiscope
