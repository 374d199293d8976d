#include "ui/train/line_legend.h"

#include "ui/common/theme.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace rectiscope {
namespace {

constexpr int symbolWidth = 26;
constexpr int symbolGap = 7;
constexpr int columnGap = 18;
constexpr double lineWidth = 1.7;

} // namespace

LineLegend::LineLegend(std::vector<NetworkLine> lines, const QFont& font, int width)
    : lines_(std::move(lines)), font_(font)
{
    const QFontMetrics metrics(font_);
    int widest = 0;
    for (const auto& line : lines_) widest = std::max(widest, metrics.horizontalAdvance(line.name));
    columnWidth_ = symbolWidth + symbolGap + widest + columnGap;
    rowHeight_ = metrics.height() + 3;
    columns_ =
        std::clamp((width + columnGap) / columnWidth_, 1, std::max(1, static_cast<int>(lines_.size())));
}

QSize LineLegend::size() const
{
    const int rows = (static_cast<int>(lines_.size()) + columns_ - 1) / columns_;
    return {columns_ * columnWidth_ - columnGap, rows * rowHeight_};
}

void LineLegend::paint(QPainter& painter, QPoint topLeft, const Theme& theme) const
{
    painter.setFont(font_);
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        const int index = static_cast<int>(i);
        const QRect cell(topLeft + QPoint(index % columns_ * columnWidth_, index / columns_ * rowHeight_),
                         QSize(columnWidth_ - columnGap, rowHeight_));
        const int middle = cell.top() + cell.height() / 2;
        painter.setPen(networkPen(lines_[i].activation, lines_[i].isFork, theme, lineWidth));
        painter.drawLine(cell.left(), middle, cell.left() + symbolWidth, middle);
        painter.setPen(theme.text);
        painter.drawText(cell.adjusted(symbolWidth + symbolGap, 0, 0, 0),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, lines_[i].name);
    }
}

} // namespace rectiscope
