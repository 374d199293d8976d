// An activation as a value: which function, and its parameters.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rectiscope {

// Which one-sided derivative is meant at a kink. The article tests x < 0, which is the right-hand one.
enum class Side { left, right };

// How a random negative slope is used: drawn anew for every element, or replaced by its mean.
enum class Mode { test, train };

// Where the slope on the negative side comes from.
enum class SlopeRule {
    none,    // no such parameter
    fixed,   // a constant (Leaky ReLU)
    learned, // trained by backpropagation (PReLU)
    random   // drawn from a range in training, its mean in test (RReLU)
};

enum class ParameterKind { real, integer, choice };

// One parameter of a function, declared once: sliders, spin boxes, the command line and the JSON reader all
// take their names, ranges and texts from here.
struct ParameterSpec {
    std::string key;    // PyTorch's argument name
    std::string symbol; // as in formulas: a, α, l, u
    std::string label;  // for people who do not know the symbol
    ParameterKind kind = ParameterKind::real;
    double defaultValue = 0;
    double minimum = 0; // what is accepted
    double maximum = 0;
    bool minimumExcluded = false;
    double sliderMinimum = 0; // what a slider covers
    double sliderMaximum = 1;
    double step = 0.01;
    bool isNegativeSlope = false;     // can also be read as a divisor, 1/slope
    std::vector<std::string> choices; // of a choice; the value is an index into it
};

// Plain loops over floats, written once as templates and compiled for the processors that matter. x, y and
// slopes are arrays of n that do not overlap.
struct FloatKernels {
    // y = f(x)
    void (*value)(const double* parameters, const float* x, float* y, std::size_t n);
    // And slopes = f′(x), with the left-hand derivative at a kink, as PyTorch has it. In one loop, since f
    // and f′ share most of their work; what comes back through f is then multiplied by the slopes.
    void (*valueAndDerivative)(const double* parameters, const float* x, float* y, float* slopes,
                               std::size_t n);
};

// One row of the catalog.
struct ActivationInfo {
    std::string key;               // PyTorch's class name, and the name in commands and files
    std::string name;              // for people
    std::string formula;           // f(x), in one line
    std::string derivativeFormula; // f′(x)
    std::string source;            // who introduced it, and where
    std::vector<ParameterSpec> parameters;
    SlopeRule slopeRule = SlopeRule::none;
    bool piecewiseLinear = false;

    double (*value)(const double* parameters, double x) = nullptr;
    double (*derivative)(const double* parameters, double x, Side side) = nullptr;
    std::vector<double> (*kinks)(const double* parameters) = nullptr; // ascending
    double (*torchGain)(const double* parameters) = nullptr;          // torch.nn.init.calculate_gain, or null
    FloatKernels baseline{};                                          // any processor
    FloatKernels wide{};                                              // AVX2 and FMA; baseline elsewhere
};

// Thrown for everything that is wrong with a function's name or parameters; the text is for the user.
struct ActivationError : std::exception {
    explicit ActivationError(std::string text) : message(std::move(text)) {}
    [[nodiscard]] const char* what() const noexcept override { return message.c_str(); }
    std::string message;
};

class Activation {
public:
    // With the row's default parameters.
    explicit Activation(const ActivationInfo& info);
    // Throws ActivationError where a value is out of range, not finite, or lower > upper.
    Activation(const ActivationInfo& info, std::vector<double> parameters);

    [[nodiscard]] const ActivationInfo& info() const { return *info_; }
    [[nodiscard]] const std::vector<double>& parameters() const { return parameters_; }
    [[nodiscard]] double parameter(std::size_t index) const { return parameters_[index]; }
    // Returns a copy with one parameter changed; throws as the constructor does.
    [[nodiscard]] Activation with(std::size_t index, double value) const;

    // f(x) with the test-time slope. NaN in, NaN out; limits at ±∞.
    [[nodiscard]] double value(double x) const { return info_->value(parameters_.data(), x); }
    [[nodiscard]] double derivative(double x, Side side = Side::right) const
    {
        return info_->derivative(parameters_.data(), x, side);
    }
    [[nodiscard]] std::vector<double> kinks() const { return info_->kinks(parameters_.data()); }

    // f and f′ for a given negative slope: what one random draw gives. For SlopeRule::random.
    [[nodiscard]] static double valueWithSlope(double x, double slope)
    {
        if (!(x < 0)) return x;
        return slope == 0 ? 0 : slope * x; // also for −∞
    }
    [[nodiscard]] static double derivativeWithSlope(double x, double slope, Side side)
    {
        return x < 0 || (x == 0 && side == Side::left) ? slope : (x == x ? 1.0 : x);
    }

    friend bool operator==(const Activation& a, const Activation& b)
    {
        return a.info_ == b.info_ && a.parameters_ == b.parameters_;
    }

private:
    const ActivationInfo* info_;
    std::vector<double> parameters_;
};

// Parameters of RReLU, by index; SlopeRule::random promises this order.
inline constexpr std::size_t rreluLower = 0;
inline constexpr std::size_t rreluUpper = 1;
inline constexpr std::size_t rreluConvention = 2;

// The random negative slope of SlopeRule::random. Slopes lie in [lower, upper]; where the paper's convention
// is chosen it is the divisor 1/slope that is uniform.
struct SlopeDistribution {
    double lower, upper;
    bool uniformDivisor;

    // uniform01 in [0, 1) → one slope.
    [[nodiscard]] double draw(double uniform01) const;
    // What the function uses in test mode: (l+u)/2 for slopes, 2/(1/l + 1/u) for divisors (the paper).
    [[nodiscard]] double testSlope() const;
    [[nodiscard]] double mean() const;       // E[s]
    [[nodiscard]] double meanSquare() const; // E[s²]
};

// Throws ActivationError unless the function's rule is SlopeRule::random.
[[nodiscard]] SlopeDistribution slopeDistribution(const Activation& activation);

} // namespace rectiscope
