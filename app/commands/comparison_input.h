// What the compare command is asked to do.
#pragma once

#include "app/commands/arguments.h"
#include "core/comparison/run.h"

#include <cstddef>
#include <string>
#include <vector>

namespace rectiscope {

// From the options, or from --experiment FILE.json, which stands alone. Throws InputError, ExperimentError,
// ActivationError or DataError.
[[nodiscard]] Experiment readExperiment(const Arguments& arguments);

// Every count-th run, beginning with the index-th; both from 1.
struct Shard {
    std::size_t index = 1, count = 1;
    [[nodiscard]] std::vector<RunKey> of(const std::vector<RunKey>& keys) const;
};
[[nodiscard]] Shard readShard(const Arguments& arguments);

} // namespace rectiscope
