#include "tests/benchmarks/watched_session.h"

#include <chrono>
#include <cstdint>
#include <limits>
#include <thread>

namespace rectiscope {
namespace {

using Clock = std::chrono::steady_clock;

struct Sight {
    std::int64_t steps;
    Clock::time_point time;
};

Sight next(Session& session)
{
    for (;;) {
        if (const auto snapshot = session.take()) return {snapshot->end, Clock::now()};
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
}

double secondsBetween(Clock::time_point start, Clock::time_point end)
{
    return std::chrono::duration<double>(end - start).count();
}

} // namespace

SessionSpeed watchSession(Session& session, double seconds)
{
    constexpr double warmUp = 0.1;
    session.setSpeed(std::numeric_limits<double>::infinity());
    session.play();
    const auto began = Clock::now();
    Sight first = next(session);
    while (secondsBetween(began, first.time) < warmUp) first = next(session);
    Sight last = first;
    int snapshots = 0;
    while (secondsBetween(first.time, last.time) < seconds) {
        last = next(session);
        ++snapshots;
    }
    session.pause();
    const double time = secondsBetween(first.time, last.time);
    return {static_cast<double>(last.steps - first.steps) / time, snapshots / time};
}

} // namespace rectiscope
