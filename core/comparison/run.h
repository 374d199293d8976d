// One run of a comparison: a network trained from start to end, and what is kept of it.
#pragma once

#include "core/comparison/experiment.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace rectiscope {

// Losses and errors over all training and all test points. Errors are the share of wrong classes; NaN for
// regression.
struct RunPoint {
    std::int64_t step = 0;
    double trainLoss = 0, testLoss = 0;
    double trainError = 0, testError = 0;
};

struct Run {
    RunKey key;
    std::int64_t steps = 0; // fewer than planned where it diverged
    bool diverged = false;
    std::vector<RunPoint> course; // at step 0, now and then, and at the end; NaN from divergence on
    // Shares of all hidden units at the end, over the training points.
    double dead = 0, silent = 0, starved = 0;
    std::vector<double> slopes; // PReLU: the mean of each hidden layer's learned slopes
    double seconds = 0;         // of the whole run; 0 where it is not known

    [[nodiscard]] const RunPoint& end() const { return course.back(); }
};

// What is measured of a run, by the names that files use.
struct Metric {
    std::string key;  // "test_error"
    std::string name; // "test error"
    bool isShare;     // of 1, told as percent or points
    double (*of)(const Run& run);
};
// test and train error, test and train loss, dead, silent and starved fraction.
[[nodiscard]] std::span<const Metric> metrics();
[[nodiscard]] std::size_t metricIndex(std::string_view key); // throws std::out_of_range

// How many steps it is to train.
[[nodiscard]] std::int64_t stepsOf(const Experiment& experiment, const Dataset& data);

// The same key gives the same numbers, whatever else runs. Empty where it was asked to stop. Throws
// ExperimentError where the settings do not fit the data.
[[nodiscard]] std::optional<Run> train(const Experiment& experiment, const RunKey& key,
                                       const std::shared_ptr<const Dataset>& data,
                                       const std::stop_token& stop = {});

} // namespace rectiscope
