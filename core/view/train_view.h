// How Train looks at its race, and how far that has come: what a session file holds of it beside the config.
#pragma once

#include "core/activation/curve.h"
#include "core/lab/snapshot.h"

#include <optional>

namespace rectiscope {

// The tabs beside the loss chart.
enum class LabTab { deadUnits, deaths, units, layers, slopes };

// What the chart of the course shows, and what the chart of dead units does.
enum class HistoryQuantity { trainLoss, testLoss, trainAccuracy, testAccuracy, deadUnits };

// What somebody has zoomed into; an axis without a range follows the run.
struct HistoryView {
    std::optional<Interval> steps, values;
    friend bool operator==(const HistoryView&, const HistoryView&) = default;
};

struct HistoryLook {
    HistoryQuantity quantity = HistoryQuantity::testLoss;
    bool logarithmic = false; // where it shows losses
    HistoryView view;
    friend bool operator==(const HistoryLook&, const HistoryLook&) = default;
};

// What the layers' tab is about: z, h or ∂L/∂z.
enum class LayerQuantity { preActivations, outputs, gradients };

struct TrainView {
    static constexpr double usualSpeed = 10;
    RaceCourse course;
    StopConditions stop;
    ProbeSet probes = ProbeSet::training;
    double dormancy = defaultDormancy; // τ
    LabTab tab = LabTab::deadUnits;
    HistoryLook courseChart;
    HistoryView deadChart;
    LayerQuantity layers = LayerQuantity::preActivations;
    double speed = usualSpeed;       // steps per second; infinity for as fast as it goes
    std::optional<UnitAddress> unit; // that is looked into
    friend bool operator==(const TrainView&, const TrainView&) = default;
};

} // namespace rectiscope
