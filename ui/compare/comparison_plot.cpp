#include "ui/compare/comparison_plot.h"

#include "ui/common/plot_setup.h"
#include "ui/common/qcustomplot.h"
#include "ui/common/theme.h"
#include "ui/train/history_tickers.h"

#include <algorithm>
#include <cmath>

namespace rectiscope {
namespace {

constexpr double air = 0.05;      // of a range, beyond its values
constexpr double edge = 0.015;    // below 0, so that dots at 0 are seen whole
constexpr double nearZero = 0.35; // of the highest value: the axis starts at 0
constexpr double mostSpare = 1.8; // times what is needed, before held ends are given up
constexpr int mostSmaller = 3;    // pixels, before a text is elided
constexpr int fewestPixels = 9;
constexpr double goldenPart = 0.6180339887498949;

class TextItem : public QCPAbstractItem {
public:
    TextItem(QCustomPlot* plot, PlacedText text) : QCPAbstractItem(plot), text_(std::move(text))
    {
        setClipToAxisRect(false);
        setLayer(QStringLiteral("legend"));
    }
    double selectTest(const QPointF&, bool, QVariant*) const override { return -1; }

protected:
    void draw(QCPPainter* painter) override
    {
        const auto weight = text_.isBold ? QFont::DemiBold : QFont::Normal;
        int pixels = text_.pixels;
        while (pixels > std::max(fewestPixels, text_.pixels - mostSmaller) &&
               textWidth(text_.text, pixels, text_.isBold) > text_.area.width() + 1)
            --pixels;
        const QFont font = figureFont(pixels, weight);
        painter->setFont(font);
        painter->setPen(text_.color);
        painter->drawText(
            text_.area, int(text_.alignment),
            QFontMetricsF(font).elidedText(text_.text, Qt::ElideRight, std::ceil(text_.area.width()) + 1));
    }

private:
    PlacedText text_;
};

// 1, 2 or 5 times a power of ten, at least this large.
double roundStep(double atLeast)
{
    const double decade = std::pow(10.0, std::floor(std::log10(atLeast)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (atLeast <= factor * decade * (1 + 1e-9)) return factor * decade;
    return 10 * decade;
}

} // namespace

AxisEnds HeldRanges::hold(const std::string& axis, AxisEnds wanted)
{
    const auto found = held_.find(axis);
    if (found != held_.end()) {
        const AxisEnds have = found->second;
        const AxisEnds both{std::min(have.lower, wanted.lower), std::max(have.upper, wanted.upper)};
        if (both.upper - both.lower <= mostSpare * (wanted.upper - wanted.lower)) wanted = both;
    }
    held_[axis] = wanted;
    return wanted;
}

std::span<const Run> runsOf(const Results& results, std::size_t cell, std::size_t activation)
{
    const auto range =
        std::ranges::equal_range(results.runs, std::pair(cell, activation), {},
                                 [](const Run& run) { return std::pair(run.key.cell, run.key.activation); });
    return {range.begin(), range.end()};
}

void startPlot(QCustomPlot& plot, const PlotLook& look)
{
    if (plot.layer(QStringLiteral("dots")) == nullptr) preparePlot(plot);
    plot.clearItems();
    plot.clearPlottables();
    plot.plotLayout()->clear();
    plot.plotLayout()->setMargins(QMargins());
    plot.plotLayout()->addElement(0, 0, new QCPLayoutInset);
    setPlotBackground(plot, look.theme);
}

QCPAxisRect* addPanel(QCustomPlot& plot, const QRect& area, const PlotLook& look)
{
    auto* panel = new QCPAxisRect(&plot);
    prepareAxisRect(*panel);
    setAxisRectTheme(*panel, look.theme, look.fontPixels);
    panel->setAutoMargins(QCP::msNone);
    panel->setMargins(QMargins());
    panel->setMinimumMargins(QMargins());
    panel->setMinimumSize(1, 1); // a scale is narrow
    const QRect whole = area.isEmpty() ? QRect(area.topLeft(), area.size().expandedTo(QSize(1, 1))) : area;
    // Half a pixel keeps the layout from rounding down to the pixel before.
    const double width = std::max(1, look.size.width());
    const double height = std::max(1, look.size.height());
    auto* layout = static_cast<QCPLayoutInset*>(plot.plotLayout()->element(0, 0));
    layout->addElement(panel, QRectF((whole.left() + 0.5) / width, (whole.top() + 0.5) / height,
                                     (whole.width() + 0.5) / width, (whole.height() + 0.5) / height));
    panel->setOuterRect(whole); // coordinates are known before the first replot
    fitTickCounts(*panel);
    return panel;
}

QCPGraph* addGraph(QCPAxisRect& panel, const QString& layer, const QString& name)
{
    auto* graph = panel.parentPlot()->addGraph(panel.axis(QCPAxis::atBottom), panel.axis(QCPAxis::atLeft));
    graph->setLayer(layer);
    graph->setObjectName(name);
    graph->setName(name);
    graph->setAdaptiveSampling(false);
    graph->setPen(Qt::NoPen); // or dots without an edge take it from here
    return graph;
}

void addText(QCustomPlot& plot, const PlacedText& text)
{
    new TextItem(&plot, text); // the plot's
}

void addTitle(QCustomPlot& plot, const QRect& panel, const QStringList& versions, const PlotLook& look)
{
    const auto fitting = std::ranges::find_if(
        versions, [&](const QString& text) { return textWidth(text, look.fontPixels) <= panel.width(); });
    const double height = look.fontPixels * 1.5;
    addText(plot,
            {QRectF(panel.left(), panel.top() - height - look.fontPixels / 2.0, panel.width(), height),
             fitting == versions.end() ? versions.back() : *fitting, look.theme.mutedText, look.fontPixels});
}

void drawMessage(QCustomPlot& plot, const QString& message, const PlotLook& look)
{
    startPlot(plot, look);
    const double margin = look.fontPixels;
    addText(plot, {QRectF(QPointF(0, 0), QSizeF(look.size)).adjusted(margin, margin, -margin, -margin),
                   message, look.theme.mutedText, look.fontPixels, false, Qt::AlignCenter});
}

int textWidth(const QString& text, int pixels, bool isBold)
{
    const QFont font = figureFont(pixels, isBold ? QFont::DemiBold : QFont::Normal);
    return static_cast<int>(std::ceil(QFontMetricsF(font).horizontalAdvance(text))) + 1;
}

AxisEnds roundEnds(double lowest, double highest, bool isShare)
{
    if (!(lowest <= highest)) return {0, 1};
    double size = highest - lowest;
    double lower = lowest - air * size;
    double upper = highest + air * size;
    if (size <= 1e-9 * std::fabs(highest)) { // one value, in the middle
        size = highest == 0 ? (isShare ? 0.04 : 1) : std::fabs(highest);
        lower = lowest - size / 2;
        upper = highest + size / 2;
    }
    if (lowest >= 0 && lowest <= nearZero * highest) lower = 0;
    const double step = roundStep((upper - lower) / 8);
    lower = std::floor(lower / step + 1e-9) * step;
    upper = std::ceil(upper / step - 1e-9) * step;
    if (isShare) {
        lower = lowest >= 0 ? std::max(0.0, lower) : lower;
        upper = highest <= 1 ? std::min(1.0, upper) : upper;
    }
    if (lower == 0) lower = -edge * upper;
    if (isShare && upper == 1) upper += edge * (upper - lower);
    return {lower, upper};
}

void setEnds(QCPAxis& axis, AxisEnds ends)
{
    axis.setRange(ends.lower, ends.upper);
}

void setMetricTicker(QCPAxis& axis, std::size_t metric)
{
    if (!metrics()[metric].isShare) return;
    const int count = axis.ticker()->tickCount();
    axis.setTicker(QSharedPointer<QCPAxisTicker>(new PercentTicker));
    axis.ticker()->setTickCount(count);
}

double jitter(std::uint64_t seed)
{
    // The golden ratio spreads successive seeds evenly (van der Corput, Weyl).
    double whole = 0;
    return 2 * std::modf(static_cast<double>(seed % 1'000'003) * goldenPart, &whole) - 1;
}

double dotSize(std::size_t runs)
{
    return runs <= 40 ? 6 : runs <= 200 ? 5 : runs <= 1000 ? 4 : 3;
}

double dotOpacity(std::size_t runs, const Theme& theme)
{
    const double opacity = runs <= 40 ? 0.40 : runs <= 200 ? 0.32 : 0.22;
    return theme.dark ? opacity + 0.1 : opacity;
}

QRectF around(const QPointF& place, double size)
{
    return {place.x() - size / 2, place.y() - size / 2, size, size};
}

} // namespace rectiscope
