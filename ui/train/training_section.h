// How the networks learn: optimizer, learning rate, batch, weight decay, seed.
#pragma once

#include "ui/train/settings_section.h"

class QSpinBox;

namespace rectiscope {

class NumberBox;
class ParameterScale;
class SegmentedControl;
class ValueSlider;

class TrainingSection : public SettingsSection {
    Q_OBJECT

public:
    enum class Seed { one, none }; // whether there is a field for it

    explicit TrainingSection(Seed seed = Seed::one, QWidget* parent = nullptr);

    void showConfig(const RaceConfig& config) override;
    void writeConfig(RaceConfig& config) const override;

Q_SIGNALS:
    // Needs no new start; edited() is not emitted for it.
    void learningRateEdited(double learningRate);

private:
    void createOptimizer();
    void createLearningRate();
    void createRest();
    void createSeed();
    void setLearningRate(double learningRate);

    double learningRate_ = 0.1;
    double weightDecay_ = 0;
    SegmentedControl* optimizer_ = nullptr;
    ValueSlider* rateSlider_ = nullptr;
    NumberBox* rateBox_ = nullptr;
    QSpinBox* batch_ = nullptr;
    NumberBox* decayBox_ = nullptr;
    QSpinBox* seed_ = nullptr; // null where there is none
};

inline constexpr double mostLearningRate = 1e6;
[[nodiscard]] ParameterScale learningRateScale(); // of the slider

} // namespace rectiscope
