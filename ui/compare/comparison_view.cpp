#include "ui/compare/comparison_view.h"

#include "ui/compare/course_plot.h"
#include "ui/compare/death_map_plot.h"
#include "ui/compare/interval_plot.h"
#include "ui/compare/paper_plot.h"
#include "ui/compare/scatter_plot.h"
#include "ui/compare/slopes_plot.h"

#include <QCoreApplication>

namespace rectiscope {
namespace {

struct ViewText {
    Q_DECLARE_TR_FUNCTIONS(ComparisonView)
};

} // namespace

std::vector<std::size_t> courseMetrics(const ComparisonView& view)
{
    const std::size_t metric = hasCourse(view.metric) ? view.metric : metricIndex("test_error");
    if (!view.withTraining) return {metric};
    return metrics()[metric].isShare ? std::vector{metricIndex("train_error"), metricIndex("test_error")}
                                     : std::vector{metricIndex("train_loss"), metricIndex("test_loss")};
}

RunMarks drawComparison(QCustomPlot& plot, const Results& results, const ComparisonView& view,
                        const PlotLook& look)
{
    if (view.kind == ChartKind::paper) {
        drawPaper(plot, view.paperColumn, view.asDivisor, look);
        return {};
    }
    // What a view can never show is said before there are runs.
    const bool isImpossible = !results.experiment.activations.empty() &&
                              ((view.kind == ChartKind::slopes && !learnsSlopes(results.experiment)) ||
                               (view.kind == ChartKind::map && results.experiment.sweep.empty()));
    if (results.runs.empty() && !isImpossible) {
        drawMessage(plot, ViewText::tr("Runs appear here as they finish."), look);
        return {};
    }
    switch (view.kind) {
    case ChartKind::intervals:
        return drawIntervals(plot, results, view.cell, view.metric, look);
    case ChartKind::courses:
        drawCourses(plot, results, view.cell, courseMetrics(view), view.logarithmic, look);
        return {};
    case ChartKind::scatter:
        return drawScatter(plot, results, view.cell, !metrics()[view.metric].isShare, look);
    case ChartKind::slopes:
        return drawSlopes(plot, results, view.cell, look);
    case ChartKind::map:
        return drawMap(plot, results, view.metric, look);
    case ChartKind::paper:
        break;
    }
    return {};
}

} // namespace rectiscope
