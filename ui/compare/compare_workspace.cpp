#include "ui/compare/compare_workspace.h"

#include "core/activation/catalog.h"
#include "ui/common/core_text.h"
#include "ui/common/number_text.h"
#include "ui/compare/chart_card.h"
#include "ui/compare/compare_panel.h"
#include "ui/compare/opened_run.h"
#include "ui/compare/result_table.h"
#include "ui/compare/run_bar.h"
#include "ui/train/hidden_layers.h"
#include "ui/train/network_name.h"
#include "ui/view_state.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QMessageBox>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSettings>
#include <QSplitter>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <chrono>
#include <utility>

namespace rectiscope {
namespace {

using namespace std::chrono_literals;

constexpr auto newsTime = 100ms;
const auto tableId = QStringLiteral("comparison");
const auto goesOnKey = QStringLiteral("comparisonGoesOn");

} // namespace

CompareWorkspace::CompareWorkspace(ViewState& state, const QString& folder, QWidget* parent)
    : Workspace(parent), state_(state), session_(folder.toStdString())
{
    setObjectName(QStringLiteral("compareWorkspace"));
    createViews();
    connectControls();
    showExperiment();
    showView();
    session_.load();
    showStatus();
}

CompareWorkspace::~CompareWorkspace()
{
    // Another language makes another window, in which the runs go on.
    if (isRunning() && !closes_) QSettings().setValue(goesOnKey, true);
    if (bar_ && bar_->parent() == nullptr) delete bar_;
}

void CompareWorkspace::createViews()
{
    panel_ = new ComparePanel(state_);
    bar_ = new RunBar;
    table_ = new ResultTable;
    charts_ = new ChartCard;
    auto* views = new QSplitter(Qt::Vertical);
    views->setObjectName(QStringLiteral("compareViews"));
    views->setChildrenCollapsible(false);
    views->setHandleWidth(8);
    views->addWidget(table_);
    views->addWidget(charts_);
    views->setStretchFactor(0, 0);
    views->setStretchFactor(1, 1);
    views->setSizes({240, 560});
    auto* middle = new QVBoxLayout;
    middle->setContentsMargins(12, 10, 12, 10);
    middle->addWidget(views);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(panel_);
    row->addLayout(middle, 1);
}

void CompareWorkspace::connectControls()
{
    connect(panel_, &ComparePanel::edited, this, [this] {
        goesOn_ = false;
        if (panel_->isValid()) state_.setExperiment(panel_->experiment());
        compareSettings();
        showStatus();
    });
    connect(&state_, &ViewState::experimentChanged, this, &CompareWorkspace::showExperiment);
    connect(&state_, &ViewState::compareRestored, this, [this] {
        viewWaits_ = true;
        showView();
    });
    connect(panel_, &ComparePanel::validityChanged, this, &CompareWorkspace::showStatus);
    connect(bar_, &RunBar::startRequested, this, &CompareWorkspace::start);
    connect(bar_, &RunBar::pauseRequested, this, [this](bool paused) { session_.setPaused(paused); });
    connect(bar_, &RunBar::cancelRequested, this, [this] { session_.cancel(); });
    connect(table_, &ResultTable::metricChosen, charts_, &ChartCard::setMetric);
    connect(table_, &ResultTable::cellChosen, charts_, &ChartCard::setCell);
    connect(table_, &ResultTable::metricChosen, this, &CompareWorkspace::keepView);
    connect(table_, &ResultTable::cellChosen, this, &CompareWorkspace::keepView);
    connect(charts_, &ChartCard::viewEdited, this, &CompareWorkspace::keepView);
    connect(table_, &ResultTable::messageShown, this, &Workspace::messageShown);
    connect(table_, &ResultTable::reportRequested, this, &CompareWorkspace::askForReport);
    connect(charts_, &ChartCard::runActivated, this, &CompareWorkspace::openInTrain);
    connect(&report_, &ReportWriter::finished, this,
            [this](const QString& folder) { Q_EMIT messageShown(tr("The report is in %1").arg(folder)); });
    connect(&report_, &ReportWriter::failed, this, &Workspace::messageShown);
    connect(&news_, &QTimer::timeout, this, &CompareWorkspace::takeNews);
    goesOn_ = QSettings().value(goesOnKey).toBool();
    news_.start(newsTime);
}

void CompareWorkspace::takeNews()
{
    if (auto results = session_.take()) {
        const bool isFirst = results_ == nullptr;
        results_ = std::move(results);
        if (isFirst) showExperiment();
        compareSettings();
        {
            const QScopedValueRollback keeping(showing_, true);
            table_->setResults(results_);
            charts_->setResults(results_);
        }
        if (viewWaits_) showView();
        viewWaits_ = false;
        keepView();
        Q_EMIT statusTextChanged();
    }
    showStatus();
}

// What was chosen, here or in a file; else what is kept; else what everybody begins with.
void CompareWorkspace::showExperiment()
{
    if (!state_.experiment() && results_) state_.setKeptExperiment(results_->experiment);
    const Experiment experiment = state_.experiment() ? *state_.experiment()
                                  : results_          ? results_->experiment
                                                      : firstExperiment();
    // The caret stays where somebody edits.
    if (!(panel_->isValid() && panel_->experiment() == experiment)) panel_->showExperiment(experiment);
    compareSettings();
    showStatus();
}

void CompareWorkspace::showView()
{
    const QScopedValueRollback keeping(showing_, true);
    table_->choose(state_.compare().metric, state_.compare().cell);
    charts_->showView(state_.compare());
}

// Not while parts of a view are shown one by one, nor before there is anything that it could be the view of.
void CompareWorkspace::keepView()
{
    if (showing_) return;
    viewWaits_ = false;
    CompareView view;
    view.metric = table_->metric();
    view.cell = table_->cell();
    charts_->writeView(view);
    state_.setCompare(view);
}

void CompareWorkspace::showStatus()
{
    auto status = session_.status();
    const bool ended = status.phase == ComparisonPhase::complete || status.phase == ComparisonPhase::stopped;
    if (ended && session_.hasNews()) return; // no "done" above a table that lacks the last runs
    const auto before = std::exchange(status_, std::move(status));
    bar_->show(status_, showsSettings_, panel_->isValid());
    if (before.error != status_.error) table_->setError(coreText(status_.error));
    // The status may be here before the results that it belongs to.
    if (goesOn_ && status_.phase == ComparisonPhase::stopped && showsSettings_) {
        goesOn_ = false;
        QSettings().remove(goesOnKey);
        start();
    }
}

void CompareWorkspace::compareSettings()
{
    showsSettings_ = results_ != nullptr && describesSame(results_->experiment, panel_->experiment());
}

void CompareWorkspace::start()
{
    session_.start(panel_->experiment());
    showStatus();
}

bool CompareWorkspace::isRunning() const
{
    const auto phase = session_.status().phase;
    return phase == ComparisonPhase::running || phase == ComparisonPhase::paused;
}

// Data is read and drawn beside the window.
void CompareWorkspace::openInTrain(const RunKey& run)
{
    struct Answer {
        RaceConfig race;
        QString error;
    };
    const auto answer = std::make_shared<Answer>();
    work_.run(
        [answer, run, results = results_] {
            try {
                answer->race = raceOf(results->experiment, run);
            } catch (const std::exception& error) {
                answer->error = coreText(error.what());
            }
        },
        [this, answer] {
            if (answer->error.isEmpty())
                showRace(answer->race);
            else
                Q_EMIT messageShown(answer->error);
        });
}

// One step for undo: the parameters, which Explore shows too, and the race.
void CompareWorkspace::showRace(const RaceConfig& race)
{
    ExploreState explore = state_.explore();
    for (const auto& activation : race.activations)
        explore.activations[catalogIndex(activation.info())] = activation;
    state_.setExplore(explore);
    state_.setRace(race);
    Q_EMIT openedInTrain();
}

void CompareWorkspace::askForReport()
{
    auto* dialog = new QFileDialog(this, tr("Folder for the report"));
    dialog->setObjectName(QStringLiteral("reportDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& folder) {
        if (results_) report_.write(results_, folder);
    });
    dialog->open();
}

void CompareWorkspace::prepareClose(const std::function<void()>& proceed)
{
    if (!isRunning()) return proceed();
    auto* question = new QMessageBox(QMessageBox::Question, tr("A comparison is running"),
                                     tr("The runs so far are kept. Shall the others follow next time?"),
                                     QMessageBox::NoButton, this);
    question->setObjectName(QStringLiteral("closeComparison"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    const QAbstractButton* goOn = question->addButton(tr("Close, go on next time"), QMessageBox::AcceptRole);
    const QAbstractButton* stop = question->addButton(tr("Close and stop"), QMessageBox::DestructiveRole);
    question->addButton(QMessageBox::Cancel);
    connect(question, &QMessageBox::finished, this, [this, question, goOn, stop, proceed] {
        const auto* answer = question->clickedButton();
        if (answer != goOn && answer != stop) return;
        if (answer == stop) session_.cancel();
        QSettings().setValue(goesOnKey, answer == goOn);
        closes_ = true;
        proceed();
    });
    question->open();
}

QList<FigureName> CompareWorkspace::figures() const
{
    auto names = charts_->figures();
    if (results_) names.insert(1, {tableId, tr("Table")});
    return names;
}

std::unique_ptr<Figure> CompareWorkspace::figure(const QString& id) const
{
    auto figure = charts_->figure(id);
    return figure ? std::move(figure) : table_->figure();
}

QWidget* CompareWorkspace::toolBar()
{
    return bar_;
}

QString CompareWorkspace::statusText() const
{
    if (!results_)
        return tr("Every seed fixes points, initial weights and batches for all functions · differences are "
                  "taken seed by seed");
    const Experiment& experiment = results_->experiment;
    const auto& training = experiment.training;
    const QString batch = training.batch == 0 ? tr("full batch") : tr("batch %1").arg(training.batch);
    const QString length =
        experiment.steps > 0 ? tr("%1 steps").arg(experiment.steps) : tr("%1 epochs").arg(experiment.epochs);
    return tr("hidden %1 · %2 · learning rate %3 · %4 · %5 · a click on a run opens it in Train")
        .arg(hiddenLayersText(training.hidden), optimizerName(training.optimizer),
             shortText(training.learningRate), batch, length);
}

QString comparisonFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/comparison");
}

} // namespace rectiscope
