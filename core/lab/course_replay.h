// A race on its way along a course that it has had before: the same steps, learning rates and forks, and the
// same steps on record.
#pragma once

#include "core/lab/crew.h"
#include "core/lab/race.h"
#include "core/lab/snapshot.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

namespace rectiscope {

class CourseReplay {
public:
    explicit CourseReplay(RaceCourse course) : course_(std::move(course)) {}

    [[nodiscard]] const RaceCourse& course() const { return course_; }

    struct Result {
        std::vector<RaceEvent> events;   // found on the way
        std::optional<ForkRequest> fork; // to be made, and to have caught up, before it goes on
        bool arrived = false;
    };
    // As far as one burst takes it. The race has begun with the course's first learning rate and is at its
    // own end.
    [[nodiscard]] Result goOn(Race& race, const LookOptions& look, Crew& crew, const std::stop_token& stop);
    // What part of the way is done, 0 … 1, counting what forks have to catch up.
    [[nodiscard]] double progress(const Race& race) const;

private:
    void train(Race& race, std::int64_t target, const LookOptions& look, Crew& crew,
               const std::stop_token& stop);
    [[nodiscard]] std::int64_t nextRecorded(std::int64_t here) const;

    RaceCourse course_;
    std::size_t forks_ = 0;       // that have been asked for
    std::int64_t burstSteps_ = 1; // grows and shrinks with what a step costs
};

} // namespace rectiscope
