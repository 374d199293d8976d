// Watch networks live and die: the race of several functions, its controls, its cards and its charts.
#pragma once

#include "core/lab/race_history.h"
#include "core/lab/session.h"
#include "ui/train/event_log.h"
#include "ui/train/view_schedule.h"
#include "ui/workspace.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <optional>

namespace rectiscope {

class CardBoard;
class HistoryChart;
class LabPanel;
class TimelineBar;
class TrainPanel;
class TransportBar;
class UnitInspector;
class ViewState;
struct LabContent;
struct TrainView;

class TrainWorkspace : public Workspace {
    Q_OBJECT

public:
    explicit TrainWorkspace(ViewState& state, QWidget* parent = nullptr);
    ~TrainWorkspace() override;

    [[nodiscard]] QList<FigureName> figures() const override;
    [[nodiscard]] std::unique_ptr<Figure> figure(const QString& id) const override;
    [[nodiscard]] QWidget* toolBar() override;
    [[nodiscard]] QString statusText() const override;

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void createViews();
    void connectControls();
    void connectTimeline();
    void createSchedule();

    void startRace();
    void restore(const TrainView& view);
    [[nodiscard]] bool underWay() const;
    void keepView();
    void flushRestart();
    void play(bool playing);
    void seek(std::int64_t step);
    void playFromHere();
    void select(std::optional<UnitAddress> unit);
    void openForkDialog(int network);
    void fork(const ForkRequest& request);
    void removeFork(int network);

    [[nodiscard]] LabContent labContent() const;

    void takeSnapshot();
    void beginGeneration();
    void keepSelection(const RaceSnapshot& before);
    void updateMessages();
    void followSession();

    ViewState& state_;
    Session session_;
    std::shared_ptr<const RaceSnapshot> latest_;
    EventLog events_;
    RaceHistory history_;
    std::optional<UnitAddress> selected_;
    std::optional<UnitAddress> toBeSelected_; // once the run has come to where it was looked into
    std::uint64_t generation_ = 0;            // of the newest start
    std::uint64_t zoomed_ = 0;                // the generation whose charts a session has zoomed
    std::optional<Stopped> stopped_;          // that has been told
    QElapsedTimer asked_;                     // since play or pause was asked for
    ViewSchedule schedule_;
    QTimer frames_;  // draws what is new
    QTimer restart_; // gathers quick changes of the controls into one new start

    TrainPanel* panel_ = nullptr;
    QPointer<TransportBar> transport_; // the window may delete it first
    CardBoard* board_ = nullptr;
    TimelineBar* timeline_ = nullptr;
    HistoryChart* loss_ = nullptr;
    HistoryChart* dead_ = nullptr;
    LabPanel* lab_ = nullptr;
    UnitInspector* inspector_ = nullptr;
};

} // namespace rectiscope
