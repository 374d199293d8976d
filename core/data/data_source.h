// Where points come from, by one name: toy sets, images, files. Opened once, drawn from for many seeds.
#pragma once

#include "core/data/data_catalog.h"
#include "core/data/dataset.h"
#include "core/data/normalization.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace rectiscope {

struct DataOptions {
    // Sizes. Of a set with parts of its own: so many of each, drawn by the seed with every class in its
    // share; where absent all of them. Of images in one part: training images drawn by the seed and test
    // images from the rest, every class in its share; where absent 1000 of the digits (four fifths of other
    // sets), and all the rest. Of a CSV file without parts a fifth are test points where nothing is said, as
    // in splitTable. Of a toy set 400 and 1000 where absent.
    std::optional<int> train, test;
    std::optional<double> noise; // toy sets only: sd of the noise, the set's own where absent
    // The share of training labels that another class replaces, all others equally likely: exactly round(p·n)
    // of them. Classification only.
    double labelNoise = 0;
    Normalization normalization = Normalization::scale;
    std::uint64_t seed = 1;
    friend bool operator==(const DataOptions&, const DataOptions&) = default;
};

// Cheap to copy, immutable, safe for several threads.
class DataSource {
public:
    // nameOrPath: a key of dataCatalog(), as findData reads it; a CSV file; an IDX file or a folder, as
    // readImages takes them. Files of named sets are looked for in /usr/share/datasets and in
    // rectiscope/datasets of $XDG_DATA_HOME (~/.local/share). Throws DataError in one line for what is
    // unknown, missing or damaged; what the function throws ends the reading.
    [[nodiscard]] static DataSource open(const std::string& nameOrPath, const Progress& progress = {});

    // The same options give the same points, a toy set's being makeToy's. All calls share one Dataset where
    // nothing in it depends on the seed and somebody still holds it. Throws DataError "NAME: WHY" for options
    // that do not fit.
    [[nodiscard]] std::shared_ptr<const Dataset> draw(const DataOptions& options = {}) const;

    [[nodiscard]] const std::string& name() const; // as asked for
    [[nodiscard]] Task task() const;
    [[nodiscard]] int features() const;
    [[nodiscard]] int outputs() const;
    // CRC-32 of the points that were read, so that a changed file is noticed; 0 for toy sets.
    [[nodiscard]] std::uint32_t fingerprint() const;

private:
    struct Contents;
    explicit DataSource(std::shared_ptr<const Contents> contents);
    std::shared_ptr<const Contents> contents_;
};

} // namespace rectiscope
