// Label: threads
// A race on record: every step can be had again, and the run can be parted there.
#include "core/activation/config.h"
#include "core/lab/race.h"
#include "core/lab/stop_watch.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace rectiscope;

namespace {

constexpr auto noDeadline = Race::Clock::time_point::max();

RaceConfig config(std::vector<const char*> names, OptimizerKind optimizer = OptimizerKind::adam)
{
    RaceConfig result;
    for (const char* name : names) result.activations.push_back(parseActivation(name));
    result.train = 200;
    result.test = 50;
    result.training.hidden = {12, 12};
    result.training.optimizer = optimizer;
    result.training.learningRate = 0.05;
    result.training.seed = 4;
    return result;
}

const AlignedFloats& weights(const Race& race, std::size_t network)
{
    return race.contestant(network).trainer().network().parameters;
}

// In bursts with looks between them, as a session does it.
void play(Race& race, Crew& crew, std::int64_t steps, std::int64_t burst = 7)
{
    for (std::int64_t done = 0; done < steps; done += burst) {
        race.advance(std::min(burst, steps - done), crew);
        (void)race.look({}, crew);
    }
}

ForkRequest unchanged(const Race& race, int network, std::int64_t step)
{
    const auto& trainer = race.contestant(static_cast<std::size_t>(network)).trainer();
    return {{network, step},
            trainer.network().activation(),
            trainer.config().optimizer,
            trainer.config().learningRate};
}

} // namespace

class TestRace : public QObject {
    Q_OBJECT

    Crew crew_{2};

private Q_SLOTS:
    void anyStepComesBackByteForByte_data()
    {
        QTest::addColumn<int>("optimizer");
        QTest::addRow("sgd") << 0;
        QTest::addRow("momentum") << 1;
        QTest::addRow("adam") << 2;
    }
    void anyStepComesBackByteForByte()
    {
        QFETCH(int, optimizer);
        const auto setup = config({"ReLU", "PReLU", "RReLU"}, static_cast<OptimizerKind>(optimizer));
        Race straight(setup);
        std::vector<std::vector<AlignedFloats>> every;
        for (int step = 0; step <= 300; ++step) {
            if (step > 0) straight.advance(1, crew_);
            every.push_back({weights(straight, 0), weights(straight, 1), weights(straight, 2)});
        }
        Race race(setup);
        (void)race.look({}, crew_);
        play(race, crew_, 300);
        // Back, on, and back again, with and without a key frame there.
        for (const int step : {150, 3, 4, 299, 0, 294, 77, 300, 123}) {
            QVERIFY(race.seek(step, crew_, noDeadline));
            QCOMPARE(race.steps(), step);
            QCOMPARE(race.end(), 300);
            for (std::size_t i = 0; i < 3; ++i) QVERIFY(weights(race, i) == every[std::size_t(step)][i]);
        }
        // From the end, training goes on as if nobody had looked back.
        QVERIFY(race.seek(300, crew_, noDeadline));
        straight.advance(50, crew_);
        race.advance(50, crew_);
        for (std::size_t i = 0; i < 3; ++i) QVERIFY(weights(race, i) == weights(straight, i));
    }

    void aLookBackInBurstsArrives()
    {
        Race race(config({"ReLU", "ELU"}));
        (void)race.look({}, crew_);
        race.advance(5000, crew_);
        (void)race.look({}, crew_);
        int bursts = 0;
        while (!race.seek(4000, crew_, Race::Clock::now())) ++bursts;
        QVERIFY(bursts > 10); // a deadline that has passed leaves a piece at a time
        QCOMPARE(race.steps(), 4000);
        Race straight(config({"ReLU", "ELU"}));
        straight.advance(4000, crew_);
        QVERIFY(weights(race, 1) == weights(straight, 1));
        // Another goal on the way.
        QVERIFY(!race.seek(4990, crew_, Race::Clock::now()));
        QVERIFY(race.seek(0, crew_, noDeadline));
        QCOMPARE(race.contestant(0).trainer().steps(), 0);
    }

    void learningRatesComeBackToo()
    {
        Race straight(config({"ReLU", "PReLU"}));
        straight.advance(40, crew_);
        (void)straight.setLearningRate(0.2, crew_);
        straight.advance(30, crew_);
        const AlignedFloats at70 = weights(straight, 1);
        (void)straight.setLearningRate(0.001, crew_);
        straight.advance(30, crew_);

        Race race(config({"ReLU", "PReLU"}));
        (void)race.look({}, crew_); // the only key frame but the last
        race.advance(40, crew_);
        (void)race.setLearningRate(0.2, crew_);
        race.advance(30, crew_);
        (void)race.setLearningRate(0.001, crew_);
        race.advance(30, crew_);
        QVERIFY(race.seek(70, crew_, noDeadline));
        QVERIFY(weights(race, 1) == at70);
        QVERIFY(race.seek(99, crew_, noDeadline));
        QVERIFY(race.seek(100, crew_, noDeadline));
        QVERIFY(weights(race, 1) == weights(straight, 1));
    }

    void aForkWithoutAChangeIsItsParent_data()
    {
        QTest::addColumn<QString>("activation");
        QTest::addColumn<int>("optimizer");
        QTest::addColumn<int>("step");
        for (const auto& name :
             {QStringLiteral("ReLU"), QStringLiteral("PReLU"), QStringLiteral("PReLU:num_parameters=12"),
              QStringLiteral("RReLU"), QStringLiteral("ELU")})
            for (const int optimizer : {0, 1, 2})
                for (const int step : {0, 61, 200})
                    QTest::newRow(qPrintable(QStringLiteral("%1 %2 %3").arg(name).arg(optimizer).arg(step)))
                        << name << optimizer << step;
    }
    void aForkWithoutAChangeIsItsParent()
    {
        QFETCH(QString, activation);
        QFETCH(int, optimizer);
        QFETCH(int, step);
        const QByteArray name = activation.toLatin1();
        Race race(config({name.constData()}, static_cast<OptimizerKind>(optimizer)));
        (void)race.look({}, crew_);
        play(race, crew_, 200);
        QVERIFY(race.seek(step, crew_, noDeadline));
        race.fork(unchanged(race, 0, step));
        while (race.catchingUp()) (void)race.catchUp(crew_, noDeadline);
        QCOMPARE(race.steps(), 200);
        QVERIFY(weights(race, 1) == weights(race, 0));
        play(race, crew_, 100);
        QVERIFY(weights(race, 1) == weights(race, 0));
        // And everything that was kept of the one was kept of the other.
        for (const auto& point : race.history()) {
            QCOMPARE(point.networks.size(), std::size_t{2});
            if (point.step < step) {
                QVERIFY(std::isnan(point.networks[1].testLoss));
                QCOMPARE(point.networks[1].dead, -1);
            } else {
                QCOMPARE(point.networks[1].testLoss, point.networks[0].testLoss);
                QCOMPARE(point.networks[1].dead, point.networks[0].dead);
            }
        }
        std::vector<UnitEvent> parent, fork;
        for (const auto& event : race.events())
            if (event.event.step > step) (event.network == 0 ? parent : fork).push_back(event.event);
        QVERIFY(parent == fork);
        // A look back shows both as they were.
        for (const int back : {step, (step + 300) / 2}) {
            QVERIFY(race.seek(back, crew_, noDeadline));
            QVERIFY(weights(race, 1) == weights(race, 0));
        }
    }

    void aForkStartsFromTheVerySameWeights()
    {
        Race race(config({"ReLU", "PReLU"}));
        (void)race.look({}, crew_);
        play(race, crew_, 120);
        QVERIFY(race.seek(50, crew_, noDeadline));
        race.fork({{0, 50}, parseActivation("LeakyReLU:negative_slope=0.2"), OptimizerKind::sgd, 0.01});
        const Network& parent = race.contestant(0).trainer().network();
        const Network& fork = race.contestant(2).trainer().network();
        for (std::size_t l = 0; l < parent.layerCount(); ++l)
            for (int i = 0; i < parent.layer(l).outputs; ++i) {
                QCOMPARE(fork.bias(l, i), parent.bias(l, i));
                for (int k = 0; k < parent.layer(l).inputs; ++k)
                    QCOMPARE(fork.weight(l, i, k), parent.weight(l, i, k));
            }
        QCOMPARE(race.contestant(2).trainer().steps(), 50);
        QCOMPARE(race.contestant(2).trainer().config().learningRate, 0.01);
        QCOMPARE(race.contestant(2).fork()->parent, 0);
        while (race.catchingUp()) (void)race.catchUp(crew_, Race::Clock::now());
        QCOMPARE(race.contestant(2).trainer().steps(), 120);
        QCOMPARE(race.steps(), 120);
        // A learning rate of its own is its own.
        (void)race.setLearningRate(0.5, crew_);
        QCOMPARE(race.contestant(0).trainer().config().learningRate, 0.5);
        QCOMPARE(race.contestant(2).trainer().config().learningRate, 0.01);
        // Before it parted there is nothing of it but its start.
        QVERIFY(race.seek(10, crew_, noDeadline));
        QCOMPARE(race.contestant(0).trainer().steps(), 10);
        QCOMPARE(race.contestant(2).trainer().steps(), 50);
    }

    void slopesThatWereLearnedStayWhereTheyCan()
    {
        Race race(config({"PReLU"}));
        (void)race.look({}, crew_);
        play(race, crew_, 60);
        const float learned = race.contestant(0).trainer().network().slopes(1)[0];
        QVERIFY(learned != 0.25F);
        auto request = unchanged(race, 0, 60);
        request.learningRate = 0.001;
        race.fork(request);
        QCOMPARE(race.contestant(1).trainer().network().slopes(1)[0], learned);
        race.fork({{0, 60}, parseActivation("PReLU:num_parameters=12,init=0.5"), OptimizerKind::adam, 0.05});
        QCOMPARE(race.contestant(2).trainer().network().slopes(1)[5], 0.5F); // twelve where one was
    }

    void whatCannotBeForkedIsRefused()
    {
        Race race(config({"ReLU"}));
        (void)race.look({}, crew_);
        play(race, crew_, 20);
        auto request = unchanged(race, 0, 20);
        request.from.parent = 3;
        QVERIFY_EXCEPTION_THROWN(race.fork(request), std::invalid_argument);
        request.from = {0, 10}; // the race stands at 20
        QVERIFY_EXCEPTION_THROWN(race.fork(request), std::invalid_argument);
        request = unchanged(race, 0, 20);
        request.activation = parseActivation("PReLU:num_parameters=5"); // fits no layer of twelve
        QVERIFY_EXCEPTION_THROWN(race.fork(request), std::invalid_argument);
        QCOMPARE(race.size(), std::size_t{1});
        QCOMPARE(race.history().back().networks.size(), std::size_t{1});

        auto wild = config({"LeakyReLU:negative_slope=1000"}, OptimizerKind::sgd);
        wild.dataset = "absolute";
        wild.training.learningRate = 1000;
        Race diverged(wild);
        diverged.advance(200, crew_);
        QVERIFY(diverged.everyoneDiverged());
        QVERIFY_EXCEPTION_THROWN(diverged.fork(unchanged(diverged, 0, 200)), std::invalid_argument);
    }

    void aForkIsTakenOutAgain()
    {
        Race race(config({"ReLU", "ELU"}));
        (void)race.look({}, crew_);
        play(race, crew_, 60);
        race.fork(unchanged(race, 1, 60)); // 2
        race.fork(unchanged(race, 2, 60)); // 3, from the fork
        race.fork(unchanged(race, 0, 60)); // 4
        play(race, crew_, 40);
        QVERIFY(!race.removeFork(0));
        QVERIFY(!race.removeFork(7));
        QVERIFY(race.removeFork(2));
        QCOMPARE(race.size(), std::size_t{4});
        QCOMPARE(race.contestant(2).fork()->parent, -1); // its parent is gone
        QCOMPARE(race.contestant(3).fork()->parent, 0);
        for (const auto& point : race.history()) QCOMPARE(point.networks.size(), std::size_t{4});
        for (const auto& event : race.events()) QVERIFY(event.network < 4);
        QVERIFY(race.seek(30, crew_, noDeadline));
        QVERIFY(race.seek(100, crew_, noDeadline));
        QVERIFY(weights(race, 3) == weights(race, 0));
        QVERIFY(weights(race, 2) == weights(race, 1));
    }

    void playingFromHereForgetsTheRest()
    {
        Race race(config({"ReLU"}));
        (void)race.look({}, crew_);
        play(race, crew_, 100);
        race.fork(unchanged(race, 0, 100));
        QVERIFY(race.seek(40, crew_, noDeadline));
        race.cut();
        QCOMPARE(race.end(), 40);
        QCOMPARE(race.size(), std::size_t{1}); // the fork began in what was forgotten
        for (const auto& point : race.history()) QVERIFY(point.step <= 40);
        for (const auto& event : race.events()) QVERIFY(event.event.step <= 40);
        (void)race.setLearningRate(0.5, crew_);
        play(race, crew_, 60);
        Race straight(config({"ReLU"}));
        (void)straight.look({}, crew_);
        play(straight, crew_, 40);
        (void)straight.setLearningRate(0.5, crew_);
        play(straight, crew_, 60);
        QVERIFY(weights(race, 0) == weights(straight, 0));
        QCOMPARE(race.events().size(), straight.events().size());
    }

    void theSlopesOfAUnitAreRemembered()
    {
        Race race(config({"ReLU", "PReLU"}));
        (void)race.look({}, crew_);
        play(race, crew_, 70);
        const auto view = race.lookAt({1, 1, 3});
        QVERIFY(view.has_value());
        QCOMPARE(view->slopeHistory.front().step, 0);
        QCOMPARE(view->slopeHistory.front().slope, 0.25F);
        QCOMPARE(view->slopeHistory.back().step, 70);
        QCOMPARE(view->slopeHistory.back().slope, view->slope.value());
        QCOMPARE(view->slopeHistory.size(), std::size_t{11});
        QVERIFY(race.lookAt({0, 1, 3})->slopeHistory.empty());
        QVERIFY(!race.lookAt({0, 1, 12}).has_value());
        QVERIFY(!race.lookAt({0, 2, 0}).has_value());
        QVERIFY(!race.lookAt({-1, 0, 0}).has_value());
    }

    void probeSetsAreWhatTheySay()
    {
        Race race(config({"ReLU"}));
        const std::vector<std::pair<ProbeSet, std::size_t>> sizes{{ProbeSet::training, 200},
                                                                  {ProbeSet::test, 50},
                                                                  {ProbeSet::both, 250},
                                                                  {ProbeSet::grid, 48 * 48}};
        for (const auto& [set, size] : sizes) {
            const auto look = race.look({set}, crew_);
            QCOMPARE(race.probes(), size);
            const auto view = race.lookAt({0, 0, 2});
            float counted = 0;
            for (const float count : view->counts) counted += count;
            QCOMPARE(counted, float(size));
            // The slow way, in double.
            const auto samples = probeSamples(*race.data(), set);
            const Network& network = race.contestant(0).trainer().network();
            std::size_t active = 0;
            for (std::size_t i = 0; i < samples->size(); ++i) {
                double z = double(network.bias(0, 2));
                for (int k = 0; k < 2; ++k)
                    z += double(network.weight(0, 2, k)) * double(samples->input(i)[std::size_t(k)]);
                active += z > 0 ? 1 : 0;
            }
            QVERIFY(std::fabs(double(look.networks[0].layers[0].units[2].activeShare) -
                              double(active) / double(size)) < 2.1 / double(size));
        }
        // The charts keep counting over the training points.
        auto biased = config({"ReLU"});
        biased.training.bias = -3;
        Race dead(biased);
        const auto grid = dead.look({ProbeSet::grid}, crew_);
        int onGrid = 0;
        for (const auto& layer : grid.networks[0].layers) onGrid += layer.dead;
        QVERIFY(onGrid < dead.history().front().networks[0].dead);
    }

    void aFullyDeadLayerIsToldOverTheTrainingPoints()
    {
        // The corners of the grid lie further out than any training point: there is a bias at which the first
        // layer is dead for all of these and not for all of the grid.
        bool differed = false;
        for (double bias = -1; bias > -4; bias -= 0.125) {
            auto biased = config({"ReLU"});
            biased.training.bias = bias;
            biased.training.hidden = {12};
            Race race(biased);
            const auto training = race.look({ProbeSet::training}, crew_).networks[0];
            const auto grid = race.look({ProbeSet::grid}, crew_).networks[0];
            QCOMPARE(training.deadLayer.has_value(), training.layers[0].dead == 12);
            QCOMPARE(grid.deadLayer, training.deadLayer);
            differed = differed || (grid.deadLayer && grid.layers[0].dead < 12);
        }
        QVERIFY(differed);
        // The topmost one counts.
        auto deep = config({"ReLU"});
        deep.training.bias = -30;
        QCOMPARE(Race(deep).look({}, crew_).networks[0].deadLayer, std::optional(1));
    }

    void pointsWithoutAMapArePredicted()
    {
        auto data = std::make_shared<Dataset>();
        data->task = Task::classification;
        data->features = data->train.features = data->test.features = 3;
        data->outputs = 3;
        for (int i = 0; i < 90; ++i) {
            Samples& part = i % 3 == 0 ? data->test : data->train;
            const int label = i / 3 % 3;
            for (int k = 0; k < 3; ++k) part.inputs.push_back((k == label ? 1.F : 0.F) + float(i % 7) / 10);
            part.targets.push_back(float(label));
        }
        auto setup = config({"ReLU"});
        setup.data = data;
        Race race(setup);
        play(race, crew_, 60);
        const auto network = race.look({}, crew_).networks[0];
        QVERIFY(network.map.empty());
        QCOMPARE(network.predictions.size(), std::size_t{30}); // the test points
        int right = 0;
        for (std::size_t i = 0; i < 30; ++i) right += network.predictions[i] == data->test.targets[i] ? 1 : 0;
        QCOMPARE(double(right) / 30, network.scores.testAccuracy);
        QVERIFY(right > 20);
        // A map says it all where there is one.
        QVERIFY(Race(config({"ReLU"})).look({}, crew_).networks[0].predictions.empty());
    }

    void dormancyFollowsItsThreshold()
    {
        Race race(config({"Tanh"}));
        const auto dormant = [&](double threshold) {
            return race.look({ProbeSet::training, threshold}, crew_).networks[0].layers[0].dormant;
        };
        QCOMPARE(dormant(0), 0);
        QCOMPARE(dormant(1000), 12);
    }

    void playStopsAtTheVeryStepOfTheFirstDeath()
    {
        // By hand: the first step after which a unit is dead that was not before.
        const auto setup = config({"ELU", "ReLU"});
        Race straight(setup);
        Probe probe(straight.contestant(1).trainer().network(), straight.data()->train, Task::classification);
        auto before = probe.dead(straight.contestant(1).trainer().network()).value();
        std::int64_t first = 0;
        while (first == 0) {
            straight.advance(1, crew_);
            const auto now = probe.dead(straight.contestant(1).trainer().network()).value();
            for (std::size_t i = 0; i < now.size(); ++i)
                if (now[i] && !before[i]) first = straight.steps();
            before = now;
        }
        StopConditions conditions;
        conditions.firstDeath = true;
        for (const std::int64_t burst : {1, 5, 64}) {
            Race race(setup);
            StopWatch watch;
            std::optional<Stopped> stopped;
            while (!stopped && race.end() < 2000) {
                race.advance(watch.limit(conditions, race, crew_, burst), crew_);
                stopped = watch.check(conditions, race, crew_, race.collectEvents(crew_, true));
            }
            QVERIFY(stopped.has_value());
            QVERIFY(stopped->reason == StopReason::death);
            QCOMPARE(stopped->step, first);
            QCOMPARE(stopped->network, 1);
            QVERIFY(stopped->death->death);
        }
    }

    void playStopsAtStepsLossAndAccuracy()
    {
        const auto setup = config({"ReLU", "Tanh"});
        const auto run = [&](const StopConditions& conditions, std::int64_t burst) {
            Race race(setup);
            StopWatch watch;
            std::optional<Stopped> stopped;
            while (!stopped && race.end() < 5000) {
                race.advance(watch.limit(conditions, race, crew_, burst), crew_);
                stopped = watch.check(conditions, race, crew_, {});
            }
            return stopped;
        };
        StopConditions steps;
        steps.steps = 123;
        QCOMPARE(run(steps, 50)->step, 123);
        QCOMPARE(run(steps, 1)->step, 123);
        StopConditions loss;
        loss.trainLoss = 0.3;
        const auto atLoss = run(loss, 40);
        QVERIFY(atLoss->reason == StopReason::trainLoss);
        QCOMPARE(atLoss->step % 7, 0); // 200 points in batches of 32: seven steps an epoch
        QCOMPARE(run(loss, 1)->step, atLoss->step);
        Race check(setup);
        check.advance(atLoss->step, crew_);
        QVERIFY(check.scores(crew_)[std::size_t(atLoss->network)].trainLoss <= 0.3);
        StopConditions accuracy;
        accuracy.testAccuracy = 0.9;
        QVERIFY(run(accuracy, 40)->reason == StopReason::testAccuracy);
        // What holds from the start does not stop play.
        StopConditions always;
        always.trainLoss = 1e9;
        QVERIFY(!run(always, 100).has_value());
    }
};

QTEST_APPLESS_MAIN(TestRace)
#include "tst_race.moc"
