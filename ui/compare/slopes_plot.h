// The slopes that PReLU has learned, layer by layer, over the seeds.
#pragma once

#include "ui/compare/comparison_plot.h"

namespace rectiscope {

// Whether a function of the experiment learns its slope.
[[nodiscard]] bool learnsSlopes(const Experiment& experiment);

// A column for each hidden layer: every run's slope as a dot, mean ± sd, and what it started with as a
// hairline.
[[nodiscard]] RunMarks drawSlopes(QCustomPlot& plot, const Results& results, std::size_t cell,
                                  const PlotLook& look);

} // namespace rectiscope
