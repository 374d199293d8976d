#include "ui/common/recorded_painting.h"

#include "ui/common/qcustomplot.h"

#include <QPaintDevice>
#include <QPaintEngine>

#include <utility>

namespace rectiscope {
namespace {

using Steps = std::vector<std::function<void(QPainter&)>>;

constexpr int dotsPerInch = 96; // of a QImage
constexpr int largestSide = 1 << 20;

class RecordingEngine : public QPaintEngine {
public:
    explicit RecordingEngine(Steps& steps) : QPaintEngine(AllFeatures), steps_(steps) {}

    bool begin(QPaintDevice*) override { return true; }
    bool end() override { return true; }
    [[nodiscard]] Type type() const override { return User; }

    void updateState(const QPaintEngineState& now) override
    {
        const auto changed = now.state();
        if (changed & DirtyHints) setHints(now.renderHints());
        if (changed & DirtyPen) add([pen = now.pen()](QPainter& p) { p.setPen(pen); });
        if (changed & DirtyBrush) add([brush = now.brush()](QPainter& p) { p.setBrush(brush); });
        if (changed & DirtyBrushOrigin)
            add([origin = now.brushOrigin()](QPainter& p) { p.setBrushOrigin(origin); });
        if (changed & DirtyBackground)
            add([brush = now.backgroundBrush()](QPainter& p) { p.setBackground(brush); });
        if (changed & DirtyBackgroundMode)
            add([mode = now.backgroundMode()](QPainter& p) { p.setBackgroundMode(mode); });
        if (changed & DirtyFont) add([font = now.font()](QPainter& p) { p.setFont(font); });
        if (changed & DirtyOpacity) add([opacity = now.opacity()](QPainter& p) { p.setOpacity(opacity); });
        if (changed & DirtyCompositionMode)
            add([mode = now.compositionMode()](QPainter& p) { p.setCompositionMode(mode); });
        // Before the clip, which is in its coordinates.
        if (changed & DirtyTransform)
            add([transform = now.transform()](QPainter& p) { p.setWorldTransform(transform); });
        if (changed & DirtyClipRegion)
            add([region = now.clipRegion(), how = now.clipOperation()](QPainter& p) {
                p.setClipRegion(region, how);
            });
        if (changed & DirtyClipPath)
            add([path = now.clipPath(), how = now.clipOperation()](QPainter& p) {
                p.setClipPath(path, how);
            });
        if (changed & DirtyClipEnabled)
            add([clips = now.isClipEnabled()](QPainter& p) { p.setClipping(clips); });
    }

    void drawRects(const QRect* rects, int count) override
    {
        add([all = QList<QRect>(rects, rects + count)](QPainter& p) { p.drawRects(all); });
    }
    void drawRects(const QRectF* rects, int count) override
    {
        add([all = QList<QRectF>(rects, rects + count)](QPainter& p) { p.drawRects(all); });
    }
    void drawLines(const QLine* lines, int count) override
    {
        add([all = QList<QLine>(lines, lines + count)](QPainter& p) { p.drawLines(all); });
    }
    void drawLines(const QLineF* lines, int count) override
    {
        add([all = QList<QLineF>(lines, lines + count)](QPainter& p) { p.drawLines(all); });
    }
    void drawEllipse(const QRect& rect) override
    {
        add([rect](QPainter& p) { p.drawEllipse(rect); });
    }
    void drawEllipse(const QRectF& rect) override
    {
        add([rect](QPainter& p) { p.drawEllipse(rect); });
    }
    void drawPath(const QPainterPath& path) override
    {
        add([path](QPainter& p) { p.drawPath(path); });
    }
    void drawPoints(const QPoint* points, int count) override { addPoints<QPolygon>(points, count); }
    void drawPoints(const QPointF* points, int count) override { addPoints<QPolygonF>(points, count); }
    void drawPolygon(const QPoint* points, int count, PolygonDrawMode mode) override
    {
        addPolygon<QPolygon>(points, count, mode);
    }
    void drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) override
    {
        addPolygon<QPolygonF>(points, count, mode);
    }
    void drawPixmap(const QRectF& target, const QPixmap& pixmap, const QRectF& source) override
    {
        // A pixmap belongs to the window's thread.
        drawImage(target, pixmap.toImage(), source, Qt::AutoColor);
    }
    void drawTiledPixmap(const QRectF& target, const QPixmap& pixmap, const QPointF& origin) override
    {
        add([=, image = pixmap.toImage()](QPainter& p) {
            const QPointF old = p.brushOrigin();
            p.setBrushOrigin(target.topLeft() - origin);
            p.fillRect(target, QBrush(image));
            p.setBrushOrigin(old);
        });
    }
    void drawImage(const QRectF& target, const QImage& image, const QRectF& source,
                   Qt::ImageConversionFlags flags) override
    {
        add([=](QPainter& p) { p.drawImage(target, image, source, flags); });
    }
    void drawTextItem(const QPointF& at, const QTextItem& item) override
    {
        add([at, font = item.font(), text = item.text()](QPainter& p) {
            const QFont old = p.font();
            p.setFont(font);
            p.drawText(at, text);
            p.setFont(old);
        });
    }

private:
    template <class Step>
    void add(Step step)
    {
        steps_.emplace_back(std::move(step));
    }

    void setHints(QPainter::RenderHints hints)
    {
        add([hints](QPainter& p) {
            p.setRenderHints(p.renderHints() & ~hints, false);
            p.setRenderHints(hints, true);
        });
    }

    template <class Polygon, class Point>
    void addPoints(const Point* points, int count)
    {
        add([all = Polygon(QList<Point>(points, points + count))](QPainter& p) { p.drawPoints(all); });
    }

    template <class Polygon, class Point>
    void addPolygon(const Point* points, int count, PolygonDrawMode mode)
    {
        add([all = Polygon(QList<Point>(points, points + count)), mode](QPainter& p) {
            if (mode == PolylineMode)
                p.drawPolyline(all);
            else if (mode == ConvexMode)
                p.drawConvexPolygon(all);
            else
                p.drawPolygon(all, mode == WindingMode ? Qt::WindingFill : Qt::OddEvenFill);
        });
    }

    Steps& steps_;
};

// Says of itself what a QImage does.
class RecordingDevice : public QPaintDevice {
public:
    explicit RecordingDevice(Steps& steps) : engine_(steps) {}
    [[nodiscard]] QPaintEngine* paintEngine() const override { return &engine_; }

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth:
        case PdmHeight:
            return largestSide;
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return dotsPerInch;
        case PdmDepth:
            return 32;
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return static_cast<int>(devicePixelRatioFScale());
        default:
            return QPaintDevice::metric(metric);
        }
    }

private:
    mutable RecordingEngine engine_;
};

} // namespace

RecordedPainting::RecordedPainting(const std::function<void(QCPPainter&)>& paint)
{
    auto steps = std::make_shared<Steps>();
    RecordingDevice device(*steps);
    {
        QCPPainter painter(&device);
        paint(painter);
    }
    steps_ = std::move(steps);
}

void RecordedPainting::playOn(QPainter& painter) const
{
    for (const auto& step : *steps_) step(painter);
}

} // namespace rectiscope
