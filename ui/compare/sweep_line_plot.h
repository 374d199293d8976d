// A metric over the values of one swept setting.
#pragma once

#include "ui/compare/comparison_plot.h"

namespace rectiscope {

// For each function the mean as a line, a band of one sd on each side, and every run as a dot. All values
// stand at equal distances.
[[nodiscard]] RunMarks drawSweepLines(QCustomPlot& plot, const Results& results, std::size_t metric,
                                      const PlotLook& look);

} // namespace rectiscope
