#include "core/comparison/summary.h"

#include "core/text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <tuple>

namespace rectiscope {
namespace {

constexpr double significance = 0.05;

using RunsByKey = std::map<RunKey, const Run*>;

double valueOf(const RunsByKey& runs, const RunKey& key, const Metric& metric)
{
    const auto found = runs.find(key);
    if (found == runs.end() || found->second->diverged) return std::nan("");
    return metric.of(*found->second);
}

ActivationSummary summaryOf(const Experiment& experiment, const RunsByKey& runs, std::size_t cell,
                            std::size_t activation)
{
    ActivationSummary summary{cell, activation, 0, 0, {}, {}, std::nan("")};
    std::vector<const Run*> kept;
    std::vector<double> seconds;
    for (const auto seed : experiment.seeds) {
        const auto found = runs.find({cell, activation, seed});
        if (found == runs.end()) continue;
        ++summary.runs;
        if (found->second->seconds > 0) seconds.push_back(found->second->seconds);
        if (found->second->diverged)
            ++summary.diverged;
        else
            kept.push_back(found->second);
    }
    std::vector<double> values;
    for (const auto& metric : metrics()) {
        values.clear();
        for (const auto* run : kept) values.push_back(metric.of(*run));
        summary.metrics.push_back(meanAndSd(values));
    }
    const std::size_t layers = kept.empty() ? 0 : kept.front()->slopes.size();
    for (std::size_t l = 0; l < layers; ++l) {
        values.clear();
        for (const auto* run : kept) values.push_back(run->slopes[l]);
        summary.slopes.push_back(meanAndSd(values));
    }
    summary.seconds = meanAndSd(seconds).mean;
    return summary;
}

void judge(Pair& pair)
{
    const auto& difference = pair.difference;
    if (difference.pairs < 2)
        pair.finding = Finding::tooFew;
    else if (difference.sd == 0 && difference.mean == 0)
        pair.finding = Finding::identical;
    else if (pair.pHolm < significance)
        pair.finding = difference.mean > 0 ? Finding::higher : Finding::lower;
    else
        pair.finding = Finding::notYet;
    if (pair.finding == Finding::notYet) pair.seedsNeeded = pairsToShow(difference.mean, difference.sd);
}

// A difference with as many decimals as its size asks for.
std::string rounded(double value, int decimals)
{
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%.*f", decimals, value);
    std::string result = text.data();
    // "-0.0" says nothing that "0.0" does not.
    if (result.find_first_not_of("-0.") == std::string::npos && result.starts_with('-')) result.erase(0, 1);
    return result;
}

struct Amounts {
    std::string difference, lower, upper, unit;
};

// Two digits of what is smaller: the difference, or half its interval.
Amounts amountsOf(const Pair& pair)
{
    const auto& metric = metrics()[pair.metric];
    const double factor = metric.isShare ? 100 : 1;
    const double mean = pair.difference.mean * factor;
    double lower = pair.difference.interval.lower * factor;
    double upper = pair.difference.interval.upper * factor;
    const double sign =
        pair.finding == Finding::lower || (pair.finding == Finding::notYet && mean < 0) ? -1 : 1;
    if (sign < 0) std::tie(lower, upper) = std::pair(-upper, -lower);
    const double size = std::max(std::fabs(mean), 1e-9);
    const int decimals =
        std::clamp(static_cast<int>(std::ceil(-std::log10(size) + (metric.isShare ? 0.1 : 1))),
                   metric.isShare ? 1 : 2, 8);
    return {rounded(sign * mean, decimals), rounded(lower, decimals), rounded(upper, decimals),
            metric.isShare ? " points" : ""};
}

std::string seedsText(const PairedDifference& difference)
{
    std::string text = std::to_string(difference.pairs) + (difference.pairs == 1 ? " seed" : " seeds");
    if (difference.leftOut > 0) text += " (" + std::to_string(difference.leftOut) + " left out: diverged)";
    return text;
}

// One or two digits, as an estimate deserves.
std::string about(std::size_t count)
{
    if (count < 100) return std::to_string(count);
    auto scale =
        static_cast<std::size_t>(std::pow(10, std::floor(std::log10(static_cast<double>(count))) - 1));
    std::string digits = std::to_string((count + scale / 2) / scale * scale);
    for (auto place = static_cast<std::ptrdiff_t>(digits.size()) - 3; place > 0; place -= 3)
        digits.insert(static_cast<std::size_t>(place), ",");
    return digits;
}

std::string notYetText(const Pair& pair)
{
    std::string text = "not distinguishable yet, " + seedsText(pair.difference);
    const auto amounts = amountsOf(pair);
    const std::string size = " a difference of " + amounts.difference + amounts.unit;
    if (!pair.seedsNeeded) return text + "; the difference seen is too small for 10,000 seeds to show";
    // Seen by chance in a family of tests: as many seeds as there are may already be what one test asks for.
    if (*pair.seedsNeeded <= pair.difference.pairs)
        return text + "; the correction for several functions decides";
    return text + "; about " + about(*pair.seedsNeeded) + " would show" + size;
}

// From their beginning on: an error that is missing at the end only has diverged.
bool haveNoErrors(std::span<const Run> runs)
{
    const auto any = [&](double RunPoint::*value) {
        return std::ranges::any_of(runs, [&](const Run& run) {
            return std::ranges::any_of(run.course,
                                       [&](const RunPoint& point) { return std::isfinite(point.*value); });
        });
    };
    return !any(&RunPoint::testError) && any(&RunPoint::testLoss);
}

} // namespace

const ActivationSummary& Summary::of(std::size_t cell, std::size_t activation) const
{
    return activations.at(cell * functions + activation);
}

const Pair* Summary::pairOf(std::size_t cell, std::size_t activation, std::size_t metric) const
{
    const auto compared = comparedMetrics();
    const auto place = static_cast<std::size_t>(std::ranges::find(compared, metric) - compared.begin());
    if (activation == baseline || place == compared.size()) return nullptr;
    const std::size_t row = activation - (activation > baseline ? 1 : 0);
    return &pairs.at((cell * (functions - 1) + row) * compared.size() + place);
}

std::span<const std::size_t> comparedMetrics()
{
    static const std::array<std::size_t, 5> list{metricIndex("test_error"), metricIndex("train_error"),
                                                 metricIndex("test_loss"), metricIndex("train_loss"),
                                                 metricIndex("dead_fraction")};
    return list;
}

Summary summarize(const Experiment& experiment, std::span<const Run> runs)
{
    RunsByKey byKey;
    for (const auto& run : runs) byKey.emplace(run.key, &run);
    const std::size_t functions = experiment.activations.size();
    Summary summary{functions, experiment.baseline, {}, {}};
    // Of a sweep's many cells, the interval that is only a second opinion has to be cheaper.
    const int resamplings = cellCount(experiment) == 1 ? usualResamplings : 999;
    for (std::size_t cell = 0; cell < cellCount(experiment); ++cell) {
        for (std::size_t i = 0; i < functions; ++i)
            summary.activations.push_back(summaryOf(experiment, byKey, cell, i));
        const std::size_t first = summary.pairs.size();
        for (const std::size_t metric : comparedMetrics()) {
            const std::size_t family = summary.pairs.size();
            std::vector<double> p;
            for (std::size_t i = 0; i < functions; ++i) {
                if (i == experiment.baseline) continue;
                std::vector<double> a;
                std::vector<double> b;
                for (const auto seed : experiment.seeds) {
                    // A run that is still to come is no divergence.
                    if (!byKey.contains({cell, i, seed}) ||
                        !byKey.contains({cell, experiment.baseline, seed}))
                        continue;
                    a.push_back(valueOf(byKey, {cell, i, seed}, metrics()[metric]));
                    b.push_back(valueOf(byKey, {cell, experiment.baseline, seed}, metrics()[metric]));
                }
                summary.pairs.push_back(
                    {cell, i, metric, pairedDifference(a, b, resamplings), 0, Finding::tooFew, {}});
                p.push_back(summary.pairs.back().difference.p);
            }
            const auto corrected = holm(p);
            for (std::size_t k = 0; k < corrected.size(); ++k) {
                summary.pairs[family + k].pHolm = corrected[k];
                judge(summary.pairs[family + k]);
            }
        }
        std::ranges::stable_sort(summary.pairs.begin() + static_cast<std::ptrdiff_t>(first),
                                 summary.pairs.end(), {}, &Pair::activation);
    }
    return summary;
}

Results resultsOf(Experiment experiment, std::string data, std::vector<Run> runs)
{
    std::ranges::sort(runs, {}, &Run::key);
    Results results{std::move(experiment), std::move(data), std::move(runs), {}, false, {}};
    results.summary = summarize(results.experiment, results.runs);
    results.isRegression = haveNoErrors(results.runs);
    results.metrics.assign(comparedMetrics().begin(), comparedMetrics().end());
    if (results.isRegression)
        std::erase_if(results.metrics, [](std::size_t m) { return metrics()[m].key.ends_with("_error"); });
    return results;
}

std::string shortVerdict(const Pair& pair)
{
    switch (pair.finding) {
    case Finding::tooFew:
        return "too few to say, " + seedsText(pair.difference);
    case Finding::identical:
        return "the same in every run, " + seedsText(pair.difference);
    case Finding::notYet:
        return notYetText(pair);
    case Finding::higher:
    case Finding::lower:
        break;
    }
    const auto amounts = amountsOf(pair);
    return std::string(pair.finding == Finding::higher ? "higher" : "lower") + " by " + amounts.difference +
           amounts.unit + ", 95 % CI " + amounts.lower + " to " + amounts.upper + ", " +
           seedsText(pair.difference);
}

std::string verdict(const Experiment& experiment, const Pair& pair)
{
    const auto& name = experiment.activations[pair.activation].name;
    const auto& baseline = experiment.activations[experiment.baseline].name;
    const auto& metric = metrics()[pair.metric].name;
    if (pair.finding == Finding::higher || pair.finding == Finding::lower) {
        std::string text = shortVerdict(pair);
        const std::string word = pair.finding == Finding::higher ? "higher" : "lower";
        return name + "'s " + metric + " is " + word + " than " + baseline + "'s" + text.substr(word.size());
    }
    return name + " and " + baseline + ", " + metric + ": " + shortVerdict(pair);
}

VerdictNumbers verdictNumbers(const Pair& pair)
{
    const auto amounts = amountsOf(pair);
    VerdictNumbers numbers{amounts.difference, amounts.lower, amounts.upper, {}};
    if (!pair.seedsNeeded) return numbers;
    numbers.seedsNeeded = about(*pair.seedsNeeded);
    numbers.enoughSeeds = *pair.seedsNeeded <= pair.difference.pairs;
    return numbers;
}

std::string metricText(const Metric& metric, double value)
{
    if (!std::isfinite(value)) return "—";
    return metric.isShare ? rounded(100 * value, 2) + " %" : rounded(value, 4);
}

} // namespace rectiscope
