// A plot as a figure: a title, what was trained, and the plot drawn afresh.
#pragma once

#include "ui/common/figure.h"

#include <QString>

#include <functional>

class QCustomPlot;

namespace rectiscope {

// Fills an empty plot of this size; the last argument says whether lines are named.
using PlotDrawing =
    std::function<void(QCustomPlot& plot, const Theme& theme, int fontPixels, QSize size, bool labels)>;

struct PlotFigureContent {
    QString title, subtitle, caption;
    PlotDrawing draw; // holds values, nothing that changes on the screen
    QByteArray csv;
};

class PlotFigure : public Figure {
public:
    explicit PlotFigure(PlotFigureContent content) : content_(std::move(content)) {}

    void paint(QCPPainter& painter, const FigureOptions& options) const override;
    [[nodiscard]] QByteArray csv() const override { return content_.csv; }
    [[nodiscard]] QString caption() const override;

private:
    PlotFigureContent content_;
};

} // namespace rectiscope
