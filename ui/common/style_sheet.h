// How the widgets of Qt look.
#pragma once

#include <QString>

namespace rectiscope {

struct Theme;

// The sheet knows these properties: role = heading | title | muted | error | card | bar | panel of labels and
// frames, and primary = true of the one button that stands out, flat = true of buttons without a frame.
[[nodiscard]] QString styleSheet(const Theme& theme);

} // namespace rectiscope
