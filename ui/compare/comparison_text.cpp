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

QString plainName(const NamedActivation& named)
{
    return QString::fromStdString(named.activation.info().key);
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

std::vector<QString> shortNames(const Experiment& experiment)
{
    const auto& all = experiment.activations;
    std::vector<QString> names;
    for (const auto& named : all) {
        QString name = plainName(named);
        const bool isAlone = std::ranges::count_if(all, [&](const NamedActivation& other) {
                                 return other.activation.info().key == named.activation.info().key;
                             }) == 1;
        const auto parameters = QString::fromStdString(parameterText(named.activation));
        if (!isAlone && !parameters.isEmpty()) name += QStringLiteral(", ") + parameters;
        names.push_back(name);
    }
    // The same function twice, written in two ways.
    for (std::size_t i = 0; i < names.size(); ++i)
        if (std::ranges::count(names, names[i]) > 1) names[i] = QString::fromStdString(all[i].name);
    return names;
}

QString runTitle(const QString& name, std::uint64_t seed)
{
    return Text::tr("%1, seed %2").arg(name).arg(seed);
}

} // namespace rectiscope
