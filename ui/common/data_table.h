// A quiet table: hairlines, a swatch before the names, digits under each other.
#pragma once

#include <QTableWidget>

namespace rectiscope {

// Data role of a cell in the first column: the catalog row whose colour it shows.
inline constexpr int swatchRole = Qt::UserRole;

class DataTable : public QTableWidget {
    Q_OBJECT

public:
    // Without header texts there is no header. The first column takes the room that the others leave.
    DataTable(int columns, const QStringList& header, QWidget* parent = nullptr);

    // Sets the text of a cell, which is made where it is missing; nothing happens where it is the same.
    void setCell(int row, int column, const QString& text, const QString& toolTip = {});
    // As many rows as said, and as high as they need.
    void setRows(int rows);
    void setColumnWidths(const QList<int>& widths); // of all but the first
};

} // namespace rectiscope
