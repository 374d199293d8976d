#include "ui/explore/figure_legend.h"

#include "ui/common/plot_setup.h"
#include "ui/common/qcustomplot.h"
#include "ui/common/theme.h"
#include "ui/explore/activation_chart.h"

#include <QFontMetrics>

#include <algorithm>

namespace rectiscope {
namespace {

constexpr int usualPixels = 13;
constexpr int fewestPixels = 5;
constexpr int rowSpacing = 3;
constexpr double largestPart = 0.4; // of the figure's height or width
constexpr double smallerPart = 0.3; // of the height, where three panels share it
constexpr double insideOpacity = 0.85;

struct Arrangement {
    LegendPlace place = LegendPlace::below;
    int pixels = usualPixels;
    int columns = 1;

    [[nodiscard]] int symbolWidth() const { return 2 * pixels; }
    [[nodiscard]] int columnSpacing() const { return pixels + 5; }
};

int widestName(const QList<LegendEntry>& entries, int pixels)
{
    int widest = 1;
    const QFontMetrics metrics(figureFont(pixels));
    for (const auto& entry : entries) widest = std::max(widest, metrics.horizontalAdvance(entry.name));
    return widest;
}

// Columns of equal width below the panels, as few as possible beside or in them. Returns whether that leaves
// the curves their room.
bool arrange(Arrangement& result, const QList<LegendEntry>& entries, QSize size, int panels)
{
    const bool both = panels > 1;
    const int count = static_cast<int>(entries.size());
    const int column =
        widestName(entries, result.pixels) + result.symbolWidth() + 12 + result.columnSpacing();
    const int row = QFontMetrics(figureFont(result.pixels)).height() + rowSpacing;
    if (result.place == LegendPlace::below) {
        result.columns = std::clamp((size.width() - 62) / column, 1, count);
        const int rows = (count + result.columns - 1) / result.columns;
        return rows * row + 10 <= (panels > 2 ? smallerPart : largestPart) * size.height() &&
               column + 62 - result.columnSpacing() <= size.width();
    }
    // What is left of the height by margins and titles, as ActivationChart has them.
    const double panel = both ? (size.height() - 17) * 0.545 - 62 : size.height() - 74.0;
    const double room = result.place == LegendPlace::right ? size.height() - 66.0 : panel - 26;
    const int rows = std::max(1, static_cast<int>(room / row));
    result.columns = std::min(count, (count + rows - 1) / rows);
    return room >= row && result.columns * column <= largestPart * size.width();
}

// In the largest letters that fit; below where the place that was asked for has no room at all.
Arrangement fittingArrangement(const QList<LegendEntry>& entries, const FigureOptions& options, int panels)
{
    Arrangement result;
    for (const auto place : {options.legend, LegendPlace::below}) {
        result.place = place == LegendPlace::automatic ? LegendPlace::below : place;
        for (result.pixels = usualPixels; result.pixels >= fewestPixels; --result.pixels)
            if (arrange(result, entries, options.size, panels)) return result;
    }
    result.pixels = fewestPixels;
    return result;
}

// Puts the panels into a grid of their own, beside which the legend is as high as both.
void placeRight(QCPLegend& legend, QCPLayoutGrid& layout)
{
    auto* panels = new QCPLayoutGrid;
    const QList<double> factors = layout.rowStretchFactors();
    std::vector<QCPLayoutElement*> elements;
    for (int row = 0; row < layout.rowCount(); ++row) elements.push_back(layout.element(row, 0));
    for (auto* element : elements) layout.take(element);
    layout.simplify();
    layout.addElement(0, 0, panels);
    for (int row = 0; row < static_cast<int>(elements.size()); ++row) {
        panels->addElement(row, 0, elements[static_cast<std::size_t>(row)]);
        panels->setRowStretchFactor(row, factors[row]);
    }
    auto* side = new QCPLayoutGrid;
    layout.addElement(0, 1, side);
    layout.setColumnStretchFactor(1, 0.001);
    side->addElement(0, 0, &legend);
    // What a legend leaves is taken by an empty element, so that its rows keep together.
    side->addElement(1, 0, new QCPLayoutElement(side->parentPlot()));
    side->setRowStretchFactor(0, 0.001);
    legend.setMargins(QMargins(0, 32, 12, 8)); // level with the upper panel
}

void placeLegend(QCPLegend& legend, QCustomPlot& plot, const ActivationChart& chart, LegendPlace where)
{
    auto& layout = *plot.plotLayout();
    if (where == LegendPlace::inside) {
        auto* rect = chart.rect(Quantity::function);
        if (rect == nullptr) rect = chart.rect(Quantity::derivative);
        rect->insetLayout()->setMargins(QMargins(8, 8, 8, 8));
        rect->insetLayout()->addElement(&legend, Qt::AlignLeft | Qt::AlignTop);
        legend.setMargins(QMargins(6, 4, 8, 4));
    } else if (where == LegendPlace::right) {
        placeRight(legend, layout);
    } else {
        const int row = layout.rowCount();
        layout.addElement(row, 0, &legend);
        layout.setRowStretchFactor(row, 0.001);
        legend.setMargins(QMargins(42, 2, 20, 8));
    }
}

} // namespace

void addFigureLegend(QCustomPlot& plot, const ActivationChart& chart, const QList<LegendEntry>& entries,
                     const FigureOptions& options)
{
    const auto arrangement = fittingArrangement(entries, options, plot.plotLayout()->rowCount());
    auto* legend = new QCPLegend;
    placeLegend(*legend, plot, chart, arrangement.place);
    legend->setLayer(QStringLiteral("legend"));
    QColor ground = options.theme().surface;
    ground.setAlphaF(static_cast<float>(insideOpacity));
    legend->setBrush(arrangement.place == LegendPlace::inside && !options.transparent ? QBrush(ground)
                                                                                      : QBrush(Qt::NoBrush));
    legend->setBorderPen(Qt::NoPen);
    legend->setFont(figureFont(arrangement.pixels));
    legend->setTextColor(options.theme().text);
    legend->setIconSize(arrangement.symbolWidth(), arrangement.pixels);
    legend->setColumnSpacing(arrangement.columnSpacing());
    legend->setRowSpacing(rowSpacing);
    for (const auto& [slot, name] : entries) {
        chart.line(slot)->setName(name);
        chart.line(slot)->addToLegend(legend);
    }
    legend->setFillOrder(QCPLayoutGrid::foColumnsFirst, false);
    legend->setWrap(arrangement.columns);
    legend->setFillOrder(QCPLayoutGrid::foColumnsFirst, true);
}

} // namespace rectiscope
