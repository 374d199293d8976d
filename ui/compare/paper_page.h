// The paper's tables beside the own run.
#pragma once

#include "core/comparison/summary.h"
#include "ui/common/figure.h"

#include <QWidget>

#include <memory>

class QComboBox;
class QLabel;

namespace rectiscope {

class ComparisonChart;
class LabTable;
class PaperModel;
class SegmentedControl;

class PaperPage : public QWidget {
    Q_OBJECT

public:
    explicit PaperPage(QWidget* parent = nullptr);

    void setResults(const std::shared_ptr<const Results>& results);
    [[nodiscard]] std::unique_ptr<Figure> figure() const;
    [[nodiscard]] std::size_t column() const; // by paperColumns()
    [[nodiscard]] bool asDivisors() const;
    void choose(std::size_t column, bool asDivisors);

Q_SIGNALS:
    void chosen(); // column or convention, by hand

private:
    void choiceEdited();
    void showChoice();

    SegmentedControl* convention_;
    LabTable* table_;
    PaperModel* model_;
    QLabel* sentence_;
    QComboBox* column_;
    ComparisonChart* chart_;
};

} // namespace rectiscope
