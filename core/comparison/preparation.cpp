#include "core/comparison/preparation.h"

#include "core/network/network.h"
#include "core/text.h"

#include <algorithm>
#include <cstdint>
#include <set>
#include <stdexcept>

namespace rectiscope {
namespace {

constexpr std::int64_t mostWeights = 50'000'000;      // of one network; some copies of them are held
constexpr std::int64_t mostActivations = 250'000'000; // of one batch, over all layers

// What a function asks of the width of its layers, by the smallest network of each: those of a large sweep
// would take minutes to be made.
void requireWidths(const Experiment& experiment, const std::set<int>& widths)
{
    try {
        for (const int width : widths)
            for (const auto& named : experiment.activations) (void)Network(named.activation, {1, width, 1});
    } catch (const std::invalid_argument& error) {
        throw ExperimentError(error.what());
    }
}

} // namespace

std::optional<std::string> memoryProblem(const TrainingConfig& config, const Dataset& data)
{
    std::int64_t weights = 0;
    std::int64_t units = data.features;
    std::int64_t below = data.features;
    for (const int width : config.hidden) {
        weights += (below + 1) * width;
        units += width;
        below = width;
    }
    if (weights > mostWeights)
        return "hidden: would be " + std::to_string(weights) + " weights, must be at most " +
               std::to_string(mostWeights);
    const auto points = static_cast<std::int64_t>(data.train.size());
    const std::int64_t batch = config.batch == 0 ? points : std::min<std::int64_t>(points, config.batch);
    if (batch * units > mostActivations)
        return "batch: " + std::to_string(batch) + " points through " + std::to_string(units) +
               " units at once are too many, give a smaller batch";
    return std::nullopt;
}

std::shared_ptr<const Dataset> prepare(const Experiment& experiment, const DataSource& source)
{
    DataOptions options = experiment.data;
    options.seed = experiment.seeds.front();
    auto data = source.draw(options);
    if (data->test.size() == 0) throw ExperimentError("test: there are no test points to compare on");
    if (stepsOf(experiment, *data) > mostStepsOfRun)
        throw ExperimentError("epochs: would be " + std::to_string(stepsOf(experiment, *data)) +
                              " steps, must be at most " + std::to_string(mostStepsOfRun));
    std::set<int> widths;
    for (std::size_t cell = 0; cell < cellCount(experiment); ++cell) {
        const auto training = trainingOf(experiment, cellAt(experiment, cell), options.seed);
        if (const auto problem = memoryProblem(training, *data)) throw ExperimentError(*problem);
        widths.insert(training.hidden.begin(), training.hidden.end());
    }
    requireWidths(experiment, widths);
    return data;
}

std::string dataText(const Experiment& experiment, const Dataset& data)
{
    std::string text =
        experiment.dataset + ", " + std::to_string(data.train.size()) + " training and " +
        std::to_string(data.test.size()) + " test points, " + std::to_string(data.features) +
        (data.features == 1 ? " input, " : " inputs, ") +
        (data.task == Task::classification ? std::to_string(data.outputs) + " classes" : "regression");
    if (experiment.data.labelNoise > 0)
        text += ", " + shortest(100 * experiment.data.labelNoise) + " % of the training labels wrong";
    return text;
}

} // namespace rectiscope
