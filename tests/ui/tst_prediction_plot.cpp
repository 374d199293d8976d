// What the cards show of points that have too many features for a map, pixel by pixel.
#include "core/activation/catalog.h"
#include "core/network/confusion.h"
#include "ui/common/theme.h"
#include "ui/train/prediction_plot.h"

#include <QImage>
#include <QPainter>
#include <QtTest>

using namespace rectiscope;

namespace {

const QColor green(0x00, 0x9E, 0x73);

struct Shown {
    RaceSnapshot race;
    NetworkSnapshot network{Activation(*findActivation("ReLU")), {}, {}, {}, {}, {}, {}, {}, {}, {}};
};

Shown shown(Task task, int outputs, std::vector<float> targets, std::vector<float> predictions)
{
    Dataset data;
    data.task = task;
    data.features = data.train.features = data.test.features = 3;
    data.outputs = outputs;
    data.test.inputs.assign(3 * targets.size(), 0.F);
    data.test.targets = std::move(targets);
    Shown result;
    result.race.data = std::make_shared<const Dataset>(std::move(data));
    result.network.predictions = std::move(predictions);
    return result;
}

QImage painted(const Shown& shown)
{
    QImage image(220, 220, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintPredictions(painter, QRectF(0, 0, 220, 220), shown.race, shown.network,
                     {lightTheme(), interfaceFont(8), green});
    return image;
}

// How many pixels are nearly of this colour within a part of the picture, 0 … 1 along each side.
int pixels(const QImage& image, const QColor& color, QRectF part)
{
    int count = 0;
    for (int y = int(part.top() * 220); y < int(part.bottom() * 220); ++y)
        for (int x = int(part.left() * 220); x < int(part.right() * 220); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            count += std::abs(pixel.red() - color.red()) + std::abs(pixel.green() - color.green()) +
                                 std::abs(pixel.blue() - color.blue()) <
                             12
                         ? 1
                         : 0;
        }
    return count;
}

} // namespace

class PredictionPlotTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsWhichClassIsTakenForWhich()
    {
        const std::vector<float> targets{0, 0, 0, 1, 1, 2};
        const std::vector<float> given{0, 0, 1, 1, 0, 0};
        const std::vector<int> expected{2, 1, 0, 1, 1, 0, 1, 0, 0};
        QCOMPARE(confusionCounts(targets, given, 3), expected);
    }

    void rightClassesHaveTheFunctionsColourAndMistakesAreRed()
    {
        // Class 0 is always right, class 1 always taken for class 0.
        const auto image = painted(shown(Task::classification, 2, {0, 0, 1, 1, 1}, {0, 0, 0, 0, 0}));
        const QColor red = lightTheme().danger;
        const QRectF above(0.15, 0.02, 0.35, 0.35), below(0.15, 0.55, 0.35, 0.3);
        QVERIFY(pixels(image, green, above) > 4000);
        QCOMPARE(pixels(image, red, above), 0);
        QVERIFY(pixels(image, red, below) > 3500);
        QCOMPARE(pixels(image, green, below), 0);
        // Nothing is taken for class 1.
        const QRectF right(0.62, 0.02, 0.33, 0.85);
        QCOMPARE(pixels(image, green, right) + pixels(image, red, right), 0);
    }

    void fittedPointsLieOnTheLineWhereTheyAreRight()
    {
        // 0 and 1 as they should be; the point in the middle far too high.
        const auto image = painted(shown(Task::regression, 1, {0, 0.5, 1}, {0, 1, 1}));
        QVERIFY(pixels(image, green, {0.1, 0.75, 0.2, 0.2}) > 5);
        QVERIFY(pixels(image, green, {0.8, 0, 0.2, 0.2}) > 5);
        QVERIFY(pixels(image, green, {0.4, 0, 0.3, 0.2}) > 5);
        QCOMPARE(pixels(image, green, {0.4, 0.3, 0.3, 0.3}), 0);
    }

    void numbersThatAreNoneAreLeftOut()
    {
        const auto image = painted(shown(Task::regression, 1, {0, 1}, {std::nanf(""), INFINITY}));
        QCOMPARE(pixels(image, green, {0, 0, 1, 1}), 0);
    }
};

QTEST_MAIN(PredictionPlotTest)
#include "tst_prediction_plot.moc"
