// Colours that everybody can read and tell apart.
#include "core/activation/catalog.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QPalette>
#include <QPen>
#include <QWidget>
#include <QWindow>
#include <QtTest>

#include <set>

using namespace rectiscope;

class ThemeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void contrastIsThatOfTheGuidelines();
    void textHasEnoughContrast();
    void curvesHaveEnoughContrast();
    void everyFunctionHasALineOfItsOwn();
    void followsTheDesktopWhileRunning();
};

void ThemeTest::contrastIsThatOfTheGuidelines()
{
    QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrastRatio(Qt::white, Qt::white), 1.0);
    // WebAIM's own example: #777777 on white is 4.48.
    QVERIFY(std::abs(contrastRatio(QColor(QStringLiteral("#777777")), Qt::white) - 4.48) < 0.005);
}

void ThemeTest::textHasEnoughContrast()
{
    for (const Theme* theme : {&lightTheme(), &darkTheme()}) {
        for (const QColor& background : {theme->surface, theme->window})
            for (const QColor& text : {theme->text, theme->mutedText, theme->accent, theme->danger})
                QVERIFY(contrastRatio(text, background) >= 4.5);
        QVERIFY(contrastRatio(theme->text, theme->accentSoft) >= 4.5);
        QVERIFY(contrastRatio(theme->onAccent, theme->accent) >= 4.5);
        QVERIFY(contrastRatio(theme->warning, theme->surface) >= 4.5);
        for (std::size_t row = 0; row < catalog().size(); ++row)
            QVERIFY(contrastRatio(readableColor(functionColor(row, *theme), *theme), theme->surface) >= 4.5);
    }
}

void ThemeTest::curvesHaveEnoughContrast()
{
    for (const Theme* theme : {&lightTheme(), &darkTheme()})
        for (std::size_t row = 0; row < catalog().size(); ++row)
            QVERIFY2(contrastRatio(functionColor(row, *theme), theme->surface) >= 3,
                     qPrintable(functionColor(row, *theme).name()));
}

void ThemeTest::everyFunctionHasALineOfItsOwn()
{
    std::set<std::pair<QString, QString>> lines;
    for (std::size_t row = 0; row < catalog().size(); ++row) {
        QString dashes;
        for (const qreal dash : functionDashes(row)) dashes += QString::number(dash) + u' ';
        lines.insert({functionColor(row, lightTheme()).name(), dashes});
    }
    QCOMPARE(lines.size(), catalog().size());
}

// The desktop's plugin puts its palette in place of the program's, and tells the windows.
void ThemeTest::followsTheDesktopWhileRunning()
{
    applyTheme(*qApp, ThemeChoice::system);
    QVERIFY(!currentTheme().dark); // offscreen there is no dark desktop
    QWidget window;
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const auto desktopBecomes = [](const char* color) {
        QPalette palette;
        palette.setColor(QPalette::Window, QColor(QLatin1String(color)));
        QApplication::setPalette(palette);
    };
    desktopBecomes("#202326");
    QTRY_VERIFY(currentTheme().dark);
    QCOMPARE(window.palette().color(QPalette::Window), darkTheme().window);
    desktopBecomes("#eff0f1");
    QTRY_VERIFY(!currentTheme().dark);
    QCOMPARE(window.palette().color(QPalette::Window), lightTheme().window);
    // A theme that was chosen stays, whatever the desktop does.
    applyTheme(*qApp, ThemeChoice::light);
    desktopBecomes("#202326");
    QTRY_COMPARE(QApplication::palette().color(QPalette::Window), lightTheme().window);
    QVERIFY(!currentTheme().dark);
    applyTheme(*qApp, ThemeChoice::system);
    QVERIFY(currentTheme().dark);
    // The windows' own event makes the program look at the desktop, which is light here.
    QEvent event(QEvent::ThemeChange);
    QCoreApplication::sendEvent(window.windowHandle(), &event);
    QTRY_VERIFY(!currentTheme().dark);
    QCOMPARE(window.palette().color(QPalette::Window), lightTheme().window);
}

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"
