#include "app/commands/training_options.h"

#include "app/commands/errors.h"
#include "core/comparison/preparation.h"
#include "core/network/initialization.h"
#include "core/network/optimizer.h"
#include "core/text.h"

#include <algorithm>
#include <limits>

namespace rectiscope {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr int mostLayers = 100;
constexpr int widestLayer = 4096;

std::vector<int> readHidden(const std::string& text)
{
    std::vector<int> widths;
    for (const auto part : split(text, ',')) {
        const auto width = parseInteger(trimmed(part));
        if (!width || *width < 1 || *width > widestLayer)
            throw InputError("--hidden " + inQuotes(text) +
                             ": must be widths of hidden layers such as 32,32, each from 1 to " +
                             std::to_string(widestLayer));
        widths.push_back(static_cast<int>(*width));
    }
    if (widths.size() > mostLayers)
        throw InputError("--hidden " + inQuotes(text) + ": must be at most " + std::to_string(mostLayers) +
                         " layers");
    return widths;
}

} // namespace

std::vector<Option> trainingOptions()
{
    return {
        {"hidden", "N,N,...", "widths of the hidden layers (default 32,32)"},
        {"init", join(initializationNames(), "|"), "initial weights (default he)"},
        {"init-scale", "S", "times the initial weights of hidden layers (default 1)"},
        {"bias", "B", "initial bias of the hidden units (default 0)"},
        {"optimizer", join(optimizerNames(), "|"), "(default sgd)"},
        {"learning-rate", "R", "(default 0.1)"},
        {"batch", "N|full", "points per step (default 32)"},
        {"weight-decay", "W", "L2; spares biases and learned slopes (default 0)"},
    };
}

TrainingConfig readTrainingConfig(const Arguments& arguments)
{
    TrainingConfig config;
    if (const auto hidden = arguments.text("hidden")) config.hidden = readHidden(*hidden);
    config.initialization = static_cast<Initialization>(arguments.choice("init", initializationNames()));
    config.initScale = arguments.positiveNumber("init-scale").value_or(config.initScale);
    config.bias = arguments.number("bias", -infinity, infinity).value_or(config.bias);
    config.optimizer = static_cast<OptimizerKind>(arguments.choice("optimizer", optimizerNames()));
    config.learningRate = arguments.positiveNumber("learning-rate").value_or(config.learningRate);
    if (arguments.text("batch") == "full")
        config.batch = 0;
    else
        config.batch = static_cast<int>(
            arguments.integer("batch", 1, std::numeric_limits<int>::max()).value_or(config.batch));
    config.weightDecay = arguments.number("weight-decay", 0, infinity).value_or(config.weightDecay);
    return config;
}

void requireMemory(const TrainingConfig& config, const Dataset& data)
{
    if (const auto problem = memoryProblem(config, data)) throw InputError("--" + *problem);
}

} // namespace rectiscope
