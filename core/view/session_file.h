// Sessions from files of any kind that can hold one.
#pragma once

#include "core/view/saved_session.h"

#include <string>

namespace rectiscope {

// From a session file, or a figure (PNG, SVG, PDF) that holds a session. Throws SessionError, or DataError
// for what cannot be read; one line.
[[nodiscard]] SavedSession readSession(const std::string& path);

// Whether a file of this name may hold a session: .rectiscope, .json, .png, .svg or .pdf, in any case.
[[nodiscard]] bool mayHoldSession(const std::string& path);

} // namespace rectiscope
