// rectiscope plot: f and f′ as a figure.
#include "app/commands/command.h"
#include "app/commands/common.h"
#include "app/commands/figure_output.h"
#include "ui/explore/activation_figure.h"

namespace rectiscope {
namespace {

int run(const Arguments& arguments)
{
    ActivationFigureContent content;
    for (const auto& named : readActivations(arguments)) content.activations.push_back(named.activation);
    const auto what = arguments.choice("what", {"both", "function", "derivative"});
    content.showsFunction = what != 2;
    content.showsDerivative = what != 1;
    content.range = readRange(arguments);
    content.options = {readMode(arguments), readKink(arguments), readSeed(arguments)};
    // The flat stretches of one function are shaded; of many, nobody could tell whose they are.
    if (content.activations.size() == 1) content.selected = 0;
    const auto options = readFigureOptions(arguments);
    const auto path = *arguments.text("output");
    requireFigurePath(path);
    writeFigureFile(ActivationFigure(std::move(content)), path, options);
    return 0;
}

} // namespace

Command plotCommand()
{
    auto output = outputOption("the figure, by its extension .png, .svg or .pdf, or its data, .csv");
    output.required = true;
    std::vector<Option> options{activationOption(true),
                                {"what", "both|function|derivative", "f, f' or both (default both)"},
                                rangeOption(),
                                modeOption(),
                                seedOption("draws the thin lines of --mode train"),
                                kinkOption(),
                                output};
    const auto figure = figureOptions();
    options.insert(options.end(), figure.begin(), figure.end());
    return {"plot", "f and f' of one or more functions as a figure", std::move(options), "", run};
}

} // namespace rectiscope
