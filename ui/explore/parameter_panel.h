// The parameters of the functions that are shown, and how they are read: slope or divisor, training or test,
// the side of a kink.
#pragma once

#include <QWidget>

#include <map>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace rectiscope {

class FunctionParameters;
class SegmentedControl;
class ViewState;

class ParameterPanel : public QWidget {
    Q_OBJECT

public:
    explicit ParameterPanel(ViewState& state, QWidget* parent = nullptr);

private:
    void createControls();
    void connectState();
    void showGroups();
    void orderTabs();
    void updateControls();

    ViewState& state_;
    SegmentedControl* convention_ = nullptr;
    SegmentedControl* side_ = nullptr;
    QLabel* nothing_ = nullptr;
    QPushButton* reset_ = nullptr;
    QVBoxLayout* groups_ = nullptr;
    std::map<std::size_t, FunctionParameters*> byRow_; // made when first shown, then kept
};

} // namespace rectiscope
