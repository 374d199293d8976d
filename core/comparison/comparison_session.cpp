#include "core/comparison/comparison_session.h"

#include "core/comparison/older_runs.h"
#include "core/comparison/preparation.h"
#include "core/comparison/run_store.h"
#include "core/lab/priority.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <filesystem>
#include <limits>
#include <utility>

namespace rectiscope {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr auto lookTime = 50ms;     // how often the runs are looked after
constexpr auto summaryTime = 100ms; // at least between two summaries
constexpr int summaryShare = 4;     // one part of the time at most is spent on summaries
constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

// Thrown out of the reading of data that nobody waits for any more.
struct GivenUp {};

} // namespace

ComparisonSession::ComparisonSession(std::string folder)
    : folder_(std::move(folder)), thread_([this](const std::stop_token& stop) { work(stop); })
{
}

ComparisonSession::~ComparisonSession()
{
    cancel();
}

void ComparisonSession::load()
{
    ask({});
}

void ComparisonSession::start(Experiment experiment)
{
    ask({std::move(experiment)});
}

// The newest request wins; what is under way for an older one is given up.
void ComparisonSession::ask(Request request)
{
    {
        const std::lock_guard lock(mutex_);
        request_ = std::move(request);
        paused_ = cancelled_ = false;
        status_ = {ComparisonPhase::opening, 0, 0, notANumber, {}};
    }
    wake_.notify_all();
}

void ComparisonSession::setPaused(bool paused)
{
    {
        const std::lock_guard lock(mutex_);
        paused_ = paused;
    }
    wake_.notify_all();
}

void ComparisonSession::cancel()
{
    {
        const std::lock_guard lock(mutex_);
        cancelled_ = true;
    }
    wake_.notify_all();
}

ComparisonStatus ComparisonSession::status() const
{
    const std::lock_guard lock(mutex_);
    return status_;
}

std::shared_ptr<const Results> ComparisonSession::take()
{
    const std::lock_guard lock(mutex_);
    return std::exchange(results_, nullptr);
}

void ComparisonSession::work(const std::stop_token& stop)
{
    giveWayToTheScreen();
    while (true) {
        Request request;
        {
            std::unique_lock lock(mutex_);
            if (!wake_.wait(lock, stop, [this] { return request_.has_value(); })) return;
            request = *std::exchange(request_, std::nullopt);
            runs_.clear();
        }
        shown_ = 0;
        fulfil(std::move(request), stop);
    }
}

void ComparisonSession::fulfil(Request request, const std::stop_token& stop)
{
    std::string error;
    try {
        if (request.experiment)
            run(*request.experiment, stop);
        else
            show();
    } catch (const GivenUp&) {
        const std::lock_guard lock(mutex_);
        if (!request_) request_ = Request{}; // what is kept is in hand again
    } catch (const std::exception& why) {
        error = why.what();
    }
    const std::lock_guard lock(mutex_);
    if (request_) return; // its status is another's by now
    if (error.empty()) return;
    status_.phase = status_.done < status_.total ? ComparisonPhase::stopped : ComparisonPhase::none;
    status_.error = error;
}

void ComparisonSession::show()
{
    if (!std::filesystem::exists(runsPath(folder_))) return setPhase(ComparisonPhase::none);
    auto stored = readRuns(folder_);
    const auto total = runKeys(stored.experiment).size();
    {
        const std::lock_guard lock(mutex_);
        runs_ = std::move(stored.runs);
        status_.done = runs_.size();
        status_.total = total;
    }
    // The runs are worth seeing even where the data has gone.
    try {
        data_ = dataText(stored.experiment,
                         *prepare(stored.experiment, DataSource::open(stored.experiment.dataset)));
    } catch (const std::exception&) {
        data_ = stored.experiment.dataset;
    }
    publish(stored.experiment);
    const std::lock_guard lock(mutex_);
    if (!request_)
        status_.phase = status_.done < total ? ComparisonPhase::stopped : ComparisonPhase::complete;
}

DataSource ComparisonSession::open(const std::string& dataset, const std::stop_token& stop) const
{
    const auto goOn = [&](double /*share*/) {
        const std::lock_guard lock(mutex_);
        if (stop.stop_requested() || cancelled_ || request_) throw GivenUp();
    };
    auto source = DataSource::open(dataset, goOn);
    goOn(1);
    return source;
}

void ComparisonSession::run(const Experiment& experiment, const std::stop_token& stop)
{
    check(experiment);
    const auto source = open(experiment.dataset, stop);
    data_ = dataText(experiment, *prepare(experiment, source));
    makeRoomFor(experiment, folder_);
    RunStore store(folder_, experiment, source.fingerprint());
    const auto keys = runKeys(experiment);
    const auto missing = store.missing(keys);
    {
        const std::lock_guard lock(mutex_);
        if (request_) return;
        for (const auto& [key, one] : store.runs()) runs_.push_back(one);
        status_ = {ComparisonPhase::running, runs_.size(), keys.size(), notANumber, {}};
    }
    publish(experiment); // of no runs too: what is compared is known from now on
    std::string error;
    if (!missing.empty()) {
        ComparisonRunner runner(experiment, source, missing, 0, true, [&](Run run) {
            store.add(run);
            const std::lock_guard lock(mutex_);
            runs_.push_back(std::move(run));
            status_.done = runs_.size();
        });
        follow(runner, experiment, stop);
        runner.wait();
        error = runner.progress().error;
    }
    publish(experiment);
    const std::lock_guard lock(mutex_);
    if (request_) return;
    const bool complete = status_.done == status_.total;
    status_.phase = complete ? ComparisonPhase::complete : ComparisonPhase::stopped;
    status_.secondsLeft = notANumber;
    status_.error = error;
}

// Until all is done, somebody cancels, or something else is asked for. Summaries of many settings cost more
// than a frame, and must not take the processor from the runs.
void ComparisonSession::follow(ComparisonRunner& runner, const Experiment& experiment,
                               const std::stop_token& stop)
{
    auto next = Clock::now();
    while (true) {
        const auto progress = runner.progress();
        if (progress.finished) return;
        {
            std::unique_lock lock(mutex_);
            if (stop.stop_requested() || cancelled_ || request_) break;
            runner.setPaused(paused_);
            status_.phase = paused_ ? ComparisonPhase::paused : ComparisonPhase::running;
            status_.secondsLeft = progress.secondsLeft;
        }
        if (const auto begun = Clock::now(); begun >= next) {
            publish(experiment);
            const auto now = Clock::now();
            next = now + std::max<Clock::duration>(summaryTime, summaryShare * (now - begun));
        }
        std::unique_lock lock(mutex_);
        wake_.wait_for(lock, stop, lookTime, [this] { return cancelled_ || request_.has_value(); });
    }
    runner.cancel();
}

// What the runs so far show, where there are new ones.
void ComparisonSession::publish(const Experiment& experiment)
{
    std::vector<Run> runs;
    {
        const std::lock_guard lock(mutex_);
        if (shown_ == runs_.size() && shown_ > 0) return;
        runs = runs_;
    }
    const std::size_t count = runs.size();
    auto results = std::make_shared<const Results>(resultsOf(experiment, data_, std::move(runs)));
    shown_ = count;
    const std::lock_guard lock(mutex_);
    if (!request_) results_ = std::move(results);
}

void ComparisonSession::setPhase(ComparisonPhase phase)
{
    const std::lock_guard lock(mutex_);
    if (!request_) status_.phase = phase;
}

bool describesSame(const Experiment& a, const Experiment& b)
{
    return toJson(a) == toJson(b);
}

} // namespace rectiscope
