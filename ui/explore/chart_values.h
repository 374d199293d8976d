// What the chart of activations shows, in numbers.
#pragma once

#include "core/activation/activation.h"
#include "core/activation/curve.h"
#include "core/view/explore_state.h"

#include <cstdint>
#include <vector>

namespace rectiscope {

// How functions are read; the same for every curve of a chart.
struct CurveOptions {
    Mode mode = Mode::test;
    Side side = Side::right;
    std::uint64_t seed = 1; // of the random slopes that training mode shows
};

[[nodiscard]] CurveOptions curveOptions(const ExploreState& state);

// The slopes that training mode draws as thin lines, each a possible draw of one element.
[[nodiscard]] std::vector<double> sampledSlopes(const Activation& activation, std::uint64_t seed);

// The function whose curve is drawn: where a random slope is shown by its mean, the leaky line of that slope.
[[nodiscard]] Activation drawnActivation(const Activation& activation, const CurveOptions& options);

// f(x) or f′(x) as the chart draws it: a random slope is its mean in training, and what the function uses
// instead in test.
[[nodiscard]] double chartValue(const Activation& activation, Quantity quantity, double x,
                                const CurveOptions& options);

// The lowest and highest value that random slopes leave open in training; one value twice otherwise.
[[nodiscard]] Interval chartBounds(const Activation& activation, Quantity quantity, double x,
                                   const CurveOptions& options);

// The y range that holds the curves over an x range, 0 included, with a little air.
[[nodiscard]] Interval fittedValueRange(Quantity quantity, const std::vector<Activation>& activations,
                                        Interval range, const CurveOptions& options);

// The y range that the screen shows: the chosen one; else one in which the rectifiers are seen well, and
// which f′ outgrows in steps, so that the axis does not follow every move of a slider.
[[nodiscard]] Interval shownValueRange(Quantity quantity, const ExploreState& state);

} // namespace rectiscope
