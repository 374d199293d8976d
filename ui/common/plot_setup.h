// How every plot of the program looks, on the screen and in figures.
#pragma once

#include <QFont>

class QCPAxis;
class QCPAxisRect;
class QCPLayoutGrid;
class QCustomPlot;

namespace rectiscope {

struct Theme;

// The interface's font in pixels, so that a figure has the same proportions in a PNG, an SVG and a PDF.
[[nodiscard]] QFont figureFont(int pixels, QFont::Weight weight = QFont::Normal);

// Layers from the bottom: "shade", "grid", "axes", "bands", "main", "dots", "legend". Curves are drawn above
// the axes, so that f = 0 is seen.
void preparePlot(QCustomPlot& plot);
void setPlotBackground(QCustomPlot& plot, const Theme& theme);

// An axis rect without a frame: a hairline grid, a darker line at 0, muted labels. The ticks are multiples of
// 1, 2, 2.5 or 5 times a power of ten, so they lie symmetrically about 0.
void prepareAxisRect(QCPAxisRect& rect);
void setAxisRectTheme(QCPAxisRect& rect, const Theme& theme, int fontPixels);
// Gives every rect its place, as a replot does, and draws nothing.
void layOut(QCustomPlot& plot);
// As many ticks as the rect's size gives room for.
void fitTickCounts(QCPAxisRect& rect);

// Whether a note of a line or two fits into the panel. Before that is laid out nobody knows: then it does.
[[nodiscard]] bool hasRoomForNote(const QCPAxisRect& rect, int fontPixels, const QString& text);

} // namespace rectiscope
