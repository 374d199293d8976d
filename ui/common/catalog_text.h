// The words of core's catalogs in the language of the screen.
#pragma once

#include <QString>

#include <string>

namespace rectiscope {

// A label, description, source or formula of the catalogs of functions and data sets. A formula keeps its
// " if " and ", else ", by which FormulaView finds its cases.
[[nodiscard]] QString catalogText(const std::string& english);

// The words between the parts of a formula: " if ", ", else " and " or ".
[[nodiscard]] QString withTranslatedWords(QString formula);

// A formula in one line.
[[nodiscard]] QString formulaText(const std::string& formula);

} // namespace rectiscope
