#include "ui/explore/chart_values.h"

#include "core/activation/catalog.h"

#include <algorithm>
#include <cmath>
#include <random>

namespace rectiscope {
namespace {

constexpr std::size_t samples = 8;
constexpr double airAround = 0.06;
constexpr Interval firstRange{-5, 5};
constexpr Interval firstValues{-2, 4};
constexpr Interval firstSlopes{-0.15, 1.25};
constexpr double slopeSteps = 0.5;

bool isRandom(const Activation& activation, const CurveOptions& options)
{
    return activation.info().slopeRule == SlopeRule::random && options.mode == Mode::train;
}

double withSlope(double slope, Quantity quantity, double x, Side side)
{
    return quantity == Quantity::function ? Activation::valueWithSlope(x, slope)
                                          : Activation::derivativeWithSlope(x, slope, side);
}

} // namespace

CurveOptions curveOptions(const ExploreState& state)
{
    return {state.mode, state.side, state.sampleSeed};
}

std::vector<double> sampledSlopes(const Activation& activation, std::uint64_t seed)
{
    const auto distribution = slopeDistribution(activation);
    std::mt19937_64 random(seed);
    std::vector<double> slopes(samples);
    for (auto& slope : slopes)
        slope = distribution.draw(static_cast<double>(random() >> 11) * 0x1p-53); // 53 bits, in [0, 1)
    return slopes;
}

Activation drawnActivation(const Activation& activation, const CurveOptions& options)
{
    if (!isRandom(activation, options)) return activation;
    return {*findActivation("LeakyReLU"), {slopeDistribution(activation).mean()}};
}

double chartValue(const Activation& activation, Quantity quantity, double x, const CurveOptions& options)
{
    if (isRandom(activation, options))
        return withSlope(slopeDistribution(activation).mean(), quantity, x, options.side);
    return quantity == Quantity::function ? activation.value(x) : activation.derivative(x, options.side);
}

Interval chartBounds(const Activation& activation, Quantity quantity, double x, const CurveOptions& options)
{
    if (!isRandom(activation, options)) {
        const double value = chartValue(activation, quantity, x, options);
        return {value, value};
    }
    const auto slopes = slopeDistribution(activation);
    const double first = withSlope(slopes.lower, quantity, x, options.side);
    const double second = withSlope(slopes.upper, quantity, x, options.side);
    return {std::min(first, second), std::max(first, second)};
}

Interval fittedValueRange(Quantity quantity, const std::vector<Activation>& activations, Interval range,
                          const CurveOptions& options)
{
    double lower = 0;
    double upper = 0;
    const auto include = [&](const Curve& curve) {
        for (const auto& piece : curve.pieces)
            for (const auto& point : piece) {
                lower = std::min(lower, point.y);
                upper = std::max(upper, point.y);
            }
    };
    const double coarse = std::max(1e-3, (range.upper - range.lower) * 1e-3);
    for (const auto& activation : activations) {
        include(makeCurve(activation, quantity, range, coarse, options.side));
        if (isRandom(activation, options))
            for (const double slope : {activation.parameter(rreluLower), activation.parameter(rreluUpper)})
                include(makeCurveWithSlope(slope, quantity, range, options.side));
    }
    if (upper - lower < 1e-9) return {-1, 1};
    const double air = airAround * (upper - lower);
    return {lower - air, upper + air};
}

Interval shownValueRange(Quantity quantity, const ExploreState& state)
{
    if (quantity == Quantity::function) return state.values.value_or(firstValues);
    if (state.slopes) return *state.slopes;
    std::vector<Activation> shown;
    for (const auto row : shownRows(state)) shown.push_back(state.activations[row]);
    const auto needed = fittedValueRange(Quantity::derivative, shown, firstRange, curveOptions(state));
    Interval slopes = firstSlopes;
    if (needed.upper > slopes.upper) slopes.upper = std::ceil(needed.upper / slopeSteps) * slopeSteps;
    if (needed.lower < slopes.lower) slopes.lower = std::floor(needed.lower / slopeSteps) * slopeSteps;
    return slopes;
}

} // namespace rectiscope
