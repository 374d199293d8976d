#include "ui/explore/activation_caption.h"

#include "core/activation/config.h"
#include "core/activation/curve.h"
#include "core/activation/differentiation.h"
#include "core/activation/properties.h"
#include "ui/common/core_text.h"
#include "ui/common/figure.h"
#include "ui/common/number_text.h"
#include "ui/explore/activation_figure.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace rectiscope {
namespace {

struct FigureText {
    Q_DECLARE_TR_FUNCTIONS(ActivationFigure)
};

constexpr int digits = 6; // of a number in the text
constexpr double noDifference = 1e-12;

QString numberText(double value)
{
    return shortText(value, digits);
}

QString nameOf(const Activation& activation)
{
    return QString::fromStdString(activation.info().name);
}

// "Leaky ReLU (a = 0.01)"
QString fullName(const Activation& activation, bool asDivisors)
{
    const auto parameters = QString::fromStdString(parameterText(activation, asDivisors));
    return parameters.isEmpty() ? nameOf(activation)
                                : FigureText::tr("%1 (%2)").arg(nameOf(activation), parameters);
}

QString listed(const std::vector<Activation>& activations, bool asDivisors)
{
    QStringList names;
    for (const auto& activation : activations) names << fullName(activation, asDivisors);
    return names.join(FigureText::tr(", "));
}

QString curvesText(const ActivationFigureContent& content)
{
    const bool both = content.showsFunction && content.showsDerivative;
    const QString text = both ? FigureText::tr("f(x) and its slope f′(x) for x from %1 to %2")
                         : content.showsFunction ? FigureText::tr("f(x) for x from %1 to %2")
                                                 : FigureText::tr("The slope f′(x) for x from %1 to %2");
    return text.arg(numberText(content.range.lower), numberText(content.range.upper)) +
           (content.activations.empty()
                ? FigureText::tr(".")
                : FigureText::tr(": %1.").arg(listed(content.activations, content.asDivisors)));
}

QString familyText(const ActivationFigureContent& content)
{
    const auto& family = content.reading.family;
    const auto& first = family.front().activation;
    const auto& last = family.back().activation;
    const auto part = [&](const Activation& member) {
        return QString::fromStdString(parameterText(member, content.asDivisors));
    };
    // Steps that are even as slopes are not even as divisors.
    const bool ofSlopes = content.asDivisors && first.info().slopeRule != SlopeRule::none;
    return (ofSlopes ? FigureText::tr("A family of %1 curves of %2, from pale to strong: %3 to %4, in even "
                                      "steps of the slope.")
                     : FigureText::tr("A family of %1 curves of %2, from pale to strong: %3 to %4, in even "
                                      "steps."))
        .arg(QString::number(family.size()), nameOf(first), part(first), part(last));
}

QString densityText(const ChartReading& reading)
{
    const Density density = *reading.density;
    const QString text = FigureText::tr("The hill: inputs z ~ N(%1, %2²)")
                             .arg(numberText(density.mean), numberText(density.spread));
    if (!reading.selected) return text + FigureText::tr(".");
    const auto drawn = drawnActivation(reading.selected->activation, reading.options);
    const double mass = flatMass(drawn, {density.mean, density.spread});
    return text + FigureText::tr("; for %1 % of them the slope of %2 is 0.")
                      .arg(fixedText(100 * mass, 1), nameOf(reading.selected->activation));
}

QString tangentText(const ChartReading& reading)
{
    const auto& activation = reading.selected->activation;
    return FigureText::tr("The tangent of %1 at x = %2 has slope %3.")
        .arg(nameOf(activation), numberText(reading.cursor),
             numberText(chartValue(activation, Quantity::derivative, reading.cursor, reading.options)));
}

QString subdifferentialText(const ChartReading& reading, Interval range)
{
    const auto& activation = reading.selected->activation;
    QStringList parts;
    for (const auto& one : subdifferentials(drawnActivation(activation, reading.options), range))
        parts << QStringLiteral("∂f(%1) = [%2, %3]")
                     .arg(numberText(one.x), numberText(one.lower), numberText(one.upper));
    if (parts.isEmpty()) return {};
    return FigureText::tr("The bar: the subdifferential of %1, %2.")
        .arg(nameOf(activation), parts.join(FigureText::tr(", ")));
}

QString differenceText(const ActivationFigureContent& content)
{
    const auto& [first, second] = *content.reading.difference;
    const auto largest = largestDifference(drawnActivation(first, content.options),
                                           drawnActivation(second, content.options), content.range);
    const double size = std::fabs(largest.y);
    const QString names = FigureText::tr("Δ = %1 − %2")
                              .arg(fullName(first, content.asDivisors), fullName(second, content.asDivisors));
    if (!(size > noDifference)) return names + FigureText::tr(": no difference.");
    return names + FigureText::tr(": at most %1, at x = %2.").arg(numberText(size), numberText(largest.x));
}

bool hasRandomSlopes(const ActivationFigureContent& content)
{
    const auto isRandom = [](const Activation& activation) {
        return activation.info().slopeRule == SlopeRule::random;
    };
    const auto& reading = content.reading;
    return std::ranges::any_of(content.activations, isRandom) ||
           std::ranges::any_of(reading.pins, isRandom) ||
           std::ranges::any_of(reading.family, isRandom, &StyledActivation::activation);
}

// What is drawn beside the curves of the functions.
QStringList readingTexts(const ActivationFigureContent& content)
{
    const ChartReading& reading = content.reading;
    QStringList texts;
    if (!reading.pins.empty())
        texts << FigureText::tr("Pinned, thin and dashed: %1.").arg(listed(reading.pins, content.asDivisors));
    if (!reading.family.empty()) texts << familyText(content);
    if (content.showsFunction && reading.density) texts << densityText(reading);
    const bool inside = reading.cursor >= content.range.lower && reading.cursor <= content.range.upper;
    if (content.showsFunction && reading.tangent && reading.selected && inside) texts << tangentText(reading);
    if (content.showsDerivative && reading.secondDerivative && reading.selected)
        texts << FigureText::tr("Dashed in the panel of f′: the second derivative of %1.")
                     .arg(nameOf(reading.selected->activation));
    if (content.showsDerivative && reading.subdifferential && reading.selected)
        texts << subdifferentialText(reading, content.range);
    if (content.showsFunction && reading.lens)
        texts << FigureText::tr("The inset: x within ±%1, y within ±%2.")
                     .arg(numberText(reading.lensHalfWidth), numberText(lensStretch * reading.lensHalfWidth));
    if (reading.difference) texts << differenceText(content);
    return texts;
}

} // namespace

QString activationCaption(const ActivationFigureContent& content)
{
    const ChartReading& reading = content.reading;
    if (content.activations.empty() && reading.pins.empty() && reading.family.empty()) return {};
    QStringList sentences{curvesText(content)};
    if (content.selected) {
        const auto& selected = content.activations[*content.selected];
        if (!flatIntervals(drawnActivation(selected, content.options), content.range).empty())
            sentences << FigureText::tr("Shaded: where the slope of %1 is 0.").arg(nameOf(selected));
    }
    if (hasRandomSlopes(content))
        sentences << (content.options.mode == Mode::train
                          ? FigureText::tr("Random slopes as in training: the band of all, some drawn "
                                           "(seed %1) and their mean.")
                                .arg(content.options.seed)
                          : FigureText::tr("Random slopes as in test: their mean."));
    if (content.showsDerivative)
        sentences << (content.options.side == Side::right
                          ? FigureText::tr("At a kink f′ is the right-hand derivative.")
                          : FigureText::tr("At a kink f′ is the left-hand derivative."));
    sentences << readingTexts(content) << madeWith();
    sentences.removeAll(QString());
    return joinedSentences(sentences);
}

} // namespace rectiscope
