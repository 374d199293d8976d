#include "ui/application.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/explore/explore_workspace.h"
#include "ui/main_window.h"
#include "ui/train/train_workspace.h"
#include "ui/view_state.h"

#include <QApplication>
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

} // namespace

int runWindow(int argc, char** argv)
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
    QObject::connect(&window, &MainWindow::themeChoiceChanged, &window,
                     [&settings](ThemeChoice choice) { settings.setValue(themeKey, textOf(choice)); });
    window.restoreGeometry(settings.value(geometryKey).toByteArray());
    window.show();
    const int result = QApplication::exec();
    settings.setValue(geometryKey, window.saveGeometry());
    return result;
}

} // namespace rectiscope
