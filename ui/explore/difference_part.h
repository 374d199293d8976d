// The difference of two functions in a panel of its own below f′, with its largest value and where it is.
#pragma once

#include "ui/explore/chart_panel.h"
#include "ui/explore/chart_reading.h"

class QCPAxisRect;
class QCPGraph;
class QCPItemText;
class QCustomPlot;

namespace rectiscope {

class ActivationChart;
struct Theme;

class DifferencePart {
public:
    DifferencePart(QCustomPlot& plot, ActivationChart& chart) : plot_(&plot), chart_(&chart) {}
    void setTheme(const Theme& theme, int fontPixels);
    void show(const ChartReading& reading, Interval range);
    [[nodiscard]] QCPAxisRect* rect() const; // null while nothing is shown

private:
    void create();
    void fitTitle(const Difference& difference, bool asDivisors);

    QCustomPlot* plot_;
    ActivationChart* chart_;
    const Theme* theme_ = nullptr;
    int fontPixels_ = 12;
    bool shown_ = false;
    std::optional<ChartPanel> panel_;
    QCPGraph* line_ = nullptr;
    QCPItemText* note_ = nullptr;
};

} // namespace rectiscope
