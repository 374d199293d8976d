// What goes wrong with files that hold settings.
#pragma once

#include <stdexcept>

namespace rectiscope {

// Thrown for text that is no session, or none that this version understands; one line for the user.
struct SessionError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

} // namespace rectiscope
