// What the maps of the cards show, pixel by pixel.
#include "core/activation/catalog.h"
#include "ui/common/theme.h"
#include "ui/train/decision_map.h"

#include <QImage>
#include <QPainter>
#include <QtTest>

using namespace rectiscope;

namespace {

constexpr int cells = 48; // along a side of the map

Dataset points(Task task, int features, int outputs, std::vector<float> inputs, std::vector<float> targets)
{
    Dataset data;
    data.task = task;
    data.features = data.train.features = features;
    data.outputs = outputs;
    data.train.inputs = std::move(inputs);
    data.train.targets = std::move(targets);
    return data;
}

struct Shown {
    RaceSnapshot race;
    NetworkSnapshot network{Activation(*findActivation("ReLU")), {}, {}, {}, {}, {}, {}, {}, {}, {}};
};

// A map on ±1 whose value depends on the column alone.
template <class Value>
Shown withColumns(Dataset data, int size, const Value& value)
{
    Shown shown;
    const int outputs = data.outputs;
    const int rows = data.features == 2 ? size : 1;
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < size; ++column)
            for (int c = 0; c < outputs; ++c) shown.network.map.push_back(value(column, c));
    shown.race.data = std::make_shared<const Dataset>(std::move(data));
    shown.race.mapSize = size;
    shown.race.mapLower = -1;
    shown.race.mapUpper = 1;
    return shown;
}

bool isBlue(QColor color)
{
    return color.blue() > color.red() + 40;
}

bool isOrange(QColor color)
{
    return color.red() > color.blue() + 40;
}

QImage painted(const Shown& shown, const QColor& color)
{
    QImage image(140, 140, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintFit(painter, QRectF(0, 0, 140, 140), shown.race, shown.network, color, lightTheme());
    return image;
}

} // namespace

class DecisionMapTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBorderLiesBetweenTheCells()
    {
        // Five of 48 columns belong to the first class: 50 of 480 pixels.
        const Shown shown =
            withColumns(points(Task::classification, 2, 2, {0, 0}, {0}), cells,
                        [](int column, int c) { return (column < 5) == (c == 0) ? 1.F : 0.F; });
        const QImage image = decisionImage(shown.race, shown.network, lightTheme(), 480, 0);
        QVERIFY(isBlue(image.pixelColor(46, 240)));
        QVERIFY(isOrange(image.pixelColor(53, 240)));
    }
    void yOverThePlaneGoesFromBlueToOrange()
    {
        const Shown shown = withColumns(points(Task::regression, 2, 1, {0, 0, 1, 1}, {-3, 5}), cells,
                                        [](int column, int) { return column < 24 ? -3.F : 5.F; });
        const QImage image = decisionImage(shown.race, shown.network, lightTheme(), 96, 0);
        QVERIFY(isBlue(image.pixelColor(10, 50)));
        QVERIFY(isOrange(image.pixelColor(86, 50)));
        const PointColors colors(*shown.race.data, lightTheme());
        QCOMPARE(colors.at(-3), classColor(0, lightTheme()));
        QCOMPARE(colors.at(5), classColor(1, lightTheme()));
    }
    void twoClassesOverXAreOneCurve()
    {
        // On the scale from −0.2 to 1.2 the probability 3/4 is 45 of 140 pixels below the top, 1/4 95.
        const Shown shown = withColumns(points(Task::classification, 1, 2, {-1, 1}, {0, 1}), 193,
                                        [](int, int c) { return c == 1 ? 0.75F : 0.25F; });
        const QImage image = painted(shown, Qt::red);
        QCOMPARE(image.pixelColor(70, 45), QColor(Qt::red));
        QCOMPARE(image.pixelColor(35, 95), QColor(Qt::white));
    }
    void moreClassesOverXAreACurveEach()
    {
        const Shown shown =
            withColumns(points(Task::classification, 1, 3, {-1, 0, 1}, {0, 1, 2}), 193, [](int, int c) {
                return c == 0 ? 0.75F : c == 1 ? 0.25F : 0.F;
            });
        const QImage image = painted(shown, Qt::red);
        QCOMPARE(image.pixelColor(35, 45), classColor(0, lightTheme()));
        QCOMPARE(image.pixelColor(35, 95), classColor(1, lightTheme()));
        QCOMPARE(image.pixelColor(35, 120), classColor(2, lightTheme()));
    }
    void eightClassesHaveColoursOfTheirOwn()
    {
        for (const Theme* theme : {&lightTheme(), &darkTheme()})
            for (int a = 0; a < 8; ++a)
                for (int b = 0; b < a; ++b) QVERIFY(classColor(a, *theme) != classColor(b, *theme));
    }
    void whatHasNoMapIsNoImage()
    {
        const Shown shown =
            withColumns(points(Task::regression, 3, 1, {0, 0, 0}, {1}), 0, [](int, int) { return 0.F; });
        QVERIFY(decisionImage(shown.race, shown.network, lightTheme(), 96, 0).isNull());
    }
};

QTEST_MAIN(DecisionMapTest)
#include "tst_decision_map.moc"
