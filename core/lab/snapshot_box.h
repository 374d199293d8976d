// The one place where the training thread leaves what the screen takes.
#pragma once

#include "core/lab/snapshot.h"

#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace rectiscope {

// Holds the newest snapshot, and everything since the last take() that a newer snapshot must not replace:
// history, events, an error. All members may be called from any thread.
class SnapshotBox {
public:
    // An error stays until it has been taken, whatever snapshots follow it.
    void put(RaceSnapshot snapshot, const HistoryPoint* point, const std::string& error);
    void addEvents(const std::vector<RaceEvent>& events);
    // The screen gets everything anew: steps have been forgotten, or a network has come or gone.
    void replaceAll(std::vector<HistoryPoint> history, std::vector<RaceEvent> events);

    [[nodiscard]] std::optional<RaceSnapshot> take();

private:
    std::mutex mutex_;
    std::optional<RaceSnapshot> snapshot_;
    std::vector<HistoryPoint> history_;
    std::vector<RaceEvent> events_;
    bool restarted_ = false;
    std::string error_;
};

} // namespace rectiscope
