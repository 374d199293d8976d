// What is stamped on a canvas has the pixels of what is drawn.
#include "ui/common/plot_canvas.h"
#include "ui/common/qcustomplot.h"

#include <QTest>

#include <algorithm>
#include <cstdlib>
#include <memory>

using namespace rectiscope;

namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

// A dashed curve with a gap, dots over it and a pale triangle below.
struct Drawing {
    QCPGraph* line;
    QCPGraph* dots;
    QCPCurve* triangle;
};

Drawing drawOn(QCustomPlot& plot, QCPGraph* line, QCPGraph* dots, QCPCurve* triangle)
{
    plot.resize(320, 240);
    plot.setBackground(QBrush(QColor(240, 244, 250)));
    plot.xAxis->setRange(-3, 3);
    plot.yAxis->setRange(-2, 2);
    QPen pen(QColor(0, 114, 178), 2);
    pen.setDashPattern({5, 3});
    line->setPen(pen);
    line->setAdaptiveSampling(false);
    line->setData({-4, -1, 0, 0.5, 0.5, 2, 4}, {-1.2, -1, 0.3, nan, 1, 1.4, 3}, true);
    dots->setLineStyle(QCPGraph::lsNone);
    dots->setScatterStyle({QCPScatterStyle::ssCircle, QPen(Qt::darkRed, 1.5), Qt::white, 7});
    dots->setData({-1, 0.5}, {-1, 1}, true);
    triangle->setPen(Qt::NoPen);
    triangle->setBrush(QColor(0, 158, 115, 60));
    triangle->setData({-4, 0, -4}, {-2, 0, -0.5});
    return {line, dots, triangle};
}

Drawing drawOnCanvas(QCustomPlot& plot)
{
    return drawOn(plot, addStampedGraph(plot.xAxis, plot.yAxis), addStampedGraph(plot.xAxis, plot.yAxis),
                  addStampedCurve(plot.xAxis, plot.yAxis));
}

QImage picture(QCustomPlot& plot)
{
    plot.replot();
    return plot.grab().toImage().convertToFormat(QImage::Format_RGB32);
}

int largestDifference(const QImage& a, const QImage& b)
{
    if (a.size() != b.size()) return 255;
    int largest = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) {
            const QRgb p = a.pixel(x, y);
            const QRgb q = b.pixel(x, y);
            largest = std::max({largest, std::abs(qRed(p) - qRed(q)), std::abs(qGreen(p) - qGreen(q)),
                                std::abs(qBlue(p) - qBlue(q))});
        }
    return largest;
}

} // namespace

class TestPlotCanvas : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCurveDrawnAgainKeepsItsPixels_data()
    {
        QTest::addColumn<double>("ratio");
        QTest::newRow("100 %") << 1.0;
        QTest::newRow("150 %") << 1.5;
        QTest::newRow("200 %") << 2.0;
    }

    void aCurveDrawnAgainKeepsItsPixels()
    {
        QFETCH(double, ratio);
        const std::unique_ptr<QCustomPlot> plot(makePlotCanvas(nullptr));
        drawOnCanvas(*plot);
        plot->setBufferDevicePixelRatio(ratio);
        const auto drawn = picture(*plot);
        const std::unique_ptr<QCustomPlot> empty(makePlotCanvas(nullptr));
        drawOnCanvas(*empty).line->setVisible(false);
        empty->setBufferDevicePixelRatio(ratio);
        QVERIFY(largestDifference(drawn, picture(*empty)) > 20);
        for (int i = 0; i < 3; ++i) QCOMPARE(largestDifference(picture(*plot), drawn), 0);
    }

    void aCanvasShowsWhatACommonPlotShows()
    {
        const std::unique_ptr<QCustomPlot> canvas(makePlotCanvas(nullptr));
        drawOnCanvas(*canvas);
        QCustomPlot common;
        drawOn(common, common.addGraph(), common.addGraph(), new QCPCurve(common.xAxis, common.yAxis));
        picture(*canvas);
        // Painted on the ground itself, not beside it and then over it: that rounds once less.
        QVERIFY(largestDifference(picture(*canvas), picture(common)) <= 2);
    }

    void whatChangesIsDrawnAnew()
    {
        const std::unique_ptr<QCustomPlot> plot(makePlotCanvas(nullptr));
        const auto drawing = drawOnCanvas(*plot);
        picture(*plot);
        const auto before = picture(*plot);
        const auto expectChange = [&](const auto& change) {
            change();
            const auto changed = picture(*plot);
            QVERIFY(largestDifference(changed, before) > 20);
            QCOMPARE(largestDifference(picture(*plot), changed), 0);
        };
        expectChange([&] { drawing.line->setPen(QPen(Qt::red, 2)); });
        expectChange([&] { drawing.line->setData({-3, 3}, {1, -1}, true); });
        expectChange([&] { drawing.dots->setVisible(false); });
        expectChange([&] { drawing.triangle->setBrush(QColor(0, 0, 0, 200)); });
        expectChange([&] { plot->xAxis->setRange(-1, 5); });
        expectChange([&] { plot->setBackground(QBrush(Qt::black)); });
    }
};

QTEST_MAIN(TestPlotCanvas)
#include "tst_plot_canvas.moc"
