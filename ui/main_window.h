// The frame around the workspaces: top bar, the workspace in front, status bar.
#pragma once

#include "ui/common/copy_as.h"
#include "ui/common/export_dialog.h"
#include "ui/common/theme.h"

#include <QMainWindow>

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

class QAction;
class QButtonGroup;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace rectiscope {

class Workspace;

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(QWidget* parent = nullptr);

    // Adds a tab, reached by Ctrl+1, Ctrl+2, … in the order of adding. The workspace is made when it is first
    // shown, so that a start waits for the first one only.
    void addWorkspace(const QString& id, const QString& title, std::function<Workspace*()> make);
    void showWorkspace(int index);
    [[nodiscard]] int workspaceIndex() const;
    // A widget of the window's own beside its name: the session's menu.
    void addLeftTool(QWidget* tool);
    // A line in the status bar that goes away by itself.
    void showMessage(const QString& text);
    // What figures carry: the session of this moment as a file would hold it.
    void setSessionText(std::function<std::string()> text) { sessionText_ = std::move(text); }
    // Asked before the window closes; it closes when the function that it is given is called.
    void setCloseGuard(std::function<void(const std::function<void()>& close)> guard);
    // Takes a file that was dropped on the window; which ones, `wanted` says.
    void setDropTarget(std::function<bool(const QString& path)> wanted,
                       std::function<void(const QString& path)> take);

    [[nodiscard]] ThemeChoice themeChoice() const { return themeChoice_; }
    void setThemeChoice(ThemeChoice choice);

Q_SIGNALS:
    void themeChoiceChanged(rectiscope::ThemeChoice choice);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    struct Entry {
        QPushButton* tab;
        std::function<Workspace*()> make;
        Workspace* workspace;
    };

    void createTopBar();
    void createThemeMenu();
    void createStatusBar();
    [[nodiscard]] Workspace* current() const;
    void updateStatusText();
    void askToClose(std::size_t entry);
    void createCopyButtons(QHBoxLayout& layout);
    void copyFigure(CopyKind kind);
    [[nodiscard]] std::string sessionText() const { return sessionText_ ? sessionText_() : std::string(); }
    void exportFigure();

    std::vector<Entry> entries_;
    ExportChoices exportChoices_;
    ThemeChoice themeChoice_ = ThemeChoice::system;
    std::function<void(const std::function<void()>&)> closeGuard_;
    std::function<bool(const QString&)> dropWanted_;
    std::function<void(const QString&)> dropTaken_;
    std::function<std::string()> sessionText_;
    bool mayClose_ = false;
    std::uint64_t copies_ = 0; // that have been asked for
    QLabel* name_ = nullptr;
    QHBoxLayout* leftTools_ = nullptr;
    QHBoxLayout* tabs_ = nullptr;
    QHBoxLayout* tools_ = nullptr;
    QButtonGroup* tabGroup_ = nullptr;
    QStackedWidget* stack_ = nullptr;
    QToolButton* themeButton_ = nullptr;
    QLabel* status_ = nullptr;
};

} // namespace rectiscope
