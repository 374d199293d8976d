// Finds the deaths and revivals of units while a network trains; see unit_event.h for what is said of each.
#pragma once

#include "core/lab/unit_event.h"
#include "core/network/network.h"
#include "core/network/trainer.h"
#include "core/network/unit_health.h"

#include <cstdint>
#include <vector>

namespace rectiscope {

// Watches one network from step to step.
class EventFinder {
public:
    // The network before its first watched step.
    EventFinder(const Network& network, const Samples& probes, Task task);

    // Compares the network after a step with the one before and remembers it; returns what happened in that
    // step.
    [[nodiscard]] std::vector<UnitEvent> next(const Network& network, std::int64_t step);

private:
    [[nodiscard]] UnitEvent explain(const Network& network, std::size_t layer, int unit);

    Probe probe_;
    Network before_;
    std::vector<bool> dead_;
};

// The deaths and revivals between two looks at a training network, found afterwards by training that stretch
// again beside it. A short stretch is followed step by step. A long one is first passed in pieces, and only
// the pieces at whose ends the dead units differ are followed; a unit that dies and returns within one piece
// is not seen then.
class EventReplay {
public:
    explicit EventReplay(const Trainer& trainer);

    // What has happened since the last call (or the start). Costs the steps since then once more, and a
    // little; with everyStep, which follows long stretches step by step too, a look at the probes for each.
    [[nodiscard]] std::vector<UnitEvent> catchUp(const Trainer& trainer, bool everyStep = false);

private:
    Trainer replay_; // stands where the last call ended
    Probe probe_;
    std::vector<bool> dead_;
};

} // namespace rectiscope
