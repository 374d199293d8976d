#include "app/commands/training_report.h"

#include "core/text.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace rectiscope {
namespace {

using Json = nlohmann::ordered_json;

int total(const std::vector<LayerHealth>& layers, int LayerHealth::*count)
{
    int sum = 0;
    for (const auto& layer : layers) sum += layer.*count;
    return sum;
}

Json perLayer(const std::vector<LayerHealth>& layers, int LayerHealth::*count)
{
    Json list = Json::array();
    for (const auto& layer : layers) list.push_back(layer.*count);
    return list;
}

// JSON has no word for NaN and infinity.
Json number(double value)
{
    return std::isfinite(value) ? Json(value) : Json(nullptr);
}

std::string csvNumber(double value)
{
    return shortest(std::isfinite(value) ? value : std::nan(""));
}

Json learnedSlopes(const Network& network)
{
    Json slopes = Json::array();
    for (std::size_t l = 0; l < network.hiddenLayers(); ++l)
        for (const float slope : network.slopes(l)) slopes.push_back(number(slope));
    return slopes;
}

} // namespace

void writeRecords(const TrainingPlan& plan, const std::vector<TrainingRun>& runs,
                  const std::function<void(std::string_view)>& write)
{
    write("step,epoch,activation,train_loss,test_loss,train_accuracy,test_accuracy,dead,silent,starved,"
          "dormant,hidden_units\n");
    int hiddenUnits = 0;
    for (const int width : plan.config.hidden) hiddenUnits += width;
    const auto stepsPerEpoch = static_cast<double>(plan.stepsPerEpoch());
    for (std::size_t r = 0; r < runs.front().records.size(); ++r)
        for (std::size_t i = 0; i < runs.size(); ++i) {
            const auto& record = runs[i].records[r];
            std::string line = std::to_string(record.step);
            line += ',' + shortest(static_cast<double>(record.step) / stepsPerEpoch);
            line += ',' + csvField(plan.activations[i].name);
            for (const double value :
                 {record.trainLoss, record.testLoss, record.trainAccuracy, record.testAccuracy})
                line += ',' + csvNumber(value);
            for (const auto count :
                 {&LayerHealth::dead, &LayerHealth::silent, &LayerHealth::starved, &LayerHealth::dormant})
                line += ',' + std::to_string(total(record.layers, count));
            write(line + ',' + std::to_string(hiddenUnits) + '\n');
        }
}

void writeEvents(const TrainingPlan& plan, const std::vector<TrainingRun>& runs,
                 const std::function<void(std::string_view)>& write)
{
    write("activation,step,event,layer,unit,max_z_before,max_z_after,from_bias,from_weights,from_layers_"
          "below\n");
    for (std::size_t i = 0; i < runs.size(); ++i)
        for (const auto& event : runs[i].events) {
            std::string line = csvField(plan.activations[i].name) + ',' + std::to_string(event.step) + ',' +
                               (event.death ? "death" : "revival") + ',' + std::to_string(event.layer + 1) +
                               ',' + std::to_string(event.unit + 1);
            for (const double value :
                 {event.before, event.after, event.fromBias, event.fromWeights, event.fromBelow})
                line += ',' + csvNumber(value);
            write(line + '\n');
        }
}

std::string summary(const TrainingPlan& plan, const std::vector<TrainingRun>& runs)
{
    Json list = Json::array();
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const auto& run = runs[i];
        const auto& last = run.records.back();
        Json json{
            {"activation", plan.activations[i].name},
            {"seed", plan.config.seed},
            {"steps", run.steps},
            {"seconds", run.seconds},
            {"steps_per_second", number(static_cast<double>(run.steps) / run.seconds)},
            {"diverged", run.diverged},
            {"train_loss", number(last.trainLoss)},
            {"test_loss", number(last.testLoss)},
            {"train_accuracy", number(last.trainAccuracy)},
            {"test_accuracy", number(last.testAccuracy)},
            {"dead", perLayer(last.layers, &LayerHealth::dead)},
            {"silent", perLayer(last.layers, &LayerHealth::silent)},
            {"starved", perLayer(last.layers, &LayerHealth::starved)},
        };
        if (plan.activations[i].activation.info().slopeRule == SlopeRule::learned)
            json["slopes"] = learnedSlopes(run.final);
        list.push_back(std::move(json));
    }
    const Json all{{"runs", std::move(list)}};
    // A name may hold bytes that are no UTF-8; they must not end the run at its last line.
    return all.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace rectiscope
