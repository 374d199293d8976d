// A folder that one comparison after the other is kept in, as the window does.
#pragma once

#include "core/comparison/experiment.h"

#include <string>

namespace rectiscope {

// Makes room in a folder for the runs of these settings. A runs.jsonl of other settings, or one that cannot
// be read, is moved aside to runs-before.jsonl or, where that is taken, runs-before-2.jsonl and so on:
// nothing is lost. Runs of these settings that were moved aside come back. Throws StoreError, also where
// another program works in the folder.
void makeRoomFor(const Experiment& experiment, const std::string& folder);

} // namespace rectiscope
