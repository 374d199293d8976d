#include "ui/train/draw_pad.h"

#include "ui/common/theme.h"
#include "ui/train/decision_map.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace rectiscope {
namespace {

constexpr double margin = 4;      // of the square in the frame, so that points at its edge are whole
constexpr double pointRadius = 3; // pixels
constexpr double keyStep = 0.1;
constexpr double fineKeyStep = 0.02;

Brush otherColour(Brush brush)
{
    return brush == Brush::first ? Brush::second : brush == Brush::second ? Brush::first : Brush::eraser;
}

} // namespace

DrawPad::DrawPad(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("drawPad"));
    setAccessibleName(tr("Pad to draw points on"));
    setFocusPolicy(Qt::TabFocus); // drawing with the mouse leaves the Space bar to play and pause
    setContextMenuPolicy(Qt::PreventContextMenu);
    setMouseTracking(true);
    setCursor(Qt::CrossCursor);
}

void DrawPad::setBrush(Brush brush)
{
    brush_ = brush;
    erasing_.reset();
    update();
}

void DrawPad::undo()
{
    report(drawing_.undo());
}

void DrawPad::clear()
{
    report(drawing_.clear());
}

void DrawPad::report(bool changed)
{
    update();
    if (!changed) return;
    points_ = {};
    Q_EMIT edited();
}

QRectF DrawPad::square() const
{
    return QRectF(rect()).adjusted(margin, margin, -margin, -margin);
}

QPointF DrawPad::toWidget(double x, double y) const
{
    const QRectF all = square();
    return {all.center().x() + x * all.width() / 2, all.center().y() - y * all.height() / 2};
}

QPointF DrawPad::fromWidget(QPointF place) const
{
    const QRectF all = square();
    return {(place.x() - all.center().x()) / (all.width() / 2),
            (all.center().y() - place.y()) / (all.height() / 2)};
}

Brush DrawPad::brushOf(const QMouseEvent& event) const
{
    if (event.modifiers().testFlag(Qt::AltModifier)) return Brush::eraser;
    const bool other = (pressed_ == Qt::RightButton) != event.modifiers().testFlag(Qt::ShiftModifier);
    return other ? otherColour(brush_) : brush_;
}

void DrawPad::mousePressEvent(QMouseEvent* event)
{
    const bool draws = event->button() == Qt::LeftButton || event->button() == Qt::RightButton;
    if (!draws || pressed_ != Qt::NoButton) return QWidget::mousePressEvent(event);
    pressed_ = event->button();
    const Brush brush = brushOf(*event);
    if (brush == Brush::eraser) erasing_ = event->position();
    const QPointF place = fromWidget(event->position());
    report(drawing_.begin(brush, place.x(), place.y()));
}

void DrawPad::mouseMoveEvent(QMouseEvent* event)
{
    const bool erases = pressed_ != Qt::NoButton ? erasing_.has_value() : brushOf(*event) == Brush::eraser;
    erasing_.reset();
    if (erases) erasing_ = event->position();
    if (pressed_ == Qt::NoButton) return update();
    const QPointF place = fromWidget(event->position());
    report(drawing_.moveTo(place.x(), place.y()));
}

void DrawPad::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == pressed_) pressed_ = Qt::NoButton;
}

void DrawPad::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    if (pressed_ == Qt::NoButton) erasing_.reset();
    update();
}

void DrawPad::keyPressEvent(QKeyEvent* event)
{
    const double step = event->modifiers().testFlag(Qt::ShiftModifier) ? fineKeyStep : keyStep;
    const auto move = [&](double x, double y) {
        cursor_ = {std::clamp(cursor_.x() + x * step, -1.0, 1.0),
                   std::clamp(cursor_.y() + y * step, -1.0, 1.0)};
        update();
    };
    const auto use = [&](Brush brush) { report(drawing_.begin(brush, cursor_.x(), cursor_.y())); };
    switch (event->key()) {
    case Qt::Key_Left:
        return move(-1, 0);
    case Qt::Key_Right:
        return move(1, 0);
    case Qt::Key_Up:
        return move(0, 1);
    case Qt::Key_Down:
        return move(0, -1);
    case Qt::Key_Space:
        return use(brush_);
    case Qt::Key_1:
        return use(Brush::first);
    case Qt::Key_2:
        return use(Brush::second);
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        return use(Brush::eraser);
    default:
        QWidget::keyPressEvent(event);
    }
}

void DrawPad::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    points_ = {};
    if (height() != width()) setFixedHeight(width());
}

void DrawPad::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) points_ = {};
}

// Hundreds of small circles are drawn when they change and not whenever the mouse moves.
void DrawPad::drawPoints()
{
    const Theme& theme = currentTheme();
    points_ = QPixmap(size() * devicePixelRatioF());
    points_.setDevicePixelRatio(devicePixelRatioF());
    points_.fill(Qt::transparent);
    QPainter painter(&points_);
    painter.setRenderHint(QPainter::Antialiasing, true);
    const auto isTest = drawing_.testPoints();
    for (std::size_t i = 0; i < isTest.size(); ++i) {
        const DrawnPoint& point = drawing_.points()[i];
        const QColor color = classColor(point.label, theme);
        painter.setPen(QPen(isTest[i] ? color : theme.surface, isTest[i] ? 1.4 : 1));
        painter.setBrush(isTest[i] ? theme.surface : color);
        const double radius = isTest[i] ? pointRadius - 0.3 : pointRadius;
        painter.drawEllipse(toWidget(double(point.x), double(point.y)), radius, radius);
    }
}

void DrawPad::paintReach(QPainter& painter)
{
    if (!erasing_) return;
    const double reach = PointDrawing::eraserRadius * square().width() / 2;
    painter.setPen(QPen(currentTheme().mutedText, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(*erasing_, reach, reach);
}

void DrawPad::paintCursor(QPainter& painter)
{
    if (!hasFocus()) return;
    const QPointF place = toWidget(cursor_.x(), cursor_.y());
    const Theme& theme = currentTheme();
    painter.setBrush(Qt::NoBrush);
    for (const auto& pen : {QPen(theme.surface, 4), QPen(theme.text, 1.6)}) {
        painter.setPen(pen);
        painter.drawEllipse(place, 6, 6);
        for (const double side : {-1.0, 1.0}) {
            painter.drawLine(place + QPointF(6 * side, 0), place + QPointF(11 * side, 0));
            painter.drawLine(place + QPointF(0, 6 * side), place + QPointF(0, 11 * side));
        }
    }
}

void DrawPad::paintEvent(QPaintEvent*)
{
    const Theme& theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(QPen(hasFocus() ? theme.accent : theme.border, 1));
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    painter.setPen(QPen(theme.border, 1));
    painter.drawLine(toWidget(-1, 0), toWidget(1, 0));
    painter.drawLine(toWidget(0, -1), toWidget(0, 1));
    if (points_.isNull() || points_.devicePixelRatio() != devicePixelRatioF()) drawPoints();
    painter.drawPixmap(0, 0, points_);
    paintReach(painter);
    paintCursor(painter);
}

} // namespace rectiscope
