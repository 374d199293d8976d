// Which points to learn from: the toy set, how many, how noisy.
#pragma once

#include "ui/train/settings_section.h"

#include <vector>

class QSpinBox;

namespace rectiscope {

class DatasetButton;
class NumberBox;
class ValueSlider;

class DataSection : public SettingsSection {
    Q_OBJECT

public:
    explicit DataSection(QWidget* parent = nullptr);

    void showConfig(const RaceConfig& config) override;
    void writeConfig(RaceConfig& config) const override;

private:
    void createDatasets();
    void createSizes();
    void createNoise();
    void setNoise(double noise);
    [[nodiscard]] double defaultNoise() const;

    std::vector<DatasetButton*> buttons_;
    std::size_t chosen_ = 0; // row of toyCatalog()
    double noise_ = 0;
    QSpinBox* train_ = nullptr;
    QSpinBox* test_ = nullptr;
    ValueSlider* noiseSlider_ = nullptr;
    NumberBox* noiseBox_ = nullptr;
};

} // namespace rectiscope
