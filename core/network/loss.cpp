#include "core/network/loss.h"

#include <cmath>

namespace rectiscope {
namespace {

float squaredErrorDelta(const Network& network, Pass& pass, std::span<const float> targets, int average)
{
    const std::size_t last = network.layerCount() - 1;
    const auto stride = static_cast<std::size_t>(network.layer(last).stride);
    const float* y = pass.preActivations(last);
    float* delta = pass.delta(last);
    const float scale = 2.F / static_cast<float>(average);
    float size = 0;
    for (std::size_t j = 0; j < targets.size(); ++j) {
        delta[j * stride] = scale * (y[j * stride] - targets[j]);
        size += std::fabs(delta[j * stride]);
    }
    return size;
}

} // namespace

float lossGradient(const Network& network, Pass& pass, Task task, std::span<const float> targets, int average)
{
    if (task == Task::regression) return squaredErrorDelta(network, pass, targets, average);
    const std::size_t last = network.layerCount() - 1;
    const LayerShape& shape = network.layer(last);
    return pass.kernels().softmaxDelta(pass.preActivations(last), targets.data(), pass.delta(last),
                                       shape.outputs, shape.stride, static_cast<int>(targets.size()),
                                       1.F / static_cast<float>(average));
}

LossSums lossSums(const Network& network, const Pass& pass, Task task, std::span<const float> targets)
{
    const std::size_t last = network.layerCount() - 1;
    const LayerShape& shape = network.layer(last);
    const float* y = pass.preActivations(last);
    if (task == Task::classification)
        return pass.kernels().crossEntropy(y, targets.data(), shape.outputs, shape.stride,
                                           static_cast<int>(targets.size()));
    LossSums sums{0, 0};
    for (std::size_t j = 0; j < targets.size(); ++j, y += shape.stride) {
        const double error = double(y[0]) - double(targets[j]);
        sums.loss += error * error;
    }
    return sums;
}

} // namespace rectiscope
