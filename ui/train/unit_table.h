// All definitions of a unit that learns little, side by side: how many units of each layer they hold for.
#pragma once

#include "ui/train/lab_page.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <optional>
#include <vector>

class QComboBox;

namespace rectiscope {

class LabTable;
class NumberBox;

// Rows: for each network all its units, then each layer.
class UnitModel : public QAbstractTableModel {
    Q_OBJECT

public:
    struct Row {
        int network = 0;
        int layer = -1; // −1: all
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setSnapshot(std::shared_ptr<const RaceSnapshot> snapshot, std::optional<int> network);
    // In full with the shares in percent; else these are in the tooltips.
    void setInFull(bool inFull);
    [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }
    [[nodiscard]] QString text(const Row& row, int column, bool inFull = true) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::shared_ptr<const RaceSnapshot> snapshot_;
    std::vector<Row> rows_;
    bool inFull_ = true;
};

class UnitTable : public LabPage {
    Q_OBJECT

public:
    explicit UnitTable(QWidget* parent = nullptr);

    void draw(const LabContent& content) override;
    void showLook(ProbeSet probes, double dormancy); // emits nothing
    [[nodiscard]] std::unique_ptr<Figure> figure(const LabContent& content) const override;

Q_SIGNALS:
    void lookEdited(ProbeSet probes, double dormancy);
    void filterChanged(); // draw() has something new to show

private:
    void createControls();
    [[nodiscard]] std::optional<int> network() const;

    QComboBox* network_;
    QComboBox* probes_;
    NumberBox* dormancy_;
    LabTable* table_;
    UnitModel* model_;
    QStringList names_;
};

} // namespace rectiscope
