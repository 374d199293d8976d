// Options that several subcommands share, and what they stand for.
#pragma once

#include "app/commands/arguments.h"
#include "core/activation/config.h"
#include "core/activation/curve.h"
#include "core/data/dataset.h"

#include <cstdint>
#include <string>
#include <vector>

namespace rectiscope {

[[nodiscard]] Option activationOption(bool repeatable);
[[nodiscard]] Option outputOption(const std::string& help);
[[nodiscard]] Option seedOption(const std::string& help);
[[nodiscard]] Option modeOption();
[[nodiscard]] Option kinkOption();
[[nodiscard]] Option rangeOption();
[[nodiscard]] std::vector<Option> dataSizeOptions(); // --train --test --noise

[[nodiscard]] std::vector<NamedActivation> readActivations(const Arguments& arguments);
[[nodiscard]] std::uint64_t readSeed(const Arguments& arguments); // 1 where it is absent
[[nodiscard]] Mode readMode(const Arguments& arguments);
[[nodiscard]] Side readKink(const Arguments& arguments);
[[nodiscard]] Interval readRange(const Arguments& arguments); // within ±1e6

// A toy set by its key, or a file whose name ends in .csv or holds a slash, with --train, --test, --noise and
// --seed. dataset and train call this with the same arguments and so have the same points.
[[nodiscard]] Dataset loadDataset(const std::string& nameOrFile, const Arguments& arguments);

// A field of a CSV line: in quotes where it holds a comma or a quote.
[[nodiscard]] std::string csvField(const std::string& text);

// A path's extension in lower case, with its dot: ".png".
[[nodiscard]] std::string extensionOf(const std::string& path);

} // namespace rectiscope
