// Compare functions over seeds: settings, runs on all cores beside the window, and what they show.
#pragma once

#include "core/comparison/comparison_session.h"
#include "ui/compare/report_writer.h"
#include "ui/workspace.h"

#include <QPointer>
#include <QTimer>

#include <memory>

namespace rectiscope {

class ChartCard;
class ComparePanel;
class ResultTable;
class RunBar;
class ViewState;
struct RaceConfig;

class CompareWorkspace : public Workspace {
    Q_OBJECT

public:
    // The runs are kept in this folder.
    CompareWorkspace(ViewState& state, const QString& folder, QWidget* parent = nullptr);
    ~CompareWorkspace() override;

    [[nodiscard]] QList<FigureName> figures() const override;
    [[nodiscard]] std::unique_ptr<Figure> figure(const QString& id) const override;
    [[nodiscard]] QWidget* toolBar() override;
    [[nodiscard]] QString statusText() const override;
    void prepareClose(const std::function<void()>& proceed) override;

Q_SIGNALS:
    void openedInTrain(); // a run: the state's race is that run's now

private:
    void createViews();
    void connectControls();

    void takeNews();
    void showExperiment();
    void showView();
    void keepView();
    void showStatus();
    void start();
    void openInTrain(const RunKey& run);
    void showRace(const RaceConfig& race);
    void askForReport();
    [[nodiscard]] bool isRunning() const;
    void compareSettings();

    ViewState& state_;
    ComparisonStatus status_;
    std::shared_ptr<const Results> results_;
    bool showsSettings_ = false; // the settings are those of the runs that are shown
    bool viewWaits_ = true;      // the state's view is to be shown with the first results
    bool showing_ = false;       // a view, part by part
    bool goesOn_ = false;        // the last window was closed with runs to come
    bool closes_ = false;        // whether to go on next time has been answered
    QTimer news_;

    ComparePanel* panel_ = nullptr;
    QPointer<RunBar> bar_; // the window may delete it first
    ResultTable* table_ = nullptr;
    ChartCard* charts_ = nullptr;
    ReportWriter report_;
    ComparisonSession session_;
    Background work_; // draws data for Train
};

// Where the comparison in hand is kept between the program's runs.
[[nodiscard]] QString comparisonFolder();

} // namespace rectiscope
