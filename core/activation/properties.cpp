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

double density(double t)
{
    return std::exp(-t * t / 2) / std::sqrt(2 * std::numbers::pi);
}

double distribution(double t)
{
    return std::erfc(-t / std::numbers::sqrt2) / 2;
}

// The ends of panels in t = (z − μ)/σ in which neither the density nor the function bends much: whole numbers
// of t, the kinks of f, and places about z = 0, where every smooth function of the catalog has its bends.
std::vector<double> panelEnds(const Activation& activation, Normal inputs)
{
    constexpr double farthest = 12;
    std::vector<double> ends;
    for (int i = -12; i <= 12; ++i) ends.push_back(i);
    auto bends = activation.kinks();
    for (const double z : {0.0625, 0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 32.0}) {
        bends.push_back(z);
        bends.push_back(-z);
    }
    for (const double z : bends)
        if (const double t = (z - inputs.mean) / inputs.spread; std::fabs(t) < farthest) ends.push_back(t);
    std::ranges::sort(ends);
    return ends;
}

// E g(z) by Gauss–Legendre in every panel.
template <class G>
double expectation(const Activation& activation, Normal inputs, const G& g)
{
    static const Quadrature rule = gaussLegendre(24);
    const auto ends = panelEnds(activation, inputs);
    double sum = 0;
    for (std::size_t i = 0; i + 1 < ends.size(); ++i) {
        const double half = (ends[i + 1] - ends[i]) / 2;
        const double middle = (ends[i + 1] + ends[i]) / 2;
        for (Eigen::Index k = 0; k < rule.nodes.size(); ++k) {
            const double t = middle + half * rule.nodes[k];
            sum += half * rule.weights[k] * density(t) * g(inputs.mean + inputs.spread * t);
        }
    }
    return sum;
}

// Of z ~ N(μ, σ²), cut at 0: with t = μ/σ, P(z > 0) = Φ(t), E max(z, 0) = μΦ(t) + σφ(t) and
// E max(z, 0)² = (μ² + σ²)Φ(t) + μσφ(t). The negative side is the positive one of −z.
struct PositivePart {
    double mass, mean, square;
};

PositivePart positivePart(Normal inputs)
{
    const double m = inputs.mean;
    const double s = inputs.spread;
    const double t = m / s;
    return {distribution(t), m * distribution(t) + s * density(t),
            (m * m + s * s) * distribution(t) + m * s * density(t)};
}

struct Moments {
    double value, square, slopeSquare;
};

Moments moments(const Activation& activation, Normal inputs)
{
    if (activation.info().slopeRule == SlopeRule::random) {
        const auto slopes = slopeDistribution(activation);
        const auto above = positivePart(inputs);
        const auto below = positivePart({-inputs.mean, inputs.spread});
        return {above.mean - slopes.mean() * below.mean, above.square + slopes.meanSquare() * below.square,
                above.mass + slopes.meanSquare() * below.mass};
    }
    return {expectation(activation, inputs, [&](double z) { return activation.value(z); }),
            expectation(activation, inputs,
                        [&](double z) {
                            const double y = activation.value(z);
                            return y * y;
                        }),
            expectation(activation, inputs, [&](double z) {
                const double slope = activation.derivative(z);
                return slope * slope;
            })};
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

} // namespace

double flatMass(const Activation& activation, Normal inputs)
{
    double mass = 0;
    const double far = std::max(farOut, std::fabs(inputs.mean) + farOut * inputs.spread);
    for (const auto& interval : flatIntervals(activation, {-far, far})) {
        const double lower =
            interval.lower == -far ? -infinity : (interval.lower - inputs.mean) / inputs.spread;
        const double upper =
            interval.upper == far ? infinity : (interval.upper - inputs.mean) / inputs.spread;
        mass += distribution(upper) - distribution(lower);
    }
    return mass;
}

double forwardGain(const Activation& activation)
{
    return std::sqrt(1 / moments(activation, {}).square);
}

double largestSlope(const Activation& activation)
{
    double largest = 1e-12;
    for (const double x : grid(activation))
        for (const auto side : {Side::left, Side::right})
            largest = std::max(largest, std::fabs(activation.derivative(x, side)));
    return largest;
}

Properties properties(const Activation& activation, Normal inputs)
{
    Properties result{};
    const auto xs = grid(activation);
    for (const double kink : activation.kinks()) result.kinks.push_back(limitsAt(activation, kink));
    result.range = valueRange(activation, xs);
    result.smoothness = smoothness(activation, result.kinks);
    result.monotone = isMonotone(activation, xs);
    result.convex = isConvex(activation, xs, result.smoothness);
    const auto expected = moments(activation, inputs);
    result.meanValue = expected.value;
    result.meanSquare = expected.square;
    result.meanSlopeSquare = expected.slopeSquare;
    result.heGain = forwardGain(activation);
    if (activation.info().torchGain != nullptr)
        result.torchGain = activation.info().torchGain(activation.parameters().data());
    result.canDie = !flatIntervals(activation, {-farOut, farOut}).empty();
    result.flatMass = flatMass(activation, inputs);
    result.largestSlope = largestSlope(activation);
    return result;
}

} // namespace rectiscope
