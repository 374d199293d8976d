// Draws the history of a race into a plot: loss or dead units over steps, named at the line ends.
#pragma once

#include "core/activation/curve.h"
#include "core/lab/snapshot.h"
#include "ui/train/history_quantity.h"
#include "ui/train/network_name.h"

#include <QList>
#include <QPointF>
#include <QString>

#include <optional>
#include <vector>

class QCPGraph;
class QCustomPlot;

namespace rectiscope {

class CursorReadout;
class LineEndLabels;
class StepLine;
struct Theme;

class HistoryPlot {
public:
    // Prepares the plot, which must live longer.
    HistoryPlot(QCustomPlot& plot, HistoryQuantity quantity);

    void setQuantity(HistoryQuantity quantity);
    void setLogarithmic(bool logarithmic);
    void setTheme(const Theme& theme, int fontPixels);
    // Named at the line ends.
    void setNetworks(std::vector<NetworkLine> networks);
    void setLabelsShown(bool shown);
    // Draws at most a few points for each pixel; spikes stay. The points must live longer.
    void setHistory(const std::vector<HistoryPoint>& points);

    // As many ticks as the plot's size gives room for.
    void fitTicks();

    [[nodiscard]] const HistoryView& view() const { return view_; }
    void setView(const HistoryView& view);
    // About a place in pixels; a factor below 1 comes nearer.
    void zoomSteps(double factor, double x);
    void zoomValues(double factor, double y);
    // Moves what is zoomed along with the mouse.
    void pan(QPointF from, QPointF to);

    // The values at the recorded step nearest to this one, in a box beside it; none hides the box.
    void setCursor(std::optional<double> step);
    [[nodiscard]] std::optional<double> stepAt(double pixel) const; // none outside the axes
    // The recorded step at the cursor, and what the box says there in one line.
    [[nodiscard]] std::optional<std::int64_t> cursorStep() const;
    [[nodiscard]] QString cursorText() const;
    // So many recorded steps on or back, from the newest where there is no cursor yet.
    void moveCursor(int points);
    // A line at the step that the screen looks back at.
    void setShownStep(std::optional<std::int64_t> step);

private:
    void updateMargins();
    void updateTickers();
    void updateGraphs();
    void fillGraph(std::size_t series, std::size_t begin, std::size_t end);
    void updateRanges();
    void updateValueRange();
    void updateLabels();
    void updateReadout();
    [[nodiscard]] Interval wholeRun() const;
    [[nodiscard]] const HistoryPoint* pointNear(double step) const;
    [[nodiscard]] double value(const HistoryPoint& point, std::size_t series) const;

    QCustomPlot& plot_;
    HistoryQuantity quantity_;
    const Theme* theme_;
    int fontPixels_ = 12;
    bool logarithmic_ = false;
    bool labelsShown_ = true;
    std::vector<NetworkLine> networks_;
    std::vector<QCPGraph*> graphs_;
    const std::vector<HistoryPoint>* points_;
    HistoryView view_;
    std::optional<double> cursor_;
    LineEndLabels* endLabels_; // owned by the plot
    CursorReadout* readout_;
    StepLine* stepLine_;
    double top_ = 0; // of a linear loss axis
};

} // namespace rectiscope
