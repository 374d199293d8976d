#include "ui/train/lab_panel.h"

#include "ui/common/segmented_control.h"
#include "ui/train/death_table.h"
#include "ui/train/history_chart.h"
#include "ui/train/layer_chart.h"
#include "ui/train/race_text.h"
#include "ui/train/slope_chart.h"
#include "ui/train/unit_state.h"
#include "ui/train/unit_table.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace rectiscope {
namespace {

constexpr int switchHeight = 26; // as beside it, on the loss chart
constexpr int chartTab = 0;
constexpr int deathsTab = 1;

} // namespace

LabPanel::LabPanel(HistoryChart* deadUnits, QWidget* parent) : QFrame(parent), pages_(new QStackedWidget)
{
    setObjectName(QStringLiteral("labPanel"));
    setProperty("role", QStringLiteral("card"));
    deadUnits->setProperty("role", QVariant()); // the panel is the card
    deadUnits->setContentsMargins(0, 0, 0, 0);
    pages_->addWidget(deadUnits);
    createTabs();

    auto* header = new QHBoxLayout;
    header->setContentsMargins(10, 8, 10, 0);
    header->addWidget(switch_);
    header->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2, 0, 2, 4);
    column->setSpacing(6);
    column->addLayout(header);
    column->addWidget(pages_, 1);
}

void LabPanel::createTabs()
{
    auto* deaths = new DeathTable;
    connect(deaths, &DeathTable::unitSelected, this, &LabPanel::unitSelected);
    connect(deaths, &DeathTable::stepChosen, this, &LabPanel::stepChosen);
    connect(deaths, &DeathTable::filterChanged, this, &LabPanel::pageChanged);
    units_ = new UnitTable;
    connect(units_, &UnitTable::lookEdited, this, [this](ProbeSet probes, double dormancy) {
        setLook({probes, dormancy, look_.statistics});
    });
    connect(units_, &UnitTable::filterChanged, this, &LabPanel::pageChanged);
    layers_ = new LayerChart;
    connect(layers_, &LayerChart::quantityChosen, this, &LabPanel::pageChanged);
    auto* slopes = new SlopeChart;
    tabs_ = {{{QStringLiteral("deaths"), tr("Deaths")},
              tr("When units died or came back, and why; a click on a row shows that moment"),
              deaths},
             {{QStringLiteral("units"), tr("Units")},
              tr("How many units are dead, silent, starved, dormant or saturated, layer by layer"),
              units_},
             {{QStringLiteral("layers"), tr("Layers")},
              tr("Mean and spread of pre-activations, outputs and gradients, layer by layer"),
              layers_},
             {{QStringLiteral("slopes"), tr("Slopes")},
              tr("The slopes that PReLU learns, over the steps"),
              slopes}};

    QStringList texts{tr("Dead units")};
    QStringList toolTips{tr("Dead units over the steps. Dead: %1, over the training points. Summed over all "
                            "hidden layers.")
                             .arg(stateDefinition(UnitState::dead))};
    for (const auto& tab : tabs_) {
        texts << tab.name.title;
        toolTips << tab.toolTip;
        pages_->addWidget(tab.page);
    }
    switch_ = new SegmentedControl(QStringLiteral("labTab"), texts);
    switch_->setAccessibleName(tr("What is shown"));
    switch_->setToolTips(toolTips);
    switch_->setFixedHeight(switchHeight);
    switch_->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); // where it is narrow, the chart gives way
    for (auto* segment : switch_->findChildren<QPushButton*>())
        segment->setFocusPolicy(Qt::TabFocus); // a click leaves the Space bar to play and pause
    connect(switch_, &SegmentedControl::chosen, this, &LabPanel::openTab);
}

LabPage* LabPanel::shownPage() const
{
    const int index = pages_->currentIndex();
    return index == chartTab ? nullptr : tabs_[static_cast<std::size_t>(index - 1)].page;
}

void LabPanel::openTab(int index)
{
    pages_->setCurrentIndex(index);
    updateLook();
    Q_EMIT pageChanged();
}

// The tabs are in the order of enum class LabTab.
LabTab LabPanel::tab() const
{
    return static_cast<LabTab>(pages_->currentIndex());
}

void LabPanel::showTab(LabTab tab)
{
    switch_->setCurrent(static_cast<int>(tab));
    openTab(static_cast<int>(tab));
}

void LabPanel::showProbes(ProbeSet probes, double dormancy)
{
    units_->showLook(probes, dormancy);
    setLook({probes, dormancy, look_.statistics});
}

LayerQuantity LabPanel::layerQuantity() const
{
    return layers_->quantity();
}

void LabPanel::showLayers(LayerQuantity quantity)
{
    layers_->setQuantity(quantity);
}

void LabPanel::setLook(LookOptions look)
{
    if (look == look_) return;
    look_ = look;
    Q_EMIT lookChanged(look_);
}

// Statistics cost time and are only gathered while they are seen.
void LabPanel::updateLook()
{
    const bool statistics = isVisible() && qobject_cast<LayerChart*>(shownPage()) != nullptr;
    setLook({look_.probes, look_.dormancy, statistics});
}

void LabPanel::showEvent(QShowEvent* event)
{
    QFrame::showEvent(event);
    updateLook();
}

void LabPanel::hideEvent(QHideEvent* event)
{
    QFrame::hideEvent(event);
    updateLook();
}

void LabPanel::draw(const LabContent& content)
{
    updateBadge(content.events);
    if (auto* page = shownPage()) page->draw(content);
}

void LabPanel::updateBadge(const EventLog& events)
{
    if (badgeVersion_ == events.version()) return;
    badgeVersion_ = events.version();
    const int deaths = events.summary({}).deaths;
    const QString title = tabs_[deathsTab - 1].name.title;
    const QString count = deaths < 10'000 ? QString::number(deaths) : shortCountText(deaths);
    switch_->setText(deathsTab, deaths > 0 ? title + QLatin1Char(' ') + count : title);
}

QList<FigureName> LabPanel::figures(const LabContent& content) const
{
    QList<FigureName> names;
    if (!content.snapshot) return names;
    for (const auto& tab : tabs_)
        if (tab.page->hasFigure(content)) names << tab.name;
    return names;
}

std::unique_ptr<Figure> LabPanel::figure(const QString& id, const LabContent& content) const
{
    if (content.snapshot)
        for (const auto& tab : tabs_)
            if (tab.name.id == id) return tab.page->figure(content);
    return nullptr;
}

} // namespace rectiscope
