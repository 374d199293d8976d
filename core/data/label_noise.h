// Training labels that are wrong on purpose.
#pragma once

#include "core/data/dataset.h"

#include <cstdint>

namespace rectiscope {

// Gives round(share·n) of the n training points, drawn by the seed, another class, all others equally likely;
// share is from 0 to 1. A larger share keeps the points of a smaller one. Test points stay as they are, and
// so does regression.
void replaceLabels(Dataset& data, double share, std::uint64_t seed);

} // namespace rectiscope
