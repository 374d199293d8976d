// Draws how the signal changes from layer to layer: mean and spread beside each other, a line for each
// network.
#pragma once

#include "core/lab/snapshot.h"
#include "core/view/train_view.h"
#include "ui/train/network_name.h"

#include <QRect>
#include <QString>

#include <optional>
#include <vector>

class QCPAxisRect;
class QCPGraph;
class QCPTextElement;
class QCustomPlot;

namespace rectiscope {

class CursorReadout;
class LineEndLabels;
struct Theme;

[[nodiscard]] QString layerQuantityTitle(LayerQuantity quantity);
// Of one layer; none where nothing is known.
[[nodiscard]] std::optional<Moments> layerMoments(const LayerHealth& layer, LayerQuantity quantity);

class LayerPlot {
public:
    // Prepares the plot, which must live longer.
    explicit LayerPlot(QCustomPlot& plot);

    void setTheme(const Theme& theme, int fontPixels);
    void setLabelsShown(bool shown) { labelsShown_ = shown; }
    // Draws the snapshot's statistics; layers without any leave gaps.
    void setSnapshot(const RaceSnapshot& snapshot, LayerQuantity quantity);
    // Lays out the plot in its viewport.
    void fit();
    // The values at the layer nearest to a place of the plot; none hides the box.
    void setCursor(std::optional<QPointF> position);

private:
    void updateRanges();
    void updateLabels();
    void updateReadout();

    struct Line {
        NetworkLine network;
        std::vector<std::optional<Moments>> layers;
        QCPGraph* mean = nullptr;
        QCPGraph* spread = nullptr;
    };

    QCustomPlot& plot_;
    QCPAxisRect* means_;
    QCPAxisRect* spreads_;
    QCPTextElement* meanTitle_;
    QCPTextElement* spreadTitle_;
    LineEndLabels* endLabels_; // owned by the plot, as all of these
    CursorReadout* readout_;
    const Theme* theme_;
    int fontPixels_ = 12;
    bool labelsShown_ = true;
    LayerQuantity quantity_ = LayerQuantity::preActivations;
    std::vector<Line> lines_;
    std::optional<QPointF> cursor_;
};

} // namespace rectiscope
