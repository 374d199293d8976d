// Decides which views are drawn when: a few in each tick, each at its own pace, the longest waiting first.
//
// All views in one tick would hold up whatever the mouse does meanwhile.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <vector>

namespace rectiscope {

class ViewSchedule {
public:
    using Clock = std::chrono::steady_clock;

    void clear() { views_.clear(); }
    // draw is called at most so many times a second, and only after markAllStale().
    void add(double perSecond, std::function<void()> draw);
    void markAllStale();
    // Draws the views that are due, at most this many.
    void tick(std::size_t atMost, Clock::time_point now = Clock::now());

private:
    struct View {
        std::chrono::duration<double> interval;
        std::function<void()> draw;
        Clock::time_point drawn;
        bool stale = false;
    };

    std::vector<View> views_;
};

} // namespace rectiscope
