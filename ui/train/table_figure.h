// A table as a figure: a title, a few notes, and as many rows as fit.
#pragma once

#include "ui/common/figure.h"
#include "ui/train/history_figure.h"

#include <QList>
#include <QPen>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace rectiscope {

// Which network a line belongs to, in any theme.
using StrokeOfTheme = std::function<QPen(const Theme&)>;

struct FigureTable {
    struct Column {
        QString title;
        bool isNumber = true;
    };
    struct Row {
        QStringList cells;
        StrokeOfTheme stroke = {}; // before the text of strokeColumn
        bool strong = false;
    };
    struct Note {
        QString text;
        StrokeOfTheme stroke = {};
    };
    QString title, caption;
    QList<Note> notes;
    QList<Column> columns;
    QList<Row> rows;
    qsizetype allRows = 0; // of which `rows` are the first
    int strokeColumn = 0;
    QByteArray csv;
};

class TableFigure : public Figure {
public:
    explicit TableFigure(FigureTable table) : table_(std::move(table)) {}

    void paint(QCPPainter& painter, const FigureOptions& options) const override;
    [[nodiscard]] QByteArray csv() const override { return table_.csv; }
    [[nodiscard]] QString caption() const override { return figureCaption({table_.title}, table_.caption); }

private:
    [[nodiscard]] QList<double> columnWidths(int em) const;
    [[nodiscard]] int fittingText(QSizeF room) const;

    FigureTable table_;
};

} // namespace rectiscope
