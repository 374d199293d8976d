// Optimizers, exactly as torch.optim defines them.
//
//   sgd       p ← p − η·g
//   momentum  v ← 0.9·v + g,  p ← p − η·v
//   adam      m ← 0.9·m + 0.1·g,  v ← 0.999·v + 0.001·g²,  p ← p − η·m̂/(√v̂ + 1e-8),
//             m̂ = m/(1 − 0.9ᵗ), v̂ = v/(1 − 0.999ᵗ)
// with g + decay·p in place of g for weights; biases and learned slopes are spared.
#pragma once

#include "core/network/network.h"
#include "core/network/training_config.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rectiscope {

// What an optimizer remembers between steps.
struct OptimizerState {
    AlignedFloats first, second; // v of momentum; m and v of adam
    std::int64_t steps = 0;
};

class Optimizer {
public:
    Optimizer(const Network& network, OptimizerKind kind, double weightDecay);
    // One update of network.parameters.
    void step(Network& network, const AlignedFloats& gradient, double learningRate);

    [[nodiscard]] const OptimizerState& state() const { return state_; }
    // Of an optimizer of the same kind for a network of the same shape.
    void restore(const OptimizerState& state) { state_ = state; }

private:
    void update(float* p, const float* g, std::size_t offset, std::size_t count, float rate, float decay);

    const NetworkKernels* kernels_ = &networkKernels();
    OptimizerKind kind_;
    float weightDecay_;
    OptimizerState state_;
};

[[nodiscard]] const std::vector<std::string>& optimizerNames(); // in the order of the enumeration

} // namespace rectiscope
