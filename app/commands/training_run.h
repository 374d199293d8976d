// Trains one network after the other's example: same data, same seed, each on its own.
#pragma once

#include "app/commands/common.h"
#include "core/data/dataset.h"
#include "core/lab/unit_events.h"
#include "core/network/network.h"
#include "core/network/training_config.h"
#include "core/network/unit_health.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace rectiscope {

struct TrainingPlan {
    std::vector<NamedActivation> activations;
    std::shared_ptr<const Dataset> data;
    TrainingConfig config;
    std::int64_t steps = 0;
    std::int64_t recordEvery = 1;
    bool events = false; // look for deaths and revivals after every step
    [[nodiscard]] std::int64_t stepsPerEpoch() const;
};

// What is known of a network at one step. Losses and accuracies are NaN from divergence on.
struct TrainingRecord {
    std::int64_t step = 0;
    double trainLoss = 0, testLoss = 0;
    double trainAccuracy = 0, testAccuracy = 0; // NaN for regression
    std::vector<LayerHealth> layers;            // of hidden layers, counts only: units is empty
};

struct TrainingRun {
    Network initial, final;
    std::vector<UnitEvent> events;       // where the plan asks for them
    std::vector<TrainingRecord> records; // at step 0, every recordEvery steps, and at the end
    std::int64_t steps = 0;              // fewer than planned where it diverged
    bool diverged = false;
    double seconds = 0; // spent in steps
};

// One run for each activation, in their order; as many threads as there are cores. What one run does depends
// on no other. Throws InputError where an activation does not fit the network.
[[nodiscard]] std::vector<TrainingRun> runTraining(const TrainingPlan& plan);

} // namespace rectiscope
