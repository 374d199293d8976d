#include "ui/compare/scatter_plot.h"

#include "ui/common/plot_setup.h"
#include "ui/common/qcustomplot.h"
#include "ui/common/theme.h"
#include "ui/compare/comparison_text.h"
#include "ui/compare/function_look.h"
#include "ui/train/history_items.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace rectiscope {
namespace {

constexpr double ringSize = 15;
constexpr double widestName = 0.26;

struct PlotText {
    Q_DECLARE_TR_FUNCTIONS(ScatterPlot)
};

struct Extent {
    double lowest = std::numeric_limits<double>::infinity();
    double highest = -std::numeric_limits<double>::infinity();
    void add(double value)
    {
        lowest = std::min(lowest, value);
        highest = std::max(highest, value);
    }
};

// With its name where it leaves the panel; where it never comes in, a word on where the dots lie.
void drawDiagonal(QCustomPlot& plot, QCPAxisRect& axes, const PlotLook& look)
{
    const auto* x = axes.axis(QCPAxis::atBottom);
    const auto* y = axes.axis(QCPAxis::atLeft);
    const double from = std::max(x->range().lower, y->range().lower);
    const double to = std::min(x->range().upper, y->range().upper);
    const int em = look.fontPixels;
    if (from < to) {
        auto* line = new QCPItemLine(&plot);
        line->setObjectName(QStringLiteral("diagonal"));
        line->setClipAxisRect(&axes);
        for (auto* point : {line->start, line->end})
            point->setAxes(axes.axis(QCPAxis::atBottom), axes.axis(QCPAxis::atLeft));
        line->start->setCoords(from, from);
        line->end->setCoords(to, to);
        line->setPen(QPen(look.theme.axis, 1));
        line->setLayer(QStringLiteral("bands"));
    }
    const QString text = from < to                  ? PlotText::tr("line: test = train")
                         : from == x->range().lower ? PlotText::tr("test is below train everywhere")
                                                    : PlotText::tr("test is above train everywhere");
    // In the corner below the diagonal, where dots are rarest; where the line itself runs there, above it.
    const double end = y->coordToPixel(to);
    const bool isFlat = from < to && end > axes.bottom() - 3 * em;
    addText(plot, {QRectF(axes.left(), (isFlat ? end - em * 0.3 : axes.bottom()) - em * 1.5,
                          axes.width() - em * 0.5, em * 1.5),
                   text, look.theme.mutedText, em - 1, false, Qt::AlignRight | Qt::AlignVCenter});
}

} // namespace

RunMarks drawScatter(QCustomPlot& plot, const Results& results, std::size_t cell, bool losses,
                     const PlotLook& look)
{
    startPlot(plot, look);
    const std::size_t train = metricIndex(losses ? "train_loss" : "train_error");
    const std::size_t test = metricIndex(losses ? "test_loss" : "test_error");
    const auto& experiment = results.experiment;
    const auto looks = functionLooks(experiment, look.theme, 2);
    const auto names = shortNames(experiment);
    const int em = look.fontPixels;
    int widest = 0;
    for (const auto& name : names) widest = std::max(widest, textWidth(name, em, true));
    const int labels = std::min(widest, static_cast<int>(widestName * look.size.width())) + 2 * em;
    const QRect area(em * 4, em * 2, look.size.width() - em * 4 - labels,
                     look.size.height() - em * 2 - em * 7 / 2);
    auto* axes = addPanel(plot, area, look);
    auto* x = axes->axis(QCPAxis::atBottom);
    auto* y = axes->axis(QCPAxis::atLeft);
    setMetricTicker(*x, train);
    setMetricTicker(*y, test);
    addText(plot,
            {QRectF(area.left(), 0, area.width(), em * 1.5), metricName(test), look.theme.mutedText, em});
    addText(plot, {QRectF(area.left(), look.size.height() - em * 1.5, area.width(), em * 1.5),
                   metricName(train), look.theme.mutedText, em, false, Qt::AlignRight | Qt::AlignVCenter});

    Extent trains;
    Extent tests;
    const auto isShown = [&](const Run& run) {
        return !run.diverged && std::isfinite(metrics()[train].of(run)) &&
               std::isfinite(metrics()[test].of(run));
    };
    for (std::size_t i = 0; i < names.size(); ++i)
        for (const auto& run : runsOf(results, cell, i))
            if (isShown(run)) {
                trains.add(metrics()[train].of(run));
                tests.add(metrics()[test].of(run));
            }
    setEnds(*x, look.ranges.hold("scatter x" + metrics()[train].key,
                                 roundEnds(trains.lowest, trains.highest, !losses)));
    setEnds(*y, look.ranges.hold("scatter y" + metrics()[test].key,
                                 roundEnds(tests.lowest, tests.highest, !losses)));
    drawDiagonal(plot, *axes, look);

    RunMarks marks;
    auto* ends = new LineEndLabels(&plot);
    ends->setClipAxisRect(axes);
    ends->font = figureFont(em, QFont::DemiBold);
    ends->x = x->range().upper;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto runs = runsOf(results, cell, i);
        const double size = dotSize(runs.size());
        const auto name = QString::fromStdString(experiment.activations[i].name);
        auto* dots = addGraph(*axes, QStringLiteral("main"), QStringLiteral("runs.") + name);
        setRunDots(*dots, looks[i], runs.size(), look.theme);
        QVector<QCPGraphData> data;
        for (const auto& run : runs) {
            if (!isShown(run)) continue;
            const double trainValue = metrics()[train].of(run);
            const double testValue = metrics()[test].of(run);
            data << QCPGraphData(trainValue, testValue);
            marks.push_back({run.key, around({x->coordToPixel(trainValue), y->coordToPixel(testValue)}, size),
                             runTitle(names[i], run.key.seed),
                             PlotText::tr("train %1, test %2")
                                 .arg(metricValueText(train, trainValue), metricValueText(test, testValue))});
        }
        dots->data()->set(data);

        const auto& summary = results.summary.of(cell, i);
        const double trainMean = summary.metrics[train].mean;
        const double testMean = summary.metrics[test].mean;
        if (!std::isfinite(trainMean) || !std::isfinite(testMean)) continue;
        auto* ring = addGraph(*axes, QStringLiteral("dots"), QStringLiteral("mean.") + name);
        ring->setLineStyle(QCPGraph::lsNone);
        QCPScatterStyle style = hollowDot(looks[i], ringSize, look.theme.surface);
        style.setBrush(Qt::NoBrush);
        ring->setScatterStyle(style);
        ring->setData({trainMean}, {testMean}, true);
        ends->labels.push_back({names[i], {}, readableColor(looks[i].color, look.theme), testMean});
    }
    return marks;
}

} // namespace rectiscope
