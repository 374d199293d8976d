// The deaths and revivals of a race as the screen remembers them.
#pragma once

#include "core/lab/snapshot.h"

#include <QString>

#include <cstddef>
#include <deque>
#include <optional>
#include <vector>

namespace rectiscope {

// Bounded: in a long run the oldest are forgotten first.
class EventLog {
public:
    void clear() { events_.clear(); }
    void append(const std::vector<RaceEvent>& events);
    [[nodiscard]] const std::deque<RaceEvent>& events() const { return events_; }
    // The latest of this unit.
    [[nodiscard]] std::optional<UnitEvent> last(const UnitAddress& unit) const;

private:
    static constexpr std::size_t most = 20'000;
    std::deque<RaceEvent> events_;
};

// When a unit died or came back and which of the three causes did most, in one sentence.
[[nodiscard]] QString eventSentence(const UnitEvent& event);

} // namespace rectiscope
