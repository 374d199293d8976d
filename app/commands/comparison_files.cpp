#include "app/commands/comparison_files.h"

#include "app/commands/figure_output.h"
#include "core/comparison/run_store.h"
#include "core/text.h"
#include "ui/compare/report_files.h"

#include <nlohmann/json.hpp>

#include <QApplication>

namespace rectiscope {

void writeReport(const Results& results, const std::string& folder)
{
    const auto application = makeFigureApplication();
    std::vector<ReportFigure> figures;
    for (const auto& named : comparisonFigures(results))
        figures.push_back(prepareReportFigure(named, folder)());
    writeReportTexts(results, figures, folder);
}

MergedRuns mergeRuns(const std::vector<std::string>& folders)
{
    auto first = readRuns(folders.front());
    MergedRuns merged{first.experiment, first.fingerprint, {}};
    const auto settings = toJson(first.experiment);
    for (const auto& folder : folders) {
        const auto stored = readRuns(folder);
        const auto differs = settingThatDiffers(toJson(stored.experiment), settings);
        if (!differs.empty())
            throw StoreError(folder + ": holds runs of another experiment than " + folders.front() + " (" +
                             differs +
                             "): the commands of all shards must differ in --shard and --output only");
        if (stored.fingerprint != first.fingerprint)
            throw StoreError(folder + ": holds runs on other data than " + folders.front());
        for (auto run : stored.runs) {
            run.seconds = 0;
            const auto [there, isNew] = merged.runs.emplace(run.key, run);
            if (!isNew && !sameResult(merged.experiment, there->second, run))
                throw StoreError(folder + ": its result of " +
                                 merged.experiment.activations[run.key.activation].name + " with seed " +
                                 std::to_string(run.key.seed) +
                                 " differs from another one of the same run: remove one of them");
        }
    }
    const auto keys = runKeys(merged.experiment);
    if (merged.runs.size() < keys.size())
        throw StoreError(join(folders, ", ") + ": " + std::to_string(keys.size() - merged.runs.size()) +
                         " of " + std::to_string(keys.size()) +
                         " runs are missing: has every shard come to its end?");
    return merged;
}

} // namespace rectiscope
