// Starts the window.
#pragma once

#include "core/view/saved_session.h"

#include <optional>
#include <string>

namespace rectiscope {

struct OpenedFile {
    std::string path;
    SavedSession session;
};

// Runs the window until it is closed; the program's exit code. Shows the session of a file where there is
// one.
int runWindow(int argc, char** argv, const std::optional<OpenedFile>& file = std::nullopt);

} // namespace rectiscope
