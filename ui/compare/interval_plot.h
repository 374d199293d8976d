// Every run as a dot, the means with their intervals, and beside them the paired differences.
#pragma once

#include "ui/compare/comparison_plot.h"

namespace rectiscope {

// A row for each function: its runs, the mean over those that have not diverged with its 95 % t interval, the
// baseline's mean as a hairline. On the right, where the metric is compared in pairs, the mean difference to
// the baseline with its 95 % interval; a hollow dot where nothing is found.
[[nodiscard]] RunMarks drawIntervals(QCustomPlot& plot, const Results& results, std::size_t cell,
                                     std::size_t metric, const PlotLook& look);

} // namespace rectiscope
