#include "ui/compare/comparison_figures.h"

#include "core/comparison/paper.h"
#include "core/comparison/report.h"
#include "ui/common/core_text.h"
#include "ui/common/qcustomplot.h"
#include "ui/compare/comparison_csv.h"
#include "ui/compare/comparison_text.h"
#include "ui/compare/course_plot.h"
#include "ui/compare/death_map_plot.h"
#include "ui/compare/interval_plot.h"
#include "ui/compare/paper_plot.h"
#include "ui/compare/scatter_plot.h"
#include "ui/compare/slopes_plot.h"
#include "ui/train/plot_figure.h"

#include <QStringList>

#include <algorithm>
#include <cmath>
#include <map>

namespace rectiscope {
namespace {

struct FigureText {
    Q_DECLARE_TR_FUNCTIONS(ComparisonFigure)
};

// A drawing over these results as a figure draws it: whatever comes between lines and axes is decided anew.
template <class Draw>
PlotDrawing drawing(Draw draw)
{
    return [draw = std::move(draw)](QCustomPlot& plot, const Theme& theme, int fontPixels, QSize size,
                                    bool /*labels*/) {
        HeldRanges ranges;
        draw(plot, PlotLook{theme, fontPixels, size, ranges});
    };
}

QString upperFirst(QString text)
{
    if (!text.isEmpty()) text[0] = text[0].toUpper();
    return text;
}

QString seedsText(std::size_t count)
{
    return count == 1 ? FigureText::tr("1 seed") : FigureText::tr("%1 seeds").arg(count);
}

// The settings of the cell that is shown, where there are several.
QString captionOf(const Results& results, std::optional<std::size_t> cell)
{
    QStringList parts{coreText(results.data)};
    if (cell && !results.experiment.sweep.empty()) parts << cellTitle(results.experiment, *cell);
    parts << coreText(trainingText(results.experiment)) << seedsText(results.experiment.seeds.size());
    return parts.join(QStringLiteral(" · "));
}

QString subtitleOf(const Results& results)
{
    QStringList names;
    for (const auto& name : shortNames(results.experiment)) names << name;
    return names.join(FigureText::tr("; "));
}

std::unique_ptr<Figure> paperFigure(const ComparisonView& view)
{
    PlotFigureContent content;
    content.title = FigureText::tr("Xu et al. 2015, %1")
                        .arg(QString::fromStdString(paperColumns()[view.paperColumn].name));
    content.subtitle = FigureText::tr("the paper's table, single runs");
    content.csv = paperCsv(view.paperColumn);
    content.draw =
        drawing([column = view.paperColumn, asDivisor = view.asDivisor](
                    QCustomPlot& plot, const PlotLook& look) { drawPaper(plot, column, asDivisor, look); });
    return std::make_unique<PlotFigure>(std::move(content));
}

bool hasFinite(const Results& results, std::size_t metric)
{
    return std::ranges::any_of(results.summary.activations, [metric](const ActivationSummary& summary) {
        return std::isfinite(summary.metrics[metric].mean);
    });
}

// Whether most runs differ in it.
bool differs(const Results& results, std::size_t metric)
{
    std::map<double, std::size_t> counts;
    std::size_t all = 0;
    for (const auto& run : results.runs)
        if (const double value = metrics()[metric].of(run); !run.diverged && std::isfinite(value)) {
            ++counts[value];
            ++all;
        }
    return std::ranges::none_of(counts, [all](const auto& count) { return 2 * count.second > all; });
}

} // namespace

std::unique_ptr<Figure> comparisonFigure(const std::shared_ptr<const Results>& results,
                                         const ComparisonView& view)
{
    if (view.kind == ChartKind::paper) return paperFigure(view);
    if (!results || results->runs.empty()) return nullptr;
    const bool losses = !metrics()[view.metric].isShare;
    PlotFigureContent content;
    content.caption =
        captionOf(*results, view.kind == ChartKind::map ? std::nullopt : std::optional(view.cell));
    content.subtitle = subtitleOf(*results);
    switch (view.kind) {
    case ChartKind::intervals:
        content.title = upperFirst(FigureText::tr("%1 of every run").arg(metricName(view.metric)));
        content.csv = intervalsCsv(*results, view.cell, view.metric);
        break;
    case ChartKind::courses:
        content.title = FigureText::tr("Learning curves");
        content.subtitle = FigureText::tr("mean ± sd over the seeds");
        content.csv = coursesCsv(*results, view.cell, courseMetrics(view));
        break;
    case ChartKind::scatter:
        content.title =
            losses ? FigureText::tr("Train against test loss") : FigureText::tr("Train against test error");
        content.subtitle = FigureText::tr("a dot for each run, a ring for each mean");
        content.csv = scatterCsv(*results, view.cell, losses);
        break;
    case ChartKind::slopes:
        if (!learnsSlopes(results->experiment)) return nullptr;
        content.title = FigureText::tr("Learned slopes");
        content.subtitle = FigureText::tr("for x < 0, by hidden layer");
        content.csv = slopesCsv(*results, view.cell);
        break;
    case ChartKind::map:
        if (results->experiment.sweep.empty()) return nullptr;
        content.title = upperFirst(FigureText::tr("%1 over the sweep").arg(metricName(view.metric)));
        content.csv = mapCsv(*results, view.metric);
        break;
    case ChartKind::paper:
        break;
    }
    content.draw = drawing([results, view](QCustomPlot& plot, const PlotLook& look) {
        (void)drawComparison(plot, *results, view, look);
    });
    return std::make_unique<PlotFigure>(std::move(content));
}

std::vector<NamedFigure> comparisonFigures(const Results& results)
{
    std::vector<NamedFigure> figures;
    const auto shared = std::make_shared<const Results>(results);
    const auto add = [&](const std::string& title, const std::string& fileName, const ComparisonView& view) {
        if (std::shared_ptr<const Figure> figure = comparisonFigure(shared, view))
            figures.push_back({title, fileName, std::move(figure), FigureOptions{}});
    };
    const bool hasErrors = hasFinite(results, metricIndex("test_error"));
    const std::string measure = hasErrors ? "error" : "loss";
    const std::size_t test = metricIndex("test_" + measure);
    // Of a sweep no cell is more worth showing than another one: its maps show them all.
    if (results.experiment.sweep.empty()) {
        add("Test " + measure + ", every run", "test_" + measure, {ChartKind::intervals, test});
        add("Learning curves", "courses", {ChartKind::courses, test, 0, true});
        // Where every network learns all its training points, only the losses tell them apart.
        const bool tellsApart = !hasErrors || differs(results, metricIndex("train_error"));
        add(std::string("Train against test ") + (tellsApart ? measure : "loss"), "train_against_test",
            {ChartKind::scatter, tellsApart ? test : metricIndex("test_loss")});
        add("Learned slopes", "slopes", {ChartKind::slopes, test});
    } else {
        add("Dead fraction", "map_dead_fraction", {ChartKind::map, metricIndex("dead_fraction")});
        add("Test " + measure, "map_test_" + measure, {ChartKind::map, test});
    }
    return figures;
}

} // namespace rectiscope
