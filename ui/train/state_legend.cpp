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

void StateLegend::setSnapshot(const RaceSnapshot& snapshot)
{
    dormancy_ = snapshot.look.dormancy;
    const QString probes = snapshot.data ? probeSetText(snapshot) : QString();
    if (probes_ == probes) return;
    probes_ = probes;
    update();
}

QSize StateLegend::sizeHint() const
{
    return {200, cardFont(*this).pixelSize() * 3 / 2};
}

std::vector<QRectF> StateLegend::paint(QPainter& painter, const QRectF& rectangle, const QFont& font,
                                       const Theme& theme, const QString& probes)
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
    if (x + metrics.horizontalAdvance(probes) < rectangle.right()) {
        painter.setPen(theme.mutedText);
        painter.drawText(rectangle, Qt::AlignRight | Qt::AlignVCenter, probes);
    }
    return items;
}

void StateLegend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    items_ = paint(painter, QRectF(rect()), cardFont(*this), currentTheme(), probes_);
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
                                .arg(stateName(unitStates[i]), stateDefinition(unitStates[i], dormancy_),
                                     probes_)
                                .toHtmlEscaped());
    QToolTip::showText(help->globalPos(), text, this);
    return true;
}

} // namespace rectiscope
