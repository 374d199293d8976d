#include "core/comparison/report_parts.h"

#include "core/text.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>
#include <string_view>

namespace rectiscope {
namespace {

// Decimals that leave this many digits of the smallest number; shares have two, in percent.
int decimalsFor(const Metric& metric, double smallest, int digits)
{
    if (metric.isShare) return 2;
    if (!(smallest > 0) || !std::isfinite(smallest)) return 4;
    return std::clamp(digits - 1 - static_cast<int>(std::floor(std::log10(smallest))), 4, 8);
}

} // namespace

std::string fixed(double value, int decimals)
{
    char text[400]; // of the largest double
    std::snprintf(text, sizeof text, "%.*f", decimals, value);
    return std::string_view(text).find_first_not_of("-0.") == std::string_view::npos && text[0] == '-'
               ? text + 1
               : text; // no "-0.00"
}

std::string headingOf(const Metric& metric)
{
    return metric.isShare ? metric.name + ", %" : metric.name;
}

std::vector<int> columnDecimals(const Results& results)
{
    std::vector<int> decimals;
    for (std::size_t m = 0; m < metrics().size(); ++m) {
        double spread = std::numeric_limits<double>::infinity();
        double mean = spread;
        for (const auto& summary : results.summary.activations) {
            const auto& value = summary.metrics[m];
            if (value.sd > 0) spread = std::min(spread, value.sd);
            if (value.mean > 0) mean = std::min(mean, value.mean);
        }
        decimals.push_back(std::isfinite(spread) ? decimalsFor(metrics()[m], spread, 2)
                                                 : decimalsFor(metrics()[m], mean, 3));
    }
    return decimals;
}

std::string cellOf(const ActivationSummary& summary, std::size_t metric, const std::vector<int>& decimals,
                   const std::string& plusMinus)
{
    const auto& value = summary.metrics[metric];
    if (!std::isfinite(value.mean)) return "—";
    const double factor = metrics()[metric].isShare ? 100 : 1;
    std::string text = fixed(factor * value.mean, decimals[metric]);
    if (std::isfinite(value.sd)) text += plusMinus + fixed(factor * value.sd, decimals[metric]);
    return text;
}

DifferenceTexts differenceTexts(const Pair& pair)
{
    const auto& metric = metrics()[pair.metric];
    const auto& d = pair.difference;
    if (!std::isfinite(d.mean)) return {};
    const double half = (d.interval.upper - d.interval.lower) / 2;
    const double smallest = half > 0 ? std::min(half, std::fabs(d.mean)) : std::fabs(d.mean);
    const int decimals = std::min(decimalsFor(metric, smallest, 2), decimalsFor(metric, half, 2) + 1);
    const auto text = [&](double value) {
        return std::isfinite(value) ? fixed((metric.isShare ? 100 : 1) * value, decimals) : std::string();
    };
    return {text(d.mean), text(d.interval.lower), text(d.interval.upper)};
}

std::string titleOf(const Results& results)
{
    std::vector<std::string> names;
    for (const auto& named : results.experiment.activations) names.push_back(named.name);
    return join(names, ", ") + " on " + results.experiment.dataset;
}

std::string countText(std::size_t count, const std::string& what)
{
    return std::to_string(count) + ' ' + what + (count == 1 ? "" : "s");
}

std::string divergedText(const Results& results)
{
    std::size_t diverged = 0;
    for (const auto& summary : results.summary.activations) diverged += summary.diverged;
    if (diverged == 0) return {};
    return std::to_string(diverged) + " of " + countText(results.runs.size(), "run") + " diverged and " +
           (diverged == 1 ? "is" : "are") + " left out";
}

} // namespace rectiscope
