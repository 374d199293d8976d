#include "core/lab/session.h"

#include "core/lab/course_replay.h"
#include "core/lab/crew.h"
#include "core/lab/pace.h"
#include "core/lab/priority.h"
#include "core/lab/race.h"
#include "core/lab/snapshot_box.h"
#include "core/lab/stop_watch.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <utility>

namespace rectiscope {
namespace {

using Clock = std::chrono::steady_clock;
using Seconds = std::chrono::duration<double>;

constexpr Seconds publishInterval{1.0 / 60};
constexpr auto burst = std::chrono::duration_cast<Clock::duration>(Seconds(Pace::burstSeconds));
constexpr double observationShare =
    0.03; // of the time, for snapshots; a costly network is looked at less often

// What the screen wants, gathered until the training thread reads it.
struct Requests {
    std::optional<RaceConfig> start;
    RaceCourse course; // to run along after the start
    std::uint64_t generation = 0;
    std::optional<std::int64_t> seek;
    std::vector<ForkRequest> forks;
    std::vector<int> removals;
    std::int64_t steps = 0; // single steps
    bool play = false, fromHere = false, pause = false;
    bool changed = false; // anything else: speed, selection

    [[nodiscard]] bool moves() const
    {
        return seek || !forks.empty() || !removals.empty() || steps > 0 || play || fromHere || pause;
    }
};

// What stays wanted until it is changed.
struct Wishes {
    bool playing = false;
    double speed = 60;
    std::optional<double> learningRate;
    std::optional<UnitAddress> unit;
    LookOptions look;
    StopConditions stop;
};

} // namespace

class Session::Implementation {
public:
    explicit Implementation(unsigned threads)
        : crew_(threads > 0 ? threads : std::max(1U, std::thread::hardware_concurrency())),
          thread_([this](const std::stop_token& stop) { run(stop); })
    {
    }

    template <class Change>
    void request(const Change& change)
    {
        {
            const std::lock_guard lock(mutex_);
            change(requests_, wishes_);
            requests_.changed = true;
        }
        wake_.notify_one();
    }

    std::optional<RaceSnapshot> take() { return box_.take(); }
    std::uint64_t nextGeneration() { return ++started_; } // on the screen's thread

private:
    void run(const std::stop_token& stop);
    Requests waitForWork(const std::stop_token& stop);
    void obey(Requests& requests);
    void begin(RaceConfig config, RaceCourse course, std::uint64_t generation);
    void removeFork(int network);
    void forgetWays();
    [[nodiscard]] bool underWay() const
    {
        return race_ && (goal_ || race_->catchingUp() || !forks_.empty() || replay_);
    }
    void replay(const std::stop_token& stop);
    void endReplay();
    bool work(const std::stop_token& stop);
    bool move(const std::stop_token& stop);
    bool train(const std::stop_token& stop);
    void stopPlaying();
    void stopAt(Stopped stopped, const std::stop_token& stop);
    void queueAll() { box_.replaceAll(race_->history(), race_->events()); }
    void publish(const std::string& error = {});
    void fail(const std::string& why);

    Crew crew_;

    std::mutex mutex_;
    std::condition_variable_any wake_;
    Requests requests_;
    Wishes wishes_;

    SnapshotBox box_;
    std::uint64_t started_ = 0;

    // The training thread's own.
    Wishes wanted_;
    std::optional<Race> race_;
    std::optional<std::int64_t> goal_; // where the race is to be shown
    bool cutAtGoal_ = false;
    std::optional<ForkRequest> forkAtGoal_;
    std::deque<ForkRequest> forks_;      // to be made one after the other
    std::int64_t stepsOwed_ = 0;         // single steps
    std::optional<CourseReplay> replay_; // what the race is run along
    std::uint64_t generation_ = 0;
    Pace pace_;
    StopWatch stopWatch_;
    std::optional<Stopped> stopped_;
    Clock::time_point nextPublish_;
    bool unpublished_ = false;

    std::jthread thread_; // last: joined before anything that it uses goes
};

Requests Session::Implementation::waitForWork(const std::stop_token& stop)
{
    std::unique_lock lock(mutex_);
    const auto called = [&] { return requests_.changed; };
    if (!race_ || (!wanted_.playing && !underWay() && stepsOwed_ == 0)) {
        // A last snapshot of a pause may still be owed.
        if (unpublished_)
            wake_.wait_until(lock, stop, nextPublish_, called);
        else
            wake_.wait(lock, stop, called);
    } else if (!underWay() && stepsOwed_ == 0 && pace_.limited()) {
        wake_.wait_until(lock, stop, unpublished_ ? std::min(pace_.next(), nextPublish_) : pace_.next(),
                         called);
    }
    const bool wasPlaying = wanted_.playing;
    wanted_ = wishes_;
    pace_.setSpeed(wanted_.speed);
    if (wanted_.playing && !wasPlaying && race_) {
        pace_.start(race_->end());
        stopWatch_.start();
        stopped_.reset();
    }
    return std::exchange(requests_, {});
}

void Session::Implementation::run(const std::stop_token& stop)
{
    giveWayToTheScreen();
    while (!stop.stop_requested()) {
        Requests requests = waitForWork(stop);
        if (stop.stop_requested()) return;
        try {
            if (requests.start) {
                begin(std::move(*requests.start), std::move(requests.course), requests.generation);
                publish(); // every chart begins at step 0
            }
            if (!race_) continue;
            obey(requests);
            const bool moved = work(stop);
            if (requests.changed || moved) unpublished_ = true;
            if (stop.stop_requested()) return;
            // What was asked for by hand is shown at once, the rest at the pace of the screen.
            if ((requests.changed && !underWay()) || (unpublished_ && Clock::now() >= nextPublish_))
                publish();
        } catch (const std::exception& error) {
            fail(error.what());
        }
    }
}

void Session::Implementation::begin(RaceConfig config, RaceCourse course, std::uint64_t generation)
{
    if (course.firstLearningRate) config.training.learningRate = *course.firstLearningRate;
    // Only now is the old race given up: a config that cannot be run throws.
    race_.emplace(Race(std::move(config)));
    generation_ = generation;
    forgetWays();
    if (course.end > 0 || !course.forks.empty()) replay_.emplace(std::move(course));
    stepsOwed_ = 0;
    stopped_.reset();
    pace_.start(0);
    stopWatch_.start();
    box_.replaceAll({}, {});
}

// Where the race is to go; the newest wish wins, but forks are all made.
void Session::Implementation::obey(Requests& requests)
{
    if (replay_ && requests.moves()) forgetWays();
    for (const int network : requests.removals) removeFork(network);
    for (auto& request : requests.forks) forks_.push_back(std::move(request));
    stepsOwed_ = requests.seek || requests.play ? 0 : stepsOwed_ + requests.steps;
    if (forkAtGoal_) return; // it was asked for first
    if (requests.seek) {
        goal_ = std::clamp<std::int64_t>(*requests.seek, 0, race_->end());
        cutAtGoal_ = false;
    }
    if (requests.fromHere) {
        if (!goal_) goal_ = race_->steps();
        cutAtGoal_ = true;
    } else if (requests.play || requests.steps > 0) {
        if (goal_ || race_->steps() != race_->end()) goal_ = race_->end();
        cutAtGoal_ = false;
    }
}

void Session::Implementation::removeFork(int network)
{
    if (network < 0 || !race_->removeFork(static_cast<std::size_t>(network))) return;
    // Those that are still to be made from it are not; the others' places have moved.
    std::erase_if(forks_, [network](const ForkRequest& request) { return request.from.parent == network; });
    for (auto& request : forks_)
        if (request.from.parent > network) --request.from.parent;
    if (forkAtGoal_ && forkAtGoal_->from.parent == network) forkAtGoal_.reset();
    if (forkAtGoal_ && forkAtGoal_->from.parent > network) --forkAtGoal_->from.parent;
    stopWatch_.start();
    queueAll();
}

void Session::Implementation::forgetWays()
{
    goal_.reset();
    cutAtGoal_ = false;
    forkAtGoal_.reset();
    forks_.clear();
    replay_.reset();
}

// One burst; returns whether anything has changed that the screen would show.
bool Session::Implementation::work(const std::stop_token& stop)
{
    if (race_->catchingUp()) {
        box_.addEvents(race_->catchUp(crew_, Clock::now() + burst, stop));
        if (!race_->catchingUp()) queueAll();
        return true;
    }
    if (!forks_.empty() && !forkAtGoal_) {
        forkAtGoal_ = std::move(forks_.front());
        forks_.pop_front();
        goal_ = std::clamp<std::int64_t>(forkAtGoal_->from.step, 0, race_->end());
        cutAtGoal_ = false;
    }
    if (goal_) return move(stop);
    if (replay_) {
        replay(stop);
        return true;
    }
    return train(stop);
}

void Session::Implementation::replay(const std::stop_token& stop)
{
    auto result = replay_->goOn(*race_, wanted_.look, crew_, stop);
    box_.addEvents(result.events);
    if (result.fork) forks_.push_back(std::move(*result.fork));
    if (result.arrived) endReplay();
}

// Forks that had been taken out go, and the race is shown where it was looked at.
void Session::Implementation::endReplay()
{
    const RaceCourse course = std::exchange(replay_, std::nullopt)->course();
    const int ownNetworks = static_cast<int>(race_->config()->activations.size());
    for (std::size_t i = course.forks.size(); i-- > 0;)
        if (course.forks[i].removed) removeFork(ownNetworks + static_cast<int>(i));
    queueAll();
    if (course.shown < race_->end()) goal_ = course.shown;
    pace_.start(race_->end());
    stopWatch_.start();
    nextPublish_ = Clock::now();
}

// Towards the goal, and what is to be done there.
bool Session::Implementation::move(const std::stop_token& stop)
{
    if (!race_->seek(*goal_, crew_, Clock::now() + burst, stop)) return true;
    goal_.reset();
    nextPublish_ = Clock::now(); // shown at once
    if (std::exchange(cutAtGoal_, false)) {
        race_->cut();
        pace_.start(race_->end());
        stopWatch_.start();
        queueAll();
    }
    if (const auto request = std::exchange(forkAtGoal_, std::nullopt)) {
        race_->fork(*request);
        stopWatch_.start();
        queueAll();
    }
    return true;
}

bool Session::Implementation::train(const std::stop_token& stop)
{
    if (!wanted_.playing && stepsOwed_ == 0) return false;
    if (race_->steps() != race_->end()) {
        goal_ = race_->end();
        return true;
    }
    if (race_->everyoneDiverged()) {
        stepsOwed_ = 0;
        stopPlaying();
        return true;
    }
    // Also after a way back to before it was changed. What went before is told with the old rate.
    if (wanted_.learningRate && *wanted_.learningRate != race_->learningRate())
        box_.addEvents(race_->setLearningRate(*wanted_.learningRate, crew_));
    if (stepsOwed_ > 0) {
        race_->advance(std::exchange(stepsOwed_, 0), crew_, stop);
        return true;
    }
    const std::int64_t steps = stopWatch_.limit(wanted_.stop, *race_, crew_, pace_.due());
    if (steps <= 0) return false;
    const auto start = Clock::now();
    race_->advance(steps, crew_, stop);
    if (stop.stop_requested()) return true;
    std::vector<RaceEvent> events;
    if (wanted_.stop.firstDeath) events = race_->collectEvents(crew_, true);
    box_.addEvents(events);
    pace_.took(steps, Seconds(Clock::now() - start).count());
    if (const auto stopped = stopWatch_.check(wanted_.stop, *race_, crew_, events)) stopAt(*stopped, stop);
    return true;
}

void Session::Implementation::stopPlaying()
{
    const std::lock_guard lock(mutex_);
    wishes_.playing = wanted_.playing = false;
}

// What was trained beyond the step that play was to stop at is taken back.
void Session::Implementation::stopAt(Stopped stopped, const std::stop_token& stop)
{
    stopPlaying();
    stopped_ = stopped;
    if (stopped_->step < race_->end()) {
        race_->seek(stopped_->step, crew_, Clock::time_point::max(), stop);
        if (stop.stop_requested()) return;
        race_->cut();
        queueAll();
    }
    publish();
}

void Session::Implementation::publish(const std::string& error)
{
    const auto start = Clock::now();
    // Charts of a run along a course show the steps that they showed, however long it takes this time.
    auto look = race_->look(wanted_.look, crew_, replay_ ? Race::Recording::off : Race::Recording::on);
    RaceSnapshot snapshot;
    snapshot.generation = generation_;
    snapshot.config = race_->config();
    snapshot.data = race_->data();
    snapshot.look = wanted_.look;
    snapshot.probes = race_->probes();
    snapshot.steps = race_->steps();
    snapshot.end = race_->end();
    snapshot.epochs = double(race_->steps()) / double(race_->stepsPerEpoch());
    snapshot.stepsPerSecond = wanted_.playing ? pace_.measure(race_->end()) : 0;
    snapshot.playing = wanted_.playing;
    const MapFrame frame = mapFrame(*race_->data());
    snapshot.mapSize = frame.size;
    snapshot.mapLower = frame.lower;
    snapshot.mapUpper = frame.upper;
    snapshot.networks = std::move(look.networks);
    if (wanted_.unit) snapshot.unit = race_->lookAt(*wanted_.unit);
    snapshot.stopped = stopped_;
    snapshot.course = race_->course();
    const bool linesGrow = race_->catchingUp() || replay_;
    if (linesGrow) queueAll();
    if (replay_) {
        snapshot.work = RaceWork::replay;
        snapshot.workDone = replay_->progress(*race_);
    } else if (race_->catchingUp()) {
        snapshot.work = RaceWork::fork;
        snapshot.workDone = race_->catchUpProgress();
    } else if (goal_) {
        snapshot.work = RaceWork::seek;
        snapshot.workDone = race_->seekProgress(*goal_);
    }
    if (!linesGrow) box_.addEvents(look.events); // which are among all
    unpublished_ = false;
    const auto cost = Clock::now() - start;
    const auto rest = std::chrono::duration_cast<Clock::duration>(Seconds(cost) / observationShare);
    nextPublish_ = start + std::max(rest, std::chrono::duration_cast<Clock::duration>(publishInterval));
    box_.put(std::move(snapshot), linesGrow ? nullptr : look.point, error);
}

void Session::Implementation::fail(const std::string& why)
{
    stopPlaying();
    forgetWays();
    if (race_)
        publish(why);
    else
        box_.put({}, nullptr, why);
}

Session::Session(unsigned threads) : implementation_(std::make_unique<Implementation>(threads)) {}
Session::~Session() = default;

std::uint64_t Session::start(RaceConfig config, RaceCourse course)
{
    const std::uint64_t generation = implementation_->nextGeneration();
    implementation_->request([&](Requests& requests, Wishes& wishes) {
        requests = {};
        requests.start = std::move(config);
        requests.course = std::move(course);
        requests.generation = generation;
        wishes.playing = false;
        wishes.learningRate.reset();
    });
    return generation;
}

void Session::play()
{
    implementation_->request(
        [](Requests& requests, Wishes& wishes) { requests.play = wishes.playing = true; });
}

void Session::pause()
{
    implementation_->request([](Requests& requests, Wishes& wishes) {
        wishes.playing = false;
        requests.pause = true;
    });
}

void Session::step()
{
    implementation_->request([](Requests& requests, Wishes& wishes) {
        wishes.playing = false;
        ++requests.steps;
    });
}

void Session::seek(std::int64_t step)
{
    implementation_->request([&](Requests& requests, Wishes& wishes) {
        wishes.playing = false;
        requests.seek = step;
        requests.fromHere = false;
    });
}

void Session::playFromHere()
{
    implementation_->request([](Requests& requests, Wishes& wishes) {
        requests.fromHere = true;
        wishes.playing = true;
    });
}

void Session::fork(ForkRequest request)
{
    implementation_->request([&](Requests& requests, Wishes& wishes) {
        wishes.playing = false;
        requests.forks.push_back(std::move(request));
    });
}

void Session::removeFork(int network)
{
    implementation_->request([&](Requests& requests, Wishes&) { requests.removals.push_back(network); });
}

void Session::setSpeed(double stepsPerSecond)
{
    if (!(stepsPerSecond > 0)) return;
    implementation_->request([&](Requests&, Wishes& wishes) { wishes.speed = stepsPerSecond; });
}

void Session::setLearningRate(double learningRate)
{
    implementation_->request([&](Requests&, Wishes& wishes) { wishes.learningRate = learningRate; });
}

void Session::setStopConditions(StopConditions conditions)
{
    implementation_->request([&](Requests&, Wishes& wishes) { wishes.stop = conditions; });
}

void Session::select(std::optional<UnitAddress> unit)
{
    implementation_->request([&](Requests&, Wishes& wishes) { wishes.unit = unit; });
}

void Session::setLook(LookOptions options)
{
    implementation_->request([&](Requests&, Wishes& wishes) { wishes.look = options; });
}

std::optional<RaceSnapshot> Session::take()
{
    return implementation_->take();
}

} // namespace rectiscope
