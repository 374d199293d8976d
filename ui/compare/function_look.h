// Colour, dashes and shape of each function of a comparison.
#pragma once

#include "core/comparison/experiment.h"

#include <QColor>
#include <QPen>

#include <vector>

class QCPGraph;
class QCPScatterStyle;

namespace rectiscope {

struct Theme;

// The function's colour and dashes of everywhere. Where one function comes with several parameters, each
// further one has another shade, dash and shape of dots.
struct FunctionLook {
    QColor color;
    QPen pen;        // of a line
    int variant = 0; // 0 for the first of its kind
};

[[nodiscard]] std::vector<FunctionLook> functionLooks(const Experiment& experiment, const Theme& theme,
                                                      double lineWidth);
[[nodiscard]] FunctionLook functionLook(const Activation& activation, int variant, const Theme& theme,
                                        double lineWidth);

// Dots of a function: disc, diamond, triangle, square.
// One for each run: smaller and paler where there are many; of very many small squares, which are drawn at
// once.
void setRunDots(QCPGraph& graph, const FunctionLook& look, std::size_t runs, const Theme& theme);
// With an edge in the colour of the ground, so that it stands out from the dots below it.
[[nodiscard]] QCPScatterStyle edgedDot(const FunctionLook& look, double size, const QColor& ground);
// Only its outline; inside the colour of the ground.
[[nodiscard]] QCPScatterStyle hollowDot(const FunctionLook& look, double size, const QColor& ground);

// A colour between two, share 0 … 1.
[[nodiscard]] QColor mixed(const QColor& from, const QColor& to, double share);

} // namespace rectiscope
