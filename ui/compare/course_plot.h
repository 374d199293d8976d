// Learning curves: mean and spread over the seeds, by step or epoch.
#pragma once

#include "ui/compare/comparison_plot.h"

#include <optional>

namespace rectiscope {

class CursorReadout;

// What can be followed through a run, by metricIndex: the errors and losses.
[[nodiscard]] bool hasCourse(std::size_t metric);

struct CoursePoint {
    double step = 0;
    MeanAndSd value;
};
// Over the runs that have not diverged.
[[nodiscard]] std::vector<CoursePoint> meanCourse(std::span<const Run> runs, std::size_t metric);

// A line for each function with a band of one sd on each side, and its name at the end; a panel for each
// metric. Logarithmic: the axes of losses.
void drawCourses(QCustomPlot& plot, const Results& results, std::size_t cell,
                 const std::vector<std::size_t>& shown, bool logarithmic, const PlotLook& look);

// Of a plot that is drawn: where its lines have points, by its axis.
[[nodiscard]] std::vector<double> courseSteps(QCustomPlot& plot);
// Tells the values of all lines at the point nearest to x in a box; none hides it.
void readCourses(CursorReadout& readout, QCustomPlot& plot, const Results& results, std::size_t metric,
                 std::optional<double> x);

} // namespace rectiscope
