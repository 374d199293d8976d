#include "ui/compare/course_plot.h"

#include "ui/common/number_text.h"
#include "ui/common/plot_setup.h"
#include "ui/common/qcustomplot.h"
#include "ui/common/theme.h"
#include "ui/compare/comparison_text.h"
#include "ui/compare/function_look.h"
#include "ui/train/axis_range.h"
#include "ui/train/history_items.h"
#include "ui/train/history_tickers.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace rectiscope {
namespace {

constexpr double lineWidth = 2;
constexpr double bandOpacity = 0.08;
constexpr double widestName = 0.26;
constexpr double tallStart = 2;    // times what follows: the start then leaves the picture at the top
constexpr double startPart = 0.15; // of the course

const QString meanPrefix = QStringLiteral("mean.");

struct PlotText {
    Q_DECLARE_TR_FUNCTIONS(CoursePlot)
};

double valueOf(const RunPoint& point, std::size_t metric)
{
    const auto& key = metrics()[metric].key;
    if (key == "test_error") return point.testError;
    if (key == "train_error") return point.trainError;
    return key == "test_loss" ? point.testLoss : point.trainLoss;
}

struct Course {
    std::size_t activation = 0;
    std::vector<CoursePoint> points;
};

struct Panel {
    std::size_t metric = 0;
    bool logarithmic = false;
    std::vector<Course> courses;
};

AxisEnds valueEnds(const Panel& panel)
{
    double lowest = std::numeric_limits<double>::infinity();
    double highest = 0;
    double start = 0;
    for (const auto& course : panel.courses)
        for (std::size_t k = 0; k < course.points.size(); ++k) {
            const MeanAndSd& value = course.points[k].value;
            if (!std::isfinite(value.mean)) continue;
            const double upper = value.mean + (std::isfinite(value.sd) ? value.sd : 0);
            if (value.mean > 0) lowest = std::min(lowest, value.mean);
            double& top = double(k) < startPart * double(course.points.size()) ? start : highest;
            top = std::max(top, upper);
        }
    if (panel.logarithmic) {
        if (!std::isfinite(lowest)) return {0.1, 1};
        return {roundedDown(lowest * 0.9), roundedUp(1.05 * std::max({start, highest, lowest}))};
    }
    const double wanted =
        highest > 0 && start > tallStart * highest ? 1.25 * highest : std::max(start, highest);
    return roundEnds(0, std::max(wanted, 1e-9), metrics()[panel.metric].isShare);
}

// Bands reach below 0 only where numbers are read off nowhere.
double bandEnd(double value, const Panel& panel, double floor)
{
    return panel.logarithmic ? std::max(value, floor) : std::max(value, 0.0);
}

void drawCourse(QCPAxisRect& axes, const Panel& panel, const Course& course, double scale,
                const FunctionLook& look, const QString& name)
{
    QVector<QCPGraphData> mean;
    QVector<QCPGraphData> lower;
    QVector<QCPGraphData> upper;
    const double floor = axes.axis(QCPAxis::atLeft)->range().lower;
    for (const auto& point : course.points) {
        const auto& value = point.value;
        if (!std::isfinite(value.mean)) continue;
        const double x = point.step * scale;
        mean << QCPGraphData(x, panel.logarithmic ? std::max(value.mean, floor) : value.mean);
        const double sd = std::isfinite(value.sd) ? value.sd : 0;
        lower << QCPGraphData(x, bandEnd(value.mean - sd, panel, floor));
        upper << QCPGraphData(x, bandEnd(value.mean + sd, panel, floor));
    }
    QColor fill = look.color;
    fill.setAlphaF(static_cast<float>(bandOpacity));
    auto* bottom = addGraph(axes, QStringLiteral("bands"), QStringLiteral("lower.") + name);
    bottom->setPen(Qt::NoPen);
    bottom->data()->set(lower, true);
    auto* top = addGraph(axes, QStringLiteral("bands"), QStringLiteral("upper.") + name);
    top->setPen(Qt::NoPen);
    top->setBrush(fill);
    top->setAntialiasedFill(false); // pale edges need it not, and it takes most of a replot
    top->data()->set(upper, true);
    top->setChannelFillGraph(bottom);
    auto* line = addGraph(axes, QStringLiteral("main"), meanPrefix + name);
    line->setPen(look.pen);
    line->data()->set(mean, true);
}

} // namespace

bool hasCourse(std::size_t metric)
{
    const auto& key = metrics()[metric].key;
    return key.ends_with("_error") || key.ends_with("_loss");
}

std::vector<CoursePoint> meanCourse(std::span<const Run> runs, std::size_t metric)
{
    std::vector<CoursePoint> course;
    std::vector<double> values;
    // All runs of a cell are looked at in the same steps.
    const auto first = std::ranges::find_if(runs, [](const Run& run) { return !run.diverged; });
    if (first == runs.end()) return course;
    for (std::size_t k = 0; k < first->course.size(); ++k) {
        values.clear();
        for (const auto& run : runs)
            if (!run.diverged && k < run.course.size()) values.push_back(valueOf(run.course[k], metric));
        course.push_back({static_cast<double>(first->course[k].step), meanAndSd(values)});
    }
    return course;
}

void drawCourses(QCustomPlot& plot, const Results& results, std::size_t cell,
                 const std::vector<std::size_t>& shown, bool logarithmic, const PlotLook& look)
{
    startPlot(plot, look);
    const auto& experiment = results.experiment;
    const auto looks = functionLooks(experiment, look.theme, lineWidth);
    const auto names = shortNames(experiment);
    const int em = look.fontPixels;
    int widest = 0;
    for (const auto& name : names) widest = std::max(widest, textWidth(name, em, true));
    const int labels = std::min(widest, static_cast<int>(widestName * look.size.width())) + em;
    const int count = static_cast<int>(shown.size());
    const int left = em * 4;
    const int room = look.size.width() - labels - count * left;

    for (int p = 0; p < count; ++p) {
        Panel panel{shown[static_cast<std::size_t>(p)], false, {}};
        panel.logarithmic = logarithmic && !metrics()[panel.metric].isShare;
        double last = 0;
        for (std::size_t i = 0; i < experiment.activations.size(); ++i) {
            panel.courses.push_back({i, meanCourse(runsOf(results, cell, i), panel.metric)});
            if (!panel.courses.back().points.empty())
                last = std::max(last, panel.courses.back().points.back().step);
        }
        // Epochs where the experiment counts in them.
        const double end = experiment.epochs > 0 ? double(experiment.epochs) : std::max(last, 1.0);
        const double scale = last > 0 ? end / last : 1;

        const int width = room / count - (p + 1 < count ? em : 0);
        const QRect area(p * (left + room / count) + left, em * 2, width,
                         look.size.height() - em * 2 - em * 7 / 2);
        auto* axes = addPanel(plot, area, look);
        auto* x = axes->axis(QCPAxis::atBottom);
        auto* y = axes->axis(QCPAxis::atLeft);
        x->setTicker(QSharedPointer<QCPAxisTicker>(new CountTicker));
        x->setRange(0, end);
        setMetricTicker(*y, panel.metric);
        if (panel.logarithmic) {
            y->setScaleType(QCPAxis::stLogarithmic);
            y->setTicker(QSharedPointer<QCPAxisTicker>(new DecadeTicker));
        }
        fitTickCounts(*axes);
        setEnds(*y, look.ranges.hold((panel.logarithmic ? "log course " : "course ") +
                                         metrics()[panel.metric].key,
                                     valueEnds(panel)));
        addText(plot, {QRectF(area.left(), 0, area.width(), em * 1.5), metricName(panel.metric),
                       look.theme.mutedText, em});
        addText(plot, {QRectF(area.left(), look.size.height() - em * 1.5, area.width(), em * 1.5),
                       experiment.epochs > 0 ? PlotText::tr("epochs") : PlotText::tr("steps"),
                       look.theme.mutedText, em, false, Qt::AlignRight | Qt::AlignVCenter});
        const bool isLast = p + 1 == count;
        LineEndLabels* ends = isLast ? new LineEndLabels(&plot) : nullptr;
        if (ends != nullptr) {
            ends->setClipAxisRect(axes);
            ends->font = figureFont(em, QFont::DemiBold);
            ends->x = end;
        }
        for (const auto& course : panel.courses) {
            const std::size_t i = course.activation;
            drawCourse(
                *axes, panel, course, scale, looks[i],
                QString::fromStdString(metrics()[panel.metric].key + '.' + experiment.activations[i].name));
            if (ends == nullptr || course.points.empty()) continue;
            const double value = course.points.back().value.mean;
            if (std::isfinite(value))
                ends->labels.push_back({names[i],
                                        {},
                                        readableColor(looks[i].color, look.theme),
                                        panel.logarithmic ? std::max(value, y->range().lower) : value});
        }
    }
}

std::vector<double> courseSteps(QCustomPlot& plot)
{
    std::vector<double> steps;
    for (const auto* graph : plot.findChildren<QCPGraph*>()) {
        if (!graph->objectName().startsWith(meanPrefix)) continue;
        for (const auto& point : *graph->data()) steps.push_back(point.key);
    }
    std::ranges::sort(steps);
    const auto twice = std::ranges::unique(steps);
    steps.erase(twice.begin(), twice.end());
    return steps;
}

void readCourses(CursorReadout& readout, QCustomPlot& plot, const Results& results, std::size_t metric,
                 std::optional<double> x)
{
    readout.title.clear();
    readout.lines.clear();
    const auto steps = courseSteps(plot);
    if (!x || steps.empty()) return;
    const double nearest =
        *std::ranges::min_element(steps, {}, [x](double step) { return std::fabs(step - *x); });
    const auto& experiment = results.experiment;
    const auto names = shortNames(experiment);
    const auto looks = functionLooks(experiment, currentTheme(), lineWidth);
    readout.setClipAxisRect(plot.axisRect(0));
    readout.x = nearest;
    readout.title = (experiment.epochs > 0 ? PlotText::tr("epoch %1") : PlotText::tr("step %1"))
                        .arg(shortText(nearest, 6));
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto name =
            QString::fromStdString(metrics()[metric].key + '.' + experiment.activations[i].name);
        const auto* mean = plot.findChild<QCPGraph*>(meanPrefix + name);
        const auto* upper = plot.findChild<QCPGraph*>(QStringLiteral("upper.") + name);
        if (mean == nullptr || upper == nullptr) continue;
        const auto point = mean->data()->findBegin(nearest, false);
        const auto top = upper->data()->findBegin(nearest, false);
        if (point == mean->data()->constEnd() || point->key != nearest) continue;
        // One run has no spread.
        const double sd = top->value > point->value ? top->value - point->value : std::nan("");
        readout.lines.push_back({names[i], meanAndSdText(metric, {2, point->value, sd}),
                                 readableColor(looks[i].color, currentTheme()), 0});
    }
}

} // namespace rectiscope
