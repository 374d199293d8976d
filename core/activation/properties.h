// What can be said of a function: range, smoothness, limits at its kinks, expectations under N(μ, σ²), gains.
#pragma once

#include "core/activation/activation.h"
#include "core/activation/curve.h"

#include <optional>
#include <string>
#include <vector>

namespace rectiscope {

struct KinkLimits {
    double x;
    double valueLeft, valueRight;
    double derivativeLeft, derivativeRight;
};

struct ValueRange {
    double lower, upper;               // may be ±∞
    bool lowerAttained, upperAttained; // whether a finite x gives the bound
};

// How pre-activations z are distributed: N(mean, spread²), spread > 0.
struct Normal {
    double mean = 0, spread = 1;
};

enum class Smoothness { discontinuous, continuous, differentiable, smooth }; // jumps, C⁰, C¹, C∞

struct Properties {
    ValueRange range;
    Smoothness smoothness;
    bool monotone; // nowhere decreasing
    bool convex;
    std::vector<KinkLimits> kinks;
    // Under z ~ N(μ, σ²), with the random slope in training where there is one.
    double meanValue;                // E f(z)
    double meanSquare;               // E f(z)²
    double meanSlopeSquare;          // E f′(z)²
    double flatMass;                 // P(f′(z) = 0): the share of inputs that give no gradient
    double heGain;                   // √(1/E f²) under N(0, 1), keeps the size of the signal going forward
    std::optional<double> torchGain; // torch.nn.init.calculate_gain, where it knows the function
    bool canDie;         // f′ = 0 on a whole interval: inputs that all fall there give no gradient
    double largestSlope; // sup |f′|
};

[[nodiscard]] Properties properties(const Activation& activation, Normal inputs = {});

// P(f′(z) = 0) alone.
[[nodiscard]] double flatMass(const Activation& activation, Normal inputs);

// Only the forward gain √(1/E f²); cheap enough for initialisation.
[[nodiscard]] double forwardGain(const Activation& activation);

// The largest |f′| over the line; at least 1e-12.
[[nodiscard]] double largestSlope(const Activation& activation);

} // namespace rectiscope
