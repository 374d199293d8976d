// rectiscope eval: f and f′ at given points, as CSV.
#include "app/commands/command.h"
#include "app/commands/common.h"
#include "app/commands/errors.h"
#include "app/commands/output.h"
#include "core/data/text_file.h"
#include "core/random.h"
#include "core/text.h"

#include <algorithm>
#include <cmath>

namespace rectiscope {
namespace {

constexpr long long mostPoints = 100'000'000;

// Hands every number of a text to use; numbers stand between blanks, line ends and single commas.
template <class Use>
void forEachNumber(std::string_view text, const std::string& name, const Use& use)
{
    constexpr std::string_view blanks = " \t\r\n";
    std::size_t line = 1;
    std::size_t at = 0;
    const bool manyLines = trimmed(text).find('\n') != std::string_view::npos;
    const auto fail = [&](const std::string& why) {
        throw InputError(name + (manyLines ? ": line " + std::to_string(line) : "") + ": " + why);
    };
    const auto skipBlanks = [&] {
        for (; at < text.size() && blanks.find(text[at]) != std::string_view::npos; ++at)
            if (text[at] == '\n') ++line;
    };
    skipBlanks();
    if (at == text.size()) fail("holds no numbers");
    while (at < text.size()) {
        const auto end = std::min(text.find_first_of(" \t\r\n,", at), text.size());
        const auto word = text.substr(at, end - at);
        if (word.empty()) fail("a number is missing beside a comma");
        const auto value = parseDouble(word);
        if (!value) fail(inQuotes(word) + ": not a number");
        use(*value);
        at = end;
        skipBlanks();
        if (at < text.size() && text[at] == ',') {
            ++at;
            skipBlanks();
            if (at == text.size()) fail("a number is missing beside a comma");
        }
    }
}

// MIN:MAX:COUNT, evenly spaced, both ends included.
struct Range {
    double lower = 0, upper = 0;
    long long count = 1;
};

Range readRange(const std::string& text)
{
    const auto fail = [&](const std::string& why) {
        throw InputError("--range " + inQuotes(text) + ": " + why);
    };
    const auto parts = split(text, ':');
    if (parts.size() != 3) fail("expected MIN:MAX:COUNT");
    const auto lower = parseDouble(parts[0]);
    const auto upper = parseDouble(parts[1]);
    const auto count = parseInteger(parts[2]);
    if (!lower || !upper || !std::isfinite(*lower) || !std::isfinite(*upper))
        fail("MIN and MAX must be finite numbers");
    if (!count || *count < 1 || *count > mostPoints)
        fail("COUNT must be a whole number from 1 to " + std::to_string(mostPoints));
    if (*lower > *upper || (*lower == *upper && *count > 1)) fail("MIN must be below MAX");
    return {*lower, *upper, *count};
}

template <class Use>
void forEachPoint(const Range& range, const Use& use)
{
    // The same steps as numpy.linspace, except where MAX − MIN is too large for a double.
    const double width = range.upper - range.lower;
    const auto last = static_cast<double>(range.count - 1);
    const double step = width / last;
    for (long long i = 0; i < range.count; ++i) {
        if (i > 0 && i == range.count - 1)
            use(range.upper);
        else if (std::isfinite(width))
            use(i == 0 ? range.lower : static_cast<double>(i) * step + range.lower);
        else
            use(std::lerp(range.lower, range.upper, static_cast<double>(i) / last));
    }
}

class Evaluation {
public:
    Evaluation(const Activation& activation, const Arguments& arguments)
        : activation_(activation),
          side_(readKink(arguments)),
          random_(readSeed(arguments), Stream::evaluation)
    {
        if (readMode(arguments) == Mode::train && activation.info().slopeRule == SlopeRule::random)
            slopes_ = slopeDistribution(activation);
    }

    [[nodiscard]] std::string line(double x)
    {
        // In training every element has a slope of its own, on either side of 0.
        const double slope = slopes_ ? slopes_->draw(random_.uniform()) : 0;
        const double f = slopes_ ? Activation::valueWithSlope(x, slope) : activation_.value(x);
        const double df =
            slopes_ ? Activation::derivativeWithSlope(x, slope, side_) : activation_.derivative(x, side_);
        return shortest(x) + ',' + shortest(f) + ',' + shortest(df) + '\n';
    }

private:
    const Activation& activation_;
    Side side_;
    Random random_;
    std::optional<SlopeDistribution> slopes_;
};

int run(const Arguments& arguments)
{
    const auto list = arguments.text("x");
    const auto file = arguments.text("x-file");
    const auto rangeGiven = arguments.text("range");
    if (int(list.has_value()) + int(file.has_value()) + int(rangeGiven.has_value()) != 1)
        throw InputError("--x, --x-file, --range: exactly one of them must be given");
    const auto activations = readActivations(arguments);
    Evaluation evaluation(activations.front().activation, arguments);
    std::vector<double> points;
    const auto keep = [&](double x) { points.push_back(x); };
    if (list) forEachNumber(*list, "--x " + inQuotes(*list), keep);
    if (file) forEachNumber(readTextFile(*file), *file == "-" ? "standard input" : *file, keep);
    const Range range = rangeGiven ? readRange(*rangeGiven) : Range{};

    Output output(arguments.text("output"));
    output.write("x,f,df\n");
    const auto print = [&](double x) { output.write(evaluation.line(x)); };
    if (rangeGiven)
        forEachPoint(range, print);
    else
        std::ranges::for_each(points, print);
    output.finish();
    return 0;
}

} // namespace

Command evalCommand()
{
    return {"eval",
            "f and f' of a function at given points, as CSV: x,f,df",
            {activationOption(false),
             {"x", "X,X,...", "the points, such as -2,0,0.5; inf and nan are allowed"},
             {"x-file", "FILE|-", "a file of numbers between blanks, lines or commas; - is standard input"},
             {"range", "MIN:MAX:COUNT", "evenly spaced points, both ends included"},
             modeOption(),
             seedOption("draws the slopes of --mode train"),
             kinkOption(),
             outputOption("write to a file")},
            "Exactly one of --x, --x-file and --range is needed.",
            run};
}

} // namespace rectiscope
