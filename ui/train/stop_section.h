// When training is to stop by itself.
#pragma once

#include "ui/train/settings_section.h"

class QCheckBox;
class QSpinBox;

namespace rectiscope {

class NumberBox;

class StopSection : public SettingsSection {
    Q_OBJECT

public:
    explicit StopSection(QWidget* parent = nullptr);

    // Conditions are no part of a config: they stay. Only what the data cannot have is switched off.
    void showConfig(const RaceConfig& config) override;
    void writeConfig(RaceConfig& /*config*/) const override {}

    [[nodiscard]] StopConditions conditions() const;
    // The values of conditions that are off stay.
    void setConditions(const StopConditions& conditions);

Q_SIGNALS:
    void conditionsEdited(const StopConditions& conditions);

private:
    QCheckBox* addCondition(const QString& text, QWidget* field, const QString& objectName,
                            const QString& toolTip);
    void apply();

    QSpinBox* steps_ = nullptr;
    NumberBox* loss_ = nullptr;
    NumberBox* accuracy_ = nullptr; // in percent
    QCheckBox* bySteps_ = nullptr;
    QCheckBox* byLoss_ = nullptr;
    QCheckBox* byAccuracy_ = nullptr;
    QCheckBox* byDeath_ = nullptr;
};

} // namespace rectiscope
