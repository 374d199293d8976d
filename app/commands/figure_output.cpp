#include "app/commands/figure_output.h"

#include "app/commands/errors.h"
#include "core/text.h"
#include "ui/common/export_figure.h"

#include <QApplication>
#include <QHashSeed>

#include <array>
#include <cstdio>
#include <memory>

namespace rectiscope {
namespace {

constexpr long long smallestSide = 16;
constexpr long long largestSide = 20000;
constexpr double smallestScale = 0.1;
constexpr double largestScale = 16;
const std::vector<std::string> legendNames{"below", "right", "inside", "none"};
constexpr std::array<LegendPlace, 4> legends{LegendPlace::below, LegendPlace::right, LegendPlace::inside,
                                             LegendPlace::none};

} // namespace

std::vector<Option> figureOptions()
{
    return {{"width", "PIXELS", "width, before it is scaled (default 1200)"},
            {"height", "PIXELS", "height, before it is scaled (default 800)"},
            {"scale", "X", "pixels of a PNG for each unit of width and height (default 1)"},
            {"theme", "light|dark", "colours (default light)"},
            {"font-size", "X", "height of the text in units of width and height, 4 to 72 (default 13)"},
            {"legend", "below|right|inside|none", "where the curves are named (default below)"},
            {"caption", "", "a paragraph below the figure that tells all parameters"},
            {"transparent", "", "paint nothing behind the figure"}};
}

FigureOptions readFigureOptions(const Arguments& arguments)
{
    FigureOptions options;
    const auto side = [&](const char* name, int usual) {
        return static_cast<int>(arguments.integer(name, smallestSide, largestSide).value_or(usual));
    };
    options.size = {side("width", options.size.width()), side("height", options.size.height())};
    options.scale = arguments.number("scale", smallestScale, largestScale).value_or(options.scale);
    options.dark = arguments.choice("theme", {"light", "dark"}) == 1;
    options.fontSize =
        arguments.number("font-size", smallestFontSize, largestFontSize).value_or(options.fontSize);
    if (arguments.has("legend")) options.legend = legends.at(arguments.choice("legend", legendNames));
    options.caption = arguments.has("caption");
    options.transparent = arguments.has("transparent");
    if (const auto error = sizeError(options))
        throw InputError("--width, --height, --scale: " + error->toStdString());
    return options;
}

void requireFigurePath(const std::string& path)
{
    if (!figureFormat(QString::fromStdString(path)))
        throw InputError("--output " + inQuotes(path) + ": the name must end in .png, .svg, .pdf or .csv");
}

// Fonts and painting need an application object, but no display.
std::unique_ptr<QApplication> makeFigureApplication()
{
    if (QCoreApplication::instance() != nullptr) return nullptr;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // Qt writes some parts of a PDF in the order of a hash.
    QHashSeed::setDeterministicGlobalSeed();
    // Its remarks on the desktop's settings are none of the user's business here.
    qInstallMessageHandler([](QtMsgType type, const QMessageLogContext& /*context*/, const QString& text) {
        if (type == QtCriticalMsg || type == QtFatalMsg) std::fprintf(stderr, "%s\n", qPrintable(text));
    });
    // A figure must not depend on the screen of whoever draws it.
    for (const char* name : {"QT_SCALE_FACTOR", "QT_FONT_DPI", "QT_SCREEN_SCALE_FACTORS"}) qunsetenv(name);
    static int count = 1;
    static char name[] = "rectiscope";
    static char* words[] = {name, nullptr};
    return std::make_unique<QApplication>(count, words);
}

void writeFigureFile(const Figure& figure, const std::string& path, const FigureOptions& options)
{
    const auto application = makeFigureApplication();
    if (const auto error = exportFigure(figure, QString::fromStdString(path), options))
        throw WorkError(error->toStdString());
}

} // namespace rectiscope
