// The figures of a comparison: for the report's files, and for export from the screen.
#pragma once

#include "core/comparison/summary.h"
#include "ui/common/figure.h"
#include "ui/compare/comparison_view.h"

#include <memory>
#include <string>
#include <vector>

namespace rectiscope {

struct NamedFigure {
    std::string title;
    std::string fileName; // without its extension
    std::shared_ptr<const Figure> figure;
    FigureOptions options;
};

// One view as a figure; null where it has nothing to show.
[[nodiscard]] std::unique_ptr<Figure> comparisonFigure(const std::shared_ptr<const Results>& results,
                                                       const ComparisonView& view);

// Those that these results have something to show in: test error with every run, learning curves, training
// against test error, learned slopes; of a sweep its maps.
[[nodiscard]] std::vector<NamedFigure> comparisonFigures(const Results& results);

} // namespace rectiscope
