#include "core/lab/presets.h"

#include "core/text.h"
#include "core/translation.h"

#include <utility>
#include <vector>

namespace rectiscope {
namespace {

TrainingConfig training(std::vector<int> hidden, double bias, double learningRate,
                        OptimizerKind optimizer = OptimizerKind::sgd, int batch = 32)
{
    TrainingConfig config;
    config.hidden = std::move(hidden);
    config.bias = bias;
    config.learningRate = learningRate;
    config.optimizer = optimizer;
    config.batch = batch;
    return config;
}

std::vector<int> layers(int count, int width)
{
    return std::vector<int>(static_cast<std::size_t>(count), width);
}

// 1/5.5, as in the paper: a leak that is large enough to help where 0.01 is not.
constexpr double largerLeak = 1 / 5.5;

// clang-format off
std::vector<Preset> makePresets()
{
    return {
        {"A", TR_NOOP("Preset", "Negative bias"),
         TR_NOOP("Preset", "Every bias starts at −1.5: about three in four ReLU units are dead and ReLU stays "
                           "near chance. Slope 0.01 hardly helps, its gradient is too small; 1/5.5 does."),
         "circles", training(layers(2, 32), -1.5, 0.1), 100, largerLeak},
        {"B", TR_NOOP("Preset", "Four layers, biased"),
         TR_NOOP("Preset", "Biases start at −0.5: over a third of the ReLU units are dead, and the mean "
                           "accuracy of many seeds is 80 %. Slope 0.01 gains a little, 1/5.5 reaches 99 %."),
         "circles", training(layers(4, 16), -0.5, 0.1), 100, largerLeak},
        {"C", TR_NOOP("Preset", "Spiral"),
         TR_NOOP("Preset", "A third of the ReLU units are dead; after 200 epochs the mean accuracy of many "
                           "seeds is 85 %, while every leaky function passes 97 %."),
         "spiral", training(layers(4, 32), -0.4, 0.1), 200, {}},
        {"D", TR_NOOP("Preset", "Deep and narrow"),
         TR_NOOP("Preset", "Depth alone does it: ten layers of four units, no bias. With many seeds ReLU "
                           "cannot learn at all; a larger leak helps more."),
         "circles", training(layers(10, 4), 0, 0.03), 100, largerLeak},
        {"E", TR_NOOP("Preset", "Large Adam steps"),
         TR_NOOP("Preset", "Watch ReLU units die one after the other, about half of them in all, and accuracy "
                           "not suffer: dead units need not do harm."),
         "circles", training(layers(3, 16), 0, 0.1, OptimizerKind::adam), 100, {}},
        {"F", TR_NOOP("Preset", "Fit |x|"),
         TR_NOOP("Preset", "Ten layers of two units learn y = |x|. ReLU fits it with almost no seed, PReLU "
                           "with almost every one, slope 0.01 with about one in three."),
         "absolute", training(layers(10, 2), 0, 0.01, OptimizerKind::adam, 64), 60, largerLeak},
        {TR_NOOP("Preset", "control"), TR_NOOP("Preset", "Nothing provoked"),
         TR_NOOP("Preset", "As A, but the bias is 0: hardly a unit dies and all functions do equally well. "
                           "This is the ordinary case."),
         "circles", training(layers(2, 32), 0, 0.1), 100, {}},
    };
}
// clang-format on

} // namespace

std::span<const Preset> presets()
{
    static const std::vector<Preset> all = makePresets();
    return all;
}

const Preset* findPreset(std::string_view key)
{
    for (const auto& preset : presets())
        if (equalIgnoringCase(preset.key, key)) return &preset;
    return nullptr;
}

RaceConfig withPreset(RaceConfig config, const Preset& preset)
{
    const RaceConfig standard;
    const auto seed = config.training.seed;
    config.dataset = preset.dataset;
    config.data.reset();
    config.train = standard.train;
    config.test = standard.test;
    config.noise.reset();
    config.training = preset.training;
    config.training.seed = seed;
    return config;
}

const Preset* presetOf(const RaceConfig& config)
{
    for (const auto& preset : presets())
        if (withPreset(config, preset) == config) return &preset;
    return nullptr;
}

} // namespace rectiscope
