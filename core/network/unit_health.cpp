#include "core/network/unit_health.h"

#include "core/activation/properties.h"
#include "core/network/loss.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace rectiscope {
namespace {

// As many samples as their matrices find room for in a processor's second-level cache.
std::size_t samplesPerPass(const Network& shape)
{
    constexpr std::size_t floatsPerMatrix = 32768;
    std::size_t widest = static_cast<std::size_t>(columnStride(shape.features()));
    for (std::size_t l = 0; l < shape.layerCount(); ++l)
        widest = std::max(widest, static_cast<std::size_t>(shape.layer(l).stride));
    return std::clamp<std::size_t>(floatsPerMatrix / widest, 32, 1024);
}

double outputSum(const Network& network, const Pass& pass, std::size_t samples)
{
    const std::size_t last = network.layerCount() - 1;
    const auto stride = static_cast<std::size_t>(network.layer(last).stride);
    double sum = 0;
    for (std::size_t j = 0; j < samples; ++j)
        for (int k = 0; k < network.outputs(); ++k)
            sum += double(pass.preActivations(last)[j * stride + static_cast<std::size_t>(k)]);
    return sum;
}

} // namespace

// UnitSums with the memory behind it.
struct Probe::LayerSums {
    explicit LayerSums(int stride) : width(static_cast<std::size_t>(stride)), values(6 * width, 0.F)
    {
        std::fill_n(values.begin() + static_cast<std::ptrdiff_t>(2 * width), width,
                    -std::numeric_limits<float>::infinity());
    }
    UnitSums view()
    {
        float* p = values.data();
        return {p, p + width, p + 2 * width, p + 3 * width, p + 4 * width, p + 5 * width};
    }
    std::size_t width;
    AlignedFloats values;
};

Probe::Probe(const Network& shape, const Samples& samples, Task task)
    : samples_(&samples),
      task_(task),
      pass_(shape, static_cast<int>(std::clamp<std::size_t>(samples.size(), 1, samplesPerPass(shape)))),
      gradient_(shape.parameters.size(), 0.F),
      gradientSum_(shape.parameters.size(), 0.F),
      threshold_(static_cast<float>(saturatedSlope * largestSlope(shape.activation())))
{
}

// Puts the samples from `first` on into the pass; returns how many.
std::size_t Probe::fill(std::size_t first)
{
    const auto capacity = static_cast<std::size_t>(pass_.capacity());
    const std::size_t count = std::min(capacity, samples_->size() - first);
    if (filled_) return count;
    for (std::size_t j = 0; j < count; ++j)
        std::ranges::copy(samples_->input(first + j), pass_.input(static_cast<int>(j)));
    filled_ = samples_->size() <= capacity;
    return count;
}

Examination Probe::run(const Network& network, std::vector<LayerSums>* sums, AlignedFloats* gradient)
{
    const std::size_t n = samples_->size();
    LossSums loss;
    for (std::size_t first = 0; first < n;) {
        const std::size_t count = fill(first);
        if (sums != nullptr)
            pass_.forward(network, static_cast<int>(count));
        else
            pass_.evaluate(network, static_cast<int>(count));
        std::span<const float> targets;
        if (samples_->hasTargets()) {
            targets = std::span(samples_->targets).subspan(first, count);
            const LossSums part = lossSums(network, pass_, task_, targets);
            loss.loss += part.loss;
            loss.correct += part.correct;
        } else {
            // No loss, but whether the outputs are numbers is asked of it too.
            loss.loss += outputSum(network, pass_, count);
        }
        if (sums != nullptr) {
            for (std::size_t l = 0; l < network.hiddenLayers(); ++l)
                pass_.kernels().unitSums(pass_.preActivations(l), pass_.outputs(l), pass_.derivative(l),
                                         network.layer(l).stride, static_cast<int>(count), threshold_,
                                         (*sums)[l].view());
        }
        if (gradient != nullptr && samples_->hasTargets()) {
            lossGradient(network, pass_, task_, targets, static_cast<int>(n));
            pass_.backward(network, gradient_);
            for (std::size_t i = 0; i < gradient_.size(); ++i) (*gradient)[i] += gradient_[i];
        }
        first += count;
    }
    const double count = static_cast<double>(n);
    Examination result;
    result.loss = loss.loss / count;
    result.accuracy =
        task_ == Task::classification && samples_->hasTargets() ? loss.correct / count : std::nan("");
    return result;
}

std::vector<Probe::LayerSums> Probe::emptySums(const Network& network)
{
    std::vector<LayerSums> sums;
    for (std::size_t l = 0; l < network.hiddenLayers(); ++l) sums.emplace_back(network.layer(l).stride);
    return sums;
}

std::optional<std::vector<bool>> Probe::dead(const Network& network)
{
    auto sums = emptySums(network);
    if (samples_->size() > 0 && !std::isfinite(run(network, &sums, nullptr).loss)) return std::nullopt;
    std::vector<bool> result;
    for (std::size_t l = 0; l < network.hiddenLayers(); ++l) {
        const float* steepest = sums[l].view().steepest;
        for (int i = 0; i < network.layer(l).outputs; ++i)
            result.push_back(samples_->size() > 0 && steepest[i] == 0);
    }
    return result;
}

std::vector<float> Probe::layerInputs(const Network& network, std::size_t layer)
{
    if (layer == 0) return samples_->inputs;
    std::vector<float> result;
    const auto stride = static_cast<std::size_t>(network.layer(layer - 1).stride);
    const auto width = static_cast<std::size_t>(network.layer(layer).inputs);
    for (std::size_t first = 0; first < samples_->size();) {
        const std::size_t count = fill(first);
        pass_.evaluate(network, static_cast<int>(count));
        const float* h = pass_.outputs(layer - 1);
        for (std::size_t j = 0; j < count; ++j)
            result.insert(result.end(), h + j * stride, h + j * stride + width);
        first += count;
    }
    return result;
}

Examination Probe::scores(const Network& network)
{
    return run(network, nullptr, nullptr);
}

std::vector<float> Probe::predictions(const Network& network)
{
    std::vector<float> result;
    const std::size_t last = network.layerCount() - 1;
    const auto stride = static_cast<std::size_t>(network.layer(last).stride);
    for (std::size_t first = 0; first < samples_->size();) {
        const std::size_t count = fill(first);
        pass_.evaluate(network, static_cast<int>(count));
        const float* z = pass_.preActivations(last);
        for (std::size_t j = 0; j < count; ++j, z += stride)
            result.push_back(task_ == Task::regression
                                 ? z[0]
                                 : static_cast<float>(std::max_element(z, z + network.outputs()) - z));
        first += count;
    }
    return result;
}

std::vector<float> Probe::preActivations(const Network& network, std::size_t layer, int unit)
{
    std::vector<float> result;
    const auto stride = static_cast<std::size_t>(network.layer(layer).stride);
    for (std::size_t first = 0; first < samples_->size();) {
        const std::size_t count = fill(first);
        pass_.evaluate(network, static_cast<int>(count));
        const float* z = pass_.preActivations(layer) + unit;
        for (std::size_t j = 0; j < count; ++j) result.push_back(z[j * stride]);
        first += count;
    }
    return result;
}

Examination Probe::examine(const Network& network, double dormancy)
{
    auto sums = emptySums(network);
    std::ranges::fill(gradientSum_, 0.F);
    Examination result = run(network, &sums, &gradientSum_);

    const auto n = static_cast<float>(samples_->size());
    for (std::size_t l = 0; l < network.hiddenLayers(); ++l) {
        const LayerShape& shape = network.layer(l);
        const UnitSums sum = sums[l].view();
        double layerOutput = 0;
        for (int i = 0; i < shape.outputs; ++i) layerOutput += double(sum.outputs[i]) / double(n);
        layerOutput /= shape.outputs;
        LayerHealth layer;
        for (int i = 0; i < shape.outputs; ++i) {
            double gradient = 0;
            for (int k = 0; k < shape.inputs; ++k)
                gradient +=
                    std::fabs(gradientSum_[shape.weights + static_cast<std::size_t>(k * shape.stride + i)]);
            UnitHealth unit;
            unit.activeShare = sum.positive[i] / n;
            unit.largestInput = sum.largest[i];
            unit.meanOutput = sum.outputs[i] / n;
            // Numbers that are no numbers say nothing about a unit.
            if (n > 0 && std::isfinite(result.loss)) {
                unit.dead = sum.steepest[i] == 0;
                unit.silent = sum.nonNegative[i] == 0;
                unit.starved = samples_->hasTargets() && gradient == 0;
                unit.dormant = double(unit.meanOutput) / (layerOutput + 1e-9) <= dormancy;
                unit.saturated = sum.saturated[i] >= static_cast<float>(saturatedShare) * n;
            }
            layer.dead += unit.dead ? 1 : 0;
            layer.silent += unit.silent ? 1 : 0;
            layer.starved += unit.starved ? 1 : 0;
            layer.dormant += unit.dormant ? 1 : 0;
            layer.saturated += unit.saturated ? 1 : 0;
            layer.units.push_back(unit);
        }
        result.layers.push_back(std::move(layer));
    }
    if (!samples_->hasTargets()) result.loss = std::nan("");
    return result;
}

} // namespace rectiscope
