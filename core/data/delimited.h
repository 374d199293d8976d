// Lines of comma-, semicolon- or tab-separated values.
#pragma once

#include <algorithm>
#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace rectiscope {

using Fields = std::vector<std::string_view>;

inline constexpr std::size_t mostColumns = 1000;

// Cuts a text into lines, and lines into trimmed and unquoted fields. The first line says what separates.
// Line ends may be LF or CRLF; blank lines are passed over.
class DelimitedLines {
public:
    // The text must outlive the lines; the name is for error messages.
    DelimitedLines(std::string_view text, std::string name)
        : size_(text.size()), rest_(text), name_(std::move(name))
    {
    }

    // The fields of the next line that is not blank, valid until the next call; false at the end. Throws
    // DataError "NAME: line N: WHY" for an open quote or more than 1000 columns.
    bool next(Fields& fields);

    [[nodiscard]] std::size_t number() const { return number_; } // of the line last read, from 1
    [[nodiscard]] double shareRead() const                       // of the text, 0 … 1
    {
        return 1 - static_cast<double>(rest_.size()) / static_cast<double>(std::max<std::size_t>(size_, 1));
    }

private:
    void cut(std::string_view line, Fields& fields);
    std::string_view takeField(std::string_view& line);
    std::string_view takeQuoted(std::string_view& line);
    [[noreturn]] void fail(const std::string& why) const;

    std::size_t size_;
    std::string_view rest_;
    std::string name_;
    std::size_t number_ = 0;
    char separator_ = 0;
    std::deque<std::string> unquoted_; // of the current line; a deque keeps its elements where they are
};

} // namespace rectiscope
