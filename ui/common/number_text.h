// Numbers as people read them: a true minus sign, and digits that stand under each other.
#pragma once

#include <QString>

class QPainter;
class QRectF;

namespace rectiscope {

// With this many decimals; −0 and what rounds to it is 0. "∞", "−∞" and "–" for NaN.
[[nodiscard]] QString fixedText(double value, int decimals);

// With up to this many significant digits and no trailing zeros.
[[nodiscard]] QString shortText(double value, int digits = 4);

// Draws right-aligned and vertically centred with all digits equally wide, which Inter's default digits are
// not; columns of numbers then neither jitter nor slant.
void drawTabular(QPainter& painter, const QRectF& rect, const QString& text);

} // namespace rectiscope
