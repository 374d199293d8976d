#include "core/lab/race.h"

#include "core/data/toy.h"
#include "core/network/fork.h"
#include "core/text.h"

#include <algorithm>
#include <atomic>
#include <functional>
#include <mutex>
#include <stdexcept>

namespace rectiscope {
namespace {

constexpr std::size_t mostEvents = 20'000;
constexpr std::int64_t stepsPerPiece = 16; // between two looks at the clock

// Calls work(i) for 0 … count − 1, shared out.
template <class Work>
void forEach(Crew& crew, std::size_t count, const Work& work)
{
    std::atomic<std::size_t> next = 0;
    crew.share([&] {
        for (std::size_t i = next++; i < count; i = next++) work(i);
    });
}

} // namespace

std::shared_ptr<const Dataset> makeData(const RaceConfig& config)
{
    if (config.data) return config.data;
    const ToyInfo* info = findToy(config.dataset);
    if (info == nullptr) {
        std::vector<std::string> names;
        for (const auto& toy : toyCatalog()) names.push_back(toy.key);
        throw DataError("data set " + inQuotes(config.dataset) + ": " + suggestion(config.dataset, names));
    }
    ToyOptions options;
    options.train = config.train;
    options.test = config.test;
    options.noise = config.noise;
    options.seed = config.training.seed;
    return std::make_shared<const Dataset>(makeToy(*info, options));
}

Race::Race(RaceConfig config) : data_(makeData(config))
{
    for (const auto& activation : config.activations)
        contestants_.push_back(std::make_unique<Contestant>(activation, data_, config.training));
    config_ = std::make_shared<const RaceConfig>(std::move(config));
}

std::int64_t Race::stepsPerEpoch() const
{
    return contestants_.empty() ? 1 : contestants_.front()->trainer().stepsPerEpoch();
}

bool Race::everyoneDiverged() const
{
    return std::ranges::all_of(contestants_,
                               [](const auto& contestant) { return contestant->trainer().diverged(); });
}

RaceCourse Race::course() const
{
    RaceCourse course{end_, steps_, config_->training.learningRate, rates_, forks_, {}};
    for (const auto& point : history_.points()) course.recorded.push_back(point.step);
    return course;
}

double Race::learningRate() const
{
    return rates_.empty() ? config_->training.learningRate : rates_.back().learningRate;
}

// The place of a fork's record: those that are left are in the order of their networks.
std::size_t Race::recordOf(std::size_t network) const
{
    std::size_t left = network - config_->activations.size();
    std::size_t record = 0;
    while (forks_[record].removed || left-- > 0) ++record;
    return record;
}

// All networks go `steps` further, in pieces, the one that is furthest behind first; so a slow function does
// not leave a core idle at the end.
void Race::advance(std::int64_t steps, Crew& crew, const std::stop_token& stop)
{
    const std::int64_t piece = std::max<std::int64_t>(1, steps / 8);
    const std::int64_t target = steps_ + steps;
    std::mutex mutex;
    std::vector<std::int64_t> done(contestants_.size(), 0);
    std::vector<bool> busy(contestants_.size(), false);
    const auto next = [&]() -> std::optional<std::size_t> {
        std::optional<std::size_t> best;
        for (std::size_t i = 0; i < done.size(); ++i)
            if (!busy[i] && done[i] < steps && (!best || done[i] < done[*best])) best = i;
        return best;
    };
    crew.share([&] {
        std::unique_lock lock(mutex);
        while (const auto i = next()) {
            busy[*i] = true;
            const std::int64_t end = steps_ + std::min(steps, done[*i] + piece);
            lock.unlock();
            Contestant& contestant = *contestants_[*i];
            while (!stop.stop_requested() && !contestant.train(end, stepsPerPiece, rates_)) {
            }
            lock.lock();
            busy[*i] = false;
            done[*i] = end - steps_;
        }
    });
    steps_ = end_ = target;
}

std::vector<RaceEvent> Race::setLearningRate(double learningRate, Crew& crew)
{
    auto events = collectEvents(crew, false);
    if (!rates_.empty() && rates_.back().step == end_)
        rates_.back().learningRate = learningRate;
    else
        rates_.push_back({end_, learningRate});
    for (auto& contestant : contestants_)
        if (!contestant->ownLearningRate()) contestant->trainer().setLearningRate(learningRate);
    return events;
}

void Race::chooseProbes(ProbeSet set)
{
    if (set == probeSet_) return;
    probeSet_ = set;
    probes_ = set == ProbeSet::training ? nullptr : probeSamples(*data_, set);
}

std::size_t Race::probes() const
{
    return probes_ ? probes_->size() : data_->train.size();
}

Race::Look Race::look(const LookOptions& options, Crew& crew, Recording recording)
{
    chooseProbes(options.probes);
    Look result;
    const bool atEnd = steps_ == end_;
    std::vector<std::optional<NetworkSnapshot>> looks(contestants_.size());
    if (atEnd) result.events = collectEvents(crew, false);
    forEach(crew, looks.size(), [&](std::size_t i) { looks[i] = contestants_[i]->look(options, probes_); });
    for (auto& look : looks) result.networks.push_back(std::move(*look));
    if (atEnd && recording == Recording::on && record()) result.point = &history_.points().back();
    return result;
}

std::vector<Scores> Race::scores(Crew& crew)
{
    std::vector<Scores> scores(contestants_.size());
    forEach(crew, scores.size(), [&](std::size_t i) { scores[i] = contestants_[i]->scores(); });
    return scores;
}

std::vector<RaceEvent> Race::collectEvents(Crew& crew, bool everyStep)
{
    std::vector<std::vector<UnitEvent>> found(contestants_.size());
    forEach(crew, found.size(), [&](std::size_t i) { found[i] = contestants_[i]->events(everyStep); });
    std::vector<RaceEvent> events;
    for (std::size_t i = 0; i < found.size(); ++i)
        for (const auto& event : found[i]) events.push_back({static_cast<int>(i), event});
    keepEvents(events);
    return events;
}

void Race::keepEvents(const std::vector<RaceEvent>& events)
{
    events_.insert(events_.end(), events.begin(), events.end());
    if (events_.size() > mostEvents)
        events_.erase(events_.begin(), events_.end() - static_cast<std::ptrdiff_t>(mostEvents));
}

// For the charts and the timeline, at the end of the race and right after a look.
bool Race::record()
{
    const bool isNew = history_.points().empty() || history_.points().back().step != steps_;
    if (isNew) {
        const HistoryPoint point = moment();
        history_.append({&point, 1});
    }
    if (timeline_.frames().empty() || timeline_.frames().back().step != steps_) {
        KeyFrame frame;
        frame.step = steps_;
        for (const auto& contestant : contestants_)
            frame.states.push_back(std::make_shared<const TrainerState>(contestant->trainer().state()));
        timeline_.add(std::move(frame));
    }
    return isNew;
}

// What the last look found.
HistoryPoint Race::moment() const
{
    HistoryPoint point;
    point.step = steps_;
    for (const auto& contestant : contestants_) point.networks.push_back(contestant->moment());
    return point;
}

std::optional<UnitView> Race::lookAt(const UnitAddress& unit)
{
    if (unit.network < 0 || static_cast<std::size_t>(unit.network) >= contestants_.size())
        return std::nullopt;
    try {
        UnitView view = contestants_[static_cast<std::size_t>(unit.network)]->look(unit);
        if (view.slope) {
            view.slopeHistory = slopeHistory(unit);
            if (view.slopeHistory.empty() || view.slopeHistory.back().step < steps_)
                view.slopeHistory.push_back({steps_, *view.slope});
        }
        return view;
    } catch (const std::out_of_range&) {
        return std::nullopt;
    }
}

std::vector<SlopeMoment> Race::slopeHistory(const UnitAddress& unit) const
{
    std::vector<SlopeMoment> moments;
    const auto network = static_cast<std::size_t>(unit.network);
    const LayerShape& shape =
        contestants_[network]->trainer().network().layer(static_cast<std::size_t>(unit.layer));
    if (shape.slopes == 0) return moments;
    const std::size_t place =
        shape.slopeOffset + (shape.slopes == 1 ? 0 : static_cast<std::size_t>(unit.unit));
    for (const auto& frame : timeline_.frames())
        if (frame.step <= steps_ && frame.states[network])
            moments.push_back({frame.step, frame.states[network]->parameters[place]});
    return moments;
}

void Race::restore(const KeyFrame& frame)
{
    for (std::size_t i = 0; i < contestants_.size(); ++i)
        // Before a fork parted from its parent it waits at its own start.
        contestants_[i]->trainer().restore(frame.states[i] ? *frame.states[i] : *contestants_[i]->start());
}

bool Race::seek(std::int64_t step, Crew& crew, Clock::time_point deadline, const std::stop_token& stop)
{
    step = std::clamp<std::int64_t>(step, 0, end_);
    if (goal_ != step) {
        if (steps_ == step && !goal_) return true;
        // The end must be on record before it is left.
        if (steps_ == end_ && !goal_) record();
        const KeyFrame& frame = timeline_.before(step);
        // From where the networks stand, where that is nearer; in the middle of another way they stand
        // nowhere.
        if (goal_ || steps_ > step || frame.step > steps_) {
            restore(frame);
            steps_ = frame.step;
        }
        goal_ = step;
        goalFrom_ = steps_;
    }
    std::atomic<bool> arrived = true;
    forEach(crew, contestants_.size(), [&](std::size_t i) {
        Contestant& contestant = *contestants_[i];
        while (!contestant.train(step, stepsPerPiece, rates_))
            if (stop.stop_requested() || Clock::now() >= deadline) {
                arrived = false;
                return;
            }
    });
    if (!arrived) return false;
    steps_ = step;
    goal_.reset();
    return true;
}

double Race::seekProgress(std::int64_t step) const
{
    if (!goal_ || step <= goalFrom_) return 1;
    std::int64_t least = step;
    for (const auto& contestant : contestants_)
        if (!contestant->trainer().diverged()) least = std::min(least, contestant->trainer().steps());
    return std::clamp(double(least - goalFrom_) / double(step - goalFrom_), 0.0, 1.0);
}

void Race::cut()
{
    end_ = steps_;
    for (std::size_t i = contestants_.size(); i-- > 0;)
        if (contestants_[i]->fork() && contestants_[i]->fork()->step > end_) remove(i);
    timeline_.cut(end_);
    history_.cut(end_);
    std::erase_if(events_, [this](const RaceEvent& event) { return event.event.step > end_; });
    std::erase_if(rates_, [this](const RateChange& change) { return change.step >= end_; });
    for (auto& contestant : contestants_) contestant->restartEvents();
}

void Race::fork(const ForkRequest& request)
{
    if (request.from.parent < 0 || static_cast<std::size_t>(request.from.parent) >= contestants_.size())
        throw std::invalid_argument("fork: there is no such network");
    const Contestant& parent = *contestants_[static_cast<std::size_t>(request.from.parent)];
    if (request.from.step != steps_ || parent.trainer().steps() != steps_)
        throw std::invalid_argument(parent.trainer().diverged()
                                        ? "fork: this network has diverged, choose an earlier step"
                                        : "fork: this network does not stand at step " +
                                              std::to_string(request.from.step));
    const bool ownRate = request.learningRate != parent.trainer().config().learningRate;
    auto fork = std::make_unique<Contestant>(
        forkTrainer(parent.trainer(), request.activation, request.optimizer, request.learningRate),
        request.from, ownRate || parent.ownLearningRate());
    ForkRecord record{request};
    const std::size_t ownNetworks = config_->activations.size();
    if (const auto place = static_cast<std::size_t>(request.from.parent); place >= ownNetworks)
        record.request.from.parent = static_cast<int>(ownNetworks + recordOf(place));
    forks_.push_back(std::move(record));
    contestants_.push_back(std::move(fork));
    timeline_.addNetwork();
    history_.addNetwork();
    // Its line in the charts begins where it parts.
    for (auto& contestant : contestants_) (void)contestant->look();
    history_.insert(moment());
    const std::size_t network = contestants_.size() - 1;
    fillIn(network);
    if (steps_ < end_) latecomer_ = network;
}

// What charts and timeline keep of this network at the step at which it stands.
void Race::fillIn(std::size_t network)
{
    const Contestant& contestant = *contestants_[network];
    const std::int64_t step = contestant.trainer().steps();
    auto& points = history_.points();
    const auto point = std::ranges::lower_bound(points, step, {}, &HistoryPoint::step);
    if (point != points.end() && point->step == step) point->networks[network] = contestant.moment();
    timeline_.setState(step, network, std::make_shared<const TrainerState>(contestant.trainer().state()));
}

// The next step at which something is kept, or at which the learning rate changes.
std::int64_t Race::nextRecordedStep(std::int64_t after) const
{
    std::int64_t next = end_;
    const auto consider = [&](const auto& list, auto step) {
        const auto found = std::ranges::upper_bound(list, after, {}, step);
        if (found != list.end()) next = std::min(next, std::invoke(step, *found));
    };
    consider(history_.points(), &HistoryPoint::step);
    consider(timeline_.frames(), &KeyFrame::step);
    consider(rates_, &RateChange::step);
    return next;
}

std::vector<RaceEvent> Race::catchUp(Crew& crew, Clock::time_point deadline, const std::stop_token& stop)
{
    std::vector<RaceEvent> events;
    if (!latecomer_) return events;
    const std::size_t network = *latecomer_;
    Contestant& contestant = *contestants_[network];
    while (contestant.trainer().steps() < end_ && !contestant.trainer().diverged()) {
        const std::int64_t next = nextRecordedStep(contestant.trainer().steps());
        while (!contestant.train(next, stepsPerPiece, rates_))
            if (stop.stop_requested() || Clock::now() >= deadline) return events;
        std::vector<RaceEvent> found;
        for (const auto& event : contestant.events()) found.push_back({static_cast<int>(network), event});
        keepEvents(found);
        events.insert(events.end(), found.begin(), found.end());
        (void)contestant.look();
        fillIn(network);
    }
    // Where it diverged, what is kept of later steps says so.
    if (contestant.trainer().diverged()) {
        const auto state = std::make_shared<const TrainerState>(contestant.trainer().state());
        for (const auto& frame : timeline_.frames())
            if (frame.step > state->steps) timeline_.setState(frame.step, network, state);
    }
    latecomer_.reset();
    seek(end_, crew, Clock::time_point::max(), stop);
    return events;
}

double Race::catchUpProgress() const
{
    if (!latecomer_) return 1;
    const Contestant& contestant = *contestants_[*latecomer_];
    const auto from = double(contestant.fork()->step);
    return (double(contestant.trainer().steps()) - from) / std::max(1.0, double(end_) - from);
}

bool Race::removeFork(std::size_t network)
{
    if (network >= contestants_.size() || !contestants_[network]->fork()) return false;
    remove(network);
    return true;
}

// From the last one: a record goes when the last of its children has gone.
void Race::forgetChildlessRecords()
{
    for (std::size_t record = forks_.size(); record-- > 0;) {
        const int place = static_cast<int>(config_->activations.size() + record);
        const auto parentOf = [](const ForkRecord& fork) { return fork.request.from.parent; };
        if (!forks_[record].removed || std::ranges::find(forks_, place, parentOf) != forks_.end()) continue;
        forks_.erase(forks_.begin() + static_cast<std::ptrdiff_t>(record));
        for (auto& fork : forks_)
            if (fork.request.from.parent > place) --fork.request.from.parent;
    }
}

void Race::remove(std::size_t network)
{
    forks_[recordOf(network)].removed = true;
    forgetChildlessRecords();
    contestants_.erase(contestants_.begin() + static_cast<std::ptrdiff_t>(network));
    timeline_.removeNetwork(network);
    history_.removeNetwork(network);
    const int removed = static_cast<int>(network);
    std::erase_if(events_, [&](const RaceEvent& event) { return event.network == removed; });
    for (auto& event : events_)
        if (event.network > removed) --event.network;
    for (auto& contestant : contestants_) {
        if (!contestant->fork()) continue;
        const int parent = contestant->fork()->parent;
        // A fork outlives its parent: what it started from is its own.
        if (parent == removed) contestant->setParent(-1);
        if (parent > removed) contestant->setParent(parent - 1);
    }
    if (latecomer_ == network) latecomer_.reset();
    if (latecomer_ && *latecomer_ > network) --*latecomer_;
}

} // namespace rectiscope
