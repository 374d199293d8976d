// What a comparison is made of: functions × seeds, and where asked for × the settings of a sweep.
//
// Every seed fixes the training points, the initial weights and the order of the batches for all functions:
// runs of one seed and one cell differ in nothing but the activation, and are compared in pairs.
#pragma once

#include "core/activation/config.h"
#include "core/data/data_source.h"
#include "core/network/training_config.h"

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace rectiscope {

// What a sweep can change. The slope a is LeakyReLU's negative_slope, and what PReLU's starts with; other
// functions do not have it and stay as they are.
enum class SweepParameter { learningRate, bias, initScale, width, depth, slope };
[[nodiscard]] const std::vector<std::string>& sweepParameterNames(); // "learning_rate", …
[[nodiscard]] const std::string& sweepParameterName(SweepParameter parameter);

struct SweepAxis {
    SweepParameter parameter = SweepParameter::learningRate;
    std::vector<double> values; // whole numbers for width and depth
    friend bool operator==(const SweepAxis&, const SweepAxis&) = default;
};

// The values of a sweep's axes, in their order; empty without a sweep.
using Cell = std::vector<double>;

struct Experiment {
    std::vector<NamedActivation> activations; // of different names
    std::size_t baseline = 0;                 // with which the others are compared
    std::string dataset = "digits";           // as DataSource::open takes it
    DataOptions data;                         // its seed is not used
    TrainingConfig training;                  // its seed is not used
    std::int64_t epochs = 100;                // exactly one of the two
    std::int64_t steps = 0;                   // is above 0
    std::vector<std::uint64_t> seeds;         // all different
    std::vector<SweepAxis> sweep;             // at most two, of different parameters
    friend bool operator==(const Experiment&, const Experiment&) = default;
};

// Digits, 300 training images, 64-64 hidden units: the comparison of the paper's functions that a first start
// shows.
[[nodiscard]] Experiment firstExperiment();

inline constexpr std::size_t mostSeeds = 100'000;
inline constexpr std::size_t mostRuns = 1'000'000;
inline constexpr std::size_t mostSweepValues = 200; // of one axis

// Thrown for experiments that cannot be; one line for the user.
struct ExperimentError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// Throws ExperimentError where something above does not hold, a cell's settings are out of range, or there
// would be too many runs.
void check(const Experiment& experiment);

// The activation that is meant: by how it was written, else by what it is. Throws ExperimentError.
[[nodiscard]] std::size_t findBaseline(const std::vector<NamedActivation>& activations,
                                       const std::string& text);

// "40" is 1 … 40, "5:25" is 5 … 25, "3,7,11" are those. Throws ExperimentError.
[[nodiscard]] std::vector<std::uint64_t> parseSeeds(std::string_view text);
// "learning_rate=0.01:1:12log": 12 values from 0.01 to 1, each the same factor apart; without "log" the same
// distance apart; "width=8,16,32" are those. Throws ExperimentError.
[[nodiscard]] SweepAxis parseSweep(std::string_view text);

// The cells are numbered, the last axis running fastest; without a sweep there is one, which is empty.
[[nodiscard]] std::size_t cellCount(const Experiment& experiment);
[[nodiscard]] Cell cellAt(const Experiment& experiment, std::size_t index);
[[nodiscard]] std::optional<std::size_t> cellIndex(const Experiment& experiment, const Cell& cell);
// "learning rate 0.1, bias −0.5"; empty for an empty cell.
[[nodiscard]] std::string cellText(const Experiment& experiment, const Cell& cell);

// One network to be trained.
struct RunKey {
    std::size_t cell = 0;       // its number
    std::size_t activation = 0; // index in Experiment::activations
    std::uint64_t seed = 1;
    friend auto operator<=>(const RunKey&, const RunKey&) = default;
};

// All runs, seed after seed, so that pairs are complete early.
[[nodiscard]] std::vector<RunKey> runKeys(const Experiment& experiment);

// What exactly a run trains.
[[nodiscard]] TrainingConfig trainingOf(const Experiment& experiment, const Cell& cell, std::uint64_t seed);
[[nodiscard]] Activation activationOf(const Experiment& experiment, const Cell& cell, std::size_t activation);

// An experiment as a JSON object of its settings, and back; strict, as session files are.
//   {"activations": ["ReLU", "LeakyReLU:negative_slope=0.1"], "baseline": "ReLU", "dataset": "digits",
//    "subset": 300, "hidden": [64, 64], "epochs": 100, "seeds": "1:40",
//    "sweep": [{"parameter": "bias", "values": [-1, 0]}], …}
[[nodiscard]] nlohmann::ordered_json toJson(const Experiment& experiment);
// Throws ExperimentError "NAME: PLACE: WHY".
[[nodiscard]] Experiment experimentFromJson(const nlohmann::json& json, const std::string& name);

} // namespace rectiscope
