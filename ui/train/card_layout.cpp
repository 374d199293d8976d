#include "ui/train/card_layout.h"

#include <algorithm>
#include <cmath>

namespace rectiscope {
namespace {

constexpr double tolerance = 0.5; // pixels
constexpr double smallestPitch = 2;
constexpr double largestPitch = 1.7;       // em
constexpr double clearlyLarger = 1.08;     // a map that is worth another form or another row
constexpr double smallestLinePitch = 0.58; // em
constexpr double columnLabel = 1.05;       // em
constexpr double pitchStep = 0.5;

} // namespace

CardLayout::CardLayout(QSizeF size, std::vector<int> hidden, double em) : hidden_(std::move(hidden)), em_(em)
{
    const double margin = size.width() < 14 * em ? 0.55 * em : 0.8 * em;
    const QRectF content = QRectF(QPointF(0, 0), size).adjusted(margin, 0.5 * em, -margin, -margin);
    header_ = QRectF(content.left(), content.top(), content.width(), 1.6 * em);
    const QRectF body = content.adjusted(0, 1.9 * em, 0, 0);
    layOutStacked(body);
    const QRectF stackedMap = map_;
    layOutBeside(body);
    if (map_.width() <= clearlyLarger * stackedMap.width()) layOutStacked(body);
}

void CardLayout::layOutStacked(QRectF content)
{
    const double figuresHeight = 5.5 * em_;
    const double gap = 0.5 * em_;
    const double left = std::max(0.0, content.height() - figuresHeight - 2 * gap);
    // The grid gets what a map of the full width leaves, and some of it where that is too little.
    const double gridHeight = fitGrid(content.width(), std::max(left - content.width(), 0.34 * left));
    const double side = std::max(0.0, std::min(content.width(), left - gridHeight));
    map_ = QRectF(content.left() + (content.width() - side) / 2, content.top(), side, side);
    figures_ = QRectF(content.left(), map_.bottom() + gap, content.width(), figuresHeight);
    grid_ = QRectF(content.left(), figures_.bottom() + gap, content.width(), gridHeight);
}

void CardLayout::layOutBeside(QRectF content)
{
    const double gap = 0.9 * em_;
    const double side = std::max(0.0, std::min(content.height(), content.width() - 10 * em_ - gap));
    map_ = QRectF(content.left(), content.top(), side, side);
    const double width = content.width() - side - gap;
    figures_ = QRectF(map_.right() + gap, content.top(), width, 5.5 * em_);
    const double left = content.height() - figures_.height() - gap;
    grid_ = QRectF(figures_.left(), figures_.bottom() + gap, width, fitGrid(width, std::max(0.0, left)));
}

double CardLayout::fitGrid(double width, double height)
{
    const int widest = hidden_.empty() ? 1 : *std::ranges::max_element(hidden_);
    deep_ = hidden_.size() > 5 && widest < static_cast<int>(hidden_.size());
    if (deep_) return fitColumns(width, height);
    const double cells = width - 3.6 * em_; // labels on the left, counts on the right
    const double largest = largestPitch * em_;
    const double line = cells / widest;
    if (line >= smallestLinePitch * em_)
        if (const double used = placeLayers(std::min(line, largest), cells); used <= height + tolerance)
            return used;
    double used = 0;
    for (double pitch = largest; pitch >= smallestPitch; pitch -= pitchStep) {
        used = placeLayers(pitch, cells);
        if (used <= height + tolerance) break;
    }
    return std::min(used, height);
}

double CardLayout::fitColumns(double width, double height)
{
    const int widest = *std::ranges::max_element(hidden_);
    const double labels = 2 * columnLabel * em_;
    columnPitch_ = std::min(width / static_cast<double>(hidden_.size()), 2 * em_);
    pitch_ =
        std::clamp((height - labels) / widest, smallestPitch, std::min(columnPitch_, largestPitch * em_));
    rows_.clear();
    return std::min(height, labels + widest * pitch_);
}

double CardLayout::placeLayers(double pitch, double width)
{
    const double gap = hidden_.size() > 6 ? 0.1 * em_ : 0.3 * em_;
    const int most = std::max(1, static_cast<int>(width / pitch + 1e-6));
    pitch_ = pitch;
    rows_.clear();
    double top = 0;
    for (const int units : hidden_) {
        // Lines of one layer are equally long, but for the last.
        const int lines = (units + most - 1) / most;
        rows_.push_back({top, lines * pitch, (units + lines - 1) / std::max(lines, 1)});
        top += lines * pitch + gap;
    }
    return std::max(0.0, top - gap);
}

double CardLayout::usedHeight() const
{
    return std::max(map_.bottom(), grid_.bottom()) + 0.8 * em_;
}

QRectF CardLayout::headerButton(int index) const
{
    const double side = 1.6 * em_;
    return {header_.right() - (index + 1) * side + 0.25 * em_, header_.top(), side, side};
}

QRectF CardLayout::message() const
{
    const bool stacked = figures_.top() > map_.bottom();
    const double left = stacked ? header_.left() : map_.left();
    return {left, map_.top(), (stacked ? header_.right() : map_.right()) - left, map_.height()};
}

QRectF CardLayout::messageButton() const
{
    const double margin = 0.7 * em_;
    const double height = 1.9 * em_;
    const QRectF area = message();
    return {area.left() + margin, area.bottom() - margin - height, area.width() - 2 * margin, height};
}

QRectF CardLayout::layerLabel(int layer) const
{
    if (deep_) return {grid_.left() + layer * columnPitch_, grid_.top(), pitch_, columnLabel * em_};
    return {grid_.left(), grid_.top() + rows_[static_cast<std::size_t>(layer)].top, 1.8 * em_, pitch_};
}

QRectF CardLayout::layerCount(int layer) const
{
    if (deep_) return layerLabel(layer).translated(0, columnLabel * em_ + width(layer) * pitch_);
    return layerLabel(layer).translated(grid_.width() - 1.8 * em_, 0);
}

QRectF CardLayout::unit(int layer, int unit) const
{
    const double side = pitch_ - std::clamp(pitch_ / 6, 0.5, 2.0);
    if (deep_)
        return {grid_.left() + layer * columnPitch_, grid_.top() + columnLabel * em_ + unit * pitch_, side,
                side};
    const Row& row = rows_[static_cast<std::size_t>(layer)];
    return {grid_.left() + 1.8 * em_ + (unit % row.columns) * pitch_,
            grid_.top() + row.top + (unit / row.columns) * pitch_, side, side};
}

std::optional<CardLayout::Place> CardLayout::unitAt(QPointF position) const
{
    if (!grid_.contains(position)) return {};
    for (int layer = 0; layer < layerCount(); ++layer) {
        // The gap after a cell belongs to it.
        const double gap = pitch_ - unit(layer, 0).width();
        const QRectF first = unit(layer, 0).adjusted(0, 0, gap, gap);
        if (position.x() < first.left() || position.y() < first.top()) continue;
        const int column = static_cast<int>((position.x() - first.left()) / pitch_);
        const int line = static_cast<int>((position.y() - first.top()) / pitch_);
        const int columns = deep_ ? 1 : rows_[static_cast<std::size_t>(layer)].columns;
        const int index = line * columns + column;
        if (column < columns && index < width(layer)) return Place{layer, index};
    }
    return {};
}

std::vector<QRectF> arrangeCards(int count, QSizeF area, const std::vector<int>& hidden, double em,
                                 CardHeights heights)
{
    const double gap = 0.75 * em;
    const QSizeF smallest = CardLayout::minimumSize(em);
    const auto cellOf = [&](int columns) {
        const int rows = (count + columns - 1) / columns;
        return QSizeF((area.width() - gap * (columns - 1)) / columns,
                      std::max(smallest.height(), (area.height() - gap * (rows - 1)) / rows));
    };
    int best = 1;
    double bestSide = -1;
    for (int columns = count; columns >= 1; --columns) {
        const QSizeF cell = cellOf(columns);
        if (columns > 1 && cell.width() < smallest.width()) continue;
        const int rows = (count + columns - 1) / columns;
        const bool fits = rows * (cell.height() + gap) - gap <= area.height() + 1;
        const double side = CardLayout(cell, hidden, em).map().width() * (fits ? 1 : 0.4);
        if (side > clearlyLarger * bestSide) {
            best = columns;
            bestSide = side;
        }
    }
    QSizeF cell = cellOf(best);
    if (heights == CardHeights::needed) {
        const double used = std::ceil(CardLayout(cell, hidden, em).usedHeight());
        cell.setHeight(std::clamp(used, smallest.height(), cell.height()));
    }
    std::vector<QRectF> cards;
    for (int i = 0; i < count; ++i)
        cards.emplace_back(QPointF((i % best) * (cell.width() + gap), (i / best) * (cell.height() + gap)),
                           cell);
    return cards;
}

} // namespace rectiscope
