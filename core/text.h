// Small helpers for names and numbers in text.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rectiscope {

[[nodiscard]] bool equalIgnoringCase(std::string_view a, std::string_view b);

// A whole text as a double, by the C locale; "inf" and "nan" included. Empty where it is not a number.
[[nodiscard]] std::optional<double> parseDouble(std::string_view text);
[[nodiscard]] std::optional<long long> parseInteger(std::string_view text);

// The shortest text that reads back as the same number.
[[nodiscard]] std::string shortest(double value);
[[nodiscard]] std::string shortest(float value);

[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);
[[nodiscard]] std::string_view trimmed(std::string_view text);
[[nodiscard]] std::string join(const std::vector<std::string>& parts, std::string_view separator);

// Up to three of the names, the nearest first, by edit distance; for "did you mean".
[[nodiscard]] std::vector<std::string> nearestNames(std::string_view wrong,
                                                    const std::vector<std::string>& names);

// "did you mean A, B?" or, where nothing is near, "valid are A, B, …".
[[nodiscard]] std::string suggestion(std::string_view wrong, const std::vector<std::string>& names);

// Makes foreign text safe inside a one-line message: control characters become spaces, long text is cut.
[[nodiscard]] std::string inQuotes(std::string_view text);

// A field of a CSV line: in quotes where it holds a comma or a quote.
[[nodiscard]] std::string csvField(const std::string& text);

} // namespace rectiscope
