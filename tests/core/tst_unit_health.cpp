// The counts against a slow computation in double that shares nothing with the kernels but the definition.
#include "core/activation/config.h"
#include "core/data/toy.h"
#include "core/network/kernels.h"
#include "core/network/trainer.h"
#include "core/network/unit_health.h"

#include <QTest>

#include <cmath>

using namespace rectiscope;

namespace {

struct SlowUnit {
    bool dead = true, silent = true;
    double largest = -1e300, output = 0, active = 0;
};

double slopeOf(const Network& network, std::size_t l, int unit)
{
    const auto slopes = network.slopes(l);
    return slopes.size() == 1 ? double(slopes[0]) : double(slopes[static_cast<std::size_t>(unit)]);
}

// One sample at a time, one unit at a time.
std::vector<std::vector<SlowUnit>> slowHealth(const Network& network, const Samples& samples)
{
    std::vector<std::vector<SlowUnit>> result;
    for (std::size_t l = 0; l < network.hiddenLayers(); ++l)
        result.emplace_back(static_cast<std::size_t>(network.layer(l).outputs));
    const bool learned = network.activation().info().slopeRule == SlopeRule::learned;
    for (std::size_t j = 0; j < samples.size(); ++j) {
        const auto input = samples.input(j);
        std::vector<double> below(input.begin(), input.end());
        for (std::size_t l = 0; l < network.hiddenLayers(); ++l) {
            std::vector<double> above;
            for (int i = 0; i < network.layer(l).outputs; ++i) {
                double z = double(network.bias(l, i));
                for (int k = 0; k < network.layer(l).inputs; ++k)
                    z += double(network.weight(l, i, k)) * below[static_cast<std::size_t>(k)];
                const double slope = learned ? slopeOf(network, l, i) : 0;
                const double h = learned ? (z < 0 ? slope * z : z) : network.activation().value(z);
                const double df =
                    learned ? (z <= 0 ? slope : 1) : network.activation().derivative(z, Side::left);
                SlowUnit& unit = result[l][static_cast<std::size_t>(i)];
                unit.dead = unit.dead && df == 0;
                unit.silent = unit.silent && z < 0;
                unit.largest = std::max(unit.largest, z);
                unit.output += std::fabs(h) / static_cast<double>(samples.size());
                unit.active += (z > 0 ? 1.0 : 0.0) / static_cast<double>(samples.size());
                above.push_back(h);
            }
            below = std::move(above);
        }
    }
    return result;
}

Trainer trained(const char* activation, std::vector<int> hidden, double bias, int steps)
{
    ToyOptions options;
    options.seed = 7;
    options.train = 300;
    TrainingConfig config;
    config.hidden = std::move(hidden);
    config.bias = bias;
    config.seed = 7;
    Trainer trainer(parseActivation(activation),
                    std::make_shared<const Dataset>(makeToy(*findToy("circles"), options)), config);
    for (int i = 0; i < steps; ++i) trainer.step();
    return trainer;
}

// A network 1-2-1-1 with given numbers, for cases that can be worked out by hand.
Network byHand(const char* activation, float bias0, float bias1, float biasAbove)
{
    Network network(parseActivation(activation), {1, 2, 1, 1});
    network.weight(0, 0, 0) = 1;
    network.weight(0, 1, 0) = -1;
    network.bias(0, 0) = bias0;
    network.bias(0, 1) = bias1;
    network.weight(1, 0, 0) = 1;
    network.weight(1, 0, 1) = 1;
    network.bias(1, 0) = biasAbove;
    network.weight(2, 0, 0) = 1;
    return network;
}

Samples line(std::vector<float> xs)
{
    Samples samples;
    samples.features = 1;
    samples.targets.assign(xs.size(), 5.F);
    samples.inputs = std::move(xs);
    return samples;
}

} // namespace

class TestUnitHealth : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void agreesWithASlowComputation_data()
    {
        QTest::addColumn<QString>("activation");
        for (const char* name : {"ReLU", "LeakyReLU", "PReLU", "PReLU:num_parameters=12", "RReLU", "ReLU6",
                                 "ELU", "Tanh", "GELU", "Softshrink"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void agreesWithASlowComputation()
    {
        QFETCH(QString, activation);
        Trainer trainer = trained(activation.toLatin1().constData(), {12, 12}, -0.8, 300);
        Probe probe(trainer.network(), trainer.data().train, trainer.data().task);
        const Examination fast = probe.examine(trainer.network());
        const auto slow = slowHealth(trainer.network(), trainer.data().train);
        QCOMPARE(fast.layers.size(), std::size_t{2});
        for (std::size_t l = 0; l < 2; ++l) {
            QCOMPARE(fast.layers[l].units.size(), std::size_t{12});
            double mean = 0;
            for (const auto& unit : slow[l]) mean += unit.output / 12;
            int dead = 0;
            for (std::size_t i = 0; i < 12; ++i) {
                const UnitHealth& unit = fast.layers[l].units[i];
                QCOMPARE(unit.dead, slow[l][i].dead);
                QCOMPARE(unit.silent, slow[l][i].silent);
                QVERIFY(std::fabs(double(unit.largestInput) - slow[l][i].largest) < 1e-4);
                QVERIFY(std::fabs(double(unit.meanOutput) - slow[l][i].output) < 1e-4);
                QVERIFY(std::fabs(double(unit.activeShare) - slow[l][i].active) < 1e-6 + 1.0 / 300);
                QCOMPARE(unit.dormant, slow[l][i].output / (mean + 1e-9) <= 0.025);
                dead += slow[l][i].dead ? 1 : 0;
            }
            QCOMPARE(fast.layers[l].dead, dead);
        }
    }

    void aUnitBelowADeadOneIsStarvedButNotDead()
    {
        // The unit above never gets past 0, so nothing reaches the two below, which are active themselves.
        const Network network = byHand("ReLU", 1, 1, -100);
        const Samples samples = line({-0.5F, 0.25F, 0.5F});
        Probe probe(network, samples, Task::regression);
        const Examination found = probe.examine(network);
        QCOMPARE(found.layers[0].dead, 0);
        QCOMPARE(found.layers[0].starved, 2);
        QCOMPARE(found.layers[1].dead, 1);
        QCOMPARE(found.layers[1].starved, 1);
        QCOMPARE(found.layers[1].units[0].largestInput, -98.F);
        // With the output stuck at 0 the loss is 5² for every point.
        QCOMPARE(found.loss, 25.0);
    }

    void aLeakyUnitIsSilentButNotDead()
    {
        const Network network = byHand("LeakyReLU:negative_slope=0.1", -1, -1, 1);
        const Samples samples = line({-0.5F, 0.25F, 0.5F});
        Probe probe(network, samples, Task::regression);
        const Examination found = probe.examine(network);
        QCOMPARE(found.layers[0].dead, 0);
        QCOMPARE(found.layers[0].silent, 2);
        QCOMPARE(found.layers[0].starved, 0);
    }

    void zeroCountsAsTheZeroSideButNotAsSilent()
    {
        const Network network = byHand("ReLU", 0, -1, 1);
        const Samples samples = line({0.F, -1.F});
        Probe probe(network, samples, Task::regression);
        const Examination found = probe.examine(network);
        QVERIFY(found.layers[0].units[0].dead);
        QVERIFY(!found.layers[0].units[0].silent);
    }

    void aLearnedSlopeOfZeroCanKill()
    {
        Network network = byHand("PReLU", -1, -1, 1);
        network.slopes(0)[0] = 0;
        const Samples samples = line({-0.5F, 0.25F});
        Probe probe(network, samples, Task::regression);
        QCOMPARE(probe.examine(network).layers[0].dead, 2);
    }

    void aTanhFarOutIsSaturated()
    {
        const Network network = byHand("Tanh", 20, 0, 0);
        const Samples samples = line({-0.5F, 0.25F, 0.5F});
        Probe probe(network, samples, Task::regression);
        const Examination found = probe.examine(network);
        QVERIFY(found.layers[0].units[0].saturated);
        QVERIFY(!found.layers[0].units[1].saturated);
    }

    void manySamplesGoThroughInSeveralPasses()
    {
        Trainer trainer = trained("ReLU", {8}, -0.5, 50);
        ToyOptions options;
        options.train = 5000;
        const Dataset many = makeToy(*findToy("circles"), options);
        Probe probe(trainer.network(), many.train, many.task);
        const Examination found = probe.examine(trainer.network());
        const auto slow = slowHealth(trainer.network(), many.train);
        for (std::size_t i = 0; i < 8; ++i) {
            QCOMPARE(found.layers[0].units[i].dead, slow[0][i].dead);
            QVERIFY(std::fabs(double(found.layers[0].units[i].activeShare) - slow[0][i].active) < 1e-3);
        }
        QCOMPARE(probe.preActivations(trainer.network(), 0, 0).size(), std::size_t{5000});
    }

    void bothSetsOfKernelsAgree()
    {
        for (const char* name : {"ReLU", "PReLU", "RReLU", "GELU", "Mish"}) {
            Trainer trainer = trained(name, {20, 9}, -0.2, 100);
            const Network& network = trainer.network();
            Pass fast(network, 50), plain(network, 50, baselineNetworkKernels());
            for (int j = 0; j < 50; ++j) {
                const auto input = trainer.data().train.input(static_cast<std::size_t>(j));
                std::ranges::copy(input, fast.input(j));
                std::ranges::copy(input, plain.input(j));
            }
            SlopeStream one{42, 0}, two{42, 0};
            fast.forward(network, 50, &one);
            plain.forward(network, 50, &two);
            AlignedFloats g1(network.parameters.size()), g2(network.parameters.size());
            for (int j = 0; j < 50; ++j) {
                fast.delta(2)[j * 8] = plain.delta(2)[j * 8] = 0.02F * static_cast<float>(j % 7 - 3);
                fast.delta(2)[j * 8 + 1] = plain.delta(2)[j * 8 + 1] = 0.01F;
            }
            fast.backward(network, g1);
            plain.backward(network, g2);
            double size = 0;
            for (std::size_t i = 0; i < g1.size(); ++i) {
                QVERIFY(std::fabs(g1[i] - g2[i]) <= 1e-5F + 1e-4F * std::fabs(g2[i]));
                size += std::fabs(double(g2[i]));
            }
            QVERIFY(size > 0.1);
        }
    }

    void randomSlopesAreUniform()
    {
        // One million draws: mean and variance of U(1/8, 1/3), and neighbours that know nothing of each
        // other.
        const std::size_t n = 1'000'000;
        // Below 0 the derivative is the slope.
        const AlignedFloats z(n, -1.F);
        AlignedFloats h(n), slopes(n);
        networkKernels().randomSlopeForward(
            {0x1234567890abcdefULL, (std::uint64_t{1} << 32U) - 500'000, 0.125F, 1.F / 3, false}, z.data(),
            h.data(), slopes.data(), n);
        double mean = 0, square = 0, neighbours = 0;
        for (std::size_t i = 0; i < n; ++i) {
            QVERIFY(slopes[i] >= 0.125F && slopes[i] <= 1.F / 3);
            mean += double(slopes[i]) / double(n);
            square += double(slopes[i]) * double(slopes[i]) / double(n);
        }
        for (std::size_t i = 1; i < n; ++i)
            neighbours += (double(slopes[i]) - mean) * (double(slopes[i - 1]) - mean) / double(n);
        QVERIFY(std::fabs(mean - 0.2291667) < 3e-4);
        QVERIFY(std::fabs(square - mean * mean - 0.003616898) < 2e-5); // (u − l)²/12
        QVERIFY(std::fabs(neighbours) < 2e-5);
        // Drawing in two parts gives the same numbers as drawing at once.
        AlignedFloats again(n);
        const auto draw = [&](std::uint64_t first, float* target, std::size_t count) {
            networkKernels().randomSlopeForward({5, first, 0.F, 1.F, false}, z.data(), h.data(), target,
                                                count);
        };
        draw(0, slopes.data(), 1000);
        draw(0, again.data(), 333);
        draw(333, again.data() + 333, 667);
        QVERIFY(std::equal(slopes.begin(), slopes.begin() + 1000, again.begin()));
        QCOMPARE(slopes[7], uniformOfCounter(5, 7));
    }
};

QTEST_APPLESS_MAIN(TestUnitHealth)
#include "tst_unit_health.moc"
