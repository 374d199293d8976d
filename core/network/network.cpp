#include "core/network/network.h"

#include "core/activation/catalog.h"

#include <algorithm>
#include <stdexcept>

namespace rectiscope {
namespace {

// PReLU's parameters in its catalog row.
constexpr std::size_t slopeCountParameter = 0;
constexpr std::size_t slopeStartParameter = 1;

int learnedSlopes(const Activation& activation, int width)
{
    if (activation.info().slopeRule != SlopeRule::learned) return 0;
    const int count = static_cast<int>(activation.parameter(slopeCountParameter));
    if (count != 1 && count != width)
        throw std::invalid_argument(activation.info().key + ": num_parameters=" + std::to_string(count) +
                                    ": must be 1 or the width of every hidden layer, here " +
                                    std::to_string(width));
    return count;
}

} // namespace

Network::Network(Activation activation, const std::vector<int>& widths) : activation_(std::move(activation))
{
    if (widths.size() < 2 || std::ranges::any_of(widths, [](int width) { return width < 1; }))
        throw std::invalid_argument(
            "network: needs inputs and outputs, and at least one unit in every layer");
    std::size_t offset = 0;
    const auto take = [&](std::size_t count) {
        const std::size_t start = offset;
        offset += count;
        return start;
    };
    for (std::size_t l = 0; l + 1 < widths.size(); ++l) {
        LayerShape shape;
        shape.inputs = widths[l];
        shape.outputs = widths[l + 1];
        shape.rows = paddedRows(shape.outputs);
        shape.stride = columnStride(shape.outputs);
        const bool hidden = l + 2 < widths.size();
        shape.slopes = hidden ? learnedSlopes(activation_, shape.outputs) : 0;
        const auto stride = static_cast<std::size_t>(shape.stride);
        shape.weights = take(stride * static_cast<std::size_t>(shape.inputs));
        shape.bias = take(stride);
        shape.slopeOffset = take(shape.slopes == 0 ? 0 : static_cast<std::size_t>(paddedRows(shape.slopes)));
        layers_.push_back(shape);
    }
    parameters.assign(offset, 0.F);
    for (std::size_t l = 0; l < layers_.size(); ++l)
        for (float& slope : slopes(l)) slope = static_cast<float>(activation_.parameter(slopeStartParameter));
}

Pass::Pass(const Network& network, int capacity, const NetworkKernels& kernels)
    : kernels_(&kernels),
      function_(&kernels == &baselineNetworkKernels() ? &network.activation().info().baseline
                                                      : &rectiscope::kernels(network.activation().info())),
      capacity_(capacity),
      inputStride_(columnStride(network.features()))
{
    const auto columns = static_cast<std::size_t>(capacity);
    inputs_.assign(static_cast<std::size_t>(inputStride_) * columns, 0.F);
    const SlopeRule rule = network.activation().info().slopeRule;
    for (std::size_t l = 0; l < network.layerCount(); ++l) {
        const LayerShape& shape = network.layer(l);
        const auto stride = static_cast<std::size_t>(shape.stride);
        Layer layer;
        layer.z.assign(stride * columns, 0.F);
        layer.delta.assign(stride * columns, 0.F);
        if (l < network.hiddenLayers()) {
            layer.h.assign(stride * columns, 0.F);
            layer.derivative.assign(stride * columns, 0.F);
            if (rule == SlopeRule::learned) layer.slopes.assign(stride, 0.F);
            if (rule == SlopeRule::learned) layer.slopeGradient.assign(stride, 0.F);
        }
        if (l > 0)
            layer.transposed.assign(static_cast<std::size_t>(columnStride(shape.inputs)) * stride, 0.F);
        strides_.push_back(shape.stride);
        layers_.push_back(std::move(layer));
    }
}

std::size_t Pass::elements(std::size_t l) const
{
    return static_cast<std::size_t>(strides_[l]) * static_cast<std::size_t>(samples_);
}

void Pass::forward(const Network& network, int samples, SlopeStream* slopes)
{
    samples_ = samples;
    for (std::size_t l = 0; l < network.layerCount(); ++l) {
        preActivate(network, l);
        if (l < network.hiddenLayers()) activate(network, l, slopes);
    }
}

void Pass::evaluate(const Network& network, int samples)
{
    // PReLU's loop gives f′ too, whether wanted or not.
    if (network.activation().info().slopeRule == SlopeRule::learned) return forward(network, samples);
    samples_ = samples;
    for (std::size_t l = 0; l < network.layerCount(); ++l) {
        preActivate(network, l);
        if (l < network.hiddenLayers())
            function_->value(network.activation().parameters().data(), layers_[l].z.data(),
                             layers_[l].h.data(), elements(l));
    }
}

// z = W·h + b, with h of the layer below.
void Pass::preActivate(const Network& network, std::size_t l)
{
    const LayerShape& shape = network.layer(l);
    const float* below = l == 0 ? inputs_.data() : layers_[l - 1].h.data();
    const std::ptrdiff_t belowStride = l == 0 ? inputStride_ : strides_[l - 1];
    kernels_->multiply({network.parameters.data() + shape.weights, shape.stride, below, 1, belowStride,
                        layers_[l].z.data(), shape.stride, shape.rows, samples_, shape.inputs,
                        network.parameters.data() + shape.bias});
}

// h = f(z), and f′(z).
void Pass::activate(const Network& network, std::size_t l, SlopeStream* slopes)
{
    Layer& layer = layers_[l];
    const auto& activation = network.activation();
    const SlopeRule rule = activation.info().slopeRule;
    const float* z = layer.z.data();
    float* h = layer.h.data();
    float* derivative = layer.derivative.data();
    if (rule == SlopeRule::learned) {
        const auto learned = network.slopes(l);
        if (learned.size() == 1)
            std::ranges::fill(layer.slopes, learned.front());
        else
            std::ranges::copy(learned, layer.slopes.begin());
        kernels_->rowSlopeForward(z, layer.slopes.data(), h, derivative, strides_[l], samples_);
    } else if (rule == SlopeRule::random && slopes != nullptr) {
        const auto distribution = slopeDistribution(activation);
        kernels_->randomSlopeForward({slopes->key, slopes->drawn, static_cast<float>(distribution.lower),
                                      static_cast<float>(distribution.upper), distribution.uniformDivisor},
                                     z, h, derivative, elements(l));
        slopes->drawn += elements(l);
    } else {
        function_->valueAndDerivative(activation.parameters().data(), z, h, derivative, elements(l));
    }
}

void Pass::backward(const Network& network, AlignedFloats& gradient)
{
    for (std::size_t l = network.layerCount(); l-- > 0;) {
        const LayerShape& shape = network.layer(l);
        const float* below = l == 0 ? inputs_.data() : layers_[l - 1].h.data();
        const std::ptrdiff_t belowStride = l == 0 ? inputStride_ : strides_[l - 1];
        const float* delta = layers_[l].delta.data();
        // ∂L/∂W = δ·hᵀ of the layer below, ∂L/∂b = the sum of δ over the samples
        kernels_->multiply({delta, shape.stride, below, belowStride, 1, gradient.data() + shape.weights,
                            shape.stride, shape.rows, shape.inputs, samples_, nullptr});
        kernels_->sumColumns(delta, shape.stride, samples_, gradient.data() + shape.bias);
        if (l == 0) break;
        // ∂L/∂h = Wᵀ·δ
        const LayerShape& under = network.layer(l - 1);
        float* transposed = layers_[l].transposed.data();
        kernels_->transpose(network.parameters.data() + shape.weights, shape.stride, shape.rows, shape.inputs,
                            transposed, under.stride);
        kernels_->multiply({transposed, under.stride, delta, 1, shape.stride, layers_[l - 1].delta.data(),
                            under.stride, under.rows, samples_, shape.outputs, nullptr});
        activateBackward(network, l - 1, gradient.data());
    }
}

// δ = ∂L/∂h ⊙ f′(z), in place, and ∂L/∂α for PReLU.
void Pass::activateBackward(const Network& network, std::size_t l, float* gradient)
{
    Layer& layer = layers_[l];
    const LayerShape& shape = network.layer(l);
    if (shape.slopes > 0) {
        kernels_->rowSlopeGradient(layer.z.data(), layer.delta.data(), layer.slopeGradient.data(),
                                   strides_[l], samples_);
        const auto rows = std::span(layer.slopeGradient).first(static_cast<std::size_t>(shape.outputs));
        float* slopes = gradient + shape.slopeOffset;
        if (shape.slopes == 1) {
            *slopes = 0;
            for (const float part : rows) *slopes += part;
        } else {
            std::ranges::copy(rows, slopes);
        }
    }
    kernels_->multiplyBy(layer.derivative.data(), layer.delta.data(), elements(l));
}

} // namespace rectiscope
