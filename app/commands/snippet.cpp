// rectiscope snippet: functions as code for other programs, as the window's Copy menu gives it.
#include "app/commands/command.h"
#include "app/commands/common.h"
#include "app/commands/output.h"
#include "core/activation/snippets.h"
#include "ui/explore/activation_figure.h"

#include <array>

namespace rectiscope {
namespace {

const std::vector<std::string> languageNames{"pytorch", "keras", "jax", "latex", "json"};
constexpr std::array<SnippetLanguage, 5> languages{SnippetLanguage::pytorch, SnippetLanguage::keras,
                                                   SnippetLanguage::jax, SnippetLanguage::latex,
                                                   SnippetLanguage::config};

int run(const Arguments& arguments)
{
    ActivationFigureContent content;
    for (const auto& named : readActivations(arguments)) content.activations.push_back(named.activation);
    content.range = readRange(arguments);
    content.options = {readMode(arguments), readKink(arguments), 1};
    const auto language = languages.at(arguments.choice("as", languageNames));
    Output output(arguments.text("output"));
    output.write(snippet(language, ActivationFigure(std::move(content)).functions()));
    output.finish();
    return 0;
}

} // namespace

Command snippetCommand()
{
    Option as{"as", "pytorch|keras|jax|latex|json", "the language"};
    as.required = true;
    auto range = rangeOption();
    range.help = "of x, for latex (default -5:5)";
    auto mode = modeOption();
    mode.help += ", for latex";
    auto kink = kinkOption();
    kink.help += ", for latex";
    return {"snippet",
            "Functions as code for PyTorch, Keras, JAX or LaTeX, or as JSON",
            {as, activationOption(true), range, mode, kink, outputOption("write to a file")},
            "latex is a tikzpicture for the package pgfplots; keras is for Keras 3.",
            run};
}

} // namespace rectiscope
