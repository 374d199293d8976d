#include "core/activation/conventions.h"

#include "core/activation/catalog.h"
#include "core/text.h"

#include <QTest>

#include <cmath>

using namespace rectiscope;

namespace {

Convention lineOf(const char* framework, const char* activation, const char* written = nullptr)
{
    for (const auto& line : conventions())
        if (line.framework == framework && line.activation == activation &&
            (written == nullptr || line.written == written))
            return line;
    qFatal("no line for %s in %s", activation, framework);
}

// f′(0) as this convention trains with it.
double slopeAtZero(const Convention& line)
{
    return activationOf(line)->derivative(0, *line.atZero);
}

bool isNear(double a, double b)
{
    return std::fabs(a - b) < 5e-6;
}

} // namespace

class TestConventions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void leakySlopesDifferByFramework_data()
    {
        QTest::addColumn<QByteArray>("framework");
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<double>("slope");
        const auto row = [](const char* framework, const char* written, double slope) {
            QTest::addRow("%s %s", framework, written)
                << QByteArray(framework) << QByteArray(written) << slope;
        };
        row("PyTorch", "0.01", 0.01);
        row("Keras layer", "0.3", 0.3);
        row("Keras function", "0.2", 0.2);
        row("TensorFlow", "0.2", 0.2);
        row("JAX", "0.01", 0.01);
        row("ONNX", "0.01", 0.01);
        row("MXNet", "0.25", 0.25);
        row("Darknet", "0.1", 0.1);
        row("Xu et al. 2015", "100", 0.01);
        row("Xu et al. 2015", "5.5", 0.181818181818181818);
    }
    void leakySlopesDifferByFramework()
    {
        QFETCH(QByteArray, framework);
        QFETCH(QByteArray, written);
        QFETCH(double, slope);
        const auto line = lineOf(framework, "LeakyReLU", written);
        QCOMPARE(activationOf(line)->value(-1), -slope);
    }
    void preluStartsElsewhere()
    {
        QCOMPARE(activationOf(lineOf("PyTorch", "PReLU"))->value(-1), -0.25);
        QCOMPARE(activationOf(lineOf("MXNet", "PReLU"))->value(-1), -0.25);
        QCOMPARE(activationOf(lineOf("Keras layer", "PReLU"))->value(-1), 0.0);
        QVERIFY(!activationOf(lineOf("ONNX", "PReLU"))); // an input that has to be given
    }
    void rreluRangesAndTheirConvention()
    {
        QVERIFY(isNear(activationOf(lineOf("PyTorch", "RReLU"))->value(-1), -0.22917));
        QVERIFY(isNear(activationOf(lineOf("MXNet", "RReLU"))->value(-1), -0.2295));
        QVERIFY(isNear(activationOf(lineOf("Xu et al. 2015", "RReLU"))->value(-1), -0.18182));
    }
    // U(3, 8) as divisors, U(1/8, 1/3) as slopes: one range, three slopes at test time.
    void threeTestSlopesForOneRange()
    {
        const auto slopes = testSlopes(1.0 / 8, 1.0 / 3);
        QVERIFY(isNear(slopes.meanOfSlopes, 0.22917));
        QVERIFY(isNear(slopes.reciprocalOfDivisor, 0.18182));
        QVERIFY(isNear(slopes.meanOfReciprocals, 0.19617));
        const auto point = testSlopes(0.2, 0.2);
        QCOMPARE(point.meanOfSlopes, 0.2);
        QCOMPARE(point.meanOfReciprocals, 0.2);
    }
    void geluAndEluHideAnotherCurve()
    {
        QCOMPARE(activationOf(lineOf("JAX", "GELU"))->parameter(0), 1.0); // the tanh form
        QCOMPARE(activationOf(lineOf("PyTorch", "GELU"))->parameter(0), 0.0);
        QVERIFY(isNear(activationOf(lineOf("MXNet", "ELU"))->value(-1), 0.25 * (std::exp(-1) - 1)));
    }
    void slopesAtTheKinkAreThoseOfTheFrameworks()
    {
        // Measured with PyTorch 1.13.
        QCOMPARE(slopeAtZero(lineOf("PyTorch", "ReLU")), 0.0);
        QCOMPARE(slopeAtZero(lineOf("PyTorch", "LeakyReLU")), 0.01);
        QCOMPARE(slopeAtZero(lineOf("PyTorch", "ELU")), 1.0);
        QVERIFY(isNear(slopeAtZero(lineOf("PyTorch", "SELU")), 1.7580993));
        QCOMPARE(slopeAtZero(lineOf("PyTorch", "GELU")), 0.5);
        // As their sources have it: x ≥ 0 keeps 1 in JAX, x > 0 in TensorFlow; SELU is the other way round.
        QCOMPARE(slopeAtZero(lineOf("JAX", "LeakyReLU")), 1.0);
        QCOMPARE(slopeAtZero(lineOf("TensorFlow", "LeakyReLU")), 0.2);
        QVERIFY(isNear(slopeAtZero(lineOf("JAX", "SELU")), 1.7580993));
        QVERIFY(isNear(slopeAtZero(lineOf("TensorFlow", "SELU")), 1.0507010));
        QVERIFY(isNear(slopeAtZero(lineOf("Darknet", "SELU")), 1.0507010));
        QCOMPARE(slopeAtZero(lineOf("MXNet", "ELU")), 0.25);
    }
    void theRowOfTheCurrentValueIsKnown()
    {
        const auto& leaky = *findActivation("LeakyReLU");
        QVERIFY(isDefaultOf(lineOf("Darknet", "LeakyReLU"), Activation(leaky, {0.1})));
        QVERIFY(!isDefaultOf(lineOf("Darknet", "LeakyReLU"), Activation(leaky, {0.1001})));
        QVERIFY(!isDefaultOf(lineOf("Darknet", "ELU"), Activation(leaky, {1})));
        // How many slopes are learned changes no curve.
        QVERIFY(isDefaultOf(lineOf("PyTorch", "PReLU"), Activation(*findActivation("PReLU"), {64, 0.25})));
        QVERIFY(!isDefaultOf(lineOf("ONNX", "PReLU"), Activation(*findActivation("PReLU"), {1, 0.25})));
    }
    void everyLineIsComplete()
    {
        QVERIFY(conventions().size() > 40);
        for (const auto& line : conventions()) {
            const auto what = (line.framework + " " + line.name).c_str();
            QVERIFY2(findActivation(line.activation) != nullptr, what);
            QVERIFY2(!line.framework.empty() && !line.name.empty() && line.source.size() > 10, what);
            if (line.parameters) QVERIFY2(activationOf(line).has_value(), what); // or it throws
        }
        QCOMPARE(conventionsOf(*findActivation("LeakyReLU")).size(), std::size_t{10});
        QVERIFY(conventionsOf(*findActivation("Tanhshrink")).empty());
    }
};

QTEST_APPLESS_MAIN(TestConventions)
#include "tst_conventions.moc"
