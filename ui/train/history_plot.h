// Draws the history of a race into a plot: loss or dead units over steps, named at the line ends.
#pragma once

#include "core/lab/snapshot.h"
#include "ui/train/network_name.h"

#include <QList>
#include <QString>

#include <optional>
#include <vector>

class QCPGraph;
class QCustomPlot;

namespace rectiscope {

class CursorReadout;
class LineEndLabels;
struct Theme;

enum class HistoryQuantity { trainLoss, testLoss, trainAccuracy, testAccuracy, deadUnits };

[[nodiscard]] QString quantityTitle(HistoryQuantity quantity);

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

    // The values at the recorded step nearest to this one, in a box beside it; none hides the box.
    void setCursor(std::optional<double> step);
    [[nodiscard]] std::optional<double> stepAt(double pixel) const; // none outside the axes

private:
    void updateMargins();
    void updateGraphs();
    void updateRanges();
    void updateLabels();
    void updateReadout();
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
    std::optional<double> cursor_;
    LineEndLabels* endLabels_; // owned by the plot
    CursorReadout* readout_;
    double top_ = 0; // of a linear loss axis
};

} // namespace rectiscope
