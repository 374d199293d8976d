#include "core/lab/crew.h"

#include "core/lab/priority.h"

#include <algorithm>

namespace rectiscope {

Crew::Crew(unsigned threads)
{
    for (unsigned i = 1; i < std::max(1U, threads); ++i)
        helpers_.emplace_back([this](const std::stop_token& stop) { help(stop); });
}

Crew::~Crew()
{
    for (auto& helper : helpers_) helper.request_stop();
    // Joined here, while the mutex still exists.
    helpers_.clear();
}

void Crew::guarded(const std::function<void()>& work)
{
    try {
        work();
    } catch (...) {
        const std::lock_guard lock(mutex_);
        if (!failure_) failure_ = std::current_exception();
    }
}

void Crew::help(const std::stop_token& stop)
{
    giveWayToTheScreen();
    unsigned long long seen = 0;
    std::unique_lock lock(mutex_);
    while (started_.wait(lock, stop, [&] { return round_ != seen; })) {
        seen = round_;
        if (work_ == nullptr) continue; // too late, all is done
        const auto* work = work_;
        ++busy_;
        lock.unlock();
        guarded(*work);
        lock.lock();
        if (--busy_ == 0) finished_.notify_one();
    }
}

void Crew::share(const std::function<void()>& work)
{
    {
        const std::lock_guard lock(mutex_);
        work_ = &work;
        failure_ = nullptr;
        ++round_;
    }
    started_.notify_all();
    guarded(work);
    std::unique_lock lock(mutex_);
    // Nobody waits for a helper that a busy machine has not let wake up yet.
    work_ = nullptr;
    finished_.wait(lock, [&] { return busy_ == 0; });
    if (failure_) std::rethrow_exception(failure_);
}

} // namespace rectiscope
