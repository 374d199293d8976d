#include "core/statistics/paired.h"

#include "core/random.h"

#include <boost/math/distributions/non_central_t.hpp>
#include <boost/math/distributions/students_t.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <stdexcept>

namespace rectiscope {
namespace {

using boost::math::complement;
using boost::math::students_t;

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
constexpr double tail = 0.025; // on each side of a 95 % interval
constexpr double wantedPower = 0.8;
constexpr std::size_t mostPairs = 10'000;
constexpr double rounding = 1e-12;         // of the values: differences of equal doubles differ by far less
constexpr std::size_t pairsOfSignTest = 6; // 2·2⁻⁶ = 0.03 is the first below 5 %

double powerOfTest(std::size_t pairs, double effect)
{
    const double freedom = static_cast<double>(pairs) - 1;
    const double shift = effect * std::sqrt(static_cast<double>(pairs));
    if (shift > 30) return 1; // far beyond any critical value of interest, and beyond the series
    const double critical = quantile(complement(students_t(freedom), tail));
    const boost::math::non_central_t_distribution<double> alternative(freedom, shift);
    return cdf(complement(alternative, critical)) + cdf(alternative, -critical);
}

// Linear between the sorted values, as numpy's percentile and R's type 7.
double sortedQuantile(const std::vector<double>& sorted, double part)
{
    const double place = part * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    if (below + 1 >= sorted.size()) return sorted.back();
    return std::lerp(sorted[below], sorted[below + 1], place - static_cast<double>(below));
}

ConfidenceInterval bootstrapInterval(const std::vector<double>& differences, int resamplings)
{
    Random random(1, Stream::bootstrap);
    const auto count = differences.size();
    std::vector<double> means(static_cast<std::size_t>(resamplings));
    for (double& mean : means) {
        double sum = 0;
        for (std::size_t i = 0; i < count; ++i) sum += differences[random.below(count)];
        mean = sum / static_cast<double>(count);
    }
    std::ranges::sort(means);
    return {sortedQuantile(means, tail), sortedQuantile(means, 1 - tail)};
}

} // namespace

MeanAndSd meanAndSd(std::span<const double> values)
{
    MeanAndSd result{0, notANumber, notANumber};
    double sum = 0;
    for (const double value : values) {
        if (!std::isfinite(value)) continue;
        sum += value;
        ++result.count;
    }
    if (result.count == 0) return result;
    const auto count = static_cast<double>(result.count);
    result.mean = sum / count;
    if (result.count < 2) return result;
    double squares = 0;
    for (const double value : values)
        if (std::isfinite(value)) squares += (value - result.mean) * (value - result.mean);
    result.sd = std::sqrt(squares / (count - 1));
    return result;
}

ConfidenceInterval meanInterval(const MeanAndSd& values)
{
    if (values.count < 2) return {notANumber, notANumber};
    const auto count = static_cast<double>(values.count);
    const double half = quantile(complement(students_t(count - 1), tail)) * values.sd / std::sqrt(count);
    return {values.mean - half, values.mean + half};
}

PairedDifference pairedDifference(std::span<const double> a, std::span<const double> b, int resamplings)
{
    if (a.size() != b.size()) throw std::invalid_argument("paired difference: the lengths differ");
    std::vector<double> differences;
    double largest = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (!std::isfinite(a[i]) || !std::isfinite(b[i])) continue;
        differences.push_back(a[i] - b[i]);
        largest = std::max({largest, std::fabs(a[i]), std::fabs(b[i])});
    }
    auto [count, mean, sd] = meanAndSd(differences);
    if (sd <= rounding * largest) {
        sd = 0;
        if (std::fabs(mean) <= rounding * largest) mean = 0;
    }
    PairedDifference result{
        count, a.size() - count, mean, sd, {notANumber, notANumber}, {notANumber, notANumber}, notANumber};
    if (count < 2) return result;
    const double error = sd / std::sqrt(static_cast<double>(count));
    result.interval = meanInterval({count, mean, sd});
    result.bootstrap = bootstrapInterval(differences, resamplings);
    if (error > 0)
        result.p = 2 * cdf(complement(students_t(static_cast<double>(count) - 1), std::fabs(mean / error)));
    else
        result.p = mean == 0 ? 1 : std::exp2(1 - static_cast<double>(count));
    return result;
}

std::vector<double> holm(std::span<const double> p)
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < p.size(); ++i)
        if (!std::isnan(p[i])) order.push_back(i);
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return p[i]; });
    std::vector<double> corrected(p.begin(), p.end());
    double largest = 0;
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
        largest = std::max(largest, std::min(1.0, static_cast<double>(order.size() - rank) * p[order[rank]]));
        corrected[order[rank]] = largest;
    }
    return corrected;
}

std::optional<std::size_t> pairsToShow(double difference, double sd)
{
    if (sd == 0 && std::fabs(difference) > 0) return pairsOfSignTest;
    const double effect = std::fabs(difference) / sd;
    if (!(sd > 0) || !(effect > 0) || !std::isfinite(effect)) return std::nullopt;
    if (powerOfTest(mostPairs, effect) < wantedPower) return std::nullopt;
    std::size_t few = 1; // too few, or one pair, which tests nothing
    std::size_t enough = mostPairs;
    while (few + 1 < enough) {
        const std::size_t middle = std::midpoint(few, enough);
        (powerOfTest(middle, effect) < wantedPower ? few : enough) = middle;
    }
    return enough;
}

} // namespace rectiscope
