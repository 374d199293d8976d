#include "core/data/point_drawing.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace rectiscope {
namespace {

constexpr std::size_t longestPast = 100;
constexpr std::size_t testEvery = 5;
constexpr std::size_t firstTest = 2; // counted from 0
constexpr double longestMove = 10;   // more is a mouse far outside

// Short numbers make a file that people can read, and are finer than a pixel.
float rounded(double coordinate)
{
    return static_cast<float>(std::round(coordinate * 1000) / 1000);
}

} // namespace

bool PointDrawing::begin(Brush brush, double x, double y)
{
    brush_ = brush;
    remembered_ = false;
    lastX_ = x;
    lastY_ = y;
    return dab(x, y);
}

bool PointDrawing::moveTo(double x, double y)
{
    const double step = brush_ == Brush::eraser ? eraserRadius / 2 : spacing;
    const double distance = std::hypot(x - lastX_, y - lastY_);
    if (!(distance <= longestMove)) return false;
    bool changed = false;
    const auto marks = static_cast<int>(distance / step);
    const double stepX = marks > 0 ? (x - lastX_) * step / distance : 0;
    const double stepY = marks > 0 ? (y - lastY_) * step / distance : 0;
    for (int i = 0; i < marks; ++i) {
        lastX_ += stepX;
        lastY_ += stepY;
        changed |= dab(lastX_, lastY_);
    }
    return changed;
}

bool PointDrawing::dab(double x, double y)
{
    if (brush_ == Brush::eraser) return erase(x, y);
    if (full() || !(std::fabs(x) <= 1 && std::fabs(y) <= 1)) return false;
    remember();
    points_.push_back({rounded(x), rounded(y), brush_ == Brush::second ? 1 : 0});
    return true;
}

bool PointDrawing::erase(double x, double y)
{
    const auto isHit = [&](const DrawnPoint& point) {
        return std::hypot(double(point.x) - x, double(point.y) - y) <= eraserRadius;
    };
    if (std::ranges::none_of(points_, isHit)) return false;
    remember();
    std::erase_if(points_, isHit);
    return true;
}

bool PointDrawing::clear()
{
    if (points_.empty()) return false;
    remembered_ = false;
    remember();
    points_.clear();
    return true;
}

bool PointDrawing::undo()
{
    if (past_.empty()) return false;
    points_ = std::move(past_.back());
    past_.pop_back();
    remembered_ = false; // a stroke in hand goes on as a new one
    return true;
}

void PointDrawing::remember()
{
    if (std::exchange(remembered_, true)) return;
    if (past_.size() == longestPast) past_.erase(past_.begin());
    past_.push_back(points_);
}

std::size_t PointDrawing::count(int label) const
{
    return static_cast<std::size_t>(std::ranges::count(points_, label, &DrawnPoint::label));
}

std::vector<bool> PointDrawing::testPoints() const
{
    std::vector<bool> result;
    std::array<std::size_t, 2> seen{};
    for (const auto& point : points_)
        result.push_back(seen[point.label == 0 ? 0 : 1]++ % testEvery == firstTest);
    return result;
}

std::optional<Dataset> PointDrawing::dataset() const
{
    if (count(0) == 0 || count(1) == 0) return std::nullopt;
    Dataset data;
    data.name = "drawing";
    data.task = Task::classification;
    data.features = data.train.features = data.test.features = 2;
    data.outputs = 2;
    const auto isTest = testPoints();
    for (std::size_t i = 0; i < points_.size(); ++i) {
        Samples& part = isTest[i] ? data.test : data.train;
        part.inputs.insert(part.inputs.end(), {points_[i].x, points_[i].y});
        part.targets.push_back(static_cast<float>(points_[i].label));
    }
    return data;
}

} // namespace rectiscope
