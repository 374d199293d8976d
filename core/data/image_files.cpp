#include "core/data/image_files.h"

#include "core/data/byte_reader.h"
#include "core/data/cifar.h"
#include "core/data/idx.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <future>

namespace rectiscope {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& path, const std::string& why)
{
    throw DataError(path.string() + ": " + why);
}

// "words" for the last "word" of a text; empty where there is none.
std::optional<std::string> replaced(std::string text, std::string_view word, std::string_view by)
{
    const auto at = text.rfind(word);
    if (at == std::string::npos) return std::nullopt;
    return text.replace(at, word.size(), by);
}

// The file of this name, or the same packed or unpacked.
std::optional<fs::path> findFile(const fs::path& path)
{
    const auto other =
        path.extension() == ".gz" ? fs::path(path).replace_extension() : fs::path(path.string() + ".gz");
    for (const auto& candidate : {path, other}) {
        std::error_code error;
        if (fs::exists(candidate, error)) return candidate;
    }
    return std::nullopt;
}

fs::path labelsBeside(const fs::path& images)
{
    auto name = replaced(images.filename().string(), "images", "labels");
    if (!name)
        fail(images,
             "a file of images must have \"images\" in its name, and beside it the file of labels the "
             "same name with \"labels\"");
    name = replaced(*name, "idx3", "idx1").value_or(*name);
    const auto found = findFile(images.parent_path() / *name);
    if (!found) fail(images.parent_path() / *name, "is missing: the labels of " + images.filename().string());
    return *found;
}

// Of train-images… the file t10k-images…, and the other way round; empty where there is none.
std::optional<fs::path> otherPart(const fs::path& images, std::string_view mine, std::string_view other)
{
    const std::string name = images.filename().string();
    if (!name.starts_with(mine)) return std::nullopt;
    return findFile(images.parent_path() / (std::string(other) + name.substr(mine.size())));
}

struct Part {
    std::vector<int> imageSize;
    LabelledImages images;
};

Part readPart(const fs::path& path, const Progress& progress)
{
    ByteReader reader(path.string());
    IdxArray images = readIdx(reader, progress);
    if (images.dimensions.size() < 2) fail(path, "holds no images: it has one dimension");
    const fs::path labelsPath = labelsBeside(path);
    ByteReader labelsReader(labelsPath.string());
    IdxArray labels = readIdx(labelsReader);
    if (labels.dimensions.size() != 1)
        fail(labelsPath,
             "holds no labels: it has " + std::to_string(labels.dimensions.size()) + " dimensions");
    if (labels.dimensions[0] != images.dimensions[0])
        fail(labelsPath, "holds " + std::to_string(labels.dimensions[0]) + " labels for " +
                             std::to_string(images.dimensions[0]) + " images");
    return {{images.dimensions.begin() + 1, images.dimensions.end()},
            {std::move(images.values), std::move(labels.values)}};
}

// The parts at once; each is unpacked on a core of its own.
std::pair<Part, std::optional<Part>>
readParts(const fs::path& trainPath, const std::optional<fs::path>& testPath, const Progress& progress)
{
    std::future<Part> test;
    if (testPath) test = std::async(std::launch::async, [&] { return readPart(*testPath, {}); });
    Part train = readPart(trainPath, progress);
    if (!testPath) return {std::move(train), std::nullopt};
    return {std::move(train), test.get()};
}

ImageSet readIdxSet(const fs::path& trainPath, const std::optional<fs::path>& testPath,
                    const std::string& name, const Progress& progress)
{
    auto [train, test] = readParts(trainPath, testPath, progress);
    if (test && test->imageSize != train.imageSize)
        fail(*testPath, "its images have another size than those of " + trainPath.filename().string());
    ImageSet set;
    set.name = name;
    set.features = static_cast<int>(train.images.pixels.size() / train.images.size());
    set.usualTrain = train.images.size() - (train.images.size() + 2) / 5; // as of a CSV file
    const auto [lowest, highest] = std::ranges::minmax(train.images.labels);
    if (lowest == highest)
        fail(labelsBeside(trainPath),
             "every label is " + std::to_string(lowest) + ": there must be at least two classes");
    set.classes = highest + 1;
    set.train = std::move(train.images);
    if (test) {
        set.classes = std::max(set.classes, std::ranges::max(test->images.labels) + 1);
        set.test = std::move(test->images);
    }
    return set;
}

ImageSet readFolder(const fs::path& folder, const std::string& name, const Progress& progress)
{
    if (isCifarFolder(folder.string())) return readCifar(folder.string(), name, progress);
    for (const auto* middle : {"-images-idx3-ubyte", "-images.idx3-ubyte"}) {
        const auto train = findFile(folder / (std::string("train") + middle));
        if (!train) continue;
        const fs::path testPath = folder / (std::string("t10k") + middle);
        const auto test = findFile(testPath);
        if (!test) fail(testPath, "is missing: the test images");
        return readIdxSet(*train, test, name, progress);
    }
    fail(folder, "holds neither train-images-idx3-ubyte nor CIFAR's data_batch_1.bin or train.bin");
}

} // namespace

bool looksLikeImages(const std::string& path)
{
    // Only regular files are looked into: reading from a pipe would take from what comes after.
    std::error_code error;
    if (!fs::is_regular_file(path, error)) return false;
    try {
        ByteReader reader(path);
        std::array<std::uint8_t, 2> start{};
        return reader.isPacked() || (reader.read(start) == start.size() && start[0] == 0 && start[1] == 0);
    } catch (const DataError&) {
        return false; // whoever reads it says why
    }
}

ImageSet readImages(const std::string& path, const std::string& name, const Progress& progress)
{
    std::error_code error;
    if (fs::is_directory(path, error)) return readFolder(path, name, progress);
    if (const auto test = otherPart(path, "train", "t10k")) return readIdxSet(path, test, name, progress);
    if (const auto train = otherPart(path, "t10k", "train")) return readIdxSet(*train, path, name, progress);
    return readIdxSet(path, std::nullopt, name, progress);
}

} // namespace rectiscope
