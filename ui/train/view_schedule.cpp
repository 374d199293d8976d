#include "ui/train/view_schedule.h"

#include <utility>

namespace rectiscope {

void ViewSchedule::add(double perSecond, std::function<void()> draw)
{
    views_.push_back({std::chrono::duration<double>(1 / perSecond), std::move(draw), {}, false});
}

void ViewSchedule::markAllStale()
{
    for (auto& view : views_) view.stale = true;
}

void ViewSchedule::tick(std::size_t atMost, Clock::time_point now)
{
    for (std::size_t i = 0; i < atMost; ++i) {
        View* next = nullptr;
        for (auto& view : views_) {
            const bool due = view.stale && now - view.drawn >= view.interval;
            if (due && (next == nullptr || view.drawn + view.interval < next->drawn + next->interval))
                next = &view;
        }
        if (next == nullptr) return;
        next->stale = false;
        next->drawn = now;
        next->draw();
    }
}

} // namespace rectiscope
