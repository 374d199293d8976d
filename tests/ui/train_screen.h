// The window with the Train workspace, as the tests of it share it.
#pragma once

#include "tests/patience.h"
#include "ui/common/theme.h"
#include "ui/main_window.h"
#include "ui/train/network_card.h"
#include "ui/train/train_workspace.h"
#include "ui/view_state.h"

#include <QLabel>
#include <QtTest>

#include <memory>

#if defined(__SANITIZE_THREAD__)
// Qt fills large shapes on threads of its own, and its test library watches the time on another; Qt and GLib
// are not built for the sanitizer, which therefore misses how they wait for each other.
extern "C" const char* __tsan_default_suppressions();
extern "C" const char* __tsan_default_suppressions()
{
    return "called_from_lib:libQt6Core.so\ncalled_from_lib:libQt6Gui.so\ncalled_from_lib:libQt6Test.so\n"
           "called_from_lib:libglib-2.0.so\n";
}
#endif

// What a test of the screen is derived from.
class TrainScreen : public QObject {
protected:
    // The window with five networks at step 0.
    void openWindow()
    {
        rectiscope::applyTheme(*qApp, rectiscope::ThemeChoice::light);
        state_ = std::make_unique<rectiscope::ViewState>();
        window_ = std::make_unique<rectiscope::MainWindow>();
        window_->addWorkspace(QStringLiteral("train"), QStringLiteral("Train"),
                              [this] { return screen_ = new rectiscope::TrainWorkspace(*state_); });
        window_->show();
        QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
        QTRY_VERIFY_WITH_TIMEOUT(exists<rectiscope::NetworkCard>("card4"), patience);
    }
    void closeWindow()
    {
        window_.reset();
        state_.reset();
    }

    template <class Widget>
    [[nodiscard]] bool exists(const char* name) const
    {
        return window_->findChild<Widget*>(QString::fromLatin1(name)) != nullptr;
    }
    template <class Widget>
    Widget* find(const char* name) const
    {
        auto* widget = window_->findChild<Widget*>(QString::fromLatin1(name));
        if (widget == nullptr) qFatal("there is no %s", name);
        return widget;
    }
    void click(const char* name) const { QTest::mouseClick(find<QWidget>(name), Qt::LeftButton); }
    [[nodiscard]] QString text(const char* label) const { return find<QLabel>(label)->text(); }

    std::unique_ptr<rectiscope::ViewState> state_;
    std::unique_ptr<rectiscope::MainWindow> window_;
    rectiscope::TrainWorkspace* screen_ = nullptr;
};
