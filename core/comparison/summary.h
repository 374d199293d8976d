// What the runs of a comparison show, and what they do not.
#pragma once

#include "core/comparison/run.h"
#include "core/statistics/paired.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace rectiscope {

enum class Finding {
    tooFew,   // fewer than two pairs
    higher,   // than the baseline's: p below 5 % after Holm's correction
    lower,    // so too
    notYet,   // not distinguishable from it
    identical // every pair is equal
};

// A function beside the baseline in one metric: activation − baseline over the seeds that both have run.
struct Pair {
    std::size_t cell = 0, activation = 0, metric = 0;
    PairedDifference difference;
    double pHolm = 0; // over all functions of this cell and metric
    Finding finding = Finding::tooFew;
    // Where nothing is found: how many seeds would show a difference as large as the one seen, if it is real.
    std::optional<std::size_t> seedsNeeded;
};

// A function's runs in one cell.
struct ActivationSummary {
    std::size_t cell = 0, activation = 0;
    std::size_t runs = 0, diverged = 0;
    std::vector<MeanAndSd> metrics; // by metricIndex; over the runs that have not diverged
    std::vector<MeanAndSd> slopes;  // PReLU: of each hidden layer
    double seconds = 0;             // the mean of a run where it is known; else NaN
};

struct Summary {
    std::size_t functions = 0, baseline = 0;    // the experiment's
    std::vector<ActivationSummary> activations; // cell by cell, in the experiment's order
    std::vector<Pair> pairs; // by cell, activation and the place in comparedMetrics(); without the baseline

    [[nodiscard]] const ActivationSummary& of(std::size_t cell, std::size_t activation) const;
    // Null for the baseline itself, and for metrics that are not compared.
    [[nodiscard]] const Pair* pairOf(std::size_t cell, std::size_t activation, std::size_t metric) const;
};

// In pairs: the metrics that a comparison is about, by their keys.
[[nodiscard]] std::span<const std::size_t> comparedMetrics();

// The order of the runs does not matter.
[[nodiscard]] Summary summarize(const Experiment& experiment, std::span<const Run> runs);

// All of a comparison: what screens and reports show.
struct Results {
    Experiment experiment;
    std::string data;      // "digits, 300 training and 1497 test points, 64 inputs, 10 classes"
    std::vector<Run> runs; // by key
    Summary summary;
    bool isRegression = false;        // the targets are numbers, and no run has an error
    std::vector<std::size_t> metrics; // the compared ones that the data has, the most telling first
};
[[nodiscard]] Results resultsOf(Experiment experiment, std::string data, std::vector<Run> runs);

// "PReLU's test error is higher than ReLU's by 0.8 points, 95 % CI 0.6 to 0.9, 40 seeds"
[[nodiscard]] std::string verdict(const Experiment& experiment, const Pair& pair);
// The same without the names, for a table: "not distinguishable yet, 8 seeds; about 30 would show a
// difference of 0.3 points".
[[nodiscard]] std::string shortVerdict(const Pair& pair);

// The numbers of a verdict as it writes them, for other languages: shares in points, with as many decimals as
// the difference asks for; lower and upper turned about where the difference is told as "lower by".
struct VerdictNumbers {
    std::string difference, lower, upper;
    std::string seedsNeeded;  // one or two digits: "1,500"; empty without an estimate
    bool enoughSeeds = false; // there are as many pairs as the estimate asks for: Holm's correction decides
};
[[nodiscard]] VerdictNumbers verdictNumbers(const Pair& pair);

// A metric's value as people write it: shares in percent with two decimals, losses with four.
[[nodiscard]] std::string metricText(const Metric& metric, double value);

} // namespace rectiscope
