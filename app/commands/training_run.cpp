#include "app/commands/training_run.h"

#include "app/commands/errors.h"
#include "core/network/trainer.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <exception>
#include <stdexcept>
#include <thread>

namespace rectiscope {
namespace {

TrainingRecord makeRecord(const Trainer& trainer, std::int64_t step, Probe& trainProbe, Probe& testProbe)
{
    auto examination = trainProbe.examine(trainer.network());
    const auto test = testProbe.scores(trainer.network());
    TrainingRecord record{step,          examination.loss,
                          test.loss,     examination.accuracy,
                          test.accuracy, std::move(examination.layers)};
    // A long run has many records; the counts are all that is written of a layer.
    for (auto& layer : record.layers) layer.units = {};
    if (trainer.diverged())
        record.trainLoss = record.testLoss = record.trainAccuracy = record.testAccuracy = std::nan("");
    return record;
}

TrainingRun train(Trainer& trainer, const TrainingPlan& plan)
{
    using Clock = std::chrono::steady_clock;
    Probe trainProbe(trainer.network(), plan.data->train, plan.data->task);
    Probe testProbe(trainer.network(), plan.data->test, plan.data->task);
    TrainingRun run{trainer.network(), trainer.network(), {}, {}, 0, false, 0};
    std::optional<EventFinder> finder;
    if (plan.events) finder.emplace(trainer.network(), plan.data->train, plan.data->task);
    run.records.push_back(makeRecord(trainer, 0, trainProbe, testProbe));
    for (std::int64_t step = 0; step < plan.steps;) {
        const std::int64_t next = step + std::min(plan.recordEvery, plan.steps - step);
        const auto start = Clock::now();
        for (; step < next; ++step) {
            trainer.step();
            if (!finder || trainer.diverged()) continue;
            const auto events = finder->next(trainer.network(), trainer.steps());
            run.events.insert(run.events.end(), events.begin(), events.end());
        }
        run.seconds += std::chrono::duration<double>(Clock::now() - start).count();
        run.records.push_back(makeRecord(trainer, step, trainProbe, testProbe));
    }
    run.final = trainer.network();
    run.steps = trainer.steps();
    // The last step may have been the one that broke it, with none after it to notice.
    run.diverged = trainer.diverged() || !std::isfinite(run.records.back().trainLoss);
    return run;
}

std::vector<Trainer> makeTrainers(const TrainingPlan& plan)
{
    std::vector<Trainer> trainers;
    for (const auto& named : plan.activations) {
        try {
            trainers.emplace_back(named.activation, plan.data, plan.config);
        } catch (const std::invalid_argument& error) {
            throw InputError(error.what());
        }
    }
    return trainers;
}

} // namespace

std::int64_t TrainingPlan::stepsPerEpoch() const
{
    return rectiscope::stepsPerEpoch(data->train.size(), config);
}

std::vector<TrainingRun> runTraining(const TrainingPlan& plan)
{
    auto trainers = makeTrainers(plan);
    const std::size_t count = trainers.size();
    std::vector<std::optional<TrainingRun>> runs(count);
    std::vector<std::exception_ptr> failures(count);
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < count; i = next++) {
            try {
                runs[i] = train(trainers[i], plan);
            } catch (...) {
                failures[i] = std::current_exception();
            }
        }
    };
    {
        const auto cores = std::max<std::size_t>(1, std::thread::hardware_concurrency());
        std::vector<std::jthread> threads;
        for (std::size_t i = 1; i < std::min(cores, count); ++i) threads.emplace_back(work);
        work();
    } // joined here
    std::vector<TrainingRun> results;
    for (std::size_t i = 0; i < count; ++i) {
        if (failures[i]) std::rethrow_exception(failures[i]);
        results.push_back(std::move(*runs[i]));
    }
    return results;
}

} // namespace rectiscope
