#include "core/comparison/experiment.h"

#include "core/comparison/paper.h"
#include "core/text.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>
#include <utility>

namespace rectiscope {
namespace {

constexpr double largestNumber = 1e6;
constexpr int widestLayer = 4096;
constexpr int mostLayers = 100;

// What a sweep may set a parameter to.
struct SweepRange {
    std::string key, words;
    double lowest, highest;
    bool whole = false, positive = false;
};

const std::vector<SweepRange>& sweepRanges()
{
    static const std::vector<SweepRange> ranges{
        {"learning_rate", "learning rate", 0, largestNumber, false, true},
        {"bias", "bias", -largestNumber, largestNumber},
        {"init_scale", "init scale", 0, 1000, false, true},
        {"width", "width", 1, widestLayer, true},
        {"depth", "depth", 1, mostLayers, true},
        {"slope", "slope", -largestNumber, largestNumber},
    };
    return ranges;
}

const SweepRange& rangeOf(SweepParameter parameter)
{
    return sweepRanges()[static_cast<std::size_t>(parameter)];
}

void checkAxis(const SweepAxis& axis)
{
    const auto& range = rangeOf(axis.parameter);
    const std::string name = "sweep of " + range.key + ": ";
    if (axis.values.empty() || axis.values.size() > mostSweepValues)
        throw ExperimentError(name + "must be 1 to " + std::to_string(mostSweepValues) + " values");
    for (const double value : axis.values) {
        const bool fits = value >= range.lowest && value <= range.highest && (!range.positive || value > 0) &&
                          (!range.whole || value == std::floor(value));
        if (!fits)
            throw ExperimentError(
                name + shortest(value) + ": must be " + (range.whole ? "a whole number from " : "from ") +
                (range.positive ? "above " : "") + shortest(range.lowest) + " to " + shortest(range.highest));
    }
    if (std::set(axis.values.begin(), axis.values.end()).size() != axis.values.size())
        throw ExperimentError(name + "a value comes twice");
}

// The place of the parameter that a sweep of the slope sets, where the function has one.
std::optional<std::size_t> slopeOf(const Activation& activation)
{
    const auto& info = activation.info();
    if (info.slopeRule != SlopeRule::fixed && info.slopeRule != SlopeRule::learned) return std::nullopt;
    const auto slope = std::ranges::find_if(info.parameters, &ParameterSpec::isNegativeSlope);
    if (slope == info.parameters.end()) return std::nullopt;
    return static_cast<std::size_t>(slope - info.parameters.begin());
}

double numberOf(std::string_view text, std::string_view whole)
{
    const auto number = parseDouble(trimmed(text));
    if (!number || !std::isfinite(*number))
        throw ExperimentError("sweep " + inQuotes(whole) + ": " + inQuotes(text) +
                              " is no finite number: expected such as learning_rate=0.01:1:12log or "
                              "width=8,16,32");
    return *number;
}

// MIN:MAX:COUNT or MIN:MAX:COUNTlog.
std::vector<double> valuesBetween(const std::vector<std::string_view>& parts, std::string_view whole,
                                  bool wholeNumbers)
{
    const auto fail = [&](const std::string& why) {
        throw ExperimentError("sweep " + inQuotes(whole) + ": " + why);
    };
    if (parts.size() != 3) fail("expected MIN:MAX:COUNT, as in learning_rate=0.01:1:12log");
    const double first = numberOf(parts[0], whole);
    const double last = numberOf(parts[1], whole);
    std::string_view countText = trimmed(parts[2]);
    const bool logarithmic = countText.ends_with("log");
    if (logarithmic) countText.remove_suffix(3);
    const auto count = parseInteger(countText);
    if (!count || *count < 2 || *count > static_cast<long long>(mostSweepValues))
        fail("COUNT must be a whole number from 2 to " + std::to_string(mostSweepValues));
    if (!(first < last)) fail("MIN must be below MAX");
    if (logarithmic && first <= 0) fail("MIN must be above 0 where the steps are logarithmic");
    std::vector<double> values;
    for (long long i = 0; i < *count; ++i) {
        const double part = static_cast<double>(i) / static_cast<double>(*count - 1);
        double value = logarithmic ? first * std::pow(last / first, part) : std::lerp(first, last, part);
        if (i + 1 == *count) value = last; // exactly
        if (wholeNumbers) value = std::round(value);
        // Ten digits say all that was meant, and hide what a power leaves in the last ones.
        if (i > 0 && i + 1 < *count && !wholeNumbers && value != 0) {
            const double digits = std::pow(10, 9 - std::floor(std::log10(std::fabs(value))));
            value = std::round(value * digits) / digits;
        }
        if (values.empty() || values.back() != value) values.push_back(value);
    }
    return values;
}

} // namespace

const std::vector<std::string>& sweepParameterNames()
{
    static const std::vector<std::string> names = [] {
        std::vector<std::string> keys;
        for (const auto& range : sweepRanges()) keys.push_back(range.key);
        return keys;
    }();
    return names;
}

const std::string& sweepParameterName(SweepParameter parameter)
{
    return rangeOf(parameter).key;
}

Experiment firstExperiment()
{
    Experiment experiment;
    for (const auto& row : paperRows()) experiment.activations.push_back(named(parseActivation(row.key)));
    experiment.data.train = 300;
    experiment.training.hidden = {64, 64};
    experiment.training.optimizer = OptimizerKind::momentum;
    experiment.training.learningRate = 0.05;
    experiment.seeds = parseSeeds("10");
    return experiment;
}

void check(const Experiment& experiment)
{
    if (experiment.activations.empty()) throw ExperimentError("activations: there is none");
    std::set<std::string> names;
    for (const auto& named : experiment.activations)
        if (!names.insert(named.name).second)
            throw ExperimentError("activations: " + inQuotes(named.name) + " comes twice");
    if (experiment.baseline >= experiment.activations.size())
        throw ExperimentError("baseline: is none of the activations");
    if ((experiment.epochs > 0) == (experiment.steps > 0))
        throw ExperimentError("epochs, steps: exactly one of them must be above 0");
    if (!(experiment.training.learningRate > 0)) throw ExperimentError("learning_rate: must be above 0");
    if (experiment.seeds.empty()) throw ExperimentError("seeds: there is none");
    if (experiment.seeds.size() > mostSeeds)
        throw ExperimentError("seeds: must be at most " + std::to_string(mostSeeds));
    if (std::set(experiment.seeds.begin(), experiment.seeds.end()).size() != experiment.seeds.size())
        throw ExperimentError("seeds: one comes twice");
    if (experiment.sweep.size() > 2) throw ExperimentError("sweep: must be of at most two parameters");
    std::size_t runs = experiment.activations.size() * experiment.seeds.size();
    for (const auto& axis : experiment.sweep) {
        checkAxis(axis);
        runs *= axis.values.size();
    }
    if (experiment.sweep.size() == 2 && experiment.sweep[0].parameter == experiment.sweep[1].parameter)
        throw ExperimentError("sweep: both are of " + sweepParameterName(experiment.sweep[0].parameter));
    if (runs > mostRuns)
        throw ExperimentError("seeds, sweep: would be " + std::to_string(runs) + " runs, must be at most " +
                              std::to_string(mostRuns));
    const bool sweepsSlope = std::ranges::find(experiment.sweep, SweepParameter::slope,
                                               &SweepAxis::parameter) != experiment.sweep.end();
    const auto hasSlope = [](const NamedActivation& named) { return slopeOf(named.activation).has_value(); };
    if (sweepsSlope && std::ranges::none_of(experiment.activations, hasSlope))
        throw ExperimentError(
            "sweep of slope: none of the activations has a slope: expected such as LeakyReLU "
            "or PReLU");
    // A slope that a function does not take is told before anything is trained.
    for (std::size_t cell = 0; cell < cellCount(experiment); ++cell)
        for (std::size_t i = 0; i < experiment.activations.size(); ++i)
            (void)activationOf(experiment, cellAt(experiment, cell), i);
}

std::size_t findBaseline(const std::vector<NamedActivation>& activations, const std::string& text)
{
    auto found = std::ranges::find(activations, text, &NamedActivation::name);
    if (found == activations.end()) {
        try {
            found = std::ranges::find(activations, parseActivation(text), &NamedActivation::activation);
        } catch (const ActivationError& error) {
            throw ExperimentError("baseline: " + std::string(error.what()));
        }
    }
    if (found != activations.end()) return static_cast<std::size_t>(found - activations.begin());
    std::vector<std::string> names;
    for (const auto& named : activations) names.push_back(named.name);
    throw ExperimentError("baseline " + inQuotes(text) +
                          ": must be one of the activations: " + join(names, ", "));
}

std::vector<std::uint64_t> parseSeeds(std::string_view text)
{
    const auto fail = [&] {
        throw ExperimentError("seeds " + inQuotes(text) +
                              ": expected how many (40), from and to (5:25), or a "
                              "list (3,7,11), of at most " +
                              std::to_string(mostSeeds));
    };
    const auto whole = [&](std::string_view part) {
        const auto number = parseInteger(trimmed(part));
        if (!number || *number < 0) fail();
        return static_cast<std::uint64_t>(*number);
    };
    std::vector<std::uint64_t> seeds;
    if (text.find(',') != std::string_view::npos) {
        for (const auto part : split(text, ',')) seeds.push_back(whole(part));
        if (std::set(seeds.begin(), seeds.end()).size() != seeds.size())
            throw ExperimentError("seeds " + inQuotes(text) + ": one comes twice");
        return seeds;
    }
    const auto parts = split(text, ':');
    if (parts.size() > 2) fail();
    const std::uint64_t first = parts.size() == 2 ? whole(parts[0]) : 1;
    const std::uint64_t last = whole(parts.back());
    if (parts.size() == 2 && last < first)
        throw ExperimentError("seeds " + inQuotes(text) + ": the first must not be above the last");
    if (last < first || last - first >= mostSeeds) fail();
    seeds.resize(last - first + 1);
    std::iota(seeds.begin(), seeds.end(), first);
    return seeds;
}

SweepAxis parseSweep(std::string_view text)
{
    const auto equals = text.find('=');
    const auto key = std::string(trimmed(text.substr(0, equals)));
    const auto& names = sweepParameterNames();
    const auto found = std::ranges::find(names, key);
    if (equals == std::string_view::npos || found == names.end())
        throw ExperimentError("sweep " + inQuotes(text) + ": " +
                              (equals == std::string_view::npos
                                   ? "expected such as learning_rate=0.01:1:12log"
                                   : suggestion(key, names)));
    SweepAxis axis;
    axis.parameter = static_cast<SweepParameter>(found - names.begin());
    const auto values = text.substr(equals + 1);
    const auto parts = split(values, ':');
    if (parts.size() > 1)
        axis.values = valuesBetween(parts, text, rangeOf(axis.parameter).whole);
    else
        for (const auto part : split(values, ',')) axis.values.push_back(numberOf(part, text));
    checkAxis(axis);
    return axis;
}

std::size_t cellCount(const Experiment& experiment)
{
    std::size_t count = 1;
    for (const auto& axis : experiment.sweep) count *= axis.values.size();
    return count;
}

Cell cellAt(const Experiment& experiment, std::size_t index)
{
    Cell cell(experiment.sweep.size());
    for (std::size_t i = cell.size(); i-- > 0;) {
        const auto& values = experiment.sweep[i].values;
        cell[i] = values[index % values.size()];
        index /= values.size();
    }
    return cell;
}

std::optional<std::size_t> cellIndex(const Experiment& experiment, const Cell& cell)
{
    if (cell.size() != experiment.sweep.size()) return std::nullopt;
    std::size_t index = 0;
    for (std::size_t i = 0; i < cell.size(); ++i) {
        const auto& values = experiment.sweep[i].values;
        const auto found = std::ranges::find(values, cell[i]);
        if (found == values.end()) return std::nullopt;
        index = index * values.size() + static_cast<std::size_t>(found - values.begin());
    }
    return index;
}

std::string cellText(const Experiment& experiment, const Cell& cell)
{
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < cell.size(); ++i)
        parts.push_back(rangeOf(experiment.sweep[i].parameter).words + " " + shortest(cell[i]));
    return join(parts, ", ");
}

std::vector<RunKey> runKeys(const Experiment& experiment)
{
    const std::size_t count = cellCount(experiment);
    std::vector<RunKey> keys;
    keys.reserve(experiment.seeds.size() * count * experiment.activations.size());
    for (const auto seed : experiment.seeds)
        for (std::size_t cell = 0; cell < count; ++cell)
            for (std::size_t i = 0; i < experiment.activations.size(); ++i) keys.push_back({cell, i, seed});
    return keys;
}

TrainingConfig trainingOf(const Experiment& experiment, const Cell& cell, std::uint64_t seed)
{
    TrainingConfig training = experiment.training;
    training.seed = seed;
    // Depth repeats the first width, whichever of the two is named first.
    for (std::size_t i = 0; i < cell.size(); ++i) {
        const double value = cell[i];
        switch (experiment.sweep[i].parameter) {
        case SweepParameter::learningRate:
            training.learningRate = value;
            break;
        case SweepParameter::bias:
            training.bias = value;
            break;
        case SweepParameter::initScale:
            training.initScale = value;
            break;
        case SweepParameter::width:
            std::ranges::fill(training.hidden, static_cast<int>(value));
            break;
        case SweepParameter::depth:
            training.hidden.assign(static_cast<std::size_t>(value), training.hidden.front());
            break;
        case SweepParameter::slope:
            break; // the activation's
        }
    }
    return training;
}

Activation activationOf(const Experiment& experiment, const Cell& cell, std::size_t activation)
{
    Activation result = experiment.activations[activation].activation;
    const auto slope = slopeOf(result);
    if (!slope) return result;
    for (std::size_t i = 0; i < cell.size(); ++i) {
        if (experiment.sweep[i].parameter != SweepParameter::slope) continue;
        try {
            result = result.with(*slope, cell[i]);
        } catch (const ActivationError& error) {
            throw ExperimentError("sweep of slope: " + std::string(error.what()));
        }
    }
    return result;
}

} // namespace rectiscope
