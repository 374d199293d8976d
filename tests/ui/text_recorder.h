// Where a figure puts its texts, and whether they can be seen whole.
#pragma once

#include "ui/common/export_figure.h"
#include "ui/common/qcustomplot.h"

#include <QPaintDevice>
#include <QPaintEngine>

#include <cmath>
#include <vector>

struct RecordedText {
    QString text;
    QRectF place;   // on the figure, in its logical pixels
    QRectF visible; // what it is clipped to
    bool whole;     // within the figure and whatever it is clipped to
};

class TextRecorder : public QPaintEngine {
public:
    explicit TextRecorder(QSize size) : QPaintEngine(AllFeatures), size_(size) {}

    [[nodiscard]] const std::vector<RecordedText>& texts() const { return texts_; }

    bool begin(QPaintDevice*) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState&) override {}
    void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override {}
    void drawPath(const QPainterPath&) override {}
    void drawPolygon(const QPointF*, int, PolygonDrawMode) override {}
    void drawPolygon(const QPoint*, int, PolygonDrawMode) override {}
    [[nodiscard]] Type type() const override { return User; }

    void drawTextItem(const QPointF& position, const QTextItem& item) override
    {
        if (item.text().trimmed().isEmpty()) return;
        // The letters' own outlines; metrics are rounded to pixels and an advance reaches farther.
        QPainterPath letters;
        letters.addText(position, item.font(), item.text());
        const QTransform transform = painter()->combinedTransform();
        const QRectF place = transform.mapRect(letters.boundingRect());
        QRectF visible(QPointF(0, 0), QSizeF(size_));
        if (painter()->hasClipping()) visible &= transform.mapRect(painter()->clipBoundingRect());
        texts_.push_back(
            {item.text(), place, visible, visible.adjusted(-0.6, -0.6, 0.6, 0.6).contains(place)});
    }

private:
    QSize size_;
    std::vector<RecordedText> texts_;
};

class TextRecorderDevice : public QPaintDevice {
public:
    explicit TextRecorderDevice(QSize size) : size_(size), engine_(size) {}
    [[nodiscard]] QPaintEngine* paintEngine() const override { return &engine_; }
    [[nodiscard]] const std::vector<RecordedText>& texts() const { return engine_.texts(); }

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth:
            return size_.width();
        case PdmHeight:
            return size_.height();
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return 72;
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return static_cast<int>(devicePixelRatioFScale());
        default:
            return 0;
        }
    }

private:
    QSize size_;
    mutable TextRecorder engine_;
};

inline std::vector<RecordedText> recordedTexts(const rectiscope::Figure& figure,
                                               const rectiscope::FigureOptions& options)
{
    TextRecorderDevice device(options.size);
    {
        QCPPainter painter(&device);
        painter.setMode(QCPPainter::pmVectorized);
        painter.setMode(QCPPainter::pmNoCaching);
        rectiscope::paintFigure(painter, figure, options);
    }
    return device.texts();
}
