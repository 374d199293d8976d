#include "ui/train/network_name.h"

#include "core/activation/catalog.h"
#include "core/activation/config.h"
#include "ui/common/number_text.h"
#include "ui/common/theme.h"
#include "ui/train/race_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace rectiscope {
namespace {

struct NameText {
    Q_DECLARE_TR_FUNCTIONS(NetworkName)
};

QString withParameters(QString name, const QString& parameters)
{
    return parameters.isEmpty() ? name : name + QStringLiteral(", ") + parameters;
}

} // namespace

QString networkName(const NetworkSnapshot& network)
{
    const QString name = QString::fromStdString(network.activation.info().name);
    return network.fork ? NameText::tr("%1 from %2").arg(name, countText(network.fork->step)) : name;
}

QString networkParameters(const NetworkSnapshot& network, const RaceConfig& config)
{
    QStringList parts;
    if (const auto parameters = parameterText(network.activation); !parameters.empty())
        parts << QString::fromStdString(parameters);
    if (network.optimizer != config.training.optimizer) parts << optimizerName(network.optimizer);
    if (network.fork && network.learningRate != config.training.learningRate)
        parts << NameText::tr("learning rate %1").arg(shortText(network.learningRate));
    return parts.join(QStringLiteral(", "));
}

QPen networkPen(const Activation& activation, bool isFork, const Theme& theme, qreal width)
{
    QPen pen = functionPen(catalogIndex(activation.info()), theme, width);
    if (isFork) {
        pen.setWidthF(1.25 * width); // dots are paler than a line
        pen.setCapStyle(Qt::RoundCap);
        pen.setDashPattern({0.1, 1.8});
    }
    return pen;
}

std::vector<NetworkLine> networkLines(const RaceSnapshot& snapshot)
{
    std::vector<NetworkLine> lines;
    for (const auto& network : snapshot.networks)
        lines.push_back({network.activation, networkName(network), network.fork.has_value()});
    return lines;
}

std::vector<NetworkLine> networkLinesInFull(const RaceSnapshot& snapshot)
{
    auto lines = networkLines(snapshot);
    for (std::size_t i = 0; i < lines.size(); ++i)
        lines[i].name =
            withParameters(lines[i].name, networkParameters(snapshot.networks[i], *snapshot.config));
    return lines;
}

std::vector<NetworkLine> networkLinesInFull(const std::vector<Activation>& activations)
{
    std::vector<NetworkLine> lines;
    for (const auto& activation : activations)
        lines.push_back({activation,
                         withParameters(QString::fromStdString(activation.info().name),
                                        QString::fromStdString(parameterText(activation))),
                         false});
    return lines;
}

std::optional<int> placeAfter(int network, const RaceSnapshot& before, const RaceSnapshot& after)
{
    // Their order stays. What a fork started from and goes on with tells it apart; its parent's place moves.
    const auto isSame = [](const NetworkSnapshot& a, const NetworkSnapshot& b) {
        return a.activation == b.activation && a.optimizer == b.optimizer &&
               a.fork.has_value() == b.fork.has_value() &&
               (!a.fork || (a.fork->step == b.fork->step && a.learningRate == b.learningRate));
    };
    std::size_t place = 0;
    for (std::size_t i = 0; i < before.networks.size() && place < after.networks.size(); ++i) {
        const bool stays = isSame(before.networks[i], after.networks[place]);
        if (static_cast<int>(i) == network)
            return stays ? std::optional(static_cast<int>(place)) : std::nullopt;
        if (stays) ++place;
    }
    return std::nullopt;
}

QString optimizerName(OptimizerKind optimizer)
{
    switch (optimizer) {
    case OptimizerKind::sgd:
        return NameText::tr("SGD");
    case OptimizerKind::momentum:
        return NameText::tr("SGD with momentum 0.9");
    case OptimizerKind::adam:
        break;
    }
    return NameText::tr("Adam");
}

} // namespace rectiscope
