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
constexpr int fewestPixels = 7;
constexpr int symbolWidth = 26;
constexpr int columnSpacing = 18;
constexpr int rowSpacing = 3;
constexpr double largestPart = 0.4; // of the figure's height or width
constexpr double insideOpacity = 0.85;

struct Arrangement {
    int pixels = usualPixels;
    int columns = 1;
};

int widestName(const std::vector<QString>& names, int pixels)
{
    int widest = 1;
    const QFontMetrics metrics(figureFont(pixels));
    for (const auto& name : names) widest = std::max(widest, metrics.horizontalAdvance(name));
    return widest;
}

// Columns of equal width below the panels, one column or few beside or in them; in the largest letters that
// leave the curves their room.
Arrangement arrange(const std::vector<QString>& names, const FigureOptions& options, LegendPlace place,
                    int panels)
{
    const int count = static_cast<int>(names.size());
    const double width = options.size.width();
    const double height = options.size.height();
    Arrangement result;
    for (;; --result.pixels) {
        const int column = widestName(names, result.pixels) + symbolWidth + 12 + columnSpacing;
        const int row = QFontMetrics(figureFont(result.pixels)).height() + rowSpacing;
        bool fits = false;
        if (place == LegendPlace::below) {
            result.columns = std::clamp((options.size.width() - 62) / column, 1, count);
            const int rows = (count + result.columns - 1) / result.columns;
            fits = rows * row + 10 <= largestPart * height && column + 62 - columnSpacing <= width;
        } else {
            const double room = place == LegendPlace::right ? height - 50 : 0.75 * height / panels - 70;
            const int rows = std::max(1, static_cast<int>(room / row));
            result.columns = std::min(count, (count + rows - 1) / rows);
            fits = result.columns * column <= largestPart * width;
        }
        if (fits || result.pixels == fewestPixels) return result;
    }
}

// An element that takes what a legend leaves, so that its rows keep together.
void addRest(QCPLayoutGrid& grid)
{
    grid.addElement(1, 0, new QCPLayoutElement(grid.parentPlot()));
    grid.setRowStretchFactor(0, 0.001);
}

void place(QCPLegend& legend, QCustomPlot& plot, const ActivationChart& chart, LegendPlace where)
{
    auto& layout = *plot.plotLayout();
    if (where == LegendPlace::inside) {
        auto* rect = chart.rect(Quantity::function);
        if (rect == nullptr) rect = chart.rect(Quantity::derivative);
        rect->insetLayout()->setMargins(QMargins(8, 8, 8, 8));
        rect->insetLayout()->addElement(&legend, Qt::AlignLeft | Qt::AlignTop);
        legend.setMargins(QMargins(6, 4, 8, 4));
    } else if (where == LegendPlace::right) {
        auto* side = new QCPLayoutGrid;
        layout.addElement(0, layout.columnCount(), side);
        layout.setColumnStretchFactor(layout.columnCount() - 1, 0.001);
        side->addElement(0, 0, &legend);
        addRest(*side);
        legend.setMargins(QMargins(0, 32, 12, 8)); // level with the upper panel
    } else {
        const int row = layout.rowCount();
        layout.addElement(row, 0, &legend);
        layout.setRowStretchFactor(row, 0.001);
        legend.setMargins(QMargins(42, 2, 20, 8));
    }
}

} // namespace

void addFigureLegend(QCustomPlot& plot, const ActivationChart& chart, const std::vector<QString>& names,
                     const FigureOptions& options)
{
    const auto where = options.legend == LegendPlace::automatic ? LegendPlace::below : options.legend;
    const bool both =
        chart.rect(Quantity::function) != nullptr && chart.rect(Quantity::derivative) != nullptr;
    const auto arrangement = arrange(names, options, where, both ? 2 : 1);
    auto* legend = new QCPLegend;
    place(*legend, plot, chart, where);
    legend->setLayer(QStringLiteral("legend"));
    QColor ground = options.theme().surface;
    ground.setAlphaF(static_cast<float>(insideOpacity));
    legend->setBrush(where == LegendPlace::inside && !options.transparent ? QBrush(ground)
                                                                          : QBrush(Qt::NoBrush));
    legend->setBorderPen(Qt::NoPen);
    legend->setFont(figureFont(arrangement.pixels));
    legend->setTextColor(options.theme().text);
    legend->setIconSize(symbolWidth, arrangement.pixels);
    legend->setColumnSpacing(columnSpacing);
    legend->setRowSpacing(rowSpacing);
    for (std::size_t i = 0; i < names.size(); ++i) {
        chart.line(i)->setName(names[i]);
        chart.line(i)->addToLegend(legend);
    }
    legend->setFillOrder(QCPLayoutGrid::foColumnsFirst, false);
    legend->setWrap(arrangement.columns);
    legend->setFillOrder(QCPLayoutGrid::foColumnsFirst, true);
}

} // namespace rectiscope
