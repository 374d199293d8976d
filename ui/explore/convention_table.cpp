#include "ui/explore/convention_table.h"

#include "ui/common/catalog_text.h"
#include "ui/common/number_text.h"
#include "ui/common/theme.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

namespace rectiscope {
namespace {

constexpr int lineHeight = 34;
constexpr int nothingHeight = 24;
constexpr int headerHeight = 22;
constexpr int defaultWidth = 70;
constexpr int slopeWidth = 48;
constexpr int nameRole = Qt::UserRole + 1;    // the second line of the first column
constexpr int currentRole = Qt::UserRole + 2; // on every cell of a line

class Delegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& theme = currentTheme();
        const bool current = index.data(currentRole).toBool();
        painter->save();
        if (current || (option.state & QStyle::State_HasFocus))
            painter->fillRect(option.rect, current ? theme.accentSoft : theme.window);
        painter->setPen(theme.grid);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        QFont font = option.font;
        if (current) font.setWeight(QFont::DemiBold);
        painter->setFont(font);
        painter->setPen(current ? theme.accent : theme.text);
        const auto upper = option.rect.adjusted(4, 3, -4, -lineHeight / 2);
        const auto text =
            QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, upper.width());
        painter->drawText(upper, (index.column() == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter,
                          text);
        // The call runs below all columns; each cell paints its share of it.
        QFont small = option.font;
        small.setPointSizeF(small.pointSizeF() - 1.5);
        painter->setClipRect(option.rect);
        painter->setFont(small);
        painter->setPen(theme.mutedText);
        const QRect lower(4, option.rect.top() + lineHeight / 2, option.widget->width() - 8,
                          lineHeight / 2 - 2);
        painter->drawText(lower, Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetrics(small).elidedText(index.siblingAtColumn(0).data(nameRole).toString(),
                                                         Qt::ElideRight, lower.width()));
        painter->restore();
    }
};

// "torch.nn.LeakyReLU(negative_slope=0.01)"
QString callText(const Convention& line)
{
    auto text = QString::fromStdString(line.name);
    if (line.argument.empty()) return text;
    text += QStringLiteral("(") + QString::fromStdString(line.argument);
    if (!line.written.empty()) text += QStringLiteral("=") + QString::fromStdString(line.written);
    return text + u')';
}

// The default as a slope, or as this program writes the parameter.
QString defaultText(const Convention& line)
{
    const auto activation = activationOf(line);
    if (!activation) return ConventionTable::tr("must be given");
    QStringList numbers;
    const auto& specs = activation->info().parameters;
    for (std::size_t i = 0; i < specs.size(); ++i) {
        if (specs[i].kind == ParameterKind::integer || specs[i].key == "convention") continue;
        numbers << (specs[i].kind == ParameterKind::choice
                        ? (activation->parameter(i) == 0 ? ConventionTable::tr("exact")
                                                         : QString::fromStdString(specs[i].choices[1]))
                        : shortText(activation->parameter(i), 3));
    }
    return numbers.isEmpty() ? QStringLiteral("–") : numbers.join(QStringLiteral(", "));
}

QString slopeText(const Convention& line)
{
    const auto activation = activationOf(line);
    if (!activation || !line.atZero) return QStringLiteral("–");
    return shortText(activation->derivative(0, *line.atZero), 3);
}

QString toolTipOf(const Convention& line)
{
    auto tip = catalogText(line.framework) + QStringLiteral(": ") + callText(line);
    if (line.parameters) tip += ConventionTable::tr("\nA click sets this default.");
    if (line.atZero)
        tip += *line.atZero == Side::left
                   ? ConventionTable::tr("\nx = 0 belongs to the negative side in backpropagation.")
                   : ConventionTable::tr("\nx = 0 belongs to the positive side in backpropagation.");
    return tip + ConventionTable::tr("\nSource: %1").arg(catalogText(line.source));
}

} // namespace

ConventionTable::ConventionTable(QWidget* parent) : QTableWidget(0, 3, parent)
{
    setObjectName(QStringLiteral("conventionTable"));
    setAccessibleName(tr("What frameworks call the selected function, and their defaults"));
    setToolTip(tr("Names and defaults elsewhere; a click sets a default"));
    setItemDelegate(new Delegate(this));
    setShowGrid(false);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(NoSelection);
    setFrameShape(NoFrame);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalHeaderLabels({tr("where"), tr("default"), tr("f′(0)")});
    horizontalHeaderItem(1)->setToolTip(tr("As a slope a·x, or as the parameter of this function"));
    horizontalHeaderItem(2)->setToolTip(
        tr("The slope that it trains with at exactly 0; – where a backend decides or nothing is trained"));
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(lineHeight);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    horizontalHeader()->setFixedHeight(headerHeight);
    horizontalHeader()->setHighlightSections(false);
    for (int column = 0; column < 3; ++column)
        horizontalHeaderItem(column)->setTextAlignment((column == 0 ? Qt::AlignLeft : Qt::AlignRight) |
                                                       Qt::AlignVCenter);
    setColumnWidth(1, defaultWidth);
    setColumnWidth(2, slopeWidth);
    connect(this, &QTableWidget::cellClicked, this, [this](int row) { Q_EMIT chosen(row); });
    connect(this, &QTableWidget::cellActivated, this, [this](int row) { Q_EMIT chosen(row); });
}

void ConventionTable::setLines(const std::vector<Convention>& lines)
{
    setRowCount(static_cast<int>(lines.size()));
    for (int row = 0; row < rowCount(); ++row) {
        const auto& line = lines[static_cast<std::size_t>(row)];
        int column = 0;
        for (const auto& text : {catalogText(line.framework), defaultText(line), slopeText(line)}) {
            auto* cell = new QTableWidgetItem(text);
            cell->setToolTip(toolTipOf(line));
            cell->setData(Qt::AccessibleTextRole, column == 0 ? text + u' ' + callText(line) : text);
            if (column == 0) cell->setData(nameRole, callText(line));
            setItem(row, column++, cell);
        }
    }
    setFixedHeight(lines.empty() ? nothingHeight : headerHeight + rowCount() * lineHeight + 1);
    horizontalHeader()->setVisible(!lines.empty());
}

void ConventionTable::setCurrent(int line, bool current)
{
    for (int column = 0; column < columnCount(); ++column)
        if (item(line, column)->data(currentRole).toBool() != current)
            item(line, column)->setData(currentRole, current);
}

} // namespace rectiscope
