#include "app/commands/comparison_files.h"

#include "app/commands/errors.h"
#include "app/commands/figure_output.h"
#include "core/comparison/run_json.h"
#include "core/text.h"
#include "ui/common/export_figure.h"
#include "ui/compare/comparison_figures.h"

#include <nlohmann/json.hpp>

#include <QApplication>

#include <filesystem>

namespace rectiscope {
namespace {

std::string pathIn(const std::string& folder, const std::string& name)
{
    return (std::filesystem::path(folder) / name).string();
}

} // namespace

void writeReport(const Results& results, const std::string& folder)
{
    const auto application = makeFigureApplication();
    std::vector<ReportFigure> figures;
    for (const auto& named : comparisonFigures(results)) {
        for (const auto* extension : {".png", ".svg"})
            writeFigureFile(*named.figure, pathIn(folder, named.fileName + extension), named.options);
        figures.push_back({named.title, named.fileName, drawFigure(*named.figure, FigureFormat::svg, named.options).bytes.toStdString()});
    }
    replaceFile(pathIn(folder, "runs.csv"), runsCsv(results));
    replaceFile(pathIn(folder, "summary.json"), summaryJson(results));
    replaceFile(pathIn(folder, "experiment.json"), toJson(results.experiment).dump(2) + '\n');
    replaceFile(pathIn(folder, "report.md"), reportMarkdown(results, figures));
    replaceFile(pathIn(folder, "report.html"), reportHtml(results, figures));
    replaceFile(pathIn(folder, "table.tex"), latexTable(results));
}

MergedRuns mergeRuns(const std::vector<std::string>& folders)
{
    auto first = readRuns(folders.front());
    MergedRuns merged{first.experiment, first.fingerprint, {}};
    const std::string identity = headerLine({first.experiment, first.fingerprint});
    for (const auto& folder : folders) {
        const auto stored = readRuns(folder);
        if (headerLine({stored.experiment, stored.fingerprint}) != identity)
            throw StoreError(folder + ": holds runs of another experiment than " + folders.front());
        for (auto run : stored.runs) {
            run.seconds = 0;
            const auto [there, isNew] = merged.runs.emplace(run.key, run);
            if (!isNew && runLine(merged.experiment, there->second) != runLine(merged.experiment, run))
                throw StoreError(folder + ": has another result than the other folders for " +
                                 merged.experiment.activations[run.key.activation].name + " with seed " +
                                 std::to_string(run.key.seed));
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
