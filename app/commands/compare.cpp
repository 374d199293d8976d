// rectiscope compare: functions × seeds, and what the differences are worth.
#include "app/commands/command.h"
#include "app/commands/common.h"
#include "app/commands/comparison_files.h"
#include "app/commands/comparison_input.h"
#include "app/commands/errors.h"
#include "app/commands/output.h"
#include "app/commands/training_options.h"
#include "core/comparison/preparation.h"
#include "core/comparison/report.h"
#include "core/comparison/run_store.h"
#include "core/comparison/runner.h"
#include "core/data/toy.h"
#include "core/text.h"

#include <unistd.h>

#include <chrono>
#include <cmath>
#include <cstdio>
#include <map>
#include <thread>

namespace rectiscope {
namespace {

using Clock = std::chrono::steady_clock;

// One line that grows old in its place where a person looks on, and a line now and then elsewhere.
class ProgressLine {
public:
    void show(const RunnerProgress& progress)
    {
        const auto now = Clock::now();
        if (now < next_) return;
        next_ = now + (person_ ? std::chrono::milliseconds(200) : std::chrono::seconds(30));
        std::string text = std::to_string(progress.done) + " of " + std::to_string(progress.total) + " runs";
        if (std::isfinite(progress.secondsLeft) && progress.done < progress.total)
            text += ", about " + duration(progress.secondsLeft) + " left";
        std::fprintf(stderr, person_ ? "\r\033[K%s" : "%s\n", text.c_str());
        shown_ = person_;
    }
    void end() const
    {
        if (shown_) std::fputs("\r\033[K", stderr);
    }

private:
    static std::string duration(double seconds)
    {
        if (seconds < 90) return std::to_string(static_cast<int>(std::ceil(seconds))) + " s";
        if (seconds < 5400) return std::to_string(static_cast<int>(std::round(seconds / 60))) + " min";
        return shortest(std::round(seconds / 360) / 10) + " h";
    }

    bool person_ = ::isatty(STDERR_FILENO) == 1;
    bool shown_ = false;
    Clock::time_point next_ = Clock::now() + std::chrono::milliseconds(500);
};

void work(const Experiment& experiment, const DataSource& source, const std::vector<RunKey>& keys,
          const ComparisonRunner::Keep& keep)
{
    ComparisonRunner runner(experiment, source, keys, 0, false, keep);
    ProgressLine line;
    for (auto progress = runner.progress(); !progress.finished; progress = runner.progress()) {
        line.show(progress);
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    line.end();
    if (const auto error = runner.progress().error; !error.empty()) throw WorkError(error);
}

void tellTimes(const Experiment& experiment, const Summary& summary)
{
    for (std::size_t i = 0; i < experiment.activations.size(); ++i) {
        double sum = 0;
        int count = 0;
        for (const auto& of : summary.activations)
            if (of.activation == i && std::isfinite(of.seconds)) {
                sum += of.seconds;
                ++count;
            }
        if (count > 0)
            std::fprintf(stderr, "%s: %.3g s a run\n", experiment.activations[i].name.c_str(), sum / count);
    }
}

void tell(const Results& results)
{
    tellTimes(results.experiment, results.summary);
    const std::size_t metric = results.metrics.front();
    for (const auto& pair : results.summary.pairs)
        if (pair.metric == metric && results.experiment.sweep.empty())
            std::fprintf(stderr, "%s\n", verdict(results.experiment, pair).c_str());
    Output output;
    output.write(summaryJson(results));
    output.finish();
}

// Trains what is missing, and says after a failure what was not lost.
void workInto(RunStore& store, const std::string& folder, const Experiment& experiment,
              const DataSource& source, const std::vector<RunKey>& keys)
{
    const auto missing = store.missing(keys);
    if (missing.size() < keys.size())
        std::fprintf(stderr, "%s: %zu of %zu runs are there\n", folder.c_str(), keys.size() - missing.size(),
                     keys.size());
    try {
        work(experiment, source, missing, [&](const Run& run) { store.add(run); });
    } catch (const WorkError& error) {
        const auto kept = keys.size() - store.missing(keys).size();
        throw WorkError(std::string(error.what()) + ": " + std::to_string(kept) + " of " +
                        std::to_string(keys.size()) + " runs are kept, the same command goes on there");
    }
}

std::vector<Run> valuesOf(const std::map<RunKey, Run>& runs)
{
    std::vector<Run> list;
    for (const auto& [key, run] : runs) list.push_back(run);
    return list;
}

void requireConvergence(const Arguments& arguments, const Results& results)
{
    if (!arguments.has("fail-on-divergence")) return;
    for (const auto& run : results.runs)
        if (run.diverged)
            throw WorkError(inQuotes(results.experiment.activations[run.key.activation].name) +
                            ": diverged at step " + std::to_string(run.steps) + " with seed " +
                            std::to_string(run.key.seed));
}

int compare(const Arguments& arguments)
{
    const Experiment experiment = readExperiment(arguments);
    const Shard shard = readShard(arguments);
    const auto folder = arguments.text("output");
    if (shard.count > 1 && !folder) throw InputError("--shard: needs --output DIR, from which --merge reads");
    const DataSource source = arguments.has("experiment") ? DataSource::open(experiment.dataset)
                                                          : openData(experiment.dataset, arguments);
    const auto data = prepare(experiment, source);

    const auto keys = shard.of(runKeys(experiment));
    std::map<RunKey, Run> runs;
    if (!folder) {
        work(experiment, source, keys, [&](Run run) { runs.emplace(run.key, std::move(run)); });
    } else {
        RunStore store(*folder, experiment, source.fingerprint());
        workInto(store, *folder, experiment, source, keys);
        runs = store.runs();
        store.finish();
    }
    if (shard.count > 1) {
        std::fprintf(stderr, "%s: shard %zu of %zu is done; --merge puts them together\n", folder->c_str(),
                     shard.index, shard.count);
        return 0;
    }
    const auto results = resultsOf(experiment, dataText(experiment, *data), valuesOf(runs));
    if (folder) writeReport(results, *folder);
    tell(results);
    requireConvergence(arguments, results);
    return 0;
}

int merge(const Arguments& arguments)
{
    for (const auto& option : {"activation", "dataset", "seeds", "experiment", "shard"})
        if (arguments.has(option))
            throw InputError(std::string("--merge, --") + option + ": what was compared is in the folders");
    const auto folder = arguments.text("output");
    if (!folder) throw InputError("--output: is missing: expected --output DIR");
    const auto merged = mergeRuns(arguments.texts("merge"));
    const auto data = DataSource::open(merged.experiment.dataset);
    if (data.fingerprint() != merged.fingerprint)
        throw WorkError(merged.experiment.dataset + ": has changed since the runs were made");
    DataOptions options = merged.experiment.data;
    options.seed = merged.experiment.seeds.front();
    const auto results =
        resultsOf(merged.experiment, dataText(merged.experiment, *data.draw(options)), valuesOf(merged.runs));
    RunStore store(*folder, merged.experiment, merged.fingerprint);
    for (const auto& [key, run] : merged.runs) store.add(run);
    store.finish();
    writeReport(results, *folder);
    tell(results);
    requireConvergence(arguments, results);
    return 0;
}

int run(const Arguments& arguments)
{
    try {
        return arguments.has("merge") ? merge(arguments) : compare(arguments);
    } catch (const ExperimentError& error) {
        throw InputError(error.what());
    } catch (const StoreError& error) {
        throw WorkError(error.what());
    }
}

} // namespace

Command compareCommand()
{
    auto activation = activationOption(true);
    activation.required = false;
    std::vector<Option> options{activation, {"dataset", "NAME|PATH", "which data: " + dataNames()}};
    for (auto& option : dataOptions()) options.push_back(std::move(option));
    for (auto& option : trainingOptions()) options.push_back(std::move(option));
    for (auto& option : std::vector<Option>{
             {"subset", "N",
              "training points that each seed draws, in equal shares of the classes; as --train"},
             {"epochs", "N", "how long: times through the training points"},
             {"steps", "N", "or how many steps"},
             {"seeds", "N|A:B|A,B,...", "how often, each with its own points, weights and order (default 5)"},
             {"seed", "N", "the same as --seeds N:N"},
             {"baseline", "F", "with which the others are compared (default: the first)"},
             {"sweep", "NAME=VALUES",
              "every run at each value of " + join(sweepParameterNames(), ", ") +
                  ": MIN:MAX:COUNT, MIN:MAX:COUNTlog or a list; may be given twice",
              false, true},
             {"experiment", "FILE.json", "all of the above from a file, such as experiment.json of a folder"},
             {"output", "DIR",
              "runs as they finish, tables, reports and figures; the same command goes on there"},
             {"shard", "I/N", "only every Nth run, beginning with the Ith"},
             {"merge", "DIR...", "puts the folders of all shards together", false, true, true},
             {"fail-on-divergence", "", "exit with 1 where a loss is no longer a finite number"},
         })
        options.push_back(std::move(option));
    return {"compare", "Train functions with many seeds and tell what differs; prints a summary as JSON",
            std::move(options),
            "Needs --activation, --dataset and one of --epochs and --steps; or --experiment; or --merge.",
            run};
}

} // namespace rectiscope
