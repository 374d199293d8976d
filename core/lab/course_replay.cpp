#include "core/lab/course_replay.h"

#include "core/lab/pace.h"

#include <algorithm>
#include <chrono>

namespace rectiscope {
namespace {

using Clock = std::chrono::steady_clock;

constexpr auto burst =
    std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(Pace::burstSeconds));
constexpr std::int64_t evenMoments = 250; // that charts show of a run whose course does not say

} // namespace

// The steps first, then the forks one after the other, which catch up as they did when they were made.
CourseReplay::Result CourseReplay::goOn(Race& race, const LookOptions& look, Crew& crew,
                                        const std::stop_token& stop)
{
    Result result;
    const std::int64_t here = race.end();
    if (here == 0) (void)race.look(look, crew); // every chart begins at step 0
    std::int64_t target = course_.end;
    for (const auto& change : course_.rates) {
        if (change.step == here && race.learningRate() != change.learningRate)
            result.events = race.setLearningRate(change.learningRate, crew);
        if (change.step > here) target = std::min(target, change.step);
    }
    if (here < target)
        train(race, target, look, crew, stop);
    else if (forks_ < course_.forks.size())
        result.fork = course_.forks[forks_++].request;
    else
        result.arrived = true;
    return result;
}

void CourseReplay::train(Race& race, std::int64_t target, const LookOptions& look, Crew& crew,
                         const std::stop_token& stop)
{
    const auto start = Clock::now();
    const std::int64_t here = race.end();
    const std::int64_t recorded = nextRecorded(here);
    const std::int64_t steps = std::min(burstSteps_, std::min(target, recorded) - here);
    race.advance(steps, crew, stop);
    const auto took = Clock::now() - start;
    if (steps == burstSteps_ && took < burst / 2) burstSteps_ *= 2;
    if (took > burst) burstSteps_ = std::max<std::int64_t>(1, burstSteps_ / 2);
    if (race.end() == recorded && !stop.stop_requested()) (void)race.look(look, crew);
}

// The first step after this one that charts are to show.
std::int64_t CourseReplay::nextRecorded(std::int64_t here) const
{
    const auto next = std::ranges::upper_bound(course_.recorded, here);
    if (next != course_.recorded.end()) return *next;
    if (!course_.recorded.empty()) return course_.end;
    const std::int64_t stride = std::max<std::int64_t>(1, course_.end / evenMoments);
    return std::min(course_.end, (here / stride + 1) * stride);
}

double CourseReplay::progress(const Race& race) const
{
    // A fork may be as long a way as all the others together.
    const auto ways = 1.0 + double(course_.forks.size());
    const double first = double(race.end()) / std::max<double>(1, double(course_.end));
    const double fork = race.catchingUp() ? race.catchUpProgress() - 1 : 0;
    return std::clamp((first + double(forks_) + fork) / ways, 0.0, 1.0);
}

} // namespace rectiscope
