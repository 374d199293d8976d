#include "core/activation/properties.h"

#include "core/text.h"
#include "tests/core/variants.h"

#include <QTest>

#include <cmath>

using namespace rectiscope;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

Properties of(const char* text)
{
    return properties(parseActivation(text));
}

} // namespace

class TestProperties : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // Under z ~ N(0, 1), computed with SciPy. Down to SELU by closed forms, with c = 1/√(2π), e₁ = √e·Φ(−1)
    // and e₂ = e²·Φ(−2): E f = c for ReLU, (1 − a)c for leaky, c + α(e₁ − ½) for ELU. The rest by quadrature.
    void expectationsUnderTheNormalDistribution_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("mean");
        QTest::addColumn<double>("square");
        QTest::addColumn<double>("slopeSquare");
        QTest::newRow("ReLU") << "ReLU" << 0.39894228040143 << 0.5 << 0.5;
        QTest::newRow("LeakyReLU") << "LeakyReLU" << 0.39495285759742 << 0.50005 << 0.50005;
        QTest::newRow("LeakyReLU:negative_slope=1.4")
            << "LeakyReLU:negative_slope=1.4" << -0.15957691216057 << 1.48 << 1.48;
        QTest::newRow("PReLU") << "PReLU" << 0.29920671030107 << 0.53125 << 0.53125;
        QTest::newRow("RReLU") << "RReLU" << 0.30751800780944 << 0.52806712962963 << 0.52806712962963;
        QTest::newRow("RReLU:lower=3,upper=8,convention=divisor")
            << "RReLU:lower=3,upper=8,convention=divisor" << 0.32068342862525 << 0.52083333333333
            << 0.52083333333333;
        QTest::newRow("ELU") << "ELU" << 0.16052057226656 << 0.64494541749292 << 0.66810200122317;
        QTest::newRow("ELU:alpha=0.5")
            << "ELU:alpha=0.5" << 0.27973142633399 << 0.53623635437323 << 0.54202550030579;
        QTest::newRow("SELU") << "SELU" << 0.0 << 1.0 << 1.0715749924558;
        QTest::newRow("Tanh") << "Tanh" << 0.0 << 0.39429449039784 << 0.46440290244827;
        QTest::newRow("GELU") << "GELU" << 0.28209479177388 << 0.4252214825703 << 0.45585086564929;
        QTest::newRow("SiLU") << "SiLU" << 0.20662096414191 << 0.35577551981735 << 0.37948235163283;
        QTest::newRow("Hardtanh") << "Hardtanh" << 0.0 << 0.51605855096171 << 0.68268949213709;
        QTest::newRow("Hardswish") << "Hardswish" << 0.16621670065612 << 0.33156737513791 << 0.35853151717861;
        QTest::newRow("Softplus") << "Softplus" << 0.80605918334744 << 0.9212459088593 << 0.29337903585809;
    }
    void expectationsUnderTheNormalDistribution()
    {
        QFETCH(QString, text);
        QFETCH(double, mean);
        QFETCH(double, square);
        QFETCH(double, slopeSquare);
        const Properties p = of(text.toUtf8());
        QVERIFY2(std::fabs(p.meanValue - mean) < 1e-9, shortest(p.meanValue).c_str());
        QVERIFY2(std::fabs(p.meanSquare - square) < 1e-9, shortest(p.meanSquare).c_str());
        QVERIFY2(std::fabs(p.meanSlopeSquare - slopeSquare) < 1e-9, shortest(p.meanSlopeSquare).c_str());
        QVERIFY(std::fabs(p.heGain - 1 / std::sqrt(square)) < 1e-9);
        QVERIFY(std::fabs(forwardGain(parseActivation(text.toStdString())) - p.heGain) < 1e-12);
    }
    // Under z ~ N(μ, σ²), by Simpson's rule with 200 000 steps on either side of 0; ReLU also by its closed
    // form E f = μΦ(μ/σ) + σφ(μ/σ), leaky as E f = E z⁺ − a·E z⁻.
    void expectationsFollowMeanAndSpread_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("mu");
        QTest::addColumn<double>("sigma");
        QTest::addColumn<double>("mean");
        QTest::addColumn<double>("square");
        QTest::addColumn<double>("slopeSquare");
        const auto row = [](const char* text, double mu, double sigma, double mean, double square,
                            double slopeSquare) {
            QTest::addRow("%s, N(%g, %g²)", text, mu, sigma)
                << QString::fromLatin1(text) << mu << sigma << mean << square << slopeSquare;
        };
        row("ReLU", 1, 2, 1.3955931148026, 4.1614429598987, 0.6914624612740);
        row("ReLU", -0.7, 0.5, 0.0183340713542, 0.0073553148605, 0.0807566592338);
        row("LeakyReLU:negative_slope=0.1", 1, 2, 1.3560338033224, 4.1698285302997, 0.6945478366613);
        row("LeakyReLU:negative_slope=0.1", -0.7, 0.5, -0.0534993357812, 0.0146817617119, 0.0899490926414);
        row("RReLU:lower=0.1,upper=0.1", 1, 2, 1.3560338033224, 4.1698285302997, 0.6945478366613);
        row("RReLU:lower=0.1,upper=0.1", 3, 20, 8.9115957257417, 254.1168720735636, 0.5640215154465);
        row("ELU", -0.7, 0.5, -0.4417759292909, 0.2748065698576, 0.3472312537069);
        row("ELU", 3, 20, 9.1475866607188, 252.9635388507671, 0.5694367477651);
        row("GELU", 1, 2, 1.3183764804769, 4.0720448869892, 0.7140562113975);
        row("GELU", 3, 20, 9.5585957504442, 252.5430413187352, 0.5624455781126);
        row("Tanh", 3, 20, 0.1191139772676, 0.9605916268157, 0.0262882673514);
    }
    void expectationsFollowMeanAndSpread()
    {
        QFETCH(QString, text);
        QFETCH(double, mu);
        QFETCH(double, sigma);
        const auto p = properties(parseActivation(text.toStdString()), {mu, sigma});
        const auto isNear = [](double a, double b) { return std::fabs(a - b) < 1e-9 * std::max(1.0, b); };
        QFETCH(double, mean);
        QFETCH(double, square);
        QFETCH(double, slopeSquare);
        QVERIFY2(isNear(p.meanValue, mean), shortest(p.meanValue).c_str());
        QVERIFY2(isNear(p.meanSquare, square), shortest(p.meanSquare).c_str());
        QVERIFY2(isNear(p.meanSlopeSquare, slopeSquare), shortest(p.meanSlopeSquare).c_str());
        // The gain is a rule for weights, not a reading: always that of N(0, 1).
        QCOMPARE(p.heGain, forwardGain(parseActivation(text.toStdString())));
    }
    void theFlatShareFollowsMeanAndSpread()
    {
        const auto mass = [](const char* text, Normal inputs) {
            return flatMass(parseActivation(text), inputs);
        };
        QVERIFY(std::fabs(mass("ReLU", {1, 2}) - 0.3085375387259869) < 1e-12);
        QVERIFY(std::fabs(mass("ReLU", {-0.7, 0.5}) - 0.9192433407662289) < 1e-12);
        QVERIFY(std::fabs(mass("ReLU6", {1, 2}) - 0.31474720405176304) < 1e-12);
        QVERIFY(std::fabs(mass("ReLU", {200, 3}) - 0) < 1e-12);
        QVERIFY(std::fabs(mass("ReLU", {-200, 3}) - 1) < 1e-12);
        QCOMPARE(mass("LeakyReLU", {-3, 1}), 0.0);
    }
    void gainsArePyTorchsWhereItKnowsTheFunction()
    {
        QCOMPARE(of("Identity").torchGain.value(), 1.0);
        QCOMPARE(of("Sigmoid").torchGain.value(), 1.0);
        QCOMPARE(of("Tanh").torchGain.value(), 1.6666666666666667);
        QCOMPARE(of("ReLU").torchGain.value(), 1.4142135623730951);
        QCOMPARE(of("LeakyReLU").torchGain.value(), 1.4141428569978354);
        QCOMPARE(of("LeakyReLU:negative_slope=0.2").torchGain.value(), 1.3867504905630728);
        QCOMPARE(of("SELU").torchGain.value(), 0.75);
        QVERIFY(!of("ELU").torchGain.has_value());
        QVERIFY(!of("GELU").torchGain.has_value());
    }
    void smoothnessFollowsTheParameters()
    {
        for (const char* text : {"ReLU", "LeakyReLU", "SELU", "ELU:alpha=0.5", "Hardtanh", "Softshrink"})
            QVERIFY2(of(text).smoothness == Smoothness::continuous, text);
        for (const char* text : {"ELU", "CELU", "CELU:alpha=2"})
            QVERIFY2(of(text).smoothness == Smoothness::differentiable, text);
        for (const char* text : {"GELU", "SiLU", "Mish", "Tanh", "Identity", "Softplus"})
            QVERIFY2(of(text).smoothness == Smoothness::smooth, text);
        QVERIFY(of("Hardshrink").smoothness == Smoothness::discontinuous);
    }
    void rangesAndWhetherTheyAreReached_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("lower");
        QTest::addColumn<double>("upper");
        QTest::addColumn<bool>("lowerReached");
        QTest::addColumn<bool>("upperReached");
        QTest::newRow("ReLU") << "ReLU" << 0.0 << infinity << true << false;
        QTest::newRow("Leaky") << "LeakyReLU" << -infinity << infinity << false << false;
        QTest::newRow("Leaky, a < 0") << "LeakyReLU:negative_slope=-0.5" << 0.0 << infinity << true << false;
        QTest::newRow("ELU") << "ELU:alpha=2" << -2.0 << infinity << false << false;
        QTest::newRow("ReLU6") << "ReLU6" << 0.0 << 6.0 << true << true;
        QTest::newRow("Sigmoid") << "Sigmoid" << 0.0 << 1.0 << false << false;
        QTest::newRow("Tanh") << "Tanh" << -1.0 << 1.0 << false << false;
        QTest::newRow("Softsign") << "Softsign" << -1.0 << 1.0 << false << false;
        QTest::newRow("Hardtanh") << "Hardtanh" << -1.0 << 1.0 << true << true;
        // The dips, from scipy.optimize.minimize_scalar.
        QTest::newRow("GELU") << "GELU" << -0.16997120747990369 << infinity << true << false;
        QTest::newRow("SiLU") << "SiLU" << -0.27846454276107380 << infinity << true << false;
        QTest::newRow("Mish") << "Mish" << -0.30884341301725 << infinity << true << false;
        QTest::newRow("Hardswish") << "Hardswish" << -0.375 << infinity << true << false;
    }
    void rangesAndWhetherTheyAreReached()
    {
        QFETCH(QString, text);
        QFETCH(double, lower);
        QFETCH(double, upper);
        const ValueRange range = of(text.toUtf8()).range;
        QVERIFY2(range.lower == lower || std::fabs(range.lower - lower) < 1e-7,
                 shortest(range.lower).c_str());
        QVERIFY2(range.upper == upper || std::fabs(range.upper - upper) < 1e-7,
                 shortest(range.upper).c_str());
        QTEST(range.lowerAttained, "lowerReached");
        QTEST(range.upperAttained, "upperReached");
    }
    void monotoneAndConvex()
    {
        QVERIFY(of("ReLU").monotone && of("ReLU").convex);
        QVERIFY(of("LeakyReLU:negative_slope=0").monotone);
        QVERIFY(!of("LeakyReLU:negative_slope=-0.1").monotone);
        QVERIFY(of("LeakyReLU:negative_slope=-0.1").convex);
        QVERIFY(of("LeakyReLU:negative_slope=1").convex);
        QVERIFY(!of("LeakyReLU:negative_slope=1.1").convex);
        QVERIFY(of("LeakyReLU:negative_slope=1.1").monotone);
        QVERIFY(of("Softplus").convex && of("ELU").convex);
        QVERIFY(!of("ELU:alpha=1.5").convex); // the slope falls from 1.5 to 1 at 0
        for (const char* text : {"GELU", "SiLU", "Mish", "Hardswish"})
            QVERIFY2(!of(text).monotone && !of(text).convex, text);
        QVERIFY(of("Tanh").monotone && !of("Tanh").convex);
    }
    void kinksSayTheirLimits()
    {
        const Properties p = of("LeakyReLU:negative_slope=0.3");
        QCOMPARE(p.kinks.size(), std::size_t{1});
        QCOMPARE(p.kinks[0].derivativeLeft, 0.3);
        QCOMPARE(p.kinks[0].derivativeRight, 1.0);
        const Properties shrink = of("Hardshrink");
        QVERIFY(std::fabs(shrink.kinks[0].valueLeft + 0.5) < 1e-12);
        QCOMPARE(shrink.kinks[0].valueRight, 0.0);
    }
    void onlyFlatFunctionsCanDie()
    {
        QVERIFY(of("ReLU").canDie);
        QVERIFY(std::fabs(of("ReLU").flatMass - 0.5) < 1e-12);
        QVERIFY(std::fabs(of("Hardtanh").flatMass - 0.31731050786291415) < 1e-12);
        QVERIFY(of("LeakyReLU:negative_slope=0").canDie);
        for (const char* text : {"LeakyReLU", "PReLU", "RReLU", "ELU", "GELU", "Tanh", "Identity"})
            QVERIFY2(!of(text).canDie && of(text).flatMass == 0, text);
    }
    void theLargestSlopeBoundsEverySlope()
    {
        for (const auto& activation : allVariants()) {
            const double largest = largestSlope(activation);
            for (double x = -9; x < 9; x += 0.0173)
                QVERIFY2(std::fabs(activation.derivative(x)) <= largest * (1 + 1e-4) + 1e-12,
                         toText(activation).c_str());
        }
        QVERIFY(std::fabs(largestSlope(parseActivation("Sigmoid")) - 0.25) < 1e-6);
        QVERIFY(std::fabs(largestSlope(parseActivation("SELU")) - 1.7580993408473766) < 1e-9);
        QVERIFY(std::fabs(largestSlope(parseActivation("GELU")) - 1.1289) < 1e-3);
    }
};

QTEST_APPLESS_MAIN(TestProperties)
#include "tst_properties.moc"
