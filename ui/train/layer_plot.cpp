#include "ui/train/layer_plot.h"

#include "ui/common/number_text.h"
#include "ui/common/plot_setup.h"
#include "ui/common/qcustomplot.h"
#include "ui/common/theme.h"
#include "ui/train/axis_range.h"
#include "ui/train/history_items.h"
#include "ui/train/history_tickers.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace rectiscope {
namespace {

constexpr double lineWidth = 1.7;
constexpr double discSize = 5;
constexpr double nan = std::numeric_limits<double>::quiet_NaN();

struct PlotText {
    Q_DECLARE_TR_FUNCTIONS(LayerPlot)
};

QString symbol(LayerQuantity quantity)
{
    switch (quantity) {
    case LayerQuantity::preActivations:
        return QStringLiteral("z");
    case LayerQuantity::outputs:
        return QStringLiteral("h");
    case LayerQuantity::gradients:
        break;
    }
    return QStringLiteral("∂L/∂z");
}

} // namespace

QString layerQuantityTitle(LayerQuantity quantity)
{
    switch (quantity) {
    case LayerQuantity::preActivations:
        return PlotText::tr("Pre-activations z by layer");
    case LayerQuantity::outputs:
        return PlotText::tr("Outputs h = f(z) by layer");
    case LayerQuantity::gradients:
        break;
    }
    return PlotText::tr("Gradients ∂L/∂z by layer");
}

std::optional<Moments> layerMoments(const LayerHealth& layer, LayerQuantity quantity)
{
    if (!layer.statistics) return std::nullopt;
    switch (quantity) {
    case LayerQuantity::preActivations:
        return layer.statistics->preActivations;
    case LayerQuantity::outputs:
        return layer.statistics->outputs;
    case LayerQuantity::gradients:
        break;
    }
    return layer.statistics->gradients;
}

LayerPlot::LayerPlot(QCustomPlot& plot)
    : plot_(plot), means_(plot.axisRect()), spreads_(new QCPAxisRect(&plot)), theme_(&currentTheme())
{
    preparePlot(plot_);
    auto* layout = plot_.plotLayout();
    meanTitle_ = new QCPTextElement(&plot_);
    spreadTitle_ = new QCPTextElement(&plot_);
    layout->insertRow(0);
    layout->addElement(0, 0, meanTitle_);
    layout->addElement(0, 1, spreadTitle_);
    layout->addElement(1, 1, spreads_);
    layout->setMargins(QMargins());
    layout->setRowSpacing(0);
    layout->setColumnSpacing(0);
    for (auto* rect : {means_, spreads_}) {
        prepareAxisRect(*rect);
        rect->setAutoMargins(QCP::msNone);
        rect->setMinimumMargins(QMargins());
        rect->axis(QCPAxis::atBottom)->setTicker(QSharedPointer<QCPAxisTicker>(new CountTicker));
    }
    for (auto* title : {meanTitle_, spreadTitle_}) {
        title->setTextFlags(Qt::AlignLeft | Qt::AlignVCenter);
        title->setMargins(QMargins());
    }
    spreads_->axis(QCPAxis::atLeft)->setScaleType(QCPAxis::stLogarithmic);
    spreads_->axis(QCPAxis::atLeft)->setTicker(QSharedPointer<QCPAxisTicker>(new DecadeTicker));
    endLabels_ = new LineEndLabels(&plot_);
    endLabels_->setClipAxisRect(spreads_);
    readout_ = new CursorReadout(&plot_);
    readout_->setLayer(QStringLiteral("legend"));
    setTheme(*theme_, fontPixels_);
}

void LayerPlot::setTheme(const Theme& theme, int fontPixels)
{
    theme_ = &theme;
    fontPixels_ = fontPixels;
    setPlotBackground(plot_, theme);
    for (auto* rect : {means_, spreads_}) setAxisRectTheme(*rect, theme, fontPixels);
    for (auto* title : {meanTitle_, spreadTitle_}) {
        title->setFont(figureFont(fontPixels));
        title->setTextColor(theme.mutedText);
    }
    endLabels_->font = figureFont(fontPixels, QFont::DemiBold);
    readout_->font = figureFont(fontPixels);
    readout_->background = theme.surface;
    readout_->border = theme.axis;
    readout_->text = theme.text;
    for (auto& line : lines_)
        for (auto* graph : {line.mean, line.spread}) {
            const QPen pen = networkPen(line.network.activation, line.network.isFork, theme, lineWidth);
            graph->setPen(pen);
            graph->setScatterStyle(
                QCPScatterStyle(QCPScatterStyle::ssDisc, QPen(pen.color()), QBrush(pen.color()), discSize));
        }
    updateLabels();
}

void LayerPlot::setSnapshot(const RaceSnapshot& snapshot, LayerQuantity quantity)
{
    quantity_ = quantity;
    meanTitle_->setText(PlotText::tr("mean of %1").arg(symbol(quantity)));
    spreadTitle_->setText(PlotText::tr("standard deviation of %1").arg(symbol(quantity)));
    const auto networks = networkLines(snapshot);
    while (lines_.size() > networks.size()) {
        plot_.removeGraph(lines_.back().mean);
        plot_.removeGraph(lines_.back().spread);
        lines_.pop_back();
    }
    while (lines_.size() < networks.size()) {
        const auto& network = networks[lines_.size()];
        lines_.push_back(
            {network,
             {},
             plot_.addGraph(means_->axis(QCPAxis::atBottom), means_->axis(QCPAxis::atLeft)),
             plot_.addGraph(spreads_->axis(QCPAxis::atBottom), spreads_->axis(QCPAxis::atLeft))});
    }
    for (std::size_t i = 0; i < networks.size(); ++i) {
        lines_[i].network = networks[i];
        lines_[i].layers.clear();
        for (const auto& layer : snapshot.networks[i].layers)
            lines_[i].layers.push_back(layerMoments(layer, quantity));
    }
    setTheme(*theme_, fontPixels_);
    updateRanges();
    updateLabels();
    updateReadout();
}

// What is exactly 0, as in a layer that is fully dead, lies on the lower edge of the logarithmic axis.
void LayerPlot::updateRanges()
{
    double lowest = 0;
    double highest = 0;
    double least = std::numeric_limits<double>::infinity();
    double most = 0;
    std::size_t layers = 1;
    for (const auto& line : lines_) {
        layers = std::max(layers, line.layers.size());
        for (const auto& moments : line.layers) {
            if (!moments || !std::isfinite(moments->mean) || !std::isfinite(moments->spread)) continue;
            lowest = std::min(lowest, moments->mean);
            highest = std::max(highest, moments->mean);
            if (moments->spread > 0) least = std::min(least, moments->spread);
            most = std::max(most, moments->spread);
        }
    }
    const double size = std::max({-lowest, highest, 1e-12});
    const auto end = [&](double value) { return std::max(value, 0.05 * size); };
    means_->axis(QCPAxis::atLeft)->setRange(-roundedUp(end(-lowest)), roundedUp(end(highest)));
    const bool any = most > 0;
    const double floor = any ? roundedDown(std::min(least, most / 10)) : 0.1;
    spreads_->axis(QCPAxis::atLeft)->setRange(floor, any ? roundedUp(most * 1.05) : 1);
    for (auto* rect : {means_, spreads_})
        rect->axis(QCPAxis::atBottom)->setRange(0.8, std::max(double(layers), 2.0) + 0.2);

    for (auto& line : lines_) {
        QVector<QCPGraphData> mean;
        QVector<QCPGraphData> spread;
        for (std::size_t i = 0; i < line.layers.size(); ++i) {
            const auto& moments = line.layers[i];
            const double layer = double(i + 1);
            mean << QCPGraphData(layer, moments ? moments->mean : nan);
            spread << QCPGraphData(layer, moments ? std::max(moments->spread, floor) : nan);
        }
        line.mean->data()->set(mean, true);
        line.spread->data()->set(spread, true);
    }
}

void LayerPlot::updateLabels()
{
    endLabels_->labels.clear();
    if (!labelsShown_) return;
    for (const auto& line : lines_) {
        if (line.spread->data()->isEmpty()) continue;
        const auto last = line.spread->data()->constEnd() - 1;
        if (std::isnan(last->value)) continue;
        endLabels_->labels.push_back(
            {line.network.name, {}, readableColor(line.spread->pen().color(), *theme_), last->value});
        endLabels_->x = last->key;
    }
}

void LayerPlot::fit()
{
    double names = 0;
    const QFontMetricsF metrics(endLabels_->font);
    for (const auto& line : lines_) names = std::max(names, metrics.horizontalAdvance(line.network.name));
    const int em = fontPixels_;
    const int right = labelsShown_ ? static_cast<int>(names) + em / 2 : em / 2;
    const QRect all = plot_.viewport();
    // Both axes of one width, with the names beside the second.
    const int half = std::max(2, (all.width() - right) / 2);
    plot_.plotLayout()->setColumnStretchFactor(0, half);
    plot_.plotLayout()->setColumnStretchFactor(1, std::max(2, all.width() - half));
    means_->setMargins(QMargins(em * 4, 2, em / 2, em * 2));
    spreads_->setMargins(QMargins(em * 4, 2, right, em * 2));
    const int titleHeight = em * 3 / 2;
    for (auto* title : {meanTitle_, spreadTitle_}) {
        title->setMinimumSize(0, titleHeight);
        title->setMaximumSize(QWIDGETSIZE_MAX, titleHeight);
        title->setMargins(QMargins(em * 4, 0, 0, 0));
    }
    plot_.plotLayout()->setOuterRect(all);
    for (auto* rect : {means_, spreads_}) fitTickCounts(*rect);
}

void LayerPlot::setCursor(std::optional<QPointF> position)
{
    cursor_ = position;
    updateReadout();
}

void LayerPlot::updateReadout()
{
    readout_->title.clear();
    readout_->lines.clear();
    if (!cursor_) return;
    for (auto* rect : {means_, spreads_}) {
        if (!rect->rect().contains(cursor_->toPoint())) continue;
        readout_->setClipAxisRect(rect);
        const double layer = std::round(rect->axis(QCPAxis::atBottom)->pixelToCoord(cursor_->x()));
        const auto index = static_cast<std::size_t>(std::max(1.0, layer)) - 1;
        if (lines_.empty() || index >= lines_.front().layers.size()) return;
        readout_->x = double(index + 1);
        readout_->title = PlotText::tr("layer %1, %2: mean ± sd").arg(index + 1).arg(symbol(quantity_));
        for (const auto& line : lines_) {
            const auto moments = index < line.layers.size() ? line.layers[index] : std::nullopt;
            const QString text = moments ? QStringLiteral("%1 ± %2").arg(shortText(moments->mean, 3),
                                                                         shortText(moments->spread, 3))
                                         : QStringLiteral("–");
            readout_->lines.push_back({line.network.name, text, line.mean->pen().color(), 0});
        }
    }
}

} // namespace rectiscope
