// A quiet table over a model of any length: hairlines, digits under each other, a stroke before names.
#pragma once

#include <QTableView>

#include <vector>

namespace rectiscope {

// Data roles beside Qt's: the pen of a network's stroke before the text, and whether the text is strong.
// Qt::TextAlignmentRole tells numbers (right) from words, Qt::ForegroundRole the colour.
inline constexpr int strokeRole = Qt::UserRole;
inline constexpr int strongRole = Qt::UserRole + 1;

// How wide a column is, in digits of the interface's font: as wide as its heading at least. Columns of a
// higher rank are left out where there is no room for all, the highest first; rank 0 always stays. Where even
// that is too much, a column whose text may be cut shrinks to its shortest, and the table scrolls after that.
struct LabColumn {
    int least, full;
    int rank = 0;
    int shortest = 0; // 0: as least
};

class LabTable : public QTableView {
    Q_OBJECT

public:
    explicit LabTable(const QString& objectName, QWidget* parent = nullptr);

    // One of these is to be called after setModel. Widths that never change, in digits: the table scrolls
    // sideways where it is narrower.
    void setColumnCharacters(const QList<int>& characters);
    // The columns fit the table's width as long as they can.
    void setColumns(std::vector<LabColumn> columns);
Q_SIGNALS:
    // Whether there is room for all columns in their full width, as at first.
    void fullWidthChanged(bool hasFullWidth);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void updateSizes();
    void fitColumns();

    std::vector<LabColumn> columns_;
    bool isFitted_ = false;
    bool hasFullWidth_ = true;
};

} // namespace rectiscope
