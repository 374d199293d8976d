#include "ui/train/card_layout.h"

#include <algorithm>
#include <cmath>

namespace rectiscope {
namespace {

constexpr double smallestPitch = 2;
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
    if (map_.width() <= stackedMap.width())
        layOutStacked(body);
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
    const double cells = width - 3.6 * em_; // labels on the left, counts on the right
    const double layerGap = hidden_.size() > 6 ? 0.1 * em_ : 0.3 * em_;
    const double largest = 1.15 * em_;
    double used = 0;
    for (double pitch = largest; pitch >= smallestPitch; pitch -= pitchStep) {
        pitch_ = pitch;
        columns_ = std::max(1, static_cast<int>(cells / pitch));
        layerTop_.clear();
        layerHeight_.clear();
        used = 0;
        for (const int units : hidden_) {
            const int rows = (units + columns_ - 1) / columns_;
            layerTop_.push_back(used);
            layerHeight_.push_back(rows * pitch);
            used += rows * pitch + layerGap;
        }
        used -= layerGap;
        if (used <= height)
            break;
    }
    return std::min(std::max(used, 0.0), height);
}

QRectF CardLayout::layerLabel(int layer) const
{
    const auto i = static_cast<std::size_t>(layer);
    return {grid_.left(), grid_.top() + layerTop_[i], 1.8 * em_, pitch_};
}

QRectF CardLayout::layerCount(int layer) const
{
    const auto i = static_cast<std::size_t>(layer);
    return {grid_.right() - 1.8 * em_, grid_.top() + layerTop_[i], 1.8 * em_, pitch_};
}

QRectF CardLayout::unit(int layer, int unit) const
{
    const auto i = static_cast<std::size_t>(layer);
    const double gap = std::clamp(pitch_ / 6, 0.5, 2.0);
    return {grid_.left() + 1.8 * em_ + (unit % columns_) * pitch_,
            grid_.top() + layerTop_[i] + (unit / columns_) * pitch_, pitch_ - gap, pitch_ - gap};
}

std::optional<CardLayout::Place> CardLayout::unitAt(QPointF position) const
{
    const double x = position.x() - grid_.left() - 1.8 * em_;
    const double y = position.y() - grid_.top();
    if (x < 0 || x >= columns_ * pitch_)
        return {};
    for (std::size_t i = 0; i < hidden_.size(); ++i) {
        const double inside = y - layerTop_[i];
        if (inside < 0 || inside >= layerHeight_[i])
            continue;
        const int unit = static_cast<int>(inside / pitch_) * columns_ + static_cast<int>(x / pitch_);
        if (unit < hidden_[i])
            return Place{static_cast<int>(i), unit};
    }
    return {};
}

std::vector<QRectF> arrangeCards(int count, QSizeF area, const std::vector<int>& hidden, double em)
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
    for (int columns = 1; columns <= count; ++columns) {
        const QSizeF cell = cellOf(columns);
        if (columns > 1 && cell.width() < smallest.width())
            break;
        const int rows = (count + columns - 1) / columns;
        const bool fits = rows * (cell.height() + gap) - gap <= area.height() + 1;
        const double side = CardLayout(cell, hidden, em).map().width() * (fits ? 1 : 0.4);
        if (side > bestSide) {
            best = columns;
            bestSide = side;
        }
    }
    const QSizeF cell = cellOf(best);
    std::vector<QRectF> cards;
    for (int i = 0; i < count; ++i)
        cards.emplace_back(QPointF((i % best) * (cell.width() + gap), (i / best) * (cell.height() + gap)),
                           cell);
    return cards;
}

} // namespace rectiscope
