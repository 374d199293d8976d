#include "core/comparison/runner.h"

#include "core/lab/priority.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace rectiscope {

ComparisonRunner::ComparisonRunner(Experiment experiment, DataSource source, std::vector<RunKey> keys,
                                   unsigned threads, bool aside, Keep keep)
    : experiment_(std::move(experiment)),
      source_(std::move(source)),
      keys_(std::move(keys)),
      keep_(std::move(keep)),
      since_(Clock::now())
{
    if (threads == 0) threads = std::max(1U, std::thread::hardware_concurrency());
    working_ = static_cast<unsigned>(std::min<std::size_t>(threads, keys_.size()));
    const unsigned count = working_;
    for (unsigned i = 0; i < count; ++i)
        threads_.emplace_back([this, aside] { work(stop_.get_token(), aside); });
}

ComparisonRunner::~ComparisonRunner()
{
    cancel();
}

void ComparisonRunner::setPaused(bool paused)
{
    {
        const std::lock_guard lock(mutex_);
        if (paused_ == paused) return;
        paused_ = paused;
        if (paused)
            spent_ += Clock::now() - since_;
        else
            since_ = Clock::now();
    }
    wake_.notify_all();
}

void ComparisonRunner::cancel()
{
    stop_.request_stop();
}

void ComparisonRunner::wait()
{
    std::unique_lock lock(mutex_);
    wake_.wait(lock, [this] { return working_ == 0; });
}

RunnerProgress ComparisonRunner::progress() const
{
    const std::lock_guard lock(mutex_);
    RunnerProgress progress{done_, keys_.size(), 0, paused_, working_ == 0, error_};
    const auto spent = paused_ ? spent_ : spent_ + (Clock::now() - since_);
    progress.secondsLeft = done_ == 0
                               ? std::numeric_limits<double>::quiet_NaN()
                               : std::chrono::duration<double>(spent).count() / static_cast<double>(done_) *
                                     static_cast<double>(keys_.size() - done_);
    return progress;
}

void ComparisonRunner::work(const std::stop_token& stop, bool aside)
{
    if (aside) giveWayToTheScreen();
    try {
        for (RunKey key; next(stop, key);) {
            auto run = train(experiment_, key, dataFor(key.seed), stop);
            if (run) finished(std::move(*run));
        }
    } catch (const std::exception& error) {
        fail(error.what());
    }
    {
        const std::lock_guard lock(mutex_);
        --working_;
    }
    wake_.notify_all();
}

bool ComparisonRunner::next(const std::stop_token& stop, RunKey& key)
{
    std::unique_lock lock(mutex_);
    if (!wake_.wait(lock, stop, [this] { return !paused_ || !error_.empty(); })) return false;
    if (stop.stop_requested() || !error_.empty() || begun_ == keys_.size()) return false;
    key = keys_[begun_++];
    return true;
}

// Runs of one seed share their points, as long as one of them is under way.
std::shared_ptr<const Dataset> ComparisonRunner::dataFor(std::uint64_t seed)
{
    const std::lock_guard lock(dataMutex_);
    std::erase_if(data_, [](const auto& entry) { return entry.second.expired(); });
    if (auto known = data_[seed].lock()) return known;
    DataOptions options = experiment_.data;
    options.seed = seed;
    auto drawn = source_.draw(options);
    data_[seed] = drawn;
    return drawn;
}

void ComparisonRunner::finished(Run run)
{
    {
        const std::lock_guard lock(keepMutex_);
        keep_(std::move(run));
    }
    const std::lock_guard lock(mutex_);
    ++done_;
}

void ComparisonRunner::fail(const std::string& why)
{
    {
        const std::lock_guard lock(mutex_);
        if (error_.empty()) error_ = why;
    }
    cancel();
}

} // namespace rectiscope
