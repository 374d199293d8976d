// A session's speed as the window sees it.
#pragma once

#include "core/lab/session.h"

namespace rectiscope {

struct SessionSpeed {
    double stepsPerSecond, snapshotsPerSecond;
};

// Plays for so many seconds and a little longer, taking what is new as the window does, and pauses. Steps are
// counted from snapshot to snapshot.
[[nodiscard]] SessionSpeed watchSession(Session& session, double seconds);

} // namespace rectiscope
