#include "core/view/train_json.h"

#include "core/activation/config.h"
#include "core/network/optimizer.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace rectiscope {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::int64_t mostSteps = 1'000'000'000'000; // of a run; it can be ended at any time
constexpr std::size_t mostRates = 1'000'000;
constexpr std::size_t mostForks = 1000; // those that were taken out included
constexpr std::size_t mostNetworks = 8;
constexpr double largestRate = 1e6;
constexpr std::int64_t mostUnits = 1'000'000; // addresses that do not exist select nothing

const std::vector<std::string> probeNames{"training", "test", "both", "grid"};
const std::vector<std::string> tabNames{"dead_units", "deaths", "units", "layers", "slopes"};

template <class Value>
Json orNull(const std::optional<Value>& value)
{
    return value ? Json(*value) : Json(nullptr);
}

Json writeCourse(const RaceCourse& course)
{
    Json rates = Json::array();
    for (const auto& change : course.rates)
        rates.push_back({{"step", change.step}, {"learning_rate", change.learningRate}});
    Json forks = Json::array();
    for (const auto& [request, removed] : course.forks)
        forks.push_back({{"parent", request.from.parent},
                         {"step", request.from.step},
                         {"function", toJson(request.activation)},
                         {"optimizer", optimizerNames()[static_cast<std::size_t>(request.optimizer)]},
                         {"learning_rate", request.learningRate},
                         {"removed", removed}});
    return {{"steps", course.end},
            {"shown", course.shown},
            {"first_learning_rate", orNull(course.firstLearningRate)},
            {"rates", std::move(rates)},
            {"forks", std::move(forks)}};
}

void readRates(JsonReader& reader, RaceCourse& course)
{
    std::int64_t last = -1;
    for (auto& one : reader.objects("rates", mostRates)) {
        RateChange change;
        change.step = one.integer("step", 0, course.end).value_or(0);
        change.learningRate = one.number("learning_rate", 0, largestRate).value_or(0);
        if (change.step <= last) one.fail("step", "must come after the one before");
        last = change.step;
        one.end();
        course.rates.push_back(change);
    }
}

void readForks(JsonReader& reader, std::size_t functions, RaceCourse& course)
{
    std::size_t left = functions;
    for (auto& one : reader.objects("forks", mostForks)) {
        const auto networks = static_cast<std::int64_t>(functions + course.forks.size());
        Fork from;
        from.parent = static_cast<int>(one.integer("parent", 0, networks - 1).value_or(0));
        const bool ofFork = from.parent >= static_cast<int>(functions);
        const std::int64_t born =
            ofFork ? course.forks[static_cast<std::size_t>(from.parent) - functions].request.from.step : 0;
        from.step = one.integer("step", born, course.end).value_or(born);
        const auto* function = one.required("function");
        ForkRecord record{{from, one.activation("function", *function)}};
        record.request.optimizer =
            static_cast<OptimizerKind>(one.choice("optimizer", optimizerNames()).value_or(0));
        record.request.learningRate = one.number("learning_rate", 0, largestRate).value_or(0.1);
        record.removed = one.flag("removed").value_or(false);
        one.end();
        if (!record.removed && ++left > mostNetworks)
            reader.fail("forks", "there are more than " + std::to_string(mostNetworks) + " networks");
        course.forks.push_back(std::move(record));
    }
}

RaceCourse readCourse(JsonReader&& reader, std::size_t functions)
{
    RaceCourse course;
    course.end = reader.integer("steps", 0, mostSteps).value_or(0);
    course.shown = reader.integer("shown", 0, course.end).value_or(course.end);
    course.firstLearningRate = reader.number("first_learning_rate", 0, largestRate);
    readRates(reader, course);
    readForks(reader, functions, course);
    reader.end();
    return course;
}

StopConditions readStop(JsonReader&& reader)
{
    StopConditions stop;
    stop.steps = reader.integer("steps", 1, std::numeric_limits<int>::max());
    stop.trainLoss = reader.number("train_loss", 0, 1e6);
    stop.testAccuracy = reader.number("test_accuracy", 0, 1);
    stop.firstDeath = reader.flag("first_death").value_or(false);
    reader.end();
    return stop;
}

UnitAddress readUnit(JsonReader&& reader)
{
    UnitAddress unit;
    unit.network = static_cast<int>(reader.integer("network", 0, mostUnits).value_or(0));
    unit.layer = static_cast<int>(reader.integer("layer", 0, mostUnits).value_or(0));
    unit.unit = static_cast<int>(reader.integer("unit", 0, mostUnits).value_or(0));
    reader.end();
    return unit;
}

} // namespace

void writeTrainView(const TrainView& view, Json& train)
{
    const StopConditions& stop = view.stop;
    const bool unlimited = std::isinf(view.speed);
    train["speed"] = unlimited ? Json(nullptr) : Json(view.speed);
    train["full_speed"] = unlimited;
    train["stop"] = {{"steps", orNull(stop.steps)},
                     {"train_loss", orNull(stop.trainLoss)},
                     {"test_accuracy", orNull(stop.testAccuracy)},
                     {"first_death", stop.firstDeath}};
    train["probes"] = probeNames[static_cast<std::size_t>(view.probes)];
    train["dormancy"] = view.dormancy;
    train["tab"] = tabNames[static_cast<std::size_t>(view.tab)];
    train["unit"] = nullptr;
    if (const auto& unit = view.unit)
        train["unit"] = {{"network", unit->network}, {"layer", unit->layer}, {"unit", unit->unit}};
    train["run"] = writeCourse(view.course);
}

TrainView readTrainView(JsonReader& train, std::size_t functions)
{
    TrainView view;
    view.speed = train.number("speed", 0.01, 1e9).value_or(view.speed);
    if (train.flag("full_speed").value_or(false)) view.speed = std::numeric_limits<double>::infinity();
    if (auto stop = train.object("stop")) view.stop = readStop(std::move(*stop));
    view.probes = static_cast<ProbeSet>(train.choice("probes", probeNames).value_or(0));
    view.dormancy = train.number("dormancy", 0, 1).value_or(view.dormancy);
    view.tab = static_cast<LabTab>(train.choice("tab", tabNames).value_or(0));
    if (auto unit = train.object("unit")) view.unit = readUnit(std::move(*unit));
    if (auto run = train.object("run")) view.course = readCourse(std::move(*run), functions);
    return view;
}

} // namespace rectiscope
