// Draws one network's card: the same on the screen and in an exported figure.
#pragma once

#include "core/lab/snapshot.h"

#include <QColor>
#include <QFont>
#include <QString>

#include <optional>

class QPainter;
class QPixmap;

namespace rectiscope {

class CardLayout;
class UnitMarks;
struct Theme;

struct CardStyle {
    const Theme& theme;
    QFont font; // of ordinary text; its pixel size is the card's em
};

struct CardContent {
    const RaceSnapshot& snapshot;
    int network = 0;
    std::optional<UnitAddress> selected = {};
    bool focused = false;
    int headerButtons = 0;      // that lie over the header
    bool messageButton = false; // lies below the message
    // Prepared pictures where there are any; drawn afresh otherwise.
    const QPixmap* points = nullptr;
    const UnitMarks* marks = nullptr;
};

void paintCard(QPainter& painter, const CardLayout& layout, const CardContent& content,
               const CardStyle& style);

// The function's own colour, and its name with the parameters in short.
[[nodiscard]] QColor networkColor(const NetworkSnapshot& network, const Theme& theme);

// What the card has to say in words: that a fork has not parted yet, divergence, or the topmost layer that is
// fully dead over the training points, whichever probes are chosen. Empty otherwise.
[[nodiscard]] QString networkMessage(const RaceSnapshot& snapshot, const NetworkSnapshot& network);
// Whether the screen looks back beyond the step at which this fork parted.
[[nodiscard]] bool waits(const RaceSnapshot& snapshot, const NetworkSnapshot& network);
// "from ReLU, step 310"; empty for a network of the config.
[[nodiscard]] QString originText(const RaceSnapshot& snapshot, const NetworkSnapshot& network);

struct HealthCounts {
    int units = 0, dead = 0, silent = 0, starved = 0, dormant = 0, saturated = 0;
};
[[nodiscard]] HealthCounts healthCounts(const NetworkSnapshot& network);
[[nodiscard]] std::vector<int> hiddenWidths(const NetworkSnapshot& network);

} // namespace rectiscope
