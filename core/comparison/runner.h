// The threads that work a comparison off.
#pragma once

#include "core/comparison/run.h"

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

namespace rectiscope {

struct RunnerProgress {
    std::size_t done = 0, total = 0; // runs of this runner
    double secondsLeft = 0;          // by the runs so far; NaN before the first
    bool paused = false;
    bool finished = false; // nothing is under way any more: all done, cancelled or failed
    std::string error;     // one line; empty where all is well
};

// All members may be called from any thread.
class ComparisonRunner {
public:
    // What is done with every finished run: one call at a time, on a thread of the runner. What it throws
    // ends the work and becomes the error.
    using Keep = std::function<void(Run)>;

    // Starts at once. threads 0: one for each core. `aside`: gives way to a window on the same cores.
    ComparisonRunner(Experiment experiment, DataSource source, std::vector<RunKey> keys, unsigned threads,
                     bool aside, Keep keep);
    // Gives up what is under way.
    ~ComparisonRunner();
    ComparisonRunner(const ComparisonRunner&) = delete;
    ComparisonRunner& operator=(const ComparisonRunner&) = delete;

    // Lets the runs under way come to their end, and begins no others.
    void setPaused(bool paused);
    // Runs under way are lost; those that were kept stay.
    void cancel();
    // Returns when the work has ended.
    void wait();
    [[nodiscard]] RunnerProgress progress() const;

private:
    using Clock = std::chrono::steady_clock;

    void work(const std::stop_token& stop, bool aside);
    bool next(const std::stop_token& stop, RunKey& key);
    std::shared_ptr<const Dataset> dataFor(std::uint64_t seed);
    void finished(Run run);
    void fail(const std::string& why);

    const Experiment experiment_;
    const DataSource source_;
    const std::vector<RunKey> keys_;
    const Keep keep_;

    std::stop_source stop_; // of all threads: one that fails may not touch the list of them
    mutable std::mutex mutex_;
    std::condition_variable_any wake_;
    std::size_t begun_ = 0, done_ = 0;
    unsigned working_ = 0;
    bool paused_ = false;
    std::string error_;
    Clock::time_point since_; // of the stretch without a pause
    Clock::duration spent_{}; // in the stretches before
    std::mutex keepMutex_, dataMutex_;
    std::map<std::uint64_t, std::weak_ptr<const Dataset>> data_;

    std::vector<std::jthread> threads_; // last: joined before the rest goes
};

} // namespace rectiscope
