// Chooses two functions, with their present parameters or with a framework's default, whose difference is
// drawn.
#pragma once

#include "core/activation/activation.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;

namespace rectiscope {

class ViewState;

class DifferenceControls : public QWidget {
    Q_OBJECT

public:
    explicit DifferenceControls(ViewState& state, QWidget* parent = nullptr);

private:
    void createCombo(QComboBox*& combo, const QString& name, const QString& accessibleName);
    void apply();
    void follow(std::size_t row); // a function whose parameters have changed
    void updateControls();
    void updateResult();
    [[nodiscard]] std::optional<Activation> chosen(const QComboBox& combo) const;
    void select(QComboBox& combo, const Activation& activation) const;

    ViewState& state_;
    QCheckBox* shown_ = nullptr;
    QComboBox* first_ = nullptr;
    QComboBox* second_ = nullptr;
    QLabel* result_ = nullptr;
};

} // namespace rectiscope
