#include "core/activation/config.h"

#include "core/activation/catalog.h"
#include "core/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <utility>

namespace rectiscope {
namespace {

constexpr std::string_view conventionKey = "convention";
constexpr std::size_t longSlope = 7; // digits from which on a divisor may say it better

// An argument as it was given: a number or a word.
struct Argument {
    std::string key;
    std::optional<double> number;
    std::string word;
};

const ActivationInfo& requireInfo(std::string_view name)
{
    if (const auto* info = findActivation(name)) return *info;
    throw ActivationError("unknown activation " + inQuotes(name) + ": " + suggestion(name, activationKeys()));
}

bool hasNegativeSlope(const ActivationInfo& info)
{
    return std::ranges::any_of(info.parameters, &ParameterSpec::isNegativeSlope);
}

std::vector<std::string> argumentNames(const ActivationInfo& info)
{
    std::vector<std::string> names;
    for (const auto& spec : info.parameters) names.push_back(spec.key);
    if (hasNegativeSlope(info) && std::ranges::find(names, conventionKey) == names.end())
        names.emplace_back(conventionKey);
    return names;
}

double argumentValue(const ActivationInfo& info, const ParameterSpec& spec, const Argument& argument)
{
    const std::string what = info.key + ": " + spec.key;
    if (spec.kind == ParameterKind::choice) {
        for (std::size_t i = 0; i < spec.choices.size(); ++i)
            if (equalIgnoringCase(spec.choices[i], argument.word)) return static_cast<double>(i);
        const std::string given = argument.number ? shortest(*argument.number) : argument.word;
        throw ActivationError(what + "=" + inQuotes(given) + ": valid: " + join(spec.choices, ", "));
    }
    if (!argument.number) throw ActivationError(what + "=" + inQuotes(argument.word) + ": must be a number");
    return *argument.number;
}

bool wantsDivisors(const ActivationInfo& info, const std::vector<Argument>& arguments)
{
    const auto found = std::ranges::find_if(
        arguments, [](const Argument& argument) { return equalIgnoringCase(argument.key, conventionKey); });
    if (found == arguments.end()) return false;
    if (equalIgnoringCase(found->word, "divisor")) return true;
    if (equalIgnoringCase(found->word, "slope")) return false;
    const std::string given = found->number ? shortest(*found->number) : found->word;
    throw ActivationError(info.key + ": convention=" + inQuotes(given) + ": valid: slope, divisor");
}

Activation build(const ActivationInfo& info, const std::vector<Argument>& arguments)
{
    const auto names = argumentNames(info);
    const bool divisors = wantsDivisors(info, arguments);
    auto values = Activation(info).parameters();
    std::vector<std::string> seen;
    for (const auto& argument : arguments) {
        const auto same = [&](const std::string& name) { return equalIgnoringCase(name, argument.key); };
        if (std::ranges::none_of(names, same))
            throw ActivationError(info.key + ": unknown argument " + inQuotes(argument.key) + ": " +
                                  (names.empty() ? "it takes none" : suggestion(argument.key, names)));
        if (std::ranges::any_of(seen, same))
            throw ActivationError(info.key + ": " + argument.key + " is given twice");
        seen.push_back(argument.key);
        for (std::size_t i = 0; i < info.parameters.size(); ++i) {
            const auto& spec = info.parameters[i];
            if (!equalIgnoringCase(spec.key, argument.key)) continue;
            values[i] = argumentValue(info, spec, argument);
            if (divisors && spec.isNegativeSlope) values[i] = slopeFromDivisor(values[i]);
        }
    }
    // A larger divisor is a smaller slope, so the bounds of a range of divisors change places.
    if (divisors && info.slopeRule == SlopeRule::random) {
        const bool lowerGiven =
            std::ranges::any_of(seen, [](auto& key) { return equalIgnoringCase(key, "lower"); });
        const bool upperGiven =
            std::ranges::any_of(seen, [](auto& key) { return equalIgnoringCase(key, "upper"); });
        const double lowerDivisor = lowerGiven ? 1 / values[rreluLower] : 3;
        const double upperDivisor = upperGiven ? 1 / values[rreluUpper] : 8;
        if (lowerDivisor > upperDivisor)
            throw ActivationError(info.key + ": lower=" + shortest(lowerDivisor) +
                                  ", upper=" + shortest(upperDivisor) + ": lower must be at most upper");
        values[rreluLower] = 1 / upperDivisor;
        values[rreluUpper] = 1 / lowerDivisor;
    }
    return {info, std::move(values)};
}

nlohmann::json parseJson(std::string_view text)
{
    // The reader would let the last of two equal keys win without a word.
    std::vector<std::string> seen;
    const auto refuseTwice = [&](int depth, nlohmann::json::parse_event_t event, nlohmann::json& value) {
        if (event != nlohmann::json::parse_event_t::key || depth != 1) return true;
        const auto& key = value.get_ref<const std::string&>();
        if (std::ranges::find(seen, key) != seen.end())
            throw ActivationError("activation " + inQuotes(text) + ": " + inQuotes(key) + " is given twice");
        seen.push_back(key);
        return true;
    };
    try {
        return nlohmann::json::parse(text, refuseTwice);
    } catch (const nlohmann::json::parse_error& error) {
        throw ActivationError("activation " + inQuotes(text) + ": not valid JSON at byte " +
                              std::to_string(error.byte) + ", expected {\"type\": NAME, …}");
    } catch (const nlohmann::json::exception&) {
        throw ActivationError("activation " + inQuotes(text) + ": holds a number that is too large");
    }
}

std::string shortNumber(double value)
{
    std::array<char, 32> buffer{};
    (void)std::snprintf(buffer.data(), buffer.size(), "%.3g", value);
    return buffer.data();
}

} // namespace

std::vector<std::string> activationKeys()
{
    std::vector<std::string> keys;
    for (const auto& info : catalog()) keys.push_back(info.key);
    return keys;
}

double slopeFromDivisor(double divisor)
{
    if (!(divisor > 1) || !std::isfinite(divisor))
        throw ActivationError(
            "divisor " + shortest(divisor) + ": must be a finite number above 1, since f(x) = x/a; " +
            (divisor > 0 && std::isfinite(divisor)
                 ? "x/" + shortest(divisor) + " would be a slope of " + shortest(1 / divisor)
                 : std::string("the paper uses 5.5 and 100")));
    return 1 / divisor;
}

Activation parseActivation(std::string_view text)
{
    text = trimmed(text);
    if (text.empty()) throw ActivationError("activation \"\": is empty, expected a name such as ReLU");
    if (text.front() == '{') return activationFromJson(parseJson(text));
    const auto colon = text.find(':');
    const auto& info = requireInfo(trimmed(text.substr(0, colon)));
    if (colon == std::string_view::npos) return Activation(info);
    std::vector<Argument> arguments;
    for (const auto part : split(text.substr(colon + 1), ',')) {
        const auto equals = part.find('=');
        if (equals == std::string_view::npos)
            throw ActivationError(info.key + ": " + inQuotes(part) + ": expected NAME=VALUE");
        const auto value = trimmed(part.substr(equals + 1));
        arguments.push_back(
            {std::string(trimmed(part.substr(0, equals))), parseDouble(value), std::string(value)});
    }
    return build(info, arguments);
}

Activation activationFromJson(const nlohmann::json& config)
{
    if (!config.is_object())
        throw ActivationError(std::string("activation: expected an object {\"type\": NAME, …}, not ") +
                              config.type_name());
    const auto type = config.find("type");
    if (type == config.end())
        throw ActivationError("activation: \"type\" is missing, expected {\"type\": NAME, …}");
    if (!type->is_string()) throw ActivationError("activation: \"type\" must be a text such as \"ReLU\"");
    const auto& info = requireInfo(type->get<std::string>());
    std::vector<Argument> arguments;
    for (const auto& [key, value] : config.items()) {
        if (key == "type") continue;
        Argument argument{key, std::nullopt, {}};
        if (value.is_number())
            argument.number = value.get<double>();
        else if (value.is_string())
            argument.word = value.get<std::string>();
        else
            argument.word = value.type_name(); // not its text, which may be nested without end
        arguments.push_back(std::move(argument));
    }
    return build(info, arguments);
}

nlohmann::ordered_json toJson(const Activation& activation)
{
    nlohmann::ordered_json config;
    const auto& info = activation.info();
    config["type"] = info.key;
    for (std::size_t i = 0; i < info.parameters.size(); ++i) {
        const auto& spec = info.parameters[i];
        const double value = activation.parameter(i);
        if (spec.key == conventionKey) continue;
        if (spec.kind == ParameterKind::choice)
            config[spec.key] = spec.choices[static_cast<std::size_t>(value)];
        else if (spec.kind == ParameterKind::integer)
            config[spec.key] = static_cast<int>(value);
        else
            config[spec.key] = value;
    }
    // The file then holds divisors too: the names keep the meaning that the convention gives them.
    if (info.slopeRule == SlopeRule::random && activation.parameter(rreluConvention) == 1) {
        config[std::string(conventionKey)] = "divisor";
        config[info.parameters[rreluLower].key] = 1 / activation.parameter(rreluUpper);
        config[info.parameters[rreluUpper].key] = 1 / activation.parameter(rreluLower);
    }
    return config;
}

std::string toText(const Activation& activation)
{
    if (activation == Activation(activation.info())) return activation.info().key;
    const auto config = toJson(activation);
    std::vector<std::string> parts;
    for (const auto& [key, value] : config.items()) {
        if (key == "type") continue;
        parts.push_back(key + "=" +
                        (value.is_string() ? value.get<std::string>() : shortest(value.get<double>())));
    }
    return activation.info().key + ":" + join(parts, ",");
}

std::string parameterText(const Activation& activation, bool asDivisor)
{
    const auto& info = activation.info();
    const auto slopeText = [&](double slope) {
        return asDivisor && slope != 0 ? shortNumber(1 / slope) : shortNumber(slope);
    };
    if (info.slopeRule == SlopeRule::random) {
        const bool divisors = asDivisor || activation.parameter(rreluConvention) == 1;
        const double first = activation.parameter(divisors ? rreluUpper : rreluLower);
        const double second = activation.parameter(divisors ? rreluLower : rreluUpper);
        if (!divisors) return "a ~ U(" + shortNumber(first) + ", " + shortNumber(second) + ")";
        const std::string range = shortNumber(1 / first) + ", " + shortNumber(1 / second);
        return activation.parameter(rreluConvention) == 1 ? "1/a ~ U(" + range + ")"
                                                          : "1/a ∈ [" + range + "]";
    }
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < info.parameters.size(); ++i) {
        const auto& spec = info.parameters[i];
        const double value = activation.parameter(i);
        if (spec.kind == ParameterKind::integer) {
            if (value != spec.defaultValue) parts.push_back(spec.symbol + " = " + shortNumber(value));
        } else if (spec.kind == ParameterKind::choice) {
            if (value != spec.defaultValue) parts.push_back(spec.choices[static_cast<std::size_t>(value)]);
        } else {
            const bool divisor = asDivisor && spec.isNegativeSlope && value != 0;
            parts.push_back((divisor ? "1/" + spec.symbol : spec.symbol) + " = " +
                            (spec.isNegativeSlope ? slopeText(value) : shortNumber(value)));
        }
    }
    return join(parts, ", ");
}

double divisorOf(double slope)
{
    return std::round(1e9 / slope) / 1e9;
}

bool readsBetterAsDivisor(double slope)
{
    if (!(slope > 0 && slope < 1)) return false;
    const double divisor = divisorOf(slope);
    return 1 / divisor == slope && shortest(slope).size() > longSlope &&
           shortest(divisor).size() < shortest(slope).size();
}

NamedActivation named(const Activation& activation)
{
    const auto& info = activation.info();
    const bool hasOneSlope = info.parameters.size() == 1 && info.parameters.front().isNegativeSlope;
    if (hasOneSlope && readsBetterAsDivisor(activation.parameter(0))) {
        const std::string text = info.key + ':' + info.parameters.front().key + '=' +
                                 shortest(divisorOf(activation.parameter(0))) + ",convention=divisor";
        if (parseActivation(text) == activation) return {text, activation};
    }
    return {toText(activation), activation};
}

} // namespace rectiscope
