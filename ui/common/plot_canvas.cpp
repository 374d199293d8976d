#include "ui/common/plot_canvas.h"

#include "ui/common/imprint.h"
#include "ui/common/qcustomplot.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <optional>
#include <span>

namespace rectiscope {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

class ImageBuffer : public QCPAbstractPaintBuffer {
public:
    // Where it covers all below it, `background` says with what.
    ImageBuffer(const QSize& size, double ratio, std::function<QColor()> background)
        : QCPAbstractPaintBuffer(size, ratio), background_(std::move(background))
    {
        ImageBuffer::reallocateBuffer();
    }

    [[nodiscard]] QImage& image() { return image_; }

    QCPPainter* startPainting() override
    {
        auto* painter = new QCPPainter(&image_);
        painter->setRenderHint(QPainter::Antialiasing);
        return painter;
    }
    void draw(QCPPainter* painter) const override { painter->drawImage(0, 0, image_); }
    void clear(const QColor& color) override { image_.fill(background_ ? background_() : color); }

protected:
    void reallocateBuffer() override
    {
        setInvalidated();
        image_ = QImage(mSize * mDevicePixelRatio,
                        background_ ? QImage::Format_RGB32 : QImage::Format_ARGB32_Premultiplied);
        image_.setDevicePixelRatio(mDevicePixelRatio);
    }

private:
    std::function<QColor()> background_;
    QImage image_;
};

class PlotCanvas : public QCustomPlot {
public:
    explicit PlotCanvas(QWidget* parent) : QCustomPlot(parent)
    {
        // The buffers that are there are kept and given to the layers: all but the topmost, and that one.
        mPaintBuffers = {makeBuffer([this] { return mBackgroundBrush.color(); }), makeBuffer({})};
    }

    // The picture that the painter paints on; null unless it is one of the canvas.
    [[nodiscard]] QImage* pictureOf(const QCPPainter& painter)
    {
        for (const auto& buffer : mPaintBuffers)
            if (auto* own = dynamic_cast<ImageBuffer*>(buffer.data());
                own && painter.device() == &own->image())
                return &own->image();
        return nullptr;
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QCPPainter painter(this);
        for (const auto& buffer : mPaintBuffers) buffer->draw(&painter);
    }

private:
    QSharedPointer<QCPAbstractPaintBuffer> makeBuffer(std::function<QColor()> background)
    {
        return QSharedPointer<QCPAbstractPaintBuffer>(
            new ImageBuffer(viewport().size(), bufferDevicePixelRatio(), std::move(background)));
    }
};

// What a drawing depends on beside its kind; in logical pixels.
struct DrawingKey {
    QVector<QPointF> points;
    QPen pen;
    QBrush fill;  // of dots
    double size;  // of dots
    QRect clip;   // of the whole picture
    double ratio; // device pixels of a logical one

    friend bool operator==(const DrawingKey& a, const DrawingKey& b)
    {
        // By their bits: a gap between pieces is NaN, which differs from itself.
        return std::ranges::equal(std::as_bytes(std::span(a.points)), std::as_bytes(std::span(b.points))) &&
               a.pen == b.pen && a.fill == b.fill && a.size == b.size && a.clip == b.clip &&
               a.ratio == b.ratio;
    }
};

// Draws directly what is new, since it may never come again: a curve that is panned is new every time. What
// comes a second time is kept.
class RepeatedDrawing {
public:
    using Draw = std::function<void(QCPPainter*)>;

    void show(QCPPainter* painter, QImage& picture, DrawingKey key, const Draw& draw)
    {
        if (!key_ || !(*key_ == key)) {
            key_ = std::move(key);
            imprint_.reset();
            draw(painter);
            return;
        }
        if (!imprint_) imprint_ = imprintOf(*painter, draw);
        imprint_->stampOn(picture);
    }

private:
    [[nodiscard]] QRectF covered() const
    {
        double left = infinity, right = -infinity, top = infinity, bottom = -infinity;
        for (const auto& point : key_->points) {
            if (std::isnan(point.y())) continue;
            left = std::min(left, point.x());
            right = std::max(right, point.x());
            top = std::min(top, point.y());
            bottom = std::max(bottom, point.y());
        }
        const double beside = key_->pen.widthF() + key_->size + 2;
        return QRectF(QPointF(left, top), QPointF(right, bottom)).adjusted(-beside, -beside, beside, beside);
    }

    [[nodiscard]] Imprint imprintOf(const QCPPainter& painter, const Draw& draw) const
    {
        const QRectF logical = covered() & key_->clip;
        if (logical.isEmpty()) return {};
        const double ratio = key_->ratio;
        const QRect device =
            QRectF(logical.topLeft() * ratio, logical.size() * ratio).toAlignedRect().adjusted(-1, -1, 1, 1);
        QImage drawing(device.size(), QImage::Format_ARGB32_Premultiplied);
        drawing.setDevicePixelRatio(ratio);
        drawing.fill(Qt::transparent);
        {
            QCPPainter own(&drawing);
            own.translate(-QPointF(device.topLeft()) / ratio);
            own.setClipRect(key_->clip);
            own.setPen(painter.pen());
            own.setBrush(painter.brush());
            draw(&own);
        }
        return {drawing, device.topLeft()};
    }

    std::optional<DrawingKey> key_;
    std::optional<Imprint> imprint_;
};

// As told to `drawing` where the painter is one of a canvas, or else drawn.
void show(RepeatedDrawing& drawing, QCustomPlot* plot, QCPPainter* painter, DrawingKey key,
          const RepeatedDrawing::Draw& draw)
{
    auto* canvas = dynamic_cast<PlotCanvas*>(plot);
    auto* picture = canvas != nullptr ? canvas->pictureOf(*painter) : nullptr;
    if (picture == nullptr) return draw(painter);
    key.ratio = picture->devicePixelRatio();
    // An antialiasing QCPPainter is moved by half a pixel.
    key.clip = painter->worldTransform().mapRect(painter->clipBoundingRect()).toRect();
    drawing.show(painter, *picture, std::move(key), draw);
}

class StampedGraph : public QCPGraph {
public:
    using QCPGraph::QCPGraph;

protected:
    void drawLinePlot(QCPPainter* painter, const QVector<QPointF>& lines) const override
    {
        rectiscope::show(line_, mParentPlot, painter, {lines, pen(), {}, 0, {}, 1},
                         [&](QCPPainter* on) { QCPGraph::drawLinePlot(on, lines); });
    }

    void drawScatterPlot(QCPPainter* painter, const QVector<QPointF>& scatters,
                         const QCPScatterStyle& style) const override
    {
        rectiscope::show(dots_, mParentPlot, painter,
                         {scatters, style.pen(), style.brush(), style.size(), {}, 1},
                         [&](QCPPainter* on) { QCPGraph::drawScatterPlot(on, scatters, style); });
    }

private:
    mutable RepeatedDrawing line_;
    mutable RepeatedDrawing dots_;
};

// A polygon of few points.
class StampedCurve : public QCPCurve {
public:
    using QCPCurve::QCPCurve;

protected:
    void draw(QCPPainter* painter) override
    {
        QVector<QPointF> corners;
        for (const auto& point : *data()) corners.append(coordsToPixels(point.key, point.value));
        rectiscope::show(drawing_, mParentPlot, painter, {corners, pen(), brush(), 0, {}, 1},
                         [&](QCPPainter* on) { QCPCurve::draw(on); });
    }

private:
    RepeatedDrawing drawing_;
};

} // namespace

QCustomPlot* makePlotCanvas(QWidget* parent)
{
    return new PlotCanvas(parent);
}

// Both register themselves with the plot.
QCPGraph* addStampedGraph(QCPAxis* keyAxis, QCPAxis* valueAxis)
{
    return new StampedGraph(keyAxis, valueAxis);
}

QCPCurve* addStampedCurve(QCPAxis* keyAxis, QCPAxis* valueAxis)
{
    return new StampedCurve(keyAxis, valueAxis);
}

} // namespace rectiscope
