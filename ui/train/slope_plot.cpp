#include "ui/train/slope_plot.h"

#include "core/activation/catalog.h"
#include "ui/common/number_text.h"
#include "ui/common/plot_setup.h"
#include "ui/common/qcustomplot.h"
#include "ui/common/theme.h"
#include "ui/train/axis_range.h"
#include "ui/train/history_items.h"
#include "ui/train/history_tickers.h"
#include "ui/train/race_text.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace rectiscope {
namespace {

// Wide lines cost by the point; many lines share what a replot may take.
constexpr std::size_t mostPoints = 200; // slopes move slowly
constexpr std::size_t allPoints = 1600; // of all lines
constexpr double lineWidth = 1.6;
constexpr double thinWidth = 1; // of fixed slopes, and of many lines
constexpr std::size_t manyLines = 8;
constexpr double fewestSteps = 20;
constexpr double nan = std::numeric_limits<double>::quiet_NaN();

struct PlotText {
    Q_DECLARE_TR_FUNCTIONS(SlopePlot)
};

QColor mixed(const QColor& from, const QColor& to, double share)
{
    const auto channel = [share](int a, int b) { return int(a + (b - a) * share); };
    return QColor(channel(from.red(), to.red()), channel(from.green(), to.green()),
                  channel(from.blue(), to.blue()));
}

// The function's colour, from pale at the first layer to deep at the last.
QColor shadeOf(const QColor& color, std::size_t layer, std::size_t layers, const Theme& theme)
{
    const double place = layers < 2 ? 0.5 : double(layer) / double(layers - 1);
    return place < 0.5 ? mixed(color, theme.surface, 0.45 * (1 - 2 * place))
                       : mixed(color, theme.text, 0.55 * (2 * place - 1));
}

} // namespace

std::optional<double> fixedSlope(const Activation& activation)
{
    switch (activation.info().slopeRule) {
    case SlopeRule::fixed:
    case SlopeRule::random: // in test mode its mean
        return activation.derivative(-1);
    case SlopeRule::learned:
    case SlopeRule::none:
        break;
    }
    return std::nullopt;
}

bool learnsSlopes(const RaceSnapshot& snapshot)
{
    return std::ranges::any_of(snapshot.networks, [](const NetworkSnapshot& network) {
        return network.activation.info().slopeRule == SlopeRule::learned;
    });
}

SlopePlot::SlopePlot(QCustomPlot& plot) : plot_(plot), theme_(&currentTheme())
{
    preparePlot(plot_);
    prepareAxisRect(*plot_.axisRect());
    plot_.axisRect()->setAutoMargins(QCP::msNone);
    plot_.plotLayout()->setMargins(QMargins());
    plot_.xAxis->setTicker(QSharedPointer<QCPAxisTicker>(new CountTicker));
    endLabels_ = new LineEndLabels(&plot_);
    readout_ = new CursorReadout(&plot_);
    readout_->setLayer(QStringLiteral("legend"));
    shownStep_ = new QCPItemStraightLine(&plot_);
    shownStep_->setVisible(false);
    setTheme(*theme_, fontPixels_);
}

void SlopePlot::setTheme(const Theme& theme, int fontPixels)
{
    theme_ = &theme;
    fontPixels_ = fontPixels;
    setPlotBackground(plot_, theme);
    setAxisRectTheme(*plot_.axisRect(), theme, fontPixels);
    endLabels_->font = figureFont(fontPixels, QFont::DemiBold);
    readout_->font = figureFont(fontPixels);
    readout_->background = theme.surface;
    readout_->border = theme.axis;
    readout_->text = theme.text;
    shownStep_->setPen(QPen(theme.accent, 1));
}

void SlopePlot::makeLines(const RaceSnapshot& snapshot)
{
    lines_.clear();
    const auto names = networkLines(snapshot);
    for (std::size_t network = 0; network < snapshot.networks.size(); ++network) {
        const NetworkSnapshot& one = snapshot.networks[network];
        const QColor color = functionColor(catalogIndex(one.activation.info()), *theme_);
        if (const auto slope = fixedSlope(one.activation))
            lines_.push_back({network, {}, *slope, names[network].name, color});
        if (one.activation.info().slopeRule != SlopeRule::learned) continue;
        for (std::size_t layer = 0; layer < one.layers.size(); ++layer) {
            QString name = QStringLiteral("h%1").arg(layer + 1);
            if (one.fork) name += PlotText::tr(" from %1").arg(countText(one.fork->step));
            lines_.push_back({network, layer, 0, name, shadeOf(color, layer, one.layers.size(), *theme_)});
        }
    }
}

double SlopePlot::value(const Line& line, const HistoryPoint& point)
{
    if (!line.layer) return line.slope;
    if (line.network >= point.networks.size()) return nan;
    const auto& slopes = point.networks[line.network].slopes;
    return *line.layer < slopes.size() ? double(slopes[*line.layer]) : nan;
}

void SlopePlot::setContent(const RaceSnapshot& snapshot, const std::vector<HistoryPoint>& points)
{
    makeLines(snapshot);
    while (graphs_.size() > lines_.size()) {
        plot_.removeGraph(graphs_.back());
        graphs_.pop_back();
    }
    while (graphs_.size() < lines_.size()) graphs_.push_back(plot_.addGraph());
    fillGraphs(points, snapshot.end);
    updateRanges();

    shownStep_->setVisible(snapshot.steps < snapshot.end);
    shownStep_->point1->setCoords(double(snapshot.steps), 0);
    shownStep_->point2->setCoords(double(snapshot.steps), 1);
    updateReadout();
}

void SlopePlot::fillGraphs(const std::vector<HistoryPoint>& points, std::int64_t end)
{
    kept_.clear();
    const std::size_t most = std::min(mostPoints, allPoints / std::max<std::size_t>(1, lines_.size()));
    const std::size_t stride = points.size() / std::max<std::size_t>(20, most) + 1;
    for (std::size_t i = 0; i < points.size(); i += stride) kept_.push_back(points[i]);
    if (!points.empty() && kept_.back().step < points.back().step) kept_.push_back(points.back());

    endLabels_->labels.clear();
    endLabels_->x = kept_.empty() ? 0 : double(kept_.back().step);
    plot_.xAxis->setRange(0, std::max(fewestSteps, double(end)));
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        const Line& line = lines_[i];
        QVector<QCPGraphData> data;
        for (const auto& point : kept_)
            if (line.layer || data.isEmpty() || &point == &kept_.back())
                data << QCPGraphData(double(point.step), value(line, point));
        graphs_[i]->data()->set(data, true);
        graphs_[i]->setPen(QPen(line.color, line.layer && lines_.size() <= manyLines ? lineWidth : thinWidth,
                                line.layer ? Qt::SolidLine : Qt::DashLine));
        if (labelsShown_ && !data.isEmpty() && !std::isnan(data.back().value))
            endLabels_->labels.push_back(
                {line.name, {}, readableColor(line.color, *theme_), data.back().value});
    }
}

// Round ends that change seldom; 0 and every fixed slope are always seen.
void SlopePlot::updateRanges()
{
    double lowest = 0;
    double highest = 0.05;
    for (const auto* graph : graphs_)
        for (const auto& point : *graph->data())
            if (std::isfinite(point.value)) {
                lowest = std::min(lowest, point.value);
                highest = std::max(highest, point.value);
            }
    const double upper = highest * 1.05;
    const double lower = std::max(-lowest, 0.02 * highest) * 1.05;
    if (upper > upper_ || upper < upper_ / 2) upper_ = roundedUp(upper);
    if (lower > -lower_ || lower < -lower_ / 2) lower_ = -roundedUp(lower);
    plot_.yAxis->setRange(lower_, upper_);
}

void SlopePlot::fit()
{
    double names = 0;
    const QFontMetricsF metrics(endLabels_->font);
    for (const auto& line : lines_) names = std::max(names, metrics.horizontalAdvance(line.name));
    const int em = fontPixels_;
    const int right = labelsShown_ ? static_cast<int>(names) + em : em;
    plot_.axisRect()->setMargins(QMargins(em * 7 / 2, em / 2, right, em * 2));
    plot_.axisRect()->setOuterRect(plot_.viewport());
    fitTickCounts(*plot_.axisRect());
}

void SlopePlot::setCursor(std::optional<double> pixel)
{
    cursor_.reset();
    const QCPAxisRect* axes = plot_.axisRect();
    if (pixel && *pixel >= axes->left() && *pixel <= axes->right())
        cursor_ = plot_.xAxis->pixelToCoord(*pixel);
    updateReadout();
}

void SlopePlot::updateReadout()
{
    readout_->title.clear();
    readout_->lines.clear();
    if (!cursor_ || kept_.empty()) return;
    const auto nearest = std::ranges::min_element(
        kept_, {}, [this](const HistoryPoint& point) { return std::fabs(double(point.step) - *cursor_); });
    readout_->x = double(nearest->step);
    readout_->title = PlotText::tr("step %1").arg(countText(nearest->step));
    for (const auto& line : lines_)
        readout_->lines.push_back({line.name, shortText(value(line, *nearest), 3), line.color, 0});
}

} // namespace rectiscope
