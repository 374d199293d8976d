// What the unit views say of a trained network, beside what PyTorch finds in the same weights.
#include "core/activation/config.h"
#include "core/lab/contestant.h"
#include "core/network/layer_statistics.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <cmath>
#include <fstream>

using namespace rectiscope;
using Json = nlohmann::json;

namespace {

// Units whose z is this near to 0 may fall to either side in float.
constexpr double tolerance = 2e-6;

Json reference()
{
    std::ifstream file(RECTISCOPE_TEST_DATA "/core/data/torch_health.json");
    return Json::parse(file);
}

Network network(const Json& layers)
{
    std::vector<int> widths{2};
    for (const auto& layer : layers) widths.push_back(static_cast<int>(layer["bias"].size()));
    Network result(parseActivation("ReLU"), widths);
    for (std::size_t l = 0; l < layers.size(); ++l)
        for (int i = 0; i < widths[l + 1]; ++i) {
            const auto row = static_cast<std::size_t>(i);
            result.bias(l, i) = layers[l]["bias"][row].get<float>();
            for (int k = 0; k < widths[l]; ++k)
                result.weight(l, i, k) = layers[l]["weights"][row][static_cast<std::size_t>(k)].get<float>();
        }
    return result;
}

Samples samples(const Json& json)
{
    Samples result;
    result.features = 2;
    result.inputs = json["inputs"].get<std::vector<float>>();
    result.targets = json["targets"].get<std::vector<float>>();
    return result;
}

bool isNear(double a, double b, double relative = 1e-5)
{
    return std::fabs(a - b) <= tolerance + relative * std::fabs(b);
}

} // namespace

class TestTorchHealth : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void countsAreTorchs()
    {
        const Json json = reference();
        const Network trained = network(json["final"]);
        const Samples points = samples(json);
        Probe probe(trained, points, Task::classification);
        const auto layers = probe.examine(trained).layers;
        QCOMPARE(layers.size(), std::size_t{3});
        int dead = 0;
        for (std::size_t l = 0; l < 3; ++l)
            for (std::size_t i = 0; i < 8; ++i) {
                const Json& torch = json["layers"][l];
                const UnitHealth& unit = layers[l].units[i];
                QCOMPARE(unit.dead, torch["dead"][i] == 1);
                QCOMPARE(unit.silent, torch["silent"][i] == 1);
                QCOMPARE(unit.starved, torch["starved"][i] == 1);
                QCOMPARE(unit.dormant, torch["dormant"][i] == 1);
                QVERIFY(isNear(double(unit.activeShare), torch["active_share"][i]));
                QVERIFY(isNear(double(unit.largestInput), torch["largest"][i]));
                dead += unit.dead ? 1 : 0;
            }
        QVERIFY(dead >= 5); // the case is no trivial one
    }

    void layerStatisticsAreTorchs()
    {
        const Json json = reference();
        const Network trained = network(json["final"]);
        const auto layers = layerStatistics(trained, samples(json), Task::classification);
        for (std::size_t l = 0; l < 3; ++l) {
            const auto check = [&](const Moments& moments, const char* name) {
                const Json& torch = json["layers"][l][name];
                QVERIFY2(isNear(moments.mean, torch[0]), name);
                QVERIFY2(isNear(moments.spread, torch[1]), name);
            };
            check(layers[l].preActivations, "z");
            check(layers[l].outputs, "h");
            check(layers[l].gradients.value(), "gradient");
        }
    }

    void withoutTargetsThereAreNoGradients()
    {
        const Json json = reference();
        Samples points = samples(json);
        points.targets.clear();
        const Network trained = network(json["final"]);
        QVERIFY(!layerStatistics(trained, points, Task::classification)[0].gradients);
        Probe probe(trained, points, Task::classification);
        const auto found = probe.examine(trained);
        QVERIFY(std::isnan(found.loss));
        for (std::size_t l = 0; l < 3; ++l) {
            QCOMPARE(found.layers[l].starved, 0);
            for (std::size_t i = 0; i < 8; ++i)
                QCOMPARE(found.layers[l].units[i].dead, json["layers"][l]["dead"][i] == 1);
        }
    }

    void theHistogramIsTorchs()
    {
        const Json json = reference();
        auto data = std::make_shared<Dataset>();
        data->features = data->outputs = 2;
        data->train = data->test = samples(json);
        TrainingConfig config;
        config.hidden = {8, 8, 8};
        Contestant contestant(Trainer(network(json["final"]), data, config), std::nullopt, false);
        (void)contestant.look();
        const Json& torch = json["histogram"];
        const auto view = contestant.look(UnitAddress{0, torch["layer"], torch["unit"]});
        QCOMPARE(view.upper, torch["upper"].get<double>());
        QCOMPARE(view.lower, -view.upper);
        QCOMPARE(view.counts.size(), std::size_t{48});
        for (std::size_t i = 0; i < 48; ++i) QCOMPARE(view.counts[i], torch["counts"][i].get<float>());
    }

    void theCauseOfADeathIsTorchs()
    {
        const Json json = reference();
        const Network before = network(json["before"]);
        const Samples points = samples(json);
        EventFinder finder(before, points, Task::classification);
        const auto events = finder.next(network(json["after"]), 1);
        const Json& torch = json["death"];
        const auto found = std::ranges::find_if(events, [&](const UnitEvent& event) {
            return event.layer == torch["layer"] && event.unit == torch["unit"];
        });
        QVERIFY(found != events.end());
        QVERIFY(found->death);
        QVERIFY(isNear(found->before, torch["before"]));
        QVERIFY(isNear(found->after, torch["after"]));
        QVERIFY(isNear(found->fromBias, torch["bias"]));
        QVERIFY(isNear(found->fromWeights, torch["weights"]));
        QVERIFY(isNear(found->fromBelow, torch["below"]));
        QVERIFY(std::fabs(found->fromBelow) > 0.05); // all three have something to say
    }
};

QTEST_APPLESS_MAIN(TestTorchHealth)
#include "tst_torch_health.moc"
