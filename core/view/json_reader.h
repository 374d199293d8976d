// Takes an object of a JSON file apart, strictly: every value is asked for by name, type and range, and what
// nobody asked for is refused. Absent and null are the same.
#pragma once

#include "core/activation/activation.h"
#include "core/activation/curve.h"
#include "core/view/session_error.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rectiscope {

// All members throw SessionError "NAME: PLACE: WHY".
class JsonReader {
public:
    // The object must live longer. `place` is its path in the file: "", "explore.density".
    JsonReader(const nlohmann::json& object, std::string name, std::string place);

    [[nodiscard]] std::optional<std::string> text(const char* key);
    [[nodiscard]] std::optional<double> number(const char* key, double lowest, double highest);
    [[nodiscard]] std::optional<std::int64_t> integer(const char* key, std::int64_t lowest,
                                                      std::int64_t highest);
    [[nodiscard]] std::optional<std::uint64_t> seed(const char* key);
    [[nodiscard]] std::optional<bool> flag(const char* key);
    // The position in the list of names.
    [[nodiscard]] std::optional<std::size_t> choice(const char* key, const std::vector<std::string>& names);
    [[nodiscard]] std::optional<std::vector<double>> numbers(const char* key, double lowest, double highest);
    // Two numbers, the lower first.
    [[nodiscard]] std::optional<Interval> interval(const char* key, double lowest, double highest);
    // Null where there is none.
    [[nodiscard]] const nlohmann::json* list(const char* key, std::size_t most);
    [[nodiscard]] std::optional<JsonReader> object(const char* key);
    // A list of objects; empty where there is none.
    [[nodiscard]] std::vector<JsonReader> objects(const char* key, std::size_t most);
    // A function, and a function's row in the catalog.
    [[nodiscard]] Activation activation(const char* key, const nlohmann::json& json) const;
    [[nodiscard]] std::size_t row(const char* key, const std::string& type) const;
    [[nodiscard]] const nlohmann::json* required(const char* key);
    // Of any kind; null where there is none.
    [[nodiscard]] const nlohmann::json* value(const char* key) { return find(key); }

    // Refuses what has not been asked for.
    void end() const;
    [[noreturn]] void fail(const char* key, const std::string& why) const;

private:
    [[nodiscard]] const nlohmann::json* find(const char* key);

    const nlohmann::json* object_;
    std::string name_, place_;
    std::vector<std::string> asked_;
};

} // namespace rectiscope
