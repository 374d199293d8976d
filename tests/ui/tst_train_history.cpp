// What keeps a long run small and its charts readable.
#include "core/lab/race_history.h"
#include "ui/train/card_layout.h"
#include "ui/train/hidden_layers.h"
#include "ui/train/race_text.h"
#include "ui/train/view_schedule.h"

#include <QtTest>

using namespace rectiscope;

class TrainHistoryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void historyStaysBounded();
    void historyIsThinnedEvenly();
    void repeatedStepReplacesThePoint();
    void everyUnitOfACardIsFoundWhereItIsDrawn_data();
    void everyUnitOfACardIsFoundWhereItIsDrawn();
    void cardsReflowWithoutOverlap();
    void scheduleDrawsAFewAtATime();
    void hiddenLayersTakeUsualSeparators();
    void numbersAreShort();
};

namespace {

HistoryPoint point(std::int64_t step)
{
    HistoryPoint result;
    result.step = step;
    result.networks.emplace_back().dead = 1;
    return result;
}

} // namespace

void TrainHistoryTest::historyStaysBounded()
{
    RaceHistory history;
    for (std::int64_t step = 0; step <= 1'000'000; step += 7) history.append(std::vector{point(step)});
    QVERIFY(history.points().size() <= 2000);
    QVERIFY(history.points().size() >= 900);
    QCOMPARE(history.points().front().step, std::int64_t{0});
    QCOMPARE(history.points().back().step, std::int64_t{999'999});
}

void TrainHistoryTest::historyIsThinnedEvenly()
{
    RaceHistory history;
    std::vector<HistoryPoint> all;
    for (std::int64_t step = 0; step < 100'000; ++step) all.push_back(point(step));
    history.append(all);
    const auto& kept = history.points();
    std::int64_t smallest = 100'000;
    std::int64_t largest = 0;
    for (std::size_t i = 1; i + 1 < kept.size(); ++i) {
        smallest = std::min(smallest, kept[i].step - kept[i - 1].step);
        largest = std::max(largest, kept[i].step - kept[i - 1].step);
    }
    QVERIFY(largest <= 2 * smallest);
}

void TrainHistoryTest::repeatedStepReplacesThePoint()
{
    RaceHistory history;
    history.append(std::vector{point(0), point(5), point(5)});
    QCOMPARE(history.points().size(), std::size_t{2});
}

void TrainHistoryTest::everyUnitOfACardIsFoundWhereItIsDrawn_data()
{
    QTest::addColumn<QList<int>>("hidden");
    QTest::addColumn<QSizeF>("size");
    QTest::newRow("two wide layers") << QList<int>{32, 32} << QSizeF(215, 370);
    QTest::newRow("narrow card") << QList<int>{16, 16, 16, 16} << QSizeF(132, 280);
    QTest::newRow("deep") << QList<int>(10, 4) << QSizeF(215, 370);
    QTest::newRow("deep and uneven") << QList<int>{3, 1, 2, 3, 1, 2, 3} << QSizeF(180, 300);
    QTest::newRow("map beside") << QList<int>{8, 8} << QSizeF(700, 300);
    QTest::newRow("very wide") << QList<int>{1024} << QSizeF(215, 370);
}

void TrainHistoryTest::everyUnitOfACardIsFoundWhereItIsDrawn()
{
    QFETCH(QList<int>, hidden);
    QFETCH(QSizeF, size);
    const CardLayout layout(size, {hidden.begin(), hidden.end()}, 13);
    const QRectF card(QPointF(0, 0), size);
    QVERIFY(card.contains(layout.map()));
    for (int layer = 0; layer < hidden.size(); ++layer)
        for (int unit = 0; unit < hidden[layer]; ++unit) {
            const QRectF cell = layout.unit(layer, unit);
            QVERIFY2(card.contains(cell),
                     qPrintable(QStringLiteral("layer %1, unit %2").arg(layer).arg(unit)));
            QVERIFY(!layout.map().intersects(cell));
            const auto place = layout.unitAt(cell.center());
            QVERIFY(place.has_value());
            QCOMPARE(place->layer, layer);
            QCOMPARE(place->unit, unit);
        }
}

void TrainHistoryTest::cardsReflowWithoutOverlap()
{
    for (const QSizeF area : {QSizeF(700, 280), QSizeF(1110, 370), QSizeF(3500, 1000)})
        for (int count = 1; count <= 8; ++count) {
            const auto cards = arrangeCards(count, area, {16, 16}, 13);
            QCOMPARE(cards.size(), static_cast<std::size_t>(count));
            for (std::size_t i = 0; i < cards.size(); ++i) {
                QVERIFY(cards[i].right() <= area.width() + 0.5);
                QVERIFY(cards[i].width() >= 13 * 9 && cards[i].height() >= 13 * 16);
                for (std::size_t j = 0; j < i; ++j) QVERIFY(!cards[i].intersects(cards[j]));
            }
        }
}

void TrainHistoryTest::scheduleDrawsAFewAtATime()
{
    using namespace std::chrono_literals;
    ViewSchedule schedule;
    QList<int> drawn;
    for (int i = 0; i < 5; ++i) schedule.add(20, [&drawn, i] { drawn << i; });
    const auto start = ViewSchedule::Clock::now();
    schedule.tick(3, start);
    QCOMPARE(drawn.size(), 0); // nothing is stale yet
    schedule.markAllStale();
    schedule.tick(3, start);
    QCOMPARE(drawn, (QList<int>{0, 1, 2}));
    schedule.tick(3, start + 16ms);
    QCOMPARE(drawn, (QList<int>{0, 1, 2, 3, 4}));
    schedule.markAllStale();
    schedule.tick(3, start + 32ms); // each waits for its twentieth of a second
    QCOMPARE(drawn.size(), 5);
    schedule.tick(3, start + 60ms);
    QCOMPARE(drawn.size(), 8);
}

void TrainHistoryTest::hiddenLayersTakeUsualSeparators()
{
    for (const char* text : {"16, 8", "16 8", "16;8", " 16 ,, 8 ", "16 · 8"})
        QCOMPARE(parseHiddenLayers(QString::fromUtf8(text)).widths, (std::vector<int>{16, 8}));
    QCOMPARE(hiddenLayersText({16, 8}), QStringLiteral("16, 8"));
    QCOMPARE(parseHiddenLayers(QStringLiteral("16, eight")).error,
             QString::fromUtf8("“eight” is no width: whole numbers from 1 to 1024, such as 32, 32."));
    QVERIFY(!parseHiddenLayers(QString(200, u'1')).error.isEmpty());
    QVERIFY(!parseHiddenLayers(QStringLiteral("1 ").repeated(33)).error.isEmpty());
}

void TrainHistoryTest::numbersAreShort()
{
    QCOMPARE(lossText(0.2124), QStringLiteral("0.212"));
    QCOMPARE(lossText(12.34), QStringLiteral("12.34"));
    QCOMPARE(lossText(0.00004), QString::fromUtf8("4e−5"));
    QCOMPARE(lossText(std::nan("")), QString::fromUtf8("–"));
    QCOMPARE(shareText(0.5409), QStringLiteral("54.1 %"));
    QCOMPARE(countText(12480), QString::fromUtf8("12\u202F480"));
    QCOMPARE(countText(480), QStringLiteral("480"));
    QCOMPARE(shortCountText(184'000), QStringLiteral("184k"));
    QCOMPARE(shortCountText(60), QStringLiteral("60"));
}

QTEST_APPLESS_MAIN(TrainHistoryTest)
#include "tst_train_history.moc"
