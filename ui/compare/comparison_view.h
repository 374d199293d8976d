// Which picture of a comparison is shown.
#pragma once

#include "core/view/compare_view.h"
#include "ui/compare/comparison_plot.h"

namespace rectiscope {

struct ComparisonView {
    ChartKind kind = ChartKind::intervals;
    std::size_t metric = 0;      // by metricIndex
    std::size_t cell = 0;        // of a sweep; the map shows them all
    bool withTraining = false;   // learning curves: training beside test
    bool logarithmic = false;    // learning curves: the axes of losses
    std::size_t paperColumn = 0; // by paperColumns()
    bool asDivisor = false;      // the paper's parameters
    friend bool operator==(const ComparisonView&, const ComparisonView&) = default;
};

// The metrics that a view's learning curves show: its own where it has one, else the test error.
[[nodiscard]] std::vector<std::size_t> courseMetrics(const ComparisonView& view);

// Fills the plot; returns what stands for runs in it. Where there is nothing to show it says so.
[[nodiscard]] RunMarks drawComparison(QCustomPlot& plot, const Results& results, const ComparisonView& view,
                                      const PlotLook& look);

} // namespace rectiscope
