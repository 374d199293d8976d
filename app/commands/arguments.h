// The options of a subcommand, declared once: parsing, help and "did you mean" all read the same table.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rectiscope {

struct Option {
    std::string name;  // without the dashes
    std::string value; // what its value is called in the help; empty for a flag, which takes none
    std::string help;
    bool required = false;
    bool repeatable = false;
    bool several = false; // takes all words up to the next option; is repeatable then
};

// The values that were given, by the names of the table. The getters throw InputError for values that are not
// of the asked kind.
class Arguments {
public:
    // Reads "--name value", "--name=value", "--name value value" where several may follow, and "--flag". A
    // value may begin with one dash, as -2,0,0.5 does; one that begins with two needs the form with "=".
    // Throws InputError.
    Arguments(std::span<const Option> options, std::span<const std::string> words);

    // Whether --help was reached; what follows it has not been read then.
    [[nodiscard]] bool helpWanted() const { return helpWanted_; }

    [[nodiscard]] bool has(const std::string& name) const { return given_.contains(name); }
    [[nodiscard]] const std::vector<std::string>& texts(const std::string& name) const; // in their order
    [[nodiscard]] std::optional<std::string> text(const std::string& name) const;

    // A finite number from lowest to highest, which may be infinite.
    [[nodiscard]] std::optional<double> number(const std::string& name, double lowest, double highest) const;
    // A finite number above 0.
    [[nodiscard]] std::optional<double> positiveNumber(const std::string& name) const;
    [[nodiscard]] std::optional<long long> integer(const std::string& name, long long lowest,
                                                   long long highest) const;
    // The position of the value in choices, in any case; 0 where the option is absent.
    [[nodiscard]] std::size_t choice(const std::string& name, const std::vector<std::string>& choices) const;

private:
    std::map<std::string, std::vector<std::string>, std::less<>> given_;
    bool helpWanted_ = false;
};

} // namespace rectiscope
