// Losses: softmax cross-entropy for classes, mean squared error for numbers, averaged over the samples.
#pragma once

#include "core/data/dataset.h"
#include "core/network/network.h"

#include <span>

namespace rectiscope {

// Writes ∂loss/∂output of the pass's last layer, with the loss averaged over `average` samples. Returns Σ|∂|,
// which is not finite where an output is not.
float lossGradient(const Network& network, Pass& pass, Task task, std::span<const float> targets,
                   int average);

// Over the samples of the last forward pass.
[[nodiscard]] LossSums lossSums(const Network& network, const Pass& pass, Task task,
                                std::span<const float> targets);

} // namespace rectiscope
