#include "ui/compare/opened_run.h"

#include "core/data/toy.h"
#include "ui/train/function_section.h"

#include <algorithm>

namespace rectiscope {
namespace {

bool isPlainToy(const Experiment& experiment)
{
    return findToy(experiment.dataset) != nullptr && experiment.data.labelNoise == 0 &&
           experiment.data.normalization != Normalization::standardize;
}

} // namespace

RaceConfig raceOf(const Experiment& experiment, const RunKey& run)
{
    const Cell cell = cellAt(experiment, run.cell);
    RaceConfig race;
    race.training = trainingOf(experiment, cell, run.seed);
    race.activations.push_back(activationOf(experiment, cell, run.activation));
    for (std::size_t i = 0; i < experiment.activations.size(); ++i) {
        if (race.activations.size() == FunctionSection::mostFunctions) break;
        const Activation other = activationOf(experiment, cell, i);
        const bool isThere = std::ranges::any_of(race.activations, [&](const Activation& activation) {
            return &activation.info() == &other.info();
        });
        if (!isThere) race.activations.push_back(other);
    }
    if (isPlainToy(experiment)) {
        const ToyOptions usual;
        race.dataset = findToy(experiment.dataset)->key;
        race.train = experiment.data.train.value_or(usual.train);
        race.test = experiment.data.test.value_or(usual.test);
        race.noise = experiment.data.noise;
        return race;
    }
    DataOptions options = experiment.data;
    options.seed = run.seed;
    race.data = DataSource::open(experiment.dataset).draw(options);
    return race;
}

} // namespace rectiscope
