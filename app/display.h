// Whether a window can be opened at all. Qt itself ends the program with a core dump where it cannot.
#pragma once

#include <optional>
#include <string>

namespace rectiscope {

// Empty where there is a display that answers; else one line that says what is missing.
[[nodiscard]] std::optional<std::string> missingDisplay();

} // namespace rectiscope
