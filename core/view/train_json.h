// How Train looks at its race, as part of a session's JSON: speed, stop conditions, tab, probe set, and the
// course of the run.
#pragma once

#include "core/view/json_reader.h"
#include "core/view/train_view.h"

#include <nlohmann/json.hpp>

#include <cstddef>

namespace rectiscope {

// Into the object "train".
void writeTrainView(const TrainView& view, nlohmann::ordered_json& train);

// Out of it; `functions` is how many networks the config has. Throws SessionError.
[[nodiscard]] TrainView readTrainView(JsonReader& train, std::size_t functions);

} // namespace rectiscope
