#include "ui/compare/map_items.h"

#include "ui/common/plot_setup.h"
#include "ui/common/theme.h"
#include "ui/compare/color_ramp.h"

#include <algorithm>
#include <cmath>

namespace rectiscope {
namespace {

constexpr int scaleSteps = 64;

void drawValue(QCPPainter& painter, const MapCell& cell, const QColor& ground)
{
    const QColor text = contrastRatio(ground, lightTheme().text) > contrastRatio(ground, Qt::white)
                            ? lightTheme().text
                            : QColor(Qt::white);
    painter.setPen(text);
    painter.drawText(cell.place, Qt::AlignCenter, cell.text);
}

void drawCross(QCPPainter& painter, const QRectF& place)
{
    const double half = std::min({place.width(), place.height(), 16.0}) * 0.25;
    const QPointF middle = place.center();
    painter.drawLine(middle + QPointF(-half, -half), middle + QPointF(half, half));
    painter.drawLine(middle + QPointF(-half, half), middle + QPointF(half, -half));
}

// Strokes from lower left to upper right, cut at the cell's edges: a pattern brush becomes an image in
// SVG.
void drawHatch(QCPPainter& painter, const QRectF& place)
{
    constexpr double apart = 6;
    for (int stroke = 1; stroke * apart < place.width() + place.height(); ++stroke) {
        const double offset = stroke * apart;
        const double overX = std::max(0.0, offset - place.width());
        const double overY = std::max(0.0, offset - place.height());
        painter.drawLine(QPointF(place.left() + offset - overX, place.top() + overX),
                         QPointF(place.left() + overY, place.top() + offset - overY));
    }
}

} // namespace

MapItem::MapItem(QCustomPlot* plot, std::vector<MapCell> cells, AxisEnds scale, const Theme& theme,
                 int fontPixels)
    : QCPAbstractItem(plot), cells_(std::move(cells)), scale_(scale), theme_(&theme), fontPixels_(fontPixels)
{
    setClipToAxisRect(false);
}

void MapItem::draw(QCPPainter* painter)
{
    painter->setFont(figureFont(fontPixels_));
    for (const auto& cell : cells_) {
        painter->setAntialiasing(false);
        if (std::isfinite(cell.value)) {
            const QColor color =
                rampColor((cell.value - scale_.lower) / (scale_.upper - scale_.lower), *theme_);
            painter->fillRect(cell.place, color);
            if (!cell.text.isEmpty()) drawValue(*painter, cell, color);
        } else {
            painter->fillRect(cell.place, theme_->window);
            painter->setAntialiasing(true);
            painter->setPen(QPen(cell.isDiverged ? theme_->danger : theme_->border, 1));
            cell.isDiverged ? drawCross(*painter, cell.place) : drawHatch(*painter, cell.place);
        }
    }
}

ScaleItem::ScaleItem(QCustomPlot* plot, const QRectF& place, const Theme& theme)
    : QCPAbstractItem(plot), place_(place), theme_(&theme)
{
    setClipToAxisRect(false);
}

void ScaleItem::draw(QCPPainter* painter)
{
    painter->setAntialiasing(false);
    for (int i = 0; i < scaleSteps; ++i) {
        const double top = place_.bottom() - place_.height() * (i + 1) / scaleSteps;
        painter->fillRect(QRectF(place_.left(), std::floor(top), place_.width(),
                                 std::ceil(place_.height() / scaleSteps) + 1)
                              .intersected(place_),
                          rampColor((i + 0.5) / scaleSteps, *theme_));
    }
}

} // namespace rectiscope
