#include "core/view/training_json.h"

#include "core/network/initialization.h"
#include "core/network/optimizer.h"

#include <cmath>

namespace rectiscope {
namespace {

constexpr std::int64_t largestBatch = 10'000'000;
constexpr double largestNumber = 1e6;

} // namespace

void writeTraining(nlohmann::ordered_json& json, const TrainingConfig& training)
{
    json["hidden"] = training.hidden;
    json["initialization"] = initializationName(training.initialization);
    if (training.initScale != 1) json["init_scale"] = training.initScale;
    json["bias"] = training.bias;
    json["optimizer"] = optimizerNames()[static_cast<std::size_t>(training.optimizer)];
    json["learning_rate"] = training.learningRate;
    json["batch"] = training.batch;
    json["weight_decay"] = training.weightDecay;
    json["seed"] = training.seed;
}

void readTraining(JsonReader& reader, TrainingConfig& training)
{
    if (const auto widths = reader.numbers("hidden", 1, 4096)) {
        if (widths->empty() || widths->size() > 100) reader.fail("hidden", "must be 1 to 100 widths");
        training.hidden.clear();
        for (const double width : *widths) {
            if (width != std::floor(width)) reader.fail("hidden", "widths must be whole numbers");
            training.hidden.push_back(static_cast<int>(width));
        }
    }
    if (const auto choice = reader.choice("initialization", initializationNames()))
        training.initialization = static_cast<Initialization>(*choice);
    training.initScale = reader.number("init_scale", 1e-6, 1000).value_or(training.initScale);
    training.bias = reader.number("bias", -largestNumber, largestNumber).value_or(training.bias);
    if (const auto choice = reader.choice("optimizer", optimizerNames()))
        training.optimizer = static_cast<OptimizerKind>(*choice);
    training.learningRate = reader.number("learning_rate", 0, largestNumber).value_or(training.learningRate);
    training.batch = static_cast<int>(reader.integer("batch", 0, largestBatch).value_or(training.batch));
    training.weightDecay = reader.number("weight_decay", 0, 1000).value_or(training.weightDecay);
    training.seed = reader.seed("seed").value_or(training.seed);
}

} // namespace rectiscope
