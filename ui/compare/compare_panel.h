// The left panel of Compare: everything that makes an experiment.
#pragma once

#include "core/comparison/experiment.h"
#include "core/lab/snapshot.h"

#include <QWidget>

#include <vector>

class QLabel;

namespace rectiscope {

class ExperimentSection;
class SettingsSection;
class ViewState;

class ComparePanel : public QWidget {
    Q_OBJECT

public:
    explicit ComparePanel(ViewState& state, QWidget* parent = nullptr);

    // What the controls say; of a field with an error what it said before.
    [[nodiscard]] const Experiment& experiment() const { return experiment_; }
    // Whether it can be started.
    [[nodiscard]] bool isValid() const;
    void showExperiment(const Experiment& experiment);

Q_SIGNALS:
    void edited(); // by the user
    void validityChanged();

private:
    void createSheet();
    void readSections();
    void updateTotal();

    Experiment experiment_;
    RaceConfig race_; // carries the training to and from the sections that Train has too
    std::vector<ExperimentSection*> sections_;
    std::vector<SettingsSection*> shared_;
    QLabel* total_;
    QLabel* error_;
};

} // namespace rectiscope
