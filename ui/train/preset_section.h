// Settings that show something, one button each, with a sentence on what to look for.
#pragma once

#include "ui/train/settings_section.h"

#include <vector>

class QLabel;
class QPushButton;

namespace rectiscope {

struct Preset;
class ViewState;

class PresetSection : public SettingsSection {
    Q_OBJECT

public:
    // The state holds Leaky ReLU's slope, for which a preset may suggest another.
    explicit PresetSection(ViewState& state, QWidget* parent = nullptr);

    void showConfig(const RaceConfig& config) override;
    void writeConfig(RaceConfig& config) const override;

Q_SIGNALS:
    void presetChosen(const rectiscope::Preset& preset);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void updateSuggestion();
    void reserveHeight();

    ViewState& state_;
    const Preset* shown_ = nullptr;
    std::vector<QPushButton*> buttons_;
    QLabel* title_;
    QLabel* sentence_;
    QPushButton* suggestion_;
};

} // namespace rectiscope
