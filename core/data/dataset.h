// Points to learn from, as values.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

namespace rectiscope {

enum class Task { classification, regression };

// n samples. inputs holds features × n floats, one sample after the other; targets holds n floats: the class
// 0, 1, … for classification, y for regression. Inputs that are only looked at, and not learned from, have no
// targets.
struct Samples {
    int features = 0;
    std::vector<float> inputs;
    std::vector<float> targets;
    [[nodiscard]] std::size_t size() const
    {
        return features > 0 ? inputs.size() / static_cast<std::size_t>(features) : 0;
    }
    [[nodiscard]] bool hasTargets() const { return !targets.empty(); }
    [[nodiscard]] std::span<const float> input(std::size_t i) const
    {
        return std::span(inputs).subspan(i * static_cast<std::size_t>(features),
                                         static_cast<std::size_t>(features));
    }
};

struct Dataset {
    std::string name;
    Task task = Task::classification;
    int features = 0;
    int outputs = 0; // classes, or 1 for regression
    Samples train, test;
};

// Thrown for data that cannot be made or read; the text is for the user.
struct DataError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// Is told every now and then how much is done, 0 … 1. It may throw to give up.
using Progress = std::function<void(double share)>;

} // namespace rectiscope
