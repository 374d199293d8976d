// Which classes a network takes for which.
#pragma once

#include <span>
#include <vector>

namespace rectiscope {

// How many samples of each class were given each class: counts[class·classes + given]. Its diagonal over its
// sum is the accuracy. Both spans hold classes 0 … classes − 1 and are equally long.
[[nodiscard]] std::vector<int> confusionCounts(std::span<const float> targets, std::span<const float> given,
                                               int classes);

} // namespace rectiscope
