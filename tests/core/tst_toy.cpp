#include "core/data/toy.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace rectiscope;

namespace {

Dataset make(const char* key, int train, int test, std::optional<double> noise = {}, std::uint64_t seed = 1)
{
    return makeToy(*findToy(key), {train, test, noise, seed});
}

QString whyRefused(int train, int test, double noise)
{
    try {
        (void)make("circles", train, test, noise);
    } catch (const DataError& error) {
        return QString::fromUtf8(error.what());
    }
    return {};
}

} // namespace

class TestToy : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theTableHoldsSevenSets()
    {
        QStringList keys;
        for (const auto& info : toyCatalog()) keys << QString::fromStdString(info.key);
        QCOMPARE(keys.join(' '), QStringLiteral("circles spiral xor blobs moons absolute sine"));
        QCOMPARE(findToy("CIRCLES"), &toyCatalog()[0]);
        QVERIFY(findToy("circle") == nullptr);
    }
    // From a second implementation in Python.
    void circlesOfSeedOneAreThesePoints()
    {
        const Dataset data = make("circles", 3, 0);
        const std::vector<float> expected{-0.9395830631256104F, -0.30594292283058167F, -0.24577170610427856F,
                                          0.3760950267314911F,  0.1786738485097885F,   1.028642177581787F};
        QCOMPARE(data.train.inputs, expected);
        QCOMPARE(data.train.targets, (std::vector<float>{0, 1, 0}));
        QCOMPARE(data.test.size(), std::size_t{0});
    }
    void everySetIsTheSameForTheSameSeed_data() { addSets(); }
    void everySetIsTheSameForTheSameSeed()
    {
        QFETCH(QString, key);
        const auto name = key.toStdString();
        const Dataset a = make(name.c_str(), 50, 30);
        const Dataset b = make(name.c_str(), 50, 30);
        QCOMPARE(a.train.inputs, b.train.inputs);
        QCOMPARE(a.train.targets, b.train.targets);
        QCOMPARE(a.test.inputs, b.test.inputs);
        QVERIFY(a.train.inputs != make(name.c_str(), 50, 30, {}, 2).train.inputs);
        QVERIFY(std::vector(a.train.inputs.begin(), a.train.inputs.begin() + 10) !=
                std::vector(a.test.inputs.begin(), a.test.inputs.begin() + 10));
    }
    void moreOfOnePartMovesNoPointOfTheOther_data() { addSets(); }
    void moreOfOnePartMovesNoPointOfTheOther()
    {
        QFETCH(QString, key);
        const auto name = key.toStdString();
        const Dataset small = make(name.c_str(), 20, 10);
        const Dataset moreTest = make(name.c_str(), 20, 40);
        const Dataset moreTrain = make(name.c_str(), 60, 10);
        QCOMPARE(moreTest.train.inputs, small.train.inputs);
        QCOMPARE(moreTrain.test.inputs, small.test.inputs);
        QVERIFY(
            std::equal(small.train.inputs.begin(), small.train.inputs.end(), moreTrain.train.inputs.begin()));
        QVERIFY(
            std::equal(small.test.targets.begin(), small.test.targets.end(), moreTest.test.targets.begin()));
    }
    void classesAreBalanced_data() { addSets(); }
    void classesAreBalanced()
    {
        QFETCH(QString, key);
        const Dataset data = make(key.toUtf8(), 100, 51);
        if (data.task == Task::regression) {
            QCOMPARE(data.outputs, 1);
            QCOMPARE(data.features, 1);
            return;
        }
        QCOMPARE(data.outputs, 2);
        QCOMPARE(data.features, 2);
        QCOMPARE(std::ranges::count(data.train.targets, 1.F), 50);
        QCOMPARE(std::ranges::count(data.train.targets, 0.F), 50);
        QCOMPARE(std::ranges::count(data.test.targets, 1.F), 25);
    }
    void circlesHaveRadiusOneAndAHalf()
    {
        const Dataset data = make("circles", 1000, 0, 0.0);
        for (std::size_t i = 0; i < data.train.size(); ++i) {
            const auto x = data.train.input(i);
            const double radius = std::hypot(double(x[0]), double(x[1]));
            QVERIFY(std::fabs(radius - (data.train.targets[i] == 0 ? 1 : 0.5)) < 1e-6);
        }
    }
    void spiralRadiusGrowsWithItsAngleOverOneTurn()
    {
        const Dataset data = make("spiral", 2000, 0, 0.0);
        int outerHalf = 0;
        for (std::size_t i = 0; i < data.train.size(); ++i) {
            const auto x = data.train.input(i);
            const double sign = data.train.targets[i] == 0 ? 1 : -1; // the second arm is half a turn ahead
            const double radius = std::hypot(double(x[0]), double(x[1]));
            const double angle = 2 * 3.141592653589793 * radius;
            QVERIFY(radius <= 1.000001);
            QVERIFY(std::fabs(double(x[0]) - sign * radius * std::cos(angle)) < 1e-5);
            QVERIFY(std::fabs(double(x[1]) - sign * radius * std::sin(angle)) < 1e-5);
            outerHalf += radius > 0.5 ? 1 : 0;
        }
        // r = √U: three quarters of the points lie beyond half the radius.
        QVERIFY(std::abs(outerHalf - 1500) < 100);
    }
    void xorTellsWhetherTheSignsDiffer()
    {
        const Dataset data = make("xor", 1000, 0);
        double lowest = 0, highest = 0;
        for (std::size_t i = 0; i < data.train.size(); ++i) {
            const auto x = data.train.input(i);
            QCOMPARE(data.train.targets[i] == 1, x[0] * x[1] < 0);
            lowest = std::min({lowest, double(x[0]), double(x[1])});
            highest = std::max({highest, double(x[0]), double(x[1])});
        }
        QVERIFY(lowest >= -1 && lowest < -0.98);
        QVERIFY(highest <= 1 && highest > 0.98);
    }
    void blobsSpreadAsTheNoiseSays()
    {
        const Dataset data = make("blobs", 4000, 0);
        double mean = 0, square = 0;
        for (std::size_t i = 0; i < data.train.size(); i += 2) {
            const double x = double(data.train.input(i)[0]);
            mean += x / 2000;
            square += (x + 1) * (x + 1) / 2000;
        }
        QVERIFY(std::fabs(mean + 1) < 0.05);
        QVERIFY(std::fabs(std::sqrt(square) - 0.5) < 0.04);
    }
    void moonsAreHalfCirclesAroundTheOrigin()
    {
        const Dataset data = make("moons", 1000, 0, 0.0);
        for (std::size_t i = 0; i < data.train.size(); ++i) {
            // Undo the centring: make_moons has circles around (0, 0) and (1, 0.5).
            const double x = double(data.train.input(i)[0]) + 0.5;
            const double y = double(data.train.input(i)[1]) + 0.25;
            if (data.train.targets[i] == 0) {
                QVERIFY(std::fabs(std::hypot(x, y) - 1) < 1e-6);
                QVERIFY(y >= -1e-6);
            } else {
                QVERIFY(std::fabs(std::hypot(x - 1, y - 0.5) - 1) < 1e-6);
                QVERIFY(y <= 0.5 + 1e-6);
            }
        }
    }
    void absoluteAndSineFollowTheirFormula()
    {
        const double root = 1.7320508075688772;
        for (const char* key : {"absolute", "sine"}) {
            const Dataset data = make(key, 1000, 0, 0.0);
            double square = 0;
            for (std::size_t i = 0; i < data.train.size(); ++i) {
                const double x = double(data.train.input(i)[0]);
                const double y = key == std::string("sine") ? std::sin(3.141592653589793 * x) : std::fabs(x);
                QVERIFY(std::fabs(x) <= root);
                QVERIFY(std::fabs(double(data.train.targets[i]) - y) < 1e-6);
                square += x * x / 1000;
            }
            QVERIFY(std::fabs(square - 1) < 0.15); // variance 1
        }
    }
    void noiseIsOnYForRegression()
    {
        const Dataset quiet = make("sine", 1000, 0, 0.0);
        const Dataset noisy = make("sine", 1000, 0, 0.05);
        QCOMPARE(noisy.train.inputs, quiet.train.inputs);
        double square = 0;
        for (std::size_t i = 0; i < 1000; ++i) {
            const double difference = double(noisy.train.targets[i]) - double(quiet.train.targets[i]);
            square += difference * difference / 1000;
        }
        QVERIFY(std::fabs(std::sqrt(square) - 0.05) < 0.006);
    }
    void sizesAndNoiseOutOfRangeAreRefused()
    {
        QVERIFY(whyRefused(0, 10, 0).contains(QStringLiteral("0 training points")));
        QVERIFY(whyRefused(-5, 10, 0).contains(QStringLiteral("-5 training points")));
        QVERIFY(whyRefused(10'000'001, 10, 0).contains(QStringLiteral("10000000")));
        QVERIFY(whyRefused(10, -1, 0).contains(QStringLiteral("-1 test points")));
        QVERIFY(whyRefused(10, 10, -0.1).contains(QStringLiteral("noise -0.1")));
        QVERIFY(whyRefused(10, 10, std::nan("")).contains(QStringLiteral("noise nan")));
        QVERIFY(whyRefused(10, 10, HUGE_VAL).contains(QStringLiteral("noise inf")));
        QCOMPARE(whyRefused(1, 0, 0), QString());
    }

private:
    static void addSets()
    {
        QTest::addColumn<QString>("key");
        for (const auto& info : toyCatalog())
            QTest::newRow(info.key.c_str()) << QString::fromStdString(info.key);
    }
};

QTEST_APPLESS_MAIN(TestToy)
#include "tst_toy.moc"
