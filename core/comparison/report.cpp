#include "core/comparison/report.h"

#include "core/network/optimizer.h"
#include "core/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <set>

namespace rectiscope {
namespace {

using Json = nlohmann::ordered_json;

Json number(double value)
{
    return std::isfinite(value) ? Json(value) : Json(nullptr);
}

std::string csvNumber(double value)
{
    return shortest(std::isfinite(value) ? value : std::nan(""));
}

Json settingsOf(const Experiment& experiment, std::size_t cell)
{
    Json settings = Json::object();
    const Cell values = cellAt(experiment, cell);
    for (std::size_t i = 0; i < values.size(); ++i)
        settings[sweepParameterName(experiment.sweep[i].parameter)] = values[i];
    return settings;
}

Json meanAndSdJson(const MeanAndSd& value)
{
    return {{"mean", number(value.mean)}, {"sd", number(value.sd)}};
}

Json activationJson(const Experiment& experiment, const ActivationSummary& summary)
{
    Json json{{"activation", experiment.activations[summary.activation].name}};
    if (!experiment.sweep.empty()) json["settings"] = settingsOf(experiment, summary.cell);
    json["runs"] = summary.runs;
    json["diverged"] = summary.diverged;
    for (std::size_t m = 0; m < metrics().size(); ++m)
        json[metrics()[m].key] = meanAndSdJson(summary.metrics[m]);
    if (!summary.slopes.empty()) {
        json["slopes"] = Json::array();
        for (const auto& slope : summary.slopes) json["slopes"].push_back(meanAndSdJson(slope));
    }
    return json;
}

Json pairJson(const Experiment& experiment, const Pair& pair)
{
    const auto& difference = pair.difference;
    Json json{{"activation", experiment.activations[pair.activation].name},
              {"baseline", experiment.activations[experiment.baseline].name},
              {"metric", metrics()[pair.metric].key}};
    if (!experiment.sweep.empty()) json["settings"] = settingsOf(experiment, pair.cell);
    json["seeds"] = difference.pairs;
    json["difference"] = number(difference.mean);
    json["ci95"] = {number(difference.interval.lower), number(difference.interval.upper)};
    json["ci95_bootstrap"] = {number(difference.bootstrap.lower), number(difference.bootstrap.upper)};
    json["p"] = number(difference.p);
    json["p_holm"] = number(pair.pHolm);
    json["verdict"] = verdict(experiment, pair);
    return json;
}

bool neverVaries(const Pair& pair)
{
    const auto& difference = pair.difference;
    return difference.pairs > 1 && difference.sd == 0 && difference.mean != 0;
}

} // namespace

std::string runsCsv(const Results& results)
{
    const auto& experiment = results.experiment;
    std::string text;
    for (const auto& axis : experiment.sweep) text += sweepParameterName(axis.parameter) + ',';
    text += "activation,seed,steps,diverged";
    for (const auto& metric : metrics()) text += ',' + metric.key;
    text += ",slopes\n";
    for (const auto& run : results.runs) {
        for (const double value : cellAt(experiment, run.key.cell)) text += shortest(value) + ',';
        text += csvField(experiment.activations[run.key.activation].name) + ',' +
                std::to_string(run.key.seed) + ',' + std::to_string(run.steps) +
                (run.diverged ? ",true" : ",false");
        for (const auto& metric : metrics()) text += ',' + csvNumber(metric.of(run));
        std::vector<std::string> slopes;
        for (const double slope : run.slopes) slopes.push_back(csvNumber(slope));
        text += ',' + join(slopes, ";") + '\n';
    }
    return text;
}

std::string summaryJson(const Results& results)
{
    const auto& experiment = results.experiment;
    Json json{{"dataset", experiment.dataset},
              {"seeds", experiment.seeds},
              {"activations", Json::array()},
              {"pairs", Json::array()},
              {"experiment", toJson(experiment)}};
    for (const auto& summary : results.summary.activations)
        json["activations"].push_back(activationJson(experiment, summary));
    const auto& shown = results.metrics;
    for (const auto& pair : results.summary.pairs)
        if (std::ranges::find(shown, pair.metric) != shown.end())
            json["pairs"].push_back(pairJson(experiment, pair));
    // A name may hold bytes that are no UTF-8.
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::string trainingText(const Experiment& experiment)
{
    const auto& training = experiment.training;
    std::vector<std::string> widths;
    for (const int width : training.hidden) widths.push_back(std::to_string(width));
    static const std::vector<std::string> initializations{"He", "gain-matched", "PyTorch's", "asymmetric"};
    static const std::vector<std::string> optimizers{"plain SGD", "SGD with momentum 0.9", "Adam"};
    std::vector<std::string> parts{
        "hidden layers " + join(widths, "-"),
        initializations[static_cast<std::size_t>(training.initialization)] + " initialization" +
            (training.initScale == 1 ? "" : " times " + shortest(training.initScale)),
        "initial bias " + shortest(training.bias),
        optimizers[static_cast<std::size_t>(training.optimizer)],
        "learning rate " + shortest(training.learningRate),
        training.batch == 0 ? "full batches" : "batch " + std::to_string(training.batch),
        experiment.steps > 0 ? std::to_string(experiment.steps) + " steps"
                             : std::to_string(experiment.epochs) + " epochs"};
    if (training.weightDecay > 0) parts.push_back("weight decay " + shortest(training.weightDecay));
    return join(parts, ", ");
}

std::vector<std::string> definitions(const Results& results)
{
    const auto& experiment = results.experiment;
    std::vector<std::string> sentences;
    if (results.isRegression)
        sentences.emplace_back(
            "The loss is the mean squared error over all training or test points at the end; a "
            "regression has no error rate.");
    else
        sentences.emplace_back(
            "The error is the share of wrong classes, the loss the mean cross-entropy, both "
            "over all training or test points at the end.");
    sentences.emplace_back(
        "A dead unit has slope f′(z) = 0 for every training point at the end. The dead fraction "
        "is of all hidden units.");
    if (experiment.seeds.size() > 1)
        sentences.emplace_back(
            "± is the standard deviation over seeds, which is not the uncertainty of the mean.");
    if (!results.summary.pairs.empty()) {
        sentences.emplace_back(
            "Runs are paired: each seed fixes the training points, the initial weights and the "
            "order of the batches for all functions. A difference is the function's value minus "
            "the baseline's, averaged over the seeds.");
        sentences.emplace_back(
            "Intervals are 95 % t intervals of the paired differences, not corrected for their "
            "number. p is of the paired t test, corrected by Holm's method over the functions of "
            "one metric and setting, not over the metrics. Higher or lower is said where the "
            "corrected p is below 0.05; not distinguishable does not mean equal.");
        sentences.emplace_back(
            "Intervals and p tell about other seeds with the same data and settings, not about "
            "other data. How many seeds would show a difference is an estimate: for the "
            "difference seen, with a power of 80 %, without the correction.");
        if (std::ranges::any_of(results.summary.pairs, neverVaries))
            sentences.emplace_back(
                "Where a difference is the same with every seed, p is of the sign test, and the "
                "interval, which has no width, says nothing.");
    }
    if (std::ranges::any_of(results.runs, &Run::diverged))
        sentences.emplace_back("Runs that diverged are left out of means, differences and p: a function that "
                               "diverges looks better than it is.");
    sentences.emplace_back("The settings above are the same for all functions, and tuned for none of them.");
    if (!experiment.sweep.empty())
        sentences.emplace_back("Settings of a sweep are judged one by one; over many of them some will look "
                               "different by chance.");
    return sentences;
}

} // namespace rectiscope
