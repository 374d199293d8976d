// Expected values: scipy 1.10 (ttest_rel, t.interval, bootstrap) and statsmodels 0.13 (multipletests,
// TTestPower).
#include "core/random.h"
#include "core/statistics/paired.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <vector>

using namespace rectiscope;

namespace {

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
const std::vector<double> first{5.9, 6.4, 5.2, 7.1, 6.6, 5.8, 6.9, 6.1, 7.4, 6.0};
const std::vector<double> second{5.5, 5.9, 5.4, 6.3, 6.1, 5.9, 6.2, 5.6, 6.8, 5.7};

bool near(double actual, double expected, double tolerance = 1e-12)
{
    return std::fabs(actual - expected) <= tolerance;
}

} // namespace

class TestPaired : public QObject {
    Q_OBJECT

private slots:
    void agreesWithScipy()
    {
        const auto d = pairedDifference(first, second);
        QCOMPARE(d.pairs, std::size_t{10});
        QVERIFY(near(d.mean, 0.4));
        QVERIFY(near(d.sd, 0.3231786571610888));
        QVERIFY(near(d.p, 0.0035433065264538393));
        QVERIFY(near(d.interval.lower, 0.16881191574333645, 1e-9));
        QVERIFY(near(d.interval.upper, 0.6311880842566636, 1e-9));
        // Resampled, so to two digits; 100 000 resamplings give 0.20 and 0.58.
        QVERIFY(near(d.bootstrap.lower, 0.20, 0.011));
        QVERIFY(near(d.bootstrap.upper, 0.58, 0.011));
    }

    void aMeanHasItsOwnInterval()
    {
        // scipy.stats.t.interval(0.95, 3, 0.13, scipy.stats.sem([0.10, 0.12, 0.14, 0.16]))
        const std::vector<double> values{0.10, 0.12, 0.14, 0.16};
        const auto interval = meanInterval(meanAndSd(values));
        QVERIFY(std::fabs(interval.lower - 0.08891479) < 1e-7);
        QVERIFY(std::fabs(interval.upper - 0.17108521) < 1e-7);
        QVERIFY(std::isnan(meanInterval(meanAndSd(std::vector{0.5})).lower));
    }

    void theOrderOfTheTwoTurnsTheSign()
    {
        const auto d = pairedDifference(second, first);
        QVERIFY(near(d.mean, -0.4));
        QVERIFY(near(d.interval.upper, -0.16881191574333645, 1e-9));
        QVERIFY(near(d.p, 0.0035433065264538393));
    }

    void leavesOutPairsWithoutTwoNumbers()
    {
        auto a = first;
        auto b = second;
        a.push_back(notANumber);
        b.push_back(3);
        a.push_back(2);
        b.push_back(std::numeric_limits<double>::infinity());
        const auto d = pairedDifference(a, b);
        QCOMPARE(d.pairs, std::size_t{10});
        QCOMPARE(d.leftOut, std::size_t{2});
        QVERIFY(near(d.p, 0.0035433065264538393));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, (void)pairedDifference(first, {}));
    }

    void saysNothingOfTooFewPairs()
    {
        QVERIFY(std::isnan(pairedDifference({}, {}).mean));
        const std::vector<double> a{3};
        const std::vector<double> b{1};
        const auto one = pairedDifference(a, b);
        QCOMPARE(one.mean, 2.0);
        QVERIFY(std::isnan(one.sd) && std::isnan(one.p) && std::isnan(one.interval.lower) &&
                std::isnan(one.bootstrap.upper));
    }

    void knowsDifferencesThatNeverVary()
    {
        const std::vector<double> a{1, 2, 3};
        const std::vector<double> b{2, 3, 4};
        QCOMPARE(pairedDifference(a, a).p, 1.0);
        QCOMPARE(pairedDifference(b, a).p, 0.25); // three times the same sign: 2/2³
        QCOMPARE(pairedDifference(b, a).interval, (ConfidenceInterval{1, 1}));
        // As shares of right answers come: the same but for the last bits, which are no spread.
        const std::vector<double> c{1 - 0.475, 1 - 0.55};
        const std::vector<double> d{1 - 0.5, 1 - 0.575};
        QVERIFY(c[0] - d[0] != c[1] - d[1]);
        QCOMPARE(pairedDifference(c, d).sd, 0.0);
        QCOMPARE(pairedDifference(c, d).p, 0.5);
    }

    void correctsByHolm()
    {
        const std::vector<double> expected{0.04, 0.09, 0.09, 0.025, 0.2};
        const auto corrected = holm(std::vector{0.01, 0.04, 0.03, 0.005, 0.2});
        for (std::size_t i = 0; i < expected.size(); ++i) QVERIFY(near(corrected[i], expected[i]));
        const std::vector<double> expected2{0.0016, 0.6, notANumber, 0.06, 0.9};
        const auto corrected2 = holm(std::vector{0.0004, 0.3, notANumber, 0.02, 0.9});
        for (std::size_t i = 0; i < expected2.size(); ++i)
            QVERIFY(std::isnan(expected2[i]) ? std::isnan(corrected2[i]) : near(corrected2[i], expected2[i]));
        QVERIFY(holm({}).empty());
    }

    void countsThePairsThatAreNeeded()
    {
        // solve_power gives 198.15, 33.37, 9.94, 4.22 and 3141.47.
        QCOMPARE(pairsToShow(0.2, 1), std::optional<std::size_t>(199));
        QCOMPARE(pairsToShow(-0.5, 1), std::optional<std::size_t>(34));
        QCOMPARE(pairsToShow(3, 3), std::optional<std::size_t>(10));
        QCOMPARE(pairsToShow(2, 1), std::optional<std::size_t>(5));
        QCOMPARE(pairsToShow(0.05, 1), std::optional<std::size_t>(3142));
        QCOMPARE(pairsToShow(1e9, 1), std::optional<std::size_t>(2));
        QCOMPARE(pairsToShow(1e-9, 1), std::nullopt);
        QCOMPARE(pairsToShow(0, 1), std::nullopt);
        QCOMPARE(pairsToShow(0, 0), std::nullopt);
        QCOMPARE(pairsToShow(1, 0), std::optional<std::size_t>(6)); // 2/2⁶ < 0.05 < 2/2⁵
        QCOMPARE(pairsToShow(notANumber, 1), std::nullopt);
    }

    // Of 1000 intervals of 8 normal differences with mean 0.3 each should hold 0.3 with probability 95 %:
    // 950 ± 7 (one sd). Five of them leave a chance of less than one in a million.
    void coversTheTruthAsOftenAsItSays()
    {
        Random random(7, Stream::evaluation);
        int covered = 0;
        for (int i = 0; i < 1000; ++i) {
            std::vector<double> a(8);
            std::vector<double> b(8);
            for (std::size_t k = 0; k < 8; ++k) {
                b[k] = 5 + random.normal(); // what both have in common
                a[k] = b[k] + 0.3 + 0.7 * random.normal();
            }
            covered += pairedDifference(a, b).interval.contains(0.3);
        }
        QVERIFY2(std::abs(covered - 950) <= 35, qPrintable(QString::number(covered)));
    }
};

QTEST_APPLESS_MAIN(TestPaired)
#include "tst_paired.moc"
