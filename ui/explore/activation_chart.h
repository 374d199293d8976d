// f above f′ on a plot, with one x axis: what the Explore screen and its exported figures both draw with.
//
// Graphs are made when a curve is first shown and kept; later only their data are replaced.
#pragma once

#include "ui/explore/chart_panel.h"
#include "ui/explore/chart_values.h"

#include <QString>

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <vector>

class QCPAxisRect;
class QCPCurve;
class QCPGraph;
class QCPMarginGroup;
class QCustomPlot;

namespace rectiscope {

struct Theme;

struct ChartContent {
    bool function = true;
    bool derivative = true;
};

// How a curve is drawn.
struct CurveLook {
    enum class Kind {
        curve, // in its function's colour, with dots at jumps and bands where it is random
        ghost, // as it was when it was pinned: thin, dashed, greyed
        member // of a family: thin, from a pale to the full colour
    };
    CurveLook(std::size_t functionRow) : row(functionRow) {} // NOLINT: a row is the usual look
    CurveLook(std::size_t functionRow, Kind lookKind, double lookDepth = 1)
        : row(functionRow), kind(lookKind), depth(lookDepth)
    {
    }
    std::size_t row; // of functionPen
    Kind kind = Kind::curve;
    double depth = 1; // of a member's colour, 0 … 1
    friend bool operator==(const CurveLook&, const CurveLook&) = default;
};

class ActivationChart {
public:
    // A curve is off its exact place by at most so many pixels.
    ActivationChart(QCustomPlot& plot, ChartContent content, double toleratedPixels);

    void setTheme(const Theme& theme, int fontPixels);
    void setRange(Interval x);
    void setValueRange(Quantity quantity, Interval y);
    [[nodiscard]] Interval valueRange(Quantity quantity) const;

    // Draws the activation as the curve of this slot, which keeps its kind. Needs the ranges.
    void show(std::size_t slot, const Activation& activation, const CurveLook& look,
              const CurveOptions& options);
    void hide(std::size_t slot);
    // Draws this slot's curve above the others.
    void raise(std::size_t slot);
    // Shades where f′ = 0; null for no shading.
    void shadeFlat(const Activation* activation);

    [[nodiscard]] QCPAxisRect* rect(Quantity quantity) const; // null where it is not shown
    [[nodiscard]] QCPGraph* line(std::size_t slot) const;     // for a legend
    [[nodiscard]] QCPMarginGroup* margins() const { return margins_; }
    [[nodiscard]] double toleratedPixels() const { return toleratedPixels_; }

private:
    struct Strand { // one function in one panel
        QCPGraph* line = nullptr;
        QCPGraph* openDots = nullptr;
        QCPGraph* filledDots = nullptr;
        QCPCurve* band = nullptr;
        std::vector<QCPGraph*> samples;
    };
    struct Slot {
        CurveLook look{0};
        std::array<Strand, 2> strands;
    };

    void createStrand(Strand& strand, const ChartPanel& panel, const QString& name) const;
    void createRandomParts(Strand& strand, const ChartPanel& panel) const;
    void setLook(Slot& slot, const CurveLook& look);
    void drawStrand(Strand& strand, Quantity quantity, const Activation& activation,
                    const CurveOptions& options);
    void drawRandomParts(Strand& strand, Quantity quantity, const Activation& activation,
                         const CurveOptions& options) const;

    QCustomPlot* plot_;
    QCPMarginGroup* margins_;
    const Theme* theme_;
    double toleratedPixels_;
    Interval range_{-5, 5};
    std::array<std::optional<ChartPanel>, 2> panels_; // by Quantity
    std::map<std::size_t, Slot> slots_;
};

} // namespace rectiscope
