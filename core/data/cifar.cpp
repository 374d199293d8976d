#include "core/data/cifar.h"

#include "core/data/byte_reader.h"
#include "core/data/idx.h"

#include <array>
#include <filesystem>

namespace rectiscope {
namespace {

constexpr std::size_t imageSize = 3072;

struct Layout {
    std::vector<std::string> train;
    std::string test;
    std::vector<int> classes; // of each byte in front of an image; the last is the one that is learned
};

const Layout& cifar10()
{
    static const Layout layout{
        {"data_batch_1.bin", "data_batch_2.bin", "data_batch_3.bin", "data_batch_4.bin", "data_batch_5.bin"},
        "test_batch.bin",
        {10}};
    return layout;
}

const Layout& cifar100()
{
    static const Layout layout{{"train.bin"}, "test.bin", {20, 100}};
    return layout;
}

bool holds(const std::string& folder, const Layout& layout)
{
    std::error_code error;
    return std::filesystem::exists(std::filesystem::path(folder) / layout.train.front(), error);
}

// Appends the records of a file.
void readRecords(const std::string& path, const Layout& layout, LabelledImages& images)
{
    const auto fail = [&](const std::string& why) { throw DataError(path + ": " + why); };
    ByteReader reader(path);
    const std::size_t recordSize = layout.classes.size() + imageSize;
    const std::uint64_t size = reader.mostBytes();
    if (size == 0) fail("is empty");
    if (reader.isPacked()) fail("is packed: unpack it first");
    if (size + images.pixels.size() > largestImageFile) fail("at most 1 GiB of images can be read");
    if (size % recordSize != 0)
        fail("its " + std::to_string(size) + " bytes are no whole number of records of " +
             std::to_string(recordSize));
    const auto count = static_cast<std::size_t>(size) / recordSize;
    const std::size_t first = images.size();
    images.pixels.resize((first + count) * imageSize);
    std::array<std::uint8_t, 2> marks{};
    const auto classes = std::span(marks).first(layout.classes.size());
    for (std::size_t i = 0; i < count; ++i) {
        const auto pixels = std::span(images.pixels).subspan((first + i) * imageSize, imageSize);
        if (reader.read(classes) < classes.size() || reader.read(pixels) < pixels.size())
            fail("is cut off in record " + std::to_string(i + 1));
        for (std::size_t k = 0; k < classes.size(); ++k)
            if (classes[k] >= layout.classes[k])
                fail("record " + std::to_string(i + 1) + " has the class " + std::to_string(classes[k]) +
                     ": must be from 0 to " + std::to_string(layout.classes[k] - 1));
        images.labels.push_back(classes.back());
    }
}

} // namespace

bool isCifarFolder(const std::string& folder)
{
    return holds(folder, cifar10()) || holds(folder, cifar100());
}

ImageSet readCifar(const std::string& folder, const std::string& name, const Progress& progress)
{
    const Layout& layout = holds(folder, cifar10()) ? cifar10() : cifar100();
    ImageSet set;
    set.name = name;
    set.features = static_cast<int>(imageSize);
    set.classes = layout.classes.back();
    const auto files = static_cast<double>(layout.train.size() + 1);
    double done = 0;
    const auto read = [&](const std::string& file, LabelledImages& images) {
        if (progress) progress(done++ / files);
        readRecords((std::filesystem::path(folder) / file).string(), layout, images);
    };
    for (const auto& file : layout.train) read(file, set.train);
    read(layout.test, set.test.emplace());
    return set;
}

} // namespace rectiscope
