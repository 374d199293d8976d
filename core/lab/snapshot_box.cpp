#include "core/lab/snapshot_box.h"

#include <cstddef>
#include <utility>

namespace rectiscope {
namespace {

constexpr std::size_t longestQueue = 4096; // history points or events that nobody has taken

// Nobody looks: every second point goes, so that the queue stays small and still spans the time.
void thin(std::vector<HistoryPoint>& history)
{
    std::size_t kept = 0;
    for (std::size_t i = 0; i < history.size(); i += 2) history[kept++] = std::move(history[i]);
    history.resize(kept);
}

} // namespace

void SnapshotBox::put(RaceSnapshot snapshot, const HistoryPoint* point, const std::string& error)
{
    const std::lock_guard lock(mutex_);
    if (history_.size() >= longestQueue) thin(history_);
    if (point != nullptr) history_.push_back(*point);
    if (!error.empty()) error_ = error;
    snapshot_ = std::move(snapshot);
}

void SnapshotBox::addEvents(const std::vector<RaceEvent>& events)
{
    const std::lock_guard lock(mutex_);
    for (const auto& event : events)
        if (events_.size() < longestQueue) events_.push_back(event);
}

void SnapshotBox::replaceAll(std::vector<HistoryPoint> history, std::vector<RaceEvent> events)
{
    const std::lock_guard lock(mutex_);
    history_ = std::move(history);
    events_ = std::move(events);
    restarted_ = true;
}

std::optional<RaceSnapshot> SnapshotBox::take()
{
    const std::lock_guard lock(mutex_);
    if (!snapshot_) return std::nullopt;
    auto snapshot = std::exchange(snapshot_, std::nullopt);
    snapshot->history = std::exchange(history_, {});
    snapshot->events = std::exchange(events_, {});
    snapshot->restarted = std::exchange(restarted_, false);
    snapshot->error = std::exchange(error_, {});
    return snapshot;
}

} // namespace rectiscope
