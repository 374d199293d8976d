#include "app/commands/program.h"

#include "app/commands/command.h"
#include "app/commands/errors.h"
#include "app/commands/output.h"
#include "core/activation/activation.h"
#include "core/data/dataset.h"
#include "core/text.h"
#include "core/version.h"

#include <algorithm>
#include <cstdio>
#include <new>

namespace rectiscope {
namespace {

constexpr int failed = 1;
constexpr int wrongInput = 2;

std::string padded(std::string text, std::size_t width)
{
    if (text.size() < width) text.append(width - text.size(), ' ');
    return text + "  ";
}

std::string versionLine()
{
    std::string line = "rectiscope ";
    line += rectiscopeVersion();
    return line + '\n';
}

std::string programHelp()
{
    std::string text = "Rectiscope shows what rectified activations do.\n\n"
                       "Usage: rectiscope                      open the window\n"
                       "       rectiscope FILE                 open a session, or a figure that holds one\n"
                       "       rectiscope COMMAND [OPTIONS]    without a window, for scripts\n"
                       "       rectiscope COMMAND --help\n"
                       "       rectiscope --version\n\n"
                       "Commands:\n";
    for (const auto& command : commands()) text += "  " + padded(command.name, 8) + command.summary + '\n';
    return text + "\nResults go to standard output or to --output FILE, errors to standard error.\n"
                  "Exit code: 0 done, 1 failed while working, 2 wrong input.\n";
}

std::string commandHelp(const Command& command)
{
    const auto left = [](const Option& option) {
        return "--" + option.name + (option.value.empty() ? "" : " " + option.value);
    };
    std::size_t width = 0;
    for (const auto& option : command.options) width = std::max(width, left(option).size());
    std::string text = "Usage: rectiscope " + command.name;
    for (const auto& option : command.options)
        if (option.required)
            text.append(" ")
                .append(left(option))
                .append(option.repeatable ? " [" + left(option) + " ...]" : std::string());
    text += " [OPTIONS]\n\n" + command.summary + "\n\nOptions:\n";
    for (const auto& option : command.options)
        text += "  " + padded(left(option), width) + option.help + '\n';
    text += "  " + padded("--help", width) + "this text\n";
    if (!command.notes.empty()) text += '\n' + command.notes + '\n';
    return text;
}

int print(const std::string& text)
{
    Output output;
    output.write(text);
    output.finish();
    return 0;
}

int run(const std::vector<std::string>& words)
{
    const std::string& first = words.front();
    if (first == "--help" || first == "-h") return print(programHelp());
    if (first == "--version") return print(versionLine());
    if (first.starts_with('-'))
        throw InputError(inQuotes(first) +
                         ": unknown option: valid: --help, --version, or a command: " + commandNames());
    const auto all = commands();
    const auto command = std::ranges::find(all, first, &Command::name);
    if (command == all.end()) {
        std::vector<std::string> names;
        for (const auto& known : all) names.push_back(known.name);
        throw InputError(inQuotes(first) + ": unknown command: " + suggestion(first, names));
    }
    const std::vector<std::string> rest(words.begin() + 1, words.end());
    if (!rest.empty() && rest.front() == "--version") return print(versionLine());
    const Arguments arguments(command->options, rest);
    return arguments.helpWanted() ? print(commandHelp(*command)) : command->run(arguments);
}

} // namespace

std::span<const Command> commands()
{
    static const std::vector<Command> all{listCommand(),    evalCommand(),  plotCommand(),   snippetCommand(),
                                          datasetCommand(), trainCommand(), compareCommand()};
    return all;
}

std::string commandNames()
{
    std::vector<std::string> names;
    for (const auto& command : commands()) names.push_back(command.name);
    return join(names, ", ");
}

void printError(std::string_view text)
{
    std::string line = "rectiscope: " + std::string(text);
    std::ranges::replace_if(
        line, [](unsigned char c) { return c < 0x20 || c == 0x7f; }, ' ');
    (void)std::fprintf(stderr, "%s\n", line.c_str());
}

int runCommandLine(const std::vector<std::string>& words)
{
    try {
        return run(words);
    } catch (const ReaderGone&) {
        return 0;
    } catch (const WorkError& error) {
        printError(error.what());
        return failed;
    } catch (const InputError& error) {
        printError(error.what());
    } catch (const ActivationError& error) {
        printError(error.what());
    } catch (const DataError& error) {
        printError(error.what());
    } catch (const std::bad_alloc&) {
        printError(words.front() + ": not enough memory");
        return failed;
    } catch (const std::exception& error) {
        printError(words.front() + ": " + error.what());
        return failed;
    }
    return wrongInput;
}

} // namespace rectiscope
