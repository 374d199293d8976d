#include "ui/session/session_menu.h"

#include "ui/common/icons.h"
#include "ui/session/session_files.h"
#include "ui/session/undo_history.h"

#include <QAction>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenu>
#include <QShortcut>
#include <QToolButton>
#include <QUndoStack>

namespace rectiscope {

SessionMenu::SessionMenu(SessionFiles& files, UndoHistory& history, QWidget* parent)
    : QWidget(parent), files_(files), history_(history), menu_(new QMenu(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    createMenu();
    createUndoButtons();
}

void SessionMenu::createMenu()
{
    auto* button = new QToolButton;
    button->setObjectName(QStringLiteral("sessionButton"));
    button->setAccessibleName(tr("Session"));
    button->setToolTip(tr("New, open, save"));
    button->setProperty("flat", true);
    button->setIcon(themedIcon(QStringLiteral("menu")));
    button->setMenu(menu_);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::TabFocus);
    layout()->addWidget(button);

    menu_->setToolTipsVisible(true);
    connect(addAction(QStringLiteral("sessionNew"), tr("New"), QKeySequence::New,
                      tr("Everything as it is at first")),
            &QAction::triggered, &files_, &SessionFiles::startAnew);
    connect(addAction(QStringLiteral("sessionOpen"), tr("Open…"), QKeySequence::Open,
                      tr("A session, or a figure that was exported: it remembers its session")),
            &QAction::triggered, &files_, &SessionFiles::ask);
    recent_ = menu_->addMenu(tr("Open recent"));
    recent_->setObjectName(QStringLiteral("sessionRecent"));
    connect(recent_, &QMenu::aboutToShow, this, &SessionMenu::fillRecent);
    menu_->addSeparator();
    connect(addAction(QStringLiteral("sessionSave"), tr("Save"), QKeySequence::Save,
                      tr("Functions, parameters, ranges and what is trained, as a file")),
            &QAction::triggered, &files_, [this] { files_.save(); });
    connect(addAction(QStringLiteral("sessionSaveAs"), tr("Save as…"),
                      QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), tr("As another file")),
            &QAction::triggered, &files_, [this] { files_.saveAs(); });
}

void SessionMenu::addMenu(QMenu* menu)
{
    menu->setParent(this, menu->windowFlags());
    menu_->addSeparator();
    menu_->addMenu(menu);
}

QAction* SessionMenu::addAction(const QString& objectName, const QString& text, const QKeySequence& shortcut,
                                const QString& toolTip)
{
    auto* action = menu_->addAction(text);
    action->setObjectName(objectName);
    action->setShortcut(shortcut);
    action->setToolTip(toolTip);
    action->setStatusTip(toolTip);
    // The menu is no part of the window's own actions, where shortcuts are looked for.
    QWidget::addAction(action);
    action->setShortcutContext(Qt::WindowShortcut);
    return action;
}

void SessionMenu::createUndoButtons()
{
    struct Button {
        QString name, icon, text, toolTip;
        void (UndoHistory::*act)();
    };
    const Button buttons[] = {{QStringLiteral("undoButton"), QStringLiteral("undo"), tr("Undo"),
                               tr("Take back the last change (Ctrl+Z)"), &UndoHistory::undo},
                              {QStringLiteral("redoButton"), QStringLiteral("redo"), tr("Redo"),
                               tr("Do again what was taken back (Ctrl+Shift+Z)"), &UndoHistory::redo}};
    for (const auto& [name, icon, text, toolTip, act] : buttons) {
        auto* button = new QToolButton;
        button->setObjectName(name);
        button->setAccessibleName(text);
        button->setToolTip(toolTip);
        button->setProperty("flat", true);
        button->setIcon(themedIcon(icon));
        button->setFocusPolicy(Qt::TabFocus);
        button->setEnabled(false);
        connect(button, &QToolButton::clicked, &history_, act);
        const bool isUndo = name == QStringLiteral("undoButton");
        connect(&history_.stack(), isUndo ? &QUndoStack::canUndoChanged : &QUndoStack::canRedoChanged, button,
                &QWidget::setEnabled);
        layout()->addWidget(button);
    }
    // A field takes Ctrl+Z for its own text first.
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Z), this), &QShortcut::activated, &history_,
            &UndoHistory::undo);
    for (const QKeySequence& keys :
         {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)})
        connect(new QShortcut(keys, this), &QShortcut::activated, &history_, &UndoHistory::redo);
}

void SessionMenu::fillRecent()
{
    recent_->clear();
    const QStringList files = files_.recentFiles();
    for (const QString& path : files) {
        auto* action = recent_->addAction(QFileInfo(path).fileName());
        action->setToolTip(path);
        connect(action, &QAction::triggered, &files_, [this, path] { files_.open(path); });
    }
    if (files.isEmpty()) recent_->addAction(tr("No file yet"))->setEnabled(false);
}

} // namespace rectiscope
