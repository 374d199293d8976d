#include "ui/application.h"

#include "core/view/session_file.h"
#include "ui/common/icons.h"
#include "ui/common/language.h"
#include "ui/common/theme.h"
#include "ui/compare/compare_workspace.h"
#include "ui/explore/explore_workspace.h"
#include "ui/main_window.h"
#include "ui/session/session_files.h"
#include "ui/session/session_menu.h"
#include "ui/session/undo_history.h"
#include "ui/train/train_workspace.h"
#include "ui/view_state.h"

#include <QActionGroup>
#include <QApplication>
#include <QFileInfo>
#include <QMenu>
#include <QSettings>

namespace rectiscope {
namespace {

const auto themeKey = QStringLiteral("theme");
const auto geometryKey = QStringLiteral("geometry");
const auto languageKey = QStringLiteral("language");
constexpr int trainWorkspace = 1;
constexpr int anotherLanguage = 1000; // what the event loop ends with

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

// Sessions and what is dropped, over this window.
void connectSession(SessionFiles& files, MainWindow& window)
{
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
    window.setSessionText([&files] { return files.text(); });
    window.setCloseGuard([&files](const std::function<void()>& close) { files.closeWindow(close); });
    window.setDropTarget([](const QString& path) { return mayHoldSession(path.toStdString()); },
                         [&files](const QString& path) { files.open(path); });
    updateTitle();
}

// The language menu of the session's menu; the window comes again in another language, with all that it
// showed.
QMenu* makeLanguageMenu(QSettings& settings, LanguageChoice current)
{
    auto* menu = new QMenu(MainWindow::tr("Language"));
    menu->setObjectName(QStringLiteral("languageMenu"));
    auto* group = new QActionGroup(menu);
    for (const auto& language : languages()) {
        auto* action = menu->addAction(language.name);
        action->setObjectName(QStringLiteral("language_") + language.key);
        action->setCheckable(true);
        action->setChecked(language.choice == current);
        action->setActionGroup(group);
        QObject::connect(action, &QAction::triggered, menu, [&settings, key = language.key] {
            settings.setValue(languageKey, key);
            QApplication::exit(anotherLanguage);
        });
    }
    return menu;
}

// The window until it is closed, or until another language is chosen. `path` is the file that the session
// belongs to, before and after.
int showWindow(QApplication& application, QSettings& settings, ViewState& state, UndoHistory& history,
               QString& path, const std::optional<OpenedFile>& opened)
{
    const LanguageChoice language = languageChoice(settings.value(languageKey).toString());
    applyLanguage(application, language);
    MainWindow window;
    window.setThemeChoice(storedTheme(settings));
    window.addWorkspace(QStringLiteral("explore"), MainWindow::tr("Explore"),
                        [&state] { return new ExploreWorkspace(state); });
    window.addWorkspace(QStringLiteral("train"), MainWindow::tr("Train"),
                        [&state] { return new TrainWorkspace(state); });
    window.addWorkspace(QStringLiteral("compare"), MainWindow::tr("Compare"), [&state, &window] {
        auto* compare = new CompareWorkspace(state, comparisonFolder());
        QObject::connect(compare, &CompareWorkspace::openedInTrain, &window,
                         [&window] { window.showWorkspace(trainWorkspace); });
        return compare;
    });
    SessionFiles files(state, history, window);
    files.setPath(path);
    auto* menu = new SessionMenu(files, history);
    menu->addMenu(makeLanguageMenu(settings, language));
    window.addLeftTool(menu);
    connectSession(files, window);
    QObject::connect(&window, &MainWindow::themeChoiceChanged, &window,
                     [&settings](ThemeChoice choice) { settings.setValue(themeKey, textOf(choice)); });
    window.restoreGeometry(settings.value(geometryKey).toByteArray());
    window.show();
    if (opened) files.show(opened->session, QString::fromStdString(opened->path));
    files.offerRecovery();
    const int result = QApplication::exec();
    settings.setValue(geometryKey, window.saveGeometry());
    path = files.path();
    return result;
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
    UndoHistory history(state);
    QString path;
    int result = showWindow(application, settings, state, history, path, file);
    while (result == anotherLanguage)
        result = showWindow(application, settings, state, history, path, std::nullopt);
    return result;
}

} // namespace rectiscope
