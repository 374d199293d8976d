// A history plot on the screen: what it shows, zoom, and the values at the cursor.
#pragma once

#include "ui/train/history_plot.h"

#include <QFrame>
#include <QPointF>
#include <QTimer>

#include <cstdint>
#include <memory>
#include <optional>

class QComboBox;
class QMouseEvent;
class QWheelEvent;

namespace rectiscope {

class SegmentedControl;

class HistoryChart : public QFrame {
    Q_OBJECT

public:
    // Beside dead units there is a choice between losses, linear and logarithmic, and accuracies.
    HistoryChart(const QString& objectName, HistoryQuantity quantity, QWidget* parent = nullptr);
    ~HistoryChart() override;

    void setNetworks(std::vector<NetworkLine> networks);
    // Regression has no accuracy.
    void setHasAccuracy(bool hasAccuracy);
    // Draws what there is now; costs a replot.
    void setHistory(const std::vector<HistoryPoint>& points);
    // The step that the screen looks back at.
    void setShownStep(std::optional<std::int64_t> step);
    void resetView();

    [[nodiscard]] HistoryLook look() const { return {quantity_, logarithmic_, plot_->view()}; }
    // A chart of dead units takes no more than the view.
    void setLook(const HistoryLook& look);

Q_SIGNALS:
    void stepChosen(std::int64_t step); // by a click, or Enter
    void lookEdited();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void createHeader();
    void createCanvas();
    void choose(HistoryQuantity quantity);
    void setLogarithmic(bool logarithmic);
    void press(const QMouseEvent& event);
    void move(const QMouseEvent& event);
    void release(const QMouseEvent& event);
    void zoom(const QWheelEvent& event);
    bool handleKey(int key);
    void moveCursor(int points);
    void updateTheme();
    void replot();
    void replotEdited();

    HistoryQuantity quantity_;
    bool logarithmic_ = false;
    QCustomPlot* canvas_;
    std::unique_ptr<HistoryPlot> plot_;
    QComboBox* choice_ = nullptr; // of the quantity; none for dead units
    SegmentedControl* scale_ = nullptr;
    std::optional<QPointF> pressed_; // where the mouse went down; then where it was dragged to
    bool dragging_ = false;
    QTimer click_; // a click on a zoomed plot may still become a double click
    std::int64_t clicked_ = 0;
};

} // namespace rectiscope
