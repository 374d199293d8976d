#include "ui/common/value_slider.h"

#include "ui/common/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace rectiscope {
namespace {

constexpr double radius = 6.5; // of the handle
constexpr double inset = radius + 2.5;
constexpr int pageStops = 10;

} // namespace

ValueSlider::ValueSlider(ParameterScale scale, QWidget* parent)
    : QSlider(Qt::Horizontal, parent), scale_(std::move(scale))
{
    setRange(0, static_cast<int>(scale_.stops().size()) - 1);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
}

void ValueSlider::setScale(ParameterScale scale)
{
    const QSignalBlocker blocker(this);
    scale_ = std::move(scale);
    setRange(0, static_cast<int>(scale_.stops().size()) - 1);
    showValue(shown_);
}

void ValueSlider::showValue(double value)
{
    shown_ = value;
    const QSignalBlocker blocker(this);
    setValue(scale_.nearestStop(value)); // what screen readers are told
    update();
}

QSize ValueSlider::sizeHint() const
{
    return {120, 22};
}

QSize ValueSlider::minimumSizeHint() const
{
    return {60, 22};
}

double ValueSlider::handleX() const
{
    return inset + scale_.position(shown_) * (width() - 2 * inset);
}

void ValueSlider::paintEvent(QPaintEvent* /*event*/)
{
    const Theme& theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double y = height() / 2.0;
    const double x = handleX();
    const auto groove = [&](double from, double to, const QColor& color) {
        painter.setPen(QPen(color, 4, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(from, y), QPointF(to, y));
    };
    const QColor filled = isEnabled() ? theme.accent : theme.axis;
    groove(inset - 2, width() - inset + 2, theme.border);
    groove(inset - 2, x, filled);
    if (hasFocus()) {
        QColor halo = theme.accent;
        halo.setAlphaF(0.25F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(halo);
        painter.drawEllipse(QPointF(x, y), radius + 2.5, radius + 2.5);
    }
    painter.setPen(QPen(filled, 2));
    painter.setBrush(theme.surface);
    painter.drawEllipse(QPointF(x, y), radius - 1, radius - 1);
}

void ValueSlider::moveToStop(int stop)
{
    const double value = scale_.stops()[static_cast<std::size_t>(std::clamp(stop, minimum(), maximum()))];
    if (value == shown_) return;
    showValue(value);
    Q_EMIT valueMoved(value);
}

void ValueSlider::moveTo(double x)
{
    moveToStop(scale_.nearestStop(scale_.value((x - inset) / (width() - 2 * inset))));
}

void ValueSlider::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    setSliderDown(true);
    // Taking hold of the handle does not move it: a typed value between two stops stays until it is dragged.
    if (std::fabs(event->position().x() - handleX()) > radius) moveTo(event->position().x());
}

void ValueSlider::mouseMoveEvent(QMouseEvent* event)
{
    if (isSliderDown()) moveTo(event->position().x());
}

void ValueSlider::mouseReleaseEvent(QMouseEvent* /*event*/)
{
    setSliderDown(false);
}

void ValueSlider::mouseDoubleClickEvent(QMouseEvent* event)
{
    setSliderDown(false);
    if (event->button() == Qt::LeftButton) Q_EMIT resetRequested();
}

void ValueSlider::keyPressEvent(QKeyEvent* event)
{
    const int stop = scale_.nearestStop(shown_);
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Down:
        return moveToStop(stop - 1);
    case Qt::Key_Right:
    case Qt::Key_Up:
        return moveToStop(stop + 1);
    case Qt::Key_PageDown:
        return moveToStop(stop - pageStops);
    case Qt::Key_PageUp:
        return moveToStop(stop + pageStops);
    case Qt::Key_Home:
        return moveToStop(minimum());
    case Qt::Key_End:
        return moveToStop(maximum());
    case Qt::Key_Backspace:
    case Qt::Key_Delete:
        Q_EMIT resetRequested();
        return;
    default:
        QSlider::keyPressEvent(event);
    }
}

void ValueSlider::wheelEvent(QWheelEvent* event)
{
    // The wheel scrolls the panel; only a slider that was chosen with the keyboard or a click takes it.
    if (!hasFocus() || event->angleDelta().y() == 0) {
        event->ignore();
        return;
    }
    moveToStop(scale_.nearestStop(shown_) + (event->angleDelta().y() > 0 ? 1 : -1));
    event->accept();
}

} // namespace rectiscope
