// Label: threads
// The Train workspace in its window, driven by mouse and keys.
#include "tests/ui/train_screen.h"
#include "ui/common/export_figure.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QtTest>

#include <cmath>

using namespace rectiscope;

class TrainTest : public TrainScreen {
    Q_OBJECT

private Q_SLOTS:
    void init() { openWindow(); }
    void cleanup() { closeWindow(); }

    void showsFiveFunctionsAtFirst();
    void reluUnitsDieWhilePlayingAndLeakyOnesDoNot();
    void presetAKillsAWholeLayer();
    void stepAddsOneStep();
    void resetReturnsToTheVerySameStart();
    void newSeedDrawsAnotherStart();
    void spaceTogglesPlaying();
    void theBarGivesWayInANarrowWindow();
    void tabReachesTheFunctionsInTheirPlace();
    void divisorsAreNamedAsSuch();
    void nonsenseInHiddenLayersKeepsTheOldNetwork();
    void hiddenLayersCanBeTypedAndCounted();
    void learningRateChangesWithoutANewStart();
    void parameterOfTheViewStateStartsOverAndPlaysOn();
    void divergenceIsSaidOnTheCard();
    void impossibleConfigIsSaidInOneLine();
    void clickOnAUnitShowsItsPreActivations();
    void functionsCanBeRemovedDownToOne();
    void regressionHasNoAccuracy();
    void figuresAreDrawnFresh();
    void sentencesOfPresetsAppear();
    void twentyDataSetsQuicklyThenClosing();

private:
    void type(const char* name, const QString& text) const;
    [[nodiscard]] QString stepText() const { return find<QLabel>("stepText")->text(); }
    [[nodiscard]] int steps() const;
    [[nodiscard]] QString card(int index) const;
    [[nodiscard]] int deadOn(int index) const;
    [[nodiscard]] int unitsOn(int index) const;
};

void TrainTest::type(const char* name, const QString& text) const
{
    auto* field = find<QWidget>(name);
    if (auto* box = qobject_cast<QAbstractSpinBox*>(field))
        box->selectAll();
    else
        find<QLineEdit>(name)->selectAll();
    QTest::keyClicks(field, text);
    QTest::keyClick(field, Qt::Key_Return);
}

int TrainTest::steps() const
{
    QString digits = stepText();
    digits.remove(QRegularExpression(QStringLiteral("\\D")));
    return digits.toInt();
}

QString TrainTest::card(int index) const
{
    return find<NetworkCard>(qPrintable(QStringLiteral("card%1").arg(index)))->accessibleDescription();
}

int TrainTest::deadOn(int index) const
{
    return card(index).section(u' ', 0, 0).toInt();
}

int TrainTest::unitsOn(int index) const
{
    return card(index).section(u' ', 2, 2).toInt();
}

void TrainTest::showsFiveFunctionsAtFirst()
{
    QStringList names;
    for (int i = 0; i < 5; ++i)
        names << find<NetworkCard>(qPrintable(QStringLiteral("card%1").arg(i)))->accessibleName();
    QCOMPARE(names.join(u' '), QStringLiteral("ReLU Leaky ReLU PReLU RReLU ELU"));
    QCOMPARE(stepText(), QStringLiteral("step 0"));
    QCOMPARE(find<QPushButton>("playButton")->text(), QStringLiteral("Play"));
}

void TrainTest::reluUnitsDieWhilePlayingAndLeakyOnesDoNot()
{
    click("presetE");
    QTRY_COMPARE_WITH_TIMEOUT(deadOn(0), 2, patience);
    click("playButton");
    QTRY_VERIFY_WITH_TIMEOUT(deadOn(0) > 10, patience);
    click("playButton");
    for (int leaky = 1; leaky < 4; ++leaky) QCOMPARE(deadOn(leaky), 0);
}

void TrainTest::presetAKillsAWholeLayer()
{
    click("presetA");
    QTRY_COMPARE_WITH_TIMEOUT(unitsOn(0), 64, patience);
    click("playButton");
    QTRY_VERIFY_WITH_TIMEOUT(steps() > 5, patience);
    QVERIFY(deadOn(0) > 32);
    QVERIFY2(card(0).contains(QStringLiteral("Layer 2 is fully dead")), qPrintable(card(0)));
    QCOMPARE(deadOn(1), 0);
}

void TrainTest::stepAddsOneStep()
{
    click("stepButton");
    QTRY_COMPARE_WITH_TIMEOUT(stepText(), QStringLiteral("step 1"), patience);
    QTest::keyClick(screen_, Qt::Key_S);
    QTRY_COMPARE_WITH_TIMEOUT(stepText(), QStringLiteral("step 2"), patience);
    QTest::qWait(100);
    QCOMPARE(stepText(), QStringLiteral("step 2")); // and stays there
}

void TrainTest::resetReturnsToTheVerySameStart()
{
    QStringList start;
    for (int i = 0; i < 5; ++i) start << card(i);
    const auto stepTo = [this](int wanted) {
        while (steps() < wanted) {
            const int before = steps();
            click("stepButton");
            QTRY_COMPARE_WITH_TIMEOUT(steps(), before + 1, patience);
        }
        QTest::qWait(150); // cards are drawn a moment after the step's number
    };
    stepTo(3);
    QStringList third;
    for (int i = 0; i < 5; ++i) third << card(i);
    QVERIFY(third != start);

    click("resetButton");
    QTRY_COMPARE_WITH_TIMEOUT(stepText(), QStringLiteral("step 0"), patience);
    for (int i = 0; i < 5; ++i) QTRY_COMPARE_WITH_TIMEOUT(card(i), start[i], patience);
    stepTo(3);
    for (int i = 0; i < 5; ++i) QTRY_COMPARE_WITH_TIMEOUT(card(i), third[i], patience);
}

void TrainTest::newSeedDrawsAnotherStart()
{
    const QString start = card(4);
    click("newSeedButton");
    QTRY_VERIFY_WITH_TIMEOUT(card(4) != start, patience);
    QCOMPARE(find<QSpinBox>("seed")->value(), 2);
    type("seed", QStringLiteral("1"));
    QTRY_COMPARE_WITH_TIMEOUT(card(4), start, patience);
}

void TrainTest::spaceTogglesPlaying()
{
    click("presetE"); // a click on a button must not take the Space bar away
    QTest::keyClick(window_->focusWidget(), Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(steps() > 0, patience);
    QCOMPARE(find<QPushButton>("playButton")->text(), QStringLiteral("Pause"));
    QTest::keyClick(window_->focusWidget(), Qt::Key_Space);
    QCOMPARE(find<QPushButton>("playButton")->text(), QStringLiteral("Play"));
}

void TrainTest::theBarGivesWayInANarrowWindow()
{
    // Nothing lies over anything else.
    const auto overlaps = [this] {
        const auto* bar = find<QWidget>("topBar");
        std::vector<QRect> places;
        for (const char* name : {"trainTab", "playButton", "stepButton", "resetButton", "newSeedButton",
                                 "speedSlider", "stepText", "themeButton", "copyButton", "exportButton"}) {
            const auto* widget = find<QWidget>(name);
            if (widget->isVisible()) places.push_back({widget->mapTo(bar, QPoint()), widget->size()});
        }
        for (std::size_t i = 1; i < places.size(); ++i)
            if (places[i].left() <= places[i - 1].right()) return true;
        return false;
    };
    const auto* step = find<QPushButton>("stepButton");
    window_->resize(1440, 900);
    QTRY_VERIFY_WITH_TIMEOUT(!overlaps(), patience);
    QCOMPARE(step->text(), QStringLiteral("Step"));
    window_->resize(1024, 700);
    QTRY_VERIFY_WITH_TIMEOUT(!overlaps(), patience);
    QVERIFY(find<QLabel>("stepText")->isVisible());
    window_->resize(window_->minimumSize());
    QTRY_VERIFY_WITH_TIMEOUT(!overlaps(), patience);
    QCOMPARE(step->accessibleName(), QStringLiteral("Step"));
    window_->resize(1440, 900);
    QTRY_COMPARE_WITH_TIMEOUT(step->text(), QStringLiteral("Step"), patience);
    QVERIFY(find<QLabel>("rateText")->isVisible());
}

void TrainTest::tabReachesTheFunctionsInTheirPlace()
{
    // Also those whose rows are made anew.
    click("remove_ELU");
    QTRY_COMPARE_WITH_TIMEOUT(window_->findChildren<QWidget*>(QStringLiteral("remove_ReLU")).size(), 1,
                              patience);
    QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("remove_ReLU")->isVisible(), patience);
    const QStringList expected{QStringLiteral("remove_ReLU"),      QStringLiteral("LeakyReLU_negative_slope"),
                               QStringLiteral("remove_LeakyReLU"), QStringLiteral("PReLU_init"),
                               QStringLiteral("remove_PReLU"),     QStringLiteral("RReLU_lower"),
                               QStringLiteral("RReLU_upper"),      QStringLiteral("remove_RReLU"),
                               QStringLiteral("addFunction")};
    find<QWidget>("noise")->setFocus();
    QStringList reached;
    for (qsizetype i = 0; i < expected.size(); ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        reached << QApplication::focusWidget()->objectName();
    }
    QCOMPARE(reached, expected);
}

void TrainTest::divisorsAreNamedAsSuch()
{
    const auto symbolOf = [this](const char* box) {
        for (const auto* label : screen_->findChildren<QLabel*>())
            if (label->buddy() == find<QWidget>(box)) return label->text();
        return QString();
    };
    QCOMPARE(symbolOf("LeakyReLU_negative_slope"), QStringLiteral("a"));
    state_->setShowsDivisors(true);
    QCOMPARE(symbolOf("LeakyReLU_negative_slope"), QStringLiteral("1/a"));
    QCOMPARE(find<QDoubleSpinBox>("LeakyReLU_negative_slope")->value(), 100.0);
    // As in Explore, l is the smaller divisor.
    QCOMPARE(find<QDoubleSpinBox>("RReLU_lower")->value(), 3.0);
    QCOMPARE(find<QDoubleSpinBox>("RReLU_upper")->value(), 8.0);
    type("RReLU_lower", QStringLiteral("4"));
    const auto& rrelu = state_->activation(3);
    QCOMPARE(rrelu.parameter(1), 0.25); // the largest slope
    QCOMPARE(rrelu.parameter(0), 0.125);
}

void TrainTest::nonsenseInHiddenLayersKeepsTheOldNetwork()
{
    const int units = unitsOn(0);
    auto* error = find<QLabel>("hiddenLayersError");
    for (const char* nonsense : {"32, x", "0", "-4", "8, 99999", "", "1.5", "1e3"}) {
        type("hiddenLayers", QString::fromLatin1(nonsense));
        QVERIFY2(error->isVisible(), nonsense);
        QCOMPARE(error->text().count(u'\n'), 0);
        QTest::qWait(250); // longer than quick changes are gathered
        QCOMPARE(unitsOn(0), units);
    }
    QVERIFY(find<QLabel>("hiddenLayersError")->text().contains(QStringLiteral("1e3")));
    type("hiddenLayers", QStringLiteral("8, 4"));
    QVERIFY(!error->isVisible());
    QTRY_COMPARE_WITH_TIMEOUT(unitsOn(0), 12, patience);
}

void TrainTest::hiddenLayersCanBeTypedAndCounted()
{
    type("hiddenLayers", QStringLiteral("6 4"));
    QTRY_COMPARE_WITH_TIMEOUT(unitsOn(0), 10, patience);
    QCOMPARE(find<QLineEdit>("hiddenLayers")->text(), QStringLiteral("6, 4"));
    click("moreLayers");
    QTRY_COMPARE_WITH_TIMEOUT(unitsOn(0), 14, patience);
    click("widerLayers");
    QTRY_COMPARE_WITH_TIMEOUT(unitsOn(0), 28, patience);
    click("fewerLayers");
    QTRY_COMPARE_WITH_TIMEOUT(unitsOn(0), 20, patience);
    click("narrowerLayers");
    QTRY_COMPARE_WITH_TIMEOUT(unitsOn(0), 10, patience);
}

void TrainTest::learningRateChangesWithoutANewStart()
{
    for (int i = 0; i < 3; ++i) click("stepButton");
    QTRY_COMPARE_WITH_TIMEOUT(steps(), 3, patience);
    type("learningRate", QStringLiteral("0.05"));
    QTest::qWait(300);
    QCOMPARE(steps(), 3);
    click("stepButton");
    QTRY_COMPARE_WITH_TIMEOUT(steps(), 4, patience);
}

void TrainTest::parameterOfTheViewStateStartsOverAndPlaysOn()
{
    click("stepButton");
    QTRY_COMPARE_WITH_TIMEOUT(steps(), 1, patience);
    const std::size_t leaky = 1;
    QCOMPARE(state_->activation(leaky).info().key, std::string("LeakyReLU"));
    state_->setParameter(leaky, 0, 0.2);
    QTRY_COMPARE_WITH_TIMEOUT(steps(), 0, patience);
    QCOMPARE(find<QPushButton>("playButton")->text(), QStringLiteral("Play"));
    QCOMPARE(find<QDoubleSpinBox>("LeakyReLU_negative_slope")->value(), 0.2);

    click("playButton");
    QTRY_VERIFY_WITH_TIMEOUT(steps() > 30, patience);
    state_->setParameter(leaky, 0, 0.3);
    QTRY_VERIFY_WITH_TIMEOUT(steps() < 30, patience);
    QTRY_VERIFY_WITH_TIMEOUT(steps() > 30, patience);

    // And the other way round.
    type("LeakyReLU_negative_slope", QStringLiteral("0.125"));
    QCOMPARE(state_->activation(leaky).parameter(0), 0.125);
}

void TrainTest::divergenceIsSaidOnTheCard()
{
    click("presetcontrol");
    type("learningRate", QStringLiteral("1000"));
    click("playButton");
    QTRY_VERIFY_WITH_TIMEOUT(card(2).contains(QStringLiteral("Diverged at step")), patience);
}

void TrainTest::impossibleConfigIsSaidInOneLine()
{
    const std::size_t prelu = 2;
    QCOMPARE(state_->activation(prelu).info().key, std::string("PReLU"));
    const int units = unitsOn(2);
    auto* error = find<QLabel>("trainError");
    QVERIFY(!error->isVisible());
    state_->setParameter(prelu, 0, 7); // seven slopes for layers of sixteen units
    QTRY_VERIFY_WITH_TIMEOUT(error->isVisible(), patience);
    QVERIFY2(error->text().contains(QStringLiteral("num_parameters")), qPrintable(error->text()));
    QCOMPARE(error->text().count(u'\n'), 0);
    QCOMPARE(unitsOn(2), units);
    state_->setParameter(prelu, 0, 16);
    QTRY_VERIFY_WITH_TIMEOUT(!error->isVisible(), patience);
}

void TrainTest::clickOnAUnitShowsItsPreActivations()
{
    auto* relu = find<NetworkCard>("card0");
    QTest::mouseClick(relu, Qt::LeftButton, {}, relu->unitRectangle(1, 2).center());
    QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("unitInspector")->isVisible(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(find<QLabel>("unitTitle")->text(), QStringLiteral("ReLU · layer 2, unit 3"),
                              patience);
    QVERIFY(find<QLabel>("unitSentence")->text().contains(QStringLiteral("400 training points")));

    QTest::keyClick(relu, Qt::Key_Right);
    QTRY_COMPARE_WITH_TIMEOUT(find<QLabel>("unitTitle")->text(), QStringLiteral("ReLU · layer 2, unit 4"),
                              patience);
    QTest::keyClick(relu, Qt::Key_Up);
    QTRY_COMPARE_WITH_TIMEOUT(find<QLabel>("unitTitle")->text(), QStringLiteral("ReLU · layer 1, unit 4"),
                              patience);
    QTest::keyClick(relu, Qt::Key_Escape);
    QVERIFY(!find<QWidget>("unitInspector")->isVisible());

    // A unit that no longer exists after a new start is given up.
    QTest::mouseClick(relu, Qt::LeftButton, {}, relu->unitRectangle(2, 2).center());
    QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("unitInspector")->isVisible(), patience);
    type("hiddenLayers", QStringLiteral("4"));
    QTRY_VERIFY_WITH_TIMEOUT(!find<QWidget>("unitInspector")->isVisible(), patience);
}

void TrainTest::functionsCanBeRemovedDownToOne()
{
    for (const char* key : {"PReLU", "RReLU", "ELU", "ReLU"}) {
        click(qPrintable(QStringLiteral("remove_%1").arg(QLatin1String(key))));
        QCoreApplication::processEvents();
    }
    QTRY_VERIFY_WITH_TIMEOUT(window_->findChild<NetworkCard*>(QStringLiteral("card1")) == nullptr, patience);
    QTRY_COMPARE_WITH_TIMEOUT(find<NetworkCard>("card0")->accessibleName(), QStringLiteral("Leaky ReLU"),
                              patience);
    QVERIFY(!find<QWidget>("remove_LeakyReLU")->isEnabled());
}

void TrainTest::regressionHasNoAccuracy()
{
    click("presetF");
    QTRY_COMPARE_WITH_TIMEOUT(unitsOn(0), 20, patience);
    click("stepButton");
    QTRY_COMPARE_WITH_TIMEOUT(steps(), 1, patience);
    const QByteArray csv = screen_->figure(QStringLiteral("loss"))->csv();
    QVERIFY2(csv.contains(",nan,"), csv.constData());
}

void TrainTest::figuresAreDrawnFresh()
{
    click("stepButton");
    click("stepButton");
    QTRY_COMPARE_WITH_TIMEOUT(steps(), 2, patience);
    const QByteArray csv = screen_->figure(QStringLiteral("loss"))->csv();
    QVERIFY(
        csv.startsWith("step,activation,train_loss,test_loss,train_accuracy,test_accuracy,dead\n0,ReLU,"));
    QVERIFY(csv.contains("\n2,ELU,"));

    FigureOptions options;
    options.size = {640, 400};
    options.scale = 2;
    for (const auto& name : screen_->figures()) {
        if (name.id == QStringLiteral("slopes")) continue; // ReLU has none
        const DrawnFigure drawn = drawFigure(*screen_->figure(name.id), FigureFormat::png, options);
        QCOMPARE(drawn.error, QString());
        QCOMPARE(drawn.image.size(), QSize(1280, 800));
        bool hasReluBlue = false;
        for (int y = 0; y < drawn.image.height() && !hasReluBlue; ++y)
            for (int x = 0; x < drawn.image.width() && !hasReluBlue; ++x)
                hasReluBlue = drawn.image.pixelColor(x, y) == QColor(0x00, 0x72, 0xB2);
        QVERIFY2(hasReluBlue, qPrintable(name.id));
    }
}

void TrainTest::sentencesOfPresetsAppear()
{
    click("presetA");
    QVERIFY(find<QLabel>("presetSentence")->text().contains(QStringLiteral("1/5.5")));
    click("presetSuggestion");
    QCOMPARE(state_->activation(1).parameter(0), 1 / 5.5);
    QVERIFY(find<QPushButton>("presetA")->isChecked());
    type("initialBias", QStringLiteral("-1"));
    QVERIFY(!find<QPushButton>("presetA")->isChecked());
    QCOMPARE(find<QLabel>("presetTitle")->text(), QStringLiteral("Own settings"));
}

void TrainTest::twentyDataSetsQuicklyThenClosing()
{
    click("playButton");
    const QStringList keys{QStringLiteral("dataset_spiral"), QStringLiteral("dataset_absolute"),
                           QStringLiteral("dataset_xor"), QStringLiteral("dataset_sine"),
                           QStringLiteral("dataset_blobs")};
    for (int i = 0; i < 20; ++i) {
        click(qPrintable(keys[i % keys.size()]));
        // Some changes come before the last has begun, some after.
        QTest::qWait(i % 4 == 0 ? 200 : 5);
    }
    QTRY_VERIFY_WITH_TIMEOUT(steps() > 0, patience);
    window_->close();
    window_.reset();
}

QTEST_MAIN(TrainTest)
#include "tst_train.moc"
