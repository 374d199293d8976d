// A comparison beside a window: reading the data, the runs, keeping them on disk, and what they show, all on
// other threads. The window asks for things and takes what is new; neither waits for the other.
#pragma once

#include "core/comparison/runner.h"
#include "core/comparison/summary.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

namespace rectiscope {

enum class ComparisonPhase {
    none,    // nothing has been asked for, or nothing is kept
    opening, // reading the data or the runs that are kept
    running,
    paused,  // the runs under way come to their end, no others begin
    stopped, // runs are missing: it was cancelled, or is from another day
    complete // all runs are there
};

struct ComparisonStatus {
    ComparisonPhase phase = ComparisonPhase::none;
    std::size_t done = 0, total = 0; // runs, with those that were there before
    double secondsLeft = 0;          // NaN where it is not known
    std::string error;               // one line; why it does not go on
};

class ComparisonSession {
public:
    // Keeps its runs in this folder, which is made by the first run.
    explicit ComparisonSession(std::string folder);
    // Gives up the runs under way; all that have finished are on disk.
    ~ComparisonSession();
    ComparisonSession(const ComparisonSession&) = delete;
    ComparisonSession& operator=(const ComparisonSession&) = delete;

    // Shows what the folder holds, without going on with it. Nothing there is no error.
    void load();
    // Trains what is missing of this comparison. Runs of the same settings are kept, those of other settings
    // make room for it; see makeRoomFor.
    void start(Experiment experiment);
    void setPaused(bool paused);
    // Ends soon; until then the phase stays what it is.
    void cancel();

    [[nodiscard]] ComparisonStatus status() const;
    // What the runs show so far, where that is new since the last call; null otherwise.
    [[nodiscard]] std::shared_ptr<const Results> take();

private:
    struct Request {
        std::optional<Experiment> experiment; // empty: show what is kept
    };

    void ask(Request request);
    void work(const std::stop_token& stop);
    void fulfil(Request request, const std::stop_token& stop);
    void show();
    [[nodiscard]] DataSource open(const std::string& dataset, const std::stop_token& stop) const;
    void run(const Experiment& experiment, const std::stop_token& stop);
    void follow(ComparisonRunner& runner, const Experiment& experiment, const std::stop_token& stop);
    void publish(const Experiment& experiment);
    void setPhase(ComparisonPhase phase);

    const std::string folder_;

    mutable std::mutex mutex_;
    std::condition_variable_any wake_;
    std::optional<Request> request_;
    bool cancelled_ = false, paused_ = false;
    ComparisonStatus status_;
    std::vector<Run> runs_; // all that have finished
    std::shared_ptr<const Results> results_;

    // Used by the session's own thread alone.
    std::string data_;      // what Results::data says
    std::size_t shown_ = 0; // how many runs the last results were of

    std::jthread thread_; // last: joined before the rest goes
};

// Whether they ask for the same runs and differences.
[[nodiscard]] bool describesSame(const Experiment& a, const Experiment& b);

} // namespace rectiscope
