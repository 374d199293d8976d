#include "core/data/label_noise.h"

#include "core/random.h"

#include <cmath>
#include <numeric>

namespace rectiscope {

void replaceLabels(Dataset& data, double share, std::uint64_t seed)
{
    if (data.task == Task::regression || share <= 0) return;
    std::vector<float>& labels = data.train.targets;
    std::vector<std::size_t> rows(labels.size());
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    Random random(seed, Stream::labelNoise);
    random.shuffle(std::span(rows));
    const auto count = static_cast<std::size_t>(std::llround(share * static_cast<double>(labels.size())));
    const auto classes = static_cast<std::uint64_t>(data.outputs);
    for (std::size_t k = 0; k < count; ++k) {
        // One of the classes after its own, counted around.
        float& label = labels[rows[k]];
        const auto old = static_cast<std::uint64_t>(label);
        label = static_cast<float>((old + 1 + random.below(classes - 1)) % classes);
    }
}

} // namespace rectiscope
