// What a network makes of its inputs: class probabilities over the plane, or the fitted curve.
#pragma once

#include "core/lab/snapshot.h"

#include <QColor>
#include <QImage>
#include <QPixmap>
#include <QSize>

class QPainter;
class QRectF;

namespace rectiscope {

struct Theme;

// Blue, orange and further colours that colour-blind people tell apart.
[[nodiscard]] QColor classColor(int classIndex, const Theme& theme);

// Colours the points of a data set by class; where y over a plane is to be fitted, from blue to orange by y;
// the points of a curve are all alike.
class PointColors {
public:
    PointColors(const Dataset& data, const Theme& theme);
    [[nodiscard]] QColor at(float target) const;

private:
    const Theme& theme_;
    Task task_;
    bool curve_;
    double lowest_ = 0, highest_ = 0; // targets
};

// A square of so many pixels, drawn at its own size and not scaled: Qt scales large pictures on threads of
// its own, which take the cores from the training. Two classes: blue over neutral to orange; more: their
// colours mixed by probability; y over the plane: blue for the smallest of the training points to orange for
// the largest. Corners are rounded, in pixels. Null where the network has no such map.
[[nodiscard]] QImage decisionImage(const RaceSnapshot& snapshot, const NetworkSnapshot& network,
                                   const Theme& theme, int pixels, double corner);

// The training points where they lie on the map; over x with their y, or at the probability of their class.
void paintPoints(QPainter& painter, const QRectF& rectangle, const RaceSnapshot& snapshot,
                 const Theme& theme);

// One feature: axes and the network's curve, of two classes the probability of the second, of more that of
// each in its colour. Call paintPoints before it, so that the curve is on top.
void paintFit(QPainter& painter, const QRectF& rectangle, const RaceSnapshot& snapshot,
              const NetworkSnapshot& network, const QColor& color, const Theme& theme);

// The points of one race as a picture that cards of one size share; hundreds of small circles are slow to
// draw thirty times a second.
class PointsLayer {
public:
    [[nodiscard]] const QPixmap& pixmap(const RaceSnapshot& snapshot, QSize size, qreal devicePixelRatio,
                                        const Theme& theme);

private:
    QPixmap pixmap_;
    std::shared_ptr<const Dataset> data_;
    QSize size_;
    bool dark_ = false;
};

} // namespace rectiscope
