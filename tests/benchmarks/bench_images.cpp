// Images: how long Fashion-MNIST takes from its files to training points, and samples per second of an MLP
// 784-128-128-10 on one core, on two, and, where a file of its figures is given, beside PyTorch (see
// torch_images.py).
//
//   bench_images [REPETITIONS [FILE]]
#include "core/activation/config.h"
#include "core/data/data_source.h"
#include "core/network/trainer.h"
#include "core/random.h"
#include "tests/benchmarks/medians.h"

#include <chrono>
#include <cstdio>
#include <fstream>
#include <thread>

using namespace rectiscope;
using Clock = std::chrono::steady_clock;

namespace {

constexpr int stepsAtOnce = 100;
constexpr int cores = 2;
constexpr const char* functions[] = {"ReLU", "LeakyReLU", "PReLU", "RReLU", "ELU"};

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

// As many and as large as Fashion-MNIST's, where that is not installed.
std::shared_ptr<const Dataset> randomImages()
{
    auto data = std::make_shared<Dataset>();
    data->features = data->train.features = data->test.features = 784;
    data->outputs = 10;
    data->train.inputs.resize(std::size_t{60'000} * 784);
    Random random(1, Stream::trainData);
    random.fillUniform(data->train.inputs);
    for (int i = 0; i < 60'000; ++i) data->train.targets.push_back(static_cast<float>(random.below(10)));
    return data;
}

std::shared_ptr<const Dataset> images(int repetitions)
{
    try {
        std::vector<double> opened, drawn, whole;
        std::shared_ptr<const Dataset> data;
        for (int i = 0; i < repetitions; ++i) {
            data.reset();
            const auto start = Clock::now();
            const auto source = DataSource::open("fashion-mnist");
            opened.push_back(secondsSince(start));
            data = source.draw();
            whole.push_back(secondsSince(start));
            drawn.push_back(whole.back() - opened.back());
        }
        std::printf(
            "Fashion-MNIST, %zu + %zu images: %.2f s from its files to points (%.2f s to read, %.2f s to "
            "draw)\n\n",
            data->train.size(), data->test.size(), median(whole), median(opened), median(drawn));
        return data;
    } catch (const DataError& error) {
        std::printf("%s; images made up instead\n\n", error.what());
        return randomImages();
    }
}

Trainer trainerOf(const char* function, const std::shared_ptr<const Dataset>& data)
{
    TrainingConfig config;
    config.hidden = {128, 128};
    config.batch = 64;
    config.learningRate = 0.01;
    return {parseActivation(function), data, config};
}

void work(Trainer& trainer)
{
    for (int i = 0; i < stepsAtOnce; ++i) trainer.step();
}

void trainOn(int threads, benchmark::State& state, const char* function,
             const std::shared_ptr<const Dataset>& data)
{
    std::vector<Trainer> trainers(static_cast<std::size_t>(threads), trainerOf(function, data));
    for (auto _ : state) {
        const auto start = Clock::now();
        {
            std::vector<std::jthread> others;
            for (std::size_t i = 1; i < trainers.size(); ++i)
                others.emplace_back([&trainer = trainers[i]] { work(trainer); });
            work(trainers.front());
        }
        state.SetIterationTime(secondsSince(start));
    }
    if (trainers.front().diverged()) state.SkipWithError("diverged: its speed means nothing");
    state.SetItemsProcessed(state.iterations() * threads * stepsAtOnce * trainers.front().config().batch);
}

// The median of a file of numbers; 0 where there is none.
double torchRate(const char* path)
{
    std::vector<double> rates;
    std::ifstream file(path);
    for (double rate = 0; file >> rate;) rates.push_back(rate);
    return rates.empty() ? 0 : median(rates);
}

} // namespace

int main(int argc, char** argv)
{
    const int count = repetitions(argc, argv, 9);
    const auto data = images(count);
    for (const char* function : functions)
        for (const int threads : {1, cores})
            benchmark::RegisterBenchmark((function + std::to_string(threads)).c_str(), [&, function, threads](
                                                                                           auto& state) {
                trainOn(threads, state, function, data);
            })->UseManualTime();
    const Medians medians(count);
    const double torch = argc > 2 ? torchRate(argv[2]) : 0;
    std::printf(
        "| 784-128-128-10, batch 64 | samples/s, one core | PyTorch, ReLU | ratio | two networks on two "
        "cores | ratio to one |\n|---|---|---|---|---|---|\n");
    for (const char* function : functions) {
        const double one = medians.rate(function + std::string("1"));
        const double two = medians.rate(function + std::to_string(cores));
        std::printf("| %s | %.0f |", function, one);
        if (torch > 0)
            std::printf(" %.0f | %.2f |", torch, one / torch);
        else
            std::printf(" | |");
        std::printf(" %.0f | %.2f |\n", two, two / one);
    }
    return 0;
}
