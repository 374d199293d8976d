#include "ui/train/plot_figure.h"

#include "ui/common/plot_setup.h"
#include "ui/common/qcustomplot.h"
#include "ui/common/theme.h"
#include "ui/train/history_figure.h"

#include <algorithm>

namespace rectiscope {
namespace {

constexpr int textPixels = 14;
constexpr int margin = 16;

} // namespace

QString PlotFigure::caption() const
{
    return figureCaption({content_.title, content_.subtitle}, content_.caption);
}

void PlotFigure::paint(QCPPainter& painter, const FigureOptions& options) const
{
    const Theme& theme = options.theme();
    const QRect all(QPoint(0, 0), options.size);
    if (!options.transparent) painter.fillRect(all, theme.surface);
    QRect area = all.adjusted(margin, margin, -margin, -margin);
    // Below the figure the whole paragraph says it all.
    const QString heading = options.caption ? QString() : content_.caption;
    area.setTop(area.top() + paintCaption(painter, area, heading, theme) + margin / 2);

    const int titleHeight = paintTitle(painter, area, content_.title, content_.subtitle, theme);

    QCustomPlot plot;
    const QSize size(area.width(), std::max(1, area.height() - titleHeight));
    plot.setViewport(QRect(QPoint(0, 0), size));
    content_.draw(plot, theme, textPixels, size, options.hasLegend());
    plot.setBackground(options.background());
    painter.save();
    painter.translate(area.left(), area.top() + titleHeight);
    plot.toPainter(&painter, size.width(), size.height());
    painter.restore();
}

} // namespace rectiscope
