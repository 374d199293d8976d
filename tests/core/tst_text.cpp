#include "core/text.h"

#include <QTest>

#include <cmath>

using namespace rectiscope;

class TestText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void numbersReadWhole()
    {
        QCOMPARE(parseDouble("0.25").value(), 0.25);
        QCOMPARE(parseDouble("+1e3").value(), 1000.0);
        QVERIFY(std::isinf(parseDouble("-inf").value()));
        QVERIFY(std::isnan(parseDouble("nan").value()));
        for (const char* wrong : {"", " ", "1x", "--1", "+-1", "1,5", "0x10"})
            QVERIFY2(!parseDouble(wrong), wrong);
        QCOMPARE(parseDouble("1e-999").value(), 0.0);
        QVERIFY(std::isinf(parseDouble("1e999").value()));
    }
    void shortestTextReadsBack()
    {
        QCOMPARE(QString::fromStdString(shortest(0.1)), QStringLiteral("0.1"));
        QCOMPARE(QString::fromStdString(shortest(1.0 / 3)), QStringLiteral("0.3333333333333333"));
        QCOMPARE(QString::fromStdString(shortest(std::nan(""))), QStringLiteral("nan"));
    }
    void nearestNameComesFirst()
    {
        const auto near = nearestNames("leakrelu", {"ReLU", "LeakyReLU", "ELU"});
        QVERIFY(!near.empty());
        QCOMPARE(near.front(), std::string("LeakyReLU"));
        QVERIFY(nearestNames("zzzzzzzz", {"ReLU", "ELU"}).empty());
    }
    void foreignTextStaysOnOneLine()
    {
        QCOMPARE(inQuotes("a\nb"), std::string("\"a b\""));
        QVERIFY(inQuotes(std::string(1000, 'x')).size() < 80);
    }
};

QTEST_APPLESS_MAIN(TestText)
#include "tst_text.moc"
