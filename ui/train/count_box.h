// A field for a whole number.
#pragma once

#include <QSpinBox>

namespace rectiscope {

class CountBox : public QSpinBox {
    Q_OBJECT

public:
    CountBox(int minimum, int maximum, QWidget* parent = nullptr);

protected:
    void wheelEvent(QWheelEvent* event) override;
};

// Emits nothing.
void showCount(QSpinBox& box, int value);

} // namespace rectiscope
