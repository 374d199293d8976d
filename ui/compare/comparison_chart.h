// A picture of a comparison on the screen: it answers the mouse and the keyboard, and opens runs.
#pragma once

#include "core/comparison/summary.h"
#include "ui/compare/comparison_view.h"

#include <QWidget>

#include <memory>
#include <optional>

class QCustomPlot;

namespace rectiscope {

class CursorReadout;
class Figure;
class MarkReadout;

class ComparisonChart : public QWidget {
    Q_OBJECT

public:
    explicit ComparisonChart(QWidget* parent = nullptr);
    ~ComparisonChart() override;

    // All of them draw soon, once for several calls. Axes keep their ends while runs of one experiment come
    // in.
    void setKind(ChartKind kind);
    void setMetric(std::size_t metric);
    void setCell(std::size_t cell); // of a sweep; the map shows them all
    void setLogarithmic(bool logarithmic);
    void setPaper(std::size_t column, bool asDivisor);
    void setResults(std::shared_ptr<const Results> results); // null: none yet

    [[nodiscard]] const ComparisonView& view() const { return view_; }
    // What is shown, for export; null where there is nothing to show.
    [[nodiscard]] std::unique_ptr<Figure> figure() const;

Q_SIGNALS:
    // A click or Enter on a dot, or on a cell of a map, which stands for its first run.
    void runActivated(const rectiscope::RunKey& run);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void setView(const ComparisonView& view);
    void drawSoon();
    void draw();
    void updateNames();
    void pointAt(const QPointF& place);
    void leave();
    void setCurrent(std::optional<std::size_t> mark);
    void keepCurrent();
    void readAt(std::optional<double> x); // learning curves
    void stepReading(int key);

    QCustomPlot* canvas_;
    MarkReadout* markReadout_ = nullptr; // the plot's, made anew with every drawing
    CursorReadout* courseReadout_ = nullptr;
    ComparisonView view_;
    std::shared_ptr<const Results> results_;
    HeldRanges ranges_;
    RunMarks marks_;
    std::optional<std::size_t> current_; // of marks_
    std::optional<RunKey> currentRun_;   // outlives a drawing
    std::optional<double> reading_;      // where learning curves are read, by their axis
    bool drawsSoon_ = false;
};

} // namespace rectiscope
