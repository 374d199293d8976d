#include "core/activation/properties.h"

#include <Eigen/Eigenvalues>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace rectiscope {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double farOut = 50; // beyond, every function of the catalog follows its asymptote

struct Quadrature {
    Eigen::VectorXd nodes, weights; // on [−1, 1]
};

// Gauss–Legendre nodes are the eigenvalues of a tridiagonal matrix (Golub and Welsch 1969).
Quadrature gaussLegendre(int count)
{
    Eigen::VectorXd beside(count - 1);
    for (int i = 1; i < count; ++i) beside[i - 1] = i / std::sqrt(4.0 * i * i - 1);
    Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver;
    solver.computeFromTridiagonal(Eigen::VectorXd::Zero(count), beside);
    return {solver.eigenvalues(), 2 * solver.eigenvectors().row(0).transpose().array().square()};
}

double density(double z)
{
    return std::exp(-z * z / 2) / std::sqrt(2 * std::numbers::pi);
}

// E g(z) for z ~ N(0, 1), split at the kinks and into unit panels, where g is smooth.
template <class G>
double expectation(const Activation& activation, const G& g)
{
    static const Quadrature rule = gaussLegendre(24);
    std::vector<double> ends;
    for (int i = -12; i <= 12; ++i) ends.push_back(i);
    for (const double kink : activation.kinks())
        if (std::fabs(kink) < 12) ends.push_back(kink);
    std::ranges::sort(ends);
    double sum = 0;
    for (std::size_t i = 0; i + 1 < ends.size(); ++i) {
        const double half = (ends[i + 1] - ends[i]) / 2;
        const double middle = (ends[i + 1] + ends[i]) / 2;
        for (Eigen::Index k = 0; k < rule.nodes.size(); ++k) {
            const double z = middle + half * rule.nodes[k];
            sum += half * rule.weights[k] * density(z) * g(z);
        }
    }
    return sum;
}

double normalMass(double lower, double upper)
{
    return 0.5 * (std::erfc(-upper / std::numbers::sqrt2) - std::erfc(-lower / std::numbers::sqrt2));
}

// Points that cover the line finely: an even grid, and the kinks.
std::vector<double> grid(const Activation& activation)
{
    constexpr int count = 4000;
    auto points = activation.kinks();
    for (int i = 0; i <= count; ++i) points.push_back(-farOut + 2 * farOut * i / count);
    std::ranges::sort(points);
    points.erase(std::unique(points.begin(), points.end()), points.end());
    return points;
}

// The smallest value near x by golden-section search, for the dips of GELU, SiLU and Mish.
double refineMinimum(const Activation& activation, double a, double b, double sign)
{
    const double golden = (std::sqrt(5.0) - 1) / 2;
    for (int i = 0; i < 80; ++i) {
        const double x1 = b - golden * (b - a);
        const double x2 = a + golden * (b - a);
        if (sign * activation.value(x1) < sign * activation.value(x2))
            b = x2;
        else
            a = x1;
    }
    return activation.value((a + b) / 2);
}

// The lower bound of sign·f, whether it is attained, with sign = ±1.
std::pair<double, bool> bound(const Activation& activation, const std::vector<double>& xs, double sign)
{
    double best = infinity;
    std::size_t at = 0;
    for (std::size_t i = 0; i < xs.size(); ++i) {
        const double y = sign * activation.value(xs[i]);
        if (y < best) {
            best = y;
            at = i;
        }
    }
    const double limit = std::min(sign * activation.value(-infinity), sign * activation.value(infinity));
    if (limit == -infinity) return {limit, false};
    const double step = 2 * farOut / 4000;
    if (limit > best && at > 0 && at + 1 < xs.size())
        return {sign * refineMinimum(activation, xs[at] - step, xs[at] + step, sign), true};
    // Rounding may make a far value equal to its limit; it is attained only where the curve has become flat.
    const bool attained = std::ranges::any_of(xs, [&](double x) {
        return sign * activation.value(x) <= limit &&
               (activation.derivative(x) == 0 || activation.derivative(x, Side::left) == 0);
    });
    return {limit, attained};
}

ValueRange valueRange(const Activation& activation, const std::vector<double>& xs)
{
    const auto [lower, lowerAttained] = bound(activation, xs, 1);
    const auto [upper, upperAttained] = bound(activation, xs, -1);
    return {lower, -upper + 0.0, lowerAttained, upperAttained};
}

bool differs(double a, double b)
{
    return std::fabs(a - b) > 1e-9 * std::max({1.0, std::fabs(a), std::fabs(b)});
}

KinkLimits limitsAt(const Activation& activation, double x)
{
    return {x, activation.value(std::nextafter(x, -infinity)), activation.value(std::nextafter(x, infinity)),
            activation.derivative(x, Side::left), activation.derivative(x, Side::right)};
}

Smoothness smoothness(const Activation& activation, const std::vector<KinkLimits>& kinks)
{
    auto result = Smoothness::smooth;
    for (const auto& kink : kinks) {
        if (differs(kink.valueLeft, kink.valueRight)) return Smoothness::discontinuous;
        if (differs(kink.derivativeLeft, kink.derivativeRight))
            result = Smoothness::continuous;
        else if (!activation.info().piecewiseLinear && result == Smoothness::smooth)
            result = Smoothness::differentiable;
    }
    return result;
}

bool isMonotone(const Activation& activation, const std::vector<double>& xs)
{
    return std::ranges::all_of(xs, [&](double x) {
        return activation.derivative(x) >= 0 && activation.derivative(x, Side::left) >= 0;
    });
}

// f′ nowhere falls and f does not jump.
bool isConvex(const Activation& activation, const std::vector<double>& xs, Smoothness smoothness)
{
    if (smoothness == Smoothness::discontinuous) return false;
    double previous = -infinity;
    for (const double x : xs)
        for (const auto side : {Side::left, Side::right}) {
            const double slope = activation.derivative(x, side);
            if (slope < previous - 1e-12) return false;
            previous = slope;
        }
    return true;
}

double slopeSquare(const Activation& activation)
{
    return activation.info().slopeRule == SlopeRule::random ? slopeDistribution(activation).meanSquare() : 0;
}

double meanSquareOf(const Activation& activation)
{
    if (activation.info().slopeRule == SlopeRule::random) return (1 + slopeSquare(activation)) / 2;
    return expectation(activation, [&](double z) {
        const double y = activation.value(z);
        return y * y;
    });
}

} // namespace

double forwardGain(const Activation& activation)
{
    return std::sqrt(1 / meanSquareOf(activation));
}

double largestSlope(const Activation& activation)
{
    double largest = 1e-12;
    for (const double x : grid(activation))
        for (const auto side : {Side::left, Side::right})
            largest = std::max(largest, std::fabs(activation.derivative(x, side)));
    return largest;
}

Properties properties(const Activation& activation)
{
    Properties result{};
    const auto xs = grid(activation);
    for (const double kink : activation.kinks()) result.kinks.push_back(limitsAt(activation, kink));
    result.range = valueRange(activation, xs);
    result.smoothness = smoothness(activation, result.kinks);
    result.monotone = isMonotone(activation, xs);
    result.convex = isConvex(activation, xs, result.smoothness);
    result.meanSquare = meanSquareOf(activation);
    if (activation.info().slopeRule == SlopeRule::random) {
        const auto slopes = slopeDistribution(activation);
        result.meanValue = (1 - slopes.mean()) / std::sqrt(2 * std::numbers::pi);
        result.meanSlopeSquare = (1 + slopes.meanSquare()) / 2;
    } else {
        result.meanValue = expectation(activation, [&](double z) { return activation.value(z); });
        result.meanSlopeSquare = expectation(activation, [&](double z) {
            const double slope = activation.derivative(z);
            return slope * slope;
        });
    }
    result.heGain = std::sqrt(1 / result.meanSquare);
    if (activation.info().torchGain != nullptr)
        result.torchGain = activation.info().torchGain(activation.parameters().data());
    const auto flat = flatIntervals(activation, {-farOut, farOut});
    for (const auto& interval : flat) {
        const double lower = interval.lower == -farOut ? -infinity : interval.lower;
        const double upper = interval.upper == farOut ? infinity : interval.upper;
        result.flatMass += normalMass(lower, upper);
        result.canDie = true;
    }
    result.largestSlope = largestSlope(activation);
    return result;
}

} // namespace rectiscope
