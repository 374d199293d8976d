// What a function is called elsewhere, and with which parameters it comes there: the same name does not mean
// the same curve. Every line has its source; what could not be verified is not here.
#pragma once

#include "core/activation/activation.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace rectiscope {

struct Convention {
    std::string activation; // key of its row in the catalog
    std::string framework;  // "PyTorch", "Keras layer", "Xu et al. 2015"
    std::string name;       // "torch.nn.LeakyReLU"
    std::string argument;   // as it is called there; empty where there is none
    std::string written;    // the default as it is written there; empty where there is none
    // The same default as parameters of the catalog's row; none where the argument has to be given.
    std::optional<std::vector<double>> parameters;
    // Which one-sided derivative is f′(0) when it trains: x = 0 belongs to the piece on this side. None where
    // nothing is trained, or where a backend decides.
    std::optional<Side> atZero;
    std::string source;
};

[[nodiscard]] std::span<const Convention> conventions();

// Those of one function, in the order of the table.
[[nodiscard]] std::vector<Convention> conventionsOf(const ActivationInfo& info);

// The function with this default; none where the convention has none.
[[nodiscard]] std::optional<Activation> activationOf(const Convention& convention);

// The function with this default in place of its own parameters, all but the counts; itself where there is
// none.
[[nodiscard]] Activation withDefault(const Convention& convention, const Activation& activation);

// Whether the function has this default now, to a relative 1e-9. How many slopes are learned, for one, is
// left out: no curve depends on it.
[[nodiscard]] bool isDefaultOf(const Convention& convention, const Activation& activation);

// The three test-time slopes of RReLU for what looks like one range: slopes in [lower, upper], which are
// divisors in [1/upper, 1/lower]. Needs 0 < lower ≤ upper.
struct TestSlopes {
    double meanOfSlopes;        // (l + u)/2: PyTorch, MXNet
    double reciprocalOfDivisor; // 2/(1/l + 1/u), one over the mean divisor: the paper
    double meanOfReciprocals;   // ln(u/l)/(1/l − 1/u): the exact mean slope of uniform divisors
};
[[nodiscard]] TestSlopes testSlopes(double lower, double upper);

} // namespace rectiscope
