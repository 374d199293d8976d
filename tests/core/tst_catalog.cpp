#include "core/activation/catalog.h"
#include "core/data/delimited.h"
#include "core/data/text_file.h"
#include "core/text.h"
#include "tests/core/variants.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

using namespace rectiscope;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

// PyTorch's value and derivative, in double.
struct OracleRow {
    double x, value, derivative;
};

std::map<std::string, std::vector<OracleRow>> readOracle()
{
    const std::string text = readTextFile(RECTISCOPE_TEST_DATA "/core/data/activations.csv");
    DelimitedLines lines(text, "activations.csv");
    std::map<std::string, std::vector<OracleRow>> oracle;
    Fields fields;
    lines.next(fields); // the header: spec, mode, x, f, df
    while (lines.next(fields))
        oracle[std::string(fields[0])].push_back(
            {parseDouble(fields[2]).value(), parseDouble(fields[3]).value(), parseDouble(fields[4]).value()});
    return oracle;
}

bool near(double a, double b, double relative, double absolute)
{
    return std::fabs(a - b) <= relative * std::fabs(b) + absolute;
}

QByteArray describe(const Activation& activation, double x, double ours, double theirs)
{
    return QByteArray::fromStdString(toText(activation) + " at " + shortest(x) + ": " + shortest(ours) +
                                     " instead of " + shortest(theirs));
}

// Points between −8 and 8 that keep away from every kink.
std::vector<double> smoothPoints(const Activation& activation)
{
    std::vector<double> points;
    for (double x = -8.03; x < 8; x += 0.137)
        if (std::ranges::all_of(activation.kinks(), [&](double kink) { return std::fabs(x - kink) > 0.01; }))
            points.push_back(x);
    return points;
}

std::vector<float> kernelInputs()
{
    std::vector<float> x;
    for (float value = -20.F; value < 20.F; value += 0.0371F) x.push_back(value);
    for (const float value : {0.F, -0.F, 1e-9F, -1e-9F, 86.F, -86.F, 88.F, -88.F, 745.F, -745.F, 1e5F, -1e5F})
        x.push_back(value);
    return x; // not a multiple of a vector's width
}

} // namespace

class TestCatalog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void holdsTheFunctionsOfPyTorchUnderTheirNames()
    {
        std::set<std::string> keys;
        for (const auto& info : catalog()) keys.insert(info.key);
        const std::set<std::string> expected{
            "Identity", "ReLU",       "LeakyReLU",  "PReLU",      "RReLU",     "ReLU6",
            "ELU",      "SELU",       "CELU",       "GELU",       "SiLU",      "Mish",
            "Softplus", "Sigmoid",    "Tanh",       "Softsign",   "Hardswish", "Hardsigmoid",
            "Hardtanh", "LogSigmoid", "Tanhshrink", "Hardshrink", "Softshrink"};
        QVERIFY(std::ranges::includes(keys, expected));
        QCOMPARE(keys.size(), catalog().size());
    }
    void namesAreFoundInAnyCase()
    {
        QCOMPARE(findActivation("leakyrelu"), findActivation("LeakyReLU"));
        QVERIFY(findActivation("LEAKYRELU") != nullptr);
        QVERIFY(findActivation("Leaky ReLU") == nullptr);
        QVERIFY(findActivation("") == nullptr);
        for (const auto& info : catalog())
            QCOMPARE(&catalog()[catalogIndex(*findActivation(info.key))], &info);
    }
    void everyRowSaysWhatItIs()
    {
        for (const auto& info : catalog()) {
            QVERIFY2(!info.name.empty() && !info.source.empty(), info.key.c_str());
            QVERIFY2(info.formula.starts_with("f(x) = "), info.key.c_str());
            QVERIFY2(info.derivativeFormula.starts_with("f′(x) = "), info.key.c_str());
            for (const auto& spec : info.parameters) {
                QVERIFY(!spec.symbol.empty() && !spec.label.empty());
                QVERIFY(spec.minimum <= spec.sliderMinimum && spec.sliderMinimum < spec.sliderMaximum &&
                        spec.sliderMaximum <= spec.maximum);
                QVERIFY(spec.defaultValue >= spec.minimum && spec.defaultValue <= spec.maximum);
            }
        }
    }
    void everyRowAgreesWithPyTorch()
    {
        std::set<std::string> seen;
        int count = 0;
        for (const auto& [spec, rows] : readOracle()) {
            const Activation activation = parseActivation(spec);
            const std::string& key = activation.info().key;
            seen.insert(key);
            // PyTorch held PReLU's parameter, the factor 1/alpha in CELU's derivative and Hardsigmoid's 1/6
            // as 32-bit numbers, which carry 7 digits; everything else is double.
            const bool float32 = key == "PReLU" || key == "CELU" || key == "Hardsigmoid";
            const double tolerance = float32 ? 4e-7 : 1e-9;
            for (const auto& row : rows) {
                const double value = activation.value(row.x);
                const double derivative = activation.derivative(row.x, Side::left); // as PyTorch at a kink
                QVERIFY2(near(value, row.value, tolerance, 1e-15),
                         describe(activation, row.x, value, row.value));
                QVERIFY2(near(derivative, row.derivative, tolerance, 1e-15),
                         describe(activation, row.x, derivative, row.derivative));
                ++count;
            }
        }
        QVERIFY(count > 1000);
        for (const auto& info : catalog()) QVERIFY2(seen.contains(info.key), info.key.c_str());
    }
    void theDerivativeIsTheSlopeWhereThereIsNoKink()
    {
        const double h = 1e-5;
        for (const auto& activation : allVariants())
            for (const double x : smoothPoints(activation)) {
                const double slope = (activation.value(x + h) - activation.value(x - h)) / (2 * h);
                for (const Side side : {Side::left, Side::right})
                    QVERIFY2(near(activation.derivative(x, side), slope, 1e-7, 1e-7),
                             describe(activation, x, activation.derivative(x, side), slope));
            }
    }
    void theDerivativeAtAKinkIsTheSlopeOfThatSide()
    {
        // Second order from three points on one side, none of them the kink, where f itself may jump.
        const double h = 1e-4;
        int kinks = 0;
        for (const auto& activation : allVariants()) {
            const auto places = activation.kinks();
            QVERIFY(std::ranges::is_sorted(places));
            for (const double kink : places) {
                // A piece narrower than the three points has no slope to measure.
                if (std::ranges::any_of(places, [&](double other) {
                        return other != kink && std::fabs(other - kink) < 4 * h;
                    }))
                    continue;
                for (const auto& [side, step] : {std::pair{Side::left, -h}, std::pair{Side::right, h}}) {
                    const double slope =
                        (-5 * activation.value(kink + step) + 8 * activation.value(kink + 2 * step) -
                         3 * activation.value(kink + 3 * step)) /
                        (2 * step);
                    QVERIFY2(near(activation.derivative(kink, side), slope, 1e-6, 1e-6),
                             describe(activation, kink, activation.derivative(kink, side), slope));
                    ++kinks;
                }
            }
        }
        QVERIFY(kinks > 60);
    }
    void kinksAreWhereTheFormulaChanges()
    {
        const auto kinksOf = [](const char* text) { return parseActivation(text).kinks(); };
        QCOMPARE(kinksOf("ReLU"), (std::vector<double>{0}));
        QCOMPARE(kinksOf("RReLU"), (std::vector<double>{0}));
        QCOMPARE(kinksOf("ReLU6"), (std::vector<double>{0, 6}));
        QCOMPARE(kinksOf("Hardtanh:min_val=-2,max_val=0.5"), (std::vector<double>{-2, 0.5}));
        QCOMPARE(kinksOf("Hardshrink:lambd=0.7"), (std::vector<double>{-0.7, 0.7}));
        QCOMPARE(kinksOf("Hardswish"), (std::vector<double>{-3, 3}));
        QVERIFY(kinksOf("GELU").empty());
    }
    void theSideChoosesTheDerivativeAtZero_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("left");
        QTest::addColumn<double>("right");
        QTest::newRow("ReLU") << "ReLU" << 0.0 << 1.0;
        QTest::newRow("LeakyReLU") << "LeakyReLU" << 0.01 << 1.0;
        QTest::newRow("steep") << "LeakyReLU:negative_slope=2" << 2.0 << 1.0;
        QTest::newRow("PReLU") << "PReLU" << 0.25 << 1.0;
        QTest::newRow("RReLU") << "RReLU" << 0.22916666666666666 << 1.0;
        QTest::newRow("ELU") << "ELU:alpha=0.5" << 0.5 << 1.0;
        QTest::newRow("SELU") << "SELU" << 1.7580993408473766 << 1.0507009873554805;
    }
    void theSideChoosesTheDerivativeAtZero()
    {
        QFETCH(QString, text);
        const Activation activation = parseActivation(text.toStdString());
        QTEST(activation.derivative(0, Side::left), "left");
        QTEST(activation.derivative(0, Side::right), "right");
        QTEST(activation.derivative(0), "right"); // the article's choice
        QCOMPARE(activation.derivative(-0.0), activation.derivative(0));
    }
    void notANumberGivesNotANumber()
    {
        for (const auto& activation : allVariants()) {
            const double nan = std::nan("");
            QVERIFY2(std::isnan(activation.value(nan)), toText(activation).c_str());
            QVERIFY2(std::isnan(activation.derivative(nan, Side::left)), toText(activation).c_str());
            QVERIFY2(std::isnan(activation.derivative(nan, Side::right)), toText(activation).c_str());
        }
    }
    void infinityGivesTheLimit()
    {
        for (const auto& activation : allVariants())
            for (const double sign : {-1.0, 1.0}) {
                const double slope = activation.derivative(sign * infinity);
                QVERIFY2(near(slope, activation.derivative(sign * 1e5), 1e-9, 1e-9),
                         describe(activation, sign * infinity, slope, activation.derivative(sign * 1e5)));
                const double value = activation.value(sign * infinity);
                // Straight on for ever, or flat and near what it already is at 1e5 (Softsign: 1 − 1e-5).
                const double limit = slope != 0 ? slope * sign * infinity : activation.value(sign * 1e5);
                QVERIFY2(value == limit || near(value, limit, 1.1e-5, 1e-12),
                         describe(activation, sign * infinity, value, limit));
            }
        for (const char* text : {"GELU", "GELU:approximate=tanh", "SiLU", "Mish"}) {
            const Activation activation = parseActivation(text);
            QCOMPARE(activation.value(-infinity), 0.0);
            QCOMPARE(activation.derivative(-infinity), 0.0);
            QCOMPARE(activation.value(infinity), infinity);
            QCOMPARE(activation.derivative(infinity), 1.0);
        }
        QCOMPARE(parseActivation("LeakyReLU:negative_slope=0").value(-infinity), 0.0);
    }
    void farOutNothingOverflows()
    {
        for (const auto& activation : allVariants())
            for (const double x : {-1e5, -745.2, -745.0, -709.9, -1e-9, 1e-9, 709.9, 745.0, 745.2, 1e5}) {
                QVERIFY2(std::isfinite(activation.value(x)), describe(activation, x, activation.value(x), 0));
                QVERIFY2(std::isfinite(activation.derivative(x)),
                         describe(activation, x, activation.derivative(x), 0));
            }
    }
    void tinyInputsKeepTheirDigits()
    {
        // f(x) = f(0) + f′(±0)·x + …; a form that cancels would lose the second term.
        for (const auto& activation : allVariants())
            for (const double x : {-1e-9, 1e-9}) {
                const double change = activation.value(x) - activation.value(0);
                const double line = activation.derivative(0, x < 0 ? Side::left : Side::right) * x;
                QVERIFY2(near(change, line, 1e-6, 3e-16), describe(activation, x, change, line));
            }
        // x³/3, far below the rounding of x − tanh x.
        QVERIFY(near(parseActivation("Tanhshrink").value(1e-9), 1e-27 / 3, 1e-12, 0));
        // ln(1 + e⁻⁵⁰), far below the rounding of 1 + e⁻⁵⁰.
        QVERIFY(near(parseActivation("Softplus").value(-50), 1.9287498479639178e-22, 1e-12, 0));
        QVERIFY(near(parseActivation("LogSigmoid").value(50), -1.9287498479639178e-22, 1e-12, 0));
    }
    void leakyIsPiecewiseAlsoForSlopesAboveOne()
    {
        // max(a·x, x) would give −1 here.
        QCOMPARE(parseActivation("LeakyReLU:negative_slope=1.4").value(-1), -1.4);
        QCOMPARE(parseActivation("LeakyReLU:negative_slope=-0.25").value(-2), 0.5);
        QCOMPARE(parseActivation("LeakyReLU:negative_slope=1.4").value(2), 2.0);
    }
    void floatKernelsAgreeWithTheDefinition_data()
    {
        QTest::addColumn<bool>("wide");
        QTest::newRow("baseline") << false;
        QTest::newRow("wide") << true;
    }
    void floatKernelsAgreeWithTheDefinition()
    {
        QFETCH(bool, wide);
        if (wide && !wideKernelsAvailable()) QSKIP("this processor has no AVX2 and FMA");
        const auto x = kernelInputs();
        const std::size_t n = x.size();
        for (const auto& activation : allVariants()) {
            const auto& kernel = wide ? activation.info().wide : activation.info().baseline;
            const double* p = activation.parameters().data();
            std::vector<float> y(n), alone(n), derivative(n);
            kernel.value(p, x.data(), alone.data(), n);
            kernel.valueAndDerivative(p, x.data(), y.data(), derivative.data(), n);
            for (std::size_t i = 0; i < n; ++i) {
                const double z = double(x[i]);
                const double value = activation.value(z);
                const double slope = activation.derivative(z, Side::left);
                QVERIFY2(near(double(alone[i]), value, 1e-5, 1e-5),
                         describe(activation, z, double(alone[i]), value));
                QVERIFY2(near(double(y[i]), value, 1e-5, 1e-5), describe(activation, z, double(y[i]), value));
                QVERIFY2(near(double(derivative[i]), slope, 1e-5, 1e-5),
                         describe(activation, z, double(derivative[i]), slope));
            }
        }
    }
    void floatKernelsLetNotANumberThrough()
    {
        // Divergence is noticed by it.
        for (const auto& info : catalog())
            for (const auto* kernel : {&info.baseline, &kernels(info)}) {
                const Activation activation(info);
                std::vector<float> x(19, std::nanf(""));
                std::vector<float> y(19), derivative(19);
                const double* p = activation.parameters().data();
                kernel->value(p, x.data(), y.data(), y.size());
                QVERIFY2(std::ranges::all_of(y, [](float v) { return std::isnan(v); }), info.key.c_str());
                std::ranges::fill(y, 0.F);
                kernel->valueAndDerivative(p, x.data(), y.data(), derivative.data(), y.size());
                QVERIFY2(std::ranges::all_of(y, [](float v) { return std::isnan(v); }), info.key.c_str());
                QVERIFY2(std::ranges::all_of(derivative, [](float v) { return std::isnan(v); }),
                         info.key.c_str());
            }
    }
};

QTEST_APPLESS_MAIN(TestCatalog)
#include "tst_catalog.moc"
