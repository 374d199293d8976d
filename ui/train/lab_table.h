// A quiet table over a model of any length: hairlines, digits under each other, a stroke before names.
#pragma once

#include <QTableView>

namespace rectiscope {

// Data roles beside Qt's: the pen of a network's stroke before the text, and whether the text is strong.
// Qt::TextAlignmentRole tells numbers (right) from words, Qt::ForegroundRole the colour.
inline constexpr int strokeRole = Qt::UserRole;
inline constexpr int strongRole = Qt::UserRole + 1;

class LabTable : public QTableView {
    Q_OBJECT

public:
    explicit LabTable(const QString& objectName, QWidget* parent = nullptr);

    // Widths in characters of the interface's font.
    void setColumnCharacters(const QList<int>& characters);

protected:
    void changeEvent(QEvent* event) override;

private:
    void updateSizes();

    QList<int> characters_;
};

} // namespace rectiscope
