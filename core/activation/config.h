// The factory: a function from its name or its JSON config, and back.
//
//   LeakyReLU                                   the defaults
//   LeakyReLU:negative_slope=0.1                named arguments, comma-separated
//   {"type": "LeakyReLU", "negative_slope": 0.1}
//
// Names are PyTorch's, in any case. Functions with a negative slope also take "convention": "divisor", which
// reads their numbers as divisors: LeakyReLU:negative_slope=5.5,convention=divisor is the paper's x/5.5.
#pragma once

#include "core/activation/activation.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace rectiscope {

// An activation and how the user wrote it, which is how results name it.
struct NamedActivation {
    std::string name;
    Activation activation;
    friend bool operator==(const NamedActivation&, const NamedActivation&) = default;
};

// All of them throw ActivationError with one line that says what is wrong and what would be valid.
[[nodiscard]] Activation parseActivation(std::string_view text);
[[nodiscard]] Activation activationFromJson(const nlohmann::json& config);

// {"type": …, every argument of PyTorch's constructor}; "convention" only where it is not the default.
[[nodiscard]] nlohmann::ordered_json toJson(const Activation& activation);

// "LeakyReLU:negative_slope=0.1"; the bare key where every parameter has its default.
[[nodiscard]] std::string toText(const Activation& activation);
// The divisor of a slope as people write it: of 0.18181818… 5.5.
[[nodiscard]] double divisorOf(double slope);
// Slopes whose divisor has fewer digits are written as 1/divisor: 1/5.5 and not 0.18181818.
[[nodiscard]] bool readsBetterAsDivisor(double slope);
// As parseActivation takes it, in the shorter of the two ways to write a slope:
// "LeakyReLU:negative_slope=0.1" or "LeakyReLU:negative_slope=5.5,convention=divisor".
[[nodiscard]] NamedActivation named(const Activation& activation);

// "a = 0.1", "U(0.125, 0.333)": the parameters in short, for legends. As divisors where asked for.
[[nodiscard]] std::string parameterText(const Activation& activation, bool asDivisor = false);

// A divisor a > 1 as a slope 1/a. Throws ActivationError for a ≤ 1: x/0.01 would be a slope of 100.
[[nodiscard]] double slopeFromDivisor(double divisor);

[[nodiscard]] std::vector<std::string> activationKeys();

} // namespace rectiscope
