// What the runs of one setting show, function by function, as a table.
#pragma once

#include "core/comparison/summary.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace rectiscope {

// The chosen metric stands first, with what the runs say about it; then all others.
enum class ResultColumn { function, chosen, verdict, difference, interval, p, runs, time, others };

class ResultModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setResults(std::shared_ptr<const Results> results);
    void setMetric(std::size_t metric);
    // Of a sweep: which of its settings.
    void setCell(std::size_t cell);
    [[nodiscard]] std::size_t metric() const { return metric_; }
    [[nodiscard]] std::size_t cell() const { return cell_; }
    // The function in this row, as an index of the experiment's.
    [[nodiscard]] std::size_t activationAt(int row) const { return order_[static_cast<std::size_t>(row)]; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;
    // No column: the experiment's own order.
    void unsort() { sort(-1, Qt::AscendingOrder); }

private:
    // Columns from `others` on are metrics; the chosen one is not among them.
    [[nodiscard]] std::size_t metricOf(int column) const;
    [[nodiscard]] QString text(std::size_t activation, int column) const;
    [[nodiscard]] double sortKey(std::size_t activation, int column) const;
    [[nodiscard]] const Pair* pairOf(std::size_t activation) const;
    void sortRows();
    void changed();

    std::shared_ptr<const Results> results_;
    std::vector<QString> names_;
    std::vector<std::size_t> order_;
    std::size_t metric_ = 0, cell_ = 0;
    int sortColumn_ = -1;
    Qt::SortOrder sortOrder_ = Qt::AscendingOrder;
};

} // namespace rectiscope
