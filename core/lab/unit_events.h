// When a unit died or came back, and what moved it.
//
// A unit is dead while f′(z) = 0 for every probe. Between one step and the next the largest pre-activation
// max z changes because of three things, exchanged one at a time in this order, new for old:
//
//   its own bias              max(w·h + b′) − max(w·h + b)
//   its own weights           max(w′·h + b′) − max(w·h + b′)
//   the layers below          max(w′·h′ + b′) − max(w′·h + b′)
//
// with h and h′ what comes from below over the probes. The three add up to the whole change.
#pragma once

#include "core/network/network.h"
#include "core/network/unit_health.h"

#include <cstdint>
#include <string>
#include <vector>

namespace rectiscope {

struct UnitEvent {
    std::int64_t step = 0;        // the step after which it was so
    int layer = 0, unit = 0;      // hidden layer and unit, from 0
    bool death = true;            // otherwise a revival
    double before = 0, after = 0; // max z
    double fromBias = 0, fromWeights = 0, fromBelow = 0;
    friend bool operator==(const UnitEvent&, const UnitEvent&) = default;
};

// Watches one network from step to step.
class EventFinder {
public:
    // The network before its first watched step.
    EventFinder(const Network& network, const Samples& probes, Task task);

    // Compares the network after a step with the one before and remembers it; returns what happened in that
    // step.
    [[nodiscard]] std::vector<UnitEvent> next(const Network& network, std::int64_t step);

    // Units that are dead now.
    [[nodiscard]] const std::vector<bool>& dead() const { return dead_; }

private:
    [[nodiscard]] UnitEvent explain(const Network& network, std::size_t layer, int unit);

    Probe probe_;
    Network before_;
    std::vector<bool> dead_;
};

// One sentence on an event: what happened, when, and which of the three causes did most.
[[nodiscard]] std::string sentence(const UnitEvent& event);

} // namespace rectiscope
