#include "ui/compare/slopes_plot.h"

#include "core/activation/activation.h"
#include "ui/common/number_text.h"
#include "ui/common/plot_setup.h"
#include "ui/common/qcustomplot.h"
#include "ui/common/theme.h"
#include "ui/compare/comparison_text.h"
#include "ui/compare/function_look.h"
#include "ui/train/history_items.h"
#include "ui/train/history_tickers.h"

#include <algorithm>
#include <cmath>

namespace rectiscope {
namespace {

constexpr double columnPart = 0.7; // of the distance of two layers, for the dots
constexpr double spreadWidth = 2.6;
constexpr double meanSize = 11;
constexpr double widestName = 0.26;

struct PlotText {
    Q_DECLARE_TR_FUNCTIONS(SlopesPlot)
};

bool learns(const NamedActivation& named)
{
    return named.activation.info().slopeRule == SlopeRule::learned;
}

std::vector<std::size_t> learners(const Experiment& experiment)
{
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < experiment.activations.size(); ++i)
        if (learns(experiment.activations[i])) found.push_back(i);
    return found;
}

void drawStart(QCustomPlot& plot, QCPAxisRect& axes, double slope, const QPen& pen)
{
    auto* line = new QCPItemStraightLine(&plot);
    line->setObjectName(QStringLiteral("initialSlope"));
    line->setClipAxisRect(&axes);
    for (auto* point : {line->point1, line->point2})
        point->setAxes(axes.axis(QCPAxis::atBottom), axes.axis(QCPAxis::atLeft));
    line->point1->setCoords(0, slope);
    line->point2->setCoords(1, slope);
    line->setPen(pen);
    line->setLayer(QStringLiteral("bands"));
}

} // namespace

bool learnsSlopes(const Experiment& experiment)
{
    return std::ranges::any_of(experiment.activations, learns);
}

RunMarks drawSlopes(QCustomPlot& plot, const Results& results, std::size_t cell, const PlotLook& look)
{
    const auto& experiment = results.experiment;
    const auto shown = learners(experiment);
    if (shown.empty()) {
        drawMessage(plot, PlotText::tr("None of these functions learns its slope. PReLU does."), look);
        return {};
    }
    startPlot(plot, look);
    const auto looks = functionLooks(experiment, look.theme, spreadWidth);
    const auto names = shortNames(experiment);
    const int em = look.fontPixels;
    const QString startText = PlotText::tr("start");
    int widest = 0;
    for (const auto i : shown)
        widest = std::max({widest, textWidth(names[i], em, true),
                           textWidth(startText + QStringLiteral(" 0.25"), em, true)});
    const int labels = std::min(widest, static_cast<int>(widestName * look.size.width())) + em * 3 / 2;
    const QRect area(em * 4, em * 2, look.size.width() - em * 4 - labels,
                     look.size.height() - em * 2 - em * 7 / 2);

    std::size_t layers = 1;
    double lowest = 0;
    double highest = 0;
    const auto cover = [&](double value) {
        if (!std::isfinite(value)) return;
        lowest = std::min(lowest, value);
        highest = std::max(highest, value);
    };
    std::vector<double> starts;
    for (const auto i : shown) {
        starts.push_back(activationOf(experiment, cellAt(experiment, cell), i).derivative(-1));
        cover(starts.back());
        for (const auto& run : runsOf(results, cell, i)) {
            layers = std::max(layers, run.slopes.size());
            if (!run.diverged) std::ranges::for_each(run.slopes, cover);
        }
    }
    auto* axes = addPanel(plot, area, look);
    auto* x = axes->axis(QCPAxis::atBottom);
    auto* y = axes->axis(QCPAxis::atLeft);
    x->setTicker(QSharedPointer<QCPAxisTicker>(new CountTicker));
    fitTickCounts(*axes);
    x->setRange(0.5, static_cast<double>(layers) + 0.5);
    x->grid()->setVisible(false);
    setEnds(*y, look.ranges.hold("slopes", roundEnds(lowest, highest, false)));
    addText(plot, {QRectF(area.left(), 0, area.width(), em * 1.5), PlotText::tr("learned slope, mean ± sd"),
                   look.theme.mutedText, em});
    addText(plot, {QRectF(area.left(), look.size.height() - em * 1.5, area.width(), em * 1.5),
                   PlotText::tr("hidden layer"), look.theme.mutedText, em, false,
                   Qt::AlignRight | Qt::AlignVCenter});
    auto* ends = new LineEndLabels(&plot);
    ends->setClipAxisRect(axes);
    ends->font = figureFont(em, QFont::DemiBold);
    ends->x = x->range().upper;

    RunMarks marks;
    const double column = columnPart / double(shown.size());
    for (std::size_t k = 0; k < shown.size(); ++k) {
        const std::size_t i = shown[k];
        const auto runs = runsOf(results, cell, i);
        const double middle = (double(k) - double(shown.size() - 1) / 2) * column;
        const double size = dotSize(runs.size());
        const auto name = QString::fromStdString(experiment.activations[i].name);
        QPen start(shown.size() > 1 ? looks[i].color : look.theme.axis, 1, Qt::DashLine);
        drawStart(plot, *axes, starts[k], start);
        ends->labels.push_back(
            {startText + QChar(u' ') + shortText(starts[k], 3), {}, look.theme.mutedText, starts[k]});
        auto* dots = addGraph(*axes, QStringLiteral("main"), QStringLiteral("runs.") + name);
        setRunDots(*dots, looks[i], runs.size(), look.theme);
        QVector<QCPGraphData> data;
        for (const auto& run : runs)
            for (std::size_t layer = 0; layer < run.slopes.size() && !run.diverged; ++layer) {
                if (!std::isfinite(run.slopes[layer])) continue;
                const double place = double(layer + 1) + middle + 0.35 * column * jitter(run.key.seed);
                data << QCPGraphData(place, run.slopes[layer]);
                marks.push_back(
                    {run.key, around({x->coordToPixel(place), y->coordToPixel(run.slopes[layer])}, size),
                     runTitle(names[i], run.key.seed),
                     PlotText::tr("layer %1, slope %2").arg(layer + 1).arg(fixedText(run.slopes[layer], 3))});
            }
        dots->data()->set(data);

        const auto& slopes = results.summary.of(cell, i).slopes;
        QVector<QCPGraphData> means;
        QVector<QCPGraphData> spreads; // pieces of a line, a gap between them
        for (std::size_t layer = 0; layer < slopes.size(); ++layer) {
            const double place = double(layer + 1) + middle;
            if (!std::isfinite(slopes[layer].mean)) continue;
            means << QCPGraphData(place, slopes[layer].mean);
            if (!std::isfinite(slopes[layer].sd)) continue;
            spreads << QCPGraphData(place, slopes[layer].mean - slopes[layer].sd)
                    << QCPGraphData(place, slopes[layer].mean + slopes[layer].sd)
                    << QCPGraphData(place, std::nan(""));
        }
        QPen pen(looks[i].color, spreadWidth);
        pen.setCapStyle(Qt::RoundCap);
        auto* spread = addGraph(*axes, QStringLiteral("dots"), QStringLiteral("spread.") + name);
        spread->setPen(pen);
        spread->data()->set(spreads, true);
        auto* mean = addGraph(*axes, QStringLiteral("dots"), QStringLiteral("mean.") + name);
        mean->setLineStyle(QCPGraph::lsNone);
        mean->setScatterStyle(edgedDot(looks[i], meanSize, look.theme.surface));
        mean->data()->set(means, true);
        if (!means.isEmpty())
            ends->labels.push_back(
                {names[i], {}, readableColor(looks[i].color, look.theme), means.back().value});
    }
    return marks;
}

} // namespace rectiscope
