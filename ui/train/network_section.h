// The networks, all alike: hidden layers, initialisation, initial bias.
#pragma once

#include "ui/train/settings_section.h"

#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace rectiscope {

class NumberBox;

class NetworkSection : public SettingsSection {
    Q_OBJECT

public:
    explicit NetworkSection(QWidget* parent = nullptr);

    void showConfig(const RaceConfig& config) override;
    void writeConfig(RaceConfig& config) const override;

private:
    void createLayers();
    void createInitialization();
    [[nodiscard]] QToolButton* createButton(const QString& text, const QString& objectName,
                                            const QString& toolTip);
    void readLayers();
    void setLayers(std::vector<int> hidden);

    std::vector<int> hidden_{32, 32}; // the last valid
    double bias_ = 0;
    QLineEdit* layers_ = nullptr;
    QLabel* error_ = nullptr;
    QComboBox* initialization_ = nullptr;
    NumberBox* biasBox_ = nullptr;
};

} // namespace rectiscope
