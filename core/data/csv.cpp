#include "core/data/csv.h"

#include "core/data/delimited.h"
#include "core/data/text_file.h"
#include "core/random.h"
#include "core/text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <numeric>
#include <span>

namespace rectiscope {
namespace {

constexpr int mostClasses = 100;
constexpr std::size_t linesPerReport = 4096; // of progress

[[noreturn]] void fail(const std::string& name, std::size_t line, const std::string& why)
{
    throw DataError(name + ": line " + std::to_string(line) + ": " + why);
}

struct Columns {
    std::size_t count = 0;
    std::size_t target = 0;
    std::optional<std::size_t> split;
    [[nodiscard]] std::size_t features() const { return count - 1 - (split ? 1 : 0); }
};

bool isNumber(std::string_view field)
{
    return parseDouble(field).has_value();
}

// A header has a column called target, or no number at all. A row of data may end in a word, its class.
bool isHeader(const Fields& fields)
{
    return std::ranges::any_of(fields, [](auto field) { return equalIgnoringCase(field, "target"); }) ||
           (fields.size() > 1 && std::ranges::none_of(fields, isNumber));
}

Columns readHeader(const Fields& fields, const std::string& name, std::size_t line)
{
    Columns columns;
    columns.count = fields.size();
    std::optional<std::size_t> target;
    for (std::size_t i = 0; i < fields.size(); ++i)
        for (auto [word, place] : {std::pair{"target", &target}, std::pair{"split", &columns.split}})
            if (equalIgnoringCase(fields[i], word)) {
                if (*place) fail(name, line, std::string("two columns are called ") + word);
                *place = i;
            }
    const std::size_t last = columns.count - 1;
    columns.target = target.value_or(columns.split == last && last > 0 ? last - 1 : last);
    return columns;
}

float readNumber(std::string_view field, const std::string& name, std::size_t line)
{
    float value = 0;
    const char* end = field.data() + field.size();
    const auto result = std::from_chars(field.data(), end, value);
    // The rare cases: a sign in front, a number too small for a float, and what is wrong.
    if (result.ec != std::errc{} || result.ptr != end) {
        const auto number = parseDouble(field);
        if (!number)
            fail(name, line,
                 field.empty() ? std::string("a value is missing") : inQuotes(field) + ": not a number");
        value = static_cast<float>(*number);
    }
    if (!std::isfinite(value))
        fail(name, line,
             inQuotes(field) + ": " +
                 (parseDouble(field).value_or(0) > 1e38 || parseDouble(field).value_or(0) < -1e38
                      ? "must be finite, at most 3.4e38"
                      : "must be a finite number"));
    return value;
}

bool readSplit(std::string_view field, const std::string& name, std::size_t line)
{
    const bool test = equalIgnoringCase(field, "test");
    if (!test && !equalIgnoringCase(field, "train"))
        fail(name, line, "split " + inQuotes(field) + ": must be train or test");
    return test;
}

// Words as targets: numbered first by appearance, then renamed so that the order is alphabetical.
class Labels {
public:
    float index(std::string_view word)
    {
        return static_cast<float>(
            indices_.try_emplace(std::string(word), static_cast<int>(indices_.size())).first->second);
    }
    [[nodiscard]] int count() const { return static_cast<int>(indices_.size()); }
    [[nodiscard]] std::string first() const { return indices_.empty() ? "" : indices_.begin()->first; }
    void sort(std::vector<float>& targets) const
    {
        std::vector<float> place(indices_.size());
        float next = 0;
        for (const auto& [word, index] : indices_) place[static_cast<std::size_t>(index)] = next++;
        for (float& target : targets) target = place[static_cast<std::size_t>(target)];
    }

private:
    std::map<std::string, int, std::less<>> indices_;
};

// Sets the task from numeric targets.
void decideTask(CsvTable& table)
{
    const auto& y = table.targets;
    if (!std::ranges::all_of(y, [](float target) { return target == std::floor(target); })) return;
    const auto [lowest, highest] = std::ranges::minmax(y);
    if (lowest == highest)
        throw DataError(table.name + ": every target is " + shortest(lowest) +
                        ": there must be at least two classes");
    if (lowest != 0 || highest >= mostClasses) return;
    std::vector<bool> present(static_cast<std::size_t>(highest) + 1);
    for (const float target : y) present[static_cast<std::size_t>(target)] = true;
    if (std::ranges::find(present, false) != present.end()) return;
    table.task = Task::classification;
    table.outputs = static_cast<int>(highest) + 1;
}

// Files that are no lines of text, so that what is said of them makes sense.
void requireText(std::string_view text, const std::string& name)
{
    const auto start = text.substr(0, 2);
    if (start == "\xFF\xFE" || start == "\xFE\xFF") throw DataError(name + ": is UTF-16: save it as UTF-8");
    const auto zero = text.find('\0');
    if (zero != std::string_view::npos) {
        const auto before = std::ranges::count(text.substr(0, zero), '\n');
        fail(name, static_cast<std::size_t>(before) + 1, "a zero byte: this is no text");
    }
    if (text.find('\n') == std::string_view::npos && trimmed(text).find('\r') != std::string_view::npos)
        throw DataError(name + ": lines end in CR alone: save it with LF or CRLF");
}

// Reads line after line into a table whose columns are known.
class TableReader {
public:
    TableReader(const Columns& columns, bool words, CsvTable& table)
        : columns_(columns), words_(words), table_(table)
    {
    }

    void read(const Fields& fields, std::size_t line)
    {
        if (fields.size() != columns_.count)
            fail(table_.name, line,
                 std::to_string(fields.size()) + " values: expected " + std::to_string(columns_.count));
        for (std::size_t i = 0; i < columns_.count; ++i) {
            if (i == columns_.target)
                table_.targets.push_back(target(fields[i], line));
            else if (i == columns_.split)
                table_.isTest.push_back(readSplit(fields[i], table_.name, line) ? 1 : 0);
            else
                table_.inputs.push_back(readNumber(fields[i], table_.name, line));
        }
    }

    void finish()
    {
        if (!words_) return decideTask(table_);
        if (labels_.count() < 2)
            throw DataError(table_.name + ": every target is " + inQuotes(labels_.first()) +
                            ": there must be at least two classes");
        labels_.sort(table_.targets);
        table_.task = Task::classification;
        table_.outputs = labels_.count();
    }

private:
    float target(std::string_view field, std::size_t line)
    {
        if (!words_) return readNumber(field, table_.name, line);
        if (field.empty()) fail(table_.name, line, "a value is missing");
        if (isNumber(field))
            fail(table_.name, line, inQuotes(field) + ": a number where the targets before are words");
        const float index = labels_.index(field);
        if (labels_.count() > mostClasses)
            fail(table_.name, line,
                 "more than " + std::to_string(mostClasses) + " different words as targets");
        return index;
    }

    const Columns columns_;
    const bool words_; // the targets are names of classes
    CsvTable& table_;
    Labels labels_;
};

Samples take(const CsvTable& table, std::span<const std::size_t> rows)
{
    Samples samples;
    samples.features = table.features;
    const auto width = static_cast<std::size_t>(table.features);
    samples.inputs.reserve(rows.size() * width);
    samples.targets.reserve(rows.size());
    for (const std::size_t i : rows) {
        const auto row = table.inputs.begin() + static_cast<std::ptrdiff_t>(i * width);
        samples.inputs.insert(samples.inputs.end(), row, row + table.features);
        samples.targets.push_back(table.targets[i]);
    }
    return samples;
}

std::size_t wanted(std::optional<int> asked, std::size_t there, std::size_t otherwise, const char* what,
                   const std::string& name)
{
    const std::size_t count = asked ? static_cast<std::size_t>(std::max(*asked, 0)) : otherwise;
    if (count > there)
        throw DataError(name + ": holds " + std::to_string(there) + " " + what + ": " +
                        std::to_string(count) + " were asked for");
    return count;
}

} // namespace

CsvTable parseCsvTable(std::string_view text, const std::string& name, const Progress& progress)
{
    requireText(text, name);
    DelimitedLines lines(text, name);
    Fields fields;
    if (!lines.next(fields)) throw DataError(name + ": is empty");
    Columns columns{fields.size(), fields.size() - 1, std::nullopt};
    bool more = true;
    if (isHeader(fields)) {
        columns = readHeader(fields, name, lines.number());
        more = lines.next(fields);
    }
    if (columns.count < 2 || columns.features() < 1)
        throw DataError(name + ": needs at least one column of numbers beside the target");
    if (!more) throw DataError(name + ": holds no points");

    CsvTable table;
    table.name = name;
    table.features = static_cast<int>(columns.features());
    const bool words = fields.size() == columns.count && !fields[columns.target].empty() &&
                       !isNumber(fields[columns.target]);
    TableReader reader(columns, words, table);
    for (; more; more = lines.next(fields)) {
        if (progress && lines.number() % linesPerReport == 0) progress(lines.shareRead());
        reader.read(fields, lines.number());
    }
    reader.finish();
    return table;
}

CsvTable readCsvTable(const std::string& path, const Progress& progress)
{
    const auto text = readTextFile(path, [&] {
        if (progress) progress(0);
    });
    return parseCsvTable(text, path, progress);
}

Dataset splitTable(const CsvTable& table, const CsvOptions& options)
{
    const std::string& name = table.name;
    const std::size_t count = table.size();
    std::vector<std::size_t> rows(count);
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    const auto first = rows.begin();
    const auto end = [](auto start, std::size_t length) {
        return start + static_cast<std::ptrdiff_t>(length);
    };
    Selection chosen;
    if (!table.isTest.empty()) {
        const auto tests =
            std::stable_partition(first, rows.end(), [&](std::size_t row) { return table.isTest[row] == 0; });
        const auto inTrain = static_cast<std::size_t>(tests - first);
        const std::size_t inTest = count - inTrain;
        chosen.train.assign(first,
                            end(first, wanted(options.train, inTrain, inTrain, "training points", name)));
        chosen.test.assign(tests, end(tests, wanted(options.test, inTest, inTest, "test points", name)));
    } else {
        Random(options.seed, Stream::dataSplit).shuffle(std::span(rows));
        std::size_t test =
            options.train ? count - wanted(options.train, count, 0, "points", name) : (count + 2) / 5;
        test = wanted(options.test, count, test, "points", name);
        const std::size_t train =
            wanted(options.train, count - test, count - test, "points beside the test points", name);
        // Training points from the front and test points from the back: asking for more of one keeps the
        // first of the other.
        chosen.train.assign(first, end(first, train));
        chosen.test.assign(rows.rbegin(), end(rows.rbegin(), test));
    }
    return takeRows(table, chosen);
}

Dataset takeRows(const CsvTable& table, const Selection& rows)
{
    if (rows.train.empty()) throw DataError(table.name + ": no training points");
    Dataset data;
    data.name = table.name;
    data.task = table.task;
    data.features = table.features;
    data.outputs = table.outputs;
    data.train = take(table, rows.train);
    data.test = take(table, rows.test);
    return data;
}

Dataset parseCsv(std::string_view text, const std::string& name, const CsvOptions& options)
{
    return splitTable(parseCsvTable(text, name), options);
}

Dataset readCsv(const std::string& path, const CsvOptions& options)
{
    return splitTable(readCsvTable(path), options);
}

void writeCsv(const Dataset& data, const std::function<void(std::string_view)>& write)
{
    constexpr std::size_t pieceSize = std::size_t{1} << 16U;
    std::string text = "split";
    for (int i = 0; i < data.features; ++i) text += ",x" + std::to_string(i);
    text += ",target\n";
    for (const auto& [word, samples] : {std::pair{"train", &data.train}, std::pair{"test", &data.test}})
        for (std::size_t i = 0; i < samples->size(); ++i) {
            text += word;
            for (const float x : samples->input(i)) text += ',' + shortest(x);
            text += ',' + shortest(samples->targets[i]) + '\n';
            if (text.size() >= pieceSize) {
                write(text);
                text.clear();
            }
        }
    write(text);
}

} // namespace rectiscope
