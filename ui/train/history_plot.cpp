#include "ui/train/history_plot.h"

#include "ui/common/plot_setup.h"
#include "ui/common/qcustomplot.h"
#include "ui/common/theme.h"
#include "ui/train/history_items.h"
#include "ui/train/history_tickers.h"
#include "ui/train/race_text.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace rectiscope {
namespace {

// Wide lines cost by the point; two for each bucket and few buckets keep a replot at a few milliseconds.
constexpr std::size_t buckets = 160;
constexpr double lineWidth = 1.7;
constexpr double fewestSteps = 20;
constexpr double nearestSteps = 4;  // that zooming comes to
constexpr double widestName = 0.36; // of the plot

const std::vector<HistoryPoint> noPoints;

struct PlotText {
    Q_DECLARE_TR_FUNCTIONS(HistoryPlot)
};

double roundedUp(double value)
{
    const double decade = std::pow(10.0, std::floor(std::log10(value)));
    for (const double factor : {1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0})
        if (value <= factor * decade * (1 + 1e-9)) return factor * decade;
    return 10 * decade;
}

} // namespace

HistoryPlot::HistoryPlot(QCustomPlot& plot, HistoryQuantity quantity)
    : plot_(plot), quantity_(quantity), theme_(&currentTheme()), points_(&noPoints)
{
    preparePlot(plot_);
    prepareAxisRect(*plot_.axisRect());
    plot_.axisRect()->setAutoMargins(QCP::msNone);
    plot_.plotLayout()->setMargins(QMargins());
    plot_.xAxis->setTicker(QSharedPointer<QCPAxisTicker>(new CountTicker));
    updateTickers();
    endLabels_ = new LineEndLabels(&plot_);
    // Its own buffer, so that the cursor moves without a replot of the lines.
    plot_.addLayer(QStringLiteral("cursor"));
    plot_.layer(QStringLiteral("cursor"))->setMode(QCPLayer::lmBuffered);
    stepLine_ = new StepLine(&plot_);
    readout_ = new CursorReadout(&plot_);
    for (QCPAbstractItem* item :
         {static_cast<QCPAbstractItem*>(stepLine_), static_cast<QCPAbstractItem*>(readout_)})
        item->setLayer(QStringLiteral("cursor"));
    setTheme(*theme_, fontPixels_);
}

void HistoryPlot::setQuantity(HistoryQuantity quantity)
{
    quantity_ = quantity;
    top_ = 0;
    view_.values.reset();
    updateTickers();
    updateGraphs();
}

void HistoryPlot::setLogarithmic(bool logarithmic)
{
    if (logarithmic_ == logarithmic) return;
    logarithmic_ = logarithmic;
    view_.values.reset();
    updateTickers();
    updateGraphs();
}

void HistoryPlot::updateTickers()
{
    const bool decades = logarithmic_ && isLoss(quantity_);
    plot_.yAxis->setScaleType(decades ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    QSharedPointer<QCPAxisTicker> ticker(new QCPAxisTicker);
    if (quantity_ == HistoryQuantity::deadUnits) ticker.reset(new CountTicker);
    if (isAccuracy(quantity_)) ticker.reset(new PercentTicker);
    if (decades) ticker.reset(new DecadeTicker);
    plot_.yAxis->setTicker(ticker);
    fitTickCounts(*plot_.axisRect());
}

void HistoryPlot::setTheme(const Theme& theme, int fontPixels)
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
    stepLine_->color = theme.accent;
    for (std::size_t i = 0; i < graphs_.size(); ++i)
        graphs_[i]->setPen(networkPen(networks_[i].activation, networks_[i].isFork, theme, lineWidth));
    updateMargins();
    updateLabels();
}

void HistoryPlot::setNetworks(std::vector<NetworkLine> networks)
{
    networks_ = std::move(networks);
    while (graphs_.size() > networks_.size()) {
        plot_.removeGraph(graphs_.back());
        graphs_.pop_back();
    }
    while (graphs_.size() < networks_.size()) {
        graphs_.push_back(plot_.addGraph());
        if (quantity_ == HistoryQuantity::deadUnits) graphs_.back()->setLineStyle(QCPGraph::lsStepLeft);
    }
    points_ = &noPoints;
    top_ = 0;
    setTheme(*theme_, fontPixels_);
    updateGraphs();
}

void HistoryPlot::setLabelsShown(bool shown)
{
    labelsShown_ = shown;
    updateMargins();
    updateLabels();
}

// Fixed margins: ticks and labels that change their width must not move the lines.
void HistoryPlot::updateMargins()
{
    double names = 0;
    const QFontMetricsF metrics(endLabels_->font);
    for (const auto& network : networks_) names = std::max(names, metrics.horizontalAdvance(network.name));
    const int em = fontPixels_;
    if (plot_.viewport().width() > 0) names = std::min(names, widestName * plot_.viewport().width());
    const int right = labelsShown_ ? static_cast<int>(names) + em : em;
    plot_.axisRect()->setMargins(QMargins(em * 4, em / 2, std::max(right, em), em * 2));
}

double HistoryPlot::value(const HistoryPoint& point, std::size_t series) const
{
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    if (series >= point.networks.size()) return none;
    const double value = valueOf(point.networks[series], quantity_);
    return logarithmic_ && isLoss(quantity_) && value <= 0 ? none : value;
}

void HistoryPlot::setHistory(const std::vector<HistoryPoint>& points)
{
    points_ = &points;
    updateGraphs();
}

void HistoryPlot::updateGraphs()
{
    // What is visible, and one point beyond each end.
    std::size_t begin = 0;
    std::size_t end = points_->size();
    if (view_.steps) {
        const auto step = [](const HistoryPoint& point) { return double(point.step); };
        const auto first = std::ranges::lower_bound(*points_, view_.steps->lower, {}, step);
        const auto last = std::ranges::upper_bound(*points_, view_.steps->upper, {}, step);
        begin = static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, first - points_->begin() - 1));
        end = std::min(end, static_cast<std::size_t>(last - points_->begin()) + 1);
    }
    for (std::size_t series = 0; series < graphs_.size(); ++series) fillGraph(series, begin, end);
    updateRanges();
    updateLabels();
    updateReadout();
}

void HistoryPlot::fillGraph(std::size_t series, std::size_t begin, std::size_t end)
{
    // A fork has no values before it parted.
    while (begin < end && std::isnan(value((*points_)[begin], series))) ++begin;
    const std::size_t perBucket = (end - begin) / buckets + 1;
    QVector<QCPGraphData> line;
    line.reserve(static_cast<qsizetype>(2 * buckets + 4));
    const auto add = [&](std::size_t i) {
        if (line.isEmpty() || line.back().key < double((*points_)[i].step))
            line << QCPGraphData(double((*points_)[i].step), value((*points_)[i], series));
    };
    if (begin < end) add(begin);
    for (std::size_t start = begin; start < end; start += perBucket) {
        // The lowest and the highest of a bucket, in their order.
        std::size_t low = start;
        std::size_t high = start;
        for (std::size_t i = start + 1; i < std::min(end, start + perBucket); ++i) {
            const double here = value((*points_)[i], series);
            if (here < value((*points_)[low], series) || std::isnan(value((*points_)[low], series))) low = i;
            if (here > value((*points_)[high], series) || std::isnan(value((*points_)[high], series)))
                high = i;
        }
        add(std::min(low, high));
        add(std::max(low, high));
    }
    if (begin < end) add(end - 1);
    graphs_[series]->data()->set(line, true);
}

Interval HistoryPlot::wholeRun() const
{
    return {0, points_->empty() ? fewestSteps : std::max(fewestSteps, double(points_->back().step))};
}

void HistoryPlot::updateRanges()
{
    const Interval steps = view_.steps.value_or(wholeRun());
    plot_.xAxis->setRange(steps.lower, steps.upper);
    if (view_.values)
        plot_.yAxis->setRange(view_.values->lower, view_.values->upper);
    else
        updateValueRange();
}

void HistoryPlot::updateValueRange()
{
    double lowest = std::numeric_limits<double>::infinity();
    double highest = 0;
    double first = 0; // the largest value at the start
    for (std::size_t series = 0; series < graphs_.size(); ++series) {
        for (const auto& point : *graphs_[series]->data()) {
            if (std::isnan(point.value)) continue;
            lowest = std::min(lowest, point.value);
            highest = std::max(highest, point.value);
        }
        if (!points_->empty())
            if (const double start = value(points_->front(), series); start > first) first = start;
    }
    if (quantity_ == HistoryQuantity::deadUnits) {
        const double top = std::max(4.0, roundedUp(std::max(1.0, highest * 1.04)));
        plot_.yAxis->setRange(-0.01 * top, top); // a line at 0 is seen whole
        return;
    }
    if (isAccuracy(quantity_)) {
        const double low = std::isfinite(lowest) ? std::floor(10 * lowest) / 10 : 0;
        const double bottom = std::clamp(low, 0.0, 0.9);
        plot_.yAxis->setRange(bottom - 0.01 * (1 - bottom), 1 + 0.01 * (1 - bottom));
        return;
    }
    if (logarithmic_) {
        const double low = std::isfinite(lowest) ? lowest : 0.1;
        plot_.yAxis->setRange(low / 1.3, std::max(highest, low) * 1.3);
        return;
    }
    // A network that blows up must not flatten all others: it leaves the picture at the top.
    const double wanted = std::max(1e-6, first > 0 ? std::min(highest, 2.5 * first) : highest) * 1.03;
    if (wanted > top_ || wanted < top_ / 2) top_ = roundedUp(wanted);
    plot_.yAxis->setRange(-0.01 * top_, top_);
}

// Each at the height at which its line leaves the picture.
void HistoryPlot::updateLabels()
{
    endLabels_->labels.clear();
    if (!labelsShown_ || points_->empty()) return;
    const double right = std::min(plot_.xAxis->range().upper, double(points_->back().step));
    for (std::size_t series = 0; series < graphs_.size(); ++series) {
        double last = std::numeric_limits<double>::quiet_NaN();
        const auto& line = *graphs_[series]->data();
        for (int i = line.size() - 1; i >= 0 && std::isnan(last); --i)
            if (line.at(i)->key <= right) last = line.at(i)->value;
        if (!std::isnan(last))
            endLabels_->labels.push_back(
                {networks_[series].name, {}, readableColor(graphs_[series]->pen().color(), *theme_), last});
    }
    endLabels_->x = right;
}

void HistoryPlot::setView(const HistoryView& view)
{
    view_ = view;
    updateGraphs();
}

void HistoryPlot::zoomSteps(double factor, double x)
{
    const Interval whole = wholeRun();
    const QCPRange range = plot_.xAxis->range();
    const double size = std::max(nearestSteps, range.size() * factor);
    if (size >= whole.upper - whole.lower) {
        view_.steps.reset();
    } else {
        const double centre = std::clamp(plot_.xAxis->pixelToCoord(x), range.lower, range.upper);
        const double part = (centre - range.lower) / range.size();
        const double lower = std::clamp(centre - part * size, whole.lower, whole.upper - size);
        view_.steps = Interval{lower, lower + size};
    }
    updateGraphs();
}

void HistoryPlot::zoomValues(double factor, double y)
{
    plot_.yAxis->scaleRange(factor, plot_.yAxis->pixelToCoord(y));
    view_.values = Interval{plot_.yAxis->range().lower, plot_.yAxis->range().upper};
    updateGraphs();
}

void HistoryPlot::pan(QPointF from, QPointF to)
{
    if (view_.steps) {
        const Interval whole = wholeRun();
        const double size = view_.steps->upper - view_.steps->lower;
        const double way = plot_.xAxis->pixelToCoord(from.x()) - plot_.xAxis->pixelToCoord(to.x());
        const double lower = std::clamp(view_.steps->lower + way, whole.lower, whole.upper - size);
        view_.steps = Interval{lower, lower + size};
    }
    if (view_.values) {
        const double before = plot_.yAxis->pixelToCoord(from.y());
        const double after = plot_.yAxis->pixelToCoord(to.y());
        const bool decades = plot_.yAxis->scaleType() == QCPAxis::stLogarithmic;
        plot_.yAxis->moveRange(decades ? before / after : before - after);
        view_.values = Interval{plot_.yAxis->range().lower, plot_.yAxis->range().upper};
    }
    if (view_.steps || view_.values) updateGraphs();
}

void HistoryPlot::fitTicks()
{
    updateMargins();
    plot_.axisRect()->setOuterRect(plot_.viewport());
    fitTickCounts(*plot_.axisRect());
}

void HistoryPlot::setCursor(std::optional<double> step)
{
    cursor_ = step;
    updateReadout();
    plot_.layer(QStringLiteral("cursor"))->replot();
}

std::optional<double> HistoryPlot::stepAt(double pixel) const
{
    const QCPAxisRect* axes = plot_.axisRect();
    if (pixel < axes->left() || pixel > axes->right()) return {};
    return plot_.xAxis->pixelToCoord(pixel);
}

const HistoryPoint* HistoryPlot::pointNear(double step) const
{
    if (points_->empty()) return nullptr;
    const auto after = std::ranges::lower_bound(*points_, step, {},
                                                [](const HistoryPoint& point) { return double(point.step); });
    auto nearest = after == points_->end() ? after - 1 : after;
    if (nearest != points_->begin() && step - double((nearest - 1)->step) < double(nearest->step) - step)
        --nearest;
    return &*nearest;
}

std::optional<std::int64_t> HistoryPlot::cursorStep() const
{
    const HistoryPoint* point = cursor_ ? pointNear(*cursor_) : nullptr;
    return point ? std::optional(point->step) : std::nullopt;
}

QString HistoryPlot::cursorText() const
{
    QStringList parts{readout_->title};
    for (const auto& line : readout_->lines) parts << line.text + u' ' + line.value;
    return parts.join(QStringLiteral(", "));
}

void HistoryPlot::moveCursor(int points)
{
    if (points_->empty()) return;
    const double right = std::min(plot_.xAxis->range().upper, double(points_->back().step));
    const std::ptrdiff_t here = pointNear(cursor_.value_or(right)) - points_->data();
    const std::ptrdiff_t there =
        std::clamp<std::ptrdiff_t>(here + (cursor_ ? points : 0), 0, std::ssize(*points_) - 1);
    const double step = double((*points_)[static_cast<std::size_t>(there)].step);
    if (view_.steps && (step < view_.steps->lower || step > view_.steps->upper)) {
        const double x = plot_.xAxis->coordToPixel(step);
        pan({x, 0}, {std::clamp(x, double(plot_.axisRect()->left()), double(plot_.axisRect()->right())), 0});
    }
    setCursor(step);
}

void HistoryPlot::setShownStep(std::optional<std::int64_t> step)
{
    const auto x = step ? std::optional(double(*step)) : std::nullopt;
    if (stepLine_->x == x) return;
    stepLine_->x = x;
    plot_.layer(QStringLiteral("cursor"))->replot();
}

void HistoryPlot::updateReadout()
{
    readout_->title.clear();
    readout_->lines.clear();
    const HistoryPoint* nearest = cursor_ ? pointNear(*cursor_) : nullptr;
    if (nearest == nullptr) return;
    readout_->x = double(nearest->step);
    readout_->title = PlotText::tr("step %1").arg(countText(nearest->step));
    for (std::size_t series = 0; series < graphs_.size(); ++series) {
        const QString text = valueText(value(*nearest, series), quantity_);
        readout_->lines.push_back(
            {networks_[series].name, text, readableColor(graphs_[series]->pen().color(), *theme_), 0});
    }
}

} // namespace rectiscope
