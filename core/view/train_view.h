// How Train looks at its race, and how far that has come: what a session file holds of it beside the config.
#pragma once

#include "core/lab/snapshot.h"

#include <optional>

namespace rectiscope {

// The tabs beside the loss chart.
enum class LabTab { deadUnits, deaths, units, layers, slopes };

struct TrainView {
    static constexpr double usualSpeed = 10;
    RaceCourse course;
    StopConditions stop;
    ProbeSet probes = ProbeSet::training;
    double dormancy = defaultDormancy; // τ
    LabTab tab = LabTab::deadUnits;
    double speed = usualSpeed;       // steps per second; infinity for as fast as it goes
    std::optional<UnitAddress> unit; // that is looked into
    friend bool operator==(const TrainView&, const TrainView&) = default;
};

} // namespace rectiscope
