#include "app/commands/common.h"

#include "app/commands/errors.h"
#include "core/activation/config.h"
#include "core/data/toy.h"
#include "core/text.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <filesystem>
#include <limits>

namespace rectiscope {
namespace {

constexpr double widest = 1e6; // beyond, ticks and curves lose their digits
constexpr double narrowest = 1e-9;

Interval parseRange(const std::string& text)
{
    const auto fail = [&](const std::string& why) {
        throw InputError("--range " + inQuotes(text) + ": " + why);
    };
    const auto parts = split(text, ':');
    if (parts.size() != 2) fail("expected MIN:MAX");
    const auto lower = parseDouble(parts[0]);
    const auto upper = parseDouble(parts[1]);
    if (!lower || !upper || !(std::fabs(*lower) <= widest) || !(std::fabs(*upper) <= widest))
        fail("MIN and MAX must be numbers from -1e6 to 1e6");
    if (!(*upper - *lower >= narrowest)) fail("MIN must be below MAX");
    return {*lower, *upper};
}

} // namespace

Option activationOption(bool repeatable)
{
    return {"activation", "F",
            std::string("a function: LeakyReLU, LeakyReLU:negative_slope=0.1, or JSON") +
                (repeatable ? "; may be repeated" : ""),
            true, repeatable};
}

Option outputOption(const std::string& help)
{
    return {"output", "FILE", help};
}

Option seedOption(const std::string& help)
{
    return {"seed", "N", help + " (default 1)"};
}

Option modeOption()
{
    return {"mode", "test|train", "the mean slope of RReLU, or drawn slopes (default test)"};
}

Option kinkOption()
{
    return {"kink", "right|left", "which derivative is meant at a kink (default right)"};
}

Option rangeOption()
{
    return {"range", "MIN:MAX", "of x (default -5:5)"};
}

std::vector<Option> dataOptions()
{
    return {
        {"train", "N",
         "training points (default: of toy sets 400, of digits 1000, else all that are not test points)"},
        {"test", "N",
         "test points (default: of toy sets 1000, of digits the rest; of a file, its test points or a "
         "fifth)"},
        {"noise", "X", "sd of the noise of a toy set (default: see the list command)"},
        {"label-noise", "P", "share of the training labels that another class replaces (default 0)"},
        {"normalization", join(normalizationNames(), "|"),
         "pixels from 0 to 1, each feature with mean 0 and sd 1, or as they are (default scale)"},
    };
}

std::vector<NamedActivation> readActivations(const Arguments& arguments)
{
    std::vector<NamedActivation> activations;
    for (const auto& text : arguments.texts("activation"))
        activations.push_back({text, parseActivation(text)});
    return activations;
}

std::uint64_t readSeed(const Arguments& arguments)
{
    return static_cast<std::uint64_t>(
        arguments.integer("seed", 0, std::numeric_limits<long long>::max()).value_or(1));
}

Mode readMode(const Arguments& arguments)
{
    return arguments.choice("mode", {"test", "train"}) == 0 ? Mode::test : Mode::train;
}

Side readKink(const Arguments& arguments)
{
    return arguments.choice("kink", {"right", "left"}) == 0 ? Side::right : Side::left;
}

Interval readRange(const Arguments& arguments)
{
    const auto text = arguments.text("range");
    return text ? parseRange(*text) : Interval{-5, 5};
}

std::string dataNames()
{
    return join(dataKeys(), ", ");
}

DataSource openData(const std::string& nameOrFile, const Arguments& arguments)
{
    auto source = DataSource::open(nameOrFile);
    const auto* info = findData(nameOrFile);
    if (arguments.has("noise") && (info == nullptr || info->images))
        throw InputError("--noise: is for toy data sets only, " + nameOrFile + " is " +
                         (info == nullptr ? "a file" : "none"));
    if (arguments.has("label-noise") && source.task() == Task::regression)
        throw InputError("--label-noise: is for classes only, the targets of " + nameOrFile + " are numbers");
    return source;
}

DataOptions readDataOptions(const Arguments& arguments)
{
    DataOptions options;
    if (const auto train = arguments.integer("train", 1, largestToyPart))
        options.train = static_cast<int>(*train);
    if (const auto test = arguments.integer("test", 0, largestToyPart))
        options.test = static_cast<int>(*test);
    options.noise = arguments.number("noise", 0, largestToyNoise);
    options.labelNoise = arguments.number("label-noise", 0, 1).value_or(0);
    options.normalization =
        static_cast<Normalization>(arguments.choice("normalization", normalizationNames()));
    options.seed = readSeed(arguments);
    return options;
}

std::shared_ptr<const Dataset> loadDataset(const std::string& nameOrFile, const Arguments& arguments)
{
    const auto options = readDataOptions(arguments);
    return openData(nameOrFile, arguments).draw(options);
}

std::string extensionOf(const std::string& path)
{
    auto extension = std::filesystem::path(path).extension().string();
    std::ranges::transform(extension, extension.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return extension;
}

} // namespace rectiscope
