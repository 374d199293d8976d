// Up to two settings that are tried at several values, for a map.
#pragma once

#include "ui/compare/experiment_section.h"

#include <array>

class QComboBox;
class QLineEdit;

namespace rectiscope {

class SweepSection : public ExperimentSection {
    Q_OBJECT

public:
    explicit SweepSection(QWidget* parent = nullptr);

    void showExperiment(const Experiment& experiment) override;
    void writeExperiment(Experiment& experiment) const override;
    [[nodiscard]] bool isValid() const override;

private:
    struct Axis {
        QComboBox* parameter = nullptr;
        QLineEdit* values = nullptr;
        QLabel* error = nullptr;
        QLabel* meaning = nullptr;
        SweepAxis read; // empty values: none, or not valid
    };

    void createAxis(Axis& axis, int number);
    void chooseParameter(Axis& axis);
    void readAxes();
    void readAxis(Axis& axis);

    std::array<Axis, 2> axes_;
};

} // namespace rectiscope
