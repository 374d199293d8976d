// What the screen shows of a race: immutable values, copied out of the training threads.
#pragma once

#include "core/activation/activation.h"
#include "core/data/dataset.h"
#include "core/lab/unit_event.h"
#include "core/network/training_config.h"
#include "core/network/unit_health.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace rectiscope {

// What a race is made of. Equal configs give equal runs.
struct RaceConfig {
    std::vector<Activation> activations;
    std::string dataset = "circles"; // a key of toyCatalog()
    std::shared_ptr<const Dataset>
        data; // own points, in place of a toy set; then the next three are not used
    int train = 400;
    int test = 1000;
    std::optional<double> noise;
    TrainingConfig training;
    friend bool operator==(const RaceConfig&, const RaceConfig&) = default;
};

// Losses and accuracies over a whole part of the data. Accuracies are NaN for regression.
struct Scores {
    double trainLoss = 0, testLoss = 0;
    double trainAccuracy = 0, testAccuracy = 0;
};

// One hidden unit looked at closely: its pre-activations over the probe set.
struct UnitView {
    int network = 0, layer = 0, unit = 0;
    double lower = 0, upper = 0; // the ends of the histogram
    std::vector<float> counts;   // probes per bin
    UnitHealth health;
    std::vector<float> weights; // one per unit of the layer below
    float bias = 0;
    std::optional<float> slope; // PReLU
};

struct UnitAddress {
    int network = 0, layer = 0, unit = 0;
    friend bool operator==(const UnitAddress&, const UnitAddress&) = default;
};

struct NetworkSnapshot {
    Activation activation;
    bool diverged = false;
    std::int64_t steps = 0; // fewer than the race's where it diverged
    Scores scores;
    std::vector<LayerHealth> layers; // hidden layers
    std::vector<float> slopes;       // PReLU: the learned slopes, layer by layer; one or width many each
    // Two features: mapSize × mapSize class probabilities for each class over the map's square, rows from the
    // bottom: map[(row·mapSize + column)·outputs + class]. One feature: the output at mapSize even positions.
    std::vector<float> map;
};

// One moment of all networks, for the charts. Entry i belongs to activation i; NaN after it diverged.
struct HistoryPoint {
    std::int64_t step = 0;
    std::vector<float> trainLoss, testLoss, testAccuracy;
    std::vector<int> dead; // over all hidden layers
};

// Something happened to a unit of one network.
struct RaceEvent {
    int network = 0;
    UnitEvent event;
};

struct RaceSnapshot {
    std::uint64_t generation = 0; // changes with every new start, so that old charts are dropped
    std::shared_ptr<const RaceConfig> config;
    std::shared_ptr<const Dataset> data;
    std::int64_t steps = 0;
    double epochs = 0;
    double stepsPerSecond = 0; // of the race as a whole, measured; 0 while paused
    bool playing = false;
    int mapSize = 0;
    double mapLower = 0, mapUpper = 0; // both axes of the map, or the x axis of the curve
    std::vector<NetworkSnapshot> networks;
    std::vector<HistoryPoint> history; // points since the previous snapshot that was taken
    std::vector<RaceEvent> events;     // deaths and revivals since then, by step for each network
    std::optional<UnitView> unit;
    std::string error; // why the race could not start or go on; empty otherwise
};

} // namespace rectiscope
