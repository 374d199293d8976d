// What ends a command early. The texts are "WHAT: WHY" in one line; the program's name is put before them.
#pragma once

#include <stdexcept>

namespace rectiscope {

// The user's input is wrong: exit code 2.
struct InputError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// The input is right but the work failed: exit code 1.
struct WorkError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// The reader of standard output has gone, as head does when it has enough: exit code 0, and no message.
struct ReaderGone : std::runtime_error {
    ReaderGone() : std::runtime_error("standard output: closed by its reader") {}
};

} // namespace rectiscope
