// What paired runs do and do not show.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace rectiscope {

struct MeanAndSd {
    std::size_t count = 0;
    double mean = 0; // NaN without values
    double sd = 0;   // of the sample, with n − 1; NaN below two values
};

struct ConfidenceInterval {
    double lower = 0, upper = 0;
    [[nodiscard]] bool contains(double value) const { return lower <= value && value <= upper; }
    friend bool operator==(const ConfidenceInterval&, const ConfidenceInterval&) = default;
};

// d = a − b over pairs (a, b) that differ in one thing.
struct PairedDifference {
    std::size_t pairs = 0;       // those of two finite numbers; all else is of them alone
    std::size_t leftOut = 0;     // the others
    double mean = 0, sd = 0;     // of d; NaN as in MeanAndSd
    ConfidenceInterval interval; // mean ± t(0.975, n − 1)·sd/√n; NaN below two pairs
    ConfidenceInterval
        bootstrap; // 2.5 and 97.5 % of the means of resampled pairs (Efron's percentile interval)
    // Two-sided paired t test of mean 0; NaN below two pairs. Where all d are the same but for rounding, sd
    // is 0, t is not defined, and p is that of the sign test: 2·2⁻ⁿ, or 1 where they are 0.
    double p = 0;
};

// Over the finite values.
[[nodiscard]] MeanAndSd meanAndSd(std::span<const double> values);
// mean ± t(0.975, n − 1)·sd/√n; NaN below two values.
[[nodiscard]] ConfidenceInterval meanInterval(const MeanAndSd& values);

inline constexpr int usualResamplings = 9'999;

// Throws std::invalid_argument where the lengths differ. The resampling has a seed of its own: the same pairs
// give the same interval.
[[nodiscard]] PairedDifference pairedDifference(std::span<const double> a, std::span<const double> b,
                                                int resamplings = usualResamplings);

// p values of one family, corrected by Holm's step-down method (Holm 1979): in the order they came, each at
// least as large as before and at most 1. NaN stays NaN and does not count as a test.
[[nodiscard]] std::vector<double> holm(std::span<const double> p);

// How many pairs show a mean difference of this size with a power of 80 % in a two-sided paired t test at
// 5 %, by the noncentral t distribution; without spread, how many the sign test asks for. Empty where it
// would be more than 10 000, and where there is no difference or sd is no number.
[[nodiscard]] std::optional<std::size_t> pairsToShow(double difference, double sd);

} // namespace rectiscope
