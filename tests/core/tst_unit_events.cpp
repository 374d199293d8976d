#include "core/activation/config.h"
#include "core/data/toy.h"
#include "core/lab/unit_events.h"
#include "core/network/trainer.h"

#include <QTest>

#include <cmath>

using namespace rectiscope;

namespace {

// ReLU under Adam with a large learning rate: units die and come back all along.
Trainer restless(const char* activation = "ReLU", OptimizerKind optimizer = OptimizerKind::adam)
{
    ToyOptions options;
    options.train = 200;
    options.seed = 4;
    TrainingConfig config;
    config.hidden = {16, 16, 16};
    config.optimizer = optimizer;
    config.learningRate = 0.1;
    config.seed = 4;
    return {parseActivation(activation),
            std::make_shared<const Dataset>(makeToy(*findToy("circles"), options)), config};
}

// The definition, one sample at a time in double.
bool isDead(const Network& network, const Samples& samples, std::size_t layer, int unit)
{
    for (std::size_t j = 0; j < samples.size(); ++j) {
        const auto input = samples.input(j);
        std::vector<double> below(input.begin(), input.end());
        for (std::size_t l = 0;; ++l) {
            std::vector<double> z;
            for (int i = 0; i < network.layer(l).outputs; ++i) {
                double sum = double(network.bias(l, i));
                for (int k = 0; k < network.layer(l).inputs; ++k)
                    sum += double(network.weight(l, i, k)) * below[static_cast<std::size_t>(k)];
                z.push_back(sum);
            }
            if (l == layer) {
                if (z[static_cast<std::size_t>(unit)] > 1e-6) return false;
                break;
            }
            for (double& value : z) value = std::max(value, 0.0);
            below = std::move(z);
        }
    }
    return true;
}

} // namespace

class TestUnitEvents : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyDeathAndRevivalIsFound()
    {
        Trainer trainer = restless();
        const Samples& probes = trainer.data().train;
        EventFinder finder(trainer.network(), probes, Task::classification);
        std::vector<std::vector<bool>> dead(3, std::vector<bool>(16));
        for (std::size_t l = 0; l < 3; ++l)
            for (int i = 0; i < 16; ++i)
                dead[l][static_cast<std::size_t>(i)] = isDead(trainer.network(), probes, l, i);
        int deaths = 0, revivals = 0;
        for (int step = 1; step <= 60; ++step) {
            trainer.step();
            for (const auto& event : finder.next(trainer.network(), trainer.steps())) {
                QCOMPARE(event.step, step);
                auto flag = dead[static_cast<std::size_t>(event.layer)][static_cast<std::size_t>(event.unit)];
                QCOMPARE(flag, !event.death);
                flag = event.death;
                dead[static_cast<std::size_t>(event.layer)][static_cast<std::size_t>(event.unit)] = flag;
                (event.death ? deaths : revivals) += 1;
            }
            for (std::size_t l = 0; l < 3; ++l)
                for (int i = 0; i < 16; ++i)
                    QCOMPARE(bool(dead[l][static_cast<std::size_t>(i)]),
                             isDead(trainer.network(), probes, l, i));
        }
        QVERIFY(deaths > 10);
        QVERIFY(revivals > 0);
    }

    void theCausesAddUp()
    {
        Trainer trainer = restless();
        EventFinder finder(trainer.network(), trainer.data().train, Task::classification);
        int seen = 0;
        for (int step = 0; step < 200; ++step) {
            trainer.step();
            for (const auto& event : finder.next(trainer.network(), trainer.steps())) {
                ++seen;
                const double sum = event.fromBias + event.fromWeights + event.fromBelow;
                QVERIFY(std::fabs(sum - (event.after - event.before)) < 1e-12);
                if (event.layer == 0) QCOMPARE(event.fromBelow, 0.0); // nothing below changes
                if (event.death)
                    QVERIFY(event.before > -1e-5 && event.after < 1e-5);
                else
                    QVERIFY(event.after > -1e-5 && event.before < 1e-5);
            }
        }
        QVERIFY(seen > 20);
    }

    void theBiasAloneIsNamedWhereItAloneMoved()
    {
        Network before(parseActivation("ReLU"), {1, 1, 1});
        before.weight(0, 0, 0) = 1;
        before.bias(0, 0) = 0.5F;
        Samples samples;
        samples.features = 1;
        samples.inputs = {-1, 0, 0.25F};
        samples.targets = {0, 0, 0};
        EventFinder finder(before, samples, Task::regression);
        Network after = before;
        after.bias(0, 0) = -1.25F;
        const auto events = finder.next(after, 3110);
        QCOMPARE(events.size(), std::size_t{1});
        QCOMPARE(events[0], (UnitEvent{3110, 0, 0, true, 0.75, -1, -1.75, 0, 0}));
        QVERIFY(mainCause(events[0]) == UnitCause::bias);
        // A unit that falls because of what is below, though its own bias rose.
        QVERIFY(mainCause({1, 1, 0, true, 1, -1, 0.5, -0.25, -2.25}) == UnitCause::below);
        QVERIFY(mainCause({1, 1, 0, false, -1, 1, 0.5, 2.25, -0.75}) == UnitCause::weights);
    }

    void aReplayFindsWhatAFinderFinds()
    {
        Trainer trainer = restless();
        EventFinder finder(trainer.network(), trainer.data().train, Task::classification);
        EventReplay replay(trainer);
        std::vector<UnitEvent> every, found;
        for (int step = 1; step <= 120; ++step) {
            trainer.step();
            for (const auto& event : finder.next(trainer.network(), trainer.steps())) every.push_back(event);
            // Stretches of up to eight steps are followed one by one.
            if (step % 7 == 0 || step % 30 == 0)
                for (const auto& event : replay.catchUp(trainer)) found.push_back(event);
        }
        QVERIFY(every.size() > 20);
        QVERIFY(every == found);
    }

    void aLongStretchEndsWithTheSameUnitsDead()
    {
        Trainer trainer = restless();
        EventReplay replay(trainer);
        Probe probe(trainer.network(), trainer.data().train, Task::classification);
        auto dead = probe.dead(trainer.network()).value();
        for (int round = 0; round < 3; ++round) {
            for (int i = 0; i < 400; ++i) trainer.step();
            for (const auto& event : replay.catchUp(trainer)) {
                const auto at = static_cast<std::size_t>(event.layer * 16 + event.unit);
                QCOMPARE(bool(dead[at]), !event.death);
                dead[at] = event.death;
            }
            QVERIFY(dead == probe.dead(trainer.network()).value());
        }
    }

    void leakyUnitsDoNotDie()
    {
        Trainer trainer = restless("LeakyReLU");
        EventFinder finder(trainer.network(), trainer.data().train, Task::classification);
        for (int step = 0; step < 100; ++step) {
            trainer.step();
            QVERIFY(finder.next(trainer.network(), trainer.steps()).empty());
        }
    }

    void aRestoredTrainerTakesTheVerySameSteps_data()
    {
        QTest::addColumn<QString>("activation");
        QTest::addColumn<int>("optimizer");
        for (const auto& name : {QStringLiteral("ReLU"), QStringLiteral("PReLU"), QStringLiteral("RReLU"),
                                 QStringLiteral("ELU")})
            for (const int optimizer : {0, 1, 2})
                QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(name).arg(optimizer)))
                    << name << optimizer;
    }
    void aRestoredTrainerTakesTheVerySameSteps()
    {
        QFETCH(QString, activation);
        QFETCH(int, optimizer);
        const auto make = [&] {
            return restless(activation.toLatin1().constData(), static_cast<OptimizerKind>(optimizer));
        };
        Trainer straight = make();
        // Step 17 lies within an epoch of seven steps, step 14 at its border.
        for (const int middle : {14, 17}) {
            Trainer first = make();
            for (int i = 0; i < middle; ++i) first.step();
            const TrainerState state = first.state();
            Trainer second = make();
            for (int i = 0; i < 3; ++i) second.step();
            second.restore(state);
            QCOMPARE(second.steps(), middle);
            for (int i = 0; i < 40; ++i) {
                first.step();
                second.step();
            }
            QVERIFY(first.network().parameters == second.network().parameters);
        }
        for (int i = 0; i < 57; ++i) straight.step();
        Trainer last = make();
        for (int i = 0; i < 57; ++i) last.step();
        QVERIFY(straight.network().parameters == last.network().parameters);
    }
};

QTEST_APPLESS_MAIN(TestUnitEvents)
#include "tst_unit_events.moc"
