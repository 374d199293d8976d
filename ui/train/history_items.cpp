#include "ui/train/history_items.h"

#include <algorithm>
#include <cmath>
#include <ranges>

namespace rectiscope {
namespace {

constexpr int smallestPixels = 7;

} // namespace

void spreadLabels(std::vector<LineLabel>& labels, double height, double top, double bottom)
{
    std::ranges::stable_sort(labels, {}, &LineLabel::y);
    double lowest = top + height / 2;
    for (auto& label : labels) {
        label.y = std::max(label.y, lowest);
        lowest = label.y + height;
    }
    double highest = bottom - height / 2;
    for (auto& label : std::views::reverse(labels)) {
        label.y = std::min(label.y, highest);
        highest = label.y - height;
    }
}

void LineEndLabels::draw(QCPPainter* painter)
{
    const QCPAxisRect* axes = clipAxisRect();
    if (axes == nullptr || labels.empty()) return;
    constexpr double tight = 0.95;
    const double most = (axes->height() + font.pixelSize()) / double(labels.size());
    QFont fitting = font;
    while (fitting.pixelSize() > smallestPixels && QFontMetricsF(fitting).height() * tight > most)
        fitting.setPixelSize(fitting.pixelSize() - 1);
    const double height = std::min(most, QFontMetricsF(fitting).height() * tight);
    auto placed = labels;
    for (auto& label : placed)
        label.y = std::clamp(axes->axis(QCPAxis::atLeft)->coordToPixel(label.y), double(axes->top()),
                             double(axes->bottom()));
    // The lowest may stand beside the tick labels, so that a line at 0 has its name at its own height.
    spreadLabels(placed, height, axes->top(), axes->bottom() + height / 2);
    const double left = axes->axis(QCPAxis::atBottom)->coordToPixel(x) + height / 3;
    const double room = parentPlot()->viewport().right() - left;
    const QFontMetricsF metrics(fitting);
    painter->setFont(fitting);
    for (const auto& label : placed) {
        painter->setPen(label.color);
        painter->drawText(QRectF(left, label.y - height / 2, 1000, height), Qt::AlignLeft | Qt::AlignVCenter,
                          metrics.elidedText(label.text, Qt::ElideRight, room));
    }
}

void StepLine::draw(QCPPainter* painter)
{
    const QCPAxisRect* axes = clipAxisRect();
    if (!x || axes == nullptr || !axes->axis(QCPAxis::atBottom)->range().contains(*x)) return;
    const double place = std::round(axes->axis(QCPAxis::atBottom)->coordToPixel(*x)) + 0.5;
    painter->setAntialiasing(true);
    painter->setPen(QPen(color, 1.5, Qt::DashLine));
    painter->drawLine(QPointF(place, axes->top()), QPointF(place, axes->bottom()));
}

void CursorReadout::draw(QCPPainter* painter)
{
    const QCPAxisRect* axes = clipAxisRect();
    if (title.isEmpty() || axes == nullptr) return;
    // The recorded step nearest to the cursor may lie beside what is zoomed into.
    const QCPAxis* steps = axes->axis(QCPAxis::atBottom);
    const double left = std::clamp(steps->coordToPixel(x), double(axes->left()), double(axes->right()));
    painter->setAntialiasing(false);
    painter->setPen(QPen(border, 1));
    if (steps->range().contains(x))
        painter->drawLine(QPointF(left, axes->top()), QPointF(left, axes->bottom()));

    const QFontMetricsF metrics(font);
    const double line = metrics.height();
    const double gap = metrics.averageCharWidth() * 2;
    double names = 0;
    double values = 0;
    for (const auto& one : lines) {
        names = std::max(names, metrics.horizontalAdvance(one.text));
        values = std::max(values, metrics.horizontalAdvance(one.value));
    }
    // Wide enough for any usual number, so that the box keeps its size while the numbers change.
    values = std::max(values, metrics.horizontalAdvance(QStringLiteral("0.0000")));
    const double width = std::max(names + gap + values, metrics.horizontalAdvance(title)) + 2 * gap;
    QRectF box(left + 10, axes->top() + 4, width, (double(lines.size()) + 1) * line + gap);
    if (box.right() > axes->right()) box.moveRight(left - 10);
    box.moveLeft(std::max(box.left(), 2.0));

    painter->setAntialiasing(true);
    painter->setPen(QPen(border, 1));
    painter->setBrush(background);
    painter->drawRoundedRect(box, 4, 4);
    painter->setFont(font);
    QRectF row(box.left() + gap, box.top() + gap / 2, width - 2 * gap, line);
    painter->setPen(text);
    painter->drawText(row, Qt::AlignLeft | Qt::AlignVCenter, title);
    for (const auto& one : lines) {
        row.translate(0, line);
        painter->setPen(one.color);
        painter->drawText(row, Qt::AlignLeft | Qt::AlignVCenter, one.text);
        painter->setPen(text);
        painter->drawText(row, Qt::AlignRight | Qt::AlignVCenter, one.value);
    }
}

} // namespace rectiscope
