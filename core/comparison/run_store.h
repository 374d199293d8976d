// The runs of a comparison on disk: a folder with the file runs.jsonl, to which every finished run is added
// at once. What was killed goes on from there.
//
// The first line says what is compared; every other is one run, with a checksum. Once all is done the file is
// written anew, sorted and without times, so that the same comparison ends with the same bytes, however often
// it was interrupted and on however many machines it ran.
#pragma once

#include "core/comparison/run.h"
#include "core/comparison/store_files.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace rectiscope {

// What is on disk, read back.
struct StoredRuns {
    Experiment experiment;
    std::uint32_t fingerprint = 0; // of the data; see DataSource
    std::vector<Run> runs;         // keys index the experiment's activations and cells
};

// Throws StoreError for what is missing, damaged, of another program version or of another format. A last
// line that was cut off is passed over.
[[nodiscard]] StoredRuns readRuns(const std::string& folder);
[[nodiscard]] StoredRuns readRunsFile(const std::string& path);
[[nodiscard]] std::string runsPath(const std::string& folder); // where they are: FOLDER/runs.jsonl

class RunStore {
public:
    // Makes the folder where it is missing. Runs of the same experiment that are there already are kept, also
    // those of other functions and seeds; an experiment that differs in anything else is refused. Only one
    // program at a time may hold a folder. Throws StoreError.
    RunStore(const std::string& folder, Experiment experiment, std::uint32_t fingerprint);

    // Of this experiment's functions and seeds.
    [[nodiscard]] const std::map<RunKey, Run>& runs() const { return runs_; }
    // Those of `keys` that are not there yet, in their order.
    [[nodiscard]] std::vector<RunKey> missing(const std::vector<RunKey>& keys) const;
    // On disk when it returns. Throws StoreError; the file is then as it was.
    void add(const Run& run);
    // Sorted, without times, in one piece. Throws StoreError; the file is then as it was.
    void finish();

private:
    void read();
    void keep(Run run, const std::string& place);
    void rewrite();

    std::string path_; // of runs.jsonl
    Experiment experiment_;
    std::uint32_t fingerprint_;
    FolderLock lock_;
    std::optional<LineFile> file_;
    std::map<RunKey, Run> runs_;
    std::vector<std::string> others_; // lines of other functions and seeds
};

// Whether two comparisons differ in functions, baseline and seeds at most, so that they share their runs.
[[nodiscard]] bool sharesRuns(const Experiment& a, const Experiment& b);

// The first setting in which two experiments' JSON differ: "learning_rate 0.1 there, 0.5 here"; empty where
// none does.
[[nodiscard]] std::string settingThatDiffers(const nlohmann::ordered_json& there,
                                             const nlohmann::ordered_json& here);

// Whether two runs of one key agree in all but their time.
[[nodiscard]] bool sameResult(const Experiment& experiment, const Run& a, const Run& b);

// The text of runs.jsonl for these runs, sorted.
[[nodiscard]] std::string runsText(const Experiment& experiment, std::uint32_t fingerprint,
                                   const std::map<RunKey, Run>& runs);

} // namespace rectiscope
