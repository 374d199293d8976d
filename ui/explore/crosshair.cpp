#include "ui/explore/crosshair.h"

#include "ui/common/number_text.h"
#include "ui/common/plot_setup.h"
#include "ui/common/qcustomplot.h"
#include "ui/common/theme.h"

namespace rectiscope {
namespace {

constexpr int fontPixels = 12;
constexpr double dotRadius = 3.6;

} // namespace

// QCustomPlot's topmost layer has a buffer of its own from the start. A further one would cost every replot.
static const auto layerName = QStringLiteral("overlay");

class Crosshair::Layerable : public QCPLayerable {
public:
    Layerable(QCustomPlot* plot, QList<QCPAxisRect*> all)
        : QCPLayerable(plot, layerName), rects(std::move(all))
    {
    }

    QList<QCPAxisRect*> rects;
    double x = -2;
    QList<CrosshairDot> dots;
    CrosshairLabel label;
    const Theme* theme = &lightTheme();

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override { painter->setAntialiasing(true); }

    void draw(QCPPainter* painter) override
    {
        for (auto* rect : rects) drawLine(*painter, *rect);
        for (const auto& dot : dots) drawDot(*painter, dot);
        if (!label.text.isEmpty()) drawLabel(*painter);
    }

private:
    [[nodiscard]] bool isVisible(QCPAxisRect& rect) const
    {
        return rect.axis(QCPAxis::atBottom)->range().contains(x);
    }

    [[nodiscard]] QPointF pixel(QCPAxisRect& rect, double y) const
    {
        return {rect.axis(QCPAxis::atBottom)->coordToPixel(x), rect.axis(QCPAxis::atLeft)->coordToPixel(y)};
    }

    // The line passes below what lies on a panel: inside the lens it would point at another x.
    static QRegion openPart(QCPAxisRect& rect)
    {
        QRegion open(rect.rect());
        for (auto* element : rect.insetLayout()->elements(false))
            if (const auto* lens = qobject_cast<QCPAxisRect*>(element)) open -= lens->outerRect();
        return open;
    }

    void drawLine(QCPPainter& painter, QCPAxisRect& rect) const
    {
        if (!isVisible(rect)) return;
        painter.save();
        painter.setClipRegion(openPart(rect));
        const double at = std::round(rect.axis(QCPAxis::atBottom)->coordToPixel(x)) + 0.5;
        painter.setPen(QPen(theme->mutedText, 1, Qt::DashLine));
        painter.drawLine(QPointF(at, rect.top()), QPointF(at, rect.bottom()));
        painter.restore();
    }

    void drawDot(QCPPainter& painter, const CrosshairDot& dot) const
    {
        const QPointF at = pixel(*dot.rect, dot.y);
        if (!isVisible(*dot.rect) || !openPart(*dot.rect).contains(at.toPoint())) return;
        painter.setPen(QPen(theme->surface, 1.2));
        painter.setBrush(dot.color);
        painter.drawEllipse(at, dotRadius, dotRadius);
    }

    void drawLabel(QCPPainter& painter) const
    {
        auto& rect = *label.rect;
        if (!isVisible(rect)) return;
        painter.setFont(figureFont(fontPixels, QFont::Medium));
        QRectF box = QFontMetricsF(painter.font()).boundingRect(label.text).adjusted(-7, -4, 7, 4);
        const QPointF at = pixel(rect, label.y);
        box.moveBottomLeft(at + QPointF(10, -10));
        const QRectF inside = rect.rect();
        if (box.right() > inside.right()) box.moveRight(at.x() - 10);
        box.moveTop(std::clamp(box.top(), inside.top(), inside.bottom() - box.height()));
        painter.setPen(QPen(theme->border, 1));
        painter.setBrush(theme->surface);
        painter.drawRoundedRect(box, 4, 4);
        painter.setPen(theme->text);
        painter.drawText(box, Qt::AlignCenter, label.text);
    }
};

Crosshair::Crosshair(QCustomPlot& plot, QList<QCPAxisRect*> rects) : plot_(&plot)
{
    layerable_ = new Layerable(&plot, std::move(rects));
}

void Crosshair::setTheme(const Theme& theme)
{
    layerable_->theme = &theme;
}

void Crosshair::setRects(QList<QCPAxisRect*> rects)
{
    layerable_->rects = std::move(rects);
}

void Crosshair::set(double x, QList<CrosshairDot> dots, CrosshairLabel label)
{
    layerable_->x = x;
    layerable_->dots = std::move(dots);
    layerable_->label = std::move(label);
}

void Crosshair::redraw()
{
    plot_->layer(layerName)->replot();
}

} // namespace rectiscope
