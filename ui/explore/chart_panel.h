// One panel of the chart, f, f′ or a difference: its axes, its title, and the shading of flat stretches.
#pragma once

#include "core/activation/curve.h"

#include <QString>

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
    // In a row of its own of the plot's layout, as high as its share. All parts belong to the plot.
    ChartPanel(QCustomPlot& plot, const QString& title, double share, int row, QCPMarginGroup* margins);

    [[nodiscard]] QCPAxisRect* rect() const { return rect_; }
    [[nodiscard]] QCPAxis* xAxis() const;
    [[nodiscard]] QCPAxis* yAxis() const;
    [[nodiscard]] Interval valueRange() const;

    void setTheme(const Theme& theme, int fontPixels);
    void shade(const std::vector<Interval>& flat);
    void setTitle(const QString& title);
    // Takes the panel out of the layout and hides it, or puts it back. Its graphs are their owner's matter.
    void setInLayout(bool shown);

private:
    void createTitle(QCustomPlot& plot, const QString& title);
    void createShades(QCustomPlot& plot);

    static constexpr std::size_t mostFlat = 4; // stretches of one function
    QCPAxisRect* rect_;
    double share_;
    int row_;
    QCPItemText* title_ = nullptr;
    QCPItemText* flatNote_ = nullptr; // in the first shaded stretch
    std::array<QCPItemRect*, mostFlat> shades_{};
};

} // namespace rectiscope
