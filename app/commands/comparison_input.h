// What the compare command is asked to do.
#pragma once

#include "app/commands/arguments.h"
#include "core/comparison/run.h"
#include "core/data/data_source.h"

#include <cstddef>
#include <memory>
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

// Draws the first seed's points and refuses what could not be trained, before anything is; returns the
// points.
[[nodiscard]] std::shared_ptr<const Dataset> requireRunnable(const Experiment& experiment,
                                                             const DataSource& source);

// "digits, 300 training and 1497 test points, 64 inputs, 10 classes".
[[nodiscard]] std::string dataText(const Experiment& experiment, const Dataset& data);

} // namespace rectiscope
