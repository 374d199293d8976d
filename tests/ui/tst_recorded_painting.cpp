// What is played on a picture is what would have been painted on it.
#include "ui/common/plot_setup.h"
#include "ui/common/qcustomplot.h"
#include "ui/common/recorded_painting.h"

#include <QTest>

#include <thread>

using namespace rectiscope;

namespace {

QImage blank()
{
    QImage image(240, 160, QImage::Format_RGB32);
    image.fill(Qt::white);
    return image;
}

// One of everything that figures are made of.
void paintAll(QCPPainter& painter)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(1.25, 1.25);
    painter.fillRect(QRectF(4, 4, 60, 30), QColor(0, 114, 178, 90));
    painter.save();
    painter.setClipRect(QRect(10, 10, 100, 60));
    painter.translate(3.5, 2.25);
    QPen pen(QColor(213, 94, 0), 2);
    pen.setDashPattern({4, 2});
    painter.setPen(pen);
    painter.drawPolyline(QPolygonF({{0, 0}, {40, 50}, {90, 10}, {140, 90}}));
    painter.restore();
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 158, 115, 120));
    painter.drawPolygon(QPolygonF({{100, 20}, {150, 40}, {110, 90}}));
    painter.setPen(QPen(Qt::black, 1));
    painter.drawEllipse(QPointF(40.5, 80.5), 9, 9);
    painter.drawRoundedRect(QRectF(60.5, 70.5, 40, 20), 5, 5);
    painter.drawLine(QPointF(0, 100), QPointF(180, 101));
    painter.setFont(figureFont(13, QFont::DemiBold));
    painter.drawText(QRectF(60, 95, 120, 20), Qt::AlignCenter, QStringLiteral("f′(x) = 0.25"));
    QImage checks(4, 4, QImage::Format_RGB32);
    checks.fill(Qt::darkCyan);
    painter.drawImage(QRectF(150, 70, 20, 20), checks);
    QPixmap pixmap(8, 8);
    pixmap.fill(Qt::magenta);
    painter.drawPixmap(QPointF(150, 100), pixmap);
}

} // namespace

class TestRecordedPainting : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anotherThreadDrawsTheSamePixels()
    {
        QImage painted = blank();
        {
            QCPPainter painter(&painted);
            paintAll(painter);
        }
        QVERIFY(painted != blank());
        const RecordedPainting recorded(paintAll);
        QImage played = blank();
        std::thread([&] {
            QPainter painter(&played);
            recorded.playOn(painter);
        }).join();
        QCOMPARE(played, painted);
    }

    void whatIsPlayedTwiceIsTheSame()
    {
        const RecordedPainting recorded(paintAll);
        QImage first = blank();
        QImage second = blank();
        for (auto* image : {&first, &second}) {
            QPainter painter(image);
            recorded.playOn(painter);
        }
        QCOMPARE(first, second);
    }
};

QTEST_MAIN(TestRecordedPainting)
#include "tst_recorded_painting.moc"
