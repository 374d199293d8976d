// The parameters of one function: a title and a row for each, as slopes or as divisors.
#pragma once

#include "core/activation/activation.h"
#include "ui/common/written_parameter.h"

#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QVBoxLayout;

namespace rectiscope {

class ParameterRow;
class SegmentedControl;
class ViewState;

class FunctionParameters : public QWidget {
    Q_OBJECT

public:
    FunctionParameters(ViewState& state, std::size_t row, QWidget* parent = nullptr);

    // Whether a curve depends on any parameter. How many slopes are learned, for one, changes no curve.
    [[nodiscard]] static bool hasControls(const ActivationInfo& info);
    void stopSweeps();

private:
    struct Control {
        std::size_t parameter;
        ParameterRow* row;        // of a number
        SegmentedControl* choice; // of a choice
    };

    void createTitle(QVBoxLayout& layout);
    void createControl(QVBoxLayout& layout, std::size_t parameter);
    void createRandomControls(QVBoxLayout& layout);
    void connectRow(const Control& control);
    void updateDisplay();
    void updateValues();
    void changeSweep(std::size_t parameter, const std::optional<std::pair<double, double>>& ends,
                     double seconds);
    void updateSweeps();
    void writeAs(const Control& control, const WrittenParameter& way);
    [[nodiscard]] QString remark() const; // behind the name
    void changeFromWritten(std::size_t parameter, double written, bool typed);
    [[nodiscard]] WrittenParameter writing(std::size_t parameter) const;
    [[nodiscard]] const ActivationInfo& info() const;

    ViewState& state_;
    std::size_t row_;
    std::optional<bool> divisorsShown_;
    std::vector<Control> controls_;
    QLabel* remark_ = nullptr;
    QLabel* message_ = nullptr; // why a typed number was refused
    SegmentedControl* mode_ = nullptr;
};

} // namespace rectiscope
