// The options that say how networks are trained, for the commands that train some.
#pragma once

#include "app/commands/arguments.h"
#include "core/data/dataset.h"
#include "core/network/training_config.h"

#include <cstdint>
#include <vector>

namespace rectiscope {

inline constexpr std::int64_t mostTrainingSteps = 1'000'000'000;

[[nodiscard]] std::vector<Option> trainingOptions(); // --hidden --init --bias --optimizer …, without a seed
[[nodiscard]] TrainingConfig readTrainingConfig(const Arguments& arguments); // the seed is the default's

// Refuses what would fill the memory, before the system ends the program for it. Throws InputError.
void requireMemory(const TrainingConfig& config, const Dataset& data);

} // namespace rectiscope
