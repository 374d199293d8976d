// Figures from subcommands: the window's own export, without a display.
#pragma once

#include "app/commands/arguments.h"
#include "ui/common/figure.h"

#include <memory>
#include <string>
#include <vector>

class QApplication;

namespace rectiscope {

// --width --height --scale --theme --font-size --legend --caption --transparent
[[nodiscard]] std::vector<Option> figureOptions();
// Throws InputError.
[[nodiscard]] FigureOptions readFigureOptions(const Arguments& arguments);

// Throws InputError unless the name ends in .png, .svg, .pdf or .csv.
void requireFigurePath(const std::string& path);
// What drawing needs, where no window has made it already: to be held while several figures are drawn.
[[nodiscard]] std::unique_ptr<QApplication> makeFigureApplication();
// Draws and writes the figure. Throws WorkError; an existing file then stays as it was.
void writeFigureFile(const Figure& figure, const std::string& path, const FigureOptions& options);

} // namespace rectiscope
