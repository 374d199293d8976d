// Everything that fixes a training run, beside the activation and the data. A plain value.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace rectiscope {

enum class Initialization { he, matched, torch, asymmetric };
enum class OptimizerKind { sgd, momentum, adam };

struct TrainingConfig {
    std::vector<int> hidden{32, 32};
    Initialization initialization = Initialization::he;
    double initScale = 1; // times the initial weights of every hidden layer
    double bias = 0;      // added to the initial bias of every hidden unit
    OptimizerKind optimizer = OptimizerKind::sgd;
    double learningRate = 0.1;
    int batch = 32; // 0: all training points
    double weightDecay = 0;
    std::uint64_t seed = 1;
    friend bool operator==(const TrainingConfig&, const TrainingConfig&) = default;
};

} // namespace rectiscope
