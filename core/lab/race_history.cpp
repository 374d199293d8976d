#include "core/lab/race_history.h"

#include <algorithm>
#include <utility>

namespace rectiscope {

void RaceHistory::clear()
{
    points_.clear();
    spacing_ = 0;
}

void RaceHistory::append(std::span<const HistoryPoint> points)
{
    for (const auto& point : points) append(point);
}

void RaceHistory::cut(std::int64_t step)
{
    std::erase_if(points_, [step](const HistoryPoint& point) { return point.step > step; });
}

void RaceHistory::insert(const HistoryPoint& point)
{
    const auto after = std::ranges::lower_bound(points_, point.step, {}, &HistoryPoint::step);
    if (after == points_.end() || after->step != point.step) points_.insert(after, point);
}

void RaceHistory::addNetwork()
{
    for (auto& point : points_) point.networks.emplace_back();
}

void RaceHistory::removeNetwork(std::size_t network)
{
    for (auto& point : points_)
        if (network < point.networks.size())
            point.networks.erase(point.networks.begin() + static_cast<std::ptrdiff_t>(network));
}

void RaceHistory::append(const HistoryPoint& point)
{
    const std::size_t count = points_.size();
    const bool lastIsTooNear = count >= 2 && points_[count - 1].step - points_[count - 2].step < spacing_;
    const bool sameStep = count >= 1 && points_[count - 1].step == point.step;
    if (lastIsTooNear || sameStep)
        points_.back() = point;
    else
        points_.push_back(point);
    if (points_.size() <= capacity) return;

    const auto range = points_.back().step - points_.front().step;
    spacing_ = range / static_cast<std::int64_t>(capacity / 2) + 1;
    std::vector<HistoryPoint> kept{points_.front()};
    for (std::size_t i = 1; i + 1 < points_.size(); ++i)
        if (points_[i].step - kept.back().step >= spacing_) kept.push_back(std::move(points_[i]));
    kept.push_back(std::move(points_.back()));
    points_ = std::move(kept);
}

} // namespace rectiscope
