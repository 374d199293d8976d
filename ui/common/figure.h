// A figure as a value: all it needs to be drawn afresh at any size, in either theme, and its data as CSV.
#pragma once

#include "core/activation/snippets.h"

#include <QBrush>
#include <QByteArray>
#include <QSize>
#include <QString>

#include <string>

class QCPPainter;

namespace rectiscope {

struct Theme;

// Where the names of the curves stand. Automatic is what suits the figure: below f and f′, at the ends of a
// history's lines. Figures that have no such place take the one below.
enum class LegendPlace { automatic, below, right, inside, none };

inline constexpr double usualFontSize = 13;
inline constexpr double smallestFontSize = 4;
inline constexpr double largestFontSize = 72;

struct FigureOptions {
    QSize size{1200, 800}; // in logical pixels: one of them is one point of a PDF, and scale × scale of a PNG
    double scale = 1;      // pixels of a PNG for each logical pixel
    bool dark = false;
    bool transparent = false; // nothing is painted behind the figure
    // The height of ordinary text in logical pixels. Line widths, dots and margins grow and shrink with it.
    double fontSize = usualFontSize;
    LegendPlace legend = LegendPlace::automatic;
    bool caption = false; // the figure's caption as a paragraph below it
    std::string session;  // the text of sessionText(), which the file carries; empty for none

    [[nodiscard]] bool hasLegend() const { return legend != LegendPlace::none; }
    [[nodiscard]] const Theme& theme() const;
    [[nodiscard]] QBrush background() const; // no brush where transparent
};

// What a workspace hands out to be exported or copied. Nothing that changes on the screen later may reach it.
// Fonts are set in pixels (see figureFont), so that a figure has the same proportions in every format.
class Figure {
public:
    virtual ~Figure() = default;

    // Fills the rectangle (0, 0, options.size). Called on the screen's thread. QCPPainter is a QPainter; a
    // plot is drawn with QCustomPlot::toPainter. Font size and caption are paintFigure's work.
    virtual void paint(QCPPainter& painter, const FigureOptions& options) const = 0;
    // The numbers that the figure shows; header line first, lines end with \n.
    [[nodiscard]] virtual QByteArray csv() const = 0;
    // One paragraph on what is seen, with every parameter; empty where there is nothing to say.
    [[nodiscard]] virtual QString caption() const { return {}; }
    // The functions that the figure shows, for code that computes them.
    [[nodiscard]] virtual ShownFunctions functions() const { return {}; }
};

// The figure with its font size and, below it, its caption, in the rectangle (0, 0, options.size). The
// painter is left with the transformation of the font size.
void paintFigure(QCPPainter& painter, const Figure& figure, const FigureOptions& options);

// "Made with Rectiscope 0.1.0.", the end of every caption.
[[nodiscard]] QString madeWith();

} // namespace rectiscope
