#include "core/data/data_source.h"

#include "core/data/csv.h"
#include "core/data/image_files.h"
#include "core/data/label_noise.h"
#include "core/data/selection.h"
#include "core/data/toy.h"
#include "core/text.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <mutex>
#include <numeric>
#include <variant>

namespace rectiscope {

struct DataSource::Contents {
    std::string name; // as asked for
    Task task = Task::classification;
    int features = 0;
    int outputs = 0;
    std::uint32_t fingerprint = 0;
    std::variant<const ToyInfo*, CsvTable, ImageSet> points;

    // What no seed changes, by normalization; kept alive by those who use it.
    mutable std::mutex mutex;
    mutable std::array<std::weak_ptr<const Dataset>, 3> whole;
};

namespace {

namespace fs = std::filesystem;

using Points = std::variant<const ToyInfo*, CsvTable, ImageSet>;

[[noreturn]] void fail(const std::string& name, const std::string& why)
{
    throw DataError(name + ": " + why);
}

// ---- Opening

// Where the folders of named sets may be; what people put there themselves comes first.
std::vector<fs::path> datasetRoots()
{
    std::vector<fs::path> roots{"/usr/share/datasets"};
    const char* data = std::getenv("XDG_DATA_HOME");
    const char* home = std::getenv("HOME");
    if (data != nullptr && *data == '/')
        roots.insert(roots.begin(), fs::path(data) / "rectiscope/datasets");
    else if (home != nullptr && *home == '/')
        roots.insert(roots.begin(), fs::path(home) / ".local/share/rectiscope/datasets");
    return roots;
}

ImageSet readNamed(const DataInfo& info, const Progress& progress)
{
    const auto roots = datasetRoots();
    for (const auto& root : roots)
        for (const auto& folder : info.folders) {
            std::error_code error;
            if (fs::is_directory(root / folder, error))
                return readImages((root / folder).string(), info.key, progress);
        }
    fail(info.key, "is not on this computer: " + info.help + " into " +
                       (roots.front() / info.folders.front()).string());
}

bool isPath(const std::string& name)
{
    std::error_code error;
    return name.find('/') != std::string::npos || fs::path(name).extension() == ".csv" ||
           fs::path(name).extension() == ".CSV" || fs::exists(name, error);
}

Points readPoints(const std::string& nameOrPath, const Progress& progress)
{
    if (const auto* info = findData(nameOrPath)) {
        if (const auto* toy = findToy(info->key)) return toy;
        return info->folders.empty() ? shippedDigits() : readNamed(*info, progress);
    }
    if (!isPath(nameOrPath))
        throw DataError("data set " + inQuotes(nameOrPath) + ": unknown: " +
                        suggestion(nameOrPath, dataKeys()) + "; or FILE.csv, an IDX file or a folder");
    std::error_code error;
    if (fs::is_directory(nameOrPath, error) || looksLikeImages(nameOrPath))
        return readImages(nameOrPath, nameOrPath, progress);
    return readCsvTable(nameOrPath, progress);
}

template <class T>
void addTo(uLong& checksum, const std::vector<T>& values)
{
    if (values.empty()) return; // zlib takes a null pointer as a wish to start anew
    checksum = ::crc32_z(checksum, reinterpret_cast<const Bytef*>(values.data()), values.size() * sizeof(T));
}

std::uint32_t fingerprintOf(const Points& points)
{
    uLong checksum = 0;
    if (const auto* table = std::get_if<CsvTable>(&points)) {
        addTo(checksum, table->inputs);
        addTo(checksum, table->targets);
        addTo(checksum, table->isTest);
    } else if (const auto* set = std::get_if<ImageSet>(&points)) {
        for (const auto* part : {&set->train, set->test ? &*set->test : nullptr}) {
            if (part == nullptr) continue;
            addTo(checksum, part->pixels);
            addTo(checksum, part->labels);
        }
    }
    return static_cast<std::uint32_t>(checksum);
}

// ---- Drawing

std::size_t wanted(std::optional<int> asked, std::size_t there, std::size_t otherwise, const char* what,
                   const std::string& name)
{
    const std::size_t count = asked ? static_cast<std::size_t>(*asked) : otherwise;
    if (count > there)
        fail(name, "holds " + std::to_string(there) + " " + what + ": " + std::to_string(count) +
                       " were asked for");
    return count;
}

std::vector<std::size_t> allOf(std::size_t count)
{
    std::vector<std::size_t> rows(count);
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    return rows;
}

// So many of a part, all of them where nothing is said.
std::vector<std::size_t> partOf(std::span<const std::uint8_t> labels, std::optional<int> asked,
                                std::uint64_t seed, std::uint64_t part, const char* what,
                                const std::string& name)
{
    const std::size_t count = wanted(asked, labels.size(), labels.size(), what, name);
    if (count == labels.size()) return allOf(count);
    return stratified(labels, count, Random(seed, Stream::dataSplit, part));
}

Selection withinParts(std::span<const std::uint8_t> train, std::span<const std::uint8_t> test,
                      const DataOptions& options, const std::string& name)
{
    return {partOf(train, options.train, options.seed, 1, "training points", name),
            partOf(test, options.test, options.seed, 2, "test points", name)};
}

Selection fromOnePart(std::span<const std::uint8_t> labels, std::size_t train, const DataOptions& options,
                      const std::string& name)
{
    const std::size_t all = labels.size();
    train = wanted(options.train, all, train, "points", name);
    const std::size_t test =
        wanted(options.test, all - train, all - train, "points beside the training points", name);
    return stratifiedSplit(labels, train, test, Random(options.seed, Stream::dataSplit));
}

Dataset drawPoints(const ToyInfo* toy, const DataOptions& options)
{
    ToyOptions toyOptions;
    toyOptions.train = options.train.value_or(toyOptions.train);
    toyOptions.test = options.test.value_or(toyOptions.test);
    toyOptions.noise = options.noise;
    toyOptions.seed = options.seed;
    return makeToy(*toy, toyOptions);
}

// The classes of these rows of a table.
std::vector<std::uint8_t> labelsOf(const CsvTable& table, std::span<const std::size_t> rows)
{
    std::vector<std::uint8_t> labels;
    labels.reserve(rows.size());
    for (const std::size_t row : rows) labels.push_back(static_cast<std::uint8_t>(table.targets[row]));
    return labels;
}

Dataset drawPoints(const CsvTable& table, const DataOptions& options)
{
    const bool sized = options.train || options.test;
    if (table.task == Task::regression || !sized)
        return splitTable(table, {options.train, options.test, options.seed});
    if (table.isTest.empty()) {
        const std::size_t all = table.size();
        const std::size_t test = std::min(all, static_cast<std::size_t>(options.test.value_or(0)));
        const std::size_t train = options.test ? all - test : 0; // absent train: what is left
        return takeRows(table, fromOnePart(labelsOf(table, allOf(all)), train, options, table.name));
    }
    Selection parts;
    for (std::size_t row = 0; row < table.size(); ++row)
        (table.isTest[row] == 0 ? parts.train : parts.test).push_back(row);
    Selection chosen =
        withinParts(labelsOf(table, parts.train), labelsOf(table, parts.test), options, table.name);
    for (auto& row : chosen.train) row = parts.train[row];
    for (auto& row : chosen.test) row = parts.test[row];
    return takeRows(table, chosen);
}

Dataset drawPoints(const ImageSet& set, const DataOptions& options)
{
    const Selection chosen = set.test ? withinParts(set.train.labels, set.test->labels, options, set.name)
                                      : fromOnePart(set.train.labels, set.usualTrain, options, set.name);
    if (const auto problem = drawingProblem(chosen.train.size(), chosen.test.size(), set.features))
        fail(set.name, *problem);
    const auto divisor =
        options.normalization == Normalization::none ? 1.F : static_cast<float>(set.largestPixel);
    Dataset data;
    data.name = set.name;
    data.features = set.features;
    data.outputs = set.classes;
    data.train = takeImages(set, set.train, chosen.train, divisor);
    data.test = takeImages(set, set.test ? *set.test : set.train, chosen.test, divisor);
    return data;
}

std::shared_ptr<const Dataset> make(const Points& points, const DataOptions& options)
{
    auto data = std::make_shared<Dataset>(
        std::visit([&](const auto& held) { return drawPoints(held, options); }, points));
    replaceLabels(*data, options.labelNoise, options.seed);
    if (options.normalization == Normalization::standardize) standardize(*data);
    return data;
}

// How many points the parts hold; none where there are no parts.
std::optional<std::pair<std::size_t, std::size_t>> partSizes(const Points& points)
{
    if (const auto* table = std::get_if<CsvTable>(&points); table != nullptr && !table->isTest.empty()) {
        const auto test = static_cast<std::size_t>(std::ranges::count(table->isTest, 1));
        return std::pair(table->size() - test, test);
    }
    if (const auto* set = std::get_if<ImageSet>(&points); set != nullptr && set->test)
        return std::pair(set->train.size(), set->test->size());
    return std::nullopt;
}

bool dependsOnSeed(const Points& points, const DataOptions& options)
{
    const auto sizes = partSizes(points);
    if (!sizes || options.labelNoise > 0) return true;
    const auto isAll = [](std::optional<int> asked, std::size_t there) {
        return !asked || static_cast<std::size_t>(*asked) == there;
    };
    return !isAll(options.train, sizes->first) || !isAll(options.test, sizes->second);
}

void requireFit(const std::string& name, bool toy, Task task, const DataOptions& options)
{
    if (options.train && *options.train < 1)
        fail(name, std::to_string(*options.train) + " training points: must be at least 1");
    if (options.test && *options.test < 0)
        fail(name, std::to_string(*options.test) + " test points: must be at least 0");
    if (options.noise && !toy) fail(name, "noise is for toy data sets only");
    if (!(options.labelNoise >= 0 && options.labelNoise <= 1))
        fail(name, "label noise " + shortest(options.labelNoise) + ": must be a number from 0 to 1");
    if (options.labelNoise > 0 && task == Task::regression)
        fail(name, "label noise is for classes only, its targets are numbers");
}

} // namespace

DataSource::DataSource(std::shared_ptr<const Contents> contents) : contents_(std::move(contents)) {}

DataSource DataSource::open(const std::string& nameOrPath, const Progress& progress)
{
    auto contents = std::make_shared<Contents>();
    contents->name = nameOrPath;
    contents->points = readPoints(nameOrPath, progress);
    contents->fingerprint = fingerprintOf(contents->points);
    if (const auto* toy = std::get_if<const ToyInfo*>(&contents->points)) {
        contents->task = (*toy)->task;
        contents->features = (*toy)->features;
        contents->outputs = (*toy)->task == Task::classification ? 2 : 1;
    } else if (const auto* table = std::get_if<CsvTable>(&contents->points)) {
        contents->task = table->task;
        contents->features = table->features;
        contents->outputs = table->outputs;
    } else {
        const auto& set = std::get<ImageSet>(contents->points);
        contents->features = set.features;
        contents->outputs = set.classes;
    }
    return DataSource(std::move(contents));
}

std::shared_ptr<const Dataset> DataSource::draw(const DataOptions& options) const
{
    const Contents& held = *contents_;
    requireFit(held.name, std::holds_alternative<const ToyInfo*>(held.points), held.task, options);
    if (dependsOnSeed(held.points, options)) return make(held.points, options);
    // Under the lock, so that threads that start together make it once.
    const std::lock_guard lock(held.mutex);
    auto& whole = held.whole[static_cast<std::size_t>(options.normalization)];
    auto data = whole.lock();
    if (data == nullptr) whole = data = make(held.points, options);
    return data;
}

const std::string& DataSource::name() const
{
    return contents_->name;
}

Task DataSource::task() const
{
    return contents_->task;
}

int DataSource::features() const
{
    return contents_->features;
}

int DataSource::outputs() const
{
    return contents_->outputs;
}

std::uint32_t DataSource::fingerprint() const
{
    return contents_->fingerprint;
}

} // namespace rectiscope
