#include "ui/train/train_workspace.h"

#include "ui/train/board_figure.h"
#include "ui/train/card_board.h"
#include "ui/train/fork_dialog.h"
#include "ui/train/history_chart.h"
#include "ui/train/history_figure.h"
#include "ui/train/lab_panel.h"
#include "ui/train/network_card.h"
#include "ui/train/network_name.h"
#include "ui/train/race_text.h"
#include "ui/train/timeline_bar.h"
#include "ui/train/train_panel.h"
#include "ui/train/transport_bar.h"
#include "ui/train/unit_inspector.h"
#include "ui/view_state.h"

#include <QDropEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QSplitter>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <utility>

namespace rectiscope {
namespace {

using namespace std::chrono_literals;

constexpr auto frameTime = 16ms;
constexpr auto hiddenFrameTime = 250ms; // only gathers the history
constexpr auto restartDelay = 150ms;
constexpr auto settlingTime = 1000ms; // after which the last snapshot is no older than the last request
constexpr std::size_t viewsPerFrame = 3;
constexpr double cardsPerSecond = 30;
constexpr double chartsPerSecond = 20;
constexpr double textsPerSecond = 10;
constexpr double pagesPerSecond = 8;

constexpr std::uint64_t none = 0; // no race has this generation
const auto boardId = QStringLiteral("networks");
const auto lossId = QStringLiteral("loss");
const auto deadId = QStringLiteral("dead-units");
const auto unitId = QStringLiteral("unit");

// The file of points among what is dragged; empty where there is none.
QString pointsFile(const QMimeData& data)
{
    for (const QUrl& url : data.urls()) {
        const QString suffix = QFileInfo(url.toLocalFile()).suffix().toLower();
        if (suffix == QStringLiteral("csv") || suffix == QStringLiteral("txt") ||
            suffix == QStringLiteral("tsv"))
            return url.toLocalFile();
    }
    return {};
}

bool hasUnit(const RaceSnapshot& snapshot, const UnitAddress& address)
{
    const auto& [network, layer, unit] = address;
    const auto& networks = snapshot.networks;
    return network < static_cast<int>(networks.size()) &&
           layer < static_cast<int>(networks[std::size_t(network)].layers.size()) &&
           unit < static_cast<int>(networks[std::size_t(network)].layers[std::size_t(layer)].units.size());
}

} // namespace

TrainWorkspace::TrainWorkspace(ViewState& state, QWidget* parent) : Workspace(parent), state_(state)
{
    setObjectName(QStringLiteral("trainWorkspace"));
    setFocusPolicy(Qt::ClickFocus); // a click beside the controls gives the Space bar back to playing
    setAcceptDrops(true);
    const TrainView view = state_.train();
    createViews();
    connectControls();
    connectTimeline();
    restore(view);
}

TrainWorkspace::~TrainWorkspace()
{
    // It asks for less as it is hidden, which comes when the session has gone.
    lab_->disconnect(this);
    if (transport_ && transport_->parent() == nullptr) delete transport_;
}

void TrainWorkspace::createViews()
{
    panel_ = new TrainPanel(state_);
    transport_ = new TransportBar;
    board_ = new CardBoard;
    timeline_ = new TimelineBar(events_);
    loss_ = new HistoryChart(QStringLiteral("lossChart"), HistoryQuantity::testLoss);
    dead_ = new HistoryChart(QStringLiteral("deadChart"), HistoryQuantity::deadUnits);
    lab_ = new LabPanel(dead_);
    inspector_ = new UnitInspector;
    inspector_->hide();
    panel_->addFooter(inspector_);

    auto* charts = new QWidget;
    auto* side = new QHBoxLayout(charts);
    side->setContentsMargins(0, 0, 0, 0);
    side->setSpacing(10);
    side->addWidget(loss_, 1);
    side->addWidget(lab_, 1);
    auto* views = new QSplitter(Qt::Vertical);
    views->setObjectName(QStringLiteral("trainViews"));
    views->setChildrenCollapsible(false);
    views->setHandleWidth(8);
    views->addWidget(board_);
    views->addWidget(charts);
    views->setStretchFactor(0, 1);
    views->setStretchFactor(1, 1);
    views->setSizes({500, 500});

    auto* middle = new QVBoxLayout;
    middle->setContentsMargins(12, 10, 12, 10);
    middle->setSpacing(8);
    middle->addWidget(views, 1);
    middle->addWidget(timeline_);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(panel_);
    row->addLayout(middle, 1);
}

void TrainWorkspace::connectControls()
{
    connect(transport_, &TransportBar::playToggled, this, &TrainWorkspace::play);
    connect(transport_, &TransportBar::stepRequested, this, [this] {
        flushRestart();
        transport_->setPlaying(false);
        timeline_->release();
        asked_.start();
        session_.step();
    });
    connect(transport_, &TransportBar::resetRequested, this, [this] {
        transport_->setPlaying(false);
        startRace();
    });
    connect(transport_, &TransportBar::newSeedRequested, this, [this] {
        RaceConfig config = panel_->config();
        // One after the other, so that a run can be found again; within what the seed's field takes.
        config.training.seed = (config.training.seed + 1) % 1'000'000'000;
        panel_->setConfig(std::move(config));
        startRace();
    });
    connect(transport_, &TransportBar::speedChanged, this,
            [this](double speed) { session_.setSpeed(speed); });
    connect(transport_, &TransportBar::speedChanged, this, &TrainWorkspace::keepView);

    connect(panel_, &TrainPanel::configEdited, &restart_, [this] {
        restart_.start(restartDelay);
        TrainView view = state_.train();
        view.course = {}; // of another config
        state_.setTrain(std::move(view));
    });
    connect(panel_, &TrainPanel::learningRateEdited, this,
            [this](double rate) { session_.setLearningRate(rate); });
    connect(board_, &CardBoard::unitSelected, this, &TrainWorkspace::select);
    connect(lab_, &LabPanel::unitSelected, this, &TrainWorkspace::select);
    connect(lab_, &LabPanel::stepChosen, this, &TrainWorkspace::seek);
    connect(lab_, &LabPanel::lookChanged, this, [this](const LookOptions& look) { session_.setLook(look); });
    connect(lab_, &LabPanel::lookChanged, this, &TrainWorkspace::keepView);
    connect(lab_, &LabPanel::pageChanged, this, [this] {
        schedule_.markAllStale();
        keepView();
    });
    connect(inspector_, &UnitInspector::closed, this, [this] { select({}); });

    restart_.setSingleShot(true);
    connect(&restart_, &QTimer::timeout, this, &TrainWorkspace::startRace);
    frames_.setTimerType(Qt::PreciseTimer);
    connect(&frames_, &QTimer::timeout, this, &TrainWorkspace::takeSnapshot);
    frames_.start(hiddenFrameTime);
}

void TrainWorkspace::connectTimeline()
{
    connect(timeline_, &TimelineBar::stepChosen, this, &TrainWorkspace::seek);
    connect(timeline_, &TimelineBar::unitChosen, this, &TrainWorkspace::select);
    connect(timeline_, &TimelineBar::playFromHereRequested, this, &TrainWorkspace::playFromHere);
    for (auto* chart : {loss_, dead_}) {
        connect(chart, &HistoryChart::stepChosen, timeline_, &TimelineBar::moveTo);
        connect(chart, &HistoryChart::lookEdited, this, &TrainWorkspace::keepView);
    }
    connect(panel_, &TrainPanel::stopConditionsEdited, this,
            [this](const StopConditions& conditions) { session_.setStopConditions(conditions); });
    connect(panel_, &TrainPanel::stopConditionsEdited, this, &TrainWorkspace::keepView);
    connect(&state_, &ViewState::trainRestored, this, [this] { restore(TrainView(state_.train())); });
    connect(board_, &CardBoard::forkRequested, this, &TrainWorkspace::openForkDialog);
    connect(board_, &CardBoard::leakyForkRequested, this, [this](int network) {
        const auto& shown = latest_->networks[static_cast<std::size_t>(network)];
        fork({{network, latest_->steps}, rescuingLeaky(state_), shown.optimizer, shown.learningRate});
    });
    connect(board_, &CardBoard::removalRequested, this, &TrainWorkspace::removeFork);
}

void TrainWorkspace::createSchedule()
{
    schedule_.clear();
    for (auto* card : board_->cards())
        schedule_.add(cardsPerSecond, [this, card] {
            card->setSnapshot(latest_);
            card->update();
        });
    for (auto* chart : {loss_, dead_})
        schedule_.add(chartsPerSecond, [this, chart] {
            if (!chart->isVisible()) return; // behind another tab
            chart->setHistory(history_.points());
            chart->setShownStep(looksBack(*latest_) ? std::optional(latest_->steps) : std::nullopt);
        });
    schedule_.add(chartsPerSecond, [this] { timeline_->setSnapshot(latest_); });
    schedule_.add(pagesPerSecond, [this] { lab_->draw(labContent()); });
    schedule_.add(cardsPerSecond, [this] {
        inspector_->setSnapshot(latest_);
        if (selected_) inspector_->setStory(events_.story(*selected_, latest_->steps));
    });
    schedule_.add(textsPerSecond, [this] {
        transport_->setLooksBack(looksBack(*latest_));
        transport_->setProgress(latest_->steps, latest_->epochs, latest_->stepsPerSecond);
        Q_EMIT statusTextChanged();
    });
}

void TrainWorkspace::startRace()
{
    restart_.stop();
    timeline_->release();
    asked_.start();
    generation_ = session_.start(panel_->config());
    toBeSelected_.reset();
    TrainView view = state_.train();
    view.course = {};
    state_.setTrain(std::move(view));
    if (transport_->playing()) session_.play();
}

// A session was opened: its run is trained again, to the same weights, beside the window.
void TrainWorkspace::restore(const TrainView& view)
{
    restart_.stop();
    generation_ = none;
    select({});
    timeline_->release();
    transport_->setSpeed(view.speed);
    panel_->setStopConditions(view.stop);
    lab_->showProbes(view.probes, view.dormancy);
    lab_->showLayers(view.layers);
    lab_->showTab(view.tab);
    loss_->setLook(view.courseChart);
    dead_->setLook({HistoryQuantity::deadUnits, false, view.deadChart});
    toBeSelected_ = view.unit;
    // Pause ends the run where it has come to.
    transport_->setPlaying(view.course.end > 0 || !view.course.forks.empty());
    asked_.start();
    generation_ = zoomed_ = session_.start(panel_->config(), view.course);
    state_.setTrain(view);
}

// What is on the screen is not yet what was asked for.
bool TrainWorkspace::underWay() const
{
    return !latest_ || latest_->generation != generation_ || latest_->work == RaceWork::replay ||
           restart_.isActive();
}

// For sessions, figures and the next language: what has been asked for stays until it is there.
void TrainWorkspace::keepView()
{
    if (generation_ == none) return; // in the middle of a restoration
    TrainView view = state_.train();
    view.speed = transport_->speed();
    view.stop = panel_->stopConditions();
    view.probes = lab_->look().probes;
    view.dormancy = lab_->look().dormancy;
    view.tab = lab_->tab();
    view.layers = lab_->layerQuantity();
    view.courseChart = loss_->look();
    view.deadChart = dead_->look().view;
    if (!underWay()) {
        view.course = latest_->course;
        view.unit = toBeSelected_ ? toBeSelected_ : selected_;
    }
    state_.setTrain(std::move(view));
}

void TrainWorkspace::flushRestart()
{
    if (restart_.isActive()) startRace();
}

void TrainWorkspace::play(bool playing)
{
    flushRestart();
    timeline_->release();
    asked_.start();
    if (playing)
        session_.play();
    else
        session_.pause();
}

void TrainWorkspace::seek(std::int64_t step)
{
    transport_->setPlaying(false);
    asked_.start();
    session_.seek(step);
}

void TrainWorkspace::playFromHere()
{
    timeline_->release();
    transport_->setPlaying(true);
    asked_.start();
    session_.playFromHere();
}

void TrainWorkspace::openForkDialog(int network)
{
    if (!latest_ || !forkObstacle(*latest_, network).isEmpty()) return;
    const bool wasPlaying = transport_->playing();
    if (wasPlaying) {
        transport_->setPlaying(false);
        play(false);
    }
    auto* dialog = new ForkDialog(state_, *latest_, network, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto goOn = [this, wasPlaying] {
        if (!wasPlaying) return;
        transport_->setPlaying(true);
        play(true);
    };
    connect(dialog, &QDialog::accepted, this, [this, dialog, goOn] {
        fork(dialog->request());
        goOn();
    });
    connect(dialog, &QDialog::rejected, this, goOn);
    dialog->open();
}

// Where it was playing it goes on with the fork.
void TrainWorkspace::fork(const ForkRequest& request)
{
    timeline_->release();
    asked_.start();
    session_.fork(request);
    if (transport_->playing()) session_.play();
}

void TrainWorkspace::removeFork(int network)
{
    session_.removeFork(network);
    // With the removal, so that no snapshot shows another network's unit.
    if (!selected_ || selected_->network < network) return;
    auto unit = *selected_;
    --unit.network;
    session_.select(selected_->network == network ? std::nullopt : std::optional(unit));
}

void TrainWorkspace::select(std::optional<UnitAddress> unit)
{
    selected_ = unit;
    session_.select(unit);
    board_->setSelected(unit);
    timeline_->setSelected(unit);
    inspector_->setVisible(unit.has_value());
    keepView();
}

LabContent TrainWorkspace::labContent() const
{
    return {latest_, events_, history_, selected_};
}

void TrainWorkspace::takeSnapshot()
{
    if (auto taken = session_.take()) {
        const bool isNew = !latest_ || taken->generation != latest_->generation;
        // A fork has come or gone.
        const bool reshaped = isNew || taken->networks.size() != latest_->networks.size();
        if (isNew || taken->restarted) {
            history_.clear();
            events_.clear();
        }
        events_.append(taken->events);
        taken->events.clear();
        history_.append(taken->history);
        taken->history.clear();
        const bool isRace = !taken->networks.empty();
        auto shared = std::make_shared<const RaceSnapshot>(std::move(*taken));
        // What went wrong stays to be read until a start succeeds.
        if (isNew || !shared->error.empty()) panel_->setError(QString::fromStdString(shared->error));
        if (isRace) {
            const auto before = std::exchange(latest_, std::move(shared));
            if (!isNew && reshaped) keepSelection(*before);
            if (isNew && latest_->generation != zoomed_)
                for (auto* chart : {loss_, dead_}) chart->resetView();
            if (reshaped)
                beginGeneration();
            else if (before->look != latest_->look)
                board_->setSnapshot(latest_); // its legend says what the units are looked at with
            if (!isNew && before && latest_->networks.size() > before->networks.size())
                board_->scrollTo(static_cast<int>(latest_->networks.size()) - 1);
            schedule_.markAllStale();
        }
        updateMessages();
        if (toBeSelected_ && !underWay()) {
            const auto unit = std::exchange(toBeSelected_, std::nullopt);
            if (hasUnit(*latest_, *unit)) select(unit);
        }
        keepView();
    }
    followSession();
    if (isVisible() && latest_) schedule_.tick(viewsPerFrame);
}

// Forks that have gone move the places of those behind them.
void TrainWorkspace::keepSelection(const RaceSnapshot& before)
{
    if (!selected_) return;
    const auto place = placeAfter(selected_->network, before, *latest_);
    auto unit = *selected_;
    unit.network = place.value_or(0);
    if (place != selected_->network) select(place ? std::optional(unit) : std::nullopt);
}

void TrainWorkspace::beginGeneration()
{
    if (selected_ && !hasUnit(*latest_, *selected_)) select({});
    board_->setSnapshot(latest_);
    board_->setSelected(selected_);
    for (auto* chart : {loss_, dead_}) {
        chart->setNetworks(networkLines(*latest_));
        chart->setHasAccuracy(latest_->data->task == Task::classification);
    }
    createSchedule();
    Q_EMIT statusTextChanged();
}

void TrainWorkspace::updateMessages()
{
    const bool failed = latest_ == nullptr || !latest_->error.empty();
    const bool stopped = latest_ && std::ranges::all_of(latest_->networks, &NetworkSnapshot::diverged);
    if ((failed || stopped) && transport_->playing()) transport_->setPlaying(false);
    if (!latest_) return;
    const auto& reason = latest_->stopped;
    const bool isNews =
        reason && (!stopped_ || stopped_->step != reason->step || stopped_->reason != reason->reason ||
                   stopped_->network != reason->network);
    stopped_ = reason;
    if (!isNews) return;
    transport_->setPlaying(false);
    if (reason->death) select(UnitAddress{reason->network, reason->death->layer, reason->death->unit});
}

// Play may have ended by itself while a snapshot from before it began was still on its way.
void TrainWorkspace::followSession()
{
    if (!latest_ || !asked_.isValid() || !asked_.hasExpired(settlingTime.count())) return;
    if (latest_->work == RaceWork::none && transport_->playing() != latest_->playing)
        transport_->setPlaying(latest_->playing);
}

QList<FigureName> TrainWorkspace::figures() const
{
    auto names = QList<FigureName>{{boardId, tr("Networks")},
                                   {lossId, tr("Loss over steps")},
                                   {deadId, tr("Dead units over steps")}} +
                 lab_->figures(labContent());
    if (selected_ && inspector_->figure()) names.push_back({unitId, tr("Selected unit")});
    return names;
}

std::unique_ptr<Figure> TrainWorkspace::figure(const QString& id) const
{
    if (id == boardId) return std::make_unique<BoardFigure>(latest_);
    if (id == unitId) return inspector_->figure();
    if (auto figure = lab_->figure(id, labContent())) return figure;
    HistoryFigureContent content;
    if (latest_) {
        content.networks = networkLinesInFull(*latest_);
        content.caption = raceCaption(*latest_->config);
    }
    content.points = history_.points();
    const HistoryLook look = (id == deadId ? dead_ : loss_)->look();
    content.view = look.view;
    content.panels = {look.quantity};
    content.logarithmic = look.logarithmic;
    return std::make_unique<HistoryFigure>(std::move(content));
}

QWidget* TrainWorkspace::toolBar()
{
    return transport_;
}

QString TrainWorkspace::statusText() const
{
    if (latest_ && looksBack(*latest_))
        return tr("Looking back at step %1 of %2 · Play goes on from the end · Play from here forgets what "
                  "came "
                  "after")
            .arg(countText(latest_->steps), countText(latest_->end));
    const int networks = latest_ ? static_cast<int>(latest_->networks.size()) : 0;
    return (networks == 1 ? tr("1 network") : tr("%1 networks").arg(networks)) +
           tr(" · Space trains and pauses · click a unit to look "
              "inside · values at the cursor on the charts, "
              "a click goes to that step");
}

void TrainWorkspace::showEvent(QShowEvent* event)
{
    Workspace::showEvent(event);
    frames_.start(frameTime);
    if (window() && (!window()->focusWidget() || !isAncestorOf(window()->focusWidget()))) setFocus();
}

void TrainWorkspace::hideEvent(QHideEvent* event)
{
    Workspace::hideEvent(event);
    frames_.start(hiddenFrameTime);
}

void TrainWorkspace::keyPressEvent(QKeyEvent* event)
{
    if (event->modifiers() != Qt::NoModifier ||
        !(transport_->handleKey(event->key()) || timeline_->handleKey(event->key())))
        Workspace::keyPressEvent(event);
}

void TrainWorkspace::dragEnterEvent(QDragEnterEvent* event)
{
    if (!pointsFile(*event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void TrainWorkspace::dropEvent(QDropEvent* event)
{
    const QString path = pointsFile(*event->mimeData());
    if (path.isEmpty()) return;
    event->acceptProposedAction();
    panel_->loadFile(path);
}

} // namespace rectiscope
