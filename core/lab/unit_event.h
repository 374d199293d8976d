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

#include <cstdint>

namespace rectiscope {

struct UnitEvent {
    std::int64_t step = 0;        // the step after which it was so
    int layer = 0, unit = 0;      // hidden layer and unit, from 0
    bool death = true;            // otherwise a revival
    double before = 0, after = 0; // max z
    double fromBias = 0, fromWeights = 0, fromBelow = 0;
    friend bool operator==(const UnitEvent&, const UnitEvent&) = default;
};

enum class UnitCause { bias, weights, below };

[[nodiscard]] double changeOf(const UnitEvent& event, UnitCause cause);
// The cause that moved max z furthest in the direction it went.
[[nodiscard]] UnitCause mainCause(const UnitEvent& event);

} // namespace rectiscope
