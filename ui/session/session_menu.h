// The button beside the program's name with everything about sessions, and undo and redo.
#pragma once

#include <QWidget>

class QAction;
class QMenu;
class QToolButton;

namespace rectiscope {

class SessionFiles;
class UndoHistory;

class SessionMenu : public QWidget {
    Q_OBJECT

public:
    SessionMenu(SessionFiles& files, UndoHistory& history, QWidget* parent = nullptr);
    // Below everything else; it belongs to this menu from now on.
    void addMenu(QMenu* menu);

private:
    void createMenu();
    void createUndoButtons();
    QAction* addAction(const QString& objectName, const QString& text, const QKeySequence& shortcut,
                       const QString& toolTip);
    void fillRecent();

    SessionFiles& files_;
    UndoHistory& history_;
    QMenu* menu_;
    QMenu* recent_ = nullptr;
};

} // namespace rectiscope
