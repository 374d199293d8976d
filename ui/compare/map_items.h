// What the map of a sweep draws: its cells, and the scale of their colours.
#pragma once

#include "ui/common/qcustomplot.h"
#include "ui/compare/comparison_plot.h"

#include <limits>
#include <vector>

namespace rectiscope {

struct MapCell {
    QRectF place;
    double value = std::numeric_limits<double>::quiet_NaN();
    bool isDiverged = false; // all runs that there are
    QString text;            // its value, where there is room
};

// Cells without a frame; the ground between them is the grid. Hatched without a value, crossed where
// diverged.
class MapItem : public QCPAbstractItem {
public:
    MapItem(QCustomPlot* plot, std::vector<MapCell> cells, AxisEnds scale, const Theme& theme,
            int fontPixels);
    double selectTest(const QPointF&, bool, QVariant*) const override { return -1; }

protected:
    void draw(QCPPainter* painter) override;

private:
    std::vector<MapCell> cells_;
    AxisEnds scale_;
    const Theme* theme_;
    int fontPixels_;
};

// All colours, the highest on top.
class ScaleItem : public QCPAbstractItem {
public:
    ScaleItem(QCustomPlot* plot, const QRectF& place, const Theme& theme);
    double selectTest(const QPointF&, bool, QVariant*) const override { return -1; }

protected:
    void draw(QCPPainter* painter) override;

private:
    QRectF place_;
    const Theme* theme_;
};

} // namespace rectiscope
