// The lines of runs.jsonl.
#pragma once

#include "core/comparison/run.h"

#include <cstdint>
#include <optional>
#include <string>

namespace rectiscope {

struct RunsHeader {
    Experiment experiment;
    std::uint32_t fingerprint = 0; // of the data
};

// Without a line end. Doubles read back as they were; NaN is null.
[[nodiscard]] std::string headerLine(const RunsHeader& header);
[[nodiscard]] std::string runLine(const Experiment& experiment, const Run& run);

// Both throw StoreError "PLACE: WHY" for what is damaged.
[[nodiscard]] RunsHeader parseHeader(const std::string& line, const std::string& place);
// Empty for a whole line of another function, cell or seed than the experiment's.
[[nodiscard]] std::optional<Run> parseRun(const std::string& line, const Experiment& experiment,
                                          const std::string& place);

} // namespace rectiscope
