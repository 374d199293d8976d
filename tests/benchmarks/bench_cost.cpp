// What a step costs by width and depth of a network and by the number of networks, and what a look costs by
// the number of points; as CSV and as figures.
//
//   bench_cost [REPETITIONS [FILE…]]     FILE.csv, FILE.svg or FILE.png
#include "core/activation/catalog.h"
#include "core/lab/race.h"
#include "tests/benchmarks/cost_figure.h"
#include "tests/benchmarks/medians.h"
#include "ui/common/export_figure.h"

#include <QApplication>

#include <chrono>
#include <cstdio>
#include <functional>
#include <thread>

using namespace rectiscope;
using Clock = std::chrono::steady_clock;

namespace {

constexpr const char* functions[] = {"ReLU", "RReLU", "GELU"};

// Circles with three layers of 16, but for what is measured.
RaceConfig config(const char* function, int networks, int layers, int width, int points)
{
    RaceConfig config;
    for (int i = 0; i < networks; ++i) config.activations.emplace_back(*findActivation(function));
    config.train = points;
    config.training.hidden.assign(static_cast<std::size_t>(layers), width);
    config.training.learningRate = 0.001;
    return config;
}

// Microseconds of one step or look: the median of several measurements, each of the first call that takes at
// least 20 ms.
double microseconds(int repetitions, const std::function<void(int)>& take)
{
    std::vector<double> times;
    for (int i = 0; i < repetitions; ++i) {
        int count = 1;
        for (double elapsed = 0; elapsed < 20'000; count *= 2) {
            const auto start = Clock::now();
            take(count);
            elapsed = std::chrono::duration<double, std::micro>(Clock::now() - start).count();
            if (elapsed >= 20'000) times.push_back(elapsed / count);
        }
    }
    return median(std::move(times));
}

double stepTime(const RaceConfig& config, unsigned threads, int repetitions)
{
    Race race(config);
    Crew crew(threads);
    return microseconds(repetitions, [&](int count) { race.advance(count, crew); });
}

double lookTime(const RaceConfig& config, int repetitions)
{
    Contestant contestant(config.activations.front(), makeData(config), config.training);
    return microseconds(repetitions, [&](int count) {
        for (int i = 0; i < count; ++i) (void)contestant.look();
    });
}

CostPanel panel(const char* key, const char* size, const char* cost, const std::vector<int>& sizes,
                const std::function<double(const char* function, int size)>& measure)
{
    CostPanel panel{QString::fromUtf8(size), QString::fromUtf8(cost), QString::fromUtf8(key), {}};
    for (const char* function : functions) {
        const ActivationInfo& info = *findActivation(function);
        CostCurve curve{
            QString::fromStdString(info.name), static_cast<std::size_t>(&info - catalog().data()), {}, {}};
        for (const int value : sizes) {
            curve.sizes << value;
            curve.microseconds << measure(function, value);
        }
        panel.curves << curve;
    }
    return panel;
}

} // namespace

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    const int count = repetitions(argc, argv, 5);
    const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
    const CostFigure figure(
        {panel("width", "units in each of 3 layers", "µs per step, 1 core", {4, 8, 16, 32, 64, 128, 256, 512},
               [&](const char* f, int width) { return stepTime(config(f, 1, 3, width, 400), 1, count); }),
         panel("depth", "layers of 16 units", "µs per step, 1 core", {1, 2, 4, 8, 16, 32},
               [&](const char* f, int depth) { return stepTime(config(f, 1, depth, 16, 400), 1, count); }),
         panel("networks", "networks of 3 × 16 units", "µs per step, all cores", {1, 2, 4, 8, 16, 32},
               [&](const char* f, int number) {
                   return stepTime(config(f, number, 3, 16, 400), cores, count);
               }),
         panel("points", "training points", "µs per look, 1 core", {100, 1000, 10'000, 100'000},
               [&](const char* f, int points) { return lookTime(config(f, 1, 3, 16, points), count); })});
    if (argc <= 2) std::printf("%s", figure.csv().constData());
    FigureOptions options;
    options.size = {1000, 680};
    for (int i = 2; i < argc; ++i)
        if (const auto error = exportFigure(figure, QString::fromLocal8Bit(argv[i]), options)) {
            std::fprintf(stderr, "%s\n", qPrintable(*error));
            return 1;
        }
    return 0;
}
