// Draws a ChartReading on a chart: ghosts and families, tangent, second derivative, subdifferential, density,
// lens and difference. Parts are made when they are first wanted.
#pragma once

#include "ui/explore/chart_reading.h"
#include "ui/explore/density_part.h"
#include "ui/explore/difference_part.h"
#include "ui/explore/lens_part.h"

class QCPCurve;
class QCPGraph;
class QCPItemText;
class QCustomPlot;

namespace rectiscope {

class ActivationChart;
struct Theme;

class ReadingLayer {
public:
    ReadingLayer(QCustomPlot& plot, ActivationChart& chart);

    void setTheme(const Theme& theme, int fontPixels);
    // Needs the chart's ranges.
    void show(const ChartReading& reading, Interval range);
    // Moves the tangent, which is on the plot's topmost layer: nothing else has to be drawn again.
    void moveCursor(double x);

    // Slots of the chart from here on are ghosts, then members of a family.
    static constexpr std::size_t firstGhost = 1000;
    static constexpr std::size_t firstMember = 2000;

    // The panel of the difference, null while there is none.
    [[nodiscard]] QCPAxisRect* differenceRect() const { return difference_.rect(); }

private:
    void showGhosts(const ChartReading& reading);
    void showFamily(const ChartReading& reading);
    void showSecondDerivative();
    void showSubdifferential();
    void showTangent();
    [[nodiscard]] QCPItemText* makeNote(Quantity quantity, const QString& layer) const;

    QCustomPlot* plot_;
    ActivationChart* chart_;
    const Theme* theme_;
    int fontPixels_ = 12;
    ChartReading reading_;
    Interval range_{-5, 5};
    std::size_t ghosts_ = 0, members_ = 0; // slots in use
    QCPGraph* tangent_ = nullptr;
    QCPItemText* tangentNote_ = nullptr;
    QCPGraph* second_ = nullptr;
    QCPItemText* secondNote_ = nullptr;
    QCPCurve* bar_ = nullptr;
    QCPItemText* barNote_ = nullptr;
    DensityPart density_;
    LensPart lens_;
    DifferencePart difference_;
};

} // namespace rectiscope
