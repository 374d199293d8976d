// The runs of a comparison on disk: a folder with the file runs.jsonl, to which every finished run is added
// at once. What was killed goes on from there.
//
// The first line says what is compared; every other is one run, with a checksum. Once all is done the file is
// written anew, sorted and without times, so that the same comparison ends with the same bytes, however often
// it was interrupted and on however many machines it ran.
#pragma once

#include "core/comparison/run.h"

#include <cstdint>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

namespace rectiscope {

// Thrown for a folder that cannot be used; one line "PATH: WHY" for the user.
struct StoreError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// What is on disk, read back.
struct StoredRuns {
    Experiment experiment;
    std::uint32_t fingerprint = 0; // of the data; see DataSource
    std::vector<Run> runs;         // keys index the experiment's activations and cells
};

// Throws StoreError for what is missing, damaged, of another program version or of another format. A last
// line that was cut off is passed over.
[[nodiscard]] StoredRuns readRuns(const std::string& folder);

class RunStore {
public:
    // Makes the folder where it is missing. Runs of the same experiment that are there already are kept, also
    // those of other functions and seeds; an experiment that differs in anything else is refused. Only one
    // program at a time may hold a folder. Throws StoreError.
    RunStore(std::string folder, Experiment experiment, std::uint32_t fingerprint);
    ~RunStore();
    RunStore(const RunStore&) = delete;
    RunStore& operator=(const RunStore&) = delete;

    // Of this experiment's functions and seeds.
    [[nodiscard]] const std::map<RunKey, Run>& runs() const { return runs_; }
    // Those of `keys` that are not there yet, in their order.
    [[nodiscard]] std::vector<RunKey> missing(const std::vector<RunKey>& keys) const;
    // On disk when it returns.
    void add(const Run& run);
    // Sorted, without times, in one piece. Throws StoreError; the file is then as it was.
    void finish();

private:
    void open();
    void rewrite();

    std::string folder_;
    Experiment experiment_;
    std::uint32_t fingerprint_;
    int lock_ = -1, file_ = -1;
    std::map<RunKey, Run> runs_;
    std::vector<std::string> others_; // lines of other functions and seeds
};

// Whether two comparisons differ in functions, baseline and seeds at most, so that they share their runs.
[[nodiscard]] bool sharesRuns(const Experiment& a, const Experiment& b);

// The text of runs.jsonl for these runs, sorted.
[[nodiscard]] std::string runsText(const Experiment& experiment, std::uint32_t fingerprint,
                                   const std::map<RunKey, Run>& runs);

// Writes a whole file or nothing. Throws StoreError.
void replaceFile(const std::string& path, std::string_view text);

} // namespace rectiscope
