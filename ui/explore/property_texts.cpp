#include "ui/explore/property_texts.h"

#include "ui/common/number_text.h"

#include <QCoreApplication>

namespace rectiscope {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(PropertyTexts)
};

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
        return Texts::tr("jumps");
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
    const auto yes = [](bool is) { return is ? Texts::tr("yes") : Texts::tr("no"); };
    const auto z = QStringLiteral("z ~ N(%1, %2²)").arg(shortText(inputs.mean), shortText(inputs.spread));
    const double left = activation.derivative(0, Side::left);
    const double right = activation.derivative(0, Side::right);
    QList<PropertyText> texts{
        {Texts::tr("range"), rangeText(properties.range), Texts::tr("All values that f takes")},
        {Texts::tr("f′(0⁻), f′(0⁺)"), shortText(left) + QStringLiteral(",  ") + shortText(right),
         Texts::tr("The slope just left and just right of 0")},
        {Texts::tr("f′ used at 0"), shortText(side == Side::left ? left : right),
         Texts::tr("The slope that backpropagation takes at exactly 0, by the setting for kinks")},
        {Texts::tr("monotonic"), yes(properties.monotone), Texts::tr("f nowhere falls")},
        {Texts::tr("continuity"), continuityText(properties.smoothness),
         Texts::tr("C⁰: no jumps; C¹: no kinks either; C∞: smooth")},
        {Texts::tr("E[f(z)]"), fixedText(properties.meanValue, 4),
         Texts::tr("The mean output for %1").arg(z)},
        {Texts::tr("E[f(z)²]"), fixedText(properties.meanSquare, 4),
         Texts::tr("The mean square of the output for %1: how the signal's size goes forward").arg(z)},
        {Texts::tr("E[f′(z)²]"), fixedText(properties.meanSlopeSquare, 4),
         Texts::tr("The mean square of the slope for %1: how the gradient's size goes backward").arg(z)},
        {Texts::tr("init gain"), fixedText(properties.heGain, 4),
         Texts::tr("√(1/E[f²]) under N(0, 1): weights of this standard deviation times √(1/fan-in) keep the "
                   "signal's size")},
    };
    if (properties.torchGain)
        texts.append({Texts::tr("PyTorch's gain"), fixedText(*properties.torchGain, 4),
                      Texts::tr("torch.nn.init.calculate_gain")});
    texts.append({Texts::tr("can die"),
                  properties.canDie
                      ? Texts::tr("yes, f′ = 0 for %1 %").arg(fixedText(100 * properties.flatMass, 1))
                      : Texts::tr("no"),
                  Texts::tr("Whether f′ = 0 on a whole stretch. A unit whose inputs all fall there gets no "
                            "gradient. The share is that of %1")
                      .arg(z)});
    return texts;
}

} // namespace rectiscope
