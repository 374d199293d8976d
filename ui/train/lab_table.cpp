#include "ui/train/lab_table.h"

#include "ui/common/number_text.h"
#include "ui/common/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QPen>
#include <QStyledItemDelegate>

namespace rectiscope {
namespace {

constexpr double strokeLength = 1.4; // em
constexpr int cellMargin = 4;
constexpr double textPoints = 9; // a little smaller than elsewhere: there are many columns

class LabDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& theme = currentTheme();
        const QRect rect = option.rect;
        painter->save();
        if (option.state.testFlag(QStyle::State_Selected)) painter->fillRect(rect, theme.accentSoft);
        painter->setPen(theme.grid);
        painter->drawLine(rect.bottomLeft(), rect.bottomRight());

        QFont font = option.font;
        if (index.data(strongRole).toBool()) font.setWeight(QFont::DemiBold);
        painter->setFont(font);
        const QVariant color = index.data(Qt::ForegroundRole);
        painter->setPen(color.isValid() ? color.value<QColor>() : theme.text);
        const QString text = index.data().toString();
        QRectF room = QRectF(rect).adjusted(cellMargin, 0, -cellMargin, 0);
        if ((index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight) != 0) {
            drawTabular(*painter, room, text);
        } else {
            if (const QVariant stroke = index.data(strokeRole); stroke.isValid())
                room.setLeft(drawStroke(*painter, room, stroke.value<QPen>()));
            painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                              QFontMetricsF(font).elidedText(text, Qt::ElideRight, room.width()));
        }
        painter->restore();
    }

private:
    // Returns where the text may begin.
    static double drawStroke(QPainter& painter, const QRectF& room, const QPen& pen)
    {
        const double length = strokeLength * painter.fontMetrics().height();
        const QPen textPen = painter.pen();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(pen);
        painter.drawLine(QPointF(room.left() + 1, room.center().y()),
                         QPointF(room.left() + length, room.center().y()));
        painter.setPen(textPen);
        return room.left() + length + 6;
    }
};

} // namespace

LabTable::LabTable(const QString& objectName, QWidget* parent) : QTableView(parent)
{
    setObjectName(objectName);
    setProperty("role", QStringLiteral("wide"));
    setFont(interfaceFont(textPoints));
    horizontalHeader()->setFont(interfaceFont(textPoints));
    setItemDelegate(new LabDelegate(this));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    // All rows of one height, which the view need not ask for one by one.
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(20);
    updateSizes();
}

void LabTable::setColumnCharacters(const QList<int>& characters)
{
    characters_ = characters;
    updateSizes();
}

void LabTable::updateSizes()
{
    const QFontMetrics metrics(font());
    verticalHeader()->setMinimumSectionSize(metrics.height());
    verticalHeader()->setDefaultSectionSize(metrics.height() * 3 / 2);
    for (int column = 0; column < characters_.size(); ++column)
        setColumnWidth(column, characters_[column] * metrics.horizontalAdvance(u'0') + 2 * cellMargin);
}

void LabTable::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange) updateSizes();
    if (event->type() == QEvent::PaletteChange) viewport()->update();
}

} // namespace rectiscope
