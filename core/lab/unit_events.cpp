#include "core/lab/unit_events.h"

#include <algorithm>
#include <array>
#include <cmath>
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

} // namespace

EventFinder::EventFinder(const Network& network, const Samples& probes, Task task)
    : probe_(network, probes, task),
      before_(network),
      dead_(probe_.dead(network).value_or(std::vector<bool>()))
{
}

std::vector<UnitEvent> EventFinder::next(const Network& network, std::int64_t step)
{
    const auto found = probe_.dead(network);
    std::vector<UnitEvent> events;
    if (!found || found->size() != dead_.size()) return events;
    const auto& dead = *found;
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

EventReplay::EventReplay(const Trainer& trainer)
    : replay_(trainer),
      probe_(replay_.network(), replay_.data().train, replay_.data().task),
      dead_(probe_.dead(replay_.network()).value_or(std::vector<bool>()))
{
}

std::vector<UnitEvent> EventReplay::catchUp(const Trainer& trainer, bool everyStep)
{
    constexpr std::int64_t followedAtOnce = 8;
    constexpr std::int64_t pieces = 32;
    std::vector<UnitEvent> events;
    const std::int64_t steps = trainer.steps() - replay_.steps();
    if (steps <= 0 || trainer.diverged()) return events;
    const auto dead = probe_.dead(trainer.network());
    if (!dead) return events;
    const bool follow = everyStep || steps <= followedAtOnce;
    // Nothing differs at the ends of a long stretch: what little may have happened within is let go.
    if (!follow && *dead == dead_) {
        replay_.restore(trainer.state());
        return events;
    }
    const std::int64_t piece = follow ? 1 : std::max<std::int64_t>(1, steps / pieces);
    while (replay_.steps() < trainer.steps() && !replay_.diverged()) {
        const std::int64_t end = std::min(replay_.steps() + piece, trainer.steps());
        const TrainerState start = replay_.state();
        while (replay_.steps() < end && !replay_.diverged()) replay_.step();
        const auto deadNow = probe_.dead(replay_.network());
        if (!deadNow) break;
        if (*deadNow == dead_) continue;
        replay_.restore(start);
        EventFinder finder(replay_.network(), replay_.data().train, replay_.data().task);
        while (replay_.steps() < end && !replay_.diverged()) {
            replay_.step();
            const auto found = finder.next(replay_.network(), replay_.steps());
            events.insert(events.end(), found.begin(), found.end());
        }
        dead_ = *deadNow;
    }
    replay_.restore(trainer.state());
    dead_ = *dead;
    return events;
}

double changeOf(const UnitEvent& event, UnitCause cause)
{
    switch (cause) {
    case UnitCause::bias:
        return event.fromBias;
    case UnitCause::weights:
        return event.fromWeights;
    case UnitCause::below:
        break;
    }
    return event.fromBelow;
}

UnitCause mainCause(const UnitEvent& event)
{
    const double direction = event.after < event.before ? -1 : 1;
    const std::array causes{UnitCause::bias, UnitCause::weights, UnitCause::below};
    return *std::ranges::max_element(causes, {},
                                     [&](UnitCause cause) { return direction * changeOf(event, cause); });
}

} // namespace rectiscope
