#include "ui/common/plot_setup.h"

#include "ui/common/number_text.h"
#include "ui/common/qcustomplot.h"
#include "ui/common/theme.h"

#include <algorithm>
#include <cmath>

namespace rectiscope {
namespace {

class ReadableTicker : public QCPAxisTicker {
protected:
    double getTickStep(const QCPRange& range) override
    {
        step_ = QCPAxisTicker::getTickStep(range);
        return step_;
    }

    QString getTickLabel(double tick, const QLocale& /*locale*/, QChar /*format*/, int /*precision*/) override
    {
        if (std::fabs(tick) < step_ * 1e-6)
            return QStringLiteral("0"); // a sum of steps may miss it by a rounding error
        const double places = std::ceil(std::log10(std::fabs(tick) / step_)) + 2;
        return shortText(tick, static_cast<int>(std::clamp(places, 4.0, 15.0)));
    }

private:
    double step_ = 1;
};

constexpr int pixelsBetweenTicksX = 110;
constexpr int pixelsBetweenTicksY = 52;

} // namespace

QFont figureFont(int pixels, QFont::Weight weight)
{
    QFont font = interfaceFont(10, weight);
    font.setPixelSize(pixels);
    // Inter puts other shapes in for a minus before a digit; in a PDF they are no longer found as text.
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

void preparePlot(QCustomPlot& plot)
{
    plot.moveLayer(plot.layer(QStringLiteral("axes")), plot.layer(QStringLiteral("main")),
                   QCustomPlot::limBelow);
    plot.addLayer(QStringLiteral("shade"), plot.layer(QStringLiteral("grid")), QCustomPlot::limBelow);
    plot.addLayer(QStringLiteral("bands"), plot.layer(QStringLiteral("main")), QCustomPlot::limBelow);
    plot.addLayer(QStringLiteral("dots"), plot.layer(QStringLiteral("main")), QCustomPlot::limAbove);
    plot.setAutoAddPlottableToLegend(false);
    plot.setNoAntialiasingOnDrag(false);
}

void setPlotBackground(QCustomPlot& plot, const Theme& theme)
{
    plot.setBackground(QBrush(theme.surface));
}

void prepareAxisRect(QCPAxisRect& rect)
{
    rect.setupFullAxesBox(false);
    // In this order, not in that of axes(), which is a hash's: the same figure is the same bytes.
    for (const auto type : {QCPAxis::atLeft, QCPAxis::atBottom, QCPAxis::atRight, QCPAxis::atTop}) {
        auto* axis = rect.axis(type);
        axis->setLayer(QStringLiteral("axes"));
        axis->grid()->setLayer(QStringLiteral("grid"));
        axis->setBasePen(Qt::NoPen);
        axis->setTickPen(Qt::NoPen);
        axis->setSubTickPen(Qt::NoPen);
        axis->setSubTicks(false);
        axis->setTickLabelPadding(8);
        axis->setTickLengthIn(0);
        axis->setTicker(QSharedPointer<QCPAxisTicker>(new ReadableTicker));
    }
    for (const auto type : {QCPAxis::atTop, QCPAxis::atRight}) rect.axis(type)->setVisible(false);
}

void setAxisRectTheme(QCPAxisRect& rect, const Theme& theme, int fontPixels)
{
    for (auto* axis : rect.axes()) {
        axis->setTickLabelFont(figureFont(fontPixels));
        axis->setTickLabelColor(theme.mutedText);
        axis->setLabelFont(figureFont(fontPixels));
        axis->setLabelColor(theme.mutedText);
        axis->grid()->setPen(QPen(theme.grid, 1));
        axis->grid()->setZeroLinePen(QPen(theme.axis, 1));
    }
}

void layOut(QCustomPlot& plot)
{
    for (const auto phase :
         {QCPLayoutElement::upPreparation, QCPLayoutElement::upMargins, QCPLayoutElement::upLayout})
        plot.plotLayout()->update(phase);
}

void fitTickCounts(QCPAxisRect& rect)
{
    rect.axis(QCPAxis::atBottom)
        ->ticker()
        ->setTickCount(std::clamp(rect.width() / pixelsBetweenTicksX, 2, 20));
    rect.axis(QCPAxis::atLeft)
        ->ticker()
        ->setTickCount(std::clamp(rect.height() / pixelsBetweenTicksY, 2, 20));
}

bool hasRoomForNote(const QCPAxisRect& rect, int fontPixels, const QString& text)
{
    constexpr int air = 10;
    const QSize size = QFontMetrics(figureFont(fontPixels)).size(0, text);
    return rect.width() <= 0 ||
           (rect.height() >= size.height() + air && rect.width() >= size.width() + 2 * air);
}

} // namespace rectiscope
