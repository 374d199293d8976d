// Which points of a larger set are trained and tested with.
#pragma once

#include "core/random.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace rectiscope {

// Numbers of points, in rising order.
struct Selection {
    std::vector<std::size_t> train, test;
};

// Splits a count in proportion to the sizes: each gets its share rounded down, and the ones that are left
// over go to the largest remainders (Hamilton's method), where these are equal by lot. None gets more than
// its size; the count must not exceed their sum.
[[nodiscard]] std::vector<std::size_t> proportionalShares(std::size_t count,
                                                          std::span<const std::size_t> sizes, Random& random);

// So many points, with every class in its share of them. labels has the class of each point there is.
[[nodiscard]] std::vector<std::size_t> stratified(std::span<const std::uint8_t> labels, std::size_t count,
                                                  Random random);

// Training points, and test points from the rest, every class in its share of both. Other sizes of one part
// change the points of the other as little as the shares allow.
[[nodiscard]] Selection stratifiedSplit(std::span<const std::uint8_t> labels, std::size_t train,
                                        std::size_t test, Random random);

} // namespace rectiscope
