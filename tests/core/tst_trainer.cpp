#include "core/activation/config.h"
#include "core/data/toy.h"
#include "core/network/network_file.h"
#include "core/network/trainer.h"
#include "core/network/unit_health.h"

#include <QFile>
#include <QTest>

#include <nlohmann/json.hpp>

#include <cmath>

using namespace rectiscope;
using nlohmann::json;

namespace {

json torchFigures()
{
    QFile file(QStringLiteral(RECTISCOPE_TEST_DATA "/core/data/torch_training.json"));
    if (!file.open(QIODevice::ReadOnly)) throw std::runtime_error("torch_training.json is missing");
    return json::parse(file.readAll().toStdString());
}

std::shared_ptr<const Dataset> torchData(const json& figures, const std::string& task)
{
    auto data = std::make_shared<Dataset>();
    data->task = task == "classification" ? Task::classification : Task::regression;
    data->features = data->train.features = data->test.features = 2;
    data->outputs = data->task == Task::classification ? 3 : 1;
    for (const auto& point : figures["data"][task]["inputs"])
        for (const auto& x : point) data->train.inputs.push_back(x.get<float>());
    for (const auto& target : figures["data"][task]["targets"])
        data->train.targets.push_back(target.get<float>());
    return data;
}

Network torchNetwork(const json& figures, const json& layers, const Dataset& data)
{
    Network network(activationFromJson(figures["activation"]), {2, 6, 5, data.outputs});
    for (std::size_t l = 0; l < network.layerCount(); ++l)
        for (int o = 0; o < network.layer(l).outputs; ++o) {
            network.bias(l, o) = layers[l]["bias"][static_cast<std::size_t>(o)].get<float>();
            for (int k = 0; k < network.layer(l).inputs; ++k)
                network.weight(l, o, k) =
                    layers[l]["weights"][static_cast<std::size_t>(o)][static_cast<std::size_t>(k)]
                        .get<float>();
        }
    return network;
}

double largestDifference(const json& ours, const json& theirs)
{
    if (theirs.is_number()) return std::fabs(ours.get<double>() - theirs.get<double>());
    if (ours.size() != theirs.size()) return std::numeric_limits<double>::infinity();
    double largest = 0;
    for (auto it = theirs.begin(); it != theirs.end(); ++it)
        largest =
            std::max(largest, largestDifference(theirs.is_object()
                                                    ? ours.at(it.key())
                                                    : ours.at(static_cast<std::size_t>(it - theirs.begin())),
                                                *it));
    return largest;
}

std::shared_ptr<const Dataset> circles(std::uint64_t seed, int train = 400)
{
    ToyOptions options;
    options.seed = seed;
    options.train = train;
    return std::make_shared<const Dataset>(makeToy(*findToy("circles"), options));
}

TrainingConfig presetA(std::uint64_t seed)
{
    TrainingConfig config;
    config.hidden = {32, 32};
    config.bias = -1.5;
    config.seed = seed;
    return config;
}

struct Outcome {
    double accuracy = 0, dead = 0;
};

Outcome train(const char* activation, const std::shared_ptr<const Dataset>& data,
              const TrainingConfig& config, int epochs)
{
    Trainer trainer(parseActivation(activation), data, config);
    for (std::int64_t i = 0; i < epochs * trainer.stepsPerEpoch(); ++i) trainer.step();
    Probe train(trainer.network(), data->train, data->task);
    Probe test(trainer.network(), data->test, data->task);
    Outcome outcome;
    outcome.accuracy = data->task == Task::classification ? test.scores(trainer.network()).accuracy
                                                          : test.scores(trainer.network()).loss;
    double units = 0;
    for (const auto& layer : train.examine(trainer.network()).layers) {
        outcome.dead += layer.dead;
        units += static_cast<double>(layer.units.size());
    }
    outcome.dead /= units;
    return outcome;
}

} // namespace

class TestTrainer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void endsWherePyTorchEnds_data()
    {
        QTest::addColumn<int>("index");
        const json figures = torchFigures();
        QCOMPARE(figures["cases"].size(), std::size_t{30});
        for (std::size_t i = 0; i < figures["cases"].size(); ++i) {
            const json& c = figures["cases"][i];
            const std::string name = c["activation"]["type"].get<std::string>() + " " +
                                     c["optimizer"].get<std::string>() + " " + c["task"].get<std::string>();
            QTest::newRow(name.c_str()) << static_cast<int>(i);
        }
    }
    void endsWherePyTorchEnds()
    {
        QFETCH(int, index);
        const json figures = torchFigures();
        const json& c = figures["cases"][static_cast<std::size_t>(index)];
        const auto data = torchData(figures, c["task"]);
        TrainingConfig config;
        config.batch = 0;
        config.learningRate = c["learning_rate"];
        config.weightDecay = c["weight_decay"];
        config.optimizer = c["optimizer"] == "sgd"        ? OptimizerKind::sgd
                           : c["optimizer"] == "momentum" ? OptimizerKind::momentum
                                                          : OptimizerKind::adam;
        Trainer trainer(torchNetwork(c, c["initial"], *data), data, config);
        for (int i = 0; i < c["steps"].get<int>(); ++i) trainer.step();
        const json ours = json::parse(toJson(trainer.network()).dump());
        const double difference = largestDifference(ours["layers"], c["final"]);
        QVERIFY2(difference < 2e-4, qPrintable(QString::number(difference)));
        // The weights did move: a trainer that does nothing must not pass.
        QVERIFY(largestDifference(ours["layers"], c["initial"]) > 0.05);
    }

    void presetAKillsReluButNotTheLeaky()
    {
        double relu = 0, reluDead = 0, leaky = 0, leakyDead = 0, random = 0, randomDead = 0;
        for (std::uint64_t seed = 1; seed <= 10; ++seed) {
            const auto data = circles(seed);
            const auto a = train("ReLU", data, presetA(seed), 100);
            const auto b = train("LeakyReLU:negative_slope=5.5,convention=divisor", data, presetA(seed), 100);
            const auto c = train("RReLU", data, presetA(seed), 100);
            relu += a.accuracy / 10;
            reluDead += a.dead / 10;
            leaky += b.accuracy / 10;
            leakyDead += b.dead;
            random += c.accuracy / 10;
            randomDead += c.dead;
        }
        QVERIFY2(relu < 0.75, qPrintable(QString::number(relu)));
        QVERIFY2(reluDead > 0.5, qPrintable(QString::number(reluDead)));
        QVERIFY2(leaky > 0.95, qPrintable(QString::number(leaky)));
        QVERIFY2(random > 0.95, qPrintable(QString::number(random)));
        QCOMPARE(leakyDead, 0.0);
        QCOMPARE(randomDead, 0.0);
    }

    void presetFFitsWithLearnedSlopesOnly()
    {
        int learned = 0, relu = 0;
        for (std::uint64_t seed = 1; seed <= 10; ++seed) {
            ToyOptions options;
            options.seed = seed;
            const auto data = std::make_shared<const Dataset>(makeToy(*findToy("absolute"), options));
            TrainingConfig config;
            config.hidden = std::vector<int>(10, 2);
            config.optimizer = OptimizerKind::adam;
            config.learningRate = 0.01;
            config.batch = 64;
            config.seed = seed;
            // For regression the outcome's first figure is the mean squared error.
            learned += train("PReLU", data, config, 60).accuracy < 0.01 ? 1 : 0;
            relu += train("ReLU", data, config, 60).accuracy < 0.01 ? 1 : 0;
        }
        QVERIFY2(learned >= 8, qPrintable(QString::number(learned)));
        QVERIFY2(relu <= 1, qPrintable(QString::number(relu)));
    }

    void oneSeedFixesEverything()
    {
        for (const char* name : {"ReLU", "PReLU", "RReLU", "GELU"}) {
            Trainer a(parseActivation(name), circles(3), presetA(3));
            Trainer b(parseActivation(name), circles(3), presetA(3));
            for (int i = 0; i < 200; ++i) {
                a.step();
                b.step();
            }
            QVERIFY(a.network().parameters == b.network().parameters);
            Trainer c(parseActivation(name), circles(3), presetA(4));
            QVERIFY(a.network().parameters != c.network().parameters);
        }
    }

    void everyFunctionStartsFromTheSameWeights()
    {
        const auto data = circles(5);
        const Trainer a(parseActivation("ReLU"), data, presetA(5));
        const Trainer b(parseActivation("Tanh"), data, presetA(5));
        QVERIFY(a.network().parameters == b.network().parameters);
    }

    void anEpochVisitsEveryPointOnce()
    {
        // 401 points in batches of 32: twelve full ones and one of 17.
        const Trainer trainer(parseActivation("ReLU"), circles(1, 401), presetA(1));
        QCOMPARE(trainer.stepsPerEpoch(), std::int64_t{13});
    }

    void divergenceStopsTheNetworkAndKeepsFiniteSteps()
    {
        auto config = presetA(1);
        config.learningRate = 1e30;
        Trainer trainer(parseActivation("PReLU"), circles(1), config);
        for (int i = 0; i < 100; ++i) trainer.step();
        QVERIFY(trainer.diverged());
        const auto steps = trainer.steps();
        QVERIFY(steps < 100);
        trainer.step();
        QCOMPARE(trainer.steps(), steps);
    }

    void shapesThatDoNotFitAreRefused()
    {
        auto config = presetA(1);
        config.hidden = {8, 0};
        QVERIFY_EXCEPTION_THROWN(Trainer(parseActivation("ReLU"), circles(1), config), std::invalid_argument);
        config.hidden = {8, 9};
        QVERIFY_EXCEPTION_THROWN(Trainer(parseActivation("PReLU:num_parameters=8"), circles(1), config),
                                 std::invalid_argument);
    }
};

QTEST_APPLESS_MAIN(TestTrainer)
#include "tst_trainer.moc"
