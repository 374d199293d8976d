#include "ui/compare/sweep_line_plot.h"

#include "ui/common/number_text.h"
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

constexpr double lineWidth = 2;
constexpr double bandOpacity = 0.12;
constexpr double widestName = 0.26;
constexpr double meanSize = 7;
constexpr double columnPart = 0.5; // of the distance of two values, for the dots of all functions

QSharedPointer<QCPAxisTicker> valueTicker(const std::vector<double>& values, int width, int em)
{
    QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    int widest = em;
    for (const double value : values) widest = std::max(widest, textWidth(shortText(value, 3), em));
    const double needed = double(widest + em) * double(values.size()) / std::max(1, width);
    const auto stride = static_cast<std::size_t>(std::max(1.0, std::ceil(needed)));
    for (std::size_t i = 0; i < values.size(); i += stride)
        ticker->addTick(static_cast<double>(i), shortText(values[i], 3));
    return ticker;
}

struct Line {
    QVector<QCPGraphData> mean, lower, upper;
};

Line lineOf(const Results& results, std::size_t activation, std::size_t metric)
{
    Line line;
    const bool isShare = metrics()[metric].isShare;
    for (std::size_t cell = 0; cell < results.experiment.sweep[0].values.size(); ++cell) {
        const auto& value = results.summary.of(cell, activation).metrics[metric];
        const double sd = std::isfinite(value.sd) ? value.sd : 0;
        const double x = static_cast<double>(cell);
        // Where nothing has run, or all runs diverged, the line has a gap.
        line.mean << QCPGraphData(x, value.mean);
        line.lower << QCPGraphData(x, std::max(value.mean - sd, 0.0));
        line.upper << QCPGraphData(x, isShare ? std::min(value.mean + sd, 1.0) : value.mean + sd);
        if (!std::isfinite(value.mean)) line.lower.back().value = line.upper.back().value = value.mean;
    }
    return line;
}

} // namespace

RunMarks drawSweepLines(QCustomPlot& plot, const Results& results, std::size_t metric, const PlotLook& look)
{
    startPlot(plot, look);
    const auto& experiment = results.experiment;
    const SweepAxis& sweep = experiment.sweep.front();
    const auto looks = functionLooks(experiment, look.theme, lineWidth);
    const auto names = shortNames(experiment);
    const int em = look.fontPixels;
    int widest = 0;
    for (const auto& name : names) widest = std::max(widest, textWidth(name, em, true));
    const int labels = std::min(widest, static_cast<int>(widestName * look.size.width())) + em * 3 / 2;
    const QRect area(em * 4, em * 2, look.size.width() - em * 4 - labels,
                     look.size.height() - em * 2 - em * 7 / 2);
    auto* axes = addPanel(plot, area, look);
    auto* x = axes->axis(QCPAxis::atBottom);
    auto* y = axes->axis(QCPAxis::atLeft);
    x->setTicker(valueTicker(sweep.values, area.width(), em));
    x->setRange(-0.5, static_cast<double>(sweep.values.size()) - 0.5);
    x->grid()->setVisible(false);
    setMetricTicker(*y, metric);
    addText(plot,
            {QRectF(area.left(), 0, area.width(), em * 1.5), metricName(metric), look.theme.mutedText, em});
    addText(plot, {QRectF(area.left(), look.size.height() - em * 1.5, area.width(), em * 1.5),
                   sweepParameterTitle(sweep.parameter), look.theme.mutedText, em, false,
                   Qt::AlignRight | Qt::AlignVCenter});

    const bool isShare = metrics()[metric].isShare;
    double lowest = isShare ? 0 : std::numeric_limits<double>::infinity();
    double highest = isShare ? 0.02 : -lowest;
    for (const auto& run : results.runs) {
        const double value = metrics()[metric].of(run);
        if (run.diverged || !std::isfinite(value)) continue;
        lowest = std::min(lowest, value);
        highest = std::max(highest, value);
    }
    setEnds(*y, look.ranges.hold("sweep " + metrics()[metric].key, roundEnds(lowest, highest, isShare)));

    RunMarks marks;
    auto* ends = new LineEndLabels(&plot);
    ends->setClipAxisRect(axes);
    ends->font = figureFont(em, QFont::DemiBold);
    ends->x = x->range().upper;
    const double column = columnPart / double(names.size());
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto name = QString::fromStdString(experiment.activations[i].name);
        const Line line = lineOf(results, i, metric);
        QColor fill = looks[i].color;
        fill.setAlphaF(static_cast<float>(bandOpacity));
        auto* lower = addGraph(*axes, QStringLiteral("bands"), QStringLiteral("lower.") + name);
        lower->setPen(Qt::NoPen);
        lower->data()->set(line.lower, true);
        auto* upper = addGraph(*axes, QStringLiteral("bands"), QStringLiteral("upper.") + name);
        upper->setPen(Qt::NoPen);
        upper->setBrush(fill);
        upper->setAntialiasedFill(false); // pale edges need it not, and it takes most of a replot
        upper->data()->set(line.upper, true);
        upper->setChannelFillGraph(lower);

        auto* dots = addGraph(*axes, QStringLiteral("main"), QStringLiteral("runs.") + name);
        const double size = dotSize(results.runs.size() / names.size());
        setRunDots(*dots, looks[i], results.runs.size() / names.size(), look.theme);
        QVector<QCPGraphData> data;
        const double middle = (double(i) - double(names.size() - 1) / 2) * column;
        for (std::size_t cell = 0; cell < sweep.values.size(); ++cell)
            for (const auto& run : runsOf(results, cell, i)) {
                const double value = metrics()[metric].of(run);
                if (run.diverged || !std::isfinite(value)) continue;
                const double place = double(cell) + middle + 0.4 * column * jitter(run.key.seed);
                data << QCPGraphData(place, value);
                marks.push_back({run.key, around({x->coordToPixel(place), y->coordToPixel(value)}, size),
                                 runTitle(names[i], run.key.seed),
                                 cellTitle(experiment, cell) + QStringLiteral(": ") + metricName(metric) +
                                     QChar(u' ') + metricValueText(metric, value)});
            }
        dots->data()->set(data);

        auto* mean = addGraph(*axes, QStringLiteral("dots"), QStringLiteral("mean.") + name);
        mean->setPen(looks[i].pen);
        mean->setScatterStyle(edgedDot(looks[i], meanSize, look.theme.surface));
        mean->data()->set(line.mean, true);
        const auto last = std::find_if(line.mean.rbegin(), line.mean.rend(),
                                       [](const QCPGraphData& point) { return std::isfinite(point.value); });
        if (last != line.mean.rend())
            ends->labels.push_back({names[i], {}, readableColor(looks[i].color, look.theme), last->value});
    }
    return marks;
}

} // namespace rectiscope
