#include "core/comparison/experiment.h"
#include "core/text.h"
#include "core/view/json_reader.h"
#include "core/view/training_json.h"

#include <algorithm>
#include <limits>

namespace rectiscope {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::int64_t mostPoints = 10'000'000;
constexpr std::int64_t mostSteps = 1'000'000'000;
constexpr double largestNumber = 1e6;

std::string seedsText(const std::vector<std::uint64_t>& seeds)
{
    bool inARow = true;
    for (std::size_t i = 1; i < seeds.size(); ++i) inARow = inARow && seeds[i] == seeds[i - 1] + 1;
    if (inARow) return std::to_string(seeds.front()) + ':' + std::to_string(seeds.back());
    std::vector<std::string> parts;
    for (const auto seed : seeds) parts.push_back(std::to_string(seed));
    return join(parts, ",");
}

std::vector<NamedActivation> readActivations(JsonReader& reader)
{
    std::vector<NamedActivation> activations;
    constexpr std::size_t most = 100;
    const auto* list = reader.list("activations", most);
    if (list == nullptr || list->empty())
        reader.fail("activations", "is missing: expected such as [\"ReLU\"]");
    for (const auto& entry : *list) {
        try {
            if (entry.is_string())
                activations.push_back({entry.get<std::string>(), parseActivation(entry.get<std::string>())});
            else
                activations.push_back({entry.dump(), activationFromJson(entry)});
        } catch (const ActivationError& error) {
            reader.fail("activations", error.what());
        }
    }
    return activations;
}

std::vector<SweepAxis> readSweep(JsonReader& reader, const std::string& name)
{
    std::vector<SweepAxis> sweep;
    const auto* axes = reader.list("sweep", 2);
    if (axes == nullptr) return sweep;
    for (const auto& entry : *axes) {
        JsonReader axis(entry, name, "sweep");
        (void)axis.required("parameter");
        (void)axis.required("values");
        sweep.push_back({static_cast<SweepParameter>(*axis.choice("parameter", sweepParameterNames())),
                         *axis.numbers("values", -largestNumber, largestNumber)});
        axis.end();
    }
    return sweep;
}

DataOptions readData(JsonReader& reader)
{
    DataOptions data;
    const auto size = [&](const char* key) -> std::optional<int> {
        const auto number = reader.integer(key, 1, mostPoints);
        return number ? std::optional(static_cast<int>(*number)) : std::nullopt;
    };
    data.train = size("subset");
    data.test = size("test");
    data.noise = reader.number("noise", 0, 1000);
    data.labelNoise = reader.number("label_noise", 0, 1).value_or(0);
    if (const auto choice = reader.choice("normalization", normalizationNames()))
        data.normalization = static_cast<Normalization>(*choice);
    return data;
}

Experiment readExperiment(const nlohmann::json& json, const std::string& name)
{
    if (!json.is_object()) throw ExperimentError("must be a JSON object");
    JsonReader reader(json, name, "");
    Experiment experiment;
    experiment.activations = readActivations(reader);
    const auto baseline = reader.text("baseline").value_or(experiment.activations.front().name);
    experiment.dataset = reader.text("dataset").value_or(experiment.dataset);
    experiment.data = readData(reader);
    readTraining(reader, experiment.training);
    experiment.steps = reader.integer("steps", 1, mostSteps).value_or(0);
    experiment.epochs =
        reader.integer("epochs", 1, mostSteps).value_or(experiment.steps > 0 ? 0 : experiment.epochs);
    if (json.contains("seed")) reader.fail("seed", "every run has its own: give seeds instead");
    if (const auto seeds = json.find("seeds"); seeds != json.end() && seeds->is_number_unsigned())
        experiment.seeds = parseSeeds(std::to_string(*reader.seed("seeds")));
    else
        experiment.seeds = parseSeeds(reader.text("seeds").value_or("5"));
    experiment.sweep = readSweep(reader, name);
    reader.end();
    experiment.baseline = findBaseline(experiment.activations, baseline);
    return experiment;
}

} // namespace

Json toJson(const Experiment& experiment)
{
    Json json;
    json["activations"] = Json::array();
    for (const auto& named : experiment.activations) json["activations"].push_back(named.name);
    json["baseline"] = experiment.activations[experiment.baseline].name;
    json["dataset"] = experiment.dataset;
    const auto& data = experiment.data;
    if (data.train) json["subset"] = *data.train;
    if (data.test) json["test"] = *data.test;
    if (data.noise) json["noise"] = *data.noise;
    json["label_noise"] = data.labelNoise;
    json["normalization"] = normalizationNames()[static_cast<std::size_t>(data.normalization)];
    writeTraining(json, experiment.training);
    json.erase("seed"); // every run has its own
    if (experiment.steps > 0)
        json["steps"] = experiment.steps;
    else
        json["epochs"] = experiment.epochs;
    json["seeds"] = seedsText(experiment.seeds);
    if (!experiment.sweep.empty()) json["sweep"] = Json::array();
    for (const auto& axis : experiment.sweep)
        json["sweep"].push_back({{"parameter", sweepParameterName(axis.parameter)}, {"values", axis.values}});
    return json;
}

Experiment experimentFromJson(const nlohmann::json& json, const std::string& name)
{
    try {
        Experiment experiment = readExperiment(json, name);
        check(experiment);
        return experiment;
    } catch (const SessionError& error) {
        throw ExperimentError(error.what());
    } catch (const ExperimentError& error) {
        const std::string text = error.what();
        throw ExperimentError(text.starts_with(name) ? text : name + ": " + text);
    }
}

} // namespace rectiscope
