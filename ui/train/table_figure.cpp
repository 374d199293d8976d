#include "ui/train/table_figure.h"

#include "ui/common/number_text.h"
#include "ui/common/plot_setup.h"
#include "ui/common/qcustomplot.h"
#include "ui/common/theme.h"
#include "ui/train/race_text.h"

#include <algorithm>
#include <numeric>

namespace rectiscope {
namespace {

constexpr int textPixels = 14;
constexpr int titlePixels = 16;
constexpr int margin = 16;
constexpr int leastPixels = 4;     // in a column of a journal a wide table is small, but whole
constexpr double lineHeight = 1.6; // em
constexpr qsizetype mostRows = 60; // more are cut
constexpr double strokeLength = 22;

double gapOf(int em) // between columns
{
    return em + 1;
}

struct FigureText {
    Q_DECLARE_TR_FUNCTIONS(TableFigure)
};

// Returns where the text may begin.
double drawStroke(QPainter& painter, const QRectF& room, const StrokeOfTheme& stroke, const Theme& theme)
{
    if (!stroke) return room.left();
    painter.setPen(stroke(theme));
    painter.drawLine(QPointF(room.left() + 1, room.center().y()),
                     QPointF(room.left() + strokeLength, room.center().y()));
    return room.left() + strokeLength + 6;
}

} // namespace

QList<double> TableFigure::columnWidths(int em) const
{
    const QFontMetricsF metrics(figureFont(em));
    const QFontMetricsF strong(figureFont(em, QFont::DemiBold));
    QList<double> widths;
    for (qsizetype column = 0; column < table_.columns.size(); ++column) {
        double width = strong.horizontalAdvance(table_.columns[column].title);
        for (const auto& row : table_.rows)
            width = std::max(width, (row.strong ? strong : metrics).horizontalAdvance(row.cells[column]));
        widths << width + gapOf(em) + (column == table_.strokeColumn ? strokeLength + 6 : 0);
    }
    return widths;
}

// The largest text for which the columns fit, and where the table is not cut anyway also the rows.
int TableFigure::fittingText(QSizeF room) const
{
    const auto fits = [&](int em) {
        const auto widths = columnWidths(em);
        const double rows = lineHeight * em * double(table_.rows.size() + 1);
        return std::accumulate(widths.begin(), widths.end(), 0.0) <= room.width() &&
               (table_.rows.size() > mostRows || rows <= room.height());
    };
    int em = textPixels - 1;
    while (em > leastPixels && !fits(em)) --em;
    return em;
}

void TableFigure::paint(QCPPainter& painter, const FigureOptions& options) const
{
    const Theme& theme = options.theme();
    const QRect all(QPoint(0, 0), options.size);
    if (!options.transparent) painter.fillRect(all, theme.surface);
    QRect area = all.adjusted(margin, margin, -margin, -margin);
    // Below the figure the whole paragraph says it all.
    const QString heading = options.caption ? QString() : table_.caption;
    area.setTop(area.top() + paintCaption(painter, area, heading, theme) + margin / 2);
    painter.setRenderHint(QPainter::Antialiasing, true);

    double y = area.top();
    double height = lineHeight * textPixels; // of a line
    const auto line = [&](double left, double right) { return QRectF(left, y, right - left, height); };
    const auto text = [&](const QRectF& room, const QFont& font, const QColor& color, const QString& what,
                          bool isNumber) {
        painter.setFont(font);
        painter.setPen(color);
        if (isNumber) return drawTabular(painter, room, what);
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetricsF(font).elidedText(what, Qt::ElideRight, room.width()));
    };
    text(line(area.left(), area.right()), figureFont(titlePixels, QFont::DemiBold), theme.text, table_.title,
         false);
    y += height;
    for (const auto& note : table_.notes) {
        QRectF room = line(area.left(), area.right());
        if (options.hasLegend()) room.setLeft(drawStroke(painter, room, note.stroke, theme));
        text(room, figureFont(textPixels - 1), theme.mutedText, note.text, false);
        y += height;
    }
    if (table_.columns.isEmpty()) return;
    y += margin / 2.0;

    const int em = fittingText(QSizeF(area.width(), area.bottom() - y));
    height = lineHeight * em;
    const QFont font = figureFont(em);
    const QFont strong = figureFont(em, QFont::DemiBold);
    QList<double> ends; // of the columns
    double end = area.left();
    for (const double width : columnWidths(em)) ends << (end += width);
    const auto cell = [&](qsizetype column) {
        return line(column == 0 ? area.left() : ends[column - 1], ends[column])
            .adjusted(0, 0, -gapOf(em) / 2, 0);
    };
    for (qsizetype column = 0; column < table_.columns.size(); ++column)
        text(cell(column), strong, theme.mutedText, table_.columns[column].title,
             table_.columns[column].isNumber);
    y += height;
    for (qsizetype row = 0; row < table_.rows.size(); ++row) {
        painter.setPen(QPen(theme.grid, 1));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        const bool isLastLine = y + 2 * height > area.bottom();
        if (isLastLine && row + 1 < table_.allRows) {
            text(line(area.left(), area.right()), font, theme.mutedText,
                 FigureText::tr("and %1 more").arg(countText(table_.allRows - row)), false);
            return;
        }
        const auto& one = table_.rows[row];
        for (qsizetype column = 0; column < table_.columns.size(); ++column) {
            QRectF room = cell(column);
            if (column == table_.strokeColumn && one.stroke)
                room.setLeft(drawStroke(painter, room, one.stroke, theme));
            text(room, one.strong ? strong : font, theme.text, one.cells[column],
                 table_.columns[column].isNumber);
        }
        y += height;
    }
}

} // namespace rectiscope
