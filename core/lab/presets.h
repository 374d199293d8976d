// Settings that show a real effect, each with one sentence on what to look for.
#pragma once

#include "core/lab/snapshot.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace rectiscope {

// The sentences report what was measured over 20 seeds, with the same data and initial weights for all
// functions; one seed may differ.
struct Preset {
    std::string key; // A … F, control
    std::string title;
    std::string sentence;
    std::string dataset;
    TrainingConfig training;
    int epochs = 100;                 // what the sentence says holds after so many
    std::optional<double> leakySlope; // a slope of Leaky ReLU to try beside the default
};

[[nodiscard]] std::span<const Preset> presets();
[[nodiscard]] const Preset* findPreset(std::string_view key); // any case; null where there is none

// The config with the preset's data, network and training; functions and seed stay.
[[nodiscard]] RaceConfig withPreset(RaceConfig config, const Preset& preset);

// The preset that this config is, whatever its functions and seed; null where it is none.
[[nodiscard]] const Preset* presetOf(const RaceConfig& config);

} // namespace rectiscope
