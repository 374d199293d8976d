#include "ui/common/parameter_scale.h"

#include <algorithm>
#include <cmath>

namespace rectiscope {
namespace {

constexpr double smallestDivisor = 1.05; // a divisor of 1 is the straight line, and not of the paper's family
constexpr double largestDivisor = 200;

// A multiple of the step without the rounding error of adding it up, so that 0.01 is 0.01.
double roundedTo(double step, double value)
{
    return std::round(value / step) / std::round(1 / step);
}

} // namespace

ParameterScale::ParameterScale(Spread spread, double minimum, double maximum)
    : spread_(spread), minimum_(minimum), maximum_(maximum)
{
    for (double value = minimum; value < maximum;) {
        stops_.push_back(value);
        // Below zero the step of the smaller magnitude counts, so that stops are mirrored.
        const double size = step(value < 0 ? value * (1 - 1e-9) : value);
        value = size < 1 ? roundedTo(size, value + size) : value + size;
    }
    stops_.push_back(maximum);
}

ParameterScale ParameterScale::ofParameter(const ParameterSpec& spec)
{
    const auto spread = spec.kind == ParameterKind::real ? Spread::squareRoot : Spread::even;
    return {spread, spec.sliderMinimum, spec.sliderMaximum};
}

ParameterScale ParameterScale::ofDivisor()
{
    return {Spread::logarithm, smallestDivisor, largestDivisor};
}

ParameterScale ParameterScale::ofDecades(double minimum, double maximum)
{
    return {Spread::decades, minimum, maximum};
}

double ParameterScale::step(double value) const
{
    const double size = std::fabs(value);
    switch (spread_) {
    case Spread::even:
        return 1;
    case Spread::logarithm:
        return size < 10 ? 0.05 : (size < 50 ? 0.5 : 1);
    case Spread::decades:
        return 0.5 * std::pow(10, std::floor(std::log10(std::max(size, minimum_) * (1 + 1e-9))));
    case Spread::squareRoot:
        break;
    }
    return size < 0.1 ? 0.001 : (size < 1 ? 0.005 : 0.05);
}

double ParameterScale::spread(double value) const
{
    switch (spread_) {
    case Spread::even:
        break;
    case Spread::logarithm:
    case Spread::decades:
        return std::log(value);
    case Spread::squareRoot:
        return std::copysign(std::sqrt(std::fabs(value)), value);
    }
    return value;
}

double ParameterScale::position(double value) const
{
    if (!(value > minimum_)) return 0;
    if (value >= maximum_) return 1;
    return (spread(value) - spread(minimum_)) / (spread(maximum_) - spread(minimum_));
}

double ParameterScale::value(double position) const
{
    if (position <= 0) return minimum_;
    if (position >= 1) return maximum_;
    const double along = spread(minimum_) + position * (spread(maximum_) - spread(minimum_));
    switch (spread_) {
    case Spread::even:
        return std::round(along);
    case Spread::logarithm:
    case Spread::decades:
        return std::exp(along);
    case Spread::squareRoot:
        break;
    }
    return std::copysign(along * along, along);
}

int ParameterScale::nearestStop(double value) const
{
    const auto above = std::ranges::lower_bound(stops_, value);
    if (above == stops_.begin()) return 0;
    if (above == stops_.end()) return static_cast<int>(stops_.size()) - 1;
    const auto index = static_cast<int>(above - stops_.begin());
    return *above - value < value - *(above - 1) ? index : index - 1;
}

} // namespace rectiscope
