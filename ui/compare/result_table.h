// The table of a comparison, with the choice of metric and setting, and its ways out.
#pragma once

#include "core/comparison/summary.h"
#include "ui/common/figure.h"

#include <QFrame>

#include <memory>

class QComboBox;
class QLabel;
class QPushButton;
class QToolButton;

namespace rectiscope {

class LabTable;
class ResultModel;

class ResultTable : public QFrame {
    Q_OBJECT

public:
    explicit ResultTable(QWidget* parent = nullptr);

    void setResults(std::shared_ptr<const Results> results);
    [[nodiscard]] std::size_t metric() const;
    [[nodiscard]] std::size_t cell() const;
    // As chosen by hand, told by the same signals. A cell that is not there is the first.
    void choose(std::size_t metric, std::size_t cell);
    // The table as a figure; its CSV has one row per function.
    [[nodiscard]] std::unique_ptr<Figure> figure() const;
    // One line above the table; empty for none.
    void setError(const QString& error);

Q_SIGNALS:
    void metricChosen(std::size_t metric);
    void cellChosen(std::size_t cell);
    void reportRequested();
    void messageShown(const QString& text);

private:
    void createHeader();
    void createTable();
    void fillCells();
    void takeChoice();
    void copy(const QString& text, const QString& what);
    void save(const QString& suffix, const QString& title);

    std::shared_ptr<const Results> results_;
    QComboBox* metric_;
    QComboBox* cell_;
    QLabel* subtitle_;
    QToolButton* ways_;
    QPushButton* report_;
    QLabel* error_;
    QLabel* empty_;
    LabTable* table_;
    ResultModel* model_;
};

} // namespace rectiscope
