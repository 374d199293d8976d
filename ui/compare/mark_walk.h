// How arrow keys go through the marks of a plot, and which mark a place means.
#pragma once

#include "ui/compare/comparison_plot.h"

#include <optional>

namespace rectiscope {

// The cell around this place, or the dot nearest to it that is not too far off.
[[nodiscard]] std::optional<std::size_t> markAt(const RunMarks& marks, const QPointF& place);

// From a mark to the next in the direction of a key (Qt::Key_Left, Right, Up, Down, Home, End). Among cells
// the neighbour; among dots the next one of the same function by place, up and down the nearest of the
// function before or after it. The mark itself where there is none; none where there are no marks.
[[nodiscard]] std::optional<std::size_t> nextMark(const RunMarks& marks, std::optional<std::size_t> from,
                                                  int key);

} // namespace rectiscope
