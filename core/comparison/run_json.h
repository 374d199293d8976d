// The lines of runs.jsonl.
#pragma once

#include "core/comparison/run.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>

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

// Reads the lines of an experiment's runs, of which there may be a million.
class RunParser {
public:
    explicit RunParser(const Experiment& experiment);
    // Empty for a whole line of another function, cell or seed than the experiment's.
    [[nodiscard]] std::optional<Run> parse(const std::string& line, const std::string& place) const;

private:
    [[nodiscard]] std::optional<RunKey> keyOf(const nlohmann::ordered_json& json) const;

    Experiment experiment_;
    std::unordered_map<std::string, std::size_t> activations_;
    std::unordered_set<std::uint64_t> seeds_;
};

} // namespace rectiscope
