#include "app/commands/comparison_input.h"

#include "app/commands/common.h"
#include "app/commands/errors.h"
#include "app/commands/training_options.h"
#include "core/activation/config.h"
#include "core/data/text_file.h"
#include "core/data/toy.h"
#include "core/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace rectiscope {
namespace {

Experiment experimentFromFile(const Arguments& arguments)
{
    for (const auto* name :
         {"activation",    "dataset",       "train",    "test",         "noise",      "label-noise",
          "normalization", "subset",        "hidden",   "init",         "init-scale", "bias",
          "optimizer",     "learning-rate", "batch",    "weight-decay", "epochs",     "steps",
          "seeds",         "seed",          "baseline", "sweep"})
        if (arguments.has(name))
            throw InputError(std::string("--experiment, --") + name +
                             ": the file says it all, change it there");
    const auto path = *arguments.text("experiment");
    const auto json = nlohmann::json::parse(readTextFile(path), nullptr, false);
    if (json.is_discarded()) throw InputError(path + ": is not valid JSON");
    return experimentFromJson(json, path);
}

std::vector<std::uint64_t> readSeeds(const Arguments& arguments)
{
    if (arguments.has("seed") && arguments.has("seeds"))
        throw InputError("--seed, --seeds: only one of them may be given");
    if (arguments.has("seed")) return {readSeed(arguments)};
    return parseSeeds(arguments.text("seeds").value_or("5"));
}

// What a folder keeps must read back, or nothing could go on there.
void requireReadable(const Experiment& experiment)
{
    const std::string name = "settings";
    try {
        (void)experimentFromJson(nlohmann::json::parse(toJson(experiment).dump()), name);
    } catch (const nlohmann::json::exception&) {
        throw InputError("--dataset " + inQuotes(experiment.dataset) +
                         ": its name is no valid UTF-8: rename it");
    } catch (const ExperimentError& error) {
        // "settings: learning_rate: WHY" is told by the flag.
        std::string text = std::string(error.what()).substr(name.size() + 2);
        std::replace(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(text.find(':')), '_', '-');
        throw InputError("--" + text);
    }
}

} // namespace

Experiment readExperiment(const Arguments& arguments)
{
    if (arguments.has("experiment")) return experimentFromFile(arguments);
    for (const auto* name : {"activation", "dataset"})
        if (!arguments.has(name)) throw InputError(std::string("--") + name + ": is missing; see --help");
    Experiment experiment;
    experiment.activations = readActivations(arguments);
    if (const auto baseline = arguments.text("baseline"))
        experiment.baseline = findBaseline(experiment.activations, *baseline);
    experiment.dataset = *arguments.text("dataset");
    experiment.data = readDataOptions(arguments);
    if (const auto subset = arguments.integer("subset", 1, largestToyPart)) {
        if (experiment.data.train) throw InputError("--subset, --train: only one of them may be given");
        experiment.data.train = static_cast<int>(*subset);
    }
    experiment.training = readTrainingConfig(arguments);
    const auto epochs = arguments.integer("epochs", 1, mostTrainingSteps);
    const auto steps = arguments.integer("steps", 1, mostTrainingSteps);
    if (epochs.has_value() == steps.has_value())
        throw InputError("--epochs, --steps: exactly one of them must be given");
    experiment.epochs = epochs.value_or(0);
    experiment.steps = steps.value_or(0);
    experiment.seeds = readSeeds(arguments);
    for (const auto& text : arguments.texts("sweep")) experiment.sweep.push_back(parseSweep(text));
    check(experiment);
    requireReadable(experiment);
    return experiment;
}

std::vector<RunKey> Shard::of(const std::vector<RunKey>& keys) const
{
    std::vector<RunKey> part;
    for (std::size_t i = index - 1; i < keys.size(); i += count) part.push_back(keys[i]);
    return part;
}

Shard readShard(const Arguments& arguments)
{
    const auto text = arguments.text("shard");
    if (!text) return {};
    const auto parts = split(*text, '/');
    const auto index = parseInteger(parts.front());
    const auto count = parseInteger(parts.back());
    if (parts.size() != 2 || !index || !count || *index < 1 || *count < *index || *count > 1'000'000)
        throw InputError("--shard " + inQuotes(*text) + ": expected I/N with 1 ≤ I ≤ N, such as 2/8");
    return {static_cast<std::size_t>(*index), static_cast<std::size_t>(*count)};
}

} // namespace rectiscope
