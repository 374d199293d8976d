// A column of the paper's table as a chart.
#pragma once

#include "ui/compare/comparison_plot.h"

namespace rectiscope {

// A row for each function with its figures on the training and the test part, and the citation below. The
// parameters as slopes or, as the paper writes them, as divisors.
void drawPaper(QCustomPlot& plot, std::size_t column, bool asDivisor, const PlotLook& look);

} // namespace rectiscope
