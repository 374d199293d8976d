// What a subcommand is. Each file of this folder that is named after one defines it.
#pragma once

#include "app/commands/arguments.h"

#include <span>
#include <string>
#include <vector>

namespace rectiscope {

struct Command {
    std::string name;
    std::string summary; // one line
    std::vector<Option> options;
    std::string notes; // shown below the options
    // Does the work and returns the exit code. Throws InputError, WorkError, ActivationError or DataError.
    int (*run)(const Arguments& arguments) = nullptr;
};

[[nodiscard]] Command listCommand();
[[nodiscard]] Command evalCommand();
[[nodiscard]] Command plotCommand();
[[nodiscard]] Command snippetCommand();
[[nodiscard]] Command datasetCommand();
[[nodiscard]] Command trainCommand();
[[nodiscard]] Command compareCommand();

// All subcommands, in the order of the help.
[[nodiscard]] std::span<const Command> commands();

} // namespace rectiscope
