#include "ui/common/swatch.h"

#include "ui/common/theme.h"

#include <QPainter>
#include <QPen>

namespace rectiscope {

void drawSwatch(QPainter& painter, const QRectF& rect, std::size_t row, bool faded)
{
    QPen pen = functionPen(row, currentTheme(), 2.6);
    pen.setCapStyle(Qt::FlatCap);
    if (const auto dashes = functionDashes(row); !dashes.isEmpty())
        pen.setDashPattern(dashes.front() > 2 ? QList<qreal>{2.6, 1.4} : QList<qreal>{0.9, 0.9});
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(faded ? 0.45 : 1);
    painter.setPen(pen);
    painter.drawLine(QPointF(rect.left(), rect.center().y()), QPointF(rect.right(), rect.center().y()));
    painter.restore();
}

Swatch::Swatch(std::size_t row, QWidget* parent) : QWidget(parent), row_(row)
{
    setFixedSize(Swatch::sizeHint());
}

void Swatch::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    drawSwatch(painter, QRectF(rect()), row_);
}

} // namespace rectiscope
