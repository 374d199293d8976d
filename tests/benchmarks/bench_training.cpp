// Steps per second of one network on one core beside the bare Eigen loop: alone, and through a session that
// looks at every unit and publishes as it does for the screen.
#include "core/activation/config.h"
#include "core/network/trainer.h"
#include "core/random.h"
#include "tests/benchmarks/eigen_reference.h"
#include "tests/benchmarks/medians.h"
#include "tests/benchmarks/watched_session.h"

#include <chrono>
#include <cstdio>
#include <memory>

using namespace rectiscope;
using Clock = std::chrono::steady_clock;

namespace {

struct Shape {
    std::vector<int> widths;
    int batch, samples;

    [[nodiscard]] std::string text() const
    {
        std::string result = std::to_string(widths.front());
        for (std::size_t i = 1; i < widths.size(); ++i) result.append("-").append(std::to_string(widths[i]));
        return result;
    }
    // About 5 ms of work for the reference.
    [[nodiscard]] int epochs() const { return widths[1] > 64 ? 1 : widths[1] > 32 ? 6 : 100; }
};

const std::vector<Shape>& shapes()
{
    static const std::vector<Shape> all{{{2, 8, 8, 1}, 10, 250},
                                        {{2, 32, 32, 32, 1}, 10, 250},
                                        {{64, 64, 64, 10}, 32, 1440},
                                        {{64, 256, 256, 10}, 128, 1408}};
    return all;
}

constexpr const char* functions[] = {"LeakyReLU", "PReLU", "RReLU", "ELU"};

std::shared_ptr<const Dataset> randomData(const Shape& shape)
{
    auto data = std::make_shared<Dataset>();
    data->features = data->train.features = data->test.features = shape.widths.front();
    data->outputs = shape.widths.back();
    data->task = data->outputs == 1 ? Task::regression : Task::classification;
    Random random(1, Stream::trainData);
    const auto fill = [&](Samples& samples, int count) {
        for (int i = 0; i < count; ++i) {
            for (int k = 0; k < data->features; ++k)
                samples.inputs.push_back(static_cast<float>(random.uniform(-1, 1)));
            samples.targets.push_back(data->outputs == 1 ? static_cast<float>(random.uniform(-1, 1))
                                                         : static_cast<float>(random.below(
                                                               static_cast<std::uint64_t>(data->outputs))));
        }
    };
    fill(data->train, shape.samples);
    fill(data->test, 1000);
    return data;
}

RaceConfig configOf(const Shape& shape, const char* function)
{
    RaceConfig config;
    config.activations = {parseActivation(function)};
    config.data = randomData(shape);
    config.training.hidden.assign(shape.widths.begin() + 1, shape.widths.end() - 1);
    config.training.batch = shape.batch;
    config.training.learningRate = 0.001; // long runs must not diverge, the arithmetic is the same
    return config;
}

void eigenLoop(benchmark::State& state, const Shape& shape)
{
    const auto steps = static_cast<std::int64_t>(shape.epochs()) * (shape.samples / shape.batch);
    for (auto _ : state)
        state.SetIterationTime(
            static_cast<double>(steps) /
            eigenReferenceStepsPerSecond(shape.widths, shape.batch, shape.samples, shape.epochs()));
    state.SetItemsProcessed(state.iterations() * steps);
}

void bareTraining(benchmark::State& state, const Shape& shape, const char* function)
{
    const RaceConfig config = configOf(shape, function);
    Trainer trainer(config.activations.front(), config.data, config.training);
    const auto steps = static_cast<std::int64_t>(shape.epochs()) * trainer.stepsPerEpoch();
    for (auto _ : state) {
        const auto start = Clock::now();
        for (std::int64_t i = 0; i < steps; ++i) trainer.step();
        state.SetIterationTime(std::chrono::duration<double>(Clock::now() - start).count());
    }
    if (trainer.diverged()) state.SkipWithError("diverged: its speed means nothing");
    state.SetItemsProcessed(state.iterations() * steps);
}

void throughSession(benchmark::State& state, const Shape& shape, const char* function)
{
    Session session(1);
    session.start(configOf(shape, function));
    constexpr double seconds = 0.4;
    for (auto _ : state) {
        state.SetIterationTime(seconds);
        state.SetItemsProcessed(
            static_cast<std::int64_t>(watchSession(session, seconds).stepsPerSecond * seconds));
    }
}

} // namespace

int main(int argc, char** argv)
{
    for (const auto& shape : shapes()) {
        benchmark::RegisterBenchmark(("eigen/" + shape.text()).c_str(), [&](auto& state) {
            eigenLoop(state, shape);
        })->UseManualTime();
        for (const char* function : functions) {
            benchmark::RegisterBenchmark(("bare/" + shape.text() + function).c_str(), [&, function](
                                                                                          auto& state) {
                bareTraining(state, shape, function);
            })->UseManualTime();
            benchmark::RegisterBenchmark(
                ("session/" + shape.text() + function).c_str(),
                [&, function](auto& state) { throughSession(state, shape, function); })
                ->UseManualTime()
                ->Iterations(1);
        }
    }
    const Medians medians(repetitions(argc, argv, 9));
    std::printf("| one network on one core | batch | function | Eigen loop, steps/s | Rectiscope with "
                "diagnostics, steps/s | ratio | without | ratio |\n|---|---|---|---|---|---|---|---|\n");
    for (const auto& shape : shapes())
        for (const char* function : functions) {
            const double reference = medians.rate("eigen/" + shape.text());
            const double session = medians.rate("session/" + shape.text() + function);
            const double bare = medians.rate("bare/" + shape.text() + function);
            std::printf("| %s | %d | %s | %.0f | %.0f | %.2f | %.0f | %.2f |\n", shape.text().c_str(),
                        shape.batch, function, reference, session, session / reference, bare,
                        bare / reference);
        }
    return 0;
}
