// Starts, pauses and ends a comparison, and tells how far it is.
#pragma once

#include "core/comparison/comparison_session.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace rectiscope {

class RunBar : public QWidget {
    Q_OBJECT

public:
    explicit RunBar(QWidget* parent = nullptr);

    // `same`: the settings ask for the comparison whose runs are shown; `valid`: they can be run.
    void show(const ComparisonStatus& status, bool same, bool valid);

Q_SIGNALS:
    void startRequested(); // also for going on with what was stopped
    void pauseRequested(bool paused);
    void cancelRequested();

private:
    void press();

    ComparisonPhase phase_ = ComparisonPhase::none;
    bool hadFocus_ = false; // the main button, before it was disabled for a while
    QPushButton* main_;
    QPushButton* cancel_;
    QProgressBar* progress_;
    QLabel* text_;
};

// "12 s", "3 min", "1.5 h": a time left, roughly.
[[nodiscard]] QString durationText(double seconds);

} // namespace rectiscope
