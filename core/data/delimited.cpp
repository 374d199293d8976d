#include "core/data/delimited.h"

#include "core/data/dataset.h"
#include "core/text.h"

#include <algorithm>

namespace rectiscope {
namespace {

// Tabs and semicolons are never part of a number or a usual name, so where they occur they separate.
char findSeparator(std::string_view line)
{
    bool quoted = false;
    bool semicolon = false;
    for (const char c : line) {
        quoted ^= c == '"';
        if (!quoted && c == '\t') return '\t';
        semicolon |= !quoted && c == ';';
    }
    return semicolon ? ';' : ',';
}

void skipSpaces(std::string_view& line)
{
    line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
}

} // namespace

bool DelimitedLines::next(Fields& fields)
{
    while (!rest_.empty()) {
        const auto end = rest_.find('\n');
        const auto line = trimmed(rest_.substr(0, end));
        rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + 1);
        ++number_;
        if (line.empty()) continue;
        if (separator_ == 0) separator_ = findSeparator(line);
        cut(line, fields);
        return true;
    }
    return false;
}

void DelimitedLines::cut(std::string_view line, Fields& fields)
{
    fields.clear();
    unquoted_.clear();
    for (;;) {
        fields.push_back(takeField(line));
        if (fields.size() > mostColumns) fail("more than " + std::to_string(mostColumns) + " columns");
        if (line.empty()) return;
        line.remove_prefix(1); // the separator
    }
}

// Takes one field off the line, up to but without the separator.
std::string_view DelimitedLines::takeField(std::string_view& line)
{
    skipSpaces(line);
    if (line.empty() || line.front() != '"') {
        const auto field = line.substr(0, line.find(separator_));
        line.remove_prefix(field.size());
        return trimmed(field);
    }
    const auto field = takeQuoted(line);
    skipSpaces(line);
    if (!line.empty() && line.front() != separator_) fail("text after a closing quote");
    return field;
}

// Within quotes "" stands for one quote.
std::string_view DelimitedLines::takeQuoted(std::string_view& line)
{
    std::string& text = unquoted_.emplace_back();
    for (;;) {
        line.remove_prefix(1);
        const auto quote = line.find('"');
        if (quote == std::string_view::npos) fail("a quote is not closed");
        text += line.substr(0, quote);
        line.remove_prefix(quote + 1);
        if (line.empty() || line.front() != '"') return text;
        text += '"';
    }
}

void DelimitedLines::fail(const std::string& why) const
{
    throw DataError(name_ + ": line " + std::to_string(number_) + ": " + why);
}

} // namespace rectiscope
