#include "ui/explore/chart_reading.h"

#include "core/activation/config.h"

namespace rectiscope {

ChartReading chartReading(const ExploreState& state)
{
    ChartReading reading;
    for (const auto row : shownRows(state)) reading.curves.push_back({state.activations[row], row});
    if (state.shown[state.selected])
        reading.selected = StyledActivation{state.activations[state.selected], state.selected};
    reading.cursor = state.cursor;
    reading.tangent = state.tangent;
    reading.secondDerivative = state.secondDerivative;
    reading.subdifferential = state.subdifferential;
    reading.lens = state.lens;
    reading.lensHalfWidth = state.lensHalfWidth;
    reading.density = state.density;
    reading.pins = state.pins;
    if (state.family)
        for (auto& member : familyMembers(*state.family, state.activations[state.family->row]))
            reading.family.push_back({std::move(member), state.family->row});
    reading.difference = state.difference;
    reading.options = curveOptions(state);
    reading.asDivisors = state.divisors;
    return reading;
}

QString nameWithParameters(const Activation& activation, bool asDivisors)
{
    const auto name = QString::fromStdString(activation.info().name);
    const auto parameters = QString::fromStdString(parameterText(activation, asDivisors));
    return parameters.isEmpty() ? name : name + QStringLiteral("  ") + parameters;
}

} // namespace rectiscope
