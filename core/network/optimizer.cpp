#include "core/network/optimizer.h"

#include <cmath>

namespace rectiscope {
namespace {

constexpr float momentumFactor = 0.9F;
constexpr double beta1 = 0.9;
constexpr double beta2 = 0.999;
constexpr float epsilon = 1e-8F;

} // namespace

Optimizer::Optimizer(const Network& network, OptimizerKind kind, double weightDecay)
    : kind_(kind), weightDecay_(static_cast<float>(weightDecay))
{
    if (kind != OptimizerKind::sgd) state_.first.assign(network.parameters.size(), 0.F);
    if (kind == OptimizerKind::adam) state_.second.assign(network.parameters.size(), 0.F);
}

void Optimizer::step(Network& network, const AlignedFloats& gradient, double learningRate)
{
    ++state_.steps;
    float* p = network.parameters.data();
    const float* g = gradient.data();
    const auto rate = static_cast<float>(learningRate);
    if (weightDecay_ == 0) return update(p, g, 0, network.parameters.size(), rate, 0);
    for (std::size_t l = 0; l < network.layerCount(); ++l) {
        const auto& shape = network.layer(l);
        const std::size_t end =
            l + 1 < network.layerCount() ? network.layer(l + 1).weights : network.parameters.size();
        update(p, g, shape.weights, shape.bias - shape.weights, rate, weightDecay_);
        update(p, g, shape.bias, end - shape.bias, rate, 0);
    }
}

void Optimizer::update(float* p, const float* g, std::size_t offset, std::size_t count, float rate,
                       float decay)
{
    p += offset;
    g += offset;
    switch (kind_) {
    case OptimizerKind::sgd:
        return kernels_->sgd(p, g, count, rate, decay);
    case OptimizerKind::momentum:
        return kernels_->momentum(p, g, state_.first.data() + offset, count, rate, momentumFactor, decay);
    case OptimizerKind::adam: {
        const auto t = static_cast<double>(state_.steps);
        const AdamStep step{rate,
                            static_cast<float>(beta1),
                            static_cast<float>(beta2),
                            epsilon,
                            static_cast<float>(1 - std::pow(beta1, t)),
                            static_cast<float>(std::sqrt(1 - std::pow(beta2, t)))};
        return kernels_->adam(p, g, state_.first.data() + offset, state_.second.data() + offset, count, step,
                              decay);
    }
    }
}

const std::vector<std::string>& optimizerNames()
{
    static const std::vector<std::string> names{"sgd", "momentum", "adam"};
    return names;
}

} // namespace rectiscope
