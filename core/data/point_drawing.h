// Points drawn by hand: strokes of a brush on the square ±1, taken back one by one, as a data set.
#pragma once

#include "core/data/dataset.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace rectiscope {

struct DrawnPoint {
    float x = 0, y = 0; // within ±1, whole thousandths
    int label = 0;      // 0 or 1
    friend bool operator==(const DrawnPoint&, const DrawnPoint&) = default;
};

enum class Brush { first, second, eraser };

class PointDrawing {
public:
    static constexpr std::size_t mostPoints = 1000;
    static constexpr double spacing = 0.07;      // of points along a stroke
    static constexpr double eraserRadius = 0.12; // reach of the eraser

    // A stroke begins where the brush goes down and goes on along straight lines, with points at even
    // distances, or erasing all within reach. Places beyond ±1 take no point. Each call says whether a point
    // has come or gone.
    bool begin(Brush brush, double x, double y);
    bool moveTo(double x, double y);
    bool clear();
    // Takes back the last stroke or clear() that changed something; the last hundred are kept.
    bool undo();

    [[nodiscard]] const std::vector<DrawnPoint>& points() const { return points_; }
    [[nodiscard]] std::size_t count(int label) const;
    [[nodiscard]] bool full() const { return points_.size() >= mostPoints; }
    [[nodiscard]] bool undoable() const { return !past_.empty(); }

    // Which points are test points: of each class every fifth, beginning with the third. So the same drawing
    // is always parted in the same way, and the first points of a class are training points.
    [[nodiscard]] std::vector<bool> testPoints() const;

    // Two classes and two features, points in the order in which they were drawn. Empty where a class has no
    // point.
    [[nodiscard]] std::optional<Dataset> dataset() const;

private:
    bool dab(double x, double y);
    bool erase(double x, double y);
    void remember();

    std::vector<DrawnPoint> points_;
    std::vector<std::vector<DrawnPoint>> past_; // before each stroke
    bool remembered_ = false;                   // the stroke in hand is in the past already
    Brush brush_ = Brush::first;
    double lastX_ = 0, lastY_ = 0; // where the brush left its last mark
};

} // namespace rectiscope
