#include "core/comparison/preparation.h"

#include "core/network/network.h"
#include "core/text.h"

namespace rectiscope {

std::shared_ptr<const Dataset> prepare(const Experiment& experiment, const DataSource& source)
{
    DataOptions options = experiment.data;
    options.seed = experiment.seeds.front();
    auto data = source.draw(options);
    if (data->test.size() == 0) throw ExperimentError("test: there are no test points to compare on");
    if (stepsOf(experiment, *data) > mostStepsOfRun)
        throw ExperimentError("epochs: would be " + std::to_string(stepsOf(experiment, *data)) +
                              " steps, must be at most " + std::to_string(mostStepsOfRun));
    for (std::size_t cell = 0; cell < cellCount(experiment); ++cell) {
        const auto training = trainingOf(experiment, cellAt(experiment, cell), options.seed);
        std::vector<int> widths{data->features};
        widths.insert(widths.end(), training.hidden.begin(), training.hidden.end());
        widths.push_back(data->outputs);
        try {
            for (std::size_t i = 0; i < experiment.activations.size(); ++i)
                (void)Network(activationOf(experiment, cellAt(experiment, cell), i), widths);
        } catch (const std::invalid_argument& error) {
            throw ExperimentError(error.what());
        }
    }
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
