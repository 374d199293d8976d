#include "ui/train/unit_inspector.h"

#include "ui/common/number_text.h"
#include "ui/common/theme.h"
#include "ui/train/card_painter.h"
#include "ui/train/event_log.h"
#include "ui/train/network_name.h"
#include "ui/train/race_text.h"
#include "ui/train/unit_plot.h"
#include "ui/train/unit_state.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace rectiscope {

UnitInspector::UnitInspector(QWidget* parent)
    : QWidget(parent), title_(new QLabel), sentence_(new QLabel), event_(new QLabel), plot_(new UnitPlot)
{
    setObjectName(QStringLiteral("unitInspector"));
    setAccessibleName(tr("Selected unit"));
    title_->setObjectName(QStringLiteral("unitTitle"));
    title_->setProperty("role", QStringLiteral("strong"));
    sentence_->setObjectName(QStringLiteral("unitSentence"));
    sentence_->setProperty("role", QStringLiteral("muted"));
    sentence_->setWordWrap(true);
    sentence_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    // Room for the longest sentence: the plot above must not jump when a unit changes its state.
    sentence_->setFixedHeight(sentence_->fontMetrics().lineSpacing() * 4);

    event_->setObjectName(QStringLiteral("unitEvent"));
    event_->setWordWrap(true);
    event_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    event_->setFixedHeight(event_->fontMetrics().lineSpacing() * 4);
    event_->setToolTip(
        tr("The change of max z over the training points in that one update, split by exchanging "
           "the unit's bias, then its weights, then the layers below."));

    auto* close = new QToolButton;
    close->setObjectName(QStringLiteral("closeUnit"));
    close->setText(QStringLiteral("×"));
    close->setAccessibleName(tr("Close"));
    close->setToolTip(tr("Look at no unit (Esc on a card)"));
    close->setProperty("flat", true);
    close->setFixedSize(22, 22);
    close->setFocusPolicy(Qt::TabFocus);
    connect(close, &QToolButton::clicked, this, &UnitInspector::closed);

    auto* header = new QHBoxLayout;
    header->addWidget(title_, 1);
    header->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 6, 12, 8);
    column->setSpacing(4);
    column->addLayout(header);
    column->addWidget(plot_);
    column->addWidget(sentence_);
    column->addWidget(event_);
}

// Parted from the controls that scroll above.
void UnitInspector::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(0, 0, width(), 1, currentTheme().border);
}

void UnitInspector::setSnapshot(const std::shared_ptr<const RaceSnapshot>& snapshot)
{
    if (!snapshot->unit || !snapshot->data) return;
    const UnitView& unit = *snapshot->unit;
    const auto index = static_cast<std::size_t>(unit.network);
    if (index >= snapshot->networks.size()) return;
    const NetworkSnapshot& network = snapshot->networks[index];
    title_->setText(
        tr("%1 · layer %2, unit %3").arg(networkName(network)).arg(unit.layer + 1).arg(unit.unit + 1));
    sentence_->setText(
        unitSentence(unit, network.activation, static_cast<int>(snapshot->data->train.size())));
    plot_->setUnit(unit, network.activation);
}

void UnitInspector::setEvent(const std::optional<UnitEvent>& event)
{
    event_->setText(event ? eventSentence(*event) : tr("Neither died nor came back since step 0."));
}

QString unitSentence(const UnitView& unit, const Activation& activation, int trainingPoints)
{
    const UnitHealth& health = unit.health;
    const QString points = countText(trainingPoints);
    const double nearest = double(health.largestInput);
    switch (unitState(health)) {
    case UnitState::dead:
        if (nearest <= 0 && activation.derivative(-1, Side::left) == 0)
            return UnitInspector::tr(
                       "Dead: all %1 training points land left of 0, where f′ = 0, so its weights get "
                       "no gradient. The nearest lands at %2.")
                .arg(points, fixedText(nearest, 3));
        return UnitInspector::tr(
                   "Dead: all %1 training points land where f′ = 0, so its weights get no gradient.")
            .arg(points);
    case UnitState::starved:
        return UnitInspector::tr(
                   "Starved: no gradient reaches it, since everything above it is dead. z > 0 for %1 of "
                   "the %2 training points.")
            .arg(shareText(double(health.activeShare)), points);
    case UnitState::silent:
        return UnitInspector::tr(
                   "Silent: all %1 training points land left of 0, the nearest at %2. Its gradient is "
                   "not 0, so it still learns.")
            .arg(points, fixedText(nearest, 3));
    case UnitState::dormant:
        return UnitInspector::tr(
                   "Dormant: its output is tiny beside the others of its layer. z > 0 for %1 of the %2 "
                   "training points.")
            .arg(shareText(double(health.activeShare)), points);
    case UnitState::active:
        break;
    }
    return UnitInspector::tr("Active: z > 0 for %1 of the %2 training points.")
        .arg(shareText(double(health.activeShare)), points);
}

} // namespace rectiscope
