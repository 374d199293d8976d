// What the reports in Markdown, HTML and LaTeX have in common.
#pragma once

#include "core/comparison/summary.h"

#include <string>
#include <vector>

namespace rectiscope {

[[nodiscard]] std::string fixed(double value, int decimals); // never "-0.00"

// "test error, %"
[[nodiscard]] std::string headingOf(const Metric& metric);
// By metric, how many decimals its column asks for: two of shares, which are in percent, and of losses what
// leaves two digits of the smallest spread or, of single runs, three of the smallest mean.
[[nodiscard]] std::vector<int> columnDecimals(const Results& results);
// "5.73 ± 0.41"; a dash where there is none.
[[nodiscard]] std::string cellOf(const ActivationSummary& summary, std::size_t metric,
                                 const std::vector<int>& decimals, const std::string& plusMinus);

// A difference and the ends of its interval, with two digits of what is smaller: the difference, or half the
// interval; empty where there is none.
struct DifferenceTexts {
    std::string mean, lower, upper;
};
[[nodiscard]] DifferenceTexts differenceTexts(const Pair& pair);

[[nodiscard]] std::string countText(std::size_t count, const std::string& what); // "1 seed", "2 seeds"
[[nodiscard]] std::string titleOf(const Results& results);
// "6 of 12 runs diverged and are left out"; empty where none did.
[[nodiscard]] std::string divergedText(const Results& results);

} // namespace rectiscope
