// Starts the window.
#pragma once

namespace rectiscope {

// Runs the window until it is closed; the program's exit code.
int runWindow(int argc, char** argv);

} // namespace rectiscope
