#include "ui/train/unit_inspector.h"

#include "core/activation/catalog.h"
#include "ui/common/number_text.h"
#include "ui/common/theme.h"
#include "ui/train/event_log.h"
#include "ui/train/history_figure.h"
#include "ui/train/network_name.h"
#include "ui/train/race_text.h"
#include "ui/train/slope_sparkline.h"
#include "ui/train/unit_figure.h"
#include "ui/train/unit_plot.h"
#include "ui/train/unit_state.h"
#include "ui/train/unit_weights.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace rectiscope {
namespace {

constexpr int sentenceLines = 4; // room for the longest: what is below must not jump when the state changes
constexpr int storyLines = 6;

// As high as what it holds, where there is room.
class Details : public QScrollArea {
public:
    [[nodiscard]] QSize sizeHint() const override { return widget()->sizeHint(); }
};

QString unitTitle(const UnitView& unit, const NetworkSnapshot& network)
{
    return UnitInspector::tr("%1 · layer %2, unit %3")
        .arg(networkName(network))
        .arg(unit.layer + 1)
        .arg(unit.unit + 1);
}

} // namespace

UnitInspector::UnitInspector(QWidget* parent)
    : QWidget(parent),
      title_(new QLabel),
      sentence_(new QLabel),
      story_(new QLabel),
      plot_(new UnitPlot),
      weights_(new UnitWeights),
      slopes_(new SlopeSparkline)
{
    setObjectName(QStringLiteral("unitInspector"));
    setAccessibleName(tr("Selected unit"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 0, 4);
    column->setSpacing(2);
    column->addWidget(makeHeader());
    column->addWidget(makeBody());
}

QWidget* UnitInspector::makeHeader()
{
    title_->setObjectName(QStringLiteral("unitTitle"));
    title_->setProperty("role", QStringLiteral("strong"));
    auto* close = new QToolButton;
    close->setObjectName(QStringLiteral("closeUnit"));
    close->setText(QStringLiteral("×"));
    close->setAccessibleName(tr("Close"));
    close->setToolTip(tr("Look at no unit (Esc on a card)"));
    close->setProperty("flat", true);
    close->setFixedSize(22, 22);
    close->setFocusPolicy(Qt::TabFocus);
    connect(close, &QToolButton::clicked, this, &UnitInspector::closed);

    auto* header = new QWidget;
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(14, 0, 12, 0);
    row->addWidget(title_, 1);
    row->addWidget(close);
    return header;
}

// It scrolls where the window is low.
QWidget* UnitInspector::makeBody()
{
    sentence_->setObjectName(QStringLiteral("unitSentence"));
    story_->setObjectName(QStringLiteral("unitEvent"));
    story_->setToolTip(
        tr("The change of max z over the training points in that one update, split by exchanging "
           "the unit's bias, then its weights, then the layers below."));
    const int line = fontMetrics().lineSpacing();
    for (auto* label : {sentence_, story_}) {
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setMinimumHeight(line * (label == sentence_ ? sentenceLines : storyLines));
    }
    sentence_->setProperty("role", QStringLiteral("muted"));

    auto* sheet = new QWidget;
    auto* column = new QVBoxLayout(sheet);
    column->setContentsMargins(14, 0, 12, 4);
    column->setSpacing(5);
    column->addWidget(plot_);
    column->addWidget(sentence_);
    column->addWidget(story_);
    column->addWidget(weights_);
    column->addWidget(slopes_);
    auto* scroll = new Details;
    scroll->setObjectName(QStringLiteral("unitDetails"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::TabFocus);
    scroll->setWidget(sheet);
    sheet->setAutoFillBackground(false); // the panel behind has the colour
    return scroll;
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
    shown_ = snapshot;
    const NetworkSnapshot& network = snapshot->networks[index];
    title_->setText(unitTitle(unit, network));
    sentence_->setText(unitSentence(unit, *snapshot));
    plot_->setUnit(unit, network.activation);
    weights_->setUnit(unit);
    slopes_->setVisible(unit.slope.has_value());
    if (unit.slope) slopes_->setHistory(unit.slopeHistory, catalogIndex(network.activation.info()));
}

void UnitInspector::setStory(const UnitStory& story)
{
    const bool dead = shown_ && shown_->unit->health.dead;
    story_->setText(storyText(story, dead && shown_->look.probes == ProbeSet::training));
}

std::unique_ptr<Figure> UnitInspector::figure() const
{
    if (!shown_) return nullptr;
    const UnitView& unit = *shown_->unit;
    const NetworkSnapshot& network = shown_->networks[static_cast<std::size_t>(unit.network)];
    return std::make_unique<UnitFigure>(
        makePicture(unit, network.activation),
        tr("%1 · step %2").arg(unitTitle(unit, network), countText(shown_->steps)),
        sentence_->text() + QLatin1Char(' ') + story_->text(), raceCaption(*shown_->config));
}

QString unitSentence(const UnitView& unit, const RaceSnapshot& snapshot)
{
    const UnitHealth& health = unit.health;
    const Activation& activation = snapshot.networks[static_cast<std::size_t>(unit.network)].activation;
    const QString probes = probesText(snapshot);
    const double nearest = double(health.largestInput);
    const QString share = shareText(double(health.activeShare));
    // Only the training points tell what learning does.
    const bool training = snapshot.look.probes == ProbeSet::training;
    switch (unitState(health)) {
    case UnitState::dead: {
        const bool leftOfZero = nearest <= 0 && activation.derivative(-1, Side::left) == 0;
        if (!training)
            return leftOfZero
                       ? UnitInspector::tr("Dead: all %1 land left of 0, where f′ = 0; the nearest at %2.")
                             .arg(probes, fixedText(nearest, 3))
                       : UnitInspector::tr("Dead: all %1 land where f′ = 0.").arg(probes);
        return leftOfZero
                   ? UnitInspector::tr("Dead: all %1 land left of 0, where f′ = 0, so its weights get no "
                                       "gradient. It comes back when z rises by %2.")
                         .arg(probes, fixedText(-nearest, 3))
                   : UnitInspector::tr("Dead: all %1 land where f′ = 0, so its weights get no gradient.")
                         .arg(probes);
    }
    case UnitState::starved:
        return UnitInspector::tr(
                   "Starved: no gradient reaches it, since everything above it is dead. z > 0 for "
                   "%1 of the %2.")
            .arg(share, probes);
    case UnitState::silent:
        return UnitInspector::tr(
                   "Silent: all %1 land left of 0, the nearest at %2. Its gradient is not 0, so it "
                   "still learns.")
            .arg(probes, fixedText(nearest, 3));
    case UnitState::dormant:
        return UnitInspector::tr(
                   "Dormant: its output is tiny beside the others of its layer. z > 0 for %1 of "
                   "the %2.")
            .arg(share, probes);
    case UnitState::active:
        break;
    }
    return UnitInspector::tr("Active: z > 0 for %1 of the %2.").arg(share, probes);
}

} // namespace rectiscope
