#include "ui/compare/chart_card.h"

#include "ui/common/segmented_control.h"
#include "ui/compare/comparison_chart.h"
#include "ui/compare/paper_page.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace rectiscope {
namespace {

constexpr int switchHeight = 26;
constexpr std::size_t slopesTab = 3;
constexpr std::size_t mapTab = 4;

} // namespace

ChartCard::ChartCard(QWidget* parent) : QFrame(parent), pages_(new QStackedWidget)
{
    setObjectName(QStringLiteral("chartCard"));
    setProperty("role", QStringLiteral("card"));
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
    updateTabs();
}

void ChartCard::createTabs()
{
    // In the order of enum class ChartKind.
    tabs_ = {{{QStringLiteral("runs"), tr("Runs")},
              tr("Every run as a dot, means with their 95 % intervals, and differences to the baseline")},
             {{QStringLiteral("learning-curves"), tr("Learning curves")},
              tr("Mean and spread over the training steps")},
             {{QStringLiteral("train-against-test"), tr("Train against test")},
              tr("One dot for each run: how much better the training points are known than others")},
             {{QStringLiteral("learned-slopes"), tr("Slopes")},
              tr("The slopes that PReLU has learned, layer by layer")},
             {{QStringLiteral("map"), tr("Map")},
              tr("Of a sweep: where units die, and what that costs; a click opens the setting in Train")},
             {{QStringLiteral("paper"), tr("The paper")},
              tr("The tables of Xu, Wang, Chen and Li (2015) beside these runs")}};
    QStringList texts;
    QStringList toolTips;
    for (const auto& tab : tabs_) {
        texts << tab.name.title;
        toolTips << tab.toolTip;
    }
    for (std::size_t i = 0; i + 1 < tabs_.size(); ++i) {
        auto* chart = new ComparisonChart;
        chart->setObjectName(QStringLiteral("comparisonChart%1").arg(i));
        chart->setKind(static_cast<ChartKind>(i));
        connect(chart, &ComparisonChart::runActivated, this, &ChartCard::runActivated);
        charts_.push_back(chart);
        pages_->addWidget(chart);
    }
    paper_ = new PaperPage;
    connect(paper_, &PaperPage::chosen, this, &ChartCard::viewEdited);
    pages_->addWidget(paper_);
    switch_ = new SegmentedControl(QStringLiteral("chartTab"), texts);
    switch_->setAccessibleName(tr("Which chart is shown"));
    switch_->setToolTips(toolTips);
    switch_->setFixedHeight(switchHeight);
    connect(switch_, &SegmentedControl::chosen, this, [this](int index) {
        showTab(index);
        Q_EMIT viewEdited();
    });
}

bool ChartCard::hasTab(std::size_t index) const
{
    if (index + 1 == tabs_.size()) return true;
    if (!results_) return index == 0;
    if (index == mapTab) return !results_->experiment.sweep.empty();
    if (index != slopesTab) return true;
    return std::ranges::any_of(results_->experiment.activations, [](const NamedActivation& named) {
        return named.activation.info().slopeRule == SlopeRule::learned;
    });
}

void ChartCard::updateTabs()
{
    for (std::size_t i = 0; i < tabs_.size(); ++i)
        if (auto* segment = switch_->findChild<QPushButton*>(QStringLiteral("chartTab%1").arg(i)))
            segment->setEnabled(hasTab(i));
    if (!hasTab(static_cast<std::size_t>(pages_->currentIndex()))) showTab(0);
}

void ChartCard::showTab(int index)
{
    switch_->setCurrent(index);
    pages_->setCurrentIndex(index);
    if (static_cast<std::size_t>(index) < charts_.size())
        charts_[static_cast<std::size_t>(index)]->setResults(results_);
}

void ChartCard::showView(const CompareView& view)
{
    paper_->choose(view.paperColumn, view.paperDivisors);
    if (view.chart && hasTab(static_cast<std::size_t>(*view.chart))) showTab(static_cast<int>(*view.chart));
}

void ChartCard::writeView(CompareView& view) const
{
    view.chart = static_cast<ChartKind>(pages_->currentIndex());
    view.paperColumn = paper_->column();
    view.paperDivisors = paper_->asDivisors();
}

// Hidden charts cost nothing; they take the results when they are shown.
void ChartCard::setResults(std::shared_ptr<const Results> results)
{
    const bool firstOfSweep = results && !results->experiment.sweep.empty() &&
                              (!results_ || results_->experiment.sweep != results->experiment.sweep);
    results_ = std::move(results);
    updateTabs();
    if (firstOfSweep) showTab(static_cast<int>(mapTab));
    paper_->setResults(results_);
    const auto shown = static_cast<std::size_t>(pages_->currentIndex());
    if (shown < charts_.size()) charts_[shown]->setResults(results_);
}

void ChartCard::setMetric(std::size_t metric)
{
    for (auto* chart : charts_) chart->setMetric(metric);
}

void ChartCard::setCell(std::size_t cell)
{
    for (auto* chart : charts_) chart->setCell(cell);
}

QList<FigureName> ChartCard::figures() const
{
    const int shown = pages_->currentIndex();
    QList<FigureName> names{tabs_[static_cast<std::size_t>(shown)].name};
    for (std::size_t i = 0; i < tabs_.size(); ++i)
        if (static_cast<int>(i) != shown && hasTab(i) && (results_ || i + 1 == tabs_.size()))
            names << tabs_[i].name;
    return names;
}

std::unique_ptr<Figure> ChartCard::figure(const QString& id) const
{
    for (std::size_t i = 0; i < tabs_.size(); ++i) {
        if (tabs_[i].name.id != id) continue;
        if (i == charts_.size()) return paper_->figure();
        charts_[i]->setResults(results_);
        return charts_[i]->figure();
    }
    return nullptr;
}

} // namespace rectiscope
