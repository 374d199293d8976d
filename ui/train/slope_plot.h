// Draws the slopes that networks learn, layer by layer over the steps, and the fixed ones beside them.
#pragma once

#include "core/lab/snapshot.h"
#include "ui/train/network_name.h"

#include <QColor>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

class QCPGraph;
class QCPItemStraightLine;
class QCustomPlot;

namespace rectiscope {

class CursorReadout;
class LineEndLabels;
struct Theme;

// The slope for x < 0 of a function that has one and keeps it: Leaky ReLU's, and the mean of RReLU's.
[[nodiscard]] std::optional<double> fixedSlope(const Activation& activation);
[[nodiscard]] bool learnsSlopes(const RaceSnapshot& snapshot);

class SlopePlot {
public:
    // Prepares the plot, which must live longer.
    explicit SlopePlot(QCustomPlot& plot);

    void setTheme(const Theme& theme, int fontPixels);
    void setLabelsShown(bool shown) { labelsShown_ = shown; }
    void setContent(const RaceSnapshot& snapshot, const std::vector<HistoryPoint>& points);
    // Lays out the plot in its viewport.
    void fit();
    // The slopes at the recorded step nearest to a place along the x axis; none hides the box.
    void setCursor(std::optional<double> pixel);

private:
    struct Line {
        std::size_t network = 0;
        std::optional<std::size_t> layer; // none: fixed
        double slope = 0;                 // where it is fixed
        QString name;
        QColor color;
    };

    void makeLines(const RaceSnapshot& snapshot);
    void fillGraphs(const std::vector<HistoryPoint>& points, std::int64_t end);
    void updateRanges();
    void updateReadout();
    [[nodiscard]] static double value(const Line& line, const HistoryPoint& point);

    QCustomPlot& plot_;
    LineEndLabels* endLabels_; // owned by the plot, as all of these
    CursorReadout* readout_;
    QCPItemStraightLine* shownStep_; // while the race is looked back on
    const Theme* theme_;
    int fontPixels_ = 12;
    bool labelsShown_ = true;
    std::vector<Line> lines_;
    std::vector<QCPGraph*> graphs_;
    std::vector<HistoryPoint> kept_; // what the cursor reads: as many points as are drawn
    double lower_ = 0, upper_ = 0;   // of the y axis
    std::optional<double> cursor_;
};

} // namespace rectiscope
