#include "ui/application.h"

#include "core/view/session_file.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/explore/explore_workspace.h"
#include "ui/main_window.h"
#include "ui/session/session_files.h"
#include "ui/session/session_menu.h"
#include "ui/session/undo_history.h"
#include "ui/train/train_workspace.h"
#include "ui/view_state.h"

#include <QApplication>
#include <QFileInfo>
#include <QSettings>

namespace rectiscope {
namespace {

const auto themeKey = QStringLiteral("theme");
const auto geometryKey = QStringLiteral("geometry");

ThemeChoice storedTheme(const QSettings& settings)
{
    const auto text = settings.value(themeKey).toString();
    if (text == QStringLiteral("dark")) return ThemeChoice::dark;
    return text == QStringLiteral("light") ? ThemeChoice::light : ThemeChoice::system;
}

QString textOf(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::light:
        return QStringLiteral("light");
    case ThemeChoice::dark:
        return QStringLiteral("dark");
    case ThemeChoice::system:
        break;
    }
    return QStringLiteral("system");
}

// Sessions, undo and what is dropped, over this window.
void connectSession(SessionFiles& files, UndoHistory& history, MainWindow& window)
{
    window.addLeftTool(new SessionMenu(files, history));
    files.workspace = [&window] { return static_cast<WorkspaceKind>(window.workspaceIndex()); };
    const auto updateTitle = [&files, &window] {
        const QString name = files.path().isEmpty()
                                 ? MainWindow::tr("Rectiscope")
                                 : QFileInfo(files.path()).fileName() + MainWindow::tr("[*] – Rectiscope");
        window.setWindowTitle(name.contains(QStringLiteral("[*]")) ? name : name + QStringLiteral("[*]"));
        window.setWindowModified(files.modified());
    };
    QObject::connect(&files, &SessionFiles::titleChanged, &window, updateTitle);
    QObject::connect(&files, &SessionFiles::shown, &window,
                     [&window](WorkspaceKind kind) { window.showWorkspace(static_cast<int>(kind)); });
    QObject::connect(&files, &SessionFiles::done, &window, &MainWindow::showMessage);
    QObject::connect(&files, &SessionFiles::failed, &window, &MainWindow::showMessage);
    window.setCloseGuard([&files](const std::function<void()>& close) { files.closeWindow(close); });
    window.setDropTarget([](const QString& path) { return mayHoldSession(path.toStdString()); },
                         [&files](const QString& path) { files.open(path); });
    updateTitle();
}

} // namespace

int runWindow(int argc, char** argv, const std::optional<OpenedFile>& file)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("rectiscope"));
    QApplication::setApplicationDisplayName(QStringLiteral("Rectiscope"));
    QApplication::setOrganizationName(QStringLiteral("rectiscope"));
    QApplication::setDesktopFileName(QStringLiteral("rectiscope"));
    QSettings settings;
    // Before any widget exists, so that each is styled once.
    applyTheme(application, storedTheme(settings));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/rectiscope.svg")));

    ViewState state;
    MainWindow window;
    window.setThemeChoice(storedTheme(settings));
    window.addWorkspace(QStringLiteral("explore"), MainWindow::tr("Explore"),
                        [&state] { return new ExploreWorkspace(state); });
    window.addWorkspace(QStringLiteral("train"), MainWindow::tr("Train"),
                        [&state] { return new TrainWorkspace(state); });
    UndoHistory history(state);
    SessionFiles files(state, history, window);
    connectSession(files, history, window);
    QObject::connect(&window, &MainWindow::themeChoiceChanged, &window,
                     [&settings](ThemeChoice choice) { settings.setValue(themeKey, textOf(choice)); });
    window.restoreGeometry(settings.value(geometryKey).toByteArray());
    window.show();
    if (file)
        files.show(file->session, QString::fromStdString(file->path));
    else
        files.offerRecovery();
    const int result = QApplication::exec();
    settings.setValue(geometryKey, window.saveGeometry());
    return result;
}

} // namespace rectiscope
