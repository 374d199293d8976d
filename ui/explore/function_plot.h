// f above f′ on the screen: follows the state, pans, zooms, and answers the cursor.
#pragma once

#include "ui/explore/activation_chart.h"
#include "ui/explore/crosshair.h"
#include "ui/explore/reading_layer.h"
#include "ui/explore/reading_legend.h"

#include <QWidget>

#include <memory>
#include <optional>

class QCustomPlot;
class QMouseEvent;
class QWheelEvent;

namespace rectiscope {

class ViewState;

class FunctionPlot : public QWidget {
    Q_OBJECT

public:
    explicit FunctionPlot(ViewState& state, QWidget* parent = nullptr);

    [[nodiscard]] CurveOptions curveOptions() const;
    [[nodiscard]] Interval valueRange(Quantity quantity) const { return chart_.valueRange(quantity); }

    void focusPlot();
    // The first view again: x from −5 to 5, and y so that the rectifiers are seen well.
    void resetView();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void connectState();
    void connectMouse();
    void applyPlotTheme();
    void showRow(std::size_t row);
    void showAllRows();
    void replotLater();
    void applyValueRanges();
    void showReading();
    void followDifferencePanel();
    void followDifferenceRange();
    [[nodiscard]] QList<QCPAxisRect*> rects() const;
    void updateCrosshair();
    void announceCursor();
    [[nodiscard]] CrosshairLabel nearestLabel(const QList<CrosshairDot>& dots,
                                              const std::vector<std::size_t>& rows) const;
    void followRange(QCPAxisRect& rect);
    void followValues(Quantity quantity, Interval range);
    void moveCursor(const QMouseEvent& event);
    void chooseZoomAxes(const QWheelEvent& event);
    bool handleKey(int key);

    ViewState& state_;
    QCustomPlot* plot_;
    ActivationChart chart_;
    QCPAxisRect* differenceRect_ = nullptr;
    ReadingLayer reading_;
    ReadingLegend legend_;
    Crosshair crosshair_;
    std::optional<QPointF> hover_; // where the mouse is, for the label at the nearest curve
    bool applying_ = false;        // the state's ranges to the axes: nobody has moved them
};

} // namespace rectiscope
