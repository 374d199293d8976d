// Training against test error: how far apart what is learned and what is known are.
#pragma once

#include "ui/compare/comparison_plot.h"

namespace rectiscope {

// A dot for each run and a ring for each function's mean; losses: of the losses, else of the errors. The
// diagonal is where both are equal.
[[nodiscard]] RunMarks drawScatter(QCustomPlot& plot, const Results& results, std::size_t cell, bool losses,
                                   const PlotLook& look);

} // namespace rectiscope
