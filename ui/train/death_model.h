// The deaths and revivals of a race as rows: filtered and sorted here, so that thousands cost little.
#pragma once

#include "ui/train/event_log.h"
#include "ui/train/network_name.h"

#include <QAbstractTableModel>

#include <cstdint>
#include <optional>
#include <vector>

namespace rectiscope {

enum class DeathColumn {
    step,
    network,
    layer,
    unit,
    what,
    cause,
    outcome,
    before,
    after,
    fromBias,
    fromWeights,
    fromBelow,
    distance
};
inline constexpr int deathColumns = 13;

struct DeathFilter {
    std::optional<int> network;
    std::optional<UnitAddress> unit;
    friend bool operator==(const DeathFilter&, const DeathFilter&) = default;
};

class DeathModel : public QAbstractTableModel {
    Q_OBJECT

public:
    struct Row {
        RaceEvent event;
        std::optional<std::int64_t> counterpart; // see EventLog::counterpart
        std::uint64_t number = 0;                // see EventLog::number
    };

    using QAbstractTableModel::QAbstractTableModel;

    // Returns whether any row has changed: the model is then reset.
    bool setLog(const EventLog& log, const std::vector<NetworkLine>& networks, const DeathFilter& filter);
    [[nodiscard]] const Row& row(int index) const { return rows_[static_cast<std::size_t>(index)]; }
    // Where the event with this number is now; −1 where it is not shown.
    [[nodiscard]] int indexOf(std::uint64_t number) const;
    [[nodiscard]] QString text(const Row& row, DeathColumn column) const;
    // In full; the headings on the screen are shorter, and explained by their tooltips.
    [[nodiscard]] static QString title(DeathColumn column);
    [[nodiscard]] const std::vector<NetworkLine>& networks() const { return networks_; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    void sortRows();

    std::vector<Row> rows_;
    std::vector<NetworkLine> networks_;
    DeathFilter filter_;
    std::optional<std::uint64_t> version_; // of the log that the rows are from
    DeathColumn sortColumn_ = DeathColumn::step;
    Qt::SortOrder order_ = Qt::DescendingOrder;
};

// How far max z has to rise for the unit to come back; none where it is not dead by its position.
[[nodiscard]] std::optional<double> revivalDistance(const UnitEvent& event);

} // namespace rectiscope
