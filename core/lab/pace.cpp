#include "core/lab/pace.h"

#include <algorithm>
#include <cmath>

namespace rectiscope {
namespace {

using Seconds = std::chrono::duration<double>;

constexpr std::int64_t longestBurst = 1'000'000;
constexpr double measuredFor = 0.5; // seconds

} // namespace

void Pace::setSpeed(double stepsPerSecond)
{
    if (wanted_ == stepsPerSecond) return;
    wanted_ = stepsPerSecond;
    next_ = Clock::now();
}

bool Pace::limited() const
{
    return std::isfinite(wanted_);
}

void Pace::start(std::int64_t steps)
{
    next_ = since_ = Clock::now();
    stepsThen_ = steps;
    measured_ = 0;
}

std::int64_t Pace::due()
{
    if (!limited()) return burst_;
    const auto now = Clock::now();
    if (now < next_) return 0;
    const double behind = Seconds(now - next_).count() * wanted_;
    const auto due = static_cast<std::int64_t>(behind) + 1;
    const std::int64_t steps = std::min(due, burst_);
    next_ = steps < due
                ? now
                : next_ + std::chrono::duration_cast<Clock::duration>(Seconds(double(steps) / wanted_));
    return steps;
}

void Pace::took(std::int64_t steps, double seconds)
{
    const double perBurst = double(steps) * burstSeconds / std::max(1e-9, seconds);
    const auto wanted = static_cast<std::int64_t>(std::clamp(perBurst, 1.0, double(longestBurst)));
    burst_ = std::clamp<std::int64_t>(wanted, 1, burst_ * 2 + 1);
}

double Pace::measure(std::int64_t steps)
{
    const auto now = Clock::now();
    const double elapsed = Seconds(now - since_).count();
    if (elapsed >= measuredFor) {
        measured_ = double(steps - stepsThen_) / elapsed;
        stepsThen_ = steps;
        since_ = now;
    }
    return measured_;
}

} // namespace rectiscope
