// Curves as a tikzpicture for the LaTeX package pgfplots.
#pragma once

#include "core/activation/snippets.h"

namespace rectiscope {

// f above f′ where both are shown; jumps as gaps with open and filled dots. Ends with a line break.
[[nodiscard]] std::string pgfplotsSnippet(const ShownFunctions& shown);

} // namespace rectiscope
