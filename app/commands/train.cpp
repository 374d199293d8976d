// rectiscope train: trains networks that differ in nothing but the activation.
#include "app/commands/command.h"
#include "app/commands/errors.h"
#include "app/commands/output.h"
#include "app/commands/training_figure.h"
#include "app/commands/training_options.h"
#include "app/commands/training_report.h"
#include "app/commands/training_run.h"
#include "core/network/network_file.h"
#include "core/text.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace rectiscope {
namespace {

constexpr std::int64_t mostRecords = 10'000'000;

void readLength(const Arguments& arguments, TrainingPlan& plan)
{
    const auto epochs = arguments.integer("epochs", 1, mostTrainingSteps);
    const auto steps = arguments.integer("steps", 1, mostTrainingSteps);
    if (epochs.has_value() == steps.has_value())
        throw InputError("--epochs, --steps: exactly one of them must be given");
    plan.steps = steps ? *steps : *epochs * plan.stepsPerEpoch();
    if (plan.steps > mostTrainingSteps)
        throw InputError("--epochs " + std::to_string(*epochs) + ": would be " + std::to_string(plan.steps) +
                         " steps, must be at most " + std::to_string(mostTrainingSteps));
    plan.recordEvery = arguments.integer("record-every", 1, mostTrainingSteps).value_or(plan.stepsPerEpoch());
    const auto records = plan.steps / plan.recordEvery * static_cast<std::int64_t>(plan.activations.size());
    if (records > mostRecords)
        throw InputError("--record-every " + std::to_string(plan.recordEvery) + ": would give " +
                         std::to_string(records) + " records, must be at most " +
                         std::to_string(mostRecords));
}

enum class RecordsFormat { none, csv, figure };

RecordsFormat recordsFormat(const std::optional<std::string>& path)
{
    if (!path) return RecordsFormat::none;
    const auto extension = extensionOf(*path);
    if (extension == ".csv" || *path == "-" || path->starts_with("/dev/")) return RecordsFormat::csv;
    for (const auto* figure : {".png", ".svg", ".pdf"})
        if (extension == figure) return RecordsFormat::figure;
    throw InputError("--output " + inQuotes(*path) + ": the name must end in .csv, .png, .svg or .pdf");
}

// The files of a run, all opened before it starts, so that a place that cannot be written is known then.
struct Files {
    explicit Files(const Arguments& arguments) : format(recordsFormat(arguments.text("output")))
    {
        std::set<std::string> paths;
        for (const auto* name : {"output", "events", "save-initial", "save-final"})
            if (const auto path = arguments.text(name); path && !paths.insert(*path).second)
                throw InputError(std::string("--") + name + " " + *path + ": another option names this file");
        if (arguments.has("output")) records.emplace(arguments.text("output"));
        // A figure is written by the window's own export; here it was only tried.
        if (format == RecordsFormat::figure) records.reset();
        if (arguments.has("events")) events.emplace(arguments.text("events"));
        if (arguments.has("save-initial")) initial.emplace(arguments.text("save-initial"));
        if (arguments.has("save-final")) final.emplace(arguments.text("save-final"));
    }
    RecordsFormat format;
    std::optional<Output> records, events, initial, final;
};

void saveNetworks(std::optional<Output>& output, const std::vector<TrainingRun>& runs,
                  Network TrainingRun::*which)
{
    if (!output) return;
    std::vector<Network> networks;
    for (const auto& run : runs) networks.push_back(run.*which);
    output->write(networkFile(networks));
    output->finish();
}

int run(const Arguments& arguments)
{
    TrainingPlan plan;
    plan.activations = readActivations(arguments);
    plan.config = readTrainingConfig(arguments);
    plan.config.seed = readSeed(arguments);
    const auto dataset = *arguments.text("dataset");
    plan.data = loadDataset(dataset, arguments);
    requireMemory(plan.config, *plan.data);
    readLength(arguments, plan);
    plan.events = arguments.has("events");
    Files files(arguments);

    const auto runs = runTraining(plan);
    saveNetworks(files.initial, runs, &TrainingRun::initial);
    saveNetworks(files.final, runs, &TrainingRun::final);
    if (files.format == RecordsFormat::figure)
        writeTrainingFigure(plan, runs, dataset, readDataOptions(arguments), *arguments.text("output"));
    if (files.records) {
        writeRecords(plan, runs, [&](std::string_view text) { files.records->write(text); });
        files.records->finish();
    }
    if (files.events) {
        writeEvents(plan, runs, [&](std::string_view text) { files.events->write(text); });
        files.events->finish();
    }
    Output output;
    output.write(summary(plan, runs));
    output.finish();
    if (arguments.has("fail-on-divergence"))
        for (std::size_t i = 0; i < runs.size(); ++i)
            if (runs[i].diverged)
                throw WorkError(inQuotes(plan.activations[i].name) + ": diverged at step " +
                                std::to_string(runs[i].steps));
    return 0;
}

} // namespace

Command trainCommand()
{
    std::vector<Option> options{activationOption(true),
                                {"dataset", "NAME|FILE", "which data: " + dataNames(), true}};
    for (auto& option : dataOptions()) options.push_back(std::move(option));
    for (auto& option : trainingOptions()) options.push_back(std::move(option));
    for (auto& option : std::vector<Option>{
             {"epochs", "N", "how long: times through the training points"},
             {"steps", "N", "or how many steps"},
             seedOption("fixes data, initial weights, batch order and random slopes"),
             outputOption("the course of the runs: its numbers, .csv, or a figure, .png, .svg or .pdf"),
             {"record-every", "STEPS", "how often a line of it is written (default once per epoch)"},
             {"events", "FILE.csv", "every death and revival of a unit, with its causes"},
             {"save-initial", "FILE.json", "the networks before the first step"},
             {"save-final", "FILE.json", "the networks after the last step"},
             {"fail-on-divergence", "", "exit with 1 where a loss is no longer a finite number"},
         })
        options.push_back(std::move(option));
    return {"train", "Train networks that differ in nothing but the activation; prints a summary as JSON",
            std::move(options),
            "Exactly one of --epochs and --steps is needed. --dataset takes what dataset --name takes.", run};
}

} // namespace rectiscope
