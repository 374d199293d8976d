#include "ui/train/unit_figure.h"

#include "core/text.h"
#include "ui/common/plot_setup.h"
#include "ui/common/qcustomplot.h"
#include "ui/common/theme.h"
#include "ui/train/history_figure.h"

#include <string>

namespace rectiscope {
namespace {

constexpr int textPixels = 14;
constexpr int titlePixels = 16;
constexpr int margin = 16;

} // namespace

void UnitFigure::paint(QCPPainter& painter, const FigureOptions& options) const
{
    const Theme& theme = options.theme();
    const QRect all(QPoint(0, 0), options.size);
    painter.fillRect(all, theme.surface);
    QRect area = all.adjusted(margin, margin, -margin, -margin);
    area.setTop(area.top() + paintCaption(painter, area, caption_, theme) + margin / 2);
    QRect used;
    painter.setFont(figureFont(titlePixels, QFont::DemiBold));
    painter.setPen(theme.text);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignTop, title_, &used);
    area.setTop(used.bottom() + 4);
    painter.setFont(figureFont(textPixels));
    painter.drawText(area, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, notes_, &used);
    area.setTop(used.bottom() + margin / 2);
    paintPicture(painter, QRectF(area), picture_, figureFont(textPixels), theme);
}

QByteArray UnitFigure::csv() const
{
    std::string text = "bin_centre,count,f,df\n";
    const UnitView& unit = picture_.unit;
    const double width = (unit.upper - unit.lower) / double(std::max<std::size_t>(1, unit.counts.size()));
    for (std::size_t i = 0; i < unit.counts.size(); ++i) {
        const double centre = unit.lower + (double(i) + 0.5) * width;
        text += shortest(centre) + ',' + shortest(unit.counts[i]) + ',' +
                shortest(picture_.activation.value(centre)) + ',' +
                shortest(picture_.activation.derivative(centre, Side::left)) + '\n';
    }
    return QByteArray::fromStdString(text);
}

} // namespace rectiscope
