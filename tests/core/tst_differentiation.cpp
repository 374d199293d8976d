#include "core/activation/differentiation.h"

#include "core/text.h"
#include "tests/core/variants.h"

#include <QTest>

#include <cmath>

using namespace rectiscope;

namespace {

double secondOf(const char* text, double x, Side side = Side::right)
{
    return secondDerivative(parseActivation(text), x, side);
}

} // namespace

class TestDifferentiation : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // By their closed forms: φ(x)(2 − x²) for GELU, σ(1 − σ)(2 + x(1 − 2σ)) for SiLU, −2t(1 − t²) for tanh,
    // αeˣ for ELU, −2/(1 + x)³ for Softsign, βσ(1 − σ) for Softplus.
    void secondDerivativesByClosedForms_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("x");
        QTest::addColumn<double>("expected");
        QTest::newRow("GELU") << "GELU" << 0.7 << 0.47150343938380952;
        QTest::newRow("GELU, negative") << "GELU" << -1.3 << 0.05312426353482025;
        QTest::newRow("GELU, 0") << "GELU" << 0.0 << 0.79788456080286541;
        QTest::newRow("SiLU") << "SiLU" << 0.7 << 0.3912205946779789;
        QTest::newRow("Tanh") << "Tanh" << 0.7 << -0.7672323100919164;
        QTest::newRow("ELU") << "ELU" << -1.5 << 0.22313016014842982;
        QTest::newRow("ELU, α = 2, near the kink") << "ELU:alpha=2" << -0.001 << 2 * 0.99900049983337502;
        QTest::newRow("ELU, x > 0") << "ELU" << 2.0 << 0.0;
        QTest::newRow("Softsign") << "Softsign" << 0.7 << -0.40708324852432326;
        QTest::newRow("Softplus, sharp") << "Softplus:beta=50" << 0.01 << 11.750185610079726;
        QTest::newRow("Hardswish") << "Hardswish" << -2.99 << 1.0 / 3;
    }
    void secondDerivativesByClosedForms()
    {
        QFETCH(QString, text);
        QFETCH(double, x);
        QFETCH(double, expected);
        const double found = secondOf(text.toUtf8(), x);
        QVERIFY2(std::fabs(found - expected) < 1e-8 * std::max(1.0, std::fabs(expected)),
                 shortest(found).c_str());
    }
    void piecewiseLinearHasNoCurvature()
    {
        for (const char* text : {"ReLU", "LeakyReLU", "RReLU", "Hardtanh", "Hardshrink", "Identity"})
            for (const double x : {-3.0, -1e-9, 0.0, 0.5, 1e5}) QCOMPARE(secondOf(text, x), 0.0);
    }
    void aKinkHasASecondDerivativeOnEitherSide()
    {
        QVERIFY(std::fabs(secondOf("ELU:alpha=2", 0, Side::left) - 2) < 1e-8);
        QVERIFY(std::fabs(secondOf("ELU:alpha=2", 0, Side::right)) < 1e-8);
        QVERIFY(std::fabs(secondOf("Softsign", 0, Side::left) - 2) < 1e-8);
        QVERIFY(std::fabs(secondOf("Softsign", 0, Side::right) + 2) < 1e-8);
    }
    void theSecondDerivativeIsDrawnWithGapsAndNoStroke()
    {
        const auto elu = makeSecondDerivativeCurve(parseActivation("ELU"), {-5, 5}, 1e-3);
        QCOMPARE(elu.pieces.size(), std::size_t{2});
        QVERIFY(std::fabs(elu.pieces[0].back().y - 1) < 1e-6);
        QVERIFY(std::fabs(elu.pieces[1].front().y) < 1e-6);
        QVERIFY(elu.dots.empty());
        QCOMPARE(makeSecondDerivativeCurve(parseActivation("Softsign"), {-5, 5}, 1e-3).pieces.size(),
                 std::size_t{2});
        QCOMPARE(makeSecondDerivativeCurve(parseActivation("GELU"), {-5, 5}, 1e-3).pieces.size(),
                 std::size_t{1});
        const auto relu = makeSecondDerivativeCurve(parseActivation("ReLU"), {-5, 5}, 1e-3);
        QCOMPARE(relu.pieces.size(), std::size_t{2});
        QCOMPARE(relu.pieces[1].front(), (Point{0, 0}));
    }
    void subdifferentialsAreClarkes()
    {
        const auto at = [](const char* text, Interval range = {-5, 5}) {
            return subdifferentials(parseActivation(text), range);
        };
        using All = std::vector<Subdifferential>;
        QCOMPARE(at("ReLU"), (All{{0, 0, 1}}));
        QCOMPARE(at("LeakyReLU:negative_slope=0.25"), (All{{0, 0.25, 1}}));
        QCOMPARE(at("LeakyReLU:negative_slope=3"), (All{{0, 1, 3}}));
        QCOMPARE(at("LeakyReLU:negative_slope=-0.5"), (All{{0, -0.5, 1}}));
        QCOMPARE(at("LeakyReLU:negative_slope=1"), All{});
        QCOMPARE(at("Hardtanh"), (All{{-1, 0, 1}, {1, 0, 1}}));
        QCOMPARE(at("Hardtanh", {0, 5}), (All{{1, 0, 1}}));
        QCOMPARE(at("ELU"), All{});
        QCOMPARE(at("Hardshrink"), All{}); // f itself jumps: no line supports it there
    }
    void everyFormulaOfTheCatalogIsChecked()
    {
        for (const auto& activation : allVariants())
            for (const Interval range : {Interval{-5, 5}, Interval{-0.01, 0.02}, Interval{-300, 200}}) {
                const auto check = checkDerivative(activation, range);
                QVERIFY2(check.agrees, (toText(activation) + " at " + shortest(check.where) + ": " +
                                        shortest(check.largestDeviation))
                                           .c_str());
                QVERIFY(check.points > 200);
            }
    }
    // A mark that cannot fail would say nothing.
    void aWrongFormulaIsFoundAndPlaced()
    {
        ActivationInfo wrong = *findActivation("Tanh");
        wrong.derivative = [](const double*, double x, Side) {
            const double t = std::tanh(x);
            return 1 - t * t + (x > 2 && x < 2.5 ? 0.01 : 0.0);
        };
        const auto check = checkDerivative(Activation(wrong), {-5, 5});
        QVERIFY(!check.agrees);
        QVERIFY(std::fabs(check.largestDeviation - 0.01) < 1e-6);
        QVERIFY(check.where > 2 && check.where < 2.5);
        wrong.derivative = [](const double*, double, Side) { return std::nan(""); };
        QVERIFY(!checkDerivative(Activation(wrong), {-5, 5}).agrees);
    }
};

QTEST_APPLESS_MAIN(TestDifferentiation)
#include "tst_differentiation.moc"
