// What is true at the cursor, and of the selected function.
#pragma once

#include "ui/explore/chart_values.h"

#include <QWidget>

class QLabel;
class QTimer;
class QVBoxLayout;

namespace rectiscope {

class DataTable;
class FormulaView;
class ViewState;

class DetailsPanel : public QWidget {
    Q_OBJECT

public:
    explicit DetailsPanel(ViewState& state, QWidget* parent = nullptr);

private:
    void createTable(QVBoxLayout& layout);
    void createFunctionPart(QVBoxLayout& layout);
    [[nodiscard]] QWidget* createPropertyPage();
    void updateCheck();
    void connectState();
    void updateSoon();
    void updateTable();
    void updateFunction();
    void updateProperties();

    ViewState& state_;
    QLabel* cursorTitle_ = nullptr;
    DataTable* values_ = nullptr;
    QLabel* functionTitle_ = nullptr;
    FormulaView* formula_ = nullptr;
    DataTable* properties_ = nullptr;
    QLabel* source_ = nullptr;
    QLabel* check_ = nullptr; // whether f′ agrees with a numeric derivative
    QTimer* later_ = nullptr;
};

} // namespace rectiscope
