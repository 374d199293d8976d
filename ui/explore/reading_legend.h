// Names the ghosts and the members of a family in the panel of f; the other curves are named by the check
// list.
#pragma once

#include "ui/explore/chart_reading.h"

#include <QList>

class QCPLegend;
class QCustomPlot;

namespace rectiscope {

class ActivationChart;
struct Theme;

// The slots of a reading's ghosts and members that a legend names, with their names: of a large family some,
// evenly chosen, with both ends.
struct LegendEntry {
    std::size_t slot;
    QString name;
};
[[nodiscard]] QList<LegendEntry> legendEntries(const ChartReading& reading);

class ReadingLegend {
public:
    ReadingLegend(QCustomPlot& plot, ActivationChart& chart) : plot_(&plot), chart_(&chart) {}
    void show(const ChartReading& reading, const Theme& theme, int fontPixels);

private:
    QCustomPlot* plot_;
    ActivationChart* chart_;
    QCPLegend* legend_ = nullptr;
    std::vector<std::size_t> named_; // slots
};

} // namespace rectiscope
