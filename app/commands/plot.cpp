// rectiscope plot: f and f′ as a figure.
#include "app/commands/command.h"
#include "app/commands/common.h"
#include "app/commands/errors.h"
#include "app/commands/figure_output.h"
#include "core/version.h"
#include "core/view/session_file.h"
#include "ui/explore/activation_figure.h"

namespace rectiscope {
namespace {

ActivationFigureContent contentOfArguments(const Arguments& arguments, bool function, bool derivative)
{
    if (!arguments.has("activation"))
        throw InputError("--activation: is missing: expected --activation F, or --session FILE");
    ActivationFigureContent content;
    for (const auto& named : readActivations(arguments)) content.activations.push_back(named.activation);
    content.showsFunction = function;
    content.showsDerivative = derivative;
    content.range = readRange(arguments);
    content.options = {readMode(arguments), readKink(arguments), readSeed(arguments)};
    // The flat stretches of one function are shaded; of many, nobody could tell whose they are.
    if (content.activations.size() == 1) content.selected = 0;
    return content;
}

// What the file says cannot be said a second time.
SavedSession sessionOfArguments(const Arguments& arguments)
{
    for (const char* other : {"activation", "range", "mode", "seed", "kink"})
        if (arguments.has(other))
            throw InputError(std::string("--") + other + ": the session says it, give one of the two");
    try {
        return readSession(*arguments.text("session"));
    } catch (const SessionError& error) {
        throw InputError(error.what());
    }
}

int run(const Arguments& arguments)
{
    const auto what = arguments.choice("what", {"both", "function", "derivative"});
    auto options = readFigureOptions(arguments);
    ActivationFigureContent content;
    if (arguments.has("session")) {
        const auto session = sessionOfArguments(arguments);
        content = figureContent(session.explore, what != 2, what != 1);
        options.session = sessionText(session, rectiscopeVersion());
    } else {
        content = contentOfArguments(arguments, what != 2, what != 1);
    }
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
    auto activation = activationOption(true);
    activation.required = false; // or a session
    std::vector<Option> options{activation,
                                {"session", "FILE", "what a session, or a figure that holds one, shows"},
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
