#include "core/comparison/run.h"

#include "core/network/trainer.h"
#include "core/network/unit_health.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <limits>
#include <numeric>
#include <stdexcept>

namespace rectiscope {
namespace {

constexpr std::int64_t mostPoints = 20; // of a course, beside its start: looking costs as much as training
constexpr std::int64_t stepsBetweenQuestions = 64;
constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

RunPoint pointOf(const Trainer& trainer, std::int64_t step, Probe& trainProbe, Probe& testProbe)
{
    const auto train = trainProbe.scores(trainer.network());
    const auto test = testProbe.scores(trainer.network());
    if (trainer.diverged() || !std::isfinite(train.loss))
        return {step, notANumber, notANumber, notANumber, notANumber};
    return {step, train.loss, test.loss, 1 - train.accuracy, 1 - test.accuracy};
}

void addHealth(Run& run, const Network& network, Probe& probe)
{
    double units = 0;
    for (const auto& layer : probe.examine(network).layers) {
        units += static_cast<double>(layer.units.size());
        run.dead += layer.dead;
        run.silent += layer.silent;
        run.starved += layer.starved;
    }
    for (double* share : {&run.dead, &run.silent, &run.starved})
        *share = run.diverged ? notANumber : *share / units;
    for (std::size_t l = 0; l < network.hiddenLayers(); ++l) {
        const auto slopes = network.slopes(l);
        if (slopes.empty()) continue;
        run.slopes.push_back(std::reduce(slopes.begin(), slopes.end(), 0.0) /
                             static_cast<double>(slopes.size()));
    }
}

Trainer makeTrainer(const Experiment& experiment, const RunKey& key,
                    const std::shared_ptr<const Dataset>& data)
{
    const Cell cell = cellAt(experiment, key.cell);
    try {
        return {activationOf(experiment, cell, key.activation), data, trainingOf(experiment, cell, key.seed)};
    } catch (const std::invalid_argument& error) {
        throw ExperimentError(error.what());
    }
}

} // namespace

std::span<const Metric> metrics()
{
    static const std::array<Metric, 7> list{{
        {"test_error", "test error", true, [](const Run& run) { return run.end().testError; }},
        {"train_error", "train error", true, [](const Run& run) { return run.end().trainError; }},
        {"test_loss", "test loss", false, [](const Run& run) { return run.end().testLoss; }},
        {"train_loss", "train loss", false, [](const Run& run) { return run.end().trainLoss; }},
        {"dead_fraction", "dead fraction", true, [](const Run& run) { return run.dead; }},
        {"silent_fraction", "silent fraction", true, [](const Run& run) { return run.silent; }},
        {"starved_fraction", "starved fraction", true, [](const Run& run) { return run.starved; }},
    }};
    return list;
}

std::size_t metricIndex(std::string_view key)
{
    const auto all = metrics();
    const auto found = std::ranges::find(all, key, &Metric::key);
    if (found == all.end()) throw std::out_of_range("no such metric: " + std::string(key));
    return static_cast<std::size_t>(found - all.begin());
}

std::int64_t stepsOf(const Experiment& experiment, const Dataset& data)
{
    if (experiment.steps > 0) return experiment.steps;
    return experiment.epochs * stepsPerEpoch(data.train.size(), experiment.training);
}

std::optional<Run> train(const Experiment& experiment, const RunKey& key,
                         const std::shared_ptr<const Dataset>& data, const std::stop_token& stop)
{
    const auto start = std::chrono::steady_clock::now();
    Trainer trainer = makeTrainer(experiment, key, data);
    Probe trainProbe(trainer.network(), data->train, data->task);
    Probe testProbe(trainer.network(), data->test, data->task);
    const std::int64_t steps = stepsOf(experiment, *data);
    const std::int64_t points = std::min(mostPoints, steps);
    Run run;
    run.key = key;
    run.course.push_back(pointOf(trainer, 0, trainProbe, testProbe));
    std::int64_t step = 0;
    for (std::int64_t point = 1; point <= points; ++point) {
        for (const std::int64_t next = steps / points * point + steps % points * point / points; step < next;
             ++step) {
            if (step % stepsBetweenQuestions == 0 && stop.stop_requested()) return std::nullopt;
            trainer.step();
        }
        run.course.push_back(pointOf(trainer, step, trainProbe, testProbe));
    }
    run.steps = trainer.steps();
    run.diverged = trainer.diverged() || !std::isfinite(run.end().trainLoss);
    addHealth(run, trainer.network(), trainProbe);
    run.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return run;
}

} // namespace rectiscope
