#include "ui/train/death_model.h"

#include "ui/common/number_text.h"
#include "ui/common/theme.h"
#include "ui/train/lab_table.h"
#include "ui/train/race_text.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <utility>

namespace rectiscope {
namespace {

constexpr double strokeWidth = 2.4;

double sortKey(const DeathModel::Row& row, DeathColumn column)
{
    const UnitEvent& event = row.event.event;
    switch (column) {
    case DeathColumn::step:
        return double(event.step);
    case DeathColumn::network:
        return row.event.network;
    case DeathColumn::layer:
        return event.layer;
    case DeathColumn::unit:
        return event.unit;
    case DeathColumn::what:
        return event.death ? 0 : 1;
    case DeathColumn::cause:
        return static_cast<int>(mainCause(event));
    case DeathColumn::outcome:
        // Deaths that no revival has ended are the longest.
        return !row.counterpart ? std::numeric_limits<double>::max()
                                : std::abs(double(*row.counterpart - event.step));
    case DeathColumn::before:
        return event.before;
    case DeathColumn::after:
        return event.after;
    case DeathColumn::fromBias:
        return event.fromBias;
    case DeathColumn::fromWeights:
        return event.fromWeights;
    case DeathColumn::fromBelow:
        return event.fromBelow;
    case DeathColumn::distance:
        break;
    }
    return revivalDistance(event).value_or(-1);
}

bool isWord(DeathColumn column)
{
    return column == DeathColumn::network || column == DeathColumn::what || column == DeathColumn::cause ||
           column == DeathColumn::outcome;
}

// Short on the screen, where there are many columns.
struct Head {
    QString title, shortTitle, toolTip;
};

Head headOf(DeathColumn column)
{
    const auto head = [](const QString& title, const QString& toolTip) {
        return Head{title, title, toolTip};
    };
    switch (column) {
    case DeathColumn::step:
        return head(DeathModel::tr("step"),
                    DeathModel::tr("After this step it was so; a click on a row shows the networks there"));
    case DeathColumn::network:
        return head(DeathModel::tr("network"),
                    DeathModel::tr("The network's function; for a fork also where it parted"));
    case DeathColumn::layer:
        return head(DeathModel::tr("layer"), DeathModel::tr("Hidden layer, counted from the input"));
    case DeathColumn::unit:
        return head(DeathModel::tr("unit"), DeathModel::tr("Unit of the layer"));
    case DeathColumn::what:
        return head(DeathModel::tr("what"),
                    DeathModel::tr("A unit is dead while f′(z) = 0 for every training point"));
    case DeathColumn::cause:
        return head(DeathModel::tr("main cause"),
                    DeathModel::tr("Which of the three moved max z furthest in the direction it went"));
    case DeathColumn::outcome:
        return head(DeathModel::tr("and then"),
                    DeathModel::tr("Of a death, when it ended; of a revival, how long the unit was dead"));
    case DeathColumn::before:
        return {DeathModel::tr("max z before"), DeathModel::tr("before"),
                DeathModel::tr("Largest pre-activation over the training points before the step")};
    case DeathColumn::after:
        return {DeathModel::tr("max z after"), DeathModel::tr("after"),
                DeathModel::tr("Largest pre-activation over the training points after the step")};
    case DeathColumn::fromBias:
        return {DeathModel::tr("own bias"), DeathModel::tr("bias"),
                DeathModel::tr("How far the unit's own bias moved max z: exchanged first")};
    case DeathColumn::fromWeights:
        return {DeathModel::tr("own weights"), DeathModel::tr("weights"),
                DeathModel::tr("How far the unit's own weights moved max z: exchanged second")};
    case DeathColumn::fromBelow:
        return {DeathModel::tr("layers below"), DeathModel::tr("below"),
                DeathModel::tr("How far the layers below moved max z: exchanged last")};
    case DeathColumn::distance:
        break;
    }
    return head(DeathModel::tr("to revival"),
                DeathModel::tr("How far max z has to rise for the unit to come back: −max z after"));
}

} // namespace

std::optional<double> revivalDistance(const UnitEvent& event)
{
    return event.death && event.after <= 0 ? std::optional(-event.after) : std::nullopt;
}

bool DeathModel::setLog(const EventLog& log, const std::vector<NetworkLine>& networks,
                        const DeathFilter& filter)
{
    networks_ = networks;
    if (version_ == log.version() && filter_ == filter) return false;
    beginResetModel();
    version_ = log.version();
    filter_ = filter;
    rows_.clear();
    for (std::size_t i = 0; i < log.events().size(); ++i) {
        const RaceEvent& event = log.events()[i];
        const UnitAddress unit{event.network, event.event.layer, event.event.unit};
        if ((filter.network && *filter.network != event.network) || (filter.unit && *filter.unit != unit))
            continue;
        rows_.push_back({event, log.counterpart(i), log.number(i)});
    }
    sortRows();
    endResetModel();
    return true;
}

int DeathModel::indexOf(std::uint64_t number) const
{
    const auto found = std::ranges::find(rows_, number, &Row::number);
    return found == rows_.end() ? -1 : static_cast<int>(found - rows_.begin());
}

void DeathModel::sort(int column, Qt::SortOrder order)
{
    sortColumn_ = static_cast<DeathColumn>(std::clamp(column, 0, deathColumns - 1));
    order_ = order;
    beginResetModel();
    sortRows();
    endResetModel();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, deathColumns - 1);
}

// Equal keys by step, then as they were found; descending is the exact reverse.
void DeathModel::sortRows()
{
    struct Key {
        double value;
        std::int64_t step;
        std::uint64_t number;
        std::size_t place;
        auto operator<=>(const Key&) const = default;
    };
    std::vector<Key> keys;
    keys.reserve(rows_.size());
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        const double key = sortKey(rows_[i], sortColumn_);
        keys.push_back({std::isnan(key) ? -std::numeric_limits<double>::infinity() : key,
                        rows_[i].event.event.step, rows_[i].number, i});
    }
    const auto before = [](const Key& a, const Key& b) { return (a <=> b) < 0; };
    std::sort(keys.begin(), keys.end(), before);
    if (order_ == Qt::DescendingOrder) std::ranges::reverse(keys);
    std::vector<Row> sorted;
    sorted.reserve(rows_.size());
    for (const auto& key : keys) sorted.push_back(rows_[key.place]);
    rows_ = std::move(sorted);
}

QString DeathModel::text(const Row& row, DeathColumn column) const
{
    const UnitEvent& event = row.event.event;
    switch (column) {
    case DeathColumn::step:
        return countText(event.step);
    case DeathColumn::network: {
        const auto network = static_cast<std::size_t>(row.event.network);
        return network < networks_.size() ? networks_[network].name : QString();
    }
    case DeathColumn::layer:
        return QString::number(event.layer + 1);
    case DeathColumn::unit:
        return QString::number(event.unit + 1);
    case DeathColumn::what:
        return event.death ? tr("died") : tr("came back");
    case DeathColumn::cause:
        return causeName(mainCause(event));
    case DeathColumn::outcome: {
        if (!row.counterpart) return event.death ? tr("still dead") : tr("dead from the start");
        const std::int64_t steps = std::abs(*row.counterpart - event.step);
        const QString count = steps == 1 ? tr("1 step") : tr("%1 steps").arg(countText(steps));
        return event.death ? tr("back at %1 (%2)").arg(countText(*row.counterpart), count)
                           : tr("after %1").arg(count);
    }
    case DeathColumn::before:
        return fixedText(event.before, 3);
    case DeathColumn::after:
        return fixedText(event.after, 3);
    case DeathColumn::fromBias:
        return fixedText(event.fromBias, 3);
    case DeathColumn::fromWeights:
        return fixedText(event.fromWeights, 3);
    case DeathColumn::fromBelow:
        return fixedText(event.fromBelow, 3);
    case DeathColumn::distance:
        break;
    }
    const auto distance = revivalDistance(event);
    return distance ? fixedText(*distance, 3) : QString();
}

QString DeathModel::title(DeathColumn column)
{
    return headOf(column).title;
}

int DeathModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int DeathModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : deathColumns;
}

QVariant DeathModel::data(const QModelIndex& index, int role) const
{
    const Row& one = row(index.row());
    const auto column = static_cast<DeathColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(one, column);
    case Qt::TextAlignmentRole:
        return static_cast<int>((isWord(column) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        if (column == DeathColumn::what)
            return one.event.event.death ? currentTheme().danger : currentTheme().accent;
        return {};
    case Qt::ToolTipRole:
        return QStringLiteral("<p>%1</p><p>%2</p>")
            .arg(eventSentence(one.event.event).toHtmlEscaped(), causesText(one.event.event).toHtmlEscaped());
    case strokeRole:
        if (const auto network = static_cast<std::size_t>(one.event.network);
            column == DeathColumn::network && network < networks_.size())
            return networkPen(networks_[network].activation, networks_[network].isFork, currentTheme(),
                              strokeWidth);
        return {};
    default:
        return {};
    }
}

QVariant DeathModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= deathColumns) return {};
    const auto column = static_cast<DeathColumn>(section);
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((isWord(column) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    const Head head = headOf(column);
    if (role == Qt::DisplayRole && column == sortColumn_)
        return head.shortTitle + (order_ == Qt::AscendingOrder ? QStringLiteral(" ↑") : QStringLiteral(" ↓"));
    if (role == Qt::DisplayRole) return head.shortTitle;
    if (role == Qt::ToolTipRole) return head.toolTip;
    return {};
}

} // namespace rectiscope
