#include "core/data/csv.h"
#include "core/data/point_drawing.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace rectiscope;

namespace {

std::vector<float> xs(const std::vector<DrawnPoint>& points)
{
    std::vector<float> result;
    for (const auto& point : points) result.push_back(point.x);
    return result;
}

// So many points of each class, side by side.
PointDrawing drawn(int first, int second)
{
    PointDrawing drawing;
    for (int i = 0; i < first; ++i) drawing.begin(Brush::first, -1 + i * 0.001, 0.5);
    for (int i = 0; i < second; ++i) drawing.begin(Brush::second, -1 + i * 0.001, -0.5);
    return drawing;
}

} // namespace

class TestPointDrawing : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aClickIsOnePointInThousandths()
    {
        PointDrawing drawing;
        QVERIFY(drawing.begin(Brush::second, 0.12345, -0.9876));
        QCOMPARE(drawing.points(), (std::vector<DrawnPoint>{{0.123F, -0.988F, 1}}));
    }
    void aStrokeDrawsAtEvenDistancesHoweverTheMouseMoves()
    {
        PointDrawing once;
        once.begin(Brush::first, 0, 0);
        QVERIFY(once.moveTo(0.3, 0));
        QCOMPARE(xs(once.points()), (std::vector<float>{0, 0.07F, 0.14F, 0.21F, 0.28F}));
        PointDrawing slowly;
        slowly.begin(Brush::first, 0, 0);
        for (int i = 1; i <= 30; ++i) slowly.moveTo(i * 0.01, 0);
        QCOMPARE(xs(slowly.points()), xs(once.points()));
        QVERIFY(!slowly.moveTo(0.31, 0)); // too near to the last point
    }
    void placesBeyondTheSquareTakeNoPoint()
    {
        PointDrawing drawing;
        QVERIFY(!drawing.begin(Brush::first, 1.2, 0));
        QVERIFY(drawing.moveTo(0.85, 0)); // and in again: at 0.99 and 0.92
        for (const auto& point : drawing.points()) QVERIFY(std::fabs(point.x) <= 1);
        QCOMPARE(drawing.points().size(), std::size_t{2});
        const double nan = std::numeric_limits<double>::quiet_NaN();
        QVERIFY(!drawing.begin(Brush::first, nan, 0));
        QVERIFY(!drawing.moveTo(1e300, 1e300));
        QCOMPARE(drawing.points().size(), std::size_t{2});
        QVERIFY(drawing.undo());
        QVERIFY(drawing.points().empty());
        QVERIFY(!drawing.undoable());
    }
    void theEraserTakesWhatItReachesOnItsWay()
    {
        PointDrawing drawing;
        for (const double x : {-0.5, -0.2, 0.1, 0.4}) drawing.begin(Brush::first, x, 0);
        QVERIFY(drawing.begin(Brush::eraser, -0.3, 0.05)); // 0.112 away: one
        QCOMPARE(xs(drawing.points()), (std::vector<float>{-0.5F, 0.1F, 0.4F}));
        QVERIFY(drawing.moveTo(0.5, 0.05));
        QCOMPARE(xs(drawing.points()), (std::vector<float>{-0.5F}));
        QVERIFY(drawing.undo()); // the whole stroke
        QCOMPARE(xs(drawing.points()), (std::vector<float>{-0.5F, -0.2F, 0.1F, 0.4F}));
        QVERIFY(!drawing.begin(Brush::eraser, 0, 0.9));
    }
    void undoTakesStrokesBackOneByOne()
    {
        PointDrawing drawing;
        drawing.begin(Brush::first, 0, 0);
        drawing.moveTo(0.5, 0);
        const auto one = drawing.points();
        drawing.begin(Brush::second, 0, 0.5);
        const auto two = drawing.points();
        drawing.begin(Brush::eraser, 0.9, 0.9); // changed nothing, so there is nothing to take back
        QVERIFY(drawing.clear());
        QVERIFY(!drawing.clear());
        QVERIFY(drawing.undo());
        QCOMPARE(drawing.points(), two);
        QVERIFY(drawing.undo());
        QCOMPARE(drawing.points(), one);
        QVERIFY(drawing.undo());
        QVERIFY(drawing.points().empty());
        QVERIFY(!drawing.undo());
    }
    void aThousandPointsAreTheMost()
    {
        PointDrawing drawing = drawn(999, 0);
        QVERIFY(!drawing.full());
        QVERIFY(drawing.begin(Brush::second, 0, 0));
        QVERIFY(drawing.full());
        QVERIFY(!drawing.begin(Brush::second, 0.5, 0));
        QCOMPARE(drawing.points().size(), std::size_t{1000});
    }
    void everyFifthOfAClassFromTheThirdOnIsATestPoint()
    {
        const PointDrawing drawing = drawn(8, 2);
        QCOMPARE(drawing.testPoints(),
                 (std::vector<bool>{false, false, true, false, false, false, false, true, false, false}));
        const auto data = drawing.dataset();
        QVERIFY(data);
        QCOMPARE(data->train.size(), std::size_t{8});
        QCOMPARE(data->test.targets, (std::vector<float>{0, 0}));
        QCOMPARE(data->task, Task::classification);
        QCOMPARE(data->outputs, 2);
        QCOMPARE(data->features, 2);
    }
    void bothClassesAreNeeded()
    {
        QVERIFY(!drawn(0, 0).dataset());
        QVERIFY(!drawn(5, 0).dataset());
        QVERIFY(!drawn(0, 5).dataset());
        QCOMPARE(drawn(1, 1).dataset()->train.targets, (std::vector<float>{0, 1}));
        QCOMPARE(drawn(1, 1).dataset()->test.size(), std::size_t{0});
    }
    void aWrittenDrawingReadsBackTheSame()
    {
        PointDrawing drawing;
        drawing.begin(Brush::first, -0.777, 0.31);
        drawing.moveTo(0.5, 0.9);
        drawing.begin(Brush::second, 0.2, -0.4);
        drawing.moveTo(-0.3, -0.8);
        const auto data = drawing.dataset();
        std::string text;
        writeCsv(*data, [&](std::string_view piece) { text += piece; });
        QVERIFY2(text.starts_with("split,x0,x1,target\ntrain,-0.777,0.31,0\n"), text.c_str());
        const Dataset read = parseCsv(text, "drawing.csv");
        QCOMPARE(read.train.inputs, data->train.inputs);
        QCOMPARE(read.train.targets, data->train.targets);
        QCOMPARE(read.test.inputs, data->test.inputs);
        QCOMPARE(read.test.targets, data->test.targets);
    }
};

QTEST_APPLESS_MAIN(TestPointDrawing)
#include "tst_point_drawing.moc"
