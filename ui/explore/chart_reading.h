// What is drawn beside the curves of a chart, as a value: the same for the screen and for a figure.
#pragma once

#include "ui/explore/chart_values.h"

#include <QString>

#include <optional>
#include <vector>

namespace rectiscope {

struct StyledActivation {
    Activation activation;
    std::size_t style; // a row of functionPen
};

struct ChartReading {
    std::vector<StyledActivation> curves;     // those that are shown
    std::optional<StyledActivation> selected; // what is read; none where it is not shown
    double cursor = 0;
    bool tangent = false, secondDerivative = false, subdifferential = false, lens = false;
    double lensHalfWidth = 1;
    std::optional<Density> density;
    std::vector<Activation> pins;
    std::vector<StyledActivation> family;
    std::optional<Difference> difference;
    CurveOptions options;
    bool asDivisors = false; // how slopes are written
};

[[nodiscard]] ChartReading chartReading(const ExploreState& state);

// "Leaky ReLU  a = 0.01"
[[nodiscard]] QString nameWithParameters(const Activation& activation, bool asDivisors);

} // namespace rectiscope
