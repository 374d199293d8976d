#include "ui/common/data_table.h"

#include "ui/common/number_text.h"
#include "ui/common/swatch.h"
#include "ui/common/theme.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

namespace rectiscope {
namespace {

constexpr int lineHeight = 23;
constexpr int headerHeight = 22;
constexpr int afterSwatch = 7;

class Delegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& theme = currentTheme();
        const QRect rect = option.rect;
        painter->save();
        painter->setPen(theme.grid);
        painter->drawLine(rect.bottomLeft(), rect.bottomRight());
        painter->setFont(option.font);
        painter->setPen(theme.text);
        const auto text = index.data().toString();
        if (index.column() > 0) {
            drawTabular(*painter, QRectF(rect), text);
        } else {
            int left = 0;
            if (const auto row = index.data(swatchRole); row.isValid()) {
                drawSwatch(*painter, QRectF(rect.left(), rect.top(), swatchWidth, rect.height()),
                           row.toULongLong());
                left = swatchWidth + afterSwatch;
            }
            const QRect room = rect.adjusted(left, 0, 0, 0);
            painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                              option.fontMetrics.elidedText(text, Qt::ElideRight, room.width()));
        }
        painter->restore();
    }
};

} // namespace

DataTable::DataTable(int columns, const QStringList& header, QWidget* parent)
    : QTableWidget(0, columns, parent)
{
    setItemDelegate(new Delegate(this));
    setShowGrid(false);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(NoSelection);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(lineHeight);
    verticalHeader()->setMinimumSectionSize(lineHeight);
    horizontalHeader()->setMinimumSectionSize(20);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    horizontalHeader()->setFixedHeight(headerHeight);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setVisible(!header.isEmpty());
    setHorizontalHeaderLabels(header);
    for (int column = 0; column < header.size(); ++column)
        horizontalHeaderItem(column)->setTextAlignment((column == 0 ? Qt::AlignLeft : Qt::AlignRight) |
                                                       Qt::AlignVCenter);
    setRows(0);
}

void DataTable::setCell(int row, int column, const QString& text, const QString& toolTip)
{
    auto* cell = item(row, column);
    if (cell == nullptr) {
        cell = new QTableWidgetItem;
        setItem(row, column, cell);
    }
    if (cell->text() != text) cell->setText(text);
    if (cell->toolTip() != toolTip) cell->setToolTip(toolTip);
}

void DataTable::setRows(int rows)
{
    setRowCount(rows);
    setFixedHeight(rows * lineHeight + (horizontalHeader()->isHidden() ? 0 : headerHeight) + 1);
}

void DataTable::setColumnWidths(const QList<int>& widths)
{
    for (int i = 0; i < widths.size(); ++i) setColumnWidth(i + 1, widths[i]);
}

} // namespace rectiscope
