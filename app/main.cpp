// Decides between window and subcommand before anything of Qt exists, so that subcommands need no display.
#include "app/commands/program.h"
#include "app/display.h"
#include "ui/application.h"

#include <csignal>

int main(int argc, char** argv)
{
    // A reader that goes away is an error of write(), not the end of the program.
    (void)std::signal(SIGPIPE, SIG_IGN);
    if (argc > 1) return rectiscope::runCommandLine({argv + 1, argv + argc});
    if (const auto why = rectiscope::missingDisplay()) {
        rectiscope::printError(*why + "; commands that need none: " + rectiscope::commandNames());
        return 2;
    }
    return rectiscope::runWindow(argc, argv);
}
