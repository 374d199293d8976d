#include "ui/explore/property_texts.h"

#include "ui/common/number_text.h"

#include <QCoreApplication>

namespace rectiscope {
namespace {

QString tr(const char* english)
{
    return QCoreApplication::translate("properties", english);
}

QString rangeText(const ValueRange& range)
{
    return (range.lowerAttained ? QStringLiteral("[%1, %2") : QStringLiteral("(%1, %2"))
               .arg(shortText(range.lower), shortText(range.upper)) +
           (range.upperAttained ? u']' : u')');
}

QString continuityText(Smoothness smoothness)
{
    switch (smoothness) {
    case Smoothness::discontinuous:
        return tr("jumps");
    case Smoothness::continuous:
        return QStringLiteral("C⁰");
    case Smoothness::differentiable:
        return QStringLiteral("C¹");
    case Smoothness::smooth:
        break;
    }
    return QStringLiteral("C∞");
}

} // namespace

QList<PropertyText> propertyTexts(const Activation& activation, const Properties& properties, Side side,
                                  Normal inputs)
{
    const auto yes = [](bool is) { return is ? tr("yes") : tr("no"); };
    const auto z = QStringLiteral("z ~ N(%1, %2²)").arg(shortText(inputs.mean), shortText(inputs.spread));
    const double left = activation.derivative(0, Side::left);
    const double right = activation.derivative(0, Side::right);
    QList<PropertyText> texts{
        {tr("range"), rangeText(properties.range), tr("All values that f takes")},
        {tr("f′(0⁻), f′(0⁺)"), shortText(left) + QStringLiteral(",  ") + shortText(right),
         tr("The slope just left and just right of 0")},
        {tr("f′ used at 0"), shortText(side == Side::left ? left : right),
         tr("The slope that backpropagation takes at exactly 0, by the setting for kinks")},
        {tr("monotonic"), yes(properties.monotone), tr("f nowhere falls")},
        {tr("continuity"), continuityText(properties.smoothness),
         tr("C⁰: no jumps; C¹: no kinks either; C∞: smooth")},
        {tr("E[f(z)]"), fixedText(properties.meanValue, 4), tr("The mean output for %1").arg(z)},
        {tr("E[f(z)²]"), fixedText(properties.meanSquare, 4),
         tr("The mean square of the output for %1: how the signal's size goes forward").arg(z)},
        {tr("E[f′(z)²]"), fixedText(properties.meanSlopeSquare, 4),
         tr("The mean square of the slope for %1: how the gradient's size goes backward").arg(z)},
        {tr("init gain"), fixedText(properties.heGain, 4),
         tr("√(1/E[f²]) under N(0, 1): weights of this standard deviation times √(1/fan-in) keep the "
            "signal's size")},
    };
    if (properties.torchGain)
        texts.append(
            {tr("PyTorch's gain"), fixedText(*properties.torchGain, 4), tr("torch.nn.init.calculate_gain")});
    texts.append({tr("can die"),
                  properties.canDie ? tr("yes, f′ = 0 for %1 %").arg(fixedText(100 * properties.flatMass, 1))
                                    : tr("no"),
                  tr("Whether f′ = 0 on a whole stretch. A unit whose inputs all fall there gets no "
                     "gradient. The share is that of %1")
                      .arg(z)});
    return texts;
}

} // namespace rectiscope
