#include "core/lab/stop_watch.h"

#include <algorithm>

namespace rectiscope {
namespace {

bool asksForScores(const StopConditions& conditions)
{
    return conditions.trainLoss || conditions.testAccuracy;
}

} // namespace

std::vector<StopWatch::Held> StopWatch::holds(const StopConditions& conditions, Race& race, Crew& crew)
{
    std::vector<Held> held;
    for (const Scores& scores : race.scores(crew))
        held.push_back({conditions.trainLoss && scores.trainLoss <= *conditions.trainLoss,
                        conditions.testAccuracy && scores.testAccuracy >= *conditions.testAccuracy});
    return held;
}

std::int64_t StopWatch::limit(const StopConditions& conditions, Race& race, Crew& crew, std::int64_t steps)
{
    if (conditions != conditions_) held_.clear();
    conditions_ = conditions;
    const std::int64_t end = race.end();
    if (conditions.steps && *conditions.steps > end) steps = std::min(steps, *conditions.steps - end);
    if (asksForScores(conditions)) {
        if (held_.empty()) held_ = holds(conditions, race, crew);
        steps = std::min(steps, race.stepsPerEpoch() - end % race.stepsPerEpoch());
    }
    return steps;
}

std::optional<Stopped> StopWatch::check(const StopConditions& conditions, Race& race, Crew& crew,
                                        const std::vector<RaceEvent>& events)
{
    if (conditions.firstDeath) {
        const RaceEvent* first = nullptr;
        for (const auto& event : events)
            if (event.event.death && (first == nullptr || event.event.step < first->event.step))
                first = &event;
        if (first != nullptr)
            return Stopped{StopReason::death, first->event.step, first->network, first->event};
    }
    if (asksForScores(conditions) && race.end() % race.stepsPerEpoch() == 0) {
        const auto before = std::exchange(held_, holds(conditions, race, crew));
        for (std::size_t i = 0; i < held_.size() && i < before.size(); ++i) {
            const int network = static_cast<int>(i);
            if (held_[i].loss && !before[i].loss)
                return Stopped{StopReason::trainLoss, race.end(), network, {}};
            if (held_[i].accuracy && !before[i].accuracy)
                return Stopped{StopReason::testAccuracy, race.end(), network, {}};
        }
    }
    if (conditions.steps && race.end() == *conditions.steps)
        return Stopped{StopReason::steps, race.end(), 0, {}};
    return std::nullopt;
}

} // namespace rectiscope
