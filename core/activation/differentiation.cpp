#include "core/activation/differentiation.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace rectiscope {
namespace {

constexpr double widestStep = 0.1;
constexpr int steps = 16; // each half as wide as the one before
constexpr double infinity = std::numeric_limits<double>::infinity();

bool isJump(double left, double right)
{
    return std::fabs(left - right) > 1e-9 * std::max({1.0, std::fabs(left), std::fabs(right)});
}

// The limit of difference(h) for h → 0, whose error is a series in h^power: Neville's table over halved
// steps, and of its entries the one that differs least from its neighbours (Ridders 1982).
template <class Difference>
double limitOf(const Difference& difference, double h, double power)
{
    std::array<double, steps> previous{};
    std::array<double, steps> row{};
    double best = infinity;
    double answer = 0;
    for (std::size_t i = 0; i < steps; ++i, h /= 2) {
        row[0] = difference(h);
        if (i == 0) answer = row[0];
        double factor = std::exp2(power);
        for (std::size_t j = 1; j <= i; ++j, factor *= std::exp2(power)) {
            row[j] = (row[j - 1] * factor - previous[j - 1]) / (factor - 1);
            const double error =
                std::max(std::fabs(row[j] - row[j - 1]), std::fabs(row[j] - previous[j - 1]));
            if (error > best) continue;
            best = error;
            answer = row[j];
        }
        previous = row;
    }
    return answer;
}

// Where f, f′ or f″ may break: at the kinks, and in 0, where formulas with |x| bend (Softsign).
std::vector<double> breaks(const Activation& activation)
{
    auto points = activation.kinks();
    points.push_back(0);
    std::ranges::sort(points);
    points.erase(std::unique(points.begin(), points.end()), points.end());
    return points;
}

double distanceTo(const std::vector<double>& points, double x)
{
    double nearest = infinity;
    for (const double point : points) nearest = std::min(nearest, std::fabs(x - point));
    return nearest;
}

template <class Function>
double centralDerivative(const Function& f, double x, double room)
{
    return limitOf([&](double h) { return (f(x + h) - f(x - h)) / (2 * h); }, std::min(widestStep, room), 2);
}

} // namespace

std::vector<Subdifferential> subdifferentials(const Activation& activation, Interval range)
{
    std::vector<Subdifferential> found;
    for (const double x : activation.kinks()) {
        if (x < range.lower || x > range.upper) continue;
        if (isJump(activation.value(std::nextafter(x, -infinity)),
                   activation.value(std::nextafter(x, infinity))))
            continue;
        const double left = activation.derivative(x, Side::left);
        const double right = activation.derivative(x, Side::right);
        if (isJump(left, right)) found.push_back({x, std::min(left, right), std::max(left, right)});
    }
    return found;
}

double secondDerivative(const Activation& activation, double x, Side side)
{
    if (activation.info().piecewiseLinear) return 0;
    const auto points = breaks(activation);
    const double room = distanceTo(points, x);
    constexpr double near = 0.02;
    if (room > near)
        return centralDerivative([&](double z) { return activation.derivative(z, side); }, x, room);
    // Away from the nearest break, from x itself on; in the break to the side that is asked for.
    const auto nearest = std::ranges::min(points, {}, [x](double point) { return std::fabs(x - point); });
    const bool upwards = x > nearest || (x == nearest && side == Side::right);
    const auto own = upwards ? Side::right : Side::left;
    const double direction = upwards ? 1 : -1;
    const double here = activation.derivative(x, own);
    return limitOf(
        [&](double h) { return (activation.derivative(x + direction * h, own) - here) / (direction * h); },
        widestStep, 1);
}

Curve makeSecondDerivativeCurve(const Activation& activation, Interval range, double tolerance)
{
    if (activation.info().piecewiseLinear) {
        // 0 between the kinks, and nothing in them: there f′ jumps.
        Curve curve;
        double from = range.lower;
        for (const auto& kink : subdifferentials(activation, range)) {
            if (kink.x <= from || kink.x >= range.upper) continue;
            curve.pieces.push_back({{from, 0}, {kink.x, 0}});
            from = kink.x;
        }
        curve.pieces.push_back({{from, 0}, {range.upper, 0}});
        return curve;
    }
    const PieceFunction function{[&](double x) { return secondDerivative(activation, x); },
                                 [&](double x, Side side) { return secondDerivative(activation, x, side); },
                                 breaks(activation), false};
    auto curve = makeCurve(function, range, tolerance);
    curve.dots.clear();
    return curve;
}

DerivativeCheck checkDerivative(const Activation& activation, Interval range, int points)
{
    const auto kinks = activation.kinks();
    const double width = range.upper - range.lower;
    DerivativeCheck check{true, 0, range.lower, 0};
    for (int i = 0; i < points; ++i) {
        const double x = range.lower + width * (i + 0.5) / points;
        // Too near to a kink, a difference that stays on one side drowns in rounding.
        const double room = distanceTo(kinks, x);
        const double digits = 1e-4 * std::max(1.0, std::fabs(x));
        if (room < digits) continue;
        const double numeric = centralDerivative([&](double z) { return activation.value(z); }, x, room);
        const double formula = activation.derivative(x);
        const double deviation = std::fabs(formula - numeric) / std::max(1.0, std::fabs(formula));
        ++check.points;
        if (std::isnan(deviation) || deviation > check.largestDeviation) {
            check.largestDeviation = deviation;
            check.where = x;
        }
        if (std::isnan(deviation)) break;
    }
    check.agrees = check.largestDeviation <= derivativeTolerance;
    return check;
}

} // namespace rectiscope
