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

QString quantityTitle(HistoryQuantity quantity)
{
    switch (quantity) {
    case HistoryQuantity::trainLoss:
        return PlotText::tr("Training loss");
    case HistoryQuantity::testLoss:
        return PlotText::tr("Test loss");
    case HistoryQuantity::trainAccuracy:
        return PlotText::tr("Training accuracy");
    case HistoryQuantity::testAccuracy:
        return PlotText::tr("Test accuracy");
    case HistoryQuantity::deadUnits:
        break;
    }
    return PlotText::tr("Dead units");
}

HistoryPlot::HistoryPlot(QCustomPlot& plot, HistoryQuantity quantity)
    : plot_(plot), quantity_(quantity), theme_(&currentTheme()), points_(&noPoints)
{
    preparePlot(plot_);
    prepareAxisRect(*plot_.axisRect());
    plot_.axisRect()->setAutoMargins(QCP::msNone);
    plot_.plotLayout()->setMargins(QMargins());
    plot_.xAxis->setTicker(QSharedPointer<QCPAxisTicker>(new CountTicker));
    if (quantity_ == HistoryQuantity::deadUnits)
        plot_.yAxis->setTicker(QSharedPointer<QCPAxisTicker>(new CountTicker));
    endLabels_ = new LineEndLabels(&plot_);
    // Its own buffer, so that the cursor moves without a replot of the lines.
    plot_.addLayer(QStringLiteral("cursor"));
    plot_.layer(QStringLiteral("cursor"))->setMode(QCPLayer::lmBuffered);
    readout_ = new CursorReadout(&plot_);
    readout_->setLayer(QStringLiteral("cursor"));
    setTheme(*theme_, fontPixels_);
}

void HistoryPlot::setQuantity(HistoryQuantity quantity)
{
    quantity_ = quantity;
    top_ = 0;
    updateGraphs();
}

void HistoryPlot::setLogarithmic(bool logarithmic)
{
    if (logarithmic_ == logarithmic) return;
    logarithmic_ = logarithmic;
    plot_.yAxis->setScaleType(logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    QSharedPointer<QCPAxisTicker> ticker(logarithmic ? new DecadeTicker : new QCPAxisTicker);
    plot_.yAxis->setTicker(ticker);
    updateGraphs();
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
    const int right = labelsShown_ ? static_cast<int>(names) + em : em;
    plot_.axisRect()->setMargins(QMargins(em * 7 / 2, em / 2, std::max(right, em), em * 2));
}

double HistoryPlot::value(const HistoryPoint& point, std::size_t series) const
{
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    if (series >= point.networks.size()) return none;
    const NetworkMoment& moment = point.networks[series];
    switch (quantity_) {
    case HistoryQuantity::deadUnits:
        return moment.dead < 0 ? none : moment.dead;
    case HistoryQuantity::trainAccuracy:
        return double(moment.trainAccuracy);
    case HistoryQuantity::testAccuracy:
        return double(moment.testAccuracy);
    case HistoryQuantity::trainLoss:
    case HistoryQuantity::testLoss:
        break;
    }
    const double loss = double(quantity_ == HistoryQuantity::trainLoss ? moment.trainLoss : moment.testLoss);
    return std::isfinite(loss) && (!logarithmic_ || loss > 0) ? loss : none;
}

void HistoryPlot::setHistory(const std::vector<HistoryPoint>& points)
{
    points_ = &points;
    updateGraphs();
}

void HistoryPlot::updateGraphs()
{
    const std::size_t perBucket = points_->size() / buckets + 1;
    for (std::size_t series = 0; series < graphs_.size(); ++series) {
        QVector<QCPGraphData> line;
        line.reserve(static_cast<qsizetype>(2 * buckets + 4));
        for (std::size_t start = 0; start < points_->size(); start += perBucket) {
            // The lowest and the highest of a bucket, in their order.
            const std::size_t end = std::min(points_->size(), start + perBucket);
            std::size_t low = start;
            std::size_t high = start;
            for (std::size_t i = start + 1; i < end; ++i) {
                const double here = value((*points_)[i], series);
                if (here < value((*points_)[low], series) || std::isnan(value((*points_)[low], series)))
                    low = i;
                if (here > value((*points_)[high], series) || std::isnan(value((*points_)[high], series)))
                    high = i;
            }
            for (const std::size_t i : {std::min(low, high), std::max(low, high)})
                if (line.isEmpty() || line.back().key < double((*points_)[i].step))
                    line << QCPGraphData(double((*points_)[i].step), value((*points_)[i], series));
        }
        if (!points_->empty() && !line.isEmpty() && line.back().key < double(points_->back().step))
            line << QCPGraphData(double(points_->back().step), value(points_->back(), series));
        graphs_[series]->data()->set(line, true);
    }
    updateRanges();
    updateLabels();
    updateReadout();
}

void HistoryPlot::updateRanges()
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
    plot_.xAxis->setRange(0, points_->empty() ? fewestSteps
                                              : std::max(fewestSteps, double(points_->back().step)));
    if (quantity_ == HistoryQuantity::deadUnits) {
        const double top = std::max(4.0, roundedUp(std::max(1.0, highest * 1.04)));
        plot_.yAxis->setRange(-0.01 * top, top); // a line at 0 is seen whole
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

void HistoryPlot::updateLabels()
{
    endLabels_->labels.clear();
    if (!labelsShown_ || points_->empty()) return;
    for (std::size_t series = 0; series < graphs_.size(); ++series) {
        double last = std::numeric_limits<double>::quiet_NaN();
        const auto& line = *graphs_[series]->data();
        for (int i = line.size() - 1; i >= 0 && std::isnan(last); --i) last = line.at(i)->value;
        if (!std::isnan(last))
            endLabels_->labels.push_back({networks_[series].name, {}, graphs_[series]->pen().color(), last});
    }
    endLabels_->x = double(points_->back().step);
}

void HistoryPlot::fitTicks()
{
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

void HistoryPlot::updateReadout()
{
    readout_->title.clear();
    readout_->lines.clear();
    if (!cursor_ || points_->empty()) return;
    const auto after = std::ranges::lower_bound(*points_, *cursor_, {},
                                                [](const HistoryPoint& point) { return double(point.step); });
    auto nearest = after == points_->end() ? after - 1 : after;
    if (nearest != points_->begin() &&
        *cursor_ - double((nearest - 1)->step) < double(nearest->step) - *cursor_)
        --nearest;
    readout_->x = double(nearest->step);
    readout_->title = PlotText::tr("step %1").arg(countText(nearest->step));
    for (std::size_t series = 0; series < graphs_.size(); ++series) {
        const double shown = value(*nearest, series);
        const QString text = quantity_ == HistoryQuantity::deadUnits && !std::isnan(shown)
                                 ? countText(static_cast<std::int64_t>(shown))
                                 : lossText(shown);
        readout_->lines.push_back({networks_[series].name, text, graphs_[series]->pen().color(), 0});
    }
}

} // namespace rectiscope
