#include "ui/train/table_figure.h"

#include "ui/common/number_text.h"
#include "ui/common/plot_setup.h"
#include "ui/common/qcustomplot.h"
#include "ui/common/theme.h"
#include "ui/train/history_figure.h"
#include "ui/train/race_text.h"

#include <algorithm>
#include <numeric>

namespace rectiscope {
namespace {

constexpr int textPixels = 14;
constexpr int titlePixels = 16;
constexpr int margin = 16;
constexpr double lineHeight = 1.6 * textPixels;
constexpr double strokeLength = 22;
constexpr double gap = 14; // between columns

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

// The right end of each column: as wide as its texts need, and made narrower together where the figure is.
QList<double> TableFigure::columnEnds(double left, double right, double em) const
{
    const QFontMetricsF metrics(figureFont(static_cast<int>(em)));
    const QFontMetricsF strong(figureFont(static_cast<int>(em), QFont::DemiBold));
    QList<double> widths;
    for (qsizetype column = 0; column < table_.columns.size(); ++column) {
        double width = strong.horizontalAdvance(table_.columns[column].title);
        for (const auto& row : table_.rows)
            width = std::max(width, (row.strong ? strong : metrics).horizontalAdvance(row.cells[column]));
        widths << width + gap + (column == table_.strokeColumn ? strokeLength + 6 : 0);
    }
    const double all = std::accumulate(widths.begin(), widths.end(), 0.0);
    const double scale = std::min(1.0, (right - left) / all);
    QList<double> ends;
    double end = left;
    for (const double width : widths) ends << (end += width * scale);
    return ends;
}

void TableFigure::paint(QCPPainter& painter, const FigureOptions& options) const
{
    const Theme& theme = options.theme();
    const QRect all(QPoint(0, 0), options.size);
    painter.fillRect(all, theme.surface);
    QRect area = all.adjusted(margin, margin, -margin, -margin);
    area.setTop(area.top() + paintCaption(painter, area, table_.caption, theme) + margin / 2);
    painter.setRenderHint(QPainter::Antialiasing, true);

    double y = area.top();
    const auto line = [&](double left, double right) { return QRectF(left, y, right - left, lineHeight); };
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
    y += lineHeight;
    const QFont font = figureFont(textPixels - 1);
    const QFont strong = figureFont(textPixels - 1, QFont::DemiBold);
    for (const auto& note : table_.notes) {
        QRectF room = line(area.left(), area.right());
        if (options.legend) room.setLeft(drawStroke(painter, room, note.stroke, theme));
        text(room, font, theme.mutedText, note.text, false);
        y += lineHeight;
    }
    if (table_.columns.isEmpty()) return;
    y += margin / 2.0;

    const auto ends = columnEnds(area.left(), area.right(), font.pixelSize());
    const auto cell = [&](qsizetype column) {
        return line(column == 0 ? area.left() : ends[column - 1], ends[column]).adjusted(0, 0, -gap / 2, 0);
    };
    for (qsizetype column = 0; column < table_.columns.size(); ++column)
        text(cell(column), strong, theme.mutedText, table_.columns[column].title,
             table_.columns[column].isNumber);
    y += lineHeight;
    for (qsizetype row = 0; row < table_.rows.size(); ++row) {
        painter.setPen(QPen(theme.grid, 1));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        const bool isLastLine = y + 2 * lineHeight > area.bottom();
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
        y += lineHeight;
    }
}

} // namespace rectiscope
