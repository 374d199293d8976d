// Label: threads
#include "core/activation/config.h"
#include "core/lab/crew.h"
#include "core/lab/race.h"
#include "core/lab/session.h"

#include <QElapsedTimer>
#include <QTest>

#include <atomic>
#include <cmath>
#include <limits>

using namespace rectiscope;

namespace {

constexpr double asFastAsItGoes = std::numeric_limits<double>::infinity();

RaceConfig race(std::vector<const char*> names, std::uint64_t seed = 1)
{
    RaceConfig config;
    for (const char* name : names) config.activations.push_back(parseActivation(name));
    config.train = 200;
    config.test = 100;
    config.training.hidden = {8, 8};
    config.training.seed = seed;
    return config;
}

// Takes snapshots until one satisfies the condition; the last one otherwise.
template <class Condition>
RaceSnapshot waitFor(Session& session, const Condition& condition,
                     std::vector<HistoryPoint>* history = nullptr)
{
    RaceSnapshot last;
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 20000) {
        if (auto snapshot = session.take()) {
            if (history != nullptr)
                history->insert(history->end(), snapshot->history.begin(), snapshot->history.end());
            last = std::move(*snapshot);
            if (condition(last)) break;
        }
        QTest::qSleep(2);
    }
    return last;
}

} // namespace

class TestSession : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void startsPausedAtStepZero()
    {
        Session session;
        session.start(race({"ReLU", "PReLU"}));
        const auto snapshot = waitFor(session, [](const auto& s) { return s.generation == 1; });
        QCOMPARE(snapshot.steps, 0);
        QCOMPARE(snapshot.networks.size(), std::size_t{2});
        QCOMPARE(snapshot.networks[0].layers.size(), std::size_t{2});
        QVERIFY(!snapshot.playing);
        QCOMPARE(snapshot.networks[1].slopes, (std::vector<float>{0.25F, 0.25F}));
        QCOMPARE(snapshot.networks[0].map.size(), std::size_t(snapshot.mapSize * snapshot.mapSize * 2));
    }

    void stepsAreTheTrainersOwn()
    {
        // Through the threads or by hand: the same numbers.
        Session session(2);
        session.start(race({"ReLU", "RReLU", "ELU"}, 9));
        for (int i = 0; i < 25; ++i) session.step();
        const auto snapshot = waitFor(session, [](const auto& s) { return s.steps == 25; });
        QCOMPARE(snapshot.steps, 25);
        const RaceConfig config = race({"ReLU", "RReLU", "ELU"}, 9);
        const auto data = makeData(config);
        for (std::size_t i = 0; i < 3; ++i) {
            Contestant alone(config.activations[i], data, config.training);
            for (int k = 0; k < 25; ++k) alone.trainer().step();
            QCOMPARE(snapshot.networks[i].scores.trainLoss, alone.look().scores.trainLoss);
            QCOMPARE(snapshot.networks[i].map, alone.look().map);
        }
    }

    void playsAndPauses()
    {
        Session session;
        session.start(race({"ReLU", "LeakyReLU", "PReLU", "RReLU", "ELU"}));
        session.setSpeed(asFastAsItGoes);
        session.play();
        std::vector<HistoryPoint> history;
        const auto playing = waitFor(
            session, [](const auto& s) { return s.steps > 2000 && s.stepsPerSecond > 0; }, &history);
        QVERIFY(playing.playing);
        QVERIFY(playing.stepsPerSecond > 0);
        session.pause();
        const auto paused = waitFor(
            session, [](const auto& s) { return !s.playing; }, &history);
        QVERIFY(paused.steps >= playing.steps);
        QTest::qSleep(50);
        if (const auto later = session.take()) QCOMPARE(later->steps, paused.steps);
        for (std::size_t i = 1; i < history.size(); ++i) QVERIFY(history[i].step > history[i - 1].step);
        QCOMPARE(history.front().step, 0);
    }

    void aSlowSpeedIsKept()
    {
        Session session;
        session.start(race({"ReLU"}));
        session.setSpeed(50);
        session.play();
        QTest::qSleep(1000);
        const auto snapshot = waitFor(session, [](const auto&) { return true; });
        QVERIFY2(snapshot.steps >= 5 && snapshot.steps <= 60, qPrintable(QString::number(snapshot.steps)));
    }

    void resetGivesTheSameStart()
    {
        Session session;
        session.start(race({"ReLU", "Tanh"}));
        const auto first = waitFor(session, [](const auto& s) { return s.generation == 1; });
        session.setSpeed(asFastAsItGoes);
        session.play();
        waitFor(session, [](const auto& s) { return s.steps > 100; });
        session.start(race({"ReLU", "Tanh"}));
        const auto again = waitFor(session, [](const auto& s) { return s.generation == 2; });
        QCOMPARE(again.steps, 0);
        QCOMPARE(again.networks[0].scores.trainLoss, first.networks[0].scores.trainLoss);
        QCOMPARE(again.networks[1].map, first.networks[1].map);
        QVERIFY(!again.playing);
    }

    void aWrongConfigIsSaidAndTheOldRaceStays()
    {
        Session session;
        session.start(race({"ReLU"}));
        waitFor(session, [](const auto& s) { return s.generation == 1; });
        auto wrong = race({"ReLU"});
        wrong.dataset = "circle";
        session.start(wrong);
        const auto snapshot = waitFor(session, [](const auto& s) { return !s.error.empty(); });
        QVERIFY(snapshot.error.find("circles") != std::string::npos);
        QCOMPARE(snapshot.networks.size(), std::size_t{1});
        QCOMPARE(snapshot.generation, std::uint64_t{1});
    }

    void divergenceStopsOneAndLeavesTheOthers()
    {
        auto config = race({"LeakyReLU:negative_slope=1000", "ReLU"});
        config.dataset = "absolute";
        config.training.learningRate = 0.05;
        Session session;
        session.start(config);
        session.setSpeed(asFastAsItGoes);
        session.play();
        const auto snapshot = waitFor(session, [](const auto& s) {
            return s.networks.size() == 2 && s.steps > 500 &&
                   (s.networks[0].diverged || s.networks[1].diverged);
        });
        QVERIFY(snapshot.networks[0].diverged);
        QVERIFY(snapshot.networks[0].steps < snapshot.steps);
        QVERIFY(std::isnan(snapshot.networks[0].scores.trainLoss));
    }

    void aSelectedUnitIsLookedAt()
    {
        Session session;
        session.start(race({"ReLU", "PReLU"}));
        session.select(UnitAddress{1, 1, 3});
        const auto snapshot = waitFor(session, [](const auto& s) { return s.unit.has_value(); });
        QVERIFY(snapshot.unit.has_value());
        QCOMPARE(snapshot.unit->weights.size(), std::size_t{8});
        QCOMPARE(snapshot.unit->slope.value(), 0.25F);
        float probes = 0;
        for (const float count : snapshot.unit->counts) probes += count;
        QCOMPARE(probes, 200.F);
        session.select(UnitAddress{7, 0, 0}); // no such network: nothing is shown, nothing breaks
        QVERIFY(!waitFor(session, [](const auto& s) { return !s.unit.has_value(); }).unit.has_value());
    }

    void manyRequestsAtOnceAndAnEarlyEnd()
    {
        for (int round = 0; round < 10; ++round) {
            Session session(3);
            for (int i = 0; i < 20; ++i) {
                session.start(race({"ReLU", "RReLU"}, static_cast<std::uint64_t>(i + 1)));
                session.setSpeed(i % 2 == 0 ? asFastAsItGoes : 1000);
                session.play();
                session.setLearningRate(0.01 * (i + 1));
                session.select(UnitAddress{i % 3, i % 2, i % 9});
                if (i % 5 == 0) session.step();
                (void)session.take();
            }
            // Destroyed while it runs.
        }
        QVERIFY(true);
    }

    void theCrewThrowsWhatItsWorkThrew()
    {
        Crew crew(3);
        std::atomic<int> calls = 0;
        crew.share([&] { ++calls; });
        QCOMPARE(calls.load(), 3);
        QVERIFY_EXCEPTION_THROWN(crew.share([&] {
            if (calls++ == 3) throw std::runtime_error("wrong");
        }),
                                 std::runtime_error);
        crew.share([&] { ++calls; });
        QCOMPARE(calls.load(), 9);
    }
};

QTEST_APPLESS_MAIN(TestSession)
#include "tst_session.moc"
