#include "ui/compare/mark_readout.h"

#include "ui/common/plot_setup.h"
#include "ui/common/theme.h"

#include <algorithm>

namespace rectiscope {
namespace {

constexpr double ringWidth = 2;
constexpr double ringGap = 3;
constexpr double boxGap = 8;

} // namespace

MarkReadout::MarkReadout(QCustomPlot* plot, const Theme& theme, int fontPixels)
    : QCPAbstractItem(plot), theme_(&theme), fontPixels_(fontPixels)
{
    setClipToAxisRect(false);
    setObjectName(QStringLiteral("markReadout"));
}

void MarkReadout::draw(QCPPainter* painter)
{
    if (!mark) return;
    painter->setAntialiasing(true);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(theme_->text, ringWidth));
    const QRectF ring = mark->place.adjusted(-ringGap, -ringGap, ringGap, ringGap);
    if (mark->isCell)
        painter->drawRect(mark->place.adjusted(1, 1, -1, -1));
    else
        painter->drawEllipse(ring);

    const QFont bold = figureFont(fontPixels_, QFont::DemiBold);
    const QFont plain = figureFont(fontPixels_);
    const double line = QFontMetricsF(plain).height();
    const double padding = fontPixels_ * 0.6;
    const double width = std::max(QFontMetricsF(bold).horizontalAdvance(mark->title),
                                  QFontMetricsF(plain).horizontalAdvance(mark->text)) +
                         2 * padding;
    const QRectF all(parentPlot()->viewport());
    QRectF box(ring.right() + boxGap, ring.center().y() - line - padding / 2, width, 2 * line + padding);
    if (box.right() > all.right()) box.moveRight(ring.left() - boxGap);
    box.moveLeft(std::max(box.left(), all.left() + 1));
    box.moveTop(
        std::clamp(box.top(), all.top() + 1, std::max(all.top() + 1, all.bottom() - box.height() - 1)));

    painter->setPen(QPen(theme_->axis, 1));
    painter->setBrush(theme_->surface);
    painter->drawRoundedRect(box, 4, 4);
    QRectF row(box.left() + padding, box.top() + padding / 2, width - 2 * padding + 1, line);
    painter->setPen(theme_->text);
    painter->setFont(bold);
    painter->drawText(row, Qt::AlignLeft | Qt::AlignVCenter, mark->title);
    row.translate(0, line);
    painter->setFont(plain);
    painter->drawText(row, Qt::AlignLeft | Qt::AlignVCenter, mark->text);
}

} // namespace rectiscope
