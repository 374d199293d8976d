// One ramp of colours for every map.
#pragma once

#include <QColor>

namespace rectiscope {

struct Theme;

// For 0 … 1: from near the ground to far from it, blue-green to violet. Its lightness runs evenly, as OKLab
// (Ottosson 2020) has it, so that equal steps look equal, without colour vision too.
[[nodiscard]] QColor rampColor(double share, const Theme& theme);

} // namespace rectiscope
