// What a history plot draws beside its lines: names at their ends, and values at the cursor.
#pragma once

#include "ui/common/qcustomplot.h"

#include <optional>
#include <vector>

namespace rectiscope {

struct LineLabel {
    QString text;
    QString value; // at the cursor
    QColor color;
    double y = 0; // of the line's end
};

// For y in pixels. Moves labels of one height apart as little as needed, within top … bottom; their order by
// y stays.
void spreadLabels(std::vector<LineLabel>& labels, double height, double top, double bottom);

class LineEndLabels : public QCPAbstractItem {
public:
    explicit LineEndLabels(QCustomPlot* plot) : QCPAbstractItem(plot) { setClipToAxisRect(false); }
    double selectTest(const QPointF&, bool, QVariant*) const override { return -1; }

    std::vector<LineLabel> labels; // y in the unit of the axis
    QFont font;                    // smaller where the plot is too low for all of them
    double x = 0;                  // in the unit of the axis, as in CursorReadout

protected:
    void draw(QCPPainter* painter) override;
};

// A line across the plot at one step.
class StepLine : public QCPAbstractItem {
public:
    explicit StepLine(QCustomPlot* plot) : QCPAbstractItem(plot) {}
    double selectTest(const QPointF&, bool, QVariant*) const override { return -1; }

    std::optional<double> x;
    QColor color;

protected:
    void draw(QCPPainter* painter) override;
};

class CursorReadout : public QCPAbstractItem {
public:
    explicit CursorReadout(QCustomPlot* plot) : QCPAbstractItem(plot) { setClipToAxisRect(false); }
    double selectTest(const QPointF&, bool, QVariant*) const override { return -1; }

    std::vector<LineLabel> lines;
    QString title;
    QFont font;
    QColor background, border, text;
    double x = 0;

protected:
    void draw(QCPPainter* painter) override;
};

} // namespace rectiscope
