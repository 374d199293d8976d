// Everything that the Explore workspace shows, as one value: what undo goes back to, what a session file
// holds, and what a figure is drawn from. Equal states give equal pictures.
#pragma once

#include "core/activation/activation.h"
#include "core/activation/curve.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace rectiscope {

// Pre-activations z ~ N(mean, spread²), drawn under the curves.
struct Density {
    double mean = 0, spread = 1; // spread > 0
    friend bool operator==(const Density&, const Density&) = default;
};

// One function at even steps of one parameter, ends included: a = 0, 0.1 … 0.5.
struct Family {
    std::size_t row = 0, parameter = 0;
    double from = 0, to = 0.5;
    int count = 6; // 2 … mostFamilyMembers
    friend bool operator==(const Family&, const Family&) = default;
};
inline constexpr int mostFamilyMembers = 50;

// How the play button of a parameter moves it there and back.
struct Sweep {
    static constexpr double usualSeconds = 3.5, shortest = 0.1, longest = 600;
    std::size_t row = 0, parameter = 0;
    std::optional<Interval> ends = {}; // the whole slider where not set
    double seconds = usualSeconds;     // for one way
    friend bool operator==(const Sweep&, const Sweep&) = default;
};

// first − second, on an axis of its own.
struct Difference {
    Activation first, second;
    friend bool operator==(const Difference&, const Difference&) = default;
};

struct ExploreState {
    std::vector<Activation> activations; // one for each row of catalog()
    std::vector<bool> shown;
    std::size_t selected = 0; // the row whose formula and properties are shown
    // The same numbers as slopes a·x or as divisors x/a. Only how they are written changes, never a curve.
    bool divisors = false;
    Mode mode = Mode::train;                // of random slopes
    Side side = Side::right;                // the derivative at a kink
    std::uint64_t sampleSeed = 1;           // of the random slopes that training mode shows
    Interval range{-5, 5};                  // of x; see boundedRange
    std::optional<Interval> values, slopes; // of the y axes of f and f′; fitted where not set
    double cursor = -2;

    bool tangent = false;          // at the cursor, of the selected function
    bool secondDerivative = false; // drawn in the panel of f′, dashed
    bool subdifferential = false;  // the bar of all slopes at a kink
    bool lens = false;             // an inset with a stretched y axis near 0 …
    double lensHalfWidth = 1;      // … that shows x within ± this
    std::optional<Density> density;
    std::vector<Activation> pins; // curves as they were, to compare before and after; at most mostPins
    std::optional<Family> family;
    std::optional<Difference> difference;
    std::vector<Sweep> sweeps; // those that are not as usual, by row and parameter
    friend bool operator==(const ExploreState&, const ExploreState&) = default;
};
inline constexpr std::size_t mostPins = 8;
inline constexpr double narrowestLens = 0.001, widestLens = 100;
// The lens shows this part of its half-width as y.
inline constexpr double lensStretch = 0.05;

// What the window starts with: the functions of the article and ELU.
[[nodiscard]] ExploreState firstExploreState();

// The range within ±1e6; none where it is not finite or narrower than 1e-9.
[[nodiscard]] std::optional<Interval> boundedRange(Interval range);

// The sweep of one parameter, as it was set or as usual.
[[nodiscard]] Sweep sweepOf(const ExploreState& state, std::size_t row, std::size_t parameter);

void setSweep(ExploreState& state, const Sweep& sweep);

// The members of a family, in order; empty where its function refuses the parameter's values.
[[nodiscard]] std::vector<Activation> familyMembers(const Family& family, const Activation& activation);

// The rows that are shown, ascending.
[[nodiscard]] std::vector<std::size_t> shownRows(const ExploreState& state);

} // namespace rectiscope
