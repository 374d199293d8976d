// The row of switches above the plot: what is drawn beside the curves.
#pragma once

#include <QWidget>

class QHBoxLayout;
class QPushButton;
class QToolButton;

namespace rectiscope {

class ViewState;

class ReadingBar : public QWidget {
    Q_OBJECT

public:
    explicit ReadingBar(ViewState& state, QWidget* parent = nullptr);

private:
    void createSwitches(QHBoxLayout& layout);
    void createPins(QHBoxLayout& layout);
    void createFamily(QHBoxLayout& layout);
    void updateSwitches();
    void pinSelected();

    ViewState& state_;
    QList<QPushButton*> switches_; // tangent, f″, ∂f, lens, density
    QPushButton* pin_ = nullptr;
    QPushButton* unpin_ = nullptr;
    QToolButton* family_ = nullptr;
};

} // namespace rectiscope
