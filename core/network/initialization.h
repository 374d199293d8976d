// Initial weights. The same seed gives every activation the same draws, so that a comparison does not compare
// luck.
#pragma once

#include "core/network/network.h"
#include "core/network/training_config.h"

#include <string>
#include <string_view>
#include <vector>

namespace rectiscope {

// he          hidden: normal, sd √(2/fan_in); one gain for all functions (He et al. 2015)
// matched     hidden: normal, sd gain/√fan_in, gain = √(1/E f²) of the function itself
// torch       weights and biases uniform in ±1/√fan_in, as torch.nn.Linear starts
// asymmetric  hidden: each row of (W, b) normal with sd 0.6007/√fan_in, but one entry of it, drawn at random,
// from
//             Beta(2, 1) (Lu et al. 2019, arXiv:1903.06733, randomized asymmetric initialization)
// The output layer is normal with sd √(1/fan_in) except for torch. Biases start at 0 where nothing else is
// said; config.bias is added to every hidden bias. config.initScale multiplies the weights of hidden layers.
void initialize(Network& network, const TrainingConfig& config);

[[nodiscard]] std::string_view initializationName(Initialization initialization);
[[nodiscard]] const std::vector<std::string>& initializationNames(); // in the order of the enumeration

} // namespace rectiscope
