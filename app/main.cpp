// Decides between window and subcommand before anything of Qt exists, so that subcommands need no display.
#include "app/commands/program.h"
#include "app/display.h"
#include "core/view/session_file.h"
#include "ui/application.h"

#include <csignal>
#include <exception>
#include <optional>

int main(int argc, char** argv)
{
    // A reader that goes away is an error of write(), not the end of the program.
    (void)std::signal(SIGPIPE, SIG_IGN);
    const bool opensFile = argc == 2 && rectiscope::mayHoldSession(argv[1]);
    if (argc > 1 && !opensFile) return rectiscope::runCommandLine({argv + 1, argv + argc});
    std::optional<rectiscope::OpenedFile> file;
    try {
        // Before the window, so that a file that cannot be read opens none.
        if (opensFile) file = {argv[1], rectiscope::readSession(argv[1])};
    } catch (const std::exception& error) {
        rectiscope::printError(error.what());
        return 2;
    }
    if (const auto why = rectiscope::missingDisplay()) {
        rectiscope::printError(*why + "; commands that need none: " + rectiscope::commandNames());
        return 2;
    }
    return rectiscope::runWindow(argc, argv, file);
}
