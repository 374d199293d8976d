// What the screen calls the parts of a comparison, in its language.
#pragma once

#include "core/comparison/summary.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace rectiscope {

[[nodiscard]] QString metricName(std::size_t metric); // "test error"
// As metricText, with a true minus sign: "5.73 %", "0.2146".
[[nodiscard]] QString metricValueText(std::size_t metric, double value);
// "5.73 ± 0.41 %"; without the part that is no number.
[[nodiscard]] QString meanAndSdText(std::size_t metric, const MeanAndSd& value);

[[nodiscard]] QString sweepParameterTitle(SweepParameter parameter); // "learning rate"
// "learning rate 0.1, initial bias −0.5"; empty without a sweep.
[[nodiscard]] QString cellTitle(const Experiment& experiment, std::size_t cell);

// What people call each function, and its parameters in short: "Leaky ReLU", "a = 1/5.5". Of two that are
// the same, as they were given.
struct FunctionName {
    QString name, parameters;
    bool operator==(const FunctionName&) const = default;
};
[[nodiscard]] std::vector<FunctionName> functionNames(const Experiment& experiment);
// Names that are short and still tell the functions apart: "PReLU", "Leaky ReLU, a = 0.01".
[[nodiscard]] std::vector<QString> shortNames(const Experiment& experiment);

[[nodiscard]] QString runTitle(const QString& name, std::uint64_t seed); // "PReLU, seed 3"

} // namespace rectiscope
