#include "core/activation/curve.h"

#include "core/activation/catalog.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <stdexcept>

namespace rectiscope {
namespace {

using Function = std::function<double(double)>;

constexpr double infinity = std::numeric_limits<double>::infinity();

void requireRange(Interval range)
{
    if (!std::isfinite(range.lower) || !std::isfinite(range.upper) || !(range.lower < range.upper))
        throw std::invalid_argument("range: must be finite and not empty");
}

// The range cut at the breaks that lie inside it: n + 1 ascending ends of n pieces.
std::vector<double> pieceEnds(const std::vector<double>& breaks, Interval range)
{
    std::vector<double> ends{range.lower};
    for (const double x : breaks)
        if (x > ends.back() && x < range.upper) ends.push_back(x);
    ends.push_back(range.upper);
    return ends;
}

// Halves [a, b] until the line between its ends is near enough to f, and appends all points after a.
void refine(const Function& f, Point a, Point b, double tolerance, int depth, std::vector<Point>& points)
{
    const auto distance = [&](double part) {
        return std::fabs(f(a.x + part * (b.x - a.x)) - (a.y + part * (b.y - a.y)));
    };
    const double middle = a.x + (b.x - a.x) / 2;
    const Point m{middle, f(middle)};
    // At a point of inflection the curve crosses its chord in the middle and strays on either side of it.
    const double error = std::max({std::fabs(m.y - (a.y + b.y) / 2), distance(0.25), distance(0.75)});
    if (depth > 0 && error > tolerance) {
        refine(f, a, m, tolerance, depth - 1, points);
        refine(f, m, b, tolerance, depth - 1, points);
    } else {
        if (error > tolerance / 8) points.push_back(m);
        points.push_back(b);
    }
}

std::vector<Point> smoothPiece(const Function& f, Point a, Point b, double tolerance)
{
    // The first steps are even, so that a wave between the ends is not missed.
    constexpr int evenSteps = 24;
    constexpr int deepest = 12;
    std::vector<Point> points{a};
    Point previous = a;
    for (int i = 1; i <= evenSteps; ++i) {
        const double x = a.x + (b.x - a.x) * i / evenSteps;
        const Point next = i == evenSteps ? b : Point{x, f(x)};
        refine(f, previous, next, tolerance, deepest, points);
        previous = next;
    }
    return points;
}

double quantityAt(const Activation& activation, Quantity quantity, double x, Side side)
{
    return quantity == Quantity::function ? activation.value(x) : activation.derivative(x, side);
}

bool isJump(double left, double right)
{
    return std::fabs(left - right) > 1e-9 * std::max({1.0, std::fabs(left), std::fabs(right)});
}

// The limit of f or f′ at x from one side: f(x) itself unless f jumps there, which is seen one floating-point
// number away.
double limitAt(const Activation& activation, Quantity quantity, double x, Side side)
{
    if (quantity == Quantity::derivative) return activation.derivative(x, side);
    const double beside = activation.value(std::nextafter(x, side == Side::left ? -infinity : infinity));
    const double value = activation.value(x);
    return isJump(beside, value) ? beside : value;
}

void addPiece(Curve& curve, std::vector<Point> piece, bool continues)
{
    if (continues && !curve.pieces.empty()) {
        auto& last = curve.pieces.back();
        last.insert(last.end(), piece.begin() + 1, piece.end());
    } else {
        curve.pieces.push_back(std::move(piece));
    }
}

} // namespace

Curve makeCurve(const PieceFunction& function, Interval range, double tolerance)
{
    requireRange(range);
    const auto ends = pieceEnds(function.breaks, range);
    Curve curve;
    bool continues = false;
    for (std::size_t i = 0; i + 1 < ends.size(); ++i) {
        const Point a{ends[i], function.limit(ends[i], Side::right)};
        const Point b{ends[i + 1], function.limit(ends[i + 1], Side::left)};
        addPiece(curve, function.linear ? std::vector{a, b} : smoothPiece(function.value, a, b, tolerance),
                 continues);
        if (i + 2 == ends.size()) break;
        const double after = function.limit(b.x, Side::right);
        continues = !isJump(b.y, after);
        if (!continues) {
            const double value = function.value(b.x);
            curve.dots.push_back({b.x, b.y, !isJump(b.y, value)});
            curve.dots.push_back({b.x, after, !isJump(after, value)});
        }
    }
    return curve;
}

Curve makeCurve(const Activation& activation, Quantity quantity, Interval range, double tolerance, Side side)
{
    return makeCurve({[&](double x) { return quantityAt(activation, quantity, x, side); },
                      [&](double x, Side from) { return limitAt(activation, quantity, x, from); },
                      activation.kinks(), activation.info().piecewiseLinear},
                     range, tolerance);
}

Curve makeDifferenceCurve(const Activation& first, const Activation& second, Interval range, double tolerance)
{
    auto breaks = first.kinks();
    const auto others = second.kinks();
    breaks.insert(breaks.end(), others.begin(), others.end());
    std::ranges::sort(breaks);
    return makeCurve({[&](double x) { return first.value(x) - second.value(x); },
                      [&](double x, Side side) {
                          return limitAt(first, Quantity::function, x, side) -
                                 limitAt(second, Quantity::function, x, side);
                      },
                      breaks, first.info().piecewiseLinear && second.info().piecewiseLinear},
                     range, tolerance);
}

Point largestDifference(const Activation& first, const Activation& second, Interval range)
{
    Point largest{range.lower, 0};
    Interval beside{range.lower, range.lower}; // the neighbours of that point on its piece
    for (const auto& piece : makeDifferenceCurve(first, second, range, 1e-6).pieces)
        for (std::size_t i = 0; i < piece.size(); ++i) {
            if (std::fabs(piece[i].y) <= std::fabs(largest.y)) continue;
            largest = piece[i];
            beside = {piece[i == 0 ? i : i - 1].x, piece[std::min(i + 1, piece.size() - 1)].x};
        }
    if (first.info().piecewiseLinear && second.info().piecewiseLinear) return largest;
    // Between the points of the curve by ternary search: |difference| has one top there.
    const auto at = [&](double x) { return first.value(x) - second.value(x); };
    auto [a, b] = beside;
    for (int i = 0; i < 80; ++i) {
        const double x1 = a + (b - a) / 3;
        const double x2 = b - (b - a) / 3;
        if (std::fabs(at(x1)) < std::fabs(at(x2)))
            a = x1;
        else
            b = x2;
    }
    const double top = (a + b) / 2;
    return std::fabs(at(top)) > std::fabs(largest.y) ? Point{top, at(top)} : largest;
}

Curve makeCurveWithSlope(double slope, Quantity quantity, Interval range, Side side)
{
    // A leaky line with any slope is the Leaky ReLU of the catalog.
    return makeCurve(Activation(*findActivation("LeakyReLU"), {slope}), quantity, range, 1, side);
}

std::vector<Interval> flatIntervals(const Activation& activation, Interval range)
{
    requireRange(range);
    const auto ends = pieceEnds(activation.kinks(), range);
    std::vector<Interval> flat;
    for (std::size_t i = 0; i + 1 < ends.size(); ++i) {
        const double width = ends[i + 1] - ends[i];
        const bool zero = std::ranges::all_of(std::array{0.13, 0.5, 0.87}, [&](double part) {
            return activation.derivative(ends[i] + part * width) == 0;
        });
        // A smooth function may underflow to 0 far out; that is rounding, not a flat piece of the formula. A
        // flat piece is flat up to its ends.
        const bool flatToTheEnds = activation.derivative(ends[i], Side::right) == 0 &&
                                   activation.derivative(ends[i + 1], Side::left) == 0;
        if (!zero || !flatToTheEnds || (!activation.info().piecewiseLinear && activation.kinks().empty()))
            continue;
        if (!flat.empty() && flat.back().upper == ends[i])
            flat.back().upper = ends[i + 1];
        else
            flat.push_back({ends[i], ends[i + 1]});
    }
    return flat;
}

} // namespace rectiscope
