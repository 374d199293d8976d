#include "core/network/network_file.h"

#include "core/activation/config.h"

#include <nlohmann/json.hpp>

namespace rectiscope {

nlohmann::ordered_json toJson(const Network& network)
{
    nlohmann::ordered_json layers = nlohmann::ordered_json::array();
    for (std::size_t l = 0; l < network.layerCount(); ++l) {
        const LayerShape& shape = network.layer(l);
        nlohmann::ordered_json weights = nlohmann::ordered_json::array();
        nlohmann::ordered_json bias = nlohmann::ordered_json::array();
        for (int output = 0; output < shape.outputs; ++output) {
            nlohmann::ordered_json row = nlohmann::ordered_json::array();
            for (int input = 0; input < shape.inputs; ++input)
                row.push_back(double(network.weight(l, output, input)));
            weights.push_back(std::move(row));
            bias.push_back(double(network.bias(l, output)));
        }
        nlohmann::ordered_json layer{{"weights", std::move(weights)}, {"bias", std::move(bias)}};
        const bool learned = network.activation().info().slopeRule == SlopeRule::learned;
        if (learned && l < network.hiddenLayers()) {
            nlohmann::ordered_json slopes = nlohmann::ordered_json::array();
            for (const float slope : network.slopes(l)) slopes.push_back(double(slope));
            layer["slopes"] = std::move(slopes);
        }
        layers.push_back(std::move(layer));
    }
    return {{"activation", toJson(network.activation())}, {"layers", std::move(layers)}};
}

std::string networkFile(const std::vector<Network>& networks)
{
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const auto& network : networks) list.push_back(toJson(network));
    const nlohmann::ordered_json file{
        {"format", "rectiscope-network"}, {"version", 1}, {"networks", std::move(list)}};
    return file.dump(1) + "\n";
}

} // namespace rectiscope
