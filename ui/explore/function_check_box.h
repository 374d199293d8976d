// One function in the check list: box, colour, name and, where there is room, its parameters in short.
#pragma once

#include <QCheckBox>

namespace rectiscope {

class FunctionCheckBox : public QCheckBox {
    Q_OBJECT

public:
    FunctionCheckBox(std::size_t row, const QString& name, QWidget* parent = nullptr);

    void setParameterText(const QString& text);
    void setSelected(bool selected);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    // A click beside the box, or Enter: show this function's formula and properties.
    void selected();

protected:
    void paintEvent(QPaintEvent* event) override;
    bool hitButton(const QPoint& position) const override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    std::size_t row_;
    QString parameters_;
    bool selected_ = false;
};

} // namespace rectiscope
