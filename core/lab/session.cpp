#include "core/lab/session.h"

#include "core/lab/crew.h"
#include "core/lab/priority.h"
#include "core/lab/race.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

namespace rectiscope {
namespace {

using Clock = std::chrono::steady_clock;
using Seconds = std::chrono::duration<double>;

constexpr Seconds publishInterval{1.0 / 60};
constexpr Seconds burstLength{0.012}; // how long the networks train before requests are read again
constexpr double observationShare =
    0.05; // of the time, for snapshots; a costly network is looked at less often
constexpr std::size_t longestQueue = 4096; // history points that nobody has taken
constexpr std::int64_t longestBurst = 1'000'000;

// What the screen wants, gathered until the training thread reads it.
struct Requests {
    std::optional<RaceConfig> start;
    std::optional<double> learningRate;
    std::int64_t steps = 0; // single steps
    bool changed = false;   // anything else: play, pause, speed, selection
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
            change(requests_);
            requests_.changed = true;
        }
        wake_.notify_one();
    }

    std::optional<RaceSnapshot> take()
    {
        const std::lock_guard lock(slotMutex_);
        if (!slot_) return std::nullopt;
        auto snapshot = std::exchange(slot_, std::nullopt);
        snapshot->history = std::exchange(queue_, {});
        snapshot->events = std::exchange(eventQueue_, {});
        return snapshot;
    }

    // Guarded by mutex_, set by request().
    bool playing_ = false;
    double speed_ = 60;
    std::optional<UnitAddress> unit_;

private:
    void run(const std::stop_token& stop);
    Requests waitForWork(const std::stop_token& stop);
    void begin(RaceConfig config);
    [[nodiscard]] std::int64_t stepsDue(const Requests& requests);
    void advance(std::int64_t steps, const std::stop_token& stop);
    void collectEvents();
    void publish();
    void fail(const std::string& why);
    [[nodiscard]] bool publishDue() const { return Clock::now() >= nextPublish_; }
    void measureSpeed();

    Crew crew_;

    std::mutex mutex_;
    std::condition_variable_any wake_;
    Requests requests_;

    std::mutex slotMutex_;
    std::optional<RaceSnapshot> slot_;
    std::vector<HistoryPoint> queue_;
    std::int64_t queuedStep_ = -1; // of the last point that went into the queue
    std::vector<RaceEvent> eventQueue_;

    // The training thread's own.
    std::shared_ptr<const RaceConfig> config_;
    std::shared_ptr<const Dataset> data_;
    std::vector<std::unique_ptr<Contestant>> contestants_;
    std::uint64_t generation_ = 0;
    std::int64_t steps_ = 0;
    std::int64_t burst_ = 1;
    bool isPlaying_ = false;
    double stepsPerSecondWanted_ = 60;
    std::optional<UnitAddress> selected_;
    Clock::time_point nextStep_, nextPublish_, speedSince_;
    std::int64_t speedSteps_ = 0;
    double stepsPerSecond_ = 0;
    bool unpublished_ = false;

    std::jthread thread_; // last: joined before anything that it uses goes
};

Requests Session::Implementation::waitForWork(const std::stop_token& stop)
{
    std::unique_lock lock(mutex_);
    const auto called = [&] { return requests_.changed; };
    if (!isPlaying_ || contestants_.empty()) {
        // A last snapshot of a pause may still be owed.
        if (unpublished_)
            wake_.wait_until(lock, stop, nextPublish_, called);
        else
            wake_.wait(lock, stop, called);
    } else if (std::isfinite(stepsPerSecondWanted_)) {
        wake_.wait_until(lock, stop, unpublished_ ? std::min(nextStep_, nextPublish_) : nextStep_, called);
    }
    isPlaying_ = playing_;
    selected_ = unit_;
    if (stepsPerSecondWanted_ != speed_) {
        stepsPerSecondWanted_ = speed_;
        nextStep_ = Clock::now();
    }
    return std::exchange(requests_, {});
}

void Session::Implementation::run(const std::stop_token& stop)
{
    giveWayToTheScreen();
    while (!stop.stop_requested()) {
        const bool wasPlaying = isPlaying_;
        Requests requests = waitForWork(stop);
        if (stop.stop_requested()) return;
        try {
            if (isPlaying_ && !wasPlaying) {
                nextStep_ = speedSince_ = Clock::now();
                speedSteps_ = steps_;
            }
            if (requests.start) {
                begin(std::move(*requests.start));
                publish(); // every chart begins at step 0
            }
            if (contestants_.empty()) continue;
            if (requests.learningRate) {
                collectEvents(); // what went before is told with the old rate
                for (auto& contestant : contestants_)
                    contestant->trainer().setLearningRate(*requests.learningRate);
            }
            const std::int64_t steps = stepsDue(requests);
            if (steps > 0) advance(steps, stop);
            if (requests.changed || steps > 0) unpublished_ = true;
            if (stop.stop_requested()) return;
            // What was asked for by hand is shown at once, the rest at the pace of the screen.
            if (requests.changed || (unpublished_ && publishDue())) publish();
        } catch (const std::exception& error) {
            fail(error.what());
        }
    }
}

void Session::Implementation::begin(RaceConfig config)
{
    auto data = makeData(config);
    std::vector<std::unique_ptr<Contestant>> contestants;
    for (const auto& activation : config.activations)
        contestants.push_back(std::make_unique<Contestant>(activation, data, config.training));
    // Only now is the old race given up: a config that cannot be run has thrown above.
    contestants_ = std::move(contestants);
    data_ = std::move(data);
    config_ = std::make_shared<const RaceConfig>(std::move(config));
    ++generation_;
    steps_ = 0;
    speedSteps_ = 0;
    stepsPerSecond_ = 0;
    burst_ = 1;
    nextStep_ = speedSince_ = Clock::now();
    const std::lock_guard lock(slotMutex_);
    queue_.clear();
    queuedStep_ = -1;
    eventQueue_.clear();
}

std::int64_t Session::Implementation::stepsDue(const Requests& requests)
{
    if (!isPlaying_) return requests.steps;
    const bool everyoneStopped = std::ranges::all_of(
        contestants_, [](const auto& contestant) { return contestant->trainer().diverged(); });
    if (everyoneStopped) {
        const std::lock_guard lock(mutex_);
        playing_ = isPlaying_ = false;
        return 0;
    }
    if (!std::isfinite(stepsPerSecondWanted_)) return burst_;
    const auto now = Clock::now();
    if (now < nextStep_) return 0;
    const double behind = Seconds(now - nextStep_).count() * stepsPerSecondWanted_;
    const auto due = static_cast<std::int64_t>(behind) + 1;
    // A machine that cannot keep up trains as fast as it goes and forgets what it owes.
    const std::int64_t steps = std::min(due, std::max<std::int64_t>(burst_, 1));
    nextStep_ = steps < due ? now
                            : nextStep_ + std::chrono::duration_cast<Clock::duration>(
                                              Seconds(double(steps) / stepsPerSecondWanted_));
    return steps;
}

// All networks go `steps` further, in pieces, the one that is furthest behind first; so a slow function does
// not leave a core idle at the end.
void Session::Implementation::advance(std::int64_t steps, const std::stop_token& stop)
{
    const auto start = Clock::now();
    const std::int64_t piece = std::max<std::int64_t>(1, steps / 8);
    std::mutex mutex;
    std::vector<std::int64_t> done(contestants_.size(), 0);
    std::vector<bool> busy(contestants_.size(), false);
    const auto next = [&]() -> std::optional<std::size_t> {
        std::optional<std::size_t> best;
        for (std::size_t i = 0; i < done.size(); ++i)
            if (!busy[i] && done[i] < steps && (!best || done[i] < done[*best])) best = i;
        return best;
    };
    crew_.share([&] {
        std::unique_lock lock(mutex);
        while (const auto i = next()) {
            busy[*i] = true;
            const std::int64_t count = std::min(piece, steps - done[*i]);
            lock.unlock();
            Trainer& trainer = contestants_[*i]->trainer();
            for (std::int64_t k = 0; k < count && !stop.stop_requested(); ++k) trainer.step();
            lock.lock();
            busy[*i] = false;
            done[*i] += count;
        }
    });
    steps_ += steps;
    const double elapsed = std::max(1e-9, Seconds(Clock::now() - start).count());
    const double perBurst = double(steps) * burstLength.count() / elapsed;
    const auto wanted = static_cast<std::int64_t>(std::clamp(perBurst, 1.0, double(longestBurst)));
    burst_ = std::clamp<std::int64_t>(wanted, 1, burst_ * 2 + 1);
}

void Session::Implementation::measureSpeed()
{
    const auto now = Clock::now();
    const double elapsed = Seconds(now - speedSince_).count();
    if (!isPlaying_)
        stepsPerSecond_ = 0;
    else if (elapsed >= 0.5) {
        stepsPerSecond_ = double(steps_ - speedSteps_) / elapsed;
        speedSteps_ = steps_;
        speedSince_ = now;
    }
}

void Session::Implementation::collectEvents()
{
    std::vector<std::vector<UnitEvent>> found(contestants_.size());
    std::atomic<std::size_t> next = 0;
    crew_.share([&] {
        for (std::size_t i = next++; i < found.size(); i = next++) found[i] = contestants_[i]->events();
    });
    const std::lock_guard lock(slotMutex_);
    for (std::size_t i = 0; i < found.size(); ++i)
        for (const auto& event : found[i])
            if (eventQueue_.size() < longestQueue) eventQueue_.push_back({static_cast<int>(i), event});
}

void Session::Implementation::publish()
{
    const auto start = Clock::now();
    collectEvents();
    measureSpeed();
    RaceSnapshot snapshot;
    snapshot.generation = generation_;
    snapshot.config = config_;
    snapshot.data = data_;
    snapshot.steps = steps_;
    snapshot.epochs = double(steps_) / double(contestants_.front()->trainer().stepsPerEpoch());
    snapshot.stepsPerSecond = stepsPerSecond_;
    snapshot.playing = isPlaying_;
    const MapFrame frame = mapFrame(*data_);
    snapshot.mapSize = frame.size;
    snapshot.mapLower = frame.lower;
    snapshot.mapUpper = frame.upper;

    std::vector<std::optional<NetworkSnapshot>> looks(contestants_.size());
    std::atomic<std::size_t> next = 0;
    crew_.share([&] {
        for (std::size_t i = next++; i < looks.size(); i = next++) looks[i] = contestants_[i]->look();
    });
    HistoryPoint point;
    point.step = steps_;
    for (auto& look : looks) {
        point.trainLoss.push_back(static_cast<float>(look->scores.trainLoss));
        point.testLoss.push_back(static_cast<float>(look->scores.testLoss));
        point.testAccuracy.push_back(static_cast<float>(look->scores.testAccuracy));
        int dead = 0;
        for (const auto& layer : look->layers) dead += layer.dead;
        point.dead.push_back(dead);
        snapshot.networks.push_back(std::move(*look));
    }
    if (selected_ && selected_->network >= 0 &&
        static_cast<std::size_t>(selected_->network) < snapshot.networks.size()) {
        const auto& layers = snapshot.networks[static_cast<std::size_t>(selected_->network)].layers;
        if (selected_->layer >= 0 && static_cast<std::size_t>(selected_->layer) < layers.size()) {
            const auto& health = layers[static_cast<std::size_t>(selected_->layer)];
            if (selected_->unit >= 0 && static_cast<std::size_t>(selected_->unit) < health.units.size())
                snapshot.unit =
                    contestants_[static_cast<std::size_t>(selected_->network)]->look(*selected_, health);
        }
    }
    unpublished_ = false;
    const auto cost = Clock::now() - start;
    const auto rest = std::chrono::duration_cast<Clock::duration>(Seconds(cost) / observationShare);
    nextPublish_ = start + std::max(rest, std::chrono::duration_cast<Clock::duration>(publishInterval));

    const std::lock_guard lock(slotMutex_);
    if (queue_.size() >= longestQueue) {
        // Nobody looks: keep every second point, so that the queue stays small and still spans the time.
        std::size_t kept = 0;
        for (std::size_t i = 0; i < queue_.size(); i += 2) queue_[kept++] = std::move(queue_[i]);
        queue_.resize(kept);
    }
    // A pause, or another unit to look at, shows a step again that the charts already have.
    if (point.step != queuedStep_) {
        queuedStep_ = point.step;
        queue_.push_back(std::move(point));
    }
    slot_ = std::move(snapshot);
}

void Session::Implementation::fail(const std::string& why)
{
    {
        const std::lock_guard lock(mutex_);
        playing_ = isPlaying_ = false;
    }
    if (!contestants_.empty()) publish();
    const std::lock_guard lock(slotMutex_);
    if (!slot_) slot_.emplace();
    slot_->playing = false;
    slot_->error = why;
}

Session::Session(unsigned threads) : implementation_(std::make_unique<Implementation>(threads)) {}
Session::~Session() = default;

void Session::start(RaceConfig config)
{
    auto& session = *implementation_;
    session.request([&](Requests& requests) {
        requests.start = std::move(config);
        requests.steps = 0;
        session.playing_ = false;
    });
}

void Session::play()
{
    auto& session = *implementation_;
    session.request([&](Requests&) { session.playing_ = true; });
}

void Session::pause()
{
    auto& session = *implementation_;
    session.request([&](Requests&) { session.playing_ = false; });
}

void Session::step()
{
    auto& session = *implementation_;
    session.request([&](Requests& requests) {
        session.playing_ = false;
        ++requests.steps;
    });
}

void Session::setSpeed(double stepsPerSecond)
{
    if (!(stepsPerSecond > 0)) return;
    auto& session = *implementation_;
    session.request([&](Requests&) { session.speed_ = stepsPerSecond; });
}

void Session::setLearningRate(double learningRate)
{
    implementation_->request([&](Requests& requests) { requests.learningRate = learningRate; });
}

void Session::select(std::optional<UnitAddress> unit)
{
    auto& session = *implementation_;
    session.request([&](Requests&) { session.unit_ = unit; });
}

std::optional<RaceSnapshot> Session::take()
{
    return implementation_->take();
}

} // namespace rectiscope
