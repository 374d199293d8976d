#include "core/network/initialization.h"

#include "core/activation/properties.h"
#include "core/random.h"

#include <cmath>

namespace rectiscope {
namespace {

constexpr double asymmetricDeviation = 0.6007; // σ_w of Lu et al. for Beta(2, 1)

void fillNormal(Network& network, std::size_t l, double deviation, Random& random)
{
    const LayerShape& shape = network.layer(l);
    for (int output = 0; output < shape.outputs; ++output)
        for (int input = 0; input < shape.inputs; ++input)
            network.weight(l, output, input) = static_cast<float>(deviation * random.normal());
}

void fillUniform(Network& network, std::size_t l, Random& random)
{
    const LayerShape& shape = network.layer(l);
    const double bound = 1 / std::sqrt(double(shape.inputs));
    const auto draw = [&] { return static_cast<float>(bound * (2 * random.uniform() - 1)); };
    for (int output = 0; output < shape.outputs; ++output) {
        for (int input = 0; input < shape.inputs; ++input) network.weight(l, output, input) = draw();
        network.bias(l, output) = draw();
    }
}

void scaleWeights(Network& network, std::size_t l, double scale)
{
    const LayerShape& shape = network.layer(l);
    for (int output = 0; output < shape.outputs; ++output)
        for (int input = 0; input < shape.inputs; ++input) {
            float& weight = network.weight(l, output, input);
            weight = static_cast<float>(scale * double(weight));
        }
}

void fillAsymmetric(Network& network, std::size_t l, Random& random)
{
    const LayerShape& shape = network.layer(l);
    const double deviation = asymmetricDeviation / std::sqrt(double(shape.inputs));
    for (int output = 0; output < shape.outputs; ++output) {
        const auto positive = static_cast<int>(random.below(static_cast<std::uint64_t>(shape.inputs) + 1));
        for (int input = 0; input <= shape.inputs; ++input) {
            // √U has the density 2x on [0, 1], which is Beta(2, 1).
            const double value =
                input == positive ? std::sqrt(random.uniform()) : deviation * random.normal();
            float& entry = input < shape.inputs ? network.weight(l, output, input) : network.bias(l, output);
            entry = static_cast<float>(value);
        }
    }
}

} // namespace

void initialize(Network& network, const TrainingConfig& config)
{
    Random random(config.seed, Stream::initialWeights);
    const double gain =
        config.initialization == Initialization::matched ? forwardGain(network.activation()) : std::sqrt(2.0);
    for (std::size_t l = 0; l < network.layerCount(); ++l) {
        const bool hidden = l < network.hiddenLayers();
        const double root = std::sqrt(double(network.layer(l).inputs));
        if (config.initialization == Initialization::torch)
            fillUniform(network, l, random);
        else if (!hidden)
            fillNormal(network, l, 1 / root, random);
        else if (config.initialization == Initialization::asymmetric)
            fillAsymmetric(network, l, random);
        else
            fillNormal(network, l, gain / root, random);
        if (!hidden) continue;
        if (config.initScale != 1) scaleWeights(network, l, config.initScale);
        for (int output = 0; output < network.layer(l).outputs; ++output)
            network.bias(l, output) += static_cast<float>(config.bias);
    }
}

const std::vector<std::string>& initializationNames()
{
    static const std::vector<std::string> names{"he", "matched", "torch", "asymmetric"};
    return names;
}

std::string_view initializationName(Initialization initialization)
{
    return initializationNames()[static_cast<std::size_t>(initialization)];
}

} // namespace rectiscope
