// The states of a hidden unit as people see them: name, definition, mark.
#pragma once

#include "core/network/unit_health.h"

#include <QColor>
#include <QString>

#include <array>

class QPainter;
class QRectF;

namespace rectiscope {

struct Theme;

// Several definitions can hold for one unit; it is shown by the gravest, in this order.
enum class UnitState { dead, starved, silent, dormant, active };
inline constexpr std::array unitStates{UnitState::dead, UnitState::starved, UnitState::silent,
                                       UnitState::dormant, UnitState::active};

[[nodiscard]] UnitState unitState(const UnitHealth& health);
[[nodiscard]] QString stateName(UnitState state);
// What the word means, in one sentence, without the probe set.
[[nodiscard]] QString stateDefinition(UnitState state);
// "over the 400 training points"
[[nodiscard]] QString probeSetText(int trainingPoints);

// The mark of one unit. States differ by shape as well as by colour; cells too small for a shape keep the
// colour. An active unit is the stronger in the function's colour the more probes it is active for.
void paintUnit(QPainter& painter, const QRectF& cell, UnitState state, float activeShare,
               const QColor& function, const Theme& theme);

} // namespace rectiscope
