// What is to be different from a step on: another function, its parameters, optimizer, learning rate.
#pragma once

#include "core/lab/snapshot.h"
#include "ui/common/written_parameter.h"

#include <QDialog>

#include <cstddef>
#include <optional>
#include <vector>

class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace rectiscope {

class NumberBox;
class SegmentedControl;
class ValueSlider;
class ViewState;

class ForkDialog : public QDialog {
    Q_OBJECT

public:
    // From the step that the snapshot shows; it must allow a fork of this network (see forkObstacle).
    ForkDialog(const ViewState& state, const RaceSnapshot& snapshot, int network, QWidget* parent = nullptr);

    [[nodiscard]] ForkRequest request() const { return request_; }

private:
    struct Field {
        std::size_t parameter;
        ValueSlider* slider;
        NumberBox* box;
    };

    void createFunction();
    void createTraining();
    void createButtons();
    QLabel* addRow(QGridLayout& grid, const QString& label, QWidget* control, QWidget* second = nullptr);
    void chooseFunction(std::size_t row);
    void createField(std::size_t parameter);
    void setParameter(std::size_t parameter, double written);
    void setLearningRate(double rate);
    void showValues();
    [[nodiscard]] WrittenParameter writing(std::size_t parameter) const;

    const ViewState& state_;
    const Activation parent_;
    ForkRequest request_;
    std::vector<Field> fields_;
    QGridLayout* grid_;
    QComboBox* function_ = nullptr;
    QVBoxLayout* place_ = nullptr; // of the parameters
    QWidget* parameters_ = nullptr;
    SegmentedControl* optimizer_ = nullptr;
    ValueSlider* rateSlider_ = nullptr;
    NumberBox* rateBox_ = nullptr;
    QLabel* error_ = nullptr;
    QPushButton* accept_ = nullptr;
};

// How many networks a race may have, forks among them.
inline constexpr std::size_t mostNetworks = 8;

// Why this network cannot be forked at the step that is shown, in one line; empty where it can.
[[nodiscard]] QString forkObstacle(const RaceSnapshot& snapshot, int network);

// Leaky ReLU for a quick fork: as the user has set it, or with a = 0.1, since the usual 0.01 hardly helps.
[[nodiscard]] Activation rescuingLeaky(const ViewState& state);

} // namespace rectiscope
