#include "core/activation/config.h"

#include "core/text.h"
#include "tests/core/variants.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <cmath>

using namespace rectiscope;

namespace {

QString whyRefused(const QString& text)
{
    try {
        (void)parseActivation(text.toStdString());
    } catch (const ActivationError& error) {
        return QString::fromUtf8(error.what());
    }
    return QStringLiteral("(accepted)");
}

bool almostEqual(const Activation& a, const Activation& b)
{
    if (&a.info() != &b.info()) return false;
    for (std::size_t i = 0; i < a.parameters().size(); ++i)
        if (std::fabs(a.parameter(i) - b.parameter(i)) > 1e-15 * std::fabs(a.parameter(i))) return false;
    return true;
}

} // namespace

class TestConfig : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyFormNamesTheSameFunction_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("key");
        QTest::addColumn<double>("atMinusOne");
        QTest::newRow("key") << "LeakyReLU"
                             << "LeakyReLU" << -0.01;
        QTest::newRow("lower case") << "leakyrelu"
                                    << "LeakyReLU" << -0.01;
        QTest::newRow("argument") << "LeakyReLU:negative_slope=0.1"
                                  << "LeakyReLU" << -0.1;
        QTest::newRow("blanks") << " LeakyReLU : negative_slope = 0.1 "
                                << "LeakyReLU" << -0.1;
        QTest::newRow("JSON") << R"({"type": "LeakyReLU", "negative_slope": 0.1})"
                              << "LeakyReLU" << -0.1;
        QTest::newRow("JSON, any case") << R"({"type": "LEAKYRELU"})"
                                        << "LeakyReLU" << -0.01;
        QTest::newRow("two arguments") << "RReLU:lower=0.1,upper=0.3"
                                       << "RReLU" << -0.2;
        QTest::newRow("negative") << "LeakyReLU:negative_slope=-0.5"
                                  << "LeakyReLU" << 0.5;
        QTest::newRow("divisor") << "LeakyReLU:negative_slope=100,convention=divisor"
                                 << "LeakyReLU" << -0.01;
        QTest::newRow("divisors") << R"({"type": "RReLU", "lower": 4, "upper": 6, "convention": "divisor"})"
                                  << "RReLU" << -0.2;
        QTest::newRow("choice") << "GELU:approximate=tanh"
                                << "GELU" << -0.15880800939172324;
        QTest::newRow("PReLU") << "PReLU:num_parameters=1,init=0.5"
                               << "PReLU" << -0.5;
    }
    void everyFormNamesTheSameFunction()
    {
        QFETCH(QString, text);
        QFETCH(QString, key);
        QFETCH(double, atMinusOne);
        const Activation activation = parseActivation(text.toStdString());
        QCOMPARE(QString::fromStdString(activation.info().key), key);
        QVERIFY2(std::fabs(activation.value(-1) - atMinusOne) < 1e-12,
                 shortest(activation.value(-1)).c_str());
    }
    void theDefaultsArePyTorchs()
    {
        const auto defaultOf = [](const char* text, std::size_t i) {
            return parseActivation(text).parameter(i);
        };
        QCOMPARE(defaultOf("LeakyReLU", 0), 0.01);
        QCOMPARE(defaultOf("PReLU", 0), 1.0);
        QCOMPARE(defaultOf("PReLU", 1), 0.25);
        QCOMPARE(defaultOf("RReLU", 0), 0.125);
        QCOMPARE(defaultOf("RReLU", 1), 0.3333333333333333);
        QCOMPARE(defaultOf("ELU", 0), 1.0);
        QCOMPARE(defaultOf("CELU", 0), 1.0);
        QCOMPARE(defaultOf("Softplus", 0), 1.0);
        QCOMPARE(defaultOf("Hardtanh", 0), -1.0);
        QCOMPARE(defaultOf("Hardtanh", 1), 1.0);
        QCOMPARE(defaultOf("Hardshrink", 0), 0.5);
        QCOMPARE(defaultOf("Softshrink", 0), 0.5);
        QCOMPARE(defaultOf("GELU", 0), 0.0);
    }
    void textAndJsonReadBackAsTheSameActivation()
    {
        for (const auto& activation : allVariants()) {
            QVERIFY2(almostEqual(parseActivation(toText(activation)), activation),
                     toText(activation).c_str());
            QVERIFY2(almostEqual(activationFromJson(toJson(activation)), activation),
                     toJson(activation).dump().c_str());
            QVERIFY2(almostEqual(parseActivation(toJson(activation).dump()), activation),
                     toJson(activation).dump().c_str());
        }
    }
    void jsonHoldsPyTorchsArguments()
    {
        QCOMPARE(toJson(parseActivation("ReLU")).dump(), std::string(R"({"type":"ReLU"})"));
        QCOMPARE(toJson(parseActivation("LeakyReLU")).dump(),
                 std::string(R"({"type":"LeakyReLU","negative_slope":0.01})"));
        QCOMPARE(toJson(parseActivation("PReLU")).dump(),
                 std::string(R"({"type":"PReLU","num_parameters":1,"init":0.25})"));
        QCOMPARE(toJson(parseActivation("GELU")).dump(),
                 std::string(R"({"type":"GELU","approximate":"none"})"));
        QCOMPARE(toJson(parseActivation("RReLU:lower=4,upper=8,convention=divisor")).dump(),
                 std::string(R"({"type":"RReLU","lower":4.0,"upper":8.0,"convention":"divisor"})"));
    }
    void textNamesOnlyWhatIsNotTheDefault()
    {
        QCOMPARE(toText(parseActivation("leakyrelu:negative_slope=0.01")), std::string("LeakyReLU"));
        QCOMPARE(toText(parseActivation("LeakyReLU:negative_slope=0.1")),
                 std::string("LeakyReLU:negative_slope=0.1"));
    }
    void wrongConfigsAreRefusedWithTheReason_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("parts");
        const auto row = [](const char* text, const QStringList& parts) {
            QTest::newRow(text) << QString::fromUtf8(text) << parts;
        };
        row("", {"empty"});
        row("RELUU", {"\"RELUU\"", "did you mean ReLU"});
        row("LeakyRelu2", {"did you mean LeakyReLU"});
        row("frobnicate", {"valid: ReLU, LeakyReLU"});
        row("LeakyReLU:slope=0.1", {"LeakyReLU", "\"slope\"", "negative_slope"});
        row("ReLU:alpha=1", {"ReLU", "\"alpha\"", "takes none"});
        row("LeakyReLU:negative_slope", {"NAME=VALUE"});
        row("LeakyReLU:", {"NAME=VALUE"});
        row("LeakyReLU:negative_slope=", {"must be a number"});
        row("LeakyReLU:negative_slope=x", {"\"x\"", "must be a number"});
        row("LeakyReLU:negative_slope=nan", {"negative_slope=nan", "finite"});
        row("LeakyReLU:negative_slope=inf", {"negative_slope=inf", "finite"});
        row("LeakyReLU:negative_slope=-1e999", {"negative_slope=-inf", "finite"});
        row("LeakyReLU:negative_slope=1e7", {"negative_slope=1e+07", "1e+06"});
        row("LeakyReLU:negative_slope=1,negative_slope=2", {"negative_slope", "twice"});
        row("RReLU:lower=0.5,upper=0.1", {"lower=0.5", "upper=0.1", "at most"});
        row("RReLU:lower=8,upper=3,convention=divisor", {"lower=8", "upper=3", "at most"});
        row("LeakyReLU:negative_slope=0.01,convention=divisor", {"divisor 0.01", "slope of 100"});
        row("LeakyReLU:negative_slope=1,convention=divisor", {"divisor 1", "above 1"});
        row("LeakyReLU:negative_slope=-3,convention=divisor", {"divisor -3", "above 1"});
        row("LeakyReLU:convention=ratio", {"\"ratio\"", "slope, divisor"});
        row("ELU:alpha=-1", {"alpha=-1", "≥ 0"});
        row("CELU:alpha=0", {"alpha=0", "> 0"});
        row("Softplus:beta=-1", {"beta=-1", "> 0"});
        row("Hardtanh:min_val=1,max_val=1", {"min_val=1", "max_val=1", "below"});
        row("Hardshrink:lambd=-0.1", {"lambd=-0.1", "≥ 0"});
        row("GELU:approximate=erf", {"approximate=\"erf\"", "none, tanh"});
        row("GELU:approximate=1", {"approximate=\"1\"", "none, tanh"});
        row("PReLU:num_parameters=1.5", {"num_parameters=1.5", "whole number"});
        row("PReLU:num_parameters=0", {"num_parameters=0", "≥ 1"});
        row("{", {"not valid JSON"});
        row("{}", {"\"type\" is missing"});
        row(R"({"type": 3})", {"\"type\" must be a text"});
        row(R"({"type": "RELUU"})", {"did you mean ReLU"});
        row(R"({"type": "LeakyReLU", "negative_slope": "0.1"})", {"must be a number"});
        row(R"({"type": "LeakyReLU", "negative_slope": null})", {"must be a number"});
        row(R"({"type": "LeakyReLU", "negative_slope": [0.1]})", {"must be a number"});
        row(R"({"type": "LeakyReLU", "negative_slope": 1e999})", {"too large"});
        row(R"({"type": "LeakyReLU", "negative_slope": 0.1, "negative_slope": 0.2})",
            {"negative_slope", "twice"});
        row(R"({"type": "LeakyReLU", "negativeSlope": 0.1})", {"\"negativeSlope\"", "negative_slope"});
        row(R"({"type": "ReLU"} ReLU)", {"not valid JSON"});
    }
    void wrongConfigsAreRefusedWithTheReason()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, parts);
        const QString why = whyRefused(text);
        for (const auto& part : parts) QVERIFY2(why.contains(part), qPrintable(why));
        QVERIFY2(!why.contains(QLatin1Char('\n')), qPrintable(why));
    }
    void jsonThatIsNoObjectIsRefused()
    {
        for (const char* text : {"[]", "3", "\"ReLU\"", "null"})
            QVERIFY_EXCEPTION_THROWN((void)activationFromJson(nlohmann::json::parse(text)), ActivationError);
    }
    void aHostileNameStaysAShortMessage()
    {
        const QString why = whyRefused(QString(1000000, QLatin1Char('x')));
        QVERIFY(why.size() < 600);
        const QString nested = QString(20000, QLatin1Char('[')) + QString(20000, QLatin1Char(']'));
        QVERIFY(whyRefused(QStringLiteral("{\"type\": \"LeakyReLU\", \"negative_slope\": ") + nested +
                           QLatin1Char('}'))
                    .size() < 600);
    }
    void legendsNameTheParameters()
    {
        QCOMPARE(parameterText(parseActivation("LeakyReLU")), std::string("a = 0.01"));
        QCOMPARE(parameterText(parseActivation("LeakyReLU"), true), std::string("1/a = 100"));
        QCOMPARE(parameterText(parseActivation("RReLU")), std::string("a ~ U(0.125, 0.333)"));
        QCOMPARE(parameterText(parseActivation("RReLU:lower=3,upper=8,convention=divisor")),
                 std::string("1/a ~ U(3, 8)"));
        QCOMPARE(parameterText(parseActivation("ReLU")), std::string());
    }
};

QTEST_APPLESS_MAIN(TestConfig)
#include "tst_config.moc"
