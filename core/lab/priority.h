// Training gives way to the screen.
#pragma once

namespace rectiscope {

// Lowers the priority of the calling thread, so that a window on the same cores answers first. Where the
// system has no priorities of threads, nothing happens.
void giveWayToTheScreen();

} // namespace rectiscope
