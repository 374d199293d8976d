#include "ui/explore/activation_figure.h"

#include "core/activation/catalog.h"
#include "core/activation/config.h"
#include "core/text.h"
#include "ui/common/plot_setup.h"
#include "ui/common/qcustomplot.h"
#include "ui/common/theme.h"
#include "ui/explore/activation_caption.h"
#include "ui/explore/activation_chart.h"
#include "ui/explore/figure_legend.h"
#include "ui/explore/reading_layer.h"
#include "ui/explore/reading_legend.h"

#include <algorithm>

namespace rectiscope {
namespace {

constexpr int fontPixels = 13;
constexpr double toleratedPixels = 0.03; // a PNG may be scaled up, and an SVG by anybody
constexpr int smallestPanel = 10;
constexpr int csvSteps = 500;

// Ghosts and members of a family after the functions themselves.
QList<LegendEntry> allLegendEntries(const ActivationFigureContent& content)
{
    auto entries = legendEntries(content.reading);
    for (std::size_t i = content.activations.size(); i-- > 0;)
        entries.prepend({i, nameWithParameters(content.activations[i], content.asDivisors)});
    return entries;
}

void appendNumbers(QByteArray& row, std::initializer_list<double> numbers)
{
    for (const double number : numbers) {
        row += ',';
        row += QByteArray::fromStdString(shortest(number));
    }
}

std::vector<double> csvPoints(const Activation& activation, Interval range)
{
    std::vector<double> points;
    for (int i = 0; i <= csvSteps; ++i) // exact at both ends, and at 0 in the middle
        points.push_back((range.lower * (csvSteps - i) + range.upper * i) / csvSteps);
    for (const double kink : activation.kinks())
        if (kink > range.lower && kink < range.upper) points.push_back(kink);
    std::ranges::sort(points);
    points.erase(std::unique(points.begin(), points.end()), points.end());
    return points;
}

} // namespace

ActivationFigureContent figureContent(const ExploreState& state, bool function, bool derivative)
{
    ActivationFigureContent content;
    const auto rows = shownRows(state);
    for (const auto row : rows) content.activations.push_back(state.activations[row]);
    if (const auto found = std::ranges::find(rows, state.selected); found != rows.end())
        content.selected = static_cast<std::size_t>(found - rows.begin());
    content.showsFunction = function;
    content.showsDerivative = derivative;
    content.range = state.range;
    content.values = shownValueRange(Quantity::function, state);
    content.slopes = shownValueRange(Quantity::derivative, state);
    content.options = curveOptions(state);
    content.asDivisors = state.divisors;
    content.reading = chartReading(state);
    return content;
}

std::vector<std::size_t> distinctStyles(const std::vector<Activation>& activations)
{
    std::vector<std::size_t> styles;
    std::vector<std::size_t> used;
    for (const auto& activation : activations) used.push_back(catalogIndex(activation.info()));
    for (const auto& activation : activations) {
        auto style = catalogIndex(activation.info());
        if (std::ranges::find(styles, style) != styles.end()) {
            style = 0;
            while (std::ranges::find(used, style) != used.end()) ++style;
            used.push_back(style);
        }
        styles.push_back(style);
    }
    return styles;
}

ActivationFigure::ActivationFigure(ActivationFigureContent content) : content_(std::move(content)) {}

void ActivationFigure::paint(QCPPainter& painter, const FigureOptions& options) const
{
    QCustomPlot plot; // never shown: the window's own size and state stay out of it
    plot.setBackground(options.background());
    ActivationChart chart(plot, {content_.showsFunction, content_.showsDerivative}, toleratedPixels);
    chart.setRange(content_.range);
    for (const auto quantity : {Quantity::function, Quantity::derivative}) {
        const auto& given = quantity == Quantity::function ? content_.values : content_.slopes;
        if (auto* rect = chart.rect(quantity)) {
            rect->setMinimumSize(smallestPanel, smallestPanel); // legend and caption come first
            chart.setValueRange(quantity, given ? *given
                                                : fittedValueRange(quantity, content_.activations,
                                                                   content_.range, content_.options));
        }
    }
    chart.setTheme(options.theme(), fontPixels);
    plot.plotLayout()->setMargins(QMargins(8, 4, 4, 8));
    const auto styles = distinctStyles(content_.activations);
    ReadingLayer reading(plot, chart);
    reading.setTheme(options.theme(), fontPixels);
    const auto drawCurves = [&] {
        for (std::size_t i = 0; i < content_.activations.size(); ++i)
            chart.show(i, content_.activations[i], styles[i], content_.options);
        reading.show(content_.reading, content_.range);
    };
    drawCurves();
    if (auto* rect = reading.differenceRect()) rect->setMinimumSize(smallestPanel, smallestPanel);
    if (const auto entries = allLegendEntries(content_);
        options.legend != LegendPlace::none && !entries.isEmpty())
        addFigureLegend(plot, chart, entries, options);
    plot.setViewport(QRect(QPoint(0, 0), options.size));
    // Only now the sizes are known by which ticks are counted and curves are exact enough.
    layOut(plot);
    for (const auto quantity : {Quantity::function, Quantity::derivative})
        if (auto* rect = chart.rect(quantity)) fitTickCounts(*rect);
    if (auto* rect = reading.differenceRect()) fitTickCounts(*rect);
    drawCurves();
    if (content_.selected) {
        chart.raise(*content_.selected);
        chart.shadeFlat(&content_.activations[*content_.selected]);
    }
    plot.toPainter(&painter, options.size.width(), options.size.height());
}

QString ActivationFigure::caption() const
{
    return activationCaption(content_);
}

ShownFunctions ActivationFigure::functions() const
{
    ShownFunctions shown;
    shown.activations = content_.activations;
    for (const auto style : distinctStyles(content_.activations))
        shown.pens.push_back({functionColor(style, lightTheme()).name().mid(1).toUpper().toStdString(),
                              !functionDashes(style).isEmpty()});
    shown.range = content_.range;
    shown.mode = content_.options.mode;
    shown.side = content_.options.side;
    shown.function = content_.showsFunction;
    shown.derivative = content_.showsDerivative;
    shown.asDivisors = content_.asDivisors;
    return shown;
}

QByteArray ActivationFigure::csv() const
{
    const bool bounds = content_.options.mode == Mode::train;
    const auto columns = [&](const QByteArray& suffix) {
        QByteArray header;
        if (content_.showsFunction) header += ",f" + suffix;
        if (content_.showsDerivative) header += ",df" + suffix;
        return header;
    };
    QByteArray result = "activation,x" + columns({});
    if (bounds) result += columns("_lower") + columns("_upper");
    result += '\n';
    auto activations = content_.activations;
    for (const auto& pin : content_.reading.pins) activations.push_back(pin);
    for (const auto& member : content_.reading.family) activations.push_back(member.activation);
    for (const auto& activation : activations) {
        const auto name = QByteArray::fromStdString(csvField(toText(activation)));
        for (const double x : csvPoints(activation, content_.range)) {
            result += name;
            appendNumbers(result, {x});
            const auto add = [&](const auto& valueOf) {
                if (content_.showsFunction) appendNumbers(result, {valueOf(Quantity::function)});
                if (content_.showsDerivative) appendNumbers(result, {valueOf(Quantity::derivative)});
            };
            add([&](Quantity quantity) { return chartValue(activation, quantity, x, content_.options); });
            if (bounds) {
                add([&](Quantity quantity) {
                    return chartBounds(activation, quantity, x, content_.options).lower;
                });
                add([&](Quantity quantity) {
                    return chartBounds(activation, quantity, x, content_.options).upper;
                });
            }
            result += '\n';
        }
    }
    return result;
}

} // namespace rectiscope
