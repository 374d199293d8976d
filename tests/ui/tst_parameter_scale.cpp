#include "core/activation/catalog.h"
#include "ui/common/parameter_scale.h"

#include <QtTest>

#include <algorithm>

using namespace rectiscope;

class ParameterScaleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void slopesAreFineNearZero();
    void stopsAreRoundNumbersInOrder();
    void divisorsReachThoseOfThePaper();
    void countsAreWhole();
    void placesAndValuesAreInverse();
};

namespace {

ParameterScale slopes()
{
    return ParameterScale::ofParameter(findActivation("LeakyReLU")->parameters[0]);
}

bool hasStop(const ParameterScale& scale, double value)
{
    return std::ranges::find(scale.stops(), value) != scale.stops().end();
}

} // namespace

void ParameterScaleTest::slopesAreFineNearZero()
{
    QCOMPARE(slopes().position(0), 0.0);
    QCOMPARE(slopes().position(0.01), 0.1); // a tenth of the way for a hundredth of the range
    QCOMPARE(slopes().position(0.25), 0.5);
    QCOMPARE(slopes().position(1), 1.0);
    QCOMPARE(slopes().position(7), 1.0);
    QCOMPARE(slopes().position(-3), 0.0);
}

void ParameterScaleTest::stopsAreRoundNumbersInOrder()
{
    for (const double stop : {0.0, 0.001, 0.01, 0.1, 0.125, 0.25, 0.3, 0.5, 1.0})
        QVERIFY(hasStop(slopes(), stop));
    for (const auto& info : catalog())
        for (const auto& spec : info.parameters) {
            const auto scale = ParameterScale::ofParameter(spec);
            QVERIFY(std::ranges::is_sorted(scale.stops()));
            QVERIFY(std::ranges::adjacent_find(scale.stops()) == scale.stops().end());
            QCOMPARE(scale.stops().front(), spec.sliderMinimum);
            QCOMPARE(scale.stops().back(), spec.sliderMaximum);
            QVERIFY2(hasStop(scale, spec.defaultValue) || spec.key == "upper", spec.key.c_str()); // 1/3
        }
    QCOMPARE(slopes().stops()[static_cast<std::size_t>(slopes().nearestStop(0.0104))], 0.01);
}

void ParameterScaleTest::divisorsReachThoseOfThePaper()
{
    const auto scale = ParameterScale::ofDivisor();
    for (const double divisor : {3.0, 5.5, 8.0, 100.0})
        QVERIFY(qAbs(scale.stops()[static_cast<std::size_t>(scale.nearestStop(divisor))] - divisor) < 1e-12);
    QVERIFY(scale.stops().front() > 1);
}

void ParameterScaleTest::countsAreWhole()
{
    const auto scale = ParameterScale::ofParameter(findActivation("PReLU")->parameters[0]);
    QCOMPARE(scale.value(0.5), std::round(scale.value(0.5)));
    QCOMPARE(scale.step(10), 1.0);
}

void ParameterScaleTest::placesAndValuesAreInverse()
{
    for (const auto& scale : {slopes(), ParameterScale::ofDivisor(),
                              ParameterScale::ofParameter(findActivation("Hardtanh")->parameters[0])})
        for (const double place : {0.1, 0.35, 0.6, 0.9})
            QVERIFY(qAbs(scale.position(scale.value(place)) - place) < 1e-9);
}

QTEST_APPLESS_MAIN(ParameterScaleTest)
#include "tst_parameter_scale.moc"
