// What a network makes of points that have too many features for a map.
#pragma once

#include "core/lab/snapshot.h"

#include <QColor>
#include <QFont>

class QPainter;
class QRectF;

namespace rectiscope {

struct Theme;

struct PredictionStyle {
    const Theme& theme;
    QFont font;
    QColor color; // the function's own
};

// Classes: how many points of each class the network takes for which, a row for each class, coloured by the
// share of its row: right ones in the function's colour, mistakes in red. y to be fitted: what the network
// gives over what it should, and the line on which the two are equal. Nothing where there are no predictions.
void paintPredictions(QPainter& painter, const QRectF& rectangle, const RaceSnapshot& snapshot,
                      const NetworkSnapshot& network, const PredictionStyle& style);

} // namespace rectiscope
