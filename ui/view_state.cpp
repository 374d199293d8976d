#include "ui/view_state.h"

#include "core/activation/catalog.h"

#include <algorithm>
#include <cmath>

namespace rectiscope {
namespace {

constexpr double widestRange = 1e6;
constexpr double narrowestRange = 1e-9;
constexpr std::size_t shownAtFirst = 5; // ReLU, Leaky ReLU, PReLU, RReLU, ELU lead the catalog

double clamped(const ParameterSpec& spec, double value)
{
    const double smallest = spec.minimumExcluded ? spec.minimum + 1e-6 : spec.minimum;
    const double bounded = std::clamp(value, smallest, spec.maximum);
    return spec.kind == ParameterKind::real ? bounded : std::round(bounded);
}

} // namespace

ViewState::ViewState(QObject* parent) : QObject(parent)
{
    for (const auto& info : catalog()) activations_.emplace_back(info);
    shown_.assign(activations_.size(), false);
    std::fill_n(shown_.begin(), std::min(shownAtFirst, shown_.size()), true);
    selected_ = catalogIndex(*findActivation("LeakyReLU"));
}

void ViewState::setParameter(std::size_t row, std::size_t parameter, double value)
{
    if (std::isnan(value)) return;
    const auto& info = activations_[row].info();
    auto values = activations_[row].parameters();
    values[parameter] = clamped(info.parameters[parameter], value);
    // The two bounds of a range come first in their row; the one that was not moved gives way.
    const bool isRange = info.slopeRule == SlopeRule::random || info.key == "Hardtanh";
    if (isRange && parameter < 2 && values[0] > values[1]) values[1 - parameter] = values[parameter];
    if (values == activations_[row].parameters()) return;
    try {
        activations_[row] = Activation(info, std::move(values));
    } catch (const ActivationError&) {
        return; // a combination that the function refuses leaves it as it was
    }
    Q_EMIT activationChanged(row);
}

void ViewState::resetParameters()
{
    for (std::size_t row = 0; row < activations_.size(); ++row) {
        Activation initial(activations_[row].info());
        if (initial == activations_[row]) continue;
        activations_[row] = std::move(initial);
        Q_EMIT activationChanged(row);
    }
}

void ViewState::setShown(std::size_t row, bool shown)
{
    if (shown_[row] == shown) return;
    shown_[row] = shown;
    Q_EMIT shownChanged(row);
}

std::vector<std::size_t> ViewState::shownRows() const
{
    std::vector<std::size_t> result;
    for (std::size_t row = 0; row < shown_.size(); ++row)
        if (shown_[row]) result.push_back(row);
    return result;
}

void ViewState::setSelectedRow(std::size_t row)
{
    if (selected_ == row || row >= rows()) return;
    selected_ = row;
    Q_EMIT selectedRowChanged(row);
}

void ViewState::setShowsDivisors(bool divisors)
{
    if (divisors_ == divisors) return;
    divisors_ = divisors;
    Q_EMIT displayChanged();
}

void ViewState::setMode(Mode mode)
{
    if (mode_ == mode) return;
    mode_ = mode;
    Q_EMIT displayChanged();
}

void ViewState::setSide(Side side)
{
    if (side_ == side) return;
    side_ = side;
    Q_EMIT displayChanged();
}

void ViewState::resample()
{
    ++sampleSeed_;
    Q_EMIT displayChanged();
}

void ViewState::setRange(Interval range)
{
    if (!std::isfinite(range.lower) || !std::isfinite(range.upper)) return;
    range.lower = std::max(range.lower, -widestRange);
    range.upper = std::min(range.upper, widestRange);
    if (range.upper - range.lower < narrowestRange || range == range_) return;
    range_ = range;
    Q_EMIT rangeChanged();
}

} // namespace rectiscope
