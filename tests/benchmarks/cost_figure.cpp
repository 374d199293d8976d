#include "tests/benchmarks/cost_figure.h"

#include "ui/common/plot_setup.h"
#include "ui/common/qcustomplot.h"
#include "ui/common/theme.h"

#include <algorithm>

namespace rectiscope {
namespace {

constexpr int textPixels = 14;
constexpr int gap = 20;

void useLogarithms(QCPAxis& axis)
{
    axis.setScaleType(QCPAxis::stLogarithmic);
    axis.setTicker(QSharedPointer<QCPAxisTickerLog>::create());
    axis.setNumberFormat(QStringLiteral("gb"));
    axis.setNumberPrecision(0);
}

void addPanel(QCustomPlot& plot, QCPAxisRect& rect, const CostPanel& panel, const Theme& theme)
{
    QCPAxis& x = *rect.axis(QCPAxis::atBottom);
    QCPAxis& y = *rect.axis(QCPAxis::atLeft);
    prepareAxisRect(rect);
    setAxisRectTheme(rect, theme, textPixels);
    for (QCPAxis* axis : {&x, &y}) {
        useLogarithms(*axis);
        axis->setLabelFont(figureFont(textPixels));
        axis->setLabelColor(theme.text);
    }
    x.setLabel(panel.size);
    y.setLabel(panel.cost);
    QVector<double> sizes, costs;
    for (const auto& curve : panel.curves) {
        auto* graph = plot.addGraph(&x, &y);
        graph->setPen(functionPen(curve.row, theme));
        graph->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, 5));
        graph->setData(curve.sizes, curve.microseconds, true);
        graph->setName(curve.function);
        sizes << curve.sizes;
        costs << curve.microseconds;
    }
    const auto [smallest, largest] = std::ranges::minmax(sizes);
    const auto [least, most] = std::ranges::minmax(costs);
    x.setRange(smallest / 1.2, largest * 1.2);
    y.setRange(least / 1.5, most * 1.5);
}

} // namespace

void CostFigure::paint(QCPPainter& painter, const FigureOptions& options) const
{
    const Theme& theme = options.theme();
    QCustomPlot plot;
    preparePlot(plot);
    setPlotBackground(plot, theme);
    plot.plotLayout()->clear();
    plot.plotLayout()->setRowSpacing(gap);
    plot.plotLayout()->setColumnSpacing(gap);
    const int columns = 2;
    for (int i = 0; i < panels_.size(); ++i) {
        auto* rect = new QCPAxisRect(&plot);
        plot.plotLayout()->addElement(i / columns, i % columns, rect);
        addPanel(plot, *rect, panels_[i], theme);
        if (i > 0 || !options.hasLegend()) continue;
        auto* legend = new QCPLegend;
        rect->insetLayout()->addElement(legend, Qt::AlignTop | Qt::AlignLeft);
        legend->setLayer(QStringLiteral("legend"));
        legend->setFont(figureFont(textPixels));
        legend->setTextColor(theme.text);
        legend->setBrush(theme.surface);
        legend->setBorderPen(Qt::NoPen);
        for (int k = 0; k < plot.graphCount(); ++k) plot.graph(k)->addToLegend(legend);
    }
    plot.toPainter(&painter, options.size.width(), options.size.height());
}

QByteArray CostFigure::csv() const
{
    QByteArray text = "what,size,function,microseconds\n";
    for (const auto& panel : panels_)
        for (const auto& curve : panel.curves)
            for (int i = 0; i < curve.sizes.size(); ++i)
                text += QStringLiteral("%1,%2,%3,%4\n")
                            .arg(panel.key)
                            .arg(curve.sizes[i])
                            .arg(curve.function)
                            .arg(curve.microseconds[i], 0, 'g', 4)
                            .toUtf8();
    return text;
}

} // namespace rectiscope
