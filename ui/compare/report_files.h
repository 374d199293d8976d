// The files of a comparison's folder, which window and command line write alike.
#pragma once

#include "core/comparison/report.h"
#include "ui/compare/comparison_figures.h"

#include <string>
#include <vector>

namespace rectiscope {

// Writes a figure as PNG and SVG; needs a QApplication. Both throw StoreError "PATH: WHY"; a file is there
// whole or not at all.
[[nodiscard]] ReportFigure writeReportFigure(const NamedFigure& figure, const std::string& folder);
// runs.csv, summary.json, experiment.json, report.md, report.html, table.tex; on any thread.
void writeReportTexts(const Results& results, const std::vector<ReportFigure>& figures,
                      const std::string& folder);

} // namespace rectiscope
