// The density of pre-activations z ~ N(μ, σ²) at the foot of the panel of f, darker where f′ = 0, with the
// share of z that falls there. Its height has no scale: its area is 1.
#pragma once

#include "ui/explore/chart_reading.h"

class QCPGraph;
class QCPItemText;
class QCustomPlot;

namespace rectiscope {

class ActivationChart;
struct Theme;

class DensityPart {
public:
    DensityPart(QCustomPlot& plot, ActivationChart& chart) : plot_(&plot), chart_(&chart) {}
    void setTheme(const Theme& theme, int fontPixels);
    void show(const ChartReading& reading, Interval range);

private:
    void create();

    QCustomPlot* plot_;
    ActivationChart* chart_;
    const Theme* theme_ = nullptr;
    int fontPixels_ = 12;
    QCPGraph* hill_ = nullptr;
    QCPGraph* flat_ = nullptr;
    QCPItemText* note_ = nullptr;
};

} // namespace rectiscope
