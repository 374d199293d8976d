#include "ui/explore/activation_chart.h"

#include "ui/common/plot_canvas.h"
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

// "LeakyReLU.f", "LeakyReLU.df"; "ghost64.f"
QString nameOf(std::size_t slot, const Activation& activation, CurveLook::Kind kind, Quantity quantity)
{
    const auto name = kind == CurveLook::Kind::curve   ? QString::fromStdString(activation.info().key)
                      : kind == CurveLook::Kind::ghost ? QStringLiteral("ghost%1").arg(slot)
                                                       : QStringLiteral("member%1").arg(slot);
    return name + (quantity == Quantity::function ? QStringLiteral(".f") : QStringLiteral(".df"));
}

QString titleOf(Quantity quantity)
{
    return quantity == Quantity::function
               ? QCoreApplication::translate("ChartPanel", "f(x)")
               : QCoreApplication::translate("ChartPanel",
                                             "f′(x), the slope    ○ limit   ● value used at the kink");
}

QColor mixed(const QColor& a, const QColor& b, double part)
{
    const auto channel = [&](float from, float to) { return from + (to - from) * static_cast<float>(part); };
    return QColor::fromRgbF(channel(a.redF(), b.redF()), channel(a.greenF(), b.greenF()),
                            channel(a.blueF(), b.blueF()));
}

QPen penOf(const CurveLook& look, const Theme& theme)
{
    if (look.kind == CurveLook::Kind::ghost) {
        QPen pen(mixed(functionColor(look.row, theme), theme.mutedText, 0.6), 1.3);
        pen.setDashPattern({4, 3});
        return pen;
    }
    // One pixel wide, which is drawn several times as fast as more: fifty of them move at once.
    if (look.kind == CurveLook::Kind::member)
        return QPen(mixed(theme.surface, functionColor(look.row, theme), 0.3 + 0.7 * look.depth), 1);
    return functionPen(look.row, theme, lineWidth);
}

} // namespace

ActivationChart::ActivationChart(QCustomPlot& plot, ChartContent content, double toleratedPixels)
    : plot_(&plot),
      margins_(new QCPMarginGroup(&plot)),
      theme_(&lightTheme()),
      toleratedPixels_(toleratedPixels)
{
    preparePlot(plot);
    plot.plotLayout()->clear();
    int row = 0;
    for (const auto quantity : {Quantity::function, Quantity::derivative})
        if (quantity == Quantity::function ? content.function : content.derivative)
            panels_[indexOf(quantity)].emplace(plot, titleOf(quantity),
                                               quantity == Quantity::function ? 1.2 : 1, row++, margins_);
}

void ActivationChart::setTheme(const Theme& theme, int fontPixels)
{
    theme_ = &theme;
    for (auto& panel : panels_)
        if (panel) panel->setTheme(theme, fontPixels);
    for (auto& [number, slot] : slots_) setLook(slot, slot.look);
}

QCPAxisRect* ActivationChart::rect(Quantity quantity) const
{
    const auto& panel = panels_[indexOf(quantity)];
    return panel ? panel->rect() : nullptr;
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
        if (panel) panel->xAxis()->setRange(x.lower, x.upper);
}

void ActivationChart::setValueRange(Quantity quantity, Interval y)
{
    if (auto& panel = panels_[indexOf(quantity)]) panel->yAxis()->setRange(y.lower, y.upper);
}

Interval ActivationChart::valueRange(Quantity quantity) const
{
    return panels_[indexOf(quantity)]->valueRange();
}

void ActivationChart::createStrand(Strand& strand, const ChartPanel& panel, const QString& name) const
{
    const auto makeGraph = [&](const QString& layer) {
        auto* graph = addStampedGraph(panel.xAxis(), panel.yAxis());
        graph->setLayer(layer);
        graph->setAdaptiveSampling(false); // the points are exact already
        return graph;
    };
    strand.line = makeGraph(QStringLiteral("main"));
    for (auto** dots : {&strand.openDots, &strand.filledDots}) {
        *dots = makeGraph(QStringLiteral("dots"));
        (*dots)->setLineStyle(QCPGraph::lsNone);
    }
    strand.line->setObjectName(name);
    strand.openDots->setObjectName(name + QStringLiteral(".open"));
    strand.filledDots->setObjectName(name + QStringLiteral(".filled"));
}

void ActivationChart::createRandomParts(Strand& strand, const ChartPanel& panel) const
{
    strand.band = addStampedCurve(panel.xAxis(), panel.yAxis());
    strand.band->setPen(Qt::NoPen);
    strand.band->setLayer(QStringLiteral("bands"));
}

void ActivationChart::setLook(Slot& slot, const CurveLook& look)
{
    slot.look = look;
    // Round joins at every point of a smooth curve would take most of the time of a replot.
    QPen pen = penOf(look, *theme_);
    pen.setJoinStyle(Qt::MiterJoin);
    pen.setCapStyle(Qt::FlatCap);
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

void ActivationChart::show(std::size_t slotNumber, const Activation& activation, const CurveLook& look,
                           const CurveOptions& options)
{
    auto [found, isNew] = slots_.try_emplace(slotNumber);
    auto& slot = found->second;
    const bool isRandom =
        activation.info().slopeRule == SlopeRule::random && look.kind == CurveLook::Kind::curve;
    for (const auto quantity : {Quantity::function, Quantity::derivative}) {
        auto& strand = slot.strands[indexOf(quantity)];
        const auto& panel = panels_[indexOf(quantity)];
        if (!panel) continue;
        if (isNew) createStrand(strand, *panel, nameOf(slotNumber, activation, look.kind, quantity));
        if (isRandom && strand.band == nullptr) createRandomParts(strand, *panel);
        drawStrand(strand, quantity, activation, options);
        if (isRandom) drawRandomParts(strand, quantity, activation, options);
        for (auto* dots : {strand.openDots, strand.filledDots})
            dots->setVisible(look.kind == CurveLook::Kind::curve);
    }
    if (isNew || isRandom || slot.look != look) // of a random slope the sample lines may be new
        setLook(slot, look);
}

void ActivationChart::drawStrand(Strand& strand, Quantity quantity, const Activation& activation,
                                 const CurveOptions& options)
{
    const auto y = valueRange(quantity);
    const double height = std::max(rect(quantity)->height(), 100);
    const double tolerance = toleratedPixels_ * (y.upper - y.lower) / height;
    const Curve curve =
        makeCurve(drawnActivation(activation, options), quantity, range_, tolerance, options.side);
    strand.line->data()->set(graphData(curve), true);
    strand.openDots->data()->set(dotData(curve, false), true);
    strand.filledDots->data()->set(dotData(curve, true), true);
    for (auto* graph : {strand.line, strand.openDots, strand.filledDots}) graph->setVisible(true);
}

void ActivationChart::drawRandomParts(Strand& strand, Quantity quantity, const Activation& activation,
                                      const CurveOptions& options) const
{
    const bool shown = options.mode == Mode::train && range_.lower < 0;
    strand.band->setVisible(shown);
    const auto slopes = sampledSlopes(activation, options.seed);
    while (shown && strand.samples.size() < slopes.size()) {
        auto* sample = addStampedGraph(strand.line->keyAxis(), strand.line->valueAxis());
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
        if (panel) panel->shade(flat);
}

} // namespace rectiscope
