// What is looked at before anything is trained.
#pragma once

#include "core/comparison/run.h"

#include <memory>
#include <optional>
#include <string>

namespace rectiscope {

inline constexpr std::int64_t mostStepsOfRun = 1'000'000'000;

// "hidden: …" or "batch: …" where a network or its batches would not fit into memory.
[[nodiscard]] std::optional<std::string> memoryProblem(const TrainingConfig& config, const Dataset& data);

// Draws the first seed's points and refuses, as ExperimentError in one line, what could not be trained: no
// test points, too many steps, networks that do not fit. Throws DataError for what cannot be drawn.
[[nodiscard]] std::shared_ptr<const Dataset> prepare(const Experiment& experiment, const DataSource& source);

// "digits, 300 training and 1497 test points, 64 inputs, 10 classes".
[[nodiscard]] std::string dataText(const Experiment& experiment, const Dataset& data);

} // namespace rectiscope
