// The paper's tables as one: training and test of each data set.
#pragma once

#include <QAbstractTableModel>

namespace rectiscope {

class PaperModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    // Parameters as the paper writes them, or as slopes.
    void setDivisors(bool divisors);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    bool divisors_ = true;
};

} // namespace rectiscope
