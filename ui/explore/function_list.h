// The check list of all functions.
#pragma once

#include <QWidget>

#include <vector>

class QGridLayout;
class QPushButton;

namespace rectiscope {

class FunctionCheckBox;
class ViewState;

// The first five have a line each, the rest stand in two columns. Of those the first six are always there,
// the others after a click on "more", or while they are checked.
class FunctionList : public QWidget {
    Q_OBJECT

public:
    explicit FunctionList(ViewState& state, QWidget* parent = nullptr);

private:
    void createBoxes();
    void connectState();
    void arrange();
    void updateParameters(std::size_t row);

    ViewState& state_;
    bool expanded_ = false;
    std::vector<FunctionCheckBox*> boxes_; // by row of the catalog
    QGridLayout* grid_ = nullptr;
    QPushButton* more_ = nullptr;
};

} // namespace rectiscope
