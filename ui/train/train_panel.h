// The left panel: everything that makes a race.
#pragma once

#include "core/lab/snapshot.h"

#include <QWidget>

#include <vector>

class QLabel;
class QVBoxLayout;

namespace rectiscope {

class DataSection;
class SettingsSection;
class StopSection;
class ViewState;

class TrainPanel : public QWidget {
    Q_OBJECT

public:
    explicit TrainPanel(ViewState& state, QWidget* parent = nullptr);

    // Always a config that the controls allow.
    [[nodiscard]] const RaceConfig& config() const { return config_; }
    // Shows another seed, or any other config; emits nothing.
    void setConfig(RaceConfig config);
    [[nodiscard]] StopConditions stopConditions() const;
    void setStopConditions(const StopConditions& conditions);
    // Reads the points of a CSV file and starts anew with them.
    void loadFile(const QString& path);
    // One line above the controls; empty for none.
    void setError(const QString& error);
    // A widget below the controls, outside their scrolling.
    void addFooter(QWidget* footer);

Q_SIGNALS:
    void configEdited();                          // needs a new start
    void learningRateEdited(double learningRate); // does not
    void stopConditionsEdited(const StopConditions& conditions);

private:
    void readSections();
    void followSeed();

    ViewState& state_;
    RaceConfig config_;
    DataSection* data_;
    StopSection* stop_;
    std::vector<SettingsSection*> sections_;
    QLabel* error_;
    QVBoxLayout* column_;
};

} // namespace rectiscope
