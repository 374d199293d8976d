#include "core/view/json_reader.h"

#include "core/activation/catalog.h"
#include "core/activation/config.h"
#include "core/text.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace rectiscope {

JsonReader::JsonReader(const nlohmann::json& object, std::string name, std::string place)
    : object_(&object), name_(std::move(name)), place_(std::move(place))
{
    if (!object.is_object()) throw SessionError(name_ + ": " + place_ + ": must be an object");
}

void JsonReader::fail(const char* key, const std::string& why) const
{
    throw SessionError(name_ + ": " + (place_.empty() ? "" : place_ + ".") + key + ": " + why);
}

const nlohmann::json* JsonReader::find(const char* key)
{
    asked_.emplace_back(key);
    const auto found = object_->find(key);
    return found == object_->end() || found->is_null() ? nullptr : &*found;
}

const nlohmann::json* JsonReader::required(const char* key)
{
    const auto* value = find(key);
    if (value == nullptr) fail(key, "is missing");
    return value;
}

std::optional<std::string> JsonReader::text(const char* key)
{
    const auto* value = find(key);
    if (value == nullptr) return std::nullopt;
    if (!value->is_string()) fail(key, "must be a text");
    return value->get<std::string>();
}

std::optional<double> JsonReader::number(const char* key, double lowest, double highest)
{
    const auto* value = find(key);
    if (value == nullptr) return std::nullopt;
    if (!value->is_number()) fail(key, "must be a number");
    const auto number = value->get<double>();
    if (!(number >= lowest && number <= highest))
        fail(key, "must be from " + shortest(lowest) + " to " + shortest(highest));
    return number;
}

std::optional<std::int64_t> JsonReader::integer(const char* key, std::int64_t lowest, std::int64_t highest)
{
    const auto number = this->number(key, double(lowest), double(highest));
    if (!number) return std::nullopt;
    if (*number != std::floor(*number)) fail(key, "must be a whole number");
    return static_cast<std::int64_t>(*number);
}

std::optional<std::uint64_t> JsonReader::seed(const char* key)
{
    const auto* value = find(key);
    if (value == nullptr) return std::nullopt;
    if (!value->is_number_unsigned()) fail(key, "must be a whole number, 0 or more");
    return value->get<std::uint64_t>();
}

std::optional<bool> JsonReader::flag(const char* key)
{
    const auto* value = find(key);
    if (value == nullptr) return std::nullopt;
    if (!value->is_boolean()) fail(key, "must be true or false");
    return value->get<bool>();
}

std::optional<std::size_t> JsonReader::choice(const char* key, const std::vector<std::string>& names)
{
    const auto word = text(key);
    if (!word) return std::nullopt;
    const auto found = std::ranges::find(names, *word);
    if (found == names.end()) fail(key, inQuotes(*word) + ": " + suggestion(*word, names));
    return static_cast<std::size_t>(found - names.begin());
}

std::optional<std::vector<double>> JsonReader::numbers(const char* key, double lowest, double highest)
{
    const auto* values = find(key);
    if (values == nullptr) return std::nullopt;
    if (!values->is_array()) fail(key, "must be a list of numbers");
    std::vector<double> numbers;
    for (const auto& value : *values) {
        if (!value.is_number()) fail(key, "must be a list of numbers");
        const auto number = value.get<double>();
        if (!(number >= lowest && number <= highest))
            fail(key, "every number must be from " + shortest(lowest) + " to " + shortest(highest));
        numbers.push_back(number);
    }
    return numbers;
}

std::optional<Interval> JsonReader::interval(const char* key, double lowest, double highest)
{
    const auto ends = numbers(key, lowest, highest);
    if (!ends) return std::nullopt;
    if (ends->size() != 2 || !((*ends)[0] < (*ends)[1])) fail(key, "must be two numbers, the lower first");
    return Interval{(*ends)[0], (*ends)[1]};
}

const nlohmann::json* JsonReader::list(const char* key, std::size_t most)
{
    const auto* value = find(key);
    if (value == nullptr) return nullptr;
    if (!value->is_array()) fail(key, "must be a list");
    if (value->size() > most) fail(key, "must be at most " + std::to_string(most) + " long");
    return value;
}

std::optional<JsonReader> JsonReader::object(const char* key)
{
    const auto* value = find(key);
    if (value == nullptr) return std::nullopt;
    return JsonReader(*value, name_, place_.empty() ? std::string(key) : place_ + "." + key);
}

std::vector<JsonReader> JsonReader::objects(const char* key, std::size_t most)
{
    std::vector<JsonReader> readers;
    const auto* values = list(key, most);
    if (values == nullptr) return readers;
    const std::string place = (place_.empty() ? "" : place_ + ".") + key + ".";
    for (const auto& value : *values)
        readers.emplace_back(value, name_, place + std::to_string(readers.size()));
    return readers;
}

Activation JsonReader::activation(const char* key, const nlohmann::json& json) const
{
    try {
        return activationFromJson(json);
    } catch (const ActivationError& error) {
        fail(key, error.what());
    }
}

std::size_t JsonReader::row(const char* key, const std::string& type) const
{
    const ActivationInfo* info = findActivation(type);
    if (info == nullptr)
        fail(key, "unknown activation " + inQuotes(type) + ": " + suggestion(type, activationKeys()));
    return catalogIndex(*info);
}

void JsonReader::end() const
{
    for (const auto& [key, value] : object_->items())
        if (std::ranges::find(asked_, key) == asked_.end())
            throw SessionError(name_ + ": " + (place_.empty() ? "" : place_ + ": ") + "unknown name " +
                               inQuotes(key) + ": " + suggestion(key, asked_));
}

} // namespace rectiscope
