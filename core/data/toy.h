// Small made-up data sets: circles, spiral, xor, blobs, moons, absolute, sine.
#pragma once

#include "core/data/dataset.h"
#include "core/random.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace rectiscope {

// A point before noise: its coordinates, and the class or y.
struct ToyPoint {
    std::array<double, 2> x;
    double target;
};

// One row of the table of toy sets; command line, controls and tests iterate it.
struct ToyInfo {
    std::string key;
    std::string name;        // for people
    std::string description; // how a point is drawn
    Task task = Task::classification;
    int features = 2;
    double defaultNoise = 0; // sd of the Gaussian noise added to each coordinate (classification) or to y

    // One point without noise; of the class 0 or 1 where the task is classification.
    ToyPoint (*draw)(Random& random, int label) = nullptr;
};

[[nodiscard]] std::span<const ToyInfo> toyCatalog();
[[nodiscard]] const ToyInfo* findToy(std::string_view key); // any case; null where there is none
[[nodiscard]] std::vector<std::string> toyKeys();

inline constexpr int largestToyPart = 10'000'000; // points
inline constexpr double largestToyNoise = 1000;

struct ToyOptions {
    int train = 400;
    int test = 1000;
    std::optional<double> noise; // the row's default where absent
    std::uint64_t seed = 1;
};

// The same options give the same points. Classes take turns, so they are balanced. More training points keep
// the first ones; more or fewer test points leave the training points as they were. Throws DataError for
// sizes or noise out of range.
[[nodiscard]] Dataset makeToy(const ToyInfo& info, const ToyOptions& options);

} // namespace rectiscope
