// The files of a comparison's folder.
#pragma once

#include "core/comparison/report.h"
#include "core/comparison/run_store.h"

#include <map>
#include <string>
#include <vector>

namespace rectiscope {

// runs.csv, summary.json, experiment.json, report.md, report.html, table.tex, and the figures as PNG and SVG;
// each whole or not at all. Throws StoreError.
void writeReport(const Results& results, const std::string& folder);

struct MergedRuns {
    Experiment experiment;
    std::uint32_t fingerprint = 0;
    std::map<RunKey, Run> runs;
};

// The runs of several folders of one experiment. Throws StoreError where they are of different ones, where
// two of them disagree, and where runs are missing.
[[nodiscard]] MergedRuns mergeRuns(const std::vector<std::string>& folders);

} // namespace rectiscope
