#include "ui/compare/paper_model.h"

#include "core/activation/catalog.h"
#include "core/activation/config.h"
#include "core/comparison/paper.h"
#include "ui/common/number_text.h"
#include "ui/common/theme.h"
#include "ui/train/lab_table.h"

namespace rectiscope {
namespace {

constexpr int wordColumns = 2; // function, parameter
constexpr double strokeWidth = 2.4;

struct Place {
    std::size_t column;
    bool isTest;
};

Place placeOf(int column)
{
    return {static_cast<std::size_t>((column - wordColumns) / 2), (column - wordColumns) % 2 == 1};
}

QString valueText(const PaperColumn& column, double value)
{
    return column.isShare ? shortText(100 * value, 5) : fixedText(value, 4);
}

} // namespace

void PaperModel::setDivisors(bool divisors)
{
    divisors_ = divisors;
    Q_EMIT dataChanged(index(0, 1), index(rowCount() - 1, 1));
}

int PaperModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(paperRows().size());
}

int PaperModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : wordColumns + 2 * static_cast<int>(paperColumns().size());
}

QVariant PaperModel::data(const QModelIndex& index, int role) const
{
    const auto& row = paperRows()[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: {
        if (column == 0) return QString::fromStdString(row.name);
        if (column == 1) return QString::fromStdString(divisors_ ? row.divisors : row.slopes);
        const auto [place, isTest] = placeOf(column);
        return valueText(paperColumns()[place], (isTest ? row.test : row.train)[place]);
    }
    case Qt::TextAlignmentRole:
        return static_cast<int>((column < wordColumns ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case strongRole:
        return column == 0;
    case strokeRole:
        if (column != 0) return {};
        return functionPen(catalogIndex(parseActivation(row.key).info()), currentTheme(), strokeWidth);
    default:
        return {};
    }
}

QVariant PaperModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section < wordColumns ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (section == 0) return role == Qt::DisplayRole ? tr("function") : QVariant();
    if (section == 1) {
        if (role == Qt::ToolTipRole)
            return tr("The paper divides by a, f(x) = x/a for x < 0; the same numbers as slopes are 1/a");
        return role == Qt::DisplayRole ? tr("a") : QVariant();
    }
    const auto [place, isTest] = placeOf(section);
    const auto& column = paperColumns()[place];
    if (role == Qt::ToolTipRole)
        return column.isShare
                   ? (isTest ? tr("Test error, %") : tr("Training error, %"))
                   : (isTest ? tr("Log-loss on the validation part") : tr("Log-loss on the training part"));
    if (role != Qt::DisplayRole) return {};
    const auto name = QString::fromStdString(column.name);
    return isTest ? tr("%1\ntest").arg(name) : tr("%1\ntrain").arg(name);
}

} // namespace rectiscope
