// Images as files hold them: bytes, a quarter of what floats take.
#pragma once

#include "core/data/dataset.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace rectiscope {

// n images of one size, each with its class.
struct LabelledImages {
    std::vector<std::uint8_t> pixels; // features × n, one image after the other
    std::vector<std::uint8_t> labels; // n
    [[nodiscard]] std::size_t size() const { return labels.size(); }
};

struct ImageSet {
    std::string name;
    int features = 0;       // pixels of an image, times its colours
    int classes = 0;        // above every label
    int largestPixel = 255; // that can be
    LabelledImages train;   // all images where the set comes in one part
    std::optional<LabelledImages> test;
    std::size_t usualTrain = 0; // training images of a set in one part, where nobody says how many
};

// The 8 × 8 digits that come with the program (resources/data/digits.txt says where from): 1797 in one part,
// pixels from 0 to 16.
[[nodiscard]] ImageSet shippedDigits();

// Why so many images, with so many pixels each, cannot be drawn, or none. A file of 1 MB may be 1 GiB of
// pixels once it is unpacked, and as numbers they take four times the memory.
[[nodiscard]] std::optional<std::string> drawingProblem(std::size_t train, std::size_t test, int features);

// The images of these numbers, in their order, with pixels divided by the divisor.
[[nodiscard]] Samples takeImages(const ImageSet& set, const LabelledImages& images,
                                 std::span<const std::size_t> rows, float divisor);

} // namespace rectiscope
