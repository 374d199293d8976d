// The legend of a figure of activations: below the panels, beside them or inside the upper one.
#pragma once

#include "ui/common/figure.h"
#include "ui/explore/reading_legend.h"

class QCustomPlot;

namespace rectiscope {

class ActivationChart;

// Names these of the chart's curves. Where the names would take too much of the figure they become
// smaller, or stand below instead. Call it when all curves have been shown once.
void addFigureLegend(QCustomPlot& plot, const ActivationChart& chart, const QList<LegendEntry>& entries,
                     const FigureOptions& options);

} // namespace rectiscope
