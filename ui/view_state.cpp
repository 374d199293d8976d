#include "ui/view_state.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace rectiscope {
namespace {

double clamped(const ParameterSpec& spec, double value)
{
    const double smallest = spec.minimumExcluded ? spec.minimum + 1e-6 : spec.minimum;
    const double bounded = std::clamp(value, smallest, spec.maximum);
    return spec.kind == ParameterKind::real ? bounded : std::round(bounded);
}

// What readingChanged() speaks of.
bool sameReading(const ExploreState& a, const ExploreState& b)
{
    return a.tangent == b.tangent && a.secondDerivative == b.secondDerivative &&
           a.subdifferential == b.subdifferential && a.lens == b.lens && a.lensHalfWidth == b.lensHalfWidth &&
           a.density == b.density && a.pins == b.pins && a.family == b.family && a.difference == b.difference;
}

} // namespace

ViewState::ViewState(QObject* parent) : QObject(parent) {}

void ViewState::setExplore(const ExploreState& state)
{
    const ExploreState old = std::exchange(state_, state);
    restoring_ = true;
    for (std::size_t row = 0; row < rows(); ++row) {
        if (old.activations[row] != state_.activations[row]) Q_EMIT activationChanged(row);
        if (old.shown[row] != state_.shown[row]) Q_EMIT shownChanged(row);
    }
    if (old.selected != state_.selected) Q_EMIT selectedRowChanged(state_.selected);
    if (old.divisors != state_.divisors || old.mode != state_.mode || old.side != state_.side ||
        old.sampleSeed != state_.sampleSeed)
        Q_EMIT displayChanged();
    if (old.range != state_.range) Q_EMIT rangeChanged();
    if (old.values != state_.values || old.slopes != state_.slopes) Q_EMIT valueRangeChanged();
    if (old.cursor != state_.cursor) Q_EMIT cursorChanged();
    if (old.sweeps != state_.sweeps) Q_EMIT sweepsChanged();
    if (!sameReading(old, state_)) Q_EMIT readingChanged();
    restoring_ = false;
}

void ViewState::setRace(RaceConfig race)
{
    if (race == race_) return;
    race_ = std::move(race);
    Q_EMIT raceChanged();
}

void ViewState::restoreTrain(TrainView train)
{
    train_ = std::move(train);
    Q_EMIT trainRestored();
}

void ViewState::setExperiment(std::optional<Experiment> experiment)
{
    if (experiment == experiment_) return;
    experiment_ = std::move(experiment);
    Q_EMIT experimentChanged();
}

void ViewState::restoreCompare(const CompareView& view)
{
    compare_ = view;
    Q_EMIT compareRestored();
}

SavedSession ViewState::session(WorkspaceKind workspace) const
{
    return {workspace, state_, race_, train_, experiment_ ? experiment_ : kept_, compare_};
}

void ViewState::restore(const SavedSession& session)
{
    setExplore(session.explore);
    setRace(session.race);
    restoreTrain(session.train);
    setExperiment(session.experiment);
    restoreCompare(session.compare);
}

void ViewState::setParameter(std::size_t row, std::size_t parameter, double value)
{
    if (std::isnan(value)) return;
    auto& activation = state_.activations[row];
    const auto& info = activation.info();
    auto values = activation.parameters();
    values[parameter] = clamped(info.parameters[parameter], value);
    // The two bounds of a range come first in their row; the one that was not moved gives way.
    const bool isRange = info.slopeRule == SlopeRule::random || info.key == "Hardtanh";
    if (isRange && parameter < 2 && values[0] > values[1]) values[1 - parameter] = values[parameter];
    if (values == activation.parameters()) return;
    try {
        activation = Activation(info, std::move(values));
    } catch (const ActivationError&) {
        return; // a combination that the function refuses leaves it as it was
    }
    Q_EMIT activationChanged(row);
}

void ViewState::resetParameters()
{
    for (std::size_t row = 0; row < rows(); ++row) {
        Activation initial(state_.activations[row].info());
        if (initial == state_.activations[row]) continue;
        state_.activations[row] = std::move(initial);
        Q_EMIT activationChanged(row);
    }
}

void ViewState::setShown(std::size_t row, bool shown)
{
    if (state_.shown[row] == shown) return;
    state_.shown[row] = shown;
    Q_EMIT shownChanged(row);
}

void ViewState::setSelectedRow(std::size_t row)
{
    if (state_.selected == row || row >= rows()) return;
    state_.selected = row;
    Q_EMIT selectedRowChanged(row);
}

template <class Value>
void ViewState::setDisplay(Value ExploreState::*member, Value value)
{
    if (state_.*member == value) return;
    state_.*member = value;
    Q_EMIT displayChanged();
}

template <class Value>
void ViewState::setReading(Value ExploreState::*member, Value value)
{
    if (state_.*member == value) return;
    state_.*member = std::move(value);
    Q_EMIT readingChanged();
}

void ViewState::setShowsDivisors(bool divisors)
{
    setDisplay(&ExploreState::divisors, divisors);
}

void ViewState::setMode(Mode mode)
{
    setDisplay(&ExploreState::mode, mode);
}

void ViewState::setSide(Side side)
{
    setDisplay(&ExploreState::side, side);
}

void ViewState::resample()
{
    setDisplay(&ExploreState::sampleSeed, state_.sampleSeed + 1);
}

void ViewState::setRange(Interval range)
{
    const auto bounded = boundedRange(range);
    if (!bounded || *bounded == state_.range) return;
    state_.range = *bounded;
    Q_EMIT rangeChanged();
}

void ViewState::setValueRange(Quantity quantity, std::optional<Interval> range)
{
    auto& own = quantity == Quantity::function ? state_.values : state_.slopes;
    if (own == range) return;
    own = range;
    Q_EMIT valueRangeChanged();
}

void ViewState::setCursor(double x)
{
    if (!std::isfinite(x) || x == state_.cursor) return;
    state_.cursor = x;
    Q_EMIT cursorChanged();
}

void ViewState::setTangent(bool shown)
{
    setReading(&ExploreState::tangent, shown);
}

void ViewState::setSecondDerivative(bool shown)
{
    setReading(&ExploreState::secondDerivative, shown);
}

void ViewState::setSubdifferential(bool shown)
{
    setReading(&ExploreState::subdifferential, shown);
}

void ViewState::setLens(bool shown)
{
    setReading(&ExploreState::lens, shown);
}

void ViewState::setLensHalfWidth(double halfWidth)
{
    if (std::isnan(halfWidth)) return;
    setReading(&ExploreState::lensHalfWidth, std::clamp(halfWidth, narrowestLens, widestLens));
}

void ViewState::setDensity(std::optional<Density> density)
{
    setReading(&ExploreState::density, density);
}

void ViewState::setPins(std::vector<Activation> pins)
{
    if (pins.size() > mostPins) pins.erase(pins.begin() + mostPins, pins.end());
    setReading(&ExploreState::pins, std::move(pins));
}

void ViewState::setFamily(std::optional<Family> family)
{
    setReading(&ExploreState::family, family);
}

void ViewState::setDifference(std::optional<Difference> difference)
{
    setReading(&ExploreState::difference, std::move(difference));
}

void ViewState::setSweep(const Sweep& sweep)
{
    if (sweepOf(state_, sweep.row, sweep.parameter) == sweep) return;
    rectiscope::setSweep(state_, sweep);
    Q_EMIT sweepsChanged();
}

} // namespace rectiscope
