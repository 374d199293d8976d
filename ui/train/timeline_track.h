// The run from its first step to its last: a slider with a mark for each death and each revival.
#pragma once

#include "core/lab/snapshot.h"

#include <QSlider>

#include <cstdint>
#include <memory>
#include <optional>

class QPainter;

namespace rectiscope {

class EventLog;

class TimelineTrack : public QSlider {
    Q_OBJECT

public:
    // The log must live longer.
    explicit TimelineTrack(const EventLog& events, QWidget* parent = nullptr);

    void setSnapshot(std::shared_ptr<const RaceSnapshot> snapshot);
    // The step that was asked for last, until it is shown; then the one that is shown.
    [[nodiscard]] std::int64_t shown() const;
    [[nodiscard]] std::int64_t end() const { return snapshot_ ? snapshot_->end : 0; }
    // Shows this step at once and asks for it.
    void moveTo(std::int64_t step);
    // Something else was asked for meanwhile: follows the snapshots again.
    void release() { requested_.reset(); }
    // Where the mark of an event at this step is, for mouse and tests.
    [[nodiscard]] QPoint markAt(std::int64_t step, bool death) const;

    [[nodiscard]] QSize sizeHint() const override { return {240, trackHeight}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {80, trackHeight}; }

Q_SIGNALS:
    void stepChosen(std::int64_t step);
    void eventChosen(const RaceEvent& event); // a click on its mark

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override { mousePressEvent(event); }
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
    bool event(QEvent* event) override;

private:
    [[nodiscard]] double xOf(std::int64_t step) const;
    [[nodiscard]] std::int64_t stepAt(double x) const;
    // The event whose mark is there.
    [[nodiscard]] const RaceEvent* eventAt(QPointF position) const;
    [[nodiscard]] QString toolTipAt(QPointF position) const;
    void paintMarks(QPainter& painter) const;

    static constexpr int trackHeight = 24;

    const EventLog& events_;
    std::shared_ptr<const RaceSnapshot> snapshot_;
    std::optional<std::int64_t> requested_;
};

// "ReLU, layer 2, unit 7 died at step 310"
[[nodiscard]] QString eventText(const RaceSnapshot& snapshot, const RaceEvent& event);

} // namespace rectiscope
