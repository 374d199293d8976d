// A dense network as a value: an activation on every hidden layer, a linear output layer.
//
//   z₀ = W₀·x + b₀,  h₀ = f(z₀),  z₁ = W₁·h₀ + b₁,  …,  output = z of the last layer
//
// Columns are samples everywhere. All parameters lie in one array of floats, layer after layer: W (a column
// for each input, padded to whole blocks of rows), then b, then PReLU's slopes. The padding is 0 and stays 0.
// So an optimizer is one loop over one array, and a copy of the network is a copy of that array.
#pragma once

#include "core/activation/activation.h"
#include "core/data/dataset.h"
#include "core/network/aligned_floats.h"
#include "core/network/kernels.h"

#include <cstddef>
#include <span>
#include <vector>

namespace rectiscope {

// Where the parameters of one layer are, and its shape.
struct LayerShape {
    int inputs = 0, outputs = 0;
    int rows = 0, stride = 0; // outputs padded to whole blocks, and the distance between columns
    int slopes = 0;           // learned slopes: 0, 1 (shared) or outputs
    std::size_t weights = 0, bias = 0, slopeOffset = 0; // offsets in Network::parameters
};

class Network {
public:
    // All parameters 0, slopes at the activation's start value. widths: features, hidden layers, outputs; at
    // least two numbers, all ≥ 1. Throws std::invalid_argument otherwise, and where PReLU's num_parameters
    // fits neither 1 nor every hidden width.
    Network(Activation activation, const std::vector<int>& widths);

    [[nodiscard]] const Activation& activation() const { return activation_; }
    [[nodiscard]] std::size_t layerCount() const { return layers_.size(); }
    [[nodiscard]] std::size_t hiddenLayers() const { return layers_.size() - 1; }
    [[nodiscard]] const LayerShape& layer(std::size_t l) const { return layers_[l]; }
    [[nodiscard]] int features() const { return layers_.front().inputs; }
    [[nodiscard]] int outputs() const { return layers_.back().outputs; }

    [[nodiscard]] float weight(std::size_t l, int output, int input) const
    {
        return parameters[layers_[l].weights + static_cast<std::size_t>(input * layers_[l].stride + output)];
    }
    float& weight(std::size_t l, int output, int input)
    {
        return parameters[layers_[l].weights + static_cast<std::size_t>(input * layers_[l].stride + output)];
    }
    [[nodiscard]] float bias(std::size_t l, int output) const
    {
        return parameters[layers_[l].bias + static_cast<std::size_t>(output)];
    }
    float& bias(std::size_t l, int output)
    {
        return parameters[layers_[l].bias + static_cast<std::size_t>(output)];
    }
    // The learned slopes of a hidden layer, 1 or one for each unit; empty without PReLU.
    [[nodiscard]] std::span<const float> slopes(std::size_t l) const
    {
        return {parameters.data() + layers_[l].slopeOffset, static_cast<std::size_t>(layers_[l].slopes)};
    }
    [[nodiscard]] std::span<float> slopes(std::size_t l)
    {
        return {parameters.data() + layers_[l].slopeOffset, static_cast<std::size_t>(layers_[l].slopes)};
    }

    AlignedFloats parameters;

private:
    Activation activation_;
    std::vector<LayerShape> layers_;
};

// Random negative slopes for one training pass: elements are numbered, so that the draw depends on nothing
// but the key and how many came before.
struct SlopeStream {
    std::uint64_t key = 0;
    std::uint64_t drawn = 0;
};

// What a pass computes and keeps, for up to `capacity` samples. Reused from step to step: no pass allocates.
class Pass {
public:
    Pass(const Network& network, int capacity, const NetworkKernels& kernels = networkKernels());

    // One column for each sample; fill inputs(j) before forward.
    [[nodiscard]] float* input(int sample)
    {
        return inputs_.data() + std::size_t(sample) * std::size_t(inputStride_);
    }
    [[nodiscard]] int capacity() const { return capacity_; }
    [[nodiscard]] const NetworkKernels& kernels() const { return *kernels_; }

    // With slopes == nullptr as in test: RReLU uses its mean. Otherwise its slopes are drawn from the stream.
    void forward(const Network& network, int samples, SlopeStream* slopes = nullptr);
    // As in test, for looking at outputs alone: without f′(z), so that neither backward() nor derivative()
    // may follow.
    void evaluate(const Network& network, int samples);

    // The gradient of the loss of the last forward(), laid out as Network::parameters. Before it, delta(last
    // layer) must hold ∂loss/∂output.
    void backward(const Network& network, AlignedFloats& gradient);

    // Matrices of layer l; a column for each sample, Network::layer(l).stride apart.
    [[nodiscard]] const float* preActivations(std::size_t l) const { return layers_[l].z.data(); }
    [[nodiscard]] const float* outputs(std::size_t l) const { return layers_[l].h.data(); } // hidden layers
    [[nodiscard]] const float* delta(std::size_t l) const { return layers_[l].delta.data(); }
    [[nodiscard]] float* delta(std::size_t l) { return layers_[l].delta.data(); }
    // f′(z) of a hidden layer in the last forward().
    [[nodiscard]] const float* derivative(std::size_t l) const { return layers_[l].derivative.data(); }

private:
    struct Layer {
        AlignedFloats z, h, delta, derivative;
        AlignedFloats slopes, slopeGradient; // PReLU: one for each row
        AlignedFloats transposed; // Wᵀ; its padding stays 0, and so the padding of the layer below
    };
    void preActivate(const Network& network, std::size_t l);
    void activate(const Network& network, std::size_t l, SlopeStream* slopes);
    void activateBackward(const Network& network, std::size_t l, float* gradient);
    [[nodiscard]] std::size_t elements(std::size_t l) const;

    const NetworkKernels* kernels_;
    const FloatKernels* function_;
    int capacity_, inputStride_, samples_ = 0;
    AlignedFloats inputs_;
    std::vector<Layer> layers_;
    std::vector<int> strides_;
};

} // namespace rectiscope
