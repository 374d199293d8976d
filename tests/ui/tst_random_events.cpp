// Mouse and keys at random on the window while networks train: nothing may break, whatever people do.
//
//   RECTISCOPE_RANDOM_EVENTS=100000 RECTISCOPE_RANDOM_SEED=7 tst_random_events      the long run
#include "core/random.h"
#include "ui/explore/explore_workspace.h"
#include "ui/main_window.h"
#include "ui/train/train_workspace.h"
#include "ui/view_state.h"

#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace rectiscope;

namespace {

int fromEnvironment(const char* name, int otherwise)
{
    bool isNumber = false;
    const int value = qEnvironmentVariableIntValue(name, &isNumber);
    return isNumber ? value : otherwise;
}

} // namespace

class RandomEventsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theWindowWithstandsEverything();

private:
    [[nodiscard]] int pick(int below) { return static_cast<int>(random_.below(std::uint64_t(below))); }
    void next();
    void doSomething();
    [[nodiscard]] QWidget* target() const;
    void useMouse(QWidget& top);
    void useKeys(QWidget& top);

    QTemporaryDir folder_;
    Random random_{static_cast<std::uint64_t>(fromEnvironment("RECTISCOPE_RANDOM_SEED", 1)),
                   Stream::trainData};
    MainWindow* window_ = nullptr;
    QEventLoop loop_;
    int left_ = 0;
};

void RandomEventsTest::initTestCase()
{
    // What is written goes nowhere else.
    QStandardPaths::setTestModeEnabled(true);
    qputenv("HOME", folder_.path().toLocal8Bit());
    QVERIFY(QDir::setCurrent(folder_.path()));
}

void RandomEventsTest::theWindowWithstandsEverything()
{
    left_ = fromEnvironment("RECTISCOPE_RANDOM_EVENTS", 3000);
    ViewState state;
    MainWindow window;
    window_ = &window;
    window.addWorkspace(QStringLiteral("explore"), QStringLiteral("Explore"),
                        [&state] { return new ExploreWorkspace(state); });
    window.addWorkspace(QStringLiteral("train"), QStringLiteral("Train"),
                        [&state] { return new TrainWorkspace(state); });
    window.resize(1200, 800);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    window.showWorkspace(1);
    QTest::keyClick(&window, Qt::Key_Space); // the networks train from now on
    next();
    loop_.exec();
    QCOMPARE(left_, 0);
    // It still answers.
    while (QWidget* popup = QApplication::activePopupWidget()) popup->close();
    const auto dialogs = window.findChildren<QDialog*>();
    for (auto* dialog : dialogs) dialog->reject();
    window.showWorkspace(0);
    QVERIFY(window.findChild<QWidget*>(QStringLiteral("functionPlot"))->isVisible());
    window.showWorkspace(1);
    QVERIFY(window.findChild<QWidget*>(QStringLiteral("cardBoard"))->isVisible());
}

// Each event asks for the next before it happens, so that menus, which run loops of their own, get them too.
void RandomEventsTest::next()
{
    if (left_ == 0) {
        while (QWidget* popup = QApplication::activePopupWidget()) popup->close();
        loop_.quit();
        return;
    }
    --left_;
    QTimer::singleShot(0, this, [this] {
        next();
        doSomething();
    });
}

QWidget* RandomEventsTest::target() const
{
    if (auto* popup = QApplication::activePopupWidget()) return popup;
    if (auto* modal = QApplication::activeModalWidget()) return modal;
    return window_;
}

void RandomEventsTest::doSomething()
{
    QWidget* top = target();
    if (top == nullptr || !top->isVisible()) return;
    // A dialog does not stay for ever.
    if (top != window_ && pick(12) == 0) {
        QTest::keyClick(top, Qt::Key_Escape);
        return;
    }
    switch (pick(20)) {
    case 0:
        window_->showWorkspace(pick(2));
        return;
    case 1:
        if (pick(6) == 0) window_->resize(800 + pick(900), 560 + pick(500));
        return;
    case 2:
    case 3:
    case 4:
    case 5:
    case 6:
        useKeys(*top);
        return;
    default:
        useMouse(*top);
    }
}

void RandomEventsTest::useMouse(QWidget& top)
{
    const QPoint place(pick(top.width()), pick(top.height()));
    QPointer<QWidget> widget = top.childAt(place);
    if (!widget) widget = &top;
    const QPoint local = widget->mapFrom(&top, place);
    const auto button = pick(8) == 0 ? Qt::RightButton : Qt::LeftButton;
    constexpr std::array<Qt::KeyboardModifier, 4> all{Qt::NoModifier, Qt::ShiftModifier, Qt::ControlModifier,
                                                      Qt::AltModifier};
    const Qt::KeyboardModifiers modifiers = pick(3) == 0 ? all[std::size_t(pick(4))] : Qt::NoModifier;
    switch (pick(6)) {
    case 0: {
        QWheelEvent wheel(QPointF(local), QPointF(widget->mapToGlobal(local)), QPoint(),
                          QPoint(0, 120 * (pick(5) - 2)), Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
        QApplication::sendEvent(widget, &wheel);
        return;
    }
    case 1:
        QTest::mouseDClick(widget, button, modifiers, local);
        return;
    case 2: {
        QTest::mousePress(widget, button, modifiers, local);
        for (int i = 0; i < 3 && widget; ++i)
            QTest::mouseMove(widget,
                             QPoint(pick(std::max(1, widget->width())), pick(std::max(1, widget->height()))));
        if (widget) QTest::mouseRelease(widget, button, modifiers, local);
        return;
    }
    default:
        QTest::mouseClick(widget, button, modifiers, local);
    }
}

void RandomEventsTest::useKeys(QWidget& top)
{
    static constexpr std::array keys{
        Qt::Key_Space,  Qt::Key_Tab,    Qt::Key_Backtab,  Qt::Key_Left, Qt::Key_Right,  Qt::Key_Up,
        Qt::Key_Down,   Qt::Key_Return, Qt::Key_Home,     Qt::Key_End,  Qt::Key_PageUp, Qt::Key_PageDown,
        Qt::Key_S,      Qt::Key_R,      Qt::Key_N,        Qt::Key_F,    Qt::Key_Minus,  Qt::Key_Plus,
        Qt::Key_Period, Qt::Key_Comma,  Qt::Key_0,        Qt::Key_1,    Qt::Key_5,      Qt::Key_9,
        Qt::Key_E,      Qt::Key_Delete, Qt::Key_Backspace};
    QWidget* focus = QApplication::focusWidget();
    if (focus == nullptr || !top.isAncestorOf(focus)) focus = &top;
    const auto key = keys[std::size_t(pick(int(keys.size())))];
    // Ctrl with a key: shortcuts of all kinds.
    QTest::keyClick(focus, key, pick(6) == 0 ? Qt::ControlModifier : Qt::NoModifier);
}

// As QTEST_MAIN has it, but with time for the long run: Qt's test library gives up after five minutes.
int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QTEST_FUNCTION_TIMEOUT")) qputenv("QTEST_FUNCTION_TIMEOUT", "86400000");
    const QApplication application(argc, argv);
    RandomEventsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_random_events.moc"
