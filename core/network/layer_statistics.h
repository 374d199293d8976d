// How the signal changes from layer to layer: mean and spread over all units of a hidden layer and all
// probes.
//
//   z            pre-activations
//   h            outputs f(z)
//   ∂L/∂z        gradients, each of its own sample's loss (not divided by the number of samples)
//
// After Glorot and Bengio 2010, who look at activations and back-propagated gradients in this way. RReLU uses
// its mean slope, as in test.
#pragma once

#include "core/data/dataset.h"
#include "core/network/network.h"

#include <optional>
#include <vector>

namespace rectiscope {

// Mean and standard deviation (of the whole population: divided by n).
struct Moments {
    double mean = 0, spread = 0;
};

struct LayerStatistics {
    Moments preActivations, outputs;
    std::optional<Moments> gradients; // where the samples have targets
};

// One entry for each hidden layer. `samples` without targets (an empty vector) give no gradients. An empty
// set gives NaN.
[[nodiscard]] std::vector<LayerStatistics> layerStatistics(const Network& network, const Samples& samples,
                                                           Task task);

} // namespace rectiscope
