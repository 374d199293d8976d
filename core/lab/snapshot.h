// What the screen shows of a race: immutable values, copied out of the training threads.
#pragma once

#include "core/activation/activation.h"
#include "core/data/dataset.h"
#include "core/lab/race_course.h"
#include "core/lab/unit_event.h"
#include "core/network/training_config.h"
#include "core/network/unit_health.h"

#include <cstddef>
#include <cstdint>
#include <limits>
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

// Which inputs the units are looked at with.
enum class ProbeSet {
    training, // all training points
    test,     // all test points
    both,
    grid // even positions over the square (or the x axis) that the maps show; has no targets
};

// How the networks are looked at. Changes nothing in their training.
struct LookOptions {
    ProbeSet probes = ProbeSet::training;
    double dormancy = defaultDormancy; // τ
    bool statistics = false;           // LayerHealth::statistics too, which costs a third more
    friend bool operator==(const LookOptions&, const LookOptions&) = default;
};

// A PReLU slope as it was after a step.
struct SlopeMoment {
    std::int64_t step = 0;
    float slope = 0;
};

// One hidden unit looked at closely: its pre-activations over the probe set.
struct UnitView {
    int network = 0, layer = 0, unit = 0;
    double lower = 0, upper = 0; // the ends of the histogram
    std::vector<float> counts;   // probes per bin
    UnitHealth health;
    std::vector<float> weights; // one per unit of the layer below
    float bias = 0;
    std::optional<float> slope;            // PReLU
    std::vector<SlopeMoment> slopeHistory; // PReLU: at the recorded steps up to now
};

struct UnitAddress {
    int network = 0, layer = 0, unit = 0;
    friend bool operator==(const UnitAddress&, const UnitAddress&) = default;
};

struct NetworkSnapshot {
    Activation activation;
    OptimizerKind optimizer = OptimizerKind::sgd;
    double learningRate = 0;  // of the next step
    std::optional<Fork> fork; // the networks of the config have none
    bool diverged = false;
    std::int64_t steps = 0; // fewer than the race's where it diverged
    Scores scores;
    std::vector<LayerHealth> layers; // hidden layers, over the chosen probe set
    std::vector<float> slopes;       // PReLU: the learned slopes, layer by layer; one or width many each
    // Two features: mapSize × mapSize class probabilities for each class over the map's square, rows from the
    // bottom: map[(row·mapSize + column)·outputs + class]. One feature: the output at mapSize even positions.
    std::vector<float> map;
    // The topmost hidden layer that is fully dead over the training points, whatever the units are looked at
    // with: no gradient reaches it, nor any layer below it.
    std::optional<int> deadLayer = std::nullopt;
    // More than two features, where there is no map: what it gives to each test point, or to each training
    // point where there are no others. The class that it holds most likely, or y.
    std::vector<float> predictions = {};
};

// One network at one step, for the charts. Losses and accuracies are NaN where it has diverged, had not
// parted from its parent yet, or where they mean nothing.
struct NetworkMoment {
    static constexpr float none = std::numeric_limits<float>::quiet_NaN();
    float trainLoss = none, testLoss = none, trainAccuracy = none, testAccuracy = none;
    int dead = -1;             // over all hidden layers and the training points; −1: not known
    std::vector<float> slopes; // PReLU: the mean slope of each hidden layer
};

// One moment of the race: entry i belongs to network i.
struct HistoryPoint {
    std::int64_t step = 0;
    std::vector<NetworkMoment> networks;
};

// Something happened to a unit of one network.
struct RaceEvent {
    int network = 0;
    UnitEvent event;
};

// When training stops by itself, whichever comes first.
struct StopConditions {
    std::optional<std::int64_t> steps;  // after this step
    std::optional<double> trainLoss;    // a network's loss over the training points is at most this …
    std::optional<double> testAccuracy; // … or its test accuracy at least this, at the end of an epoch
    bool firstDeath = false;            // after the very step in which a unit dies
    friend bool operator==(const StopConditions&, const StopConditions&) = default;
};

enum class StopReason { steps, trainLoss, testAccuracy, death };

// Why training has stopped by itself.
struct Stopped {
    StopReason reason = StopReason::steps;
    std::int64_t step = 0;
    int network = 0;                // not for steps
    std::optional<UnitEvent> death; // for death
};

// Work that takes a while, on its way.
enum class RaceWork { none, seek, fork, replay };

struct RaceSnapshot {
    std::uint64_t generation = 0; // changes with every new start, so that old charts are dropped
    std::shared_ptr<const RaceConfig> config;
    std::shared_ptr<const Dataset> data;
    LookOptions look;
    std::size_t probes = 0;    // how many inputs the probe set has
    std::int64_t steps = 0;    // where the networks are shown
    std::int64_t end = 0;      // how far they have been trained; steps < end: a look back
    double epochs = 0;         // of steps
    double stepsPerSecond = 0; // of the race as a whole, measured; 0 while paused
    bool playing = false;
    int mapSize = 0;
    double mapLower = 0, mapUpper = 0;     // both axes of the map, or the x axis of the curve
    std::vector<NetworkSnapshot> networks; // one per activation of the config, then the forks
    // Since the previous snapshot that was taken; all there is where restarted says so.
    bool restarted = false;
    std::vector<HistoryPoint> history;
    std::vector<RaceEvent> events; // deaths and revivals over the training points, by step for each network
    std::optional<UnitView> unit;
    std::optional<Stopped> stopped; // since play was last pressed
    RaceCourse course;              // how it came here; of a replay, what it has come to so far
    RaceWork work = RaceWork::none;
    double workDone = 0; // 0 … 1
    std::string error;   // why the race could not start or go on; empty otherwise
};

} // namespace rectiscope
