// What is done to the inputs of a data set before networks see them.
#pragma once

#include "core/data/dataset.h"

#include <string>
#include <vector>

namespace rectiscope {

enum class Normalization {
    scale,       // pixels divided by the largest that can be, so from 0 to 1; other numbers as they are
    standardize, // each feature with mean 0 and sd 1 over the training points; constant ones become 0
    none         // pixels and numbers as the file holds them
};

// "scale", "standardize", "none": by the values of the enumeration.
[[nodiscard]] const std::vector<std::string>& normalizationNames();

// Gives every feature mean 0 and standard deviation 1 over the training points (divided by n), and maps the
// test points in the same way. A feature that is the same in all training points becomes 0 in both.
void standardize(Dataset& data);

} // namespace rectiscope
