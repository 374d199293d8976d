// Chooses a family of curves: a parameter of the selected function, from, to, and how many.
#pragma once

#include "core/view/explore_state.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QSpinBox;

namespace rectiscope {

class NumberBox;
class ViewState;

class FamilyPanel : public QWidget {
    Q_OBJECT

public:
    explicit FamilyPanel(ViewState& state, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void createControls();
    void offerParameters();
    void apply(); // what the controls say; without a check mark no family
    void updateControls();
    [[nodiscard]] Family chosen() const;

    ViewState& state_;
    std::size_t row_ = 0; // whose parameters are offered
    QLabel* title_ = nullptr;
    QCheckBox* shown_ = nullptr;
    QComboBox* parameter_ = nullptr;
    NumberBox* from_ = nullptr;
    NumberBox* to_ = nullptr;
    QSpinBox* count_ = nullptr;
    QLabel* message_ = nullptr; // why there is no such family
};

} // namespace rectiscope
