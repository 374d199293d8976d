#include "ui/compare/function_look.h"

#include "core/activation/catalog.h"
#include "ui/common/qcustomplot.h"
#include "ui/common/theme.h"
#include "ui/compare/comparison_plot.h"

#include <array>
#include <cmath>
#include <map>

namespace rectiscope {
namespace {

constexpr int variants = 4;
constexpr std::size_t mostDiscs = 300; // antialiased discs cost by the dot
constexpr double cornered = 1.25; // how much larger a shape with corners must be to look as large as a disc

QCPScatterStyle::ScatterShape shapeOf(const FunctionLook& look)
{
    static constexpr std::array<QCPScatterStyle::ScatterShape, variants> shapes{
        QCPScatterStyle::ssCircle, QCPScatterStyle::ssDiamond, QCPScatterStyle::ssTriangle,
        QCPScatterStyle::ssSquare};
    return shapes[static_cast<std::size_t>(look.variant % variants)];
}

double sizeOf(const FunctionLook& look, double size)
{
    return look.variant % variants == 0 ? size : cornered * size;
}

} // namespace

QColor mixed(const QColor& from, const QColor& to, double share)
{
    const auto channel = [share](int a, int b) { return static_cast<int>(std::lround(a + (b - a) * share)); };
    return {channel(from.red(), to.red()), channel(from.green(), to.green()),
            channel(from.blue(), to.blue())};
}

FunctionLook functionLook(const Activation& activation, int variant, const Theme& theme, double lineWidth)
{
    const auto row = catalogIndex(activation.info());
    FunctionLook look{functionColor(row, theme), functionPen(row, theme, lineWidth), variant};
    if (variant == 0) return look;
    static const std::array<QList<qreal>, variants> dashes{{{}, {5, 2.5}, {1.5, 2}, {6, 2, 1.5, 2}}};
    static constexpr std::array shares{0.0, 0.45, 0.25, 0.65};
    const auto place = static_cast<std::size_t>(variant % variants);
    look.color = mixed(look.color, theme.text, shares[place]);
    look.pen.setColor(look.color);
    look.pen.setDashPattern(dashes[place].isEmpty() ? QList<qreal>{3, 3} : dashes[place]);
    look.pen.setCapStyle(Qt::FlatCap);
    return look;
}

std::vector<FunctionLook> functionLooks(const Experiment& experiment, const Theme& theme, double lineWidth)
{
    std::vector<FunctionLook> looks;
    std::map<std::size_t, int> seen;
    for (const auto& named : experiment.activations)
        looks.push_back(
            functionLook(named.activation, seen[catalogIndex(named.activation.info())]++, theme, lineWidth));
    return looks;
}

void setRunDots(QCPGraph& graph, const FunctionLook& look, std::size_t runs, const Theme& theme)
{
    QColor color = look.color;
    color.setAlphaF(static_cast<float>(dotOpacity(runs, theme)));
    const bool isQuick = runs > mostDiscs;
    graph.setLineStyle(QCPGraph::lsNone);
    graph.setAntialiasedScatters(!isQuick);
    graph.setScatterStyle({isQuick ? QCPScatterStyle::ssSquare : shapeOf(look), QPen(Qt::NoPen),
                           QBrush(color), isQuick ? dotSize(runs) : sizeOf(look, dotSize(runs))});
}

QCPScatterStyle edgedDot(const FunctionLook& look, double size, const QColor& ground)
{
    return {shapeOf(look), QPen(ground, 1.5), QBrush(look.color), sizeOf(look, size)};
}

QCPScatterStyle hollowDot(const FunctionLook& look, double size, const QColor& ground)
{
    return {shapeOf(look), QPen(look.color, 2), QBrush(ground), sizeOf(look, size)};
}

} // namespace rectiscope
