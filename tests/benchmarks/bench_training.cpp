// Steps per second beside the bare Eigen loop, in one run: median ratios of pairs measured one after the
// other.
#include "core/activation/config.h"
#include "core/lab/race.h"
#include "core/random.h"
#include "tests/benchmarks/eigen_reference.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

using namespace rectiscope;
using Clock = std::chrono::steady_clock;

namespace {

struct Shape {
    std::vector<int> widths;
    int batch, samples;
};

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

// One network on this thread for a while; with diagnostics it is looked at 60 times a second, as on the
// screen.
double stepsPerSecond(Contestant& contestant, bool diagnostics, double seconds)
{
    const auto start = Clock::now();
    auto nextLook = start;
    std::int64_t steps = 0;
    for (;;) {
        for (int i = 0; i < 16; ++i) contestant.trainer().step();
        steps += 16;
        const auto now = Clock::now();
        if (diagnostics && now >= nextLook) {
            (void)contestant.look();
            nextLook = now + std::chrono::microseconds(16667);
        }
        const double elapsed = std::chrono::duration<double>(Clock::now() - start).count();
        if (elapsed >= seconds) return static_cast<double>(steps) / elapsed;
    }
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

} // namespace

int main(int argc, char** argv)
{
    const int pairs = argc > 1 ? std::max(1, std::atoi(argv[1])) : 9;
    const std::vector<Shape> shapes{{{2, 8, 8, 1}, 10, 250},
                                    {{2, 32, 32, 32, 1}, 10, 250},
                                    {{64, 64, 64, 10}, 32, 1440},
                                    {{64, 256, 256, 10}, 128, 1408}};
    std::printf(
        "| shape | batch | function | Eigen loop, steps/s | Rectiscope, steps/s | ratio | ratio without "
        "diagnostics |\n|---|---|---|---|---|---|---|\n");
    for (const auto& shape : shapes) {
        const auto data = randomData(shape);
        TrainingConfig config;
        config.hidden.assign(shape.widths.begin() + 1, shape.widths.end() - 1);
        config.batch = shape.batch;
        config.learningRate = 0.001; // long runs must not diverge, the arithmetic is the same
        for (const char* name : {"LeakyReLU", "PReLU", "RReLU", "ELU"}) {
            Contestant contestant(parseActivation(name), data, config);
            std::vector<double> reference, ours, ratios, bare;
            for (int i = 0; i < pairs; ++i) {
                const int epochs = shape.widths[1] >= 64 ? (shape.widths[1] > 64 ? 12 : 200)
                                                         : (shape.widths[1] > 8 ? 3000 : 12000);
                reference.push_back(
                    eigenReferenceStepsPerSecond(shape.widths, shape.batch, shape.samples, epochs));
                ours.push_back(stepsPerSecond(contestant, true, 0.25));
                ratios.push_back(ours.back() / reference.back());
                bare.push_back(stepsPerSecond(contestant, false, 0.25) / reference.back());
            }
            if (contestant.trainer().diverged()) {
                std::fprintf(stderr, "diverged: its speed means nothing\n");
                return 1;
            }
            std::string text;
            for (const int width : shape.widths) { if (!text.empty()) text += "-"; text += std::to_string(width); }
            std::printf("| %s | %d | %s | %.0f | %.0f | %.2f | %.2f |\n", text.c_str(), shape.batch, name,
                        median(reference), median(ours), median(ratios), median(bare));
            std::fflush(stdout);
        }
    }
    return 0;
}
