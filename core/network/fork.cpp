#include "core/network/fork.h"

#include <algorithm>
#include <stdexcept>

namespace rectiscope {
namespace {

std::vector<int> widths(const Network& network)
{
    std::vector<int> result{network.features()};
    for (std::size_t l = 0; l < network.layerCount(); ++l) result.push_back(network.layer(l).outputs);
    return result;
}

// Whatever lies beside the parameters of a network in the same layout: the parameters themselves, or what the
// optimizer remembers of each.
void copyShared(const Network& from, const AlignedFloats& source, const Network& to, AlignedFloats& target)
{
    if (source.empty() || target.empty()) return;
    const auto copy = [&](std::size_t first, std::size_t count, std::size_t place) {
        std::copy_n(source.begin() + static_cast<std::ptrdiff_t>(first), count,
                    target.begin() + static_cast<std::ptrdiff_t>(place));
    };
    for (std::size_t l = 0; l < from.layerCount(); ++l) {
        const LayerShape& old = from.layer(l);
        const LayerShape& shape = to.layer(l);
        copy(old.weights, old.bias - old.weights, shape.weights);
        copy(old.bias, static_cast<std::size_t>(old.stride), shape.bias);
        if (old.slopes == shape.slopes)
            copy(old.slopeOffset, static_cast<std::size_t>(old.slopes), shape.slopeOffset);
    }
}

} // namespace

Trainer forkTrainer(const Trainer& parent, const Activation& activation, OptimizerKind optimizer,
                    double learningRate)
{
    if (parent.diverged())
        throw std::invalid_argument("fork: this network has diverged, choose an earlier step");
    TrainingConfig config = parent.config();
    const bool sameOptimizer = optimizer == config.optimizer;
    config.optimizer = optimizer;
    config.learningRate = learningRate;

    const TrainerState old = parent.state();
    Trainer fork(Network(activation, widths(parent.network())), parent.sharedData(), config);
    TrainerState state = fork.state();
    copyShared(parent.network(), old.parameters, fork.network(), state.parameters);
    if (sameOptimizer) {
        copyShared(parent.network(), old.optimizer.first, fork.network(), state.optimizer.first);
        copyShared(parent.network(), old.optimizer.second, fork.network(), state.optimizer.second);
        state.optimizer.steps = old.optimizer.steps;
    }
    state.slopesDrawn = old.slopesDrawn;
    state.steps = old.steps;
    fork.restore(state);
    return fork;
}

} // namespace rectiscope
