// The same weights under other conditions: what would have happened with another activation?
#pragma once

#include "core/network/trainer.h"

namespace rectiscope {

// A trainer that stands where the parent stands (same step, data, batch order, weights and biases), and goes
// on with this activation, optimizer and learning rate. The optimizer's memory is taken over where the
// optimizer is the same, and starts empty otherwise. Learned slopes are taken over where both have as many;
// slopes that are new start at the activation's value. Without a change it trains exactly as the parent does.
//
// Throws std::invalid_argument where the parent has diverged or the activation does not fit the hidden
// widths.
[[nodiscard]] Trainer forkTrainer(const Trainer& parent, const Activation& activation,
                                  OptimizerKind optimizer, double learningRate);

} // namespace rectiscope
