// A lens in the panel of f: the curves near 0 with y stretched, so that a slope of 0.01 is seen to leak. Its
// own axes say how much.
#pragma once

#include "ui/explore/chart_reading.h"

class QCPAxisRect;
class QCPGraph;
class QCPItemText;
class QCustomPlot;

namespace rectiscope {

class ActivationChart;
struct Theme;

class LensPart {
public:
    LensPart(QCustomPlot& plot, ActivationChart& chart) : plot_(&plot), chart_(&chart) {}
    void setTheme(const Theme& theme, int fontPixels);
    void show(const ChartReading& reading);

private:
    void create();
    void remove();
    void applyTheme();

    QCustomPlot* plot_;
    ActivationChart* chart_;
    const Theme* theme_ = nullptr;
    int fontPixels_ = 12;
    class Glass;
    Glass* glass_ = nullptr; // what the lens lies on
    QCPAxisRect* rect_ = nullptr;
    QCPItemText* title_ = nullptr;
    std::vector<QCPGraph*> lines_;
};

} // namespace rectiscope
