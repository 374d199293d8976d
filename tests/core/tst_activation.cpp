#include "core/activation/activation.h"

#include "core/activation/config.h"

#include <QTest>

#include <cmath>

using namespace rectiscope;

class TestActivation : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // The figures of three ways to average what looks like the same range of slopes.
    void theTestSlopeDependsOnTheConvention()
    {
        const auto slopes = slopeDistribution(parseActivation("RReLU"));
        QVERIFY(std::fabs(slopes.testSlope() - 0.2291666667) < 1e-9); // (1/8 + 1/3)/2
        const auto divisors = slopeDistribution(parseActivation("RReLU:lower=3,upper=8,convention=divisor"));
        QVERIFY(std::fabs(divisors.testSlope() - 0.1818181818) < 1e-9); // 2/(3 + 8), the paper
        QVERIFY(std::fabs(divisors.mean() - 0.1961658506) < 1e-9);      // ln(8/3)/5
    }
    void testModeUsesTheTestSlope()
    {
        QCOMPARE(parseActivation("RReLU").value(-1), -0.22916666666666666);
        QCOMPARE(parseActivation("RReLU").value(2), 2.0);
        QVERIFY(std::fabs(parseActivation("RReLU:lower=3,upper=8,convention=divisor").value(-11) + 2) <
                1e-12);
    }
    void momentsOfTheDrawnSlopes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("mean");
        QTest::addColumn<double>("meanSquare");
        // U(1/8, 1/3): (l+u)/2 and (l² + lu + u²)/3; divisors U(3, 8): ln(8/3)/5 and 1/24.
        QTest::newRow("slopes") << "RReLU" << 0.22916666666666666 << 0.05613425925925926;
        QTest::newRow("divisors") << "RReLU:lower=3,upper=8,convention=divisor" << 0.19616585060234525
                                  << 0.041666666666666664;
        QTest::newRow("one slope") << "RReLU:lower=0.3,upper=0.3" << 0.3 << 0.09;
    }
    void momentsOfTheDrawnSlopes()
    {
        QFETCH(QString, text);
        QFETCH(double, mean);
        QFETCH(double, meanSquare);
        const auto slopes = slopeDistribution(parseActivation(text.toStdString()));
        QVERIFY(std::fabs(slopes.mean() - mean) < 1e-12);
        QVERIFY(std::fabs(slopes.meanSquare() - meanSquare) < 1e-12);
        // And of the draws themselves, over an even grid of [0, 1).
        const int n = 100000;
        double sum = 0, squares = 0;
        for (int i = 0; i < n; ++i) {
            const double slope = slopes.draw((i + 0.5) / n);
            QVERIFY(slope >= slopes.lower - 1e-15 && slope <= slopes.upper + 1e-15);
            sum += slope / n;
            squares += slope * slope / n;
        }
        QVERIFY(std::fabs(sum - mean) < 1e-9);
        QVERIFY(std::fabs(squares - meanSquare) < 1e-9);
    }
    void aDrawnSlopeHoldsBelowZeroOnly()
    {
        QCOMPARE(Activation::valueWithSlope(-2, 0.3), -0.6);
        QCOMPARE(Activation::valueWithSlope(2, 0.3), 2.0);
        QCOMPARE(Activation::valueWithSlope(-HUGE_VAL, 0), 0.0);
        QVERIFY(std::isnan(Activation::valueWithSlope(std::nan(""), 0.3)));
        QCOMPARE(Activation::derivativeWithSlope(-2, 0.3, Side::right), 0.3);
        QCOMPARE(Activation::derivativeWithSlope(0, 0.3, Side::right), 1.0);
        QCOMPARE(Activation::derivativeWithSlope(0, 0.3, Side::left), 0.3);
        QCOMPARE(Activation::derivativeWithSlope(2, 0.3, Side::left), 1.0);
        QVERIFY(std::isnan(Activation::derivativeWithSlope(std::nan(""), 0.3, Side::right)));
    }
    void onlyRandomSlopesHaveADistribution()
    {
        QVERIFY_EXCEPTION_THROWN((void)slopeDistribution(parseActivation("LeakyReLU")), ActivationError);
    }
    void aChangedCopyLeavesTheOriginal()
    {
        const Activation leaky = parseActivation("LeakyReLU");
        const Activation steeper = leaky.with(0, 0.5);
        QCOMPARE(leaky.parameter(0), 0.01);
        QCOMPARE(steeper.value(-2), -1.0);
        QVERIFY(!(leaky == steeper));
        QVERIFY(steeper.with(0, 0.01) == leaky);
    }
    void impossibleParametersAreRefused()
    {
        QVERIFY_EXCEPTION_THROWN((void)parseActivation("RReLU").with(rreluLower, 0.5), ActivationError);
        QVERIFY_EXCEPTION_THROWN((void)parseActivation("LeakyReLU").with(0, std::nan("")), ActivationError);
        QVERIFY_EXCEPTION_THROWN((void)parseActivation("LeakyReLU").with(0, HUGE_VAL), ActivationError);
        QVERIFY_EXCEPTION_THROWN((void)parseActivation("CELU").with(0, 0), ActivationError);
        QVERIFY_EXCEPTION_THROWN((void)parseActivation("PReLU").with(0, 1.5), ActivationError);
        QVERIFY_EXCEPTION_THROWN((void)parseActivation("Hardtanh").with(0, 1), ActivationError);
        QVERIFY_EXCEPTION_THROWN(Activation(parseActivation("ReLU").info(), {1.0}), ActivationError);
    }
};

QTEST_APPLESS_MAIN(TestActivation)
#include "tst_activation.moc"
