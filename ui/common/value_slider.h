// A slider over a ParameterScale: jumps to the mouse, answers the keys, is reset by a double click.
#pragma once

#include "ui/common/parameter_scale.h"

#include <QSlider>

namespace rectiscope {

class ValueSlider : public QSlider {
    Q_OBJECT

public:
    explicit ValueSlider(ParameterScale scale, QWidget* parent = nullptr);

    void setScale(ParameterScale scale);
    [[nodiscard]] const ParameterScale& scale() const { return scale_; }
    // Shows any value, also one between or beyond the stops; emits nothing.
    void showValue(double value);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void valueMoved(double value); // by the user
    void resetRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void moveTo(double x);
    void moveToStop(int stop);
    [[nodiscard]] double handleX() const;

    ParameterScale scale_;
    double shown_ = 0;
};

} // namespace rectiscope
