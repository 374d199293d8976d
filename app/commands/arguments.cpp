#include "app/commands/arguments.h"

#include "app/commands/errors.h"
#include "core/text.h"

#include <algorithm>
#include <cmath>

namespace rectiscope {
namespace {

const Option& findOption(std::span<const Option> options, std::string_view name)
{
    const auto found = std::ranges::find(options, name, &Option::name);
    if (found != options.end()) return *found;
    std::vector<std::string> names;
    for (const auto& option : options) names.push_back(option.name);
    std::vector<std::string> near;
    for (const auto& candidate : nearestNames(name, names)) near.push_back("--" + candidate);
    throw InputError(inQuotes("--" + std::string(name)) + ": unknown option: " +
                     (near.empty() ? "see --help" : "did you mean " + join(near, ", ") + "?"));
}

bool looksLikeOption(std::string_view word)
{
    return word.size() > 2 && word.starts_with("--");
}

std::string rangeText(double lowest, double highest)
{
    if (!std::isfinite(lowest)) return "must be a finite number";
    if (!std::isfinite(highest)) return "must be a finite number ≥ " + shortest(lowest);
    return "must be a number from " + shortest(lowest) + " to " + shortest(highest);
}

} // namespace

Arguments::Arguments(std::span<const Option> options, std::span<const std::string> words)
{
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string_view word = words[i];
        if (word == "--help" || word == "-h") {
            helpWanted_ = true;
            return;
        }
        if (!looksLikeOption(word))
            throw InputError(inQuotes(word) + ": unexpected argument: options begin with --, see --help");
        const auto equals = word.find('=');
        const auto& option =
            findOption(options, word.substr(2, equals == std::string_view::npos ? equals : equals - 2));
        const std::string name = "--" + option.name;
        auto& values = given_[option.name];
        if (!values.empty() && !option.repeatable && !option.several)
            throw InputError(name + ": is given twice");
        if (option.value.empty()) {
            if (equals != std::string_view::npos) throw InputError(name + ": takes no value");
            values.emplace_back();
        } else if (equals != std::string_view::npos) {
            values.emplace_back(word.substr(equals + 1));
        } else {
            if (i + 1 == words.size() || looksLikeOption(words[i + 1]))
                throw InputError(name + ": a value is missing: expected " + option.value);
            values.push_back(words[++i]);
            while (option.several && i + 1 < words.size() && !looksLikeOption(words[i + 1]))
                values.push_back(words[++i]);
        }
        if (!option.value.empty() && values.back().empty())
            throw InputError(name + ": a value is missing: expected " + option.value);
    }
    for (const auto& option : options)
        if (option.required && !has(option.name))
            throw InputError("--" + option.name + ": is missing: expected --" + option.name + " " +
                             option.value);
}

const std::vector<std::string>& Arguments::texts(const std::string& name) const
{
    static const std::vector<std::string> none;
    const auto found = given_.find(name);
    return found == given_.end() ? none : found->second;
}

std::optional<std::string> Arguments::text(const std::string& name) const
{
    const auto& values = texts(name);
    return values.empty() ? std::nullopt : std::optional(values.front());
}

std::optional<double> Arguments::number(const std::string& name, double lowest, double highest) const
{
    const auto given = text(name);
    if (!given) return std::nullopt;
    const auto value = parseDouble(*given);
    if (!value || !std::isfinite(*value) || *value < lowest || *value > highest)
        throw InputError("--" + name + " " + inQuotes(*given) + ": " + rangeText(lowest, highest));
    return value;
}

std::optional<double> Arguments::positiveNumber(const std::string& name) const
{
    const auto value = has(name) ? parseDouble(*text(name)) : std::nullopt;
    if (has(name) && !(value && std::isfinite(*value) && *value > 0))
        throw InputError("--" + name + " " + inQuotes(*text(name)) + ": must be a finite number above 0");
    return value;
}

std::optional<long long> Arguments::integer(const std::string& name, long long lowest,
                                            long long highest) const
{
    const auto given = text(name);
    if (!given) return std::nullopt;
    const auto value = parseInteger(*given);
    if (!value || *value < lowest || *value > highest)
        throw InputError("--" + name + " " + inQuotes(*given) + ": must be a whole number from " +
                         std::to_string(lowest) + " to " + std::to_string(highest));
    return value;
}

std::size_t Arguments::choice(const std::string& name, const std::vector<std::string>& choices) const
{
    const auto given = text(name);
    if (!given) return 0;
    const auto found =
        std::ranges::find_if(choices, [&](const auto& word) { return equalIgnoringCase(word, *given); });
    if (found == choices.end())
        throw InputError("--" + name + " " + inQuotes(*given) + ": " + suggestion(*given, choices));
    return static_cast<std::size_t>(found - choices.begin());
}

} // namespace rectiscope
