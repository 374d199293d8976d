#include "core/lab/unit_events.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <limits>

namespace rectiscope {
namespace {

// The largest w·h + b over the probes, in double so that the parts of a change add up.
double largestInput(const Network& weights, const Network& bias, std::size_t layer, int unit,
                    const std::vector<float>& inputs)
{
    const auto width = static_cast<std::size_t>(weights.layer(layer).inputs);
    double largest = -std::numeric_limits<double>::infinity();
    for (std::size_t first = 0; first + width <= inputs.size(); first += width) {
        double z = double(bias.bias(layer, unit));
        for (std::size_t k = 0; k < width; ++k)
            z += double(weights.weight(layer, unit, static_cast<int>(k))) * double(inputs[first + k]);
        largest = std::max(largest, z);
    }
    return largest;
}

std::string number(double value)
{
    std::array<char, 32> buffer{};
    (void)std::snprintf(buffer.data(), buffer.size(), "%.3g", value);
    return buffer.data();
}

} // namespace

EventFinder::EventFinder(const Network& network, const Samples& probes, Task task)
    : probe_(network, probes, task), before_(network), dead_(probe_.dead(network))
{
}

std::vector<UnitEvent> EventFinder::next(const Network& network, std::int64_t step)
{
    const auto dead = probe_.dead(network);
    std::vector<UnitEvent> events;
    std::size_t i = 0;
    for (std::size_t l = 0; l < network.hiddenLayers(); ++l)
        for (int unit = 0; unit < network.layer(l).outputs; ++unit, ++i) {
            if (dead[i] == dead_[i]) continue;
            UnitEvent event = explain(network, l, unit);
            event.step = step;
            event.death = dead[i];
            events.push_back(event);
        }
    dead_ = dead;
    before_.parameters = network.parameters;
    return events;
}

UnitEvent EventFinder::explain(const Network& network, std::size_t layer, int unit)
{
    const auto below = probe_.layerInputs(before_, layer);
    const auto belowNow = probe_.layerInputs(network, layer);
    UnitEvent event;
    event.layer = static_cast<int>(layer);
    event.unit = unit;
    event.before = largestInput(before_, before_, layer, unit, below);
    const double withBias = largestInput(before_, network, layer, unit, below);
    const double withWeights = largestInput(network, network, layer, unit, below);
    event.after = largestInput(network, network, layer, unit, belowNow);
    event.fromBias = withBias - event.before;
    event.fromWeights = withWeights - withBias;
    event.fromBelow = event.after - withWeights;
    return event;
}

std::string sentence(const UnitEvent& event)
{
    struct Cause {
        double change;
        const char* what;
    };
    const std::array<Cause, 3> causes{{{event.fromBias, "its own bias"},
                                       {event.fromWeights, "its own weights"},
                                       {event.fromBelow, "the layers below"}}};
    // The cause that moved it furthest in the direction it went.
    const double direction = event.after < event.before ? -1 : 1;
    const auto& main =
        *std::ranges::max_element(causes, {}, [&](const Cause& cause) { return direction * cause.change; });
    const bool below = main.what == causes[2].what;
    return "Unit " + std::to_string(event.unit + 1) + " of layer " + std::to_string(event.layer + 1) +
           (event.death ? " died at step " : " came back at step ") + std::to_string(event.step) +
           ": its largest z went from " + number(event.before) + " to " + number(event.after) +
           ", mostly because " +
           (below ? std::string("the layers below moved it by ")
                  : std::string(main.what) + " changed it by ") +
           number(main.change) + " in one update.";
}

} // namespace rectiscope
