// The deaths and revivals of a race as the screen remembers them.
#pragma once

#include "core/lab/snapshot.h"

#include <QString>

#include <cstddef>
#include <cstdint>
#include <deque>
#include <limits>
#include <optional>
#include <unordered_map>
#include <vector>

namespace rectiscope {

// What has happened to one unit.
struct UnitStory {
    std::optional<UnitEvent> last;
    int deaths = 0, revivals = 0;
    std::vector<std::int64_t> waits; // for how many steps it was dead, for each revival whose death is known
};

// What has happened in one network, or in all.
struct EventSummary {
    int deaths = 0, revivals = 0;
    std::optional<double> medianWait; // steps from a death to the revival that ended it
};

// Bounded: in a long run the oldest are forgotten first. Events come by step for each network.
class EventLog {
public:
    static constexpr std::size_t most = 20'000;
    static constexpr std::int64_t everyStep = std::numeric_limits<std::int64_t>::max();

    void clear();
    void append(const std::vector<RaceEvent>& events);
    [[nodiscard]] const std::deque<RaceEvent>& events() const { return events_; }
    // The other end of event i: of a death the step of the revival that ended it, of a revival the step of
    // the death before it. None where it has not happened or is not known.
    [[nodiscard]] std::optional<std::int64_t> counterpart(std::size_t i) const;
    // Changes with every change of the log; events keep their place in number() while they are remembered.
    [[nodiscard]] std::uint64_t version() const { return version_; }
    [[nodiscard]] std::uint64_t number(std::size_t i) const { return forgotten_ + i; }

    // Up to a step.
    [[nodiscard]] std::optional<UnitEvent> last(const UnitAddress& unit,
                                                std::int64_t until = everyStep) const;
    [[nodiscard]] UnitStory story(const UnitAddress& unit, std::int64_t until = everyStep) const;
    // Of one network, or of all. Counts those that are forgotten, too; the median is of what is remembered.
    [[nodiscard]] EventSummary summary(std::optional<int> network) const;

private:
    void link(const RaceEvent& event);

    struct OpenDeath {
        std::uint64_t number;
        std::int64_t step;
    };

    std::deque<RaceEvent> events_;
    std::deque<std::int64_t> counterparts_; // −1: none
    std::unordered_map<std::uint64_t, OpenDeath> open_;
    std::vector<EventSummary> counts_; // for each network
    std::uint64_t forgotten_ = 0, version_ = 0;
};

// When a unit died or came back and which of the three causes did most, in one sentence.
[[nodiscard]] QString eventSentence(const UnitEvent& event);
// How the whole change of max z came about: "own bias −1.700, own weights +0.012, layers below −0.008".
[[nodiscard]] QString causesText(const UnitEvent& event);
[[nodiscard]] QString causeName(UnitCause cause);
// Everything that is known of a unit's deaths and revivals, in a few sentences.
[[nodiscard]] QString storyText(const UnitStory& story, bool dead);

} // namespace rectiscope
