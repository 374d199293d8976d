// What the own runs say about the paper's ranking.
#pragma once

#include "core/comparison/summary.h"

#include <QString>

namespace rectiscope {

// A sentence or two; what is missing where the runs cannot say anything about it. It tells what these runs
// show and promises nothing.
[[nodiscard]] QString paperSentence(const Results* results);

} // namespace rectiscope
