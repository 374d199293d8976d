// Watches for the moment at which play is to end by itself.
#pragma once

#include "core/lab/race.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace rectiscope {

// Losses and accuracies are asked for at the end of every epoch, so that a run stops at the same step however
// fast it is played.
class StopWatch {
public:
    // Play begins: what holds now does not end it, only what comes to hold.
    void start() { held_.clear(); }
    // How many of these steps may be taken before the next check.
    [[nodiscard]] std::int64_t limit(const StopConditions& conditions, Race& race, Crew& crew,
                                     std::int64_t steps);
    // After these steps: whether to stop, and why. `events` are those of these steps.
    [[nodiscard]] std::optional<Stopped> check(const StopConditions& conditions, Race& race, Crew& crew,
                                               const std::vector<RaceEvent>& events);

private:
    struct Held {
        bool loss = false, accuracy = false;
    };
    [[nodiscard]] static std::vector<Held> holds(const StopConditions& conditions, Race& race, Crew& crew);

    StopConditions conditions_;
    std::vector<Held> held_; // for each network; empty: not asked yet
};

} // namespace rectiscope
