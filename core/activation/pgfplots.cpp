#include "core/activation/pgfplots.h"

#include "core/version.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace rectiscope {
namespace {

constexpr double tolerance = 2e-4; // of the height of a panel: a hundredth of a millimetre
constexpr double fillOpacity = 0.16;

// Six digits: TeX computes with fewer.
std::string number(double value)
{
    std::array<char, 32> text{};
    (void)std::snprintf(text.data(), text.size(), "%.6g", value == 0 ? 0.0 : value);
    return text.data();
}

std::string coordinates(const std::vector<Point>& points)
{
    std::string text = "coordinates {";
    for (std::size_t i = 0; i < points.size(); ++i)
        text += (i % 6 == 0 && points.size() > 6 ? "\n  "
                 : i > 0                         ? " "
                                                 : "") +
                std::string("(") + number(points[i].x) + "," + number(points[i].y) + ")";
    return text + (points.size() > 6 ? "\n};\n" : "};\n");
}

bool drawsRandomly(const Activation& activation, const ShownFunctions& shown)
{
    return activation.info().slopeRule == SlopeRule::random && shown.mode == Mode::train;
}

Curve curveOf(const Activation& activation, Quantity quantity, const ShownFunctions& shown)
{
    if (drawsRandomly(activation, shown))
        return makeCurveWithSlope(slopeDistribution(activation).mean(), quantity, shown.range, shown.side);
    // Rough points first, to know the height that the tolerance is a part of.
    const auto rough = makeCurve(activation, quantity, shown.range, 0.1, shown.side);
    double lowest = 0;
    double highest = 0;
    for (const auto& piece : rough.pieces)
        for (const auto& point : piece) {
            lowest = std::min(lowest, point.y);
            highest = std::max(highest, point.y);
        }
    const double height = std::max(highest - lowest, 1e-6);
    return makeCurve(activation, quantity, shown.range, tolerance * height, shown.side);
}

std::string dots(const Curve& curve, bool filled, const std::string& color)
{
    std::vector<Point> points;
    for (const auto& dot : curve.dots)
        if (dot.filled == filled) points.push_back({dot.x, dot.y});
    if (points.empty()) return {};
    return "\\addplot[" + color + ", only marks, mark=*, mark size=1.6pt" +
           (filled ? "" : ", mark options={fill=white}") + ", forget plot] " + coordinates(points);
}

// The slopes that training leaves open.
std::string band(const Activation& activation, Quantity quantity, const ShownFunctions& shown,
                 const std::string& color)
{
    if (!drawsRandomly(activation, shown) || shown.range.lower >= 0) return {};
    const auto slopes = slopeDistribution(activation);
    const double left = shown.range.lower;
    const double right = std::min(0.0, shown.range.upper);
    const auto at = [&](double slope, double x) {
        return quantity == Quantity::function ? slope * x : slope;
    };
    return "\\addplot[draw=none, fill=" + color + ", fill opacity=" + number(fillOpacity) +
           ", forget plot] " +
           coordinates({{left, at(slopes.lower, left)},
                        {right, at(slopes.lower, right)},
                        {right, at(slopes.upper, right)},
                        {left, at(slopes.upper, left)},
                        {left, at(slopes.lower, left)}});
}

std::string panel(Quantity quantity, const ShownFunctions& shown, bool isFirst)
{
    std::string text = quantity == Quantity::function ? "\\nextgroupplot[ylabel={$f(x)$}"
                                                      : "\\nextgroupplot[xlabel={$x$}, ylabel={$f'(x)$}";
    text += isFirst ? ", legend pos=north west, legend cell align=left]\n" : "]\n";
    for (std::size_t i = 0; i < shown.activations.size(); ++i) {
        const auto& activation = shown.activations[i];
        const auto color = "curve" + std::to_string(i + 1);
        const bool dashed = i < shown.pens.size() && shown.pens[i].dashed;
        const auto curve = curveOf(activation, quantity, shown);
        text += band(activation, quantity, shown, color);
        bool isLegend = isFirst; // of the first piece
        for (const auto& piece : curve.pieces) {
            text += "\\addplot[" + color + ", thick" + (dashed ? ", dashed" : "") +
                    (isLegend ? "] " : ", forget plot] ") + coordinates(piece);
            if (isLegend) text += "\\addlegendentry{" + latexName(activation, shown.asDivisors) + "}\n";
            isLegend = false;
        }
        text += dots(curve, false, color) + dots(curve, true, color);
    }
    return text;
}

} // namespace

std::string pgfplotsSnippet(const ShownFunctions& shown)
{
    const bool both = shown.function && shown.derivative;
    std::string text = "% From Rectiscope " + std::string(rectiscopeVersion()) +
                       ". Needs in the preamble:\n"
                       "%   \\usepackage{pgfplots}\n"
                       "%   \\usepgfplotslibrary{groupplots}\n"
                       "%   \\pgfplotsset{compat=1.16}\n"
                       "\\begin{tikzpicture}\n";
    for (std::size_t i = 0; i < shown.activations.size(); ++i)
        text += "\\definecolor{curve" + std::to_string(i + 1) + "}{HTML}{" +
                (i < shown.pens.size() ? shown.pens[i] : CurvePen{}).htmlColor + "}\n";
    text += std::string("\\begin{groupplot}[group style={group size=1 by ") + (both ? "2" : "1") +
            ", vertical sep=9mm},\n  width=110mm, height=" + (both ? "62mm" : "80mm") +
            ", xmin=" + number(shown.range.lower) + ", xmax=" + number(shown.range.upper) +
            ",\n  grid=major, grid style={black!8}, axis line style={black!40}, tick style={black!40},\n"
            "  legend style={draw=none, fill opacity=0.85, text opacity=1, font=\\small}]\n";
    if (shown.function) text += panel(Quantity::function, shown, true);
    if (shown.derivative) text += panel(Quantity::derivative, shown, !shown.function);
    return text + "\\end{groupplot}\n\\end{tikzpicture}\n";
}

} // namespace rectiscope
