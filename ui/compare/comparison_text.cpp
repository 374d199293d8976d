#include "ui/compare/comparison_text.h"

#include "ui/common/number_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace rectiscope {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ComparisonText)
};

// "a = 0.1", "1/a ~ U(3, 8)"; a slope that was given as a divisor as one: "a = 1/5.5".
QString parametersOf(const NamedActivation& named)
{
    const auto& parameters = named.activation.info().parameters;
    const bool isDivisor = parameters.size() == 1 && parameters.front().isNegativeSlope &&
                           named.name.find("divisor") != std::string::npos;
    if (!isDivisor) return QString::fromStdString(parameterText(named.activation));
    return QString::fromStdString(parameters.front().symbol) + QStringLiteral(" = 1/") +
           shortText(1 / named.activation.parameter(0), 4);
}

} // namespace

QString metricName(std::size_t metric)
{
    const auto& key = metrics()[metric].key;
    if (key == "test_error") return Text::tr("test error");
    if (key == "train_error") return Text::tr("train error");
    if (key == "test_loss") return Text::tr("test loss");
    if (key == "train_loss") return Text::tr("train loss");
    if (key == "dead_fraction") return Text::tr("dead fraction");
    if (key == "silent_fraction") return Text::tr("silent fraction");
    if (key == "starved_fraction") return Text::tr("starved fraction");
    return QString::fromStdString(metrics()[metric].name);
}

QString metricValueText(std::size_t metric, double value)
{
    if (!metrics()[metric].isShare) return fixedText(value, 4);
    return std::isfinite(value) ? fixedText(100 * value, 2) + QStringLiteral(" %") : fixedText(value, 2);
}

QString meanAndSdText(std::size_t metric, const MeanAndSd& value)
{
    const bool isShare = metrics()[metric].isShare;
    if (!std::isfinite(value.mean)) return metricValueText(metric, value.mean);
    const double factor = isShare ? 100 : 1;
    QString text = fixedText(factor * value.mean, isShare ? 2 : 4);
    if (std::isfinite(value.sd))
        text += QStringLiteral(" ± ") + fixedText(factor * value.sd, isShare ? 2 : 4);
    return isShare ? text + QStringLiteral(" %") : text;
}

QString sweepParameterTitle(SweepParameter parameter)
{
    switch (parameter) {
    case SweepParameter::learningRate:
        return Text::tr("learning rate");
    case SweepParameter::bias:
        return Text::tr("initial bias");
    case SweepParameter::initScale:
        return Text::tr("scale of the initial weights");
    case SweepParameter::width:
        return Text::tr("width");
    case SweepParameter::depth:
        return Text::tr("depth");
    case SweepParameter::slope:
        break;
    }
    return Text::tr("slope a");
}

QString cellTitle(const Experiment& experiment, std::size_t cell)
{
    const Cell values = cellAt(experiment, cell);
    QStringList parts;
    for (std::size_t i = 0; i < values.size(); ++i)
        parts << sweepParameterTitle(experiment.sweep[i].parameter) + QChar(u' ') + shortText(values[i]);
    return parts.join(QStringLiteral(", "));
}

std::vector<FunctionName> functionNames(const Experiment& experiment)
{
    const auto& all = experiment.activations;
    std::vector<FunctionName> names;
    for (const auto& named : all)
        names.push_back({QString::fromStdString(named.activation.info().name), parametersOf(named)});
    const auto told = names;
    // The same function twice, written in two ways.
    for (std::size_t i = 0; i < names.size(); ++i)
        if (std::ranges::count(told, told[i]) > 1) names[i] = {QString::fromStdString(all[i].name), {}};
    return names;
}

std::vector<QString> shortNames(const Experiment& experiment)
{
    const auto all = functionNames(experiment);
    std::vector<QString> names;
    for (const auto& [name, parameters] : all) {
        const bool isAlone = std::ranges::count(all, name, &FunctionName::name) == 1;
        names.push_back(isAlone || parameters.isEmpty() ? name : name + QStringLiteral(", ") + parameters);
    }
    return names;
}

QString runTitle(const QString& name, std::uint64_t seed)
{
    return Text::tr("%1, seed %2").arg(name).arg(seed);
}

} // namespace rectiscope
