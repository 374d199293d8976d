// The map of a sweep: where units die, and what it costs.
#pragma once

#include "ui/compare/comparison_plot.h"

namespace rectiscope {

// Of two swept settings: for each function a map of the metric's mean, the first setting to the right, the
// second upwards, all values at equal distances; one colour scale for all. Cells without runs are hatched,
// those in which every run diverged crossed. Of one setting: means as lines with bands of one sd, and every
// run. A mark stands for a cell: its first run.
[[nodiscard]] RunMarks drawMap(QCustomPlot& plot, const Results& results, std::size_t metric,
                               const PlotLook& look);

} // namespace rectiscope
