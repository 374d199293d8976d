#include "ui/common/core_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <optional>
#include <vector>

namespace rectiscope {
namespace {

constexpr auto context = "CoreText";
constexpr qsizetype longest = 2000; // of a line; a path may be longer
constexpr qsizetype mostParts = 12;
const auto colon = QStringLiteral(": ");

// What core writes, the longer patterns before those that would fit too; no value holds a colon and a space.
// A line "WHERE: WHY" is known by its WHY, a list by its parts.
constexpr const char* patterns[] = {
    // Parameters and choices.
    QT_TRANSLATE_NOOP("CoreText", "slopes must lie between 0 and 1, that is, divisors above 1"),
    QT_TRANSLATE_NOOP("CoreText",
                      "must be a finite number above 1, since f(x) = x/a; x/%1 would be a slope of %2"),
    QT_TRANSLATE_NOOP("CoreText",
                      "must be a finite number above 1, since f(x) = x/a; the paper uses 5.5 and 100"),
    QT_TRANSLATE_NOOP("CoreText", "divisor %1"),
    QT_TRANSLATE_NOOP("CoreText", "must be a number ≥ %1 and ≤ %2"),
    QT_TRANSLATE_NOOP("CoreText", "must be a number > %1 and ≤ %2"),
    QT_TRANSLATE_NOOP("CoreText", "must be a whole number from %1 to %2"),
    QT_TRANSLATE_NOOP("CoreText", "must be a number from %1 to %2"),
    QT_TRANSLATE_NOOP("CoreText", "must be from above %1 to %2"),
    QT_TRANSLATE_NOOP("CoreText", "must be from %1 to %2"),
    QT_TRANSLATE_NOOP("CoreText", "must be a whole number"),
    QT_TRANSLATE_NOOP("CoreText", "must be a finite number"),
    QT_TRANSLATE_NOOP("CoreText", "must be a number"),
    QT_TRANSLATE_NOOP("CoreText", "must be at least %1"),
    QT_TRANSLATE_NOOP("CoreText", "must be at most %1"),
    QT_TRANSLATE_NOOP("CoreText", "must be 1 to %1 values"),
    QT_TRANSLATE_NOOP("CoreText", "must be 1 or the width of every hidden layer, here %1"),
    QT_TRANSLATE_NOOP("CoreText", "%1 must be at most %2"),
    QT_TRANSLATE_NOOP("CoreText", "%1 must be below %2"),
    QT_TRANSLATE_NOOP("CoreText", "unknown activation %1"),
    QT_TRANSLATE_NOOP("CoreText", "unknown argument %1"),
    QT_TRANSLATE_NOOP("CoreText", "unknown name %1"),
    QT_TRANSLATE_NOOP("CoreText", "unknown data set %1"),
    QT_TRANSLATE_NOOP("CoreText", "data set %1"),
    QT_TRANSLATE_NOOP("CoreText", "unknown"),
    QT_TRANSLATE_NOOP("CoreText", "did you mean %1?"),
    QT_TRANSLATE_NOOP("CoreText", "valid: %1"),
    // Files.
    QT_TRANSLATE_NOOP("CoreText", "is empty"),
    QT_TRANSLATE_NOOP("CoreText", "is a folder"),
    QT_TRANSLATE_NOOP("CoreText", "is no file"),
    QT_TRANSLATE_NOOP("CoreText", "is no regular file"),
    QT_TRANSLATE_NOOP("CoreText", "cannot be read: %1"),
    QT_TRANSLATE_NOOP("CoreText", "cannot be read"),
    QT_TRANSLATE_NOOP("CoreText", "cannot be written: %1"),
    QT_TRANSLATE_NOOP("CoreText", "cannot be made: %1"),
    QT_TRANSLATE_NOOP("CoreText", "cannot be moved aside: %1"),
    QT_TRANSLATE_NOOP("CoreText", "is larger than %1"),
    QT_TRANSLATE_NOOP("CoreText", "is cut off: its gzip data has no end"),
    QT_TRANSLATE_NOOP("CoreText", "is damaged: its gzip data cannot be unpacked"),
    QT_TRANSLATE_NOOP("CoreText", "line %1"),
    // Tables of numbers.
    QT_TRANSLATE_NOOP("CoreText", "is UTF-16: save it as UTF-8"),
    QT_TRANSLATE_NOOP("CoreText", "lines end in CR alone: save it with LF or CRLF"),
    QT_TRANSLATE_NOOP("CoreText", "a zero byte: this is no text"),
    QT_TRANSLATE_NOOP("CoreText", "two columns are called %1"),
    QT_TRANSLATE_NOOP("CoreText", "a value is missing"),
    QT_TRANSLATE_NOOP("CoreText", "not a number"),
    QT_TRANSLATE_NOOP("CoreText", "must be finite, at most 3.4e38"),
    QT_TRANSLATE_NOOP("CoreText", "must be train or test"),
    QT_TRANSLATE_NOOP("CoreText", "every target is %1: there must be at least two classes"),
    QT_TRANSLATE_NOOP("CoreText", "every label is %1: there must be at least two classes"),
    QT_TRANSLATE_NOOP("CoreText", "%1 values: expected %2"),
    QT_TRANSLATE_NOOP("CoreText", "a number where the targets before are words"),
    QT_TRANSLATE_NOOP("CoreText", "more than %1 different words as targets"),
    QT_TRANSLATE_NOOP("CoreText", "more than %1 columns"),
    QT_TRANSLATE_NOOP("CoreText", "text after a closing quote"),
    QT_TRANSLATE_NOOP("CoreText", "a quote is not closed"),
    QT_TRANSLATE_NOOP("CoreText", "holds %1 training points: %2 were asked for"),
    QT_TRANSLATE_NOOP("CoreText", "holds %1 test points: %2 were asked for"),
    QT_TRANSLATE_NOOP("CoreText", "holds %1 points beside the test points: %2 were asked for"),
    QT_TRANSLATE_NOOP("CoreText", "holds %1 points beside the training points: %2 were asked for"),
    QT_TRANSLATE_NOOP("CoreText", "needs at least one column of numbers beside the target"),
    QT_TRANSLATE_NOOP("CoreText", "holds no points"),
    QT_TRANSLATE_NOOP("CoreText", "there are no training points"),
    QT_TRANSLATE_NOOP("CoreText", "there are no test points to compare on"),
    QT_TRANSLATE_NOOP("CoreText", "no training points"),
    QT_TRANSLATE_NOOP("CoreText", "noise is for toy data sets only"),
    QT_TRANSLATE_NOOP("CoreText", "label noise is for classes only, its targets are numbers"),
    // Images.
    QT_TRANSLATE_NOOP("CoreText", "is not on this computer: %1 into %2"),
    QT_TRANSLATE_NOOP("CoreText", "more bytes follow the %1 that its header promises"),
    QT_TRANSLATE_NOOP("CoreText", "is cut off within its header"),
    QT_TRANSLATE_NOOP("CoreText", "is cut off in record %1"),
    QT_TRANSLATE_NOOP("CoreText", "is cut off: its header promises %1 bytes, %2"),
    QT_TRANSLATE_NOOP("CoreText", "is no IDX file: it starts with the bytes %1"),
    QT_TRANSLATE_NOOP("CoreText", "holds %1: only unsigned bytes can be read"),
    QT_TRANSLATE_NOOP("CoreText", "has %1 dimensions: 1 to 4 can be read"),
    QT_TRANSLATE_NOOP("CoreText", "is empty: its sizes are %1"),
    QT_TRANSLATE_NOOP("CoreText", "its sizes are %1: at most 1 GiB can be read"),
    QT_TRANSLATE_NOOP("CoreText", "at most 1 GiB of images can be read"),
    QT_TRANSLATE_NOOP("CoreText", "is packed: unpack it first"),
    QT_TRANSLATE_NOOP("CoreText", "its %1 bytes are no whole number of records of %2"),
    QT_TRANSLATE_NOOP("CoreText", "record %1 has the class %2"),
    QT_TRANSLATE_NOOP("CoreText",
                      "a file of images must have \"images\" in its name, and beside it the file of "
                      "labels the same name with \"labels\""),
    QT_TRANSLATE_NOOP("CoreText", "is missing: the labels of %1"),
    QT_TRANSLATE_NOOP("CoreText", "is missing: the test images"),
    QT_TRANSLATE_NOOP("CoreText", "holds no images: it has one dimension"),
    QT_TRANSLATE_NOOP("CoreText", "holds no labels: it has %1 dimensions"),
    QT_TRANSLATE_NOOP("CoreText", "holds %1 labels for %2 images"),
    QT_TRANSLATE_NOOP("CoreText", "its images have another size than those of %1"),
    QT_TRANSLATE_NOOP("CoreText",
                      "holds neither train-images-idx3-ubyte nor CIFAR's data_batch_1.bin or train.bin"),
    // Sessions.
    QT_TRANSLATE_NOOP("CoreText", "holds no session of Rectiscope"),
    QT_TRANSLATE_NOOP("CoreText", "the session in this figure is damaged"),
    QT_TRANSLATE_NOOP("CoreText", "is no session: not valid JSON"),
    QT_TRANSLATE_NOOP("CoreText", "is no session: it does not say %1"),
    QT_TRANSLATE_NOOP("CoreText",
                      "was written by a newer version (%1): this one reads sessions up to version %2"),
    QT_TRANSLATE_NOOP("CoreText", "is missing"),
    QT_TRANSLATE_NOOP("CoreText", "must be a text"),
    QT_TRANSLATE_NOOP("CoreText", "must be true or false"),
    QT_TRANSLATE_NOOP("CoreText", "must be a list of numbers"),
    QT_TRANSLATE_NOOP("CoreText", "must be a list"),
    QT_TRANSLATE_NOOP("CoreText", "must be an object"),
    QT_TRANSLATE_NOOP("CoreText", "must be two numbers, the lower first"),
    QT_TRANSLATE_NOOP("CoreText", "must lie within -1e6 and 1e6 and be no narrower than 1e-9"),
    // Networks and comparisons.
    QT_TRANSLATE_NOOP("CoreText", "this network has diverged, choose an earlier step"),
    QT_TRANSLATE_NOOP("CoreText", "would be %1 weights, must be at most %2"),
    QT_TRANSLATE_NOOP("CoreText", "would be %1 steps, must be at most %2"),
    QT_TRANSLATE_NOOP("CoreText", "would be %1 runs, must be at most %2"),
    QT_TRANSLATE_NOOP("CoreText", "%1 is no finite number: expected such as learning_rate=0.01:1:12log or "
                                  "width=8,16,32"),
    QT_TRANSLATE_NOOP("CoreText", "expected MIN:MAX:COUNT, as in learning_rate=0.01:1:12log"),
    QT_TRANSLATE_NOOP("CoreText", "COUNT must be a whole number from 2 to %1"),
    QT_TRANSLATE_NOOP("CoreText", "MIN must be below MAX"),
    QT_TRANSLATE_NOOP("CoreText", "MIN must be above 0 where the steps are logarithmic"),
    QT_TRANSLATE_NOOP("CoreText", "a value comes twice"),
    QT_TRANSLATE_NOOP("CoreText", "another comparison is running there"),
    QT_TRANSLATE_NOOP("CoreText", "sweep of slope"),
    QT_TRANSLATE_NOOP("CoreText", "sweep %1"),
    // Data and training in words.
    QT_TRANSLATE_NOOP("CoreText", "%1 training and %2 test points"),
    QT_TRANSLATE_NOOP("CoreText", "%1 inputs"),
    QT_TRANSLATE_NOOP("CoreText", "%1 input"),
    QT_TRANSLATE_NOOP("CoreText", "%1 classes"),
    QT_TRANSLATE_NOOP("CoreText", "regression"),
    QT_TRANSLATE_NOOP("CoreText", "%1 % of the training labels wrong"),
    QT_TRANSLATE_NOOP("CoreText", "hidden layers %1"),
    QT_TRANSLATE_NOOP("CoreText", "gain-matched initialization times %1"),
    QT_TRANSLATE_NOOP("CoreText", "PyTorch's initialization times %1"),
    QT_TRANSLATE_NOOP("CoreText", "asymmetric initialization times %1"),
    QT_TRANSLATE_NOOP("CoreText", "gain-matched initialization"),
    QT_TRANSLATE_NOOP("CoreText", "PyTorch's initialization"),
    QT_TRANSLATE_NOOP("CoreText", "asymmetric initialization"),
    QT_TRANSLATE_NOOP("CoreText", "%1 initialization times %2"),
    QT_TRANSLATE_NOOP("CoreText", "%1 initialization"),
    QT_TRANSLATE_NOOP("CoreText", "initial bias %1"),
    QT_TRANSLATE_NOOP("CoreText", "plain SGD"),
    QT_TRANSLATE_NOOP("CoreText", "SGD with momentum 0.9"),
    QT_TRANSLATE_NOOP("CoreText", "learning rate %1"),
    QT_TRANSLATE_NOOP("CoreText", "full batches"),
    QT_TRANSLATE_NOOP("CoreText", "batch %1"),
    QT_TRANSLATE_NOOP("CoreText", "%1 steps"),
    QT_TRANSLATE_NOOP("CoreText", "%1 epochs"),
    QT_TRANSLATE_NOOP("CoreText", "weight decay %1"),
};

constexpr auto whereAndWhy = QT_TRANSLATE_NOOP("CoreText", "%1: %2");
constexpr auto listed = QT_TRANSLATE_NOOP("CoreText", "%1, %2");

struct Pattern {
    const char* text;
    QRegularExpression expression;
};

std::vector<Pattern> compiled()
{
    static const QRegularExpression place(QStringLiteral("\\\\%[1-9]"));
    std::vector<Pattern> all;
    for (const char* text : patterns) {
        QString expression = QRegularExpression::escape(QString::fromUtf8(text));
        expression.replace(place, QStringLiteral("((?:(?!: ).)+?)"));
        all.push_back({text, QRegularExpression(QRegularExpression::anchoredPattern(expression))});
    }
    return all;
}

QString translated(const char* text, const QStringList& values)
{
    const QString pattern = QCoreApplication::translate(context, text);
    QString filled;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const bool isPlace = pattern[i] == u'%' && i + 1 < pattern.size() && pattern[i + 1].isDigit();
        const int value = isPlace ? pattern[i + 1].digitValue() : 0;
        if (value >= 1 && value <= values.size()) {
            filled += values[value - 1];
            ++i;
        } else {
            filled += pattern[i];
        }
    }
    return filled;
}

// The places of a pattern come in the order of their numbers.
std::optional<QString> byPattern(const QString& text)
{
    static const std::vector<Pattern> all = compiled();
    for (const auto& [pattern, expression] : all)
        if (const auto match = expression.match(text); match.hasMatch())
            return translated(pattern, match.capturedTexts().mid(1));
    return std::nullopt;
}

std::optional<QString> byParts(const QString& text)
{
    const QStringList parts = text.split(QStringLiteral(", "));
    QString all;
    int known = 0;
    for (const auto& part : parts) {
        const auto own = byPattern(part);
        known += own ? 1 : 0;
        all = all.isEmpty() ? own.value_or(part) : translated(listed, {all, own.value_or(part)});
    }
    return known >= 2 ? std::optional(all) : std::nullopt;
}

std::optional<QString> known(const QString& text)
{
    const QStringList parts = text.split(colon);
    if (parts.size() > mostParts) return std::nullopt;
    if (auto list = byParts(text)) return list;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        auto line = byPattern(parts.mid(i).join(colon));
        if (!line) continue;
        for (qsizetype where = i - 1; where >= 0; --where)
            line = translated(whereAndWhy, {byPattern(parts[where]).value_or(parts[where]), *line});
        return line;
    }
    return std::nullopt;
}

} // namespace

QString coreText(const std::string& english)
{
    const QString text = QString::fromStdString(english);
    if (QCoreApplication::translate(context, whereAndWhy) == QLatin1String(whereAndWhy)) return text;
    return text.size() > longest ? text : known(text).value_or(text);
}

QString joinedSentences(const QStringList& sentences)
{
    QString text;
    for (const auto& sentence : sentences) {
        const bool needsSpace = !text.isEmpty() && text.back().unicode() < 0x3000;
        text += needsSpace ? QChar(u' ') + sentence : sentence;
    }
    return text;
}

} // namespace rectiscope
