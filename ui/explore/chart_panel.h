// One panel of the chart, f or f′: its axes, its title, and the shading of flat stretches.
#pragma once

#include "core/activation/curve.h"

#include <array>
#include <vector>

class QCPAxis;
class QCPAxisRect;
class QCPItemRect;
class QCPItemText;
class QCPMarginGroup;
class QCustomPlot;

namespace rectiscope {

struct Theme;

class ChartPanel {
public:
    // In a row of its own of the plot's layout. All parts belong to the plot.
    ChartPanel(QCustomPlot& plot, Quantity quantity, int row, QCPMarginGroup* margins);

    [[nodiscard]] QCPAxisRect* rect() const { return rect_; }
    [[nodiscard]] QCPAxis* xAxis() const;
    [[nodiscard]] QCPAxis* yAxis() const;
    [[nodiscard]] Interval valueRange() const;

    void setTheme(const Theme& theme, int fontPixels);
    void shade(const std::vector<Interval>& flat);

private:
    void createTitle(QCustomPlot& plot, Quantity quantity);
    void createShades(QCustomPlot& plot);

    static constexpr std::size_t mostFlat = 4; // stretches of one function
    QCPAxisRect* rect_;
    QCPItemText* title_ = nullptr;
    QCPItemText* flatNote_ = nullptr; // in the first shaded stretch
    std::array<QCPItemRect*, mostFlat> shades_{};
};

} // namespace rectiscope
