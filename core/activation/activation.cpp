#include "core/activation/activation.h"

#include "core/text.h"

#include <cmath>

namespace rectiscope {
namespace {

std::string rangeText(const ParameterSpec& spec)
{
    return (spec.minimumExcluded ? "a number > " : "a number ≥ ") + shortest(spec.minimum) + " and ≤ " +
           shortest(spec.maximum);
}

void check(const ActivationInfo& info, const ParameterSpec& spec, double value)
{
    const std::string name = info.key + ": " + spec.key + "=";
    if (spec.kind == ParameterKind::choice) {
        if (value >= 0 && value <= spec.maximum && value == std::floor(value)) return;
        throw ActivationError(name + shortest(value) + ": valid: " + join(spec.choices, ", "));
    }
    if (!std::isfinite(value)) throw ActivationError(name + shortest(value) + ": must be a finite number");
    const bool low = spec.minimumExcluded ? value <= spec.minimum : value < spec.minimum;
    if (low || value > spec.maximum)
        throw ActivationError(name + shortest(value) + ": must be " + rangeText(spec));
    if (spec.kind == ParameterKind::integer && value != std::floor(value))
        throw ActivationError(name + shortest(value) + ": must be a whole number");
}

// Two parameters of the same kind in a row that bound a range: the first may not exceed the second.
void checkOrder(const ActivationInfo& info, const std::vector<double>& p)
{
    const auto refuse = [&](const char* relation) {
        throw ActivationError(info.key + ": " + info.parameters[0].key + "=" + shortest(p[0]) + ", " +
                              info.parameters[1].key + "=" + shortest(p[1]) + ": " + info.parameters[0].key +
                              " must be " + relation + " " + info.parameters[1].key);
    };
    if (info.slopeRule == SlopeRule::random) {
        if (p[rreluLower] > p[rreluUpper]) refuse("at most");
        if (p[rreluConvention] == 1 && !(p[rreluLower] > 0 && p[rreluUpper] < 1))
            throw ActivationError(info.key + ": convention=divisor: slopes must lie between 0 and 1, "
                                             "that is, divisors above 1");
        return;
    }
    // Bounds of a clamp must leave something between them, as PyTorch asks too.
    if (info.parameters.size() == 2 && info.parameters[0].key == "min_val" && p[0] >= p[1]) refuse("below");
}

std::vector<double> defaults(const ActivationInfo& info)
{
    std::vector<double> values;
    for (const auto& spec : info.parameters) values.push_back(spec.defaultValue);
    return values;
}

} // namespace

Activation::Activation(const ActivationInfo& info) : Activation(info, defaults(info)) {}

Activation::Activation(const ActivationInfo& info, std::vector<double> parameters)
    : info_(&info), parameters_(std::move(parameters))
{
    if (parameters_.size() != info.parameters.size())
        throw ActivationError(info.key + ": takes " + std::to_string(info.parameters.size()) + " parameters");
    for (std::size_t i = 0; i < parameters_.size(); ++i) check(info, info.parameters[i], parameters_[i]);
    checkOrder(info, parameters_);
}

Activation Activation::with(std::size_t index, double value) const
{
    auto changed = parameters_;
    changed.at(index) = value;
    return {*info_, std::move(changed)};
}

SlopeDistribution slopeDistribution(const Activation& activation)
{
    if (activation.info().slopeRule != SlopeRule::random)
        throw ActivationError(activation.info().key + ": has no random slope");
    return {activation.parameter(rreluLower), activation.parameter(rreluUpper),
            activation.parameter(rreluConvention) == 1};
}

double SlopeDistribution::draw(double uniform01) const
{
    if (!uniformDivisor) return lower + (upper - lower) * uniform01;
    return 1 / (1 / upper + (1 / lower - 1 / upper) * uniform01);
}

double SlopeDistribution::testSlope() const
{
    return uniformDivisor ? 2 / (1 / lower + 1 / upper) : (lower + upper) / 2;
}

double SlopeDistribution::mean() const
{
    if (!uniformDivisor || lower == upper) return (lower + upper) / 2;
    // Divisors d in [1/u, 1/l]: E[1/d] = ln(d₁/d₀)/(d₁ − d₀).
    return std::log(upper / lower) / (1 / lower - 1 / upper);
}

double SlopeDistribution::meanSquare() const
{
    if (!uniformDivisor) return (lower * lower + lower * upper + upper * upper) / 3;
    return lower * upper; // E[1/d²] = 1/(d₀·d₁)
}

} // namespace rectiscope
