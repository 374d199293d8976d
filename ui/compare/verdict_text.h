// Verdicts in the language of the screen.
#pragma once

#include "core/comparison/summary.h"

#include <QString>

namespace rectiscope {

// Says what core's shortVerdict says; in English in the very same words.
[[nodiscard]] QString shortVerdictText(const Pair& pair);
// The same of core's verdict, with these names.
[[nodiscard]] QString verdictText(const Pair& pair, const QString& function, const QString& baseline);

} // namespace rectiscope
