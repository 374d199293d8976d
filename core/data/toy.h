// Small made-up data sets: circles, spiral, xor, blobs, moons, absolute, sine.
#pragma once

#include "core/data/dataset.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace rectiscope {

// One row of the table of toy sets; command line, controls and tests iterate it.
struct ToyInfo {
    std::string key;
    std::string name;        // for people
    std::string description; // how a point is drawn
    Task task = Task::classification;
    int features = 2;
    double defaultNoise = 0; // sd of the Gaussian noise added to each coordinate (classification) or to y
};

[[nodiscard]] std::span<const ToyInfo> toyCatalog();
[[nodiscard]] const ToyInfo* findToy(std::string_view key); // any case; null where there is none

struct ToyOptions {
    int train = 400;
    int test = 1000;
    std::optional<double> noise; // the row's default where absent
    std::uint64_t seed = 1;
};

// The same options give the same points. Classes are balanced. Throws DataError for sizes or noise out of
// range.
[[nodiscard]] Dataset makeToy(const ToyInfo& info, const ToyOptions& options);

} // namespace rectiscope
