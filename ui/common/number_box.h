// A field for exact numbers: takes what is typed to twelve decimals, shows as many as fit.
#pragma once

#include "ui/common/parameter_scale.h"

#include <QDoubleSpinBox>

namespace rectiscope {

class NumberBox : public QDoubleSpinBox {
    Q_OBJECT

public:
    explicit NumberBox(ParameterScale scale, QWidget* parent = nullptr);

    void setScale(ParameterScale scale) { scale_ = std::move(scale); }
    // Emits nothing. ±∞ is shown as such.
    void showValue(double value);

    [[nodiscard]] QString textFromValue(double value) const override;
    [[nodiscard]] double valueFromText(const QString& text) const override;
    [[nodiscard]] QValidator::State validate(QString& text, int& position) const override;
    void fixup(QString& text) const override;
    void stepBy(int steps) override;

Q_SIGNALS:
    void valueTyped(double value); // by the user: Enter, Tab, arrow keys

protected:
    void wheelEvent(QWheelEvent* event) override;

private:
    ParameterScale scale_;
};

} // namespace rectiscope
