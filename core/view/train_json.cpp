#include "core/view/train_json.h"

#include "core/activation/config.h"
#include "core/network/optimizer.h"
#include "core/text.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace rectiscope {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::int64_t mostSteps = 1'000'000'000'000; // of a run; it can be ended at any time
constexpr std::size_t mostRates = 1'000'000;
constexpr std::size_t mostForks = 1000;       // those that were taken out included
constexpr std::int64_t mostRecorded = 10'000; // charts keep fewer
constexpr std::size_t mostNetworks = 8;
constexpr double largestRate = 1e6;
constexpr double largestValue = std::numeric_limits<double>::max();
constexpr std::int64_t mostUnits = 1'000'000; // addresses that do not exist select nothing

const std::vector<std::string> probeNames{"training", "test", "both", "grid"};
const std::vector<std::string> layerNames{"z", "h", "gradient"};
// In the order of enum class HistoryQuantity, without dead units, which have a chart of their own.
const std::vector<std::string> quantityNames{"train_loss", "test_loss", "train_accuracy", "test_accuracy"};
const std::vector<std::string> scaleNames{"linear", "log"};
const std::vector<std::string> tabNames{"dead_units", "deaths", "units", "layers", "slopes"};

template <class Value>
Json orNull(const std::optional<Value>& value)
{
    return value ? Json(*value) : Json(nullptr);
}

Json orNull(const std::optional<Interval>& interval)
{
    return interval ? Json::array({interval->lower, interval->upper}) : Json(nullptr);
}

Json writeZoom(const HistoryView& view)
{
    return {{"steps", orNull(view.steps)}, {"values", orNull(view.values)}};
}

HistoryView readZoom(JsonReader& reader)
{
    return {reader.interval("steps", 0, double(mostSteps)),
            reader.interval("values", -largestValue, largestValue)};
}

// "0:30 35:100:5 107": from, to and, where it is not 1, by how much.
std::string stepsText(const std::vector<std::int64_t>& steps)
{
    std::string text;
    for (std::size_t i = 0; i < steps.size();) {
        const std::int64_t by = i + 1 < steps.size() ? steps[i + 1] - steps[i] : 1;
        std::size_t last = i;
        while (last + 1 < steps.size() && steps[last + 1] - steps[last] == by) ++last;
        if (last < i + 2) last = i; // two steps are no row
        if (!text.empty()) text += ' ';
        text += std::to_string(steps[i]);
        if (last > i) text += ':' + std::to_string(steps[last]);
        if (last > i && by != 1) text += ':' + std::to_string(by);
        i = last + 1;
    }
    return text;
}

// Empty for what stepsText has not written: numbers that do not ascend, beyond the end, or too many.
std::optional<std::vector<std::int64_t>> parseSteps(std::string_view text, std::int64_t end)
{
    std::vector<std::int64_t> steps;
    if (text.empty()) return steps;
    for (const auto row : split(text, ' ')) {
        std::vector<std::int64_t> numbers;
        for (const auto part : split(row, ':')) {
            const auto number = parseInteger(part);
            if (!number || *number < 0 || *number > end) return std::nullopt;
            numbers.push_back(*number);
        }
        if (numbers.size() > 3) return std::nullopt;
        const std::int64_t last = numbers.size() > 1 ? numbers[1] : numbers[0];
        const std::int64_t by = numbers.size() > 2 ? numbers[2] : 1;
        if (by < 1 || last < numbers[0] || (last - numbers[0]) / by >= mostRecorded) return std::nullopt;
        for (std::int64_t step = numbers[0]; step <= last; step += by) {
            if (!steps.empty() && step <= steps.back()) return std::nullopt;
            steps.push_back(step);
        }
        if (std::ssize(steps) > mostRecorded) return std::nullopt;
    }
    return steps;
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
            {"forks", std::move(forks)},
            {"recorded", stepsText(course.recorded)}};
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
    const auto recorded = parseSteps(reader.text("recorded").value_or(""), course.end);
    if (!recorded) reader.fail("recorded", "must be ascending steps of the run, as in \"0:30 35:100:5\"");
    course.recorded = *recorded;
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

HistoryLook readChart(JsonReader&& reader)
{
    HistoryLook look;
    look.view = readZoom(reader);
    look.quantity = static_cast<HistoryQuantity>(
        reader.choice("quantity", quantityNames).value_or(static_cast<std::size_t>(look.quantity)));
    look.logarithmic = reader.choice("scale", scaleNames).value_or(0) == 1;
    reader.end();
    return look;
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
    Json chart = writeZoom(view.courseChart.view);
    chart["quantity"] = quantityNames[static_cast<std::size_t>(view.courseChart.quantity)];
    chart["scale"] = scaleNames[view.courseChart.logarithmic ? 1 : 0];
    train["course_chart"] = std::move(chart);
    train["dead_units_chart"] = writeZoom(view.deadChart);
    train["layers"] = layerNames[static_cast<std::size_t>(view.layers)];
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
    if (auto chart = train.object("course_chart")) view.courseChart = readChart(std::move(*chart));
    if (auto chart = train.object("dead_units_chart")) {
        view.deadChart = readZoom(*chart);
        chart->end();
    }
    view.layers = static_cast<LayerQuantity>(train.choice("layers", layerNames).value_or(0));
    if (auto unit = train.object("unit")) view.unit = readUnit(std::move(*unit));
    if (auto run = train.object("run")) view.course = readCourse(std::move(*run), functions);
    return view;
}

} // namespace rectiscope
