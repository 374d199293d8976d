#include "ui/train/lab_table.h"

#include "ui/common/number_text.h"
#include "ui/common/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QPen>
#include <QStyledItemDelegate>

#include <algorithm>
#include <utility>

namespace rectiscope {
namespace {

constexpr double strokeLength = 1.4; // em
constexpr double strokeShare = 0.25; // of a narrow cell, so that room for the name is left
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
        const double length =
            std::min(strokeLength * painter.fontMetrics().height(), strokeShare * room.width());
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
    columns_.clear();
    for (const int width : characters) columns_.push_back({width, width});
    updateSizes();
}

void LabTable::setColumns(std::vector<LabColumn> columns)
{
    isFitted_ = true;
    columns_ = std::move(columns);
    updateSizes();
}

void LabTable::updateSizes()
{
    const QFontMetrics metrics(font());
    verticalHeader()->setMinimumSectionSize(metrics.height());
    verticalHeader()->setDefaultSectionSize(metrics.height() * 3 / 2);
    fitColumns();
}

// As many columns as there is room for, and of their full widths as much as there is room for.
void LabTable::fitColumns()
{
    const QFontMetrics metrics(font());
    const int digit = metrics.horizontalAdvance(u'0');
    struct Widths {
        int shortest, least, full;
    };
    std::vector<Widths> widths;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        const QString heading = model()->headerData(static_cast<int>(i), Qt::Horizontal).toString();
        const int head = metrics.size(0, heading).width(); // which may have two lines
        const auto width = [&](int digits) { return std::max(digits * digit, head) + 2 * cellMargin; };
        const auto [least, full, rank, shortest] = columns_[i];
        widths.push_back({width(shortest > 0 ? shortest : least), width(least), width(full)});
    }
    int highest = 0; // rank for which there is room
    for (const auto& column : columns_) highest = std::max(highest, column.rank);
    const auto total = [&](int Widths::*width) {
        int sum = 0;
        for (std::size_t i = 0; i < columns_.size(); ++i)
            if (columns_[i].rank <= highest) sum += widths[i].*width;
        return sum;
    };
    const int room = viewport()->width();
    const int whole = total(&Widths::full);
    while (highest > 0 && total(&Widths::least) > room) --highest;
    const bool isTight = total(&Widths::least) > room;
    const auto from = isTight ? &Widths::shortest : &Widths::least;
    const auto to = isTight ? &Widths::least : &Widths::full;
    const int least = total(from);
    const int full = total(to);
    const double share = full > least ? std::clamp(double(room - least) / double(full - least), 0.0, 1.0) : 1;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        const int column = static_cast<int>(i);
        setColumnHidden(column, columns_[i].rank > highest);
        setColumnWidth(column, widths[i].*from + static_cast<int>(share * (widths[i].*to - widths[i].*from)));
    }
    if (isFitted_)
        setHorizontalScrollBarPolicy(least > room ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    if (hasFullWidth_ == (whole <= room)) return;
    hasFullWidth_ = whole <= room;
    Q_EMIT fullWidthChanged(hasFullWidth_);
}

void LabTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    // Columns of fixed widths stay as people may have drawn them.
    if (isFitted_) fitColumns();
}

void LabTable::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange) updateSizes();
    if (event->type() == QEvent::PaletteChange) viewport()->update();
}

} // namespace rectiscope
