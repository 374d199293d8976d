#include "ui/explore/function_check_box.h"

#include "ui/common/swatch.h"
#include "ui/common/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace rectiscope {
namespace {

constexpr int rowHeight = 25;
constexpr int boxSize = 14;
constexpr int margin = 5;
constexpr int gap = 8;
constexpr int nameLeft = margin + boxSize + gap + swatchWidth + gap;

} // namespace

FunctionCheckBox::FunctionCheckBox(std::size_t row, const QString& name, QWidget* parent)
    : QCheckBox(name, parent), row_(row)
{
    setAccessibleName(name);
    setMouseTracking(true);
}

void FunctionCheckBox::setParameterText(const QString& text)
{
    if (text == parameters_) return;
    parameters_ = text;
    setAccessibleDescription(text);
    update();
}

void FunctionCheckBox::setSelected(bool selected)
{
    selected_ = selected;
    update();
}

QSize FunctionCheckBox::sizeHint() const
{
    return {nameLeft + fontMetrics().horizontalAdvance(text()) + margin, rowHeight};
}

void FunctionCheckBox::paintEvent(QPaintEvent* /*event*/)
{
    const Theme& theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (selected_ || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(selected_ ? theme.accentSoft : theme.window);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0, 0.5, 0, -0.5), 4, 4);
    }
    const double middle = height() / 2.0;
    const QRectF box(margin + 0.5, middle - boxSize / 2.0 + 0.5, boxSize - 1, boxSize - 1);
    painter.setPen(QPen(isChecked() || hasFocus() ? theme.accent : theme.axis, 1));
    painter.setBrush(isChecked() ? theme.accent : theme.surface);
    painter.drawRoundedRect(box, 3, 3);
    if (isChecked()) {
        painter.setPen(QPen(theme.onAccent, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(QPolygonF({box.topLeft() + QPointF(3, 6.8), box.topLeft() + QPointF(5.6, 9.4),
                                        box.topLeft() + QPointF(10.2, 3.9)}));
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 1.4));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.7, 0.7, -0.7, -0.7), 4, 4);
    }
    drawSwatch(painter, QRectF(box.right() + gap, 0, swatchWidth, height()), row_, !isChecked());
    painter.setPen(isChecked() ? theme.text : theme.mutedText);
    painter.drawText(rect().adjusted(nameLeft, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text());
    if (isChecked() && !parameters_.isEmpty()) {
        const int left = nameLeft + fontMetrics().horizontalAdvance(text()) + gap;
        const QRect room = rect().adjusted(left, 0, -margin, 0);
        painter.setPen(theme.mutedText);
        painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter,
                         fontMetrics().elidedText(parameters_, Qt::ElideRight, room.width()));
    }
}

bool FunctionCheckBox::hitButton(const QPoint& position) const
{
    return position.x() <= margin + boxSize + gap / 2 && rect().contains(position);
}

void FunctionCheckBox::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && !hitButton(event->position().toPoint())) {
        Q_EMIT selected();
        event->accept();
        return;
    }
    QCheckBox::mousePressEvent(event);
}

void FunctionCheckBox::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT selected();
    else
        QCheckBox::keyPressEvent(event);
}

void FunctionCheckBox::enterEvent(QEnterEvent* event)
{
    update();
    QCheckBox::enterEvent(event);
}

void FunctionCheckBox::leaveEvent(QEvent* event)
{
    update();
    QCheckBox::leaveEvent(event);
}

} // namespace rectiscope
