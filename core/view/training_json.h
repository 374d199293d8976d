// A TrainingConfig inside a JSON object: the same names in session files and in experiments.
#pragma once

#include "core/network/training_config.h"
#include "core/view/json_reader.h"

namespace rectiscope {

void writeTraining(nlohmann::ordered_json& json, const TrainingConfig& training);
// Leaves alone what the object does not name. Throws SessionError.
void readTraining(JsonReader& reader, TrainingConfig& training);

} // namespace rectiscope
