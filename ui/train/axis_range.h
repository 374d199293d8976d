// Round ends for axes, which change seldom while the numbers move.
#pragma once

#include <cmath>

namespace rectiscope {

// The next of 1, 1.5, 2, 3, 5 and 7 times a power of ten; value > 0.
[[nodiscard]] inline double roundedUp(double value)
{
    const double decade = std::pow(10.0, std::floor(std::log10(value)));
    for (const double factor : {1.0, 1.5, 2.0, 3.0, 5.0, 7.0})
        if (value <= factor * decade) return factor * decade;
    return 10 * decade;
}

// The other way round, for the lower end of a logarithmic axis.
[[nodiscard]] inline double roundedDown(double value)
{
    return 1 / roundedUp(1 / value);
}

} // namespace rectiscope
