// The history of a race as the charts need it: bounded, however long the run.
#pragma once

#include "core/lab/snapshot.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace rectiscope {

class RaceHistory {
public:
    static constexpr std::size_t capacity = 2000;

    void clear();
    // Steps ascend. Where the points become too many, they are thinned to about half, evenly over the steps;
    // the first and the newest always stay.
    void append(std::span<const HistoryPoint> points);
    // Forgets everything after this step.
    void cut(std::int64_t step);
    // A point between two others. Does nothing where there is one of this step.
    void insert(const HistoryPoint& point);
    void addNetwork(); // with no values yet
    void removeNetwork(std::size_t network);
    [[nodiscard]] const std::vector<HistoryPoint>& points() const { return points_; }
    [[nodiscard]] std::vector<HistoryPoint>& points() { return points_; } // steps must stay as they are

private:
    void append(const HistoryPoint& point);

    std::vector<HistoryPoint> points_;
    std::int64_t spacing_ = 0; // between kept points, in steps
};

} // namespace rectiscope
