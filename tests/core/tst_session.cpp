// Label: threads
#include "core/activation/config.h"
#include "core/lab/crew.h"
#include "core/lab/race.h"
#include "core/lab/session.h"
#include "core/random.h"
#include "tests/patience.h"

#include <QElapsedTimer>
#include <QTest>

#include <array>
#include <atomic>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <thread>

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
    while (timer.elapsed() < patience) {
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

    // Run again along its course, the race comes to the very same weights: rates, forks of forks, one that
    // was taken out, and the step that is looked at.
    void aCourseLeadsToTheSamePlace()
    {
        const auto settled = [](std::int64_t step) {
            return [step](const RaceSnapshot& s) { return s.steps == step && s.work == RaceWork::none; };
        };
        const RaceConfig config = race({"ReLU", "PReLU", "RReLU"}, 5);
        Session session(2);
        session.start(config);
        const auto stepTo = [&](std::int64_t from, std::int64_t to) {
            for (std::int64_t i = from; i < to; ++i) session.step();
            waitFor(session, settled(to));
        };
        stepTo(0, 60);
        session.setLearningRate(0.02);
        stepTo(60, 90);
        session.fork({{1, 30}, parseActivation("ELU"), OptimizerKind::momentum, 0.05});
        waitFor(session, [](const auto& s) { return s.networks.size() == 4 && s.work == RaceWork::none; });
        session.fork({{3, 70}, parseActivation("LeakyReLU"), OptimizerKind::momentum, 0.05});
        waitFor(session, [](const auto& s) { return s.networks.size() == 5 && s.work == RaceWork::none; });
        session.removeFork(3);
        waitFor(session, [](const auto& s) { return s.networks.size() == 4 && s.work == RaceWork::none; });
        stepTo(90, 120);
        session.seek(100);
        const auto there = waitFor(session, settled(100));
        QCOMPARE(there.end, 120);
        QCOMPARE(there.networks.size(), std::size_t{4});
        const RaceCourse course = there.course;
        QCOMPARE(course.end, 120);
        QCOMPARE(course.shown, 100);
        QVERIFY(course.rates == (std::vector<RateChange>{{60, 0.02}}));
        QCOMPARE(course.forks.size(), std::size_t{2});
        QVERIFY(course.forks[0].removed && !course.forks[1].removed);
        QCOMPARE(course.forks[1].request.from.parent, 3);

        Session other(1);
        const auto generation = other.start(config, course);
        std::vector<HistoryPoint> history; // as a screen keeps it
        const auto again = waitFor(other, [&](const auto& s) {
            if (s.restarted) history.clear();
            history.insert(history.end(), s.history.begin(), s.history.end());
            return s.generation == generation && settled(100)(s);
        });
        // The charts show the steps that they showed, and no others.
        std::vector<std::int64_t> steps;
        for (const auto& point : history) steps.push_back(point.step);
        QVERIFY(steps == course.recorded);
        QCOMPARE(steps.front(), std::int64_t{0});
        QCOMPARE(steps.back(), std::int64_t{120});
        QCOMPARE(again.end, 120);
        QVERIFY(!again.playing && again.error.empty());
        QVERIFY(again.course == course);
        QCOMPARE(again.networks.size(), there.networks.size());
        for (std::size_t i = 0; i < there.networks.size(); ++i) {
            QCOMPARE(again.networks[i].map, there.networks[i].map);
            QCOMPARE(again.networks[i].slopes, there.networks[i].slopes);
            QCOMPARE(again.networks[i].scores.trainLoss, there.networks[i].scores.trainLoss);
            QCOMPARE(again.networks[i].learningRate, there.networks[i].learningRate);
        }
        // And both go on alike.
        session.seek(120);
        other.seek(120);
        waitFor(session, settled(120));
        waitFor(other, settled(120));
        session.step();
        other.step();
        const auto one = waitFor(session, settled(121));
        const auto two = waitFor(other, settled(121));
        for (std::size_t i = 0; i < one.networks.size(); ++i)
            QCOMPARE(two.networks[i].map, one.networks[i].map);
    }

    // Who goes back to before the learning rate was changed, and on from there, trains with what is asked
    // for.
    void theAskedLearningRateHoldsFromHereOn()
    {
        Session session(1);
        session.start(race({"ReLU"}, 5));
        const auto stepTo = [&](std::int64_t from, std::int64_t to) {
            for (std::int64_t i = from; i < to; ++i) session.step();
            waitFor(session, [to](const auto& s) { return s.steps == to && s.work == RaceWork::none; });
        };
        stepTo(0, 60);
        session.setLearningRate(0.02);
        stepTo(60, 90);
        session.seek(30);
        waitFor(session, [](const auto& s) { return s.steps == 30 && s.work == RaceWork::none; });
        session.playFromHere();
        const auto later = waitFor(session, [](const auto& s) { return s.end > 30 && s.end != 90; });
        QVERIFY(later.course.rates == (std::vector<RateChange>{{30, 0.02}}));
        QCOMPARE(later.networks[0].learningRate, 0.02);
    }

    // As older session files have it.
    void aCourseWithoutRecordedStepsShowsThemAll()
    {
        RaceCourse course;
        course.end = course.shown = 120;
        Session session(1);
        session.start(race({"ReLU"}, 5), course);
        std::vector<HistoryPoint> history;
        waitFor(session, [&](const auto& s) {
            if (s.restarted) history.clear();
            history.insert(history.end(), s.history.begin(), s.history.end());
            return s.steps == 120 && s.work == RaceWork::none;
        });
        QCOMPARE(history.size(), std::size_t{121});
        for (std::size_t i = 0; i < history.size(); ++i) QCOMPARE(history[i].step, std::int64_t(i));
    }

    void pauseEndsARunAlongACourse()
    {
        Session session;
        RaceCourse course;
        course.end = 1'000'000'000'000;
        course.shown = 5;
        session.start(race({"ReLU", "PReLU"}), course);
        const auto under = waitFor(session, [](const auto& s) { return s.end > 50; });
        QVERIFY(under.work == RaceWork::replay);
        QVERIFY(under.workDone >= 0 && under.workDone < 1e-3);
        session.pause();
        const auto paused = waitFor(session, [](const auto& s) { return s.work == RaceWork::none; });
        QVERIFY(paused.steps >= under.steps && paused.steps == paused.end);
        QVERIFY(paused.course.end == paused.end && paused.course.forks.empty());
    }

    void aCourseThatCannotBeRunIsAnError()
    {
        Session session;
        RaceCourse course;
        course.end = 10;
        course.forks.push_back({{{7, 5}, parseActivation("ELU")}});
        session.start(race({"ReLU", "PReLU"}), course);
        const auto snapshot = waitFor(session, [](const auto& s) { return !s.error.empty(); });
        QCOMPARE(snapshot.error, std::string("fork: there is no such network"));
        QVERIFY(snapshot.work == RaceWork::none);
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

    void looksBackAndGoesOnFromTheEnd()
    {
        Session session(2);
        session.start(race({"ReLU", "ELU"}));
        session.setSpeed(asFastAsItGoes);
        session.play();
        waitFor(session, [](const auto& s) { return s.steps > 1000; });
        session.pause();
        const auto paused = waitFor(session, [](const auto& s) { return !s.playing; });
        session.seek(100);
        const auto back = waitFor(session, [](const auto& s) { return s.steps == 100; });
        QCOMPARE(back.steps, 100);
        QCOMPARE(back.end, paused.end);
        QVERIFY(!back.playing);
        Contestant alone(parseActivation("ELU"), back.data, back.config->training);
        for (int i = 0; i < 100; ++i) alone.trainer().step();
        QCOMPARE(back.networks[1].scores.trainLoss, alone.look().scores.trainLoss);

        session.step();
        const auto on = waitFor(session, [&](const auto& s) { return s.end > paused.end; });
        QCOMPARE(on.steps, paused.end + 1);
        session.seek(-5);
        QCOMPARE(waitFor(session, [](const auto& s) { return s.steps == 0; }).steps, 0);
        session.seek(1'000'000'000);
        QCOMPARE(waitFor(session, [&](const auto& s) { return s.steps == on.end; }).steps, on.end);
    }

    void playsFromAnEarlierStep()
    {
        Session session(2);
        session.start(race({"ReLU"}));
        session.setSpeed(asFastAsItGoes);
        session.play();
        waitFor(session, [](const auto& s) { return s.steps > 3000; });
        session.seek(50);
        waitFor(session, [](const auto& s) { return s.steps == 50; });
        session.setSpeed(20);
        session.playFromHere();
        std::vector<HistoryPoint> history;
        const auto snapshot = waitFor(session, [&](const auto& s) {
            if (s.restarted) history.clear();
            history.insert(history.end(), s.history.begin(), s.history.end());
            return s.playing && s.end > 50 && s.end < 1000;
        });
        QVERIFY(snapshot.playing);
        QCOMPARE(snapshot.steps, snapshot.end);
        QVERIFY(!history.empty());
        for (const auto& point : history) QVERIFY(point.step < 1000);
    }

    void aForkArrivesWithItsWholeLine()
    {
        Session session(2);
        session.start(race({"ReLU", "PReLU"}));
        session.setSpeed(asFastAsItGoes);
        session.play();
        waitFor(session, [](const auto& s) { return s.steps > 2000; });
        session.pause();
        const auto paused = waitFor(session, [](const auto& s) { return !s.playing; });
        session.fork({{0, 200}, parseActivation("LeakyReLU:negative_slope=0.1"), OptimizerKind::sgd, 0.1});
        std::vector<HistoryPoint> history;
        const auto forked = waitFor(session, [&](const auto& s) {
            if (s.restarted) history.clear();
            history.insert(history.end(), s.history.begin(), s.history.end());
            return s.networks.size() == 3 && s.work == RaceWork::none && s.steps == paused.end;
        });
        QCOMPARE(forked.networks.size(), std::size_t{3});
        QCOMPARE(forked.networks[2].fork->step, 200);
        QCOMPARE(forked.networks[2].fork->parent, 0);
        for (const auto& point : history) QCOMPARE(std::isnan(point.networks[2].testLoss), point.step < 200);
        // What cannot be forked is said, and nothing else changes.
        session.fork({{9, 200}, parseActivation("ELU"), OptimizerKind::sgd, 0.1});
        const auto refused = waitFor(session, [](const auto& s) { return !s.error.empty(); });
        QCOMPARE(refused.error, std::string("fork: there is no such network"));
        QCOMPARE(refused.networks.size(), std::size_t{3});
        session.removeFork(2);
        QCOMPARE(waitFor(session, [](const auto& s) { return s.networks.size() == 2; }).networks.size(),
                 std::size_t{2});
    }

    void stopsByItself()
    {
        Session session(2);
        auto config = race({"ReLU"});
        config.training.optimizer = OptimizerKind::adam;
        session.start(config);
        session.setSpeed(asFastAsItGoes);
        StopConditions conditions;
        conditions.firstDeath = true;
        session.setStopConditions(conditions);
        session.play();
        const auto died = waitFor(session, [](const auto& s) { return s.stopped.has_value(); });
        QVERIFY(died.stopped->reason == StopReason::death);
        QVERIFY(!died.playing);
        QCOMPARE(died.steps, died.stopped->step);
        QCOMPARE(died.end, died.stopped->step);
        const auto& unit = *died.stopped->death;
        QVERIFY(died.networks[0].layers[std::size_t(unit.layer)].units[std::size_t(unit.unit)].dead);
        // It can be played on.
        conditions.firstDeath = false;
        conditions.steps = died.end + 100;
        session.setStopConditions(conditions);
        session.play();
        const auto later = waitFor(session, [&](const auto& s) {
            return s.stopped.has_value() && s.stopped->reason == StopReason::steps;
        });
        QCOMPARE(later.steps, died.end + 100);
    }

    // Everything at random, as a restless person would; what is asked for must at last be there.
    void playsScrubsForksAndClosesAtRandom()
    {
        const int seconds = qEnvironmentVariableIntValue("RECTISCOPE_STRESS_SECONDS");
        QElapsedTimer timer;
        timer.start();
        Random random(1, Stream::trainData);
        int rounds = 0;
        while (rounds < 2 || timer.elapsed() < 1000 * seconds) {
            ++rounds;
            Session session(1 + unsigned(random.below(3)));
            session.start(race({"ReLU", "PReLU", "RReLU"}));
            int networks = 3;
            std::int64_t end = 0;
            for (int i = 0; i < 150; ++i) {
                const auto pick = [&](std::uint64_t n) { return int(random.below(n)); };
                switch (pick(14)) {
                case 0:
                    session.start(race({"ReLU", "ELU"}, random.below(100)));
                    break;
                case 1:
                case 2:
                    session.play();
                    break;
                case 3:
                    session.pause();
                    break;
                case 4:
                    session.step();
                    break;
                case 5:
                case 6:
                    session.seek(std::int64_t(random.uniform(-10, double(end) * 1.1 + 10)));
                    break;
                case 7:
                    session.playFromHere();
                    break;
                case 8:
                    if (networks < 8)
                        session.fork({{pick(4), std::int64_t(random.uniform(0, double(end) + 1))},
                                      parseActivation(pick(2) == 0 ? "LeakyReLU" : "Mish"),
                                      static_cast<OptimizerKind>(pick(3)),
                                      random.uniform(0.001, 0.2)});
                    break;
                case 9:
                    session.removeFork(pick(6));
                    break;
                case 10:
                    session.setLearningRate(random.uniform(0.001, 0.3));
                    break;
                case 11:
                    session.setSpeed(pick(2) == 0 ? asFastAsItGoes : random.uniform(10, 5000));
                    break;
                case 12:
                    session.setLook({static_cast<ProbeSet>(pick(4)), random.uniform(0, 0.5), pick(2) == 0});
                    session.select(UnitAddress{pick(5), pick(3), pick(9)});
                    break;
                default:
                    session.setStopConditions({pick(2) == 0 ? std::optional(end + 100) : std::nullopt,
                                               pick(4) == 0 ? std::optional(0.2) : std::nullopt, std::nullopt,
                                               pick(3) == 0});
                    break;
                }
                if (pick(3) == 0) QTest::qSleep(pick(8));
                if (const auto snapshot = session.take()) {
                    networks = static_cast<int>(snapshot->networks.size());
                    end = snapshot->end;
                    QVERIFY(snapshot->steps >= 0 && snapshot->steps <= snapshot->end);
                    for (const auto& point : snapshot->history) QVERIFY(point.networks.size() <= 16);
                }
            }
            session.setSpeed(asFastAsItGoes);
            session.start(race({"ReLU"}, 77));
            session.step();
            const auto last = waitFor(session, [](const auto& s) {
                return s.config->training.seed == 77 && s.end == 1 && s.steps == 1;
            });
            QCOMPARE(last.steps, 1);
            if (rounds % 2 == 0) session.play(); // closed while it runs
        }
        QVERIFY(rounds >= 2);
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

    void theCrewDoesEveryPartOnce()
    {
        Crew crew(3);
        for (int round = 0; round < 200; ++round) {
            std::array<std::atomic<int>, 50> done{};
            std::atomic<std::size_t> next = 0;
            crew.share([&] {
                for (std::size_t i = next++; i < done.size(); i = next++) ++done[i];
            });
            for (const auto& times : done) QCOMPARE(times.load(), 1);
        }
    }

    void theCrewThrowsWhatAHelperThrew()
    {
        Crew crew(3);
        const auto caller = std::this_thread::get_id();
        std::atomic<bool> began = false;
        QVERIFY_EXCEPTION_THROWN(crew.share([&] {
            if (std::this_thread::get_id() == caller) {
                while (!began) std::this_thread::yield(); // not done before a helper has begun
                return;
            }
            began = true;
            throw std::runtime_error("wrong");
        }),
                                 std::runtime_error);
        std::atomic<int> calls = 0;
        crew.share([&] { ++calls; }); // and is of use again
        QVERIFY(calls >= 1 && calls <= 3);
    }
};

QTEST_APPLESS_MAIN(TestSession)
#include "tst_session.moc"
