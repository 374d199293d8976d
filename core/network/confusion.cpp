#include "core/network/confusion.h"

#include <algorithm>
#include <cstddef>

namespace rectiscope {

std::vector<int> confusionCounts(std::span<const float> targets, std::span<const float> given, int classes)
{
    const auto size = static_cast<std::size_t>(classes);
    std::vector<int> counts(size * size, 0);
    for (std::size_t i = 0; i < std::min(targets.size(), given.size()); ++i)
        ++counts[static_cast<std::size_t>(targets[i]) * size + static_cast<std::size_t>(given[i])];
    return counts;
}

} // namespace rectiscope
