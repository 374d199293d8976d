#include "ui/common/figure.h"

#include "core/version.h"
#include "ui/common/plot_setup.h"
#include "ui/common/qcustomplot.h"
#include "ui/common/theme.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace rectiscope {
namespace {

constexpr int captionPixels = 12;
constexpr int fewestCaptionPixels = 7;
constexpr double largestCaption = 0.25; // of the figure's height
constexpr int captionMargin = 16;
constexpr int captionFlags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

// Rounded up, so that the figure reaches every edge.
QSize divided(QSize size, double factor)
{
    return {static_cast<int>(std::ceil(size.width() / factor)),
            static_cast<int>(std::ceil(size.height() / factor))};
}

// Into the lowest part of the rectangle, in smaller letters where it is long; returns how much of its height
// the paragraph needs, air included.
int paintParagraph(QCPPainter& painter, QSize size, const QString& text, const Theme& theme)
{
    const int width = std::max(1, size.width() - 2 * captionMargin);
    const auto heightAt = [&](int pixels) {
        const QRect room(0, 0, width, size.height());
        return QFontMetrics(figureFont(pixels)).boundingRect(room, captionFlags, text).height() +
               captionMargin;
    };
    int pixels = captionPixels;
    while (pixels > fewestCaptionPixels && heightAt(pixels) > largestCaption * size.height()) --pixels;
    const int height = heightAt(pixels);
    painter.setFont(figureFont(pixels));
    painter.setPen(theme.text);
    painter.drawText(QRect(captionMargin, size.height() - height, width, height), captionFlags, text);
    return height;
}

} // namespace

const Theme& FigureOptions::theme() const
{
    return dark ? darkTheme() : lightTheme();
}

QBrush FigureOptions::background() const
{
    return transparent ? QBrush(Qt::NoBrush) : QBrush(theme().surface);
}

void paintFigure(QCPPainter& painter, const Figure& figure, const FigureOptions& options)
{
    if (!options.transparent) painter.fillRect(QRect(QPoint(0, 0), options.size), options.theme().surface);
    FigureOptions inner = options;
    const double zoom = options.fontSize / usualFontSize;
    inner.fontSize = usualFontSize;
    if (zoom != 1) {
        painter.scale(zoom, zoom);
        inner.size = divided(options.size, zoom);
    }
    const QString caption = options.caption ? figure.caption() : QString();
    if (!caption.isEmpty()) {
        const int height = paintParagraph(painter, inner.size, caption, options.theme());
        inner.size.setHeight(std::max(1, inner.size.height() - height));
    }
    figure.paint(painter, inner);
}

QString madeWith()
{
    const auto version = rectiscopeVersion();
    return QCoreApplication::translate("Figure", "Made with Rectiscope %1.")
        .arg(QString::fromUtf8(version.data(), static_cast<qsizetype>(version.size())));
}

} // namespace rectiscope
