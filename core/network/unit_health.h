// Which hidden units can still learn, over a fixed set of inputs: the probe set.
//
// z is a unit's pre-activation, h its output, f the activation. The definitions:
//   dead       f′(z) = 0 for every probe (left-hand derivative at a kink, as in training)
//   silent     z < 0 for every probe
//   starved    Σ|∂L/∂w_in| = 0 over the full probe set: no gradient arrives
//   dormant    mean|h| / (mean|h| of its layer + 1e-9) ≤ τ (Sokar et al. 2023, arXiv:2302.12902)
//   saturated  in at least 95 % of the probes |f′(z)| < 0.05·sup|f′|
#pragma once

#include "core/data/dataset.h"
#include "core/network/layer_statistics.h"
#include "core/network/network.h"

#include <optional>
#include <vector>

namespace rectiscope {

inline constexpr double defaultDormancy = 0.025;
inline constexpr double saturatedShare = 0.95;
inline constexpr double saturatedSlope = 0.05;

struct UnitHealth {
    bool dead = false, silent = false, starved = false, dormant = false, saturated = false;
    float activeShare = 0;  // share of probes with z > 0
    float largestInput = 0; // max z over the probes; below 0, its size is the distance to revival
    float meanOutput = 0;   // mean |h|
};

struct LayerHealth {
    std::vector<UnitHealth> units;
    int dead = 0, silent = 0, starved = 0, dormant = 0, saturated = 0;
    std::optional<LayerStatistics> statistics; // where they were asked for
};

// What a network does on a fixed set of samples, in test mode (RReLU uses its mean slope).
struct Examination {
    double loss = 0;
    double accuracy = 0;             // NaN for regression
    std::vector<LayerHealth> layers; // hidden layers; empty where health was not asked for
};

// Samples prepared once, to be looked at by one network after another of the same shape.
class Probe {
public:
    Probe(const Network& shape, const Samples& samples, Task task);
    // Loss and accuracy only.
    [[nodiscard]] Examination scores(const Network& network);
    // And the health of every hidden unit. Throws nothing; an empty probe set gives NaN and no dead units.
    // Samples without targets have no loss (NaN) and starve no unit.
    [[nodiscard]] Examination examine(const Network& network, double dormancy = defaultDormancy);
    // Which hidden units are dead, layer after layer; a third of the cost of examine(). Empty where the
    // network's numbers are not finite, since these say nothing about a unit.
    [[nodiscard]] std::optional<std::vector<bool>> dead(const Network& network);
    // What a hidden layer gets from below: the samples' inputs for layer 0, else the outputs of layer − 1.
    // One column of Network::layer(layer).inputs for each sample.
    [[nodiscard]] std::vector<float> layerInputs(const Network& network, std::size_t layer);
    // What the network gives to every sample: the class of the largest output, or the one output.
    [[nodiscard]] std::vector<float> predictions(const Network& network);
    // z of one hidden unit for every sample.
    [[nodiscard]] std::vector<float> preActivations(const Network& network, std::size_t layer, int unit);

private:
    struct LayerSums;
    std::size_t fill(std::size_t first);
    // Gradients only where there is a place for them.
    Examination run(const Network& network, std::vector<LayerSums>* sums, AlignedFloats* gradient);
    static std::vector<LayerSums> emptySums(const Network& network);

    const Samples* samples_;
    Task task_;
    Pass pass_;
    AlignedFloats gradient_, gradientSum_;
    float threshold_ = 0; // of saturation
    bool filled_ = false; // all samples fit one pass and lie in it
};

} // namespace rectiscope
