// The command line as a whole: finds the subcommand, runs it, and says in one line what went wrong.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rectiscope {

// The words after the program's name, at least one. Returns the exit code: 0 done, 1 failed while working,
// 2 wrong input.
[[nodiscard]] int runCommandLine(const std::vector<std::string>& words);

// Prints "rectiscope: TEXT" to standard error, in one line whatever the text holds.
void printError(std::string_view text);

// "list, eval, …"
[[nodiscard]] std::string commandNames();

} // namespace rectiscope
