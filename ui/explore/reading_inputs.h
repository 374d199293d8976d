// The numbers behind two of the switches above the plot: the distribution of inputs, and how far the lens
// sees. Whoever changes one wants to see it, so that its switch goes on.
#pragma once

#include <QWidget>

class QHBoxLayout;

namespace rectiscope {

class NumberBox;
class ViewState;

class ReadingInputs : public QWidget {
    Q_OBJECT

public:
    explicit ReadingInputs(ViewState& state, QWidget* parent = nullptr);

private:
    [[nodiscard]] QHBoxLayout* createDistribution();
    [[nodiscard]] QHBoxLayout* createLens();
    void changeDistribution();
    void update();

    ViewState& state_;
    NumberBox* mean_ = nullptr;
    NumberBox* spread_ = nullptr;
    NumberBox* lens_ = nullptr;
};

} // namespace rectiscope
