#include "core/network/layer_statistics.h"

#include "core/network/loss.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace rectiscope {
namespace {

constexpr std::size_t samplesPerPass = 256;

struct Sums {
    double first = 0, second = 0;

    // Σv and Σv² over a matrix of a column for each sample; in double, a column at a time.
    void add(const float* column, int rows, int stride, std::size_t columns)
    {
        for (std::size_t j = 0; j < columns; ++j, column += stride) {
            float sum = 0, squares = 0;
            for (int i = 0; i < rows; ++i) {
                sum += column[i];
                squares += column[i] * column[i];
            }
            first += double(sum);
            second += double(squares);
        }
    }
    [[nodiscard]] Moments moments(double count) const
    {
        const double mean = first / count;
        return {mean, std::sqrt(std::max(0.0, second / count - mean * mean))};
    }
};

struct LayerSums {
    Sums z, h, delta;
};

} // namespace

std::vector<LayerStatistics> layerStatistics(const Network& network, const Samples& samples, Task task)
{
    const std::size_t n = samples.size();
    const bool hasTargets = samples.hasTargets();
    const std::size_t capacity = std::clamp<std::size_t>(n, 1, samplesPerPass);
    Pass pass(network, static_cast<int>(capacity));
    AlignedFloats gradient(hasTargets ? network.parameters.size() : 0, 0.F);
    std::vector<LayerSums> sums(network.hiddenLayers());
    for (std::size_t start = 0; start < n; start += capacity) {
        const std::size_t count = std::min(capacity, n - start);
        for (std::size_t j = 0; j < count; ++j)
            std::ranges::copy(samples.input(start + j), pass.input(static_cast<int>(j)));
        pass.forward(network, static_cast<int>(count));
        if (hasTargets) {
            // Averaged over one sample: each gradient is that of its own loss.
            (void)lossGradient(network, pass, task, std::span(samples.targets).subspan(start, count), 1);
            pass.backward(network, gradient);
        }
        for (std::size_t l = 0; l < sums.size(); ++l) {
            const LayerShape& shape = network.layer(l);
            sums[l].z.add(pass.preActivations(l), shape.outputs, shape.stride, count);
            sums[l].h.add(pass.outputs(l), shape.outputs, shape.stride, count);
            if (hasTargets) sums[l].delta.add(pass.delta(l), shape.outputs, shape.stride, count);
        }
    }
    std::vector<LayerStatistics> result;
    for (std::size_t l = 0; l < sums.size(); ++l) {
        const double count = double(n) * network.layer(l).outputs;
        LayerStatistics layer{sums[l].z.moments(count), sums[l].h.moments(count), std::nullopt};
        if (hasTargets) layer.gradients = sums[l].delta.moments(count);
        result.push_back(layer);
    }
    return result;
}

} // namespace rectiscope
