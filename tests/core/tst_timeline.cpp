#include "core/lab/timeline.h"

#include <QTest>

#include <algorithm>

using namespace rectiscope;

namespace {

KeyFrame frame(std::int64_t step, std::size_t floats = 10, std::size_t networks = 1)
{
    KeyFrame result;
    result.step = step;
    for (std::size_t i = 0; i < networks; ++i) {
        TrainerState state;
        state.steps = step;
        state.parameters.assign(floats, 0.F);
        result.states.push_back(std::make_shared<const TrainerState>(std::move(state)));
    }
    return result;
}

} // namespace

class TestTimeline : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theFrameBeforeAStepIsFound()
    {
        Timeline timeline;
        for (const int step : {0, 10, 25}) timeline.add(frame(step));
        QCOMPARE(timeline.before(0).step, 0);
        QCOMPARE(timeline.before(9).step, 0);
        QCOMPARE(timeline.before(10).step, 10);
        QCOMPARE(timeline.before(24).step, 10);
        QCOMPARE(timeline.before(1'000'000).step, 25);
    }

    void memoryIsBoundedAndTheEndsStay()
    {
        Timeline timeline(50, 1'000'000'000);
        for (std::int64_t step = 0; step <= 100'000; step += 10) timeline.add(frame(step));
        QCOMPARE(timeline.frames().size(), std::size_t{50});
        QCOMPARE(timeline.frames().front().step, 0);
        QCOMPARE(timeline.frames().back().step, 100'000);

        Timeline small(1000, 50'000);
        for (std::int64_t step = 0; step < 1000; ++step) small.add(frame(step, 1000));
        QVERIFY(small.bytes() <= 50'000);
        QVERIFY(small.frames().size() >= 10);
        // Two frames are kept however large they are.
        Timeline large(1000, 10);
        for (std::int64_t step = 0; step < 5; ++step) large.add(frame(step, 1000));
        QCOMPARE(large.frames().size(), std::size_t{2});
    }

    void framesThinOutWithAge()
    {
        Timeline timeline(100, 1'000'000'000);
        for (std::int64_t step = 0; step <= 1'000'000; step += 100) timeline.add(frame(step));
        const auto& frames = timeline.frames();
        std::int64_t oldest = 0, newest = 0;
        for (std::size_t i = 1; i < 10; ++i) oldest = std::max(oldest, frames[i].step - frames[i - 1].step);
        for (std::size_t i = frames.size() - 9; i < frames.size(); ++i)
            newest = std::max(newest, frames[i].step - frames[i - 1].step);
        QVERIFY(newest < oldest);
        // No stretch is left so long that a look back would take a run of its own.
        QVERIFY(oldest <= 60'000);
    }

    void networksComeAndGo()
    {
        Timeline timeline;
        timeline.add(frame(0));
        timeline.add(frame(5));
        timeline.addNetwork();
        QCOMPARE(timeline.before(5).states.size(), std::size_t{2});
        QVERIFY(timeline.before(5).states[1] == nullptr);
        timeline.setState(5, 1, frame(5).states[0]);
        timeline.setState(3, 1, frame(3).states[0]); // no frame there: nothing happens
        QVERIFY(timeline.before(5).states[1] != nullptr);
        QVERIFY(timeline.before(0).states[1] == nullptr);
        timeline.removeNetwork(0);
        QCOMPARE(timeline.before(0).states.size(), std::size_t{1});
        QVERIFY(timeline.before(0).states[0] == nullptr);
    }

    void cutForgetsTheFuture()
    {
        Timeline timeline;
        for (const int step : {0, 10, 20, 30}) timeline.add(frame(step));
        timeline.cut(20);
        QCOMPARE(timeline.frames().back().step, 20);
        timeline.cut(15);
        QCOMPARE(timeline.frames().back().step, 10);
    }
};

QTEST_APPLESS_MAIN(TestTimeline)
#include "tst_timeline.moc"
