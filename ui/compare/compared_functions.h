// Which functions are compared, each with parameters of its own, and which one is the baseline. One function
// may come several times with different parameters.
#pragma once

#include "ui/compare/experiment_section.h"

#include <vector>

class QComboBox;
class QMenu;
class QPushButton;
class QVBoxLayout;

namespace rectiscope {

class ViewState;

class ComparedFunctions : public ExperimentSection {
    Q_OBJECT

public:
    static constexpr std::size_t mostFunctions = 16;

    // A function that is added comes with its parameters in Explore.
    explicit ComparedFunctions(ViewState& state, QWidget* parent = nullptr);

    void showExperiment(const Experiment& experiment) override;
    void writeExperiment(Experiment& experiment) const override;
    [[nodiscard]] bool isValid() const override;

private:
    void rebuild();
    QWidget* makeRow(std::size_t index);
    QWidget* makeField(std::size_t index, std::size_t parameter);
    void fillMenu();
    void setParameter(std::size_t index, std::size_t parameter, double value);
    void update();

    ViewState& state_;
    std::vector<Activation> functions_;
    std::size_t baseline_ = 0;
    QWidget* list_ = nullptr;
    QVBoxLayout* column_;
    QPushButton* add_;
    QMenu* menu_;
    QComboBox* baselineChoice_;
    QLabel* error_;
};

} // namespace rectiscope
