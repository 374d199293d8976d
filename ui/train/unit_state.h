// The states of a hidden unit as people see them: name, definition, mark.
#pragma once

#include "core/lab/snapshot.h"

#include <QColor>
#include <QPixmap>
#include <QString>

#include <array>
#include <vector>

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
[[nodiscard]] QString stateDefinition(UnitState state, double dormancy = defaultDormancy);
// The same for what is counted beside the states and not shown as a mark.
[[nodiscard]] QString saturatedDefinition();

// "400 training points"
[[nodiscard]] QString probesText(const RaceSnapshot& snapshot);
// "over the 400 training points"
[[nodiscard]] QString probeSetText(const RaceSnapshot& snapshot);

// The mark of one unit. States differ by shape as well as by colour; cells too small for a shape keep the
// colour. An active unit is the stronger in the function's colour the more probes it is active for.
void paintUnit(QPainter& painter, const QRectF& cell, UnitState state, float activeShare,
               const QColor& function, const Theme& theme);

// The marks of one card as small pictures: on the screen they are drawn many times a second.
class UnitMarks {
public:
    // Makes the pictures anew where anything differs.
    void prepare(double side, qreal devicePixelRatio, const QColor& function, const Theme& theme);
    void paint(QPainter& painter, const QRectF& cell, UnitState state, float activeShare) const;

private:
    static constexpr int shades = 16; // of an active unit

    std::vector<QPixmap> pictures_; // of unitStates but for active, then of its shades
    double side_ = 0;
    qreal ratio_ = 0;
    QColor function_;
    const Theme* theme_ = nullptr;
};

} // namespace rectiscope
