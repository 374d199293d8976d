#include "core/network/trainer.h"

#include "core/network/initialization.h"
#include "core/network/loss.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

namespace rectiscope {
namespace {

Network initialNetwork(Activation activation, const Dataset& data, const TrainingConfig& config)
{
    if (data.train.size() == 0) throw std::invalid_argument("training: there are no training points");
    std::vector<int> widths{data.features};
    widths.insert(widths.end(), config.hidden.begin(), config.hidden.end());
    widths.push_back(data.outputs);
    Network network(std::move(activation), widths);
    initialize(network, config);
    return network;
}

} // namespace

std::size_t batchSize(std::size_t points, const TrainingConfig& config)
{
    if (config.batch < 0) throw std::invalid_argument("batch: must be at least 1, or 0 for all points");
    if (points == 0) throw std::invalid_argument("training: there are no training points");
    return config.batch == 0 ? points : std::min(points, static_cast<std::size_t>(config.batch));
}

std::int64_t stepsPerEpoch(std::size_t points, const TrainingConfig& config)
{
    const std::size_t batch = batchSize(points, config);
    return static_cast<std::int64_t>((points + batch - 1) / batch);
}

Trainer::Trainer(Activation activation, std::shared_ptr<const Dataset> data, const TrainingConfig& config)
    : Trainer(initialNetwork(std::move(activation), *data, config), data, config)
{
}

Trainer::Trainer(Network start, std::shared_ptr<const Dataset> data, const TrainingConfig& config)
    : config_(config),
      data_(std::move(data)),
      network_(std::move(start)),
      optimizer_(network_, config.optimizer, config.weightDecay),
      slopes_{Random(config.seed, Stream::randomSlopes).next(), 0},
      batch_(batchSize(data_->train.size(), config)),
      stepsPerEpoch_(rectiscope::stepsPerEpoch(data_->train.size(), config_)),
      pass_(network_, static_cast<int>(batch_)),
      gradient_(network_.parameters.size(), 0.F),
      order_(data_->train.size()),
      targets_(batch_)
{
    if (network_.features() != data_->features || network_.outputs() != data_->outputs)
        throw std::invalid_argument("network: its inputs and outputs do not fit the data");
    std::iota(order_.begin(), order_.end(), 0);
}

void Trainer::step()
{
    if (diverged_) return;
    const auto inEpoch = static_cast<std::size_t>(steps_ % stepsPerEpoch_);
    if (inEpoch == 0) shuffle(steps_ / stepsPerEpoch_);
    const std::size_t first = inEpoch * batch_;
    const std::size_t count = std::min(batch_, order_.size() - first);
    gather(first, count);

    pass_.forward(network_, static_cast<int>(count), &slopes_);
    const float size =
        lossGradient(network_, pass_, data_->task, std::span(targets_).first(count), static_cast<int>(count));
    if (!std::isfinite(size)) {
        diverged_ = true;
        return;
    }
    pass_.backward(network_, gradient_);
    optimizer_.step(network_, gradient_, config_.learningRate);
    ++steps_;
}

TrainerState Trainer::state() const
{
    return {network_.parameters, optimizer_.state(), slopes_.drawn, steps_, config_.learningRate, diverged_};
}

void Trainer::restore(const TrainerState& state)
{
    network_.parameters = state.parameters;
    optimizer_.restore(state.optimizer);
    slopes_.drawn = state.slopesDrawn;
    steps_ = state.steps;
    config_.learningRate = state.learningRate;
    diverged_ = state.diverged;
    // In the middle of an epoch the order of its points is needed at once.
    if (steps_ % stepsPerEpoch_ != 0) shuffle(steps_ / stepsPerEpoch_);
}

// The order of an epoch follows from the seed and the epoch's number alone, so that any step can be returned
// to. With one batch for all points their order changes nothing but the rounding.
void Trainer::shuffle(std::int64_t epoch)
{
    if (batch_ >= order_.size()) return;
    std::iota(order_.begin(), order_.end(), 0);
    Random(config_.seed, Stream::batchOrder, static_cast<std::uint64_t>(epoch)).shuffle(std::span(order_));
}

void Trainer::gather(std::size_t first, std::size_t count)
{
    const auto features = static_cast<std::size_t>(data_->features);
    const float* inputs = data_->train.inputs.data();
    for (std::size_t j = 0; j < count; ++j) {
        const auto i = static_cast<std::size_t>(order_[first + j]);
        float* column = pass_.input(static_cast<int>(j));
        for (std::size_t k = 0; k < features; ++k) column[k] = inputs[i * features + k];
        targets_[j] = data_->train.targets[i];
    }
}

} // namespace rectiscope
