// Compare as part of a session's JSON: its experiment, and which picture of it is shown.
#pragma once

#include "core/comparison/experiment.h"
#include "core/view/compare_view.h"
#include "core/view/json_reader.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>

namespace rectiscope {

// The object "compare".
[[nodiscard]] nlohmann::ordered_json writeCompare(const std::optional<Experiment>& experiment,
                                                  const CompareView& view);

// Out of it; `name` stands for the file. Both throw SessionError.
[[nodiscard]] std::optional<Experiment> readComparedExperiment(JsonReader& compare, const std::string& name);
[[nodiscard]] CompareView readCompareView(JsonReader& compare);

} // namespace rectiscope
