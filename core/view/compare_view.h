// Which picture of a comparison Compare shows: what a session file holds of it beside the experiment.
#pragma once

#include <cstddef>
#include <optional>

namespace rectiscope {

enum class ChartKind { intervals, courses, scatter, slopes, map, paper };

struct CompareView {
    std::optional<ChartKind> chart; // none: a sweep's map, else every run
    std::size_t metric = 0;         // by metricIndex
    std::size_t cell = 0;           // of a sweep
    std::size_t paperColumn = 0;    // by paperColumns()
    bool paperDivisors = true;      // the paper's parameters as it writes them
    friend bool operator==(const CompareView&, const CompareView&) = default;
};

} // namespace rectiscope
