// What the selected function is called elsewhere and with which defaults, its parameter as slope and as
// divisor, and the difference of any two functions or defaults.
#pragma once

#include "core/activation/conventions.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace rectiscope {

class ConventionTable;
class DifferenceControls;
class ViewState;

class ConventionPanel : public QWidget {
    Q_OBJECT

public:
    explicit ConventionPanel(ViewState& state, QWidget* parent = nullptr);

private:
    void createParts(QVBoxLayout& layout);
    void showFunction();
    void updateValues();
    void adopt(int line);

    ViewState& state_;
    std::vector<Convention> lines_; // of the selected function
    QLabel* writings_ = nullptr;    // slope and divisor
    QLabel* testSlopes_ = nullptr;
    ConventionTable* table_ = nullptr;
};

} // namespace rectiscope
