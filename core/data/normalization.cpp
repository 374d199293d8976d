#include "core/data/normalization.h"

#include <algorithm>
#include <cmath>

namespace rectiscope {
namespace {

// x ↦ (x − mean) · factor for each feature; a factor of 0 where it is constant.
struct Map {
    std::vector<double> means, factors;
};

// Features run in the inner loops, where they are next to each other.
Map mapOf(const Samples& samples)
{
    const auto features = static_cast<std::size_t>(samples.features);
    const std::size_t count = samples.size();
    Map map{std::vector<double>(features, 0), std::vector<double>(features, 0)};
    std::vector<float> lowest(features), highest(features);
    std::ranges::copy(samples.input(0), lowest.begin());
    std::ranges::copy(samples.input(0), highest.begin());
    for (std::size_t i = 0; i < count; ++i) {
        const float* input = samples.inputs.data() + i * features;
        for (std::size_t k = 0; k < features; ++k) {
            map.means[k] += double(input[k]);
            lowest[k] = std::min(lowest[k], input[k]);
            highest[k] = std::max(highest[k], input[k]);
        }
    }
    for (double& mean : map.means) mean /= static_cast<double>(count);
    for (std::size_t i = 0; i < count; ++i) {
        const float* input = samples.inputs.data() + i * features;
        for (std::size_t k = 0; k < features; ++k) {
            const double difference = double(input[k]) - map.means[k];
            map.factors[k] += difference * difference;
        }
    }
    for (std::size_t k = 0; k < features; ++k) {
        const double sd = std::sqrt(map.factors[k] / static_cast<double>(count));
        // Told by its ends: the rounding of its mean would leave a constant feature a spread.
        map.factors[k] = lowest[k] < highest[k] ? 1 / sd : 0;
    }
    return map;
}

void apply(const Map& map, Samples& samples)
{
    const std::size_t features = map.means.size();
    for (std::size_t i = 0; i < samples.size(); ++i) {
        float* input = samples.inputs.data() + i * features;
        for (std::size_t k = 0; k < features; ++k)
            input[k] = static_cast<float>((double(input[k]) - map.means[k]) * map.factors[k]);
    }
}

} // namespace

const std::vector<std::string>& normalizationNames()
{
    static const std::vector<std::string> names{"scale", "standardize", "none"};
    return names;
}

void standardize(Dataset& data)
{
    if (data.train.size() == 0) return;
    const Map map = mapOf(data.train);
    apply(map, data.train);
    apply(map, data.test);
}

} // namespace rectiscope
