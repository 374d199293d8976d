// Derivatives that no formula of the catalog gives: numeric ones that check f′, the second derivative, and
// the set of slopes at a kink.
#pragma once

#include "core/activation/curve.h"

#include <vector>

namespace rectiscope {

// Every slope that a supporting line may have at a kink: Clarke's subdifferential, the interval between both
// one-sided derivatives. ReLU [0, 1]; Leaky ReLU [min(a, 1), max(a, 1)].
struct Subdifferential {
    double x, lower, upper;
    friend bool operator==(const Subdifferential&, const Subdifferential&) = default;
};

// At every kink of a range where f is continuous and f′ jumps, ascending.
[[nodiscard]] std::vector<Subdifferential> subdifferentials(const Activation& activation, Interval range);

// f″(x); at a point where f′ has a kink or a jump, the limit on this side. 0 for piecewise linear functions,
// exactly; else from f′ by Richardson's extrapolation of differences on one side of every kink (Ridders
// 1982), to about 1e-9.
[[nodiscard]] double secondDerivative(const Activation& activation, double x, Side side = Side::right);

// f″ over a range, with a gap wherever it jumps; it has no value there, so no dots.
[[nodiscard]] Curve makeSecondDerivativeCurve(const Activation& activation, Interval range, double tolerance);

// f′ by its formula beside a numeric derivative of f, at points between the kinks.
struct DerivativeCheck {
    bool agrees;             // everywhere within derivativeTolerance
    double largestDeviation; // |formula − numeric| / max(1, |formula|)
    double where;            // it is there
    int points;              // compared
};
inline constexpr double derivativeTolerance = 1e-6;
[[nodiscard]] DerivativeCheck checkDerivative(const Activation& activation, Interval range, int points = 240);

} // namespace rectiscope
