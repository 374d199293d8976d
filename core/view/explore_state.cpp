#include "core/view/explore_state.h"

#include "core/activation/catalog.h"

#include <algorithm>
#include <cmath>

namespace rectiscope {
namespace {

constexpr double widestRange = 1e6;
constexpr double narrowestRange = 1e-9;
constexpr std::size_t shownAtFirst = 5; // ReLU, Leaky ReLU, PReLU, RReLU, ELU lead the catalog

} // namespace

ExploreState firstExploreState()
{
    ExploreState state;
    for (const auto& info : catalog()) state.activations.emplace_back(info);
    state.shown.assign(state.activations.size(), false);
    std::fill_n(state.shown.begin(), std::min(shownAtFirst, state.shown.size()), true);
    state.selected = catalogIndex(*findActivation("LeakyReLU"));
    return state;
}

std::optional<Interval> boundedRange(Interval range)
{
    if (!std::isfinite(range.lower) || !std::isfinite(range.upper)) return std::nullopt;
    range.lower = std::max(range.lower, -widestRange);
    range.upper = std::min(range.upper, widestRange);
    if (range.upper - range.lower < narrowestRange) return std::nullopt;
    return range;
}

Sweep sweepOf(const ExploreState& state, std::size_t row, std::size_t parameter)
{
    for (const auto& sweep : state.sweeps)
        if (sweep.row == row && sweep.parameter == parameter) return sweep;
    return {row, parameter};
}

void setSweep(ExploreState& state, const Sweep& sweep)
{
    const auto place = [](const Sweep& one) { return std::pair(one.row, one.parameter); };
    std::erase_if(state.sweeps, [&](const Sweep& one) { return place(one) == place(sweep); });
    const Sweep usual{sweep.row, sweep.parameter};
    if (sweep == usual) return;
    state.sweeps.insert(std::ranges::upper_bound(state.sweeps, place(sweep), {}, place), sweep);
}

std::vector<Activation> familyMembers(const Family& family, const Activation& activation)
{
    std::vector<Activation> members;
    for (int i = 0; i < family.count; ++i) {
        const double part = double(i) / double(std::max(1, family.count - 1));
        try {
            // Exact at both ends.
            members.push_back(activation.with(family.parameter, family.from * (1 - part) + family.to * part));
        } catch (const ActivationError&) {
            return {};
        }
    }
    return members;
}

std::vector<std::size_t> shownRows(const ExploreState& state)
{
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < state.shown.size(); ++row)
        if (state.shown[row]) rows.push_back(row);
    return rows;
}

} // namespace rectiscope
