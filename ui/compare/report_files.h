// The files of a comparison's folder, which window and command line write alike.
#pragma once

#include "core/comparison/report.h"
#include "ui/compare/comparison_figures.h"

#include <functional>
#include <string>
#include <vector>

namespace rectiscope {

// Puts a figure together, on the screen's thread and with a QApplication. What is returned draws it, and
// writes it as PNG and SVG, on any thread. Both that and the next throw StoreError "PATH: WHY"; a file is
// there whole or not at all.
[[nodiscard]] std::function<ReportFigure()> prepareReportFigure(const NamedFigure& named,
                                                                const std::string& folder);
// runs.csv, summary.json, experiment.json, report.md, report.html, table.tex; on any thread.
void writeReportTexts(const Results& results, const std::vector<ReportFigure>& figures,
                      const std::string& folder);

} // namespace rectiscope
