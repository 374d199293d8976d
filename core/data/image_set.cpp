#include "core/data/image_set.h"

#include "core/data/byte_reader.h"
#include "core/data/csv.h"
#include "core/data/digits.h"

#include <algorithm>

namespace rectiscope {

ImageSet shippedDigits()
{
    ByteReader reader(digitsFile(), "digits");
    std::string text(std::size_t{1} << 19U, '\0');
    text.resize(reader.read(std::span(reinterpret_cast<std::uint8_t*>(text.data()), text.size())));
    const CsvTable table = parseCsvTable(text, "digits");

    ImageSet set;
    set.name = "digits";
    set.features = table.features;
    set.classes = table.outputs;
    set.largestPixel = 16;
    set.usualTrain = 1000;
    const auto toByte = [](float value) { return static_cast<std::uint8_t>(value); };
    set.train.pixels.resize(table.inputs.size());
    std::ranges::transform(table.inputs, set.train.pixels.begin(), toByte);
    set.train.labels.resize(table.targets.size());
    std::ranges::transform(table.targets, set.train.labels.begin(), toByte);
    return set;
}

std::optional<std::string> drawingProblem(std::size_t train, std::size_t test, int features)
{
    constexpr std::size_t mostPixels =
        700'000'000; // 2.8 GB as floats; EMNIST's 814 255 images are 638 million
    const auto pixels = static_cast<std::size_t>(features);
    if (train + test <= mostPixels / pixels) return std::nullopt;
    return std::to_string(train) + " training and " + std::to_string(test) + " test images of " +
           std::to_string(features) + " pixels are too many at once: take " +
           std::to_string(mostPixels / pixels) + " in all at most";
}

Samples takeImages(const ImageSet& set, const LabelledImages& images, std::span<const std::size_t> rows,
                   float divisor)
{
    Samples samples;
    samples.features = set.features;
    const auto features = static_cast<std::size_t>(set.features);
    samples.inputs.resize(rows.size() * features);
    samples.targets.reserve(rows.size());
    float* input = samples.inputs.data();
    for (const std::size_t row : rows) {
        const std::uint8_t* pixels = images.pixels.data() + row * features;
        for (std::size_t i = 0; i < features; ++i) input[i] = static_cast<float>(pixels[i]) / divisor;
        input += features;
        samples.targets.push_back(static_cast<float>(images.labels[row]));
    }
    return samples;
}

} // namespace rectiscope
