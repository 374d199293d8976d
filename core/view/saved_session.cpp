#include "core/view/saved_session.h"

#include "core/activation/catalog.h"
#include "core/activation/config.h"
#include "core/data/toy.h"
#include "core/lab/presets.h"
#include "core/text.h"
#include "core/view/compare_json.h"
#include "core/view/json_reader.h"
#include "core/view/train_json.h"
#include "core/view/training_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace rectiscope {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view formatName = "rectiscope-session";
constexpr std::int64_t largestSize = 100'000; // of points, batches and widths
constexpr std::size_t mostNumbers = 50'000'000;
constexpr double largestNumber = std::numeric_limits<double>::max();

const std::vector<std::string> workspaceNames{"explore", "train", "compare"};
const std::vector<std::string> conventionNames{"slope", "divisor"};
const std::vector<std::string> modeNames{"test", "train"};
const std::vector<std::string> sideNames{"left", "right"};
const std::vector<std::string> taskNames{"classification", "regression"};

Json pair(Interval interval)
{
    return Json::array({interval.lower, interval.upper});
}

Json optionalPair(const std::optional<Interval>& interval)
{
    return interval ? pair(*interval) : Json(nullptr);
}

// --- writing
// -------------------------------------------------------------------------------------------------

Json writeExplore(const ExploreState& state)
{
    Json functions = Json::array();
    for (std::size_t row = 0; row < state.activations.size(); ++row) {
        Json function = toJson(state.activations[row]);
        function["shown"] = bool(state.shown[row]);
        functions.push_back(std::move(function));
    }
    Json json{{"functions", std::move(functions)},
              {"selected", state.activations[state.selected].info().key},
              {"convention", conventionNames[state.divisors ? 1 : 0]},
              {"mode", modeNames[static_cast<std::size_t>(state.mode)]},
              {"kink", sideNames[static_cast<std::size_t>(state.side)]},
              {"samples", state.sampleSeed},
              {"range", pair(state.range)},
              {"values", optionalPair(state.values)},
              {"slopes", optionalPair(state.slopes)},
              {"cursor", state.cursor},
              {"tangent", state.tangent},
              {"second_derivative", state.secondDerivative},
              {"subdifferential", state.subdifferential},
              {"lens", state.lens},
              {"lens_half_width", state.lensHalfWidth}};
    json["density"] = state.density ? Json{{"mean", state.density->mean}, {"spread", state.density->spread}}
                                    : Json(nullptr);
    json["pins"] = Json::array();
    for (const auto& pin : state.pins) json["pins"].push_back(toJson(pin));
    json["family"] = nullptr;
    if (const auto& family = state.family) {
        const ActivationInfo& info = catalog()[family->row];
        json["family"] = {{"type", info.key},
                          {"parameter", info.parameters[family->parameter].key},
                          {"from", family->from},
                          {"to", family->to},
                          {"count", family->count}};
    }
    json["difference"] = nullptr;
    if (const auto& difference = state.difference)
        json["difference"] = {{"first", toJson(difference->first)}, {"second", toJson(difference->second)}};
    json["sweeps"] = Json::array();
    for (const auto& sweep : state.sweeps) {
        const ActivationInfo& info = catalog()[sweep.row];
        json["sweeps"].push_back({{"type", info.key},
                                  {"parameter", info.parameters[sweep.parameter].key},
                                  {"ends", optionalPair(sweep.ends)},
                                  {"seconds", sweep.seconds}});
    }
    return json;
}

Json writeSamples(const Samples& samples)
{
    Json rows = Json::array();
    for (std::size_t i = 0; i < samples.size(); ++i) {
        Json row = Json::array();
        for (const float x : samples.input(i)) row.push_back(double(x));
        row.push_back(double(samples.targets[i]));
        rows.push_back(std::move(row));
    }
    return rows;
}

Json writeRace(const RaceConfig& race)
{
    Json functions = Json::array();
    for (const auto& activation : race.activations) functions.push_back(toJson(activation));
    Json json{{"functions", std::move(functions)}, {"dataset", race.dataset}};
    json["points"] = nullptr;
    if (race.data)
        json["points"] = {{"name", race.data->name},
                          {"task", taskNames[static_cast<std::size_t>(race.data->task)]},
                          {"features", race.data->features},
                          {"outputs", race.data->outputs},
                          {"train", writeSamples(race.data->train)},
                          {"test", writeSamples(race.data->test)}};
    json["train_points"] = race.train;
    json["test_points"] = race.test;
    json["noise"] = race.noise ? Json(*race.noise) : Json(nullptr);
    writeTraining(json, race.training);
    return json;
}

// --- reading
// -------------------------------------------------------------------------------------------------

void readFunctions(JsonReader& reader, ExploreState& state)
{
    const auto* list = reader.list("functions", catalog().size());
    if (list == nullptr) return;
    state.shown.assign(state.shown.size(), false);
    std::vector<bool> seen(catalog().size(), false);
    for (nlohmann::json json : *list) {
        bool shown = false;
        if (json.is_object() && json.contains("shown")) {
            if (!json["shown"].is_boolean()) reader.fail("functions", "shown must be true or false");
            shown = json["shown"].get<bool>();
            json.erase("shown");
        }
        Activation activation = reader.activation("functions", json);
        const std::size_t row = catalogIndex(activation.info());
        if (seen[row]) reader.fail("functions", activation.info().key + " comes twice");
        seen[row] = true;
        state.activations[row] = std::move(activation);
        state.shown[row] = shown;
    }
}

// Of a function of the catalog; one that can be moved.
std::size_t readParameter(JsonReader& reader, std::size_t row)
{
    const auto& parameters = catalog()[row].parameters;
    const auto name = reader.text("parameter").value_or("");
    const auto found = std::ranges::find(parameters, name, &ParameterSpec::key);
    if (found == parameters.end() || found->kind != ParameterKind::real)
        reader.fail("parameter", inQuotes(name) + ": no parameter of this function that can be swept");
    return static_cast<std::size_t>(found - parameters.begin());
}

Family readFamily(JsonReader&& reader)
{
    Family family;
    family.row = reader.row("type", reader.text("type").value_or(""));
    family.parameter = readParameter(reader, family.row);
    family.from = reader.number("from", -largestNumber, largestNumber).value_or(0);
    family.to = reader.number("to", -largestNumber, largestNumber).value_or(0);
    family.count = static_cast<int>(reader.integer("count", 2, mostFamilyMembers).value_or(2));
    reader.end();
    return family;
}

void readSweeps(JsonReader& reader, ExploreState& state)
{
    constexpr std::size_t mostSweeps = 200; // more than there are parameters
    for (auto& one : reader.objects("sweeps", mostSweeps)) {
        Sweep sweep;
        sweep.row = one.row("type", one.text("type").value_or(""));
        sweep.parameter = readParameter(one, sweep.row);
        sweep.ends = one.interval("ends", -largestNumber, largestNumber);
        sweep.seconds = one.number("seconds", Sweep::shortest, Sweep::longest).value_or(Sweep::usualSeconds);
        one.end();
        setSweep(state, sweep);
    }
}

ExploreState readExplore(JsonReader&& reader)
{
    ExploreState state = firstExploreState();
    readFunctions(reader, state);
    if (const auto type = reader.text("selected")) state.selected = reader.row("selected", *type);
    state.divisors = reader.choice("convention", conventionNames).value_or(0) == 1;
    state.mode = static_cast<Mode>(reader.choice("mode", modeNames).value_or(1));
    state.side = static_cast<Side>(reader.choice("kink", sideNames).value_or(1));
    state.sampleSeed = reader.seed("samples").value_or(1);
    if (const auto range = reader.interval("range", -largestNumber, largestNumber)) {
        if (boundedRange(*range) != range)
            reader.fail("range", "must lie within -1e6 and 1e6 and be no narrower than 1e-9");
        state.range = *range;
    }
    state.values = reader.interval("values", -largestNumber, largestNumber);
    state.slopes = reader.interval("slopes", -largestNumber, largestNumber);
    state.cursor = reader.number("cursor", -largestNumber, largestNumber).value_or(state.cursor);
    state.tangent = reader.flag("tangent").value_or(false);
    state.secondDerivative = reader.flag("second_derivative").value_or(false);
    state.subdifferential = reader.flag("subdifferential").value_or(false);
    state.lens = reader.flag("lens").value_or(false);
    state.lensHalfWidth =
        reader.number("lens_half_width", narrowestLens, widestLens).value_or(state.lensHalfWidth);
    readSweeps(reader, state);
    if (auto density = reader.object("density")) {
        state.density = Density{density->number("mean", -1000, 1000).value_or(0),
                                density->number("spread", 1e-6, 1000).value_or(1)};
        density->end();
    }
    if (const auto* pins = reader.list("pins", mostPins))
        for (const auto& pin : *pins) state.pins.push_back(reader.activation("pins", pin));
    if (auto family = reader.object("family")) state.family = readFamily(std::move(*family));
    if (auto difference = reader.object("difference")) {
        const auto* first = difference->required("first");
        const auto* second = difference->required("second");
        state.difference =
            Difference{difference->activation("first", *first), difference->activation("second", *second)};
        difference->end();
    }
    reader.end();
    return state;
}

void readSamples(JsonReader& reader, const char* key, const Dataset& data, Samples& samples)
{
    samples.features = data.features;
    const auto* rows = reader.list(key, mostNumbers / static_cast<std::size_t>(data.features + 1));
    if (rows == nullptr) return;
    for (const auto& row : *rows) {
        if (!row.is_array() || row.size() != static_cast<std::size_t>(data.features) + 1)
            reader.fail(key,
                        "every point must be a list of " + std::to_string(data.features + 1) + " numbers");
        for (std::size_t i = 0; i < row.size(); ++i) {
            const auto value = row[i].is_number() ? row[i].get<float>() : std::nanf("");
            if (!std::isfinite(value)) reader.fail(key, "every number must be finite, at most 3.4e38");
            if (i + 1 < row.size())
                samples.inputs.push_back(value);
            else
                samples.targets.push_back(value);
        }
        const float target = samples.targets.back();
        if (data.task == Task::classification &&
            !(target >= 0 && target < float(data.outputs) && target == std::floor(target)))
            reader.fail(key, "a target is no class from 0 to " + std::to_string(data.outputs - 1));
    }
}

std::shared_ptr<const Dataset> readPoints(JsonReader&& reader)
{
    auto data = std::make_shared<Dataset>();
    data->name = reader.text("name").value_or("");
    data->task = static_cast<Task>(reader.choice("task", taskNames).value_or(0));
    data->features = static_cast<int>(reader.integer("features", 1, 10'000).value_or(2));
    data->outputs = static_cast<int>(reader.integer("outputs", 1, 100).value_or(2));
    if (data->task == Task::classification ? data->outputs < 2 : data->outputs != 1)
        reader.fail("outputs", "must be the number of classes, or 1 for regression");
    readSamples(reader, "train", *data, data->train);
    readSamples(reader, "test", *data, data->test);
    if (data->train.size() == 0) reader.fail("train", "there are no training points");
    reader.end();
    return data;
}

RaceConfig readRace(JsonReader& reader)
{
    RaceConfig race = firstRaceConfig();
    constexpr std::size_t mostFunctions = 8;
    if (const auto* functions = reader.list("functions", mostFunctions)) {
        race.activations.clear();
        for (const auto& function : *functions)
            race.activations.push_back(reader.activation("functions", function));
        if (race.activations.empty()) reader.fail("functions", "must name at least one function");
    }
    if (const auto name = reader.text("dataset")) {
        std::vector<std::string> names;
        for (const auto& toy : toyCatalog()) names.push_back(toy.key);
        if (findToy(*name) == nullptr)
            reader.fail("dataset", "unknown data set " + inQuotes(*name) + ": " + suggestion(*name, names));
        race.dataset = *name;
    }
    if (auto points = reader.object("points")) race.data = readPoints(std::move(*points));
    race.train = static_cast<int>(reader.integer("train_points", 1, largestSize).value_or(race.train));
    race.test = static_cast<int>(reader.integer("test_points", 1, largestSize).value_or(race.test));
    race.noise = reader.number("noise", 0, 10);

    readTraining(reader, race.training);
    return race;
}

} // namespace

RaceConfig firstRaceConfig()
{
    RaceConfig config;
    for (const char* key : {"ReLU", "LeakyReLU", "PReLU", "RReLU", "ELU"})
        config.activations.emplace_back(*findActivation(key));
    return withPreset(std::move(config), *findPreset("E"));
}

std::string sessionText(const SavedSession& session, std::string_view programVersion)
{
    Json train = writeRace(session.race);
    writeTrainView(session.train, train);
    const Json json{{"format", formatName},
                    {"version", sessionVersion},
                    {"program", programVersion},
                    {"workspace", workspaceNames[static_cast<std::size_t>(session.workspace)]},
                    {"explore", writeExplore(session.explore)},
                    {"train", std::move(train)},
                    {"compare", writeCompare(session.experiment, session.compare)}};
    // A file's name may hold bytes that are no text.
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

SavedSession parseSession(std::string_view text, const std::string& name)
{
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    const auto json = nlohmann::json::parse(text, nullptr, false);
    if (json.is_discarded()) throw SessionError(name + ": is no session: not valid JSON");
    if (!json.is_object() || !json.contains("format") || json["format"] != formatName)
        throw SessionError(name + ": is no session: it does not say \"format\": \"rectiscope-session\"");
    JsonReader reader(json, name, "");
    (void)reader.text("format");
    const auto version = reader.integer("version", 1, std::numeric_limits<int>::max());
    if (!version) reader.fail("version", "is missing");
    if (*version > sessionVersion)
        throw SessionError(name + ": was written by a newer version (" + std::to_string(*version) +
                           "): this one reads sessions up to version " + std::to_string(sessionVersion));
    (void)reader.text("program");
    SavedSession session;
    session.workspace = static_cast<WorkspaceKind>(reader.choice("workspace", workspaceNames).value_or(0));
    if (auto explore = reader.object("explore")) session.explore = readExplore(std::move(*explore));
    if (auto train = reader.object("train")) {
        session.race = readRace(*train);
        session.train = readTrainView(*train, session.race.activations.size());
        train->end();
    }
    if (auto compare = reader.object("compare")) {
        session.experiment = readComparedExperiment(*compare, name);
        session.compare = readCompareView(*compare);
        compare->end();
    }
    reader.end();
    return session;
}

} // namespace rectiscope
