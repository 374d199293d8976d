#include "ui/explore/activation_chart.h"

#include "ui/common/plot_setup.h"
#include "ui/common/qcustomplot.h"
#include "ui/common/theme.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace rectiscope {
namespace {

constexpr double lineWidth = 2;
constexpr double dotSize = 7;
constexpr double toleratedPixels = 0.2;
constexpr double bandOpacity = 0.16;
constexpr double sampleOpacity = 0.45;
constexpr auto nan = std::numeric_limits<double>::quiet_NaN();

std::size_t indexOf(Quantity quantity)
{
    return quantity == Quantity::function ? 0 : 1;
}

QColor faded(QColor color, double opacity)
{
    color.setAlphaF(static_cast<float>(opacity));
    return color;
}

// The pieces in one graph, with a gap between neighbours.
QVector<QCPGraphData> graphData(const Curve& curve)
{
    QVector<QCPGraphData> data;
    for (const auto& piece : curve.pieces) {
        if (!data.isEmpty()) data.append({data.back().key, nan});
        for (const auto& point : piece) data.append({point.x, point.y});
    }
    return data;
}

QVector<QCPGraphData> dotData(const Curve& curve, bool filled)
{
    QVector<QCPGraphData> data;
    for (const auto& dot : curve.dots)
        if (dot.filled == filled) data.append({dot.x, dot.y});
    return data;
}

QString titleOf(Quantity quantity)
{
    return quantity == Quantity::function
               ? QCoreApplication::translate("ActivationChart", "f(x)")
               : QCoreApplication::translate("ActivationChart",
                                             "f′(x), the slope    ○ limit   ● value used at the kink");
}

} // namespace

ActivationChart::ActivationChart(QCustomPlot& plot, bool showsFunction, bool showsDerivative)
    : plot_(&plot), theme_(&lightTheme()), margins_(new QCPMarginGroup(&plot))
{
    preparePlot(plot);
    plot.plotLayout()->clear();
    int row = 0;
    if (showsFunction) createPanel(Quantity::function, row++);
    if (showsDerivative) createPanel(Quantity::derivative, row);
}

void ActivationChart::createPanel(Quantity quantity, int row)
{
    auto& panel = panels_[indexOf(quantity)];
    panel.rect = new QCPAxisRect(plot_);
    plot_->plotLayout()->addElement(row, 0, panel.rect);
    plot_->plotLayout()->setRowStretchFactor(row, quantity == Quantity::function ? 1.2 : 1);
    prepareAxisRect(*panel.rect);
    // Room for the widest usual labels, so that the plot does not shift while the axes are zoomed.
    panel.rect->setMinimumMargins(QMargins(46, 32, 24, 28));
    panel.rect->setMarginGroup(QCP::msLeft | QCP::msRight, margins_);
    panel.title = new QCPItemText(plot_);
    panel.title->setClipToAxisRect(false);
    panel.title->setLayer(QStringLiteral("axes"));
    panel.title->position->setAxisRect(panel.rect);
    panel.title->position->setType(QCPItemPosition::ptAxisRectRatio);
    panel.title->position->setCoords(0, 0);
    panel.title->setPositionAlignment(Qt::AlignLeft | Qt::AlignBottom);
    panel.title->setPadding(QMargins(0, 0, 0, 9));
    panel.title->setText(titleOf(quantity));
    for (auto& shade : panel.shades) {
        shade = new QCPItemRect(plot_);
        shade->setLayer(QStringLiteral("shade"));
        shade->setPen(Qt::NoPen);
        shade->setClipAxisRect(panel.rect);
        for (auto* corner : {shade->topLeft, shade->bottomRight}) {
            corner->setAxes(panel.rect->axis(QCPAxis::atBottom), panel.rect->axis(QCPAxis::atLeft));
            corner->setAxisRect(panel.rect);
            corner->setTypeX(QCPItemPosition::ptPlotCoords);
            corner->setTypeY(QCPItemPosition::ptAxisRectRatio);
        }
        shade->setVisible(false);
    }
}

void ActivationChart::setTheme(const Theme& theme, int fontPixels)
{
    theme_ = &theme;
    for (auto& panel : panels_) {
        if (panel.rect == nullptr) continue;
        setAxisRectTheme(*panel.rect, theme, fontPixels);
        panel.title->setFont(figureFont(fontPixels + 1, QFont::DemiBold));
        panel.title->setColor(theme.text);
        for (auto* shade : panel.shades) shade->setBrush(faded(theme.mutedText, theme.dark ? 0.13 : 0.08));
    }
    for (auto& [number, slot] : slots_) setStyle(slot, slot.style);
}

QCPAxisRect* ActivationChart::rect(Quantity quantity) const
{
    return panels_[indexOf(quantity)].rect;
}

QCPGraph* ActivationChart::line(std::size_t slot) const
{
    const auto& strands = slots_.at(slot).strands;
    return strands[0].line != nullptr ? strands[0].line : strands[1].line;
}

void ActivationChart::setRange(Interval x)
{
    range_ = x;
    for (auto& panel : panels_)
        if (panel.rect != nullptr) panel.rect->axis(QCPAxis::atBottom)->setRange(x.lower, x.upper);
}

void ActivationChart::setValueRange(Quantity quantity, Interval y)
{
    if (auto* panel = rect(quantity)) panel->axis(QCPAxis::atLeft)->setRange(y.lower, y.upper);
}

Interval ActivationChart::valueRange(Quantity quantity) const
{
    const auto range = rect(quantity)->axis(QCPAxis::atLeft)->range();
    return {range.lower, range.upper};
}

void ActivationChart::createStrand(Strand& strand, const Panel& panel) const
{
    const auto makeGraph = [&](const QString& layer) {
        auto* graph = plot_->addGraph(panel.rect->axis(QCPAxis::atBottom), panel.rect->axis(QCPAxis::atLeft));
        graph->setLayer(layer);
        graph->setAdaptiveSampling(false); // the points are exact already
        return graph;
    };
    strand.line = makeGraph(QStringLiteral("main"));
    for (auto** dots : {&strand.openDots, &strand.filledDots}) {
        *dots = makeGraph(QStringLiteral("dots"));
        (*dots)->setLineStyle(QCPGraph::lsNone);
    }
}

void ActivationChart::createRandomParts(Strand& strand, const Panel& panel) const
{
    auto* x = panel.rect->axis(QCPAxis::atBottom);
    auto* y = panel.rect->axis(QCPAxis::atLeft);
    strand.band = new QCPCurve(x, y);
    strand.band->setPen(Qt::NoPen);
    strand.band->setLayer(QStringLiteral("bands"));
}

void ActivationChart::setStyle(Slot& slot, std::size_t style)
{
    slot.style = style;
    const QPen pen = functionPen(style, *theme_, lineWidth);
    for (auto& strand : slot.strands) {
        if (strand.line == nullptr) continue;
        strand.line->setPen(pen);
        const QPen edge(pen.color(), lineWidth - 0.25);
        strand.openDots->setScatterStyle({QCPScatterStyle::ssCircle, edge, theme_->surface, dotSize});
        strand.filledDots->setScatterStyle({QCPScatterStyle::ssCircle, edge, pen.color(), dotSize});
        if (strand.band != nullptr) strand.band->setBrush(faded(pen.color(), bandOpacity));
        for (auto* sample : strand.samples) sample->setPen(QPen(faded(pen.color(), sampleOpacity), 1));
    }
}

void ActivationChart::show(std::size_t slotNumber, const Activation& activation, std::size_t style,
                           const CurveOptions& options)
{
    auto [found, isNew] = slots_.try_emplace(slotNumber);
    auto& slot = found->second;
    const bool isRandom = activation.info().slopeRule == SlopeRule::random;
    for (const auto quantity : {Quantity::function, Quantity::derivative}) {
        auto& strand = slot.strands[indexOf(quantity)];
        const auto& panel = panels_[indexOf(quantity)];
        if (panel.rect == nullptr) continue;
        if (isNew) createStrand(strand, panel);
        if (isRandom && strand.band == nullptr) createRandomParts(strand, panel);
        drawStrand(strand, quantity, activation, options);
        if (isRandom) drawRandomParts(strand, quantity, activation, options);
    }
    if (isNew || isRandom || slot.style != style) // of a random slope the sample lines may be new
        setStyle(slot, style);
}

void ActivationChart::drawStrand(Strand& strand, Quantity quantity, const Activation& activation,
                                 const CurveOptions& options)
{
    const auto y = valueRange(quantity);
    const double height = std::max(rect(quantity)->height(), 100);
    const double tolerance = toleratedPixels * (y.upper - y.lower) / height;
    const bool showsMean = activation.info().slopeRule == SlopeRule::random && options.mode == Mode::train;
    const Curve curve =
        showsMean ? makeCurveWithSlope(slopeDistribution(activation).mean(), quantity, range_, options.side)
                  : makeCurve(activation, quantity, range_, tolerance, options.side);
    strand.line->data()->set(graphData(curve), true);
    strand.openDots->data()->set(dotData(curve, false), true);
    strand.filledDots->data()->set(dotData(curve, true), true);
    for (auto* graph : {strand.line, strand.openDots, strand.filledDots}) graph->setVisible(true);
}

void ActivationChart::drawRandomParts(Strand& strand, Quantity quantity, const Activation& activation,
                                      const CurveOptions& options)
{
    const bool shown = options.mode == Mode::train && range_.lower < 0;
    strand.band->setVisible(shown);
    const auto slopes = sampledSlopes(activation, options.seed);
    while (shown && strand.samples.size() < slopes.size()) {
        auto* sample = plot_->addGraph(strand.line->keyAxis(), strand.line->valueAxis());
        sample->setLayer(QStringLiteral("bands"));
        sample->setAdaptiveSampling(false);
        strand.samples.push_back(sample);
    }
    for (auto* sample : strand.samples) sample->setVisible(shown);
    if (!shown) return;
    const auto at = [&](double slope, double x) {
        return quantity == Quantity::function ? slope * x : slope;
    };
    const double left = range_.lower;
    const double right = std::min(0.0, range_.upper);
    const auto bounds = slopeDistribution(activation);
    strand.band->setData(
        {0, 1, 2, 3}, {left, right, right, left},
        {at(bounds.lower, left), at(bounds.lower, right), at(bounds.upper, right), at(bounds.upper, left)},
        true);
    for (std::size_t i = 0; i < slopes.size(); ++i)
        strand.samples[i]->setData({left, right}, {at(slopes[i], left), at(slopes[i], right)}, true);
}

void ActivationChart::hide(std::size_t slot)
{
    const auto found = slots_.find(slot);
    if (found == slots_.end()) return;
    for (auto& strand : found->second.strands) {
        if (strand.line == nullptr) continue;
        for (auto* graph : {strand.line, strand.openDots, strand.filledDots}) graph->setVisible(false);
        for (auto* sample : strand.samples) sample->setVisible(false);
        if (strand.band != nullptr) strand.band->setVisible(false);
    }
}

void ActivationChart::raise(std::size_t slot)
{
    const auto found = slots_.find(slot);
    if (found == slots_.end()) return;
    // The last one of a layer is drawn last.
    for (auto& strand : found->second.strands)
        for (auto* graph : {strand.line, strand.openDots, strand.filledDots})
            if (graph != nullptr) {
                auto* layer = graph->layer();
                graph->setLayer(static_cast<QCPLayer*>(nullptr));
                graph->setLayer(layer);
            }
}

void ActivationChart::shadeFlat(const Activation* activation)
{
    const auto flat = activation == nullptr ? std::vector<Interval>{} : flatIntervals(*activation, range_);
    for (auto& panel : panels_)
        for (std::size_t i = 0; i < mostFlat; ++i) {
            auto* shade = panel.shades[i];
            if (shade == nullptr) continue;
            shade->setVisible(i < flat.size());
            if (i < flat.size()) {
                shade->topLeft->setCoords(flat[i].lower, 0);
                shade->bottomRight->setCoords(flat[i].upper, 1);
            }
        }
}

} // namespace rectiscope
