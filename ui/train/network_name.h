// What a network of a race is called and drawn with.
#pragma once

#include "core/lab/snapshot.h"

#include <QPen>
#include <QString>

#include <optional>
#include <vector>

namespace rectiscope {

struct Theme;

// "ReLU"; of a fork "Leaky ReLU from 3 110", with the step at which it parted.
[[nodiscard]] QString networkName(const NetworkSnapshot& network);
// Its parameters in short, and for a fork what else differs from the race: "a = 0.1, learning rate 0.01".
[[nodiscard]] QString networkParameters(const NetworkSnapshot& network, const RaceConfig& config);
// The function's colour and dashes; forks are dotted, so that one of the same function is told apart.
[[nodiscard]] QPen networkPen(const Activation& activation, bool isFork, const Theme& theme, qreal width);

// A network's line in a chart.
struct NetworkLine {
    Activation activation;
    QString name;
    bool isFork = false;
};
[[nodiscard]] std::vector<NetworkLine> networkLines(const RaceSnapshot& snapshot);
// The same with parameters in the names, for figures that must tell them.
[[nodiscard]] std::vector<NetworkLine> networkLinesInFull(const RaceSnapshot& snapshot);
[[nodiscard]] std::vector<NetworkLine> networkLinesInFull(const std::vector<Activation>& activations);

// Where a network of one snapshot is in a later one of the same race, whose forks may have come or gone in
// between; none where it has gone.
[[nodiscard]] std::optional<int> placeAfter(int network, const RaceSnapshot& before,
                                            const RaceSnapshot& after);

[[nodiscard]] QString optimizerName(OptimizerKind optimizer);

} // namespace rectiscope
