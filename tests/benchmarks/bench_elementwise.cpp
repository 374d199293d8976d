// Element-wise speed at 65 536 floats beside a memory copy of the same bytes and, where a file of its figures
// is given, beside PyTorch (see torch_elementwise.py).
//
//   bench_elementwise [REPETITIONS [FILE]]
#include "core/activation/catalog.h"
#include "core/network/aligned_floats.h"
#include "core/network/kernels.h"
#include "core/random.h"
#include "tests/benchmarks/medians.h"

#include <cstdio>
#include <cstring>
#include <fstream>
#include <map>
#include <optional>
#include <sstream>

using namespace rectiscope;

namespace {

constexpr std::size_t count = 65536;

// What a layer has: its inputs, its outputs, f′, and the gradient that comes back.
struct Arrays {
    Arrays() : x(count), y(count), slopes(count), gradient(count, 1.F)
    {
        Random random(1, Stream::preview);
        for (float& value : x) value = static_cast<float>(random.normal());
    }
    AlignedFloats x, y, slopes, gradient;
};

template <class Work>
void measure(const std::string& name, const Work& work)
{
    benchmark::RegisterBenchmark(name.c_str(), [work](benchmark::State& state) {
        Arrays arrays;
        for (auto _ : state) {
            work(arrays);
            benchmark::ClobberMemory();
        }
        state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(count));
    });
}

void registerAll()
{
    measure("copy", [](Arrays& a) { std::memcpy(a.y.data(), a.x.data(), count * sizeof(float)); });
    for (const auto& info : catalog()) {
        const Activation activation(info);
        const FloatKernels& kernel = kernels(info);
        measure("forward/" + info.key, [activation, &kernel](Arrays& a) {
            kernel.value(activation.parameters().data(), a.x.data(), a.y.data(), count);
        });
        measure("both/" + info.key, [activation, &kernel](Arrays& a) {
            kernel.valueAndDerivative(activation.parameters().data(), a.x.data(), a.y.data(), a.slopes.data(),
                                      count);
            networkKernels().multiplyBy(a.slopes.data(), a.gradient.data(), count);
        });
    }
    const auto randomSlopes = [](Arrays& a) {
        networkKernels().randomSlopeForward({1, 0, 1.F / 8, 1.F / 3, false}, a.x.data(), a.y.data(),
                                            a.slopes.data(), count);
    };
    measure("forward/RReLU, training", randomSlopes);
    measure("both/RReLU, training", [=](Arrays& a) {
        randomSlopes(a);
        networkKernels().multiplyBy(a.slopes.data(), a.gradient.data(), count);
    });
}

// "NAME;forward;both" in elements per second.
std::map<std::string, std::pair<double, double>> torchFigures(const char* path)
{
    std::map<std::string, std::pair<double, double>> result;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        std::istringstream fields(line);
        std::string name;
        double forward = 0, both = 0;
        char separator = 0;
        if (std::getline(fields, name, ';') && fields >> forward >> separator >> both)
            result[name] = {forward, both};
    }
    return result;
}

} // namespace

int main(int argc, char** argv)
{
    registerAll();
    const Medians medians(repetitions(argc, argv, 9));
    const auto torch = argc > 2 ? torchFigures(argv[2]) : std::map<std::string, std::pair<double, double>>();
    const double copy = medians.rate("copy");
    std::printf("A memory copy moves %.1f thousand million floats a second.\n\n", copy / 1e9);
    std::printf(
        "| 65 536 floats, 10⁹ per second | forward | of a copy | forward and backward | PyTorch, forward | "
        "ratio | PyTorch, both | ratio |\n|---|---|---|---|---|---|---|---|\n");
    std::vector<std::string> names;
    for (const auto& info : catalog()) {
        names.push_back(info.key);
        if (info.slopeRule == SlopeRule::random) names.push_back(info.key + ", training");
    }
    for (const auto& name : names) {
        const double forward = medians.rate("forward/" + name);
        const double both = medians.rate("both/" + name);
        std::printf("| %s | %.2f | %.2f | %.2f |", name.c_str(), forward / 1e9, forward / copy, both / 1e9);
        if (const auto found = torch.find(name); found != torch.end())
            std::printf(" %.2f | %.1f | %.2f | %.1f |\n", found->second.first / 1e9,
                        forward / found->second.first, found->second.second / 1e9,
                        both / found->second.second);
        else
            std::printf(" | | | |\n");
    }
    return 0;
}
