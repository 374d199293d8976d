// Formulas of one line, set as in a textbook: letters slanted, digits and names such as tanh upright,
// exponents raised.
#pragma once

#include <QFont>
#include <QPointF>
#include <QString>

class QPainter;

namespace rectiscope {

// A serif, slanted.
[[nodiscard]] QFont mathFont(int pixels);

// e^(βx) raises what stands in the brackets. Exponents that Unicode has (eˣ, e⁻ˣ, x³) are raised too.
// Returns the width; without a painter it only measures.
qreal drawMath(QPainter* painter, QPointF baseline, const QString& text, int pixels);

} // namespace rectiscope
