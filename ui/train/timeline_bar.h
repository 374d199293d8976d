// Where in the run the screen stands: scrubs back, goes from death to death, and plays on from there.
#pragma once

#include "core/lab/snapshot.h"

#include <QWidget>

#include <cstdint>
#include <memory>
#include <optional>

class QLabel;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace rectiscope {

class EventLog;
class TimelineTrack;

class TimelineBar : public QWidget {
    Q_OBJECT

public:
    // The log must live longer.
    explicit TimelineBar(const EventLog& events, QWidget* parent = nullptr);

    void setSnapshot(std::shared_ptr<const RaceSnapshot> snapshot);
    void setSelected(std::optional<UnitAddress> unit) { selected_ = unit; }
    // As TimelineTrack::release and moveTo.
    void release();
    void moveTo(std::int64_t step);
    // Comma and full stop: true where the key meant something.
    bool handleKey(int key);

Q_SIGNALS:
    void stepChosen(std::int64_t step);
    void unitChosen(std::optional<UnitAddress> unit); // what died or came back at the chosen step
    void playFromHereRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QToolButton* makeArrow(const QString& objectName, const QString& text, const QString& name,
                           const QString& toolTip);
    void createStep();
    void createPlayFromHere();
    void showStep();
    void choose(const RaceEvent& event);
    // The death after (before) the step that is shown; at this step, after (before) the selected unit.
    [[nodiscard]] const RaceEvent* neighbour(bool next) const;
    [[nodiscard]] QString note() const;

    const EventLog& events_;
    std::shared_ptr<const RaceSnapshot> snapshot_;
    std::optional<UnitAddress> selected_;
    TimelineTrack* track_;
    QLabel* note_;
    QToolButton* previous_ = nullptr;
    QToolButton* next_ = nullptr;
    QSpinBox* step_ = nullptr;
    QLabel* end_ = nullptr;
    QPushButton* playFromHere_ = nullptr;
};

// Whether the screen shows an earlier step than the last.
[[nodiscard]] inline bool looksBack(const RaceSnapshot& snapshot)
{
    return snapshot.steps < snapshot.end;
}

// "Stopped at step 310: ReLU, layer 2, unit 7 died"
[[nodiscard]] QString stoppedText(const RaceSnapshot& snapshot, const Stopped& stopped);

} // namespace rectiscope
