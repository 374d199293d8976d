// How a race has come to where it stands: with its config, all that is needed to run it again to the very
// same weights.
#pragma once

#include "core/activation/activation.h"
#include "core/network/training_config.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace rectiscope {

// Where a network parted from another one: from its weights after this step, under another activation, slope,
// learning rate or optimizer.
struct Fork {
    int parent = 0; // its position in the race; −1 once it is gone
    std::int64_t step = 0;
    friend bool operator==(const Fork&, const Fork&) = default;
};

// What is asked for; see Race::fork.
struct ForkRequest {
    Fork from;
    Activation activation;
    OptimizerKind optimizer = OptimizerKind::sgd;
    double learningRate = 0.1;
    friend bool operator==(const ForkRequest&, const ForkRequest&) = default;
};

// Another learning rate from the step after `step` on.
struct RateChange {
    std::int64_t step = 0;
    double learningRate = 0;
    friend bool operator==(const RateChange&, const RateChange&) = default;
};

// A fork that was made. One that was taken out again is kept while another one comes from it.
struct ForkRecord {
    ForkRequest request; // its parent is counted among the config's networks and all records
    bool removed = false;
    friend bool operator==(const ForkRecord&, const ForkRecord&) = default;
};

struct RaceCourse {
    std::int64_t end = 0;                    // how far it has been trained
    std::int64_t shown = 0;                  // the step that is looked at, at most end
    std::optional<double> firstLearningRate; // before the first change; none: the config's
    std::vector<RateChange> rates;           // by step
    std::vector<ForkRecord> forks;           // in the order in which they were made
    std::vector<std::int64_t> recorded;      // the steps that charts show, ascending; none: evenly spread
    friend bool operator==(const RaceCourse&, const RaceCourse&) = default;
};

} // namespace rectiscope
