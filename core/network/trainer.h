// One network being trained: config, then step() after step(). Deterministic; no threads.
#pragma once

#include "core/data/dataset.h"
#include "core/network/network.h"
#include "core/network/optimizer.h"
#include "core/network/training_config.h"
#include "core/random.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace rectiscope {

// Everything that changes while a network trains. With the config and the data it fixes the rest of the run.
struct TrainerState {
    AlignedFloats parameters;
    OptimizerState optimizer;
    std::uint64_t slopesDrawn = 0;
    std::int64_t steps = 0;
    double learningRate = 0;
    bool diverged = false;
};

// How many points a step takes, and how many steps go through all points once. Both throw
// std::invalid_argument for a negative batch, and where there are no points.
[[nodiscard]] std::size_t batchSize(std::size_t points, const TrainingConfig& config);
[[nodiscard]] std::int64_t stepsPerEpoch(std::size_t points, const TrainingConfig& config);

class Trainer {
public:
    // Draws the initial weights. Throws std::invalid_argument where the config fits neither the data nor the
    // function.
    Trainer(Activation activation, std::shared_ptr<const Dataset> data, const TrainingConfig& config);
    // Starts from these weights. The network's shape must fit the data; throws std::invalid_argument
    // otherwise.
    Trainer(Network start, std::shared_ptr<const Dataset> data, const TrainingConfig& config);

    // One optimizer step on the next batch. Every epoch visits each training point once, in an order that
    // depends on the seed alone; the last batch of an epoch may be smaller. Does nothing once diverged() is
    // true.
    void step();

    // True from the step on that found an output that is not finite; that step changed nothing.
    [[nodiscard]] bool diverged() const { return diverged_; }
    [[nodiscard]] std::int64_t steps() const { return steps_; }
    [[nodiscard]] std::int64_t stepsPerEpoch() const { return stepsPerEpoch_; }
    [[nodiscard]] const Network& network() const { return network_; }
    [[nodiscard]] const TrainingConfig& config() const { return config_; }
    [[nodiscard]] const Dataset& data() const { return *data_; }
    [[nodiscard]] const std::shared_ptr<const Dataset>& sharedData() const { return data_; }

    [[nodiscard]] TrainerState state() const;
    // Back (or on) to a state of a trainer with the same config; training on from it gives the very steps
    // that followed there.
    void restore(const TrainerState& state);

    void setLearningRate(double learningRate) { config_.learningRate = learningRate; }

private:
    void shuffle(std::int64_t epoch);
    void gather(std::size_t first, std::size_t count);

    TrainingConfig config_;
    std::shared_ptr<const Dataset> data_;
    Network network_;
    Optimizer optimizer_;
    SlopeStream slopes_;
    std::size_t batch_;
    std::int64_t stepsPerEpoch_;
    std::int64_t steps_ = 0;
    bool diverged_ = false;
    Pass pass_;
    AlignedFloats gradient_;
    std::vector<int> order_;
    std::vector<float> targets_;
};

} // namespace rectiscope
