// What to draw of f and f′: as few points as are exact.
//
// A piecewise-linear function needs its vertices only; a smooth one is halved until a straight line between
// neighbours is off by less than the tolerance. Pieces never cross a jump.
#pragma once

#include "core/activation/activation.h"

#include <functional>
#include <vector>

namespace rectiscope {

struct Interval {
    double lower, upper;
    friend bool operator==(const Interval&, const Interval&) = default;
};

struct Point {
    double x, y;
    friend bool operator==(const Point&, const Point&) = default;
};

// A mark at a jump: filled where the function has this value, open where it only comes near.
struct CurveDot {
    double x, y;
    bool filled;
    friend bool operator==(const CurveDot&, const CurveDot&) = default;
};

struct Curve {
    std::vector<std::vector<Point>> pieces; // each unbroken, x ascending
    std::vector<CurveDot> dots;
};

enum class Quantity { function, derivative };

// Anything that can be drawn piece by piece.
struct PieceFunction {
    std::function<double(double x)> value;
    std::function<double(double x, Side side)> limit; // from one side, at the ends of pieces
    std::vector<double> breaks;                       // where pieces may end, ascending
    bool linear;                                      // between the breaks
};
[[nodiscard]] Curve makeCurve(const PieceFunction& function, Interval range, double tolerance);

// The curve over a finite range, lower < upper; tolerance > 0 in units of y. The side says which derivative
// is the value at a kink. Throws std::invalid_argument for an empty, infinite or NaN range.
[[nodiscard]] Curve makeCurve(const Activation& activation, Quantity quantity, Interval range,
                              double tolerance, Side side = Side::right);

// The same for one drawn slope of a random-slope function.
[[nodiscard]] Curve makeCurveWithSlope(double slope, Quantity quantity, Interval range,
                                       Side side = Side::right);

// first(x) − second(x).
[[nodiscard]] Curve makeDifferenceCurve(const Activation& first, const Activation& second, Interval range,
                                        double tolerance);

// Where |first − second| is largest over the range, and the difference there with its sign; at a jump the
// limit that is larger.
[[nodiscard]] Point largestDifference(const Activation& first, const Activation& second, Interval range);

// Where f′ is exactly 0 on a whole stretch of the range, ascending: what cannot learn.
[[nodiscard]] std::vector<Interval> flatIntervals(const Activation& activation, Interval range);

} // namespace rectiscope
