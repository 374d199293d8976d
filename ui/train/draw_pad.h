// A square to draw points on, with the mouse or the keys.
#pragma once

#include "core/data/point_drawing.h"

#include <QPixmap>
#include <QWidget>

#include <optional>

namespace rectiscope {

// The left button draws with the brush, the right one or Shift with the other colour, Alt erases. With the
// focus, the arrow keys move a cursor (Shift: finely), Space uses the brush there, 1 and 2 set a point,
// Delete erases.
class DrawPad : public QWidget {
    Q_OBJECT

public:
    explicit DrawPad(QWidget* parent = nullptr);

    [[nodiscard]] const PointDrawing& drawing() const { return drawing_; }
    void setBrush(Brush brush);
    void undo();
    void clear();

    // Where a place of the square ±1 is on the widget.
    [[nodiscard]] QPointF toWidget(double x, double y) const;

Q_SIGNALS:
    void edited(); // points came or went

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QRectF square() const;
    [[nodiscard]] QPointF fromWidget(QPointF place) const;
    [[nodiscard]] Brush brushOf(const QMouseEvent& event) const;
    void report(bool changed);
    void drawPoints();
    void paintReach(QPainter& painter);
    void paintCursor(QPainter& painter);

    PointDrawing drawing_;
    Brush brush_ = Brush::first;
    Qt::MouseButton pressed_ = Qt::NoButton; // that draws the stroke in hand
    std::optional<QPointF> erasing_;         // where the eraser is over the widget
    QPointF cursor_{0, 0};                   // of the keys, in the square ±1
    QPixmap points_;                         // as drawn; null where they have changed
};

} // namespace rectiscope
