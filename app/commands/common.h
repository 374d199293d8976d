// Options that several subcommands share, and what they stand for.
#pragma once

#include "app/commands/arguments.h"
#include "core/activation/config.h"
#include "core/activation/curve.h"
#include "core/data/data_source.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace rectiscope {

[[nodiscard]] Option activationOption(bool repeatable);
[[nodiscard]] Option outputOption(const std::string& help);
[[nodiscard]] Option seedOption(const std::string& help);
[[nodiscard]] Option modeOption();
[[nodiscard]] Option kinkOption();
[[nodiscard]] Option rangeOption();
[[nodiscard]] std::vector<Option> dataOptions(); // --train --test --noise --label-noise --normalization

[[nodiscard]] std::vector<NamedActivation> readActivations(const Arguments& arguments);
[[nodiscard]] std::uint64_t readSeed(const Arguments& arguments); // 1 where it is absent
[[nodiscard]] Mode readMode(const Arguments& arguments);
[[nodiscard]] Side readKink(const Arguments& arguments);
[[nodiscard]] Interval readRange(const Arguments& arguments); // within ±1e6

// The names of all data sets, for help and messages.
[[nodiscard]] std::string dataNames();

// The data set of this name or in this file or folder, as DataSource::open finds it. Throws InputError where
// --noise or --label-noise does not fit it.
[[nodiscard]] DataSource openData(const std::string& nameOrFile, const Arguments& arguments);
[[nodiscard]] DataOptions readDataOptions(const Arguments& arguments); // dataOptions() and --seed

// Both in one. dataset and train call this with the same arguments and so have the same points.
[[nodiscard]] std::shared_ptr<const Dataset> loadDataset(const std::string& nameOrFile,
                                                         const Arguments& arguments);

// A path's extension in lower case, with its dot: ".png".
[[nodiscard]] std::string extensionOf(const std::string& path);

} // namespace rectiscope
