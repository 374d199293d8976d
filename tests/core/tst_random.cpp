#include "core/random.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

using namespace rectiscope;

class TestRandom : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // The numbers are from a second implementation, in Python with integers of any size, of SplitMix64 and
    // xoshiro256++ as their authors publish them.
    void drawsTheSameNumbersOnEveryMachine_data()
    {
        QTest::addColumn<quint64>("seed");
        QTest::addColumn<int>("stream");
        QTest::addColumn<quint64>("part");
        QTest::addColumn<quint64>("first");
        QTest::addColumn<quint64>("second");
        QTest::addColumn<quint64>("third");
        QTest::newRow("seed 0") << quint64(0) << int(Stream::trainData) << quint64(0)
                                << quint64(0xc9b59c692ce09e3fU) << quint64(0x70057f222bf8a533U)
                                << quint64(0x1fdd1a2977907ff9U);
        QTest::newRow("seed 1") << quint64(1) << int(Stream::trainData) << quint64(0)
                                << quint64(0x8330d2cfea0dafd2U) << quint64(0x87e05c7b69718303U)
                                << quint64(0x60ba3d4689d87f30U);
        QTest::newRow("another stream")
            << quint64(1) << int(Stream::initialWeights) << quint64(0) << quint64(0x394d1f001fd5e390U)
            << quint64(0xd82983b563b61f30U) << quint64(0x596786dc577f25a3U);
        QTest::newRow("another part")
            << quint64(1) << int(Stream::initialWeights) << quint64(1) << quint64(0x291aed40b32a1b09U)
            << quint64(0xb274fc9c3768fab6U) << quint64(0x6e905673a4086473U);
        QTest::newRow("largest seed")
            << ~quint64(0) << int(Stream::evaluation) << quint64(0) << quint64(0x9a26146770e7a34bU)
            << quint64(0x0735a8e6881013bdU) << quint64(0x5744aace3d83fa59U);
    }
    void drawsTheSameNumbersOnEveryMachine()
    {
        QFETCH(quint64, seed);
        QFETCH(int, stream);
        QFETCH(quint64, part);
        Random random(seed, static_cast<Stream>(stream), part);
        QTEST(quint64(random.next()), "first");
        QTEST(quint64(random.next()), "second");
        QTEST(quint64(random.next()), "third");
    }
    void uniformNumbersAreFromZeroToBelowOne()
    {
        Random random(1, Stream::trainData);
        QCOMPARE(random.uniform(), 0.5124637372592163);
        QCOMPARE(random.uniform(), 0.5307672311113887);
        double sum = 0;
        for (int i = 0; i < 100000; ++i) {
            const double u = random.uniform();
            QVERIFY(u >= 0 && u < 1);
            sum += u;
        }
        QVERIFY(std::fabs(sum / 100000 - 0.5) < 0.005); // 5 standard errors
    }
    void filledFloatsStayBelowOne()
    {
        for (const std::size_t size : {0, 1, 2, 7, 100001}) {
            std::vector<float> values(size, -1.F);
            Random(3, Stream::randomSlopes).fillUniform(values);
            for (const float value : values) QVERIFY(value >= 0 && value < 1);
            if (size > 1000)
                QVERIFY(std::fabs(std::accumulate(values.begin(), values.end(), 0.0) / double(size) - 0.5) <
                        0.005);
        }
    }
    void normalNumbersHaveTheMomentsOfTheNormalDistribution()
    {
        Random random(1, Stream::trainData);
        QCOMPARE(random.normal(), 1.2366686383182832);
        const int n = 200000;
        double mean = 0, square = 0, cube = 0, fourth = 0;
        int beyondTwo = 0;
        for (int i = 0; i < n; ++i) {
            const double z = random.normal();
            mean += z / n;
            square += z * z / n;
            cube += z * z * z / n;
            fourth += z * z * z * z / n;
            beyondTwo += std::fabs(z) > 2 ? 1 : 0;
        }
        QVERIFY(std::fabs(mean) < 0.012);
        QVERIFY(std::fabs(square - 1) < 0.016);
        QVERIFY(std::fabs(cube) < 0.045);
        QVERIFY(std::fabs(fourth - 3) < 0.11);
        QVERIFY(std::fabs(beyondTwo / double(n) - 0.0455) < 0.0024);
    }
    void belowTreatsAllNumbersAlike()
    {
        Random random(5, Stream::batchOrder);
        std::vector<int> counts(7);
        for (int i = 0; i < 70000; ++i) ++counts.at(random.below(7));
        for (const int count : counts)
            QVERIFY2(std::abs(count - 10000) < 500, qPrintable(QString::number(count)));
        QCOMPARE(random.below(1), std::uint64_t{0});
    }
    void shuffleGivesEveryOrder()
    {
        std::vector<int> seen(6);
        for (std::uint64_t seed = 0; seed < 6000; ++seed) {
            std::vector<int> values{0, 1, 2};
            Random(seed, Stream::batchOrder).shuffle(std::span(values));
            ++seen.at(std::size_t(values[0] * 2 + (values[1] > values[2] ? 1 : 0)));
            std::ranges::sort(values);
            QCOMPARE(values, (std::vector<int>{0, 1, 2}));
        }
        for (const int count : seen)
            QVERIFY2(std::abs(count - 1000) < 150, qPrintable(QString::number(count)));
    }
};

QTEST_APPLESS_MAIN(TestRandom)
#include "tst_random.moc"
