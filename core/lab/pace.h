// How many steps are due: so many a second, or as many as a burst of work holds.
#pragma once

#include <chrono>
#include <cstdint>

namespace rectiscope {

class Pace {
public:
    using Clock = std::chrono::steady_clock;

    // Steps per second; infinity for as fast as it goes.
    void setSpeed(double stepsPerSecond);
    [[nodiscard]] bool limited() const;
    // From now on, having taken so many steps.
    void start(std::int64_t steps);
    // When the next step is due; for limited().
    [[nodiscard]] Clock::time_point next() const { return next_; }
    // How many are to be taken now. A machine that cannot keep up trains as fast as it goes and forgets what
    // it owes.
    [[nodiscard]] std::int64_t due();
    // So many steps took so long: fits the bursts to `burstSeconds`.
    void took(std::int64_t steps, double seconds);
    // Steps per second as measured over the last half second.
    [[nodiscard]] double measure(std::int64_t steps);

    static constexpr double burstSeconds =
        0.012; // how long the networks train before requests are read again

private:
    double wanted_ = 60;
    std::int64_t burst_ = 1;
    Clock::time_point next_, since_;
    std::int64_t stepsThen_ = 0;
    double measured_ = 0;
};

} // namespace rectiscope
