// How often every function is trained, and for how long.
#pragma once

#include "ui/compare/experiment_section.h"

class QLineEdit;
class QSpinBox;

namespace rectiscope {

class SeedSection : public ExperimentSection {
    Q_OBJECT

public:
    explicit SeedSection(QWidget* parent = nullptr);

    void showExperiment(const Experiment& experiment) override;
    void writeExperiment(Experiment& experiment) const override;
    [[nodiscard]] bool isValid() const override { return valid_; }

private:
    void readSeeds();
    void showMeaning();

    std::vector<std::uint64_t> seeds_;
    bool valid_ = true;
    QLineEdit* text_;
    QLabel* error_;
    QLabel* meaning_;
    QSpinBox* epochs_;
    std::int64_t steps_ = 0; // where an experiment counts in steps, until epochs are chosen
};

// "1:40", "3,7,11": as parseSeeds takes it.
[[nodiscard]] QString seedsText(const std::vector<std::uint64_t>& seeds);

} // namespace rectiscope
