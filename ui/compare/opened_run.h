// A run of a comparison as a race for Train: the same data, weights and batches from the same seed.
#pragma once

#include "core/comparison/summary.h"
#include "core/lab/snapshot.h"

namespace rectiscope {

// Reads and draws the data, which may take its time. The run's own function is among the race's, and as many
// of the others as Train takes; of one function with several parameters only the run's, or else the first.
// Throws DataError where the data has gone.
[[nodiscard]] RaceConfig raceOf(const Experiment& experiment, const RunKey& run);

} // namespace rectiscope
