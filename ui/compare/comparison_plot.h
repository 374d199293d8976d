// What the plots of Compare share: panels at given places, texts between them, steady axes, and the marks
// that stand for runs.
//
// Every plot is a free function that fills a QCustomPlot from results, on the screen and in figures alike.
#pragma once

#include "core/comparison/summary.h"

#include <QColor>
#include <QFont>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <map>
#include <span>
#include <string>
#include <vector>

class QCPAxis;
class QCPAxisRect;
class QCPGraph;
class QCustomPlot;

namespace rectiscope {

struct Theme;

struct AxisEnds {
    double lower = 0, upper = 1;
};

// Ends that stay while runs come in, as long as the numbers fit well between them.
class HeldRanges {
public:
    [[nodiscard]] AxisEnds hold(const std::string& axis, AxisEnds wanted);
    void clear() { held_.clear(); }

private:
    std::map<std::string, AxisEnds> held_;
};

// How a plot is to be drawn.
struct PlotLook {
    const Theme& theme;
    int fontPixels;
    QSize size;
    HeldRanges& ranges;
};

// What stands for a run in a plot: a dot, or a cell of a map for its first run.
struct RunMark {
    RunKey run;
    QRectF place;  // in pixels
    QString title; // "PReLU, seed 3"
    QString text;  // "test error 5.87 %"
    bool isCell = false;
};
using RunMarks = std::vector<RunMark>;

// The runs of a function in a cell, by seed.
[[nodiscard]] std::span<const Run> runsOf(const Results& results, std::size_t cell, std::size_t activation);
// Empties the plot for another drawing.
void startPlot(QCustomPlot& plot, const PlotLook& look);
// Axes whose data area is at this place; ticks and their labels stand outside of it.
QCPAxisRect* addPanel(QCustomPlot& plot, const QRect& area, const PlotLook& look);
// A graph of this panel in this layer, found by its object name.
QCPGraph* addGraph(QCPAxisRect& panel, const QString& layer, const QString& name);

struct PlacedText {
    QRectF area;
    QString text;
    QColor color;
    int pixels = 12;
    bool isBold = false;
    Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter;
};
// What does not fit is set in smaller letters, and at last elided.
void addText(QCustomPlot& plot, const PlacedText& text);
// Above a panel, in the first of these versions that fits.
void addTitle(QCustomPlot& plot, const QRect& panel, const QStringList& versions, const PlotLook& look);
// Nothing but a sentence in the middle.
void drawMessage(QCustomPlot& plot, const QString& message, const PlotLook& look);

[[nodiscard]] int textWidth(const QString& text, int pixels, bool isBold = false);

// Round ends around these values, with air; from 0 where they come near it; shares stay within 0 and 1.
[[nodiscard]] AxisEnds roundEnds(double lowest, double highest, bool isShare);
void setEnds(QCPAxis& axis, AxisEnds ends);
// Ticks for values of a metric: percent for shares.
void setMetricTicker(QCPAxis& axis, std::size_t metric);

// −1 … 1, the same for a seed wherever it is drawn, and evenly spread over successive ones.
[[nodiscard]] double jitter(std::uint64_t seed);

// The size and opacity of dots: smaller and paler where there are many.
[[nodiscard]] double dotSize(std::size_t runs);
[[nodiscard]] double dotOpacity(std::size_t runs, const Theme& theme);
[[nodiscard]] QRectF around(const QPointF& place, double size);

} // namespace rectiscope
