#include "ui/compare/result_model.h"

#include "core/activation/catalog.h"
#include "ui/common/number_text.h"
#include "ui/common/theme.h"
#include "ui/compare/comparison_text.h"
#include "ui/compare/function_look.h"
#include "ui/compare/verdict_text.h"
#include "ui/train/lab_table.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace rectiscope {
namespace {

constexpr double strokeWidth = 2.4;
constexpr int firstOther = static_cast<int>(ResultColumn::others);
const auto dash = QStringLiteral("–");

bool isWord(int column)
{
    return column == static_cast<int>(ResultColumn::function) ||
           column == static_cast<int>(ResultColumn::verdict);
}

// Shares in points, as their means are in percent; the unit stands in the head.
QString differenceText(std::size_t metric, double value)
{
    return metrics()[metric].isShare ? fixedText(100 * value, 2) : fixedText(value, 4);
}

QString pText(double p)
{
    if (!std::isfinite(p)) return dash;
    return p < 0.001 ? QStringLiteral("< 0.001") : fixedText(p, 3);
}

} // namespace

void ResultModel::setResults(std::shared_ptr<const Results> results)
{
    const auto rows = results ? results->experiment.activations.size() : 0;
    auto names = results ? shortNames(results->experiment) : std::vector<QString>();
    const bool sameRows = rows == order_.size() && names == names_;
    if (!sameRows) beginResetModel();
    results_ = std::move(results);
    names_ = std::move(names);
    if (cell_ >= (results_ ? cellCount(results_->experiment) : 1)) cell_ = 0;
    if (!sameRows) {
        order_.resize(rows);
        std::iota(order_.begin(), order_.end(), std::size_t{0});
    }
    sortRows();
    if (!sameRows)
        endResetModel();
    else
        changed();
}

void ResultModel::setMetric(std::size_t metric)
{
    metric_ = metric;
    sortRows();
    changed();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void ResultModel::setCell(std::size_t cell)
{
    cell_ = cell;
    sortRows();
    changed();
}

void ResultModel::changed()
{
    if (!order_.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void ResultModel::sort(int column, Qt::SortOrder order)
{
    sortColumn_ = column;
    sortOrder_ = order;
    sortRows();
    changed();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void ResultModel::sortRows()
{
    std::ranges::sort(order_);
    if (!results_ || sortColumn_ < 0) return;
    std::vector<double> keys(order_.size());
    for (const std::size_t activation : order_) {
        const double key = sortKey(activation, sortColumn_);
        // What has no number comes last either way.
        keys[activation] = std::isnan(key)                     ? std::numeric_limits<double>::infinity()
                           : sortOrder_ == Qt::DescendingOrder ? -key
                                                               : key;
    }
    std::ranges::stable_sort(order_, {}, [&](std::size_t activation) { return keys[activation]; });
}

double ResultModel::sortKey(std::size_t activation, int column) const
{
    const auto& summary = results_->summary.of(cell_, activation);
    const Pair* pair = pairOf(activation);
    switch (static_cast<ResultColumn>(std::min(column, firstOther))) {
    case ResultColumn::function:
        return static_cast<double>(activation);
    case ResultColumn::chosen:
    case ResultColumn::others:
        return summary.metrics[metricOf(column)].mean;
    case ResultColumn::runs:
        return static_cast<double>(summary.runs);
    case ResultColumn::time:
        return summary.seconds;
    case ResultColumn::p:
        return pair != nullptr ? pair->pHolm : std::nan("");
    case ResultColumn::difference:
    case ResultColumn::interval:
    case ResultColumn::verdict:
        break;
    }
    return pair != nullptr ? pair->difference.mean : std::nan("");
}

const Pair* ResultModel::pairOf(std::size_t activation) const
{
    return results_->summary.pairOf(cell_, activation, metric_);
}

std::size_t ResultModel::metricOf(int column) const
{
    if (column < firstOther) return metric_;
    const auto other = static_cast<std::size_t>(column - firstOther);
    return other < metric_ ? other : other + 1;
}

QString ResultModel::text(std::size_t activation, int column) const
{
    const auto& summary = results_->summary.of(cell_, activation);
    const Pair* pair = pairOf(activation);
    const bool compared = pair != nullptr && std::isfinite(pair->difference.mean);
    const bool isBaseline = activation == results_->experiment.baseline;
    switch (static_cast<ResultColumn>(std::min(column, firstOther))) {
    case ResultColumn::function:
        return names_[activation];
    case ResultColumn::chosen:
    case ResultColumn::others:
        return meanAndSdText(metricOf(column), summary.metrics[metricOf(column)]);
    case ResultColumn::difference:
        return compared ? differenceText(metric_, pair->difference.mean) : dash;
    case ResultColumn::interval:
        return compared && std::isfinite(pair->difference.interval.lower)
                   ? tr("%1 to %2")
                         .arg(differenceText(metric_, pair->difference.interval.lower),
                              differenceText(metric_, pair->difference.interval.upper))
                   : dash;
    case ResultColumn::p:
        return pair != nullptr ? pText(pair->pHolm) : dash;
    case ResultColumn::verdict:
        if (isBaseline) return tr("baseline");
        return pair != nullptr ? shortVerdictText(*pair) : dash;
    case ResultColumn::runs:
        return summary.diverged == 0 ? QString::number(summary.runs)
                                     : tr("%1, %2 diverged").arg(summary.runs).arg(summary.diverged);
    case ResultColumn::time:
        break;
    }
    return std::isfinite(summary.seconds) ? tr("%1 s").arg(shortText(summary.seconds, 2)) : dash;
}

int ResultModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(order_.size());
}

int ResultModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : firstOther + static_cast<int>(metrics().size()) - 1;
}

QVariant ResultModel::data(const QModelIndex& index, int role) const
{
    const std::size_t activation = activationAt(index.row());
    const int column = index.column();
    const bool isBaseline = activation == results_->experiment.baseline;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(activation, column);
    case Qt::TextAlignmentRole:
        return static_cast<int>((isWord(column) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        if (column == static_cast<int>(ResultColumn::verdict) && isBaseline) return currentTheme().mutedText;
        return {};
    case strongRole:
        return column == static_cast<int>(ResultColumn::function) ||
               column == static_cast<int>(ResultColumn::chosen);
    case strokeRole:
        if (column != static_cast<int>(ResultColumn::function)) return {};
        return functionLooks(results_->experiment, currentTheme(), strokeWidth)[activation].pen;
    case Qt::ToolTipRole: {
        const Pair* pair = pairOf(activation);
        const QString written = QString::fromStdString(results_->experiment.activations[activation].name);
        if (column == static_cast<int>(ResultColumn::function) || pair == nullptr) return written;
        return verdictText(*pair, names_[activation], names_[results_->experiment.baseline]);
    }
    default:
        return {};
    }
}

QVariant ResultModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((isWord(section) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    struct Head {
        QString title, toolTip;
    };
    const auto head = [&]() -> Head {
        const bool isShare = metrics()[metric_].isShare;
        switch (static_cast<ResultColumn>(std::min(section, firstOther))) {
        case ResultColumn::function:
            return {tr("function"), tr("Its colour and dashes are those of the charts")};
        case ResultColumn::difference:
            return {isShare ? tr("difference, points") : tr("difference"),
                    tr("To the baseline: the mean over seeds of the difference within each seed")};
        case ResultColumn::interval:
            return {tr("95 % interval"), tr("t interval of the mean paired difference")};
        case ResultColumn::p:
            return {tr("p (Holm)"),
                    tr("Of the paired t test, corrected over the functions by Holm's method")};
        case ResultColumn::verdict:
            return {tr("what the runs show"), tr("A difference is called one where the corrected p is below "
                                                 "0.05; how many seeds would show one is an estimate")};
        case ResultColumn::runs:
            return {tr("runs"), tr("That have finished; diverged ones are left out of means and pairs")};
        case ResultColumn::time:
            return {tr("time"), tr("Of one run, in the mean, on one core beside this window")};
        case ResultColumn::chosen:
        case ResultColumn::others:
            break;
        }
        return {metricName(metricOf(section)), tr("Mean ± standard deviation over the seeds")};
    }();
    if (role == Qt::ToolTipRole) return head.toolTip;
    if (role != Qt::DisplayRole) return {};
    if (section != sortColumn_) return head.title;
    return head.title + (sortOrder_ == Qt::AscendingOrder ? QStringLiteral(" ↑") : QStringLiteral(" ↓"));
}

} // namespace rectiscope
