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

// The same with real fractions: "ln(1 + eˣ)/β" and "1/(1 + |x|)²" are stacked, with the brackets left out
// that the line of the fraction makes needless. A slash inside brackets stays one. Such a line is about twice
// as high.
qreal drawMathLine(QPainter* painter, QPointF baseline, const QString& text, int pixels);
[[nodiscard]] bool hasFraction(const QString& text);

} // namespace rectiscope
