// A figure as a value: all it needs to be drawn afresh at any size, in either theme, and its data as CSV.
#pragma once

#include <QByteArray>
#include <QSize>
#include <QString>

class QCPPainter;

namespace rectiscope {

struct Theme;

struct FigureOptions {
    QSize size{1200, 800}; // in logical pixels: one of them is one point of a PDF, and scale × scale of a PNG
    double scale = 1;      // pixels of a PNG for each logical pixel
    bool dark = false;
    bool legend = true;

    [[nodiscard]] const Theme& theme() const;
};

// What a workspace hands out to be exported or copied. Nothing that changes on the screen later may reach it.
// Fonts are set in pixels (see figureFont), so that a figure has the same proportions in every format.
class Figure {
public:
    virtual ~Figure() = default;

    // Fills the rectangle (0, 0, options.size). Called on the screen's thread. QCPPainter is a QPainter; a
    // plot is drawn with QCustomPlot::toPainter.
    virtual void paint(QCPPainter& painter, const FigureOptions& options) const = 0;
    // The numbers that the figure shows; header line first, lines end with \n.
    [[nodiscard]] virtual QByteArray csv() const = 0;
};

} // namespace rectiscope
