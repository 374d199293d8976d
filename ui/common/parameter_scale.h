// Where the values of one parameter lie along its slider.
#pragma once

#include "core/activation/activation.h"

#include <vector>

namespace rectiscope {

// Fine near 0, so that a slope of 0.01 can be hit: the square root of a value is linear along the slider.
// Divisors are spread by their logarithm, counts evenly. The slider rests on stops, which are round numbers.
class ParameterScale {
public:
    [[nodiscard]] static ParameterScale ofParameter(const ParameterSpec& spec);
    // For a negative slope that is written as its divisor, 1/slope.
    [[nodiscard]] static ParameterScale ofDivisor();
    // Spread by the logarithm over decades, 0 < minimum: 1, 1.5, 2 … 9.5 times each power of ten.
    [[nodiscard]] static ParameterScale ofDecades(double minimum, double maximum);

    // The place of a value, 0 … 1; outside the range it is the nearer end.
    [[nodiscard]] double position(double value) const;
    // The value at a place, not rounded; for sweeps.
    [[nodiscard]] double value(double position) const;

    [[nodiscard]] const std::vector<double>& stops() const { return stops_; } // ascending
    [[nodiscard]] int nearestStop(double value) const;
    // One step of the arrow keys, near this value.
    [[nodiscard]] double step(double value) const;

private:
    enum class Spread { even, squareRoot, logarithm, decades };
    ParameterScale(Spread spread, double minimum, double maximum);
    [[nodiscard]] double spread(double value) const;

    Spread spread_;
    double minimum_, maximum_;
    std::vector<double> stops_;
};

} // namespace rectiscope
