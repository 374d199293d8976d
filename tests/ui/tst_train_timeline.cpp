// Label: threads
// Looking back at a run, forking it and stopping it, driven by mouse and keys.
#include "tests/ui/train_screen.h"
#include "ui/common/qcustomplot.h"
#include "ui/train/event_log.h"
#include "ui/train/history_chart.h"
#include "ui/train/history_items.h"
#include "ui/train/network_name.h"
#include "ui/train/timeline_bar.h"
#include "ui/train/timeline_track.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QWheelEvent>
#include <QtTest>

#include <memory>

using namespace rectiscope;

namespace {

NetworkSnapshot networkOf(const Activation& activation)
{
    return {activation, OptimizerKind::sgd, 0.1, {}, false, 0, {}, {}, {}, {}};
}

} // namespace

class TrainTimelineTest : public TrainScreen {
    Q_OBJECT

private Q_SLOTS:
    void init() { openWindow(); }
    void cleanup() { closeWindow(); }

    void scrubbingBackShowsTheStepAsItWas();
    void keysMoveTheShownStep();
    void typedStepIsShown();
    void playGoesOnFromTheEnd();
    void playFromHereForgetsWhatCameAfter();
    void deathsAreReachedByKeysAndMarks();
    void marksAreBucketedAndFound();
    void clickInAChartGoesToThatStep();
    void forkStandsBesideItsParentAndCanBeRemoved();
    void forkWithoutAChangeStaysWithItsParent();
    void forkWaitsBeforeItsStep();
    void eightNetworksAreTheMost();
    void fullyDeadLayerOffersAForkWithLeaky();
    void selectionSurvivesTheRemovalOfAFork();
    void stopsAtTheFirstDeath();
    void stopsAtAStep();
    void chartsZoomAndFollowAgain();
    void chartsAreReadByKeys();
    void regressionOffersNoAccuracy();
    void placesOfNetworksAreFoundAgain();

private:
    void type(const char* name, const QString& text) const;
    void stepTo(int wanted);
    [[nodiscard]] int steps() const;
    [[nodiscard]] QString card(int index) const
    {
        return find<NetworkCard>(qPrintable(QStringLiteral("card%1").arg(index)))->accessibleDescription();
    }
    [[nodiscard]] QStringList cards(int count) const;
    [[nodiscard]] QString note() const { return find<QLabel>("timelineNote")->text(); }
    [[nodiscard]] QString title() const { return find<QLabel>("unitTitle")->text(); }
    void forkFirstCard(const QString& function);
    void wheel(QWidget* canvas, Qt::KeyboardModifiers modifiers) const;
};

void TrainTimelineTest::type(const char* name, const QString& text) const
{
    auto* box = find<QAbstractSpinBox>(name);
    box->setFocus();
    box->selectAll();
    QTest::keyClicks(box, text);
    QTest::keyClick(box, Qt::Key_Return);
}

int TrainTimelineTest::steps() const
{
    QString digits = find<QLabel>("stepText")->text();
    digits.remove(QRegularExpression(QStringLiteral("\\D")));
    return digits.toInt();
}

void TrainTimelineTest::stepTo(int wanted)
{
    while (steps() < wanted) {
        const int before = steps();
        QTest::keyClick(screen_, Qt::Key_S);
        QTRY_COMPARE_WITH_TIMEOUT(steps(), before + 1, patience);
    }
    QTRY_COMPARE_WITH_TIMEOUT(find<TimelineTrack>("timeline")->end(), std::int64_t{wanted}, patience);
    QTest::qWait(150); // cards are drawn a moment after the step's number
}

// What the cards say, without where it is seen from.
QStringList TrainTimelineTest::cards(int count) const
{
    QStringList texts;
    for (int i = 0; i < count; ++i)
        texts << card(i).remove(QRegularExpression(QStringLiteral(" Step \\d+ of \\d+\\.")));
    return texts;
}

void TrainTimelineTest::forkFirstCard(const QString& function)
{
    click("fork0");
    QTRY_VERIFY_WITH_TIMEOUT(exists<QDialog>("forkDialog"), patience);
    auto* choice = find<QComboBox>("forkFunction");
    choice->setFocus();
    const int index = choice->findText(function);
    QTest::keyClick(choice, Qt::Key_Home);
    for (int i = 0; i < index; ++i) QTest::keyClick(choice, Qt::Key_Down);
    QCOMPARE(choice->currentText(), function);
    click("forkAccept");
    QTRY_VERIFY_WITH_TIMEOUT(!exists<QDialog>("forkDialog"), patience);
}

void TrainTimelineTest::wheel(QWidget* canvas, Qt::KeyboardModifiers modifiers) const
{
    const QPoint middle = canvas->rect().center();
    QWheelEvent event(middle, canvas->mapToGlobal(middle), {}, {0, 120}, Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(canvas, &event);
}

void TrainTimelineTest::scrubbingBackShowsTheStepAsItWas()
{
    stepTo(4);
    const QStringList fourth = cards(5);
    stepTo(8);
    QVERIFY(cards(5) != fourth);
    QVERIFY(!find<QPushButton>("playFromHere")->isEnabled());

    auto* track = find<TimelineTrack>("timeline");
    const int y = track->height() / 2;
    QTest::mousePress(track, Qt::LeftButton, {}, {track->width() - 9, y});
    QTest::mouseMove(track, {track->width() / 4, y});
    QTest::mouseMove(track, {track->width() / 2, y});
    QTest::mouseRelease(track, Qt::LeftButton, {}, {track->width() / 2, y});
    QTRY_COMPARE_WITH_TIMEOUT(steps(), 4, patience);
    QTRY_COMPARE_WITH_TIMEOUT(cards(5), fourth, patience);
    QTRY_VERIFY_WITH_TIMEOUT(note().startsWith(QStringLiteral("Looking back")), patience);
    QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("playFromHere")->isEnabled(), patience);
    QVERIFY(card(0).contains(QStringLiteral("Step 4 of 8.")));
    QVERIFY(screen_->statusText().startsWith(QStringLiteral("Looking back at step 4 of 8")));
    QCOMPARE(find<QLabel>("endText")->text(), QStringLiteral("of 8"));
}

void TrainTimelineTest::keysMoveTheShownStep()
{
    stepTo(5);
    auto* track = find<TimelineTrack>("timeline");
    track->setFocus();
    QTest::keyClick(track, Qt::Key_Left);
    QTRY_COMPARE_WITH_TIMEOUT(steps(), 4, patience);
    QTest::keyClick(track, Qt::Key_Home);
    QTRY_COMPARE_WITH_TIMEOUT(steps(), 0, patience);
    QTest::keyClick(track, Qt::Key_PageUp); // one percent of five steps is one step
    QTest::keyClick(track, Qt::Key_Right);
    QTRY_COMPARE_WITH_TIMEOUT(steps(), 2, patience);
    QTest::keyClick(track, Qt::Key_End);
    QTRY_COMPARE_WITH_TIMEOUT(steps(), 5, patience);
    QCOMPARE(track->value(), 5); // for screen readers
}

void TrainTimelineTest::typedStepIsShown()
{
    stepTo(6);
    type("shownStep", QStringLiteral("3"));
    QTRY_COMPARE_WITH_TIMEOUT(steps(), 3, patience);
    type("shownStep", QStringLiteral("99")); // beyond the end
    QTRY_COMPARE_WITH_TIMEOUT(steps(), 6, patience);
    QCOMPARE(find<QSpinBox>("shownStep")->value(), 6);
}

void TrainTimelineTest::playGoesOnFromTheEnd()
{
    stepTo(6);
    const QStringList sixth = cards(5);
    type("shownStep", QStringLiteral("2"));
    QTRY_COMPARE_WITH_TIMEOUT(steps(), 2, patience);
    QTest::keyClick(screen_, Qt::Key_S);
    QTRY_COMPARE_WITH_TIMEOUT(steps(), 7, patience);
    // On its way the race stood at 6, which the field may still say.
    QTRY_COMPARE_WITH_TIMEOUT(find<QAbstractSpinBox>("shownStep")->text(), QStringLiteral("7"), patience);
    type("shownStep", QStringLiteral("6"));
    QTRY_COMPARE_WITH_TIMEOUT(cards(5), sixth, patience);
    QTest::keyClick(screen_, Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(steps() > 8, patience);
    QCOMPARE(find<QPushButton>("playButton")->text(), QStringLiteral("Pause"));
}

void TrainTimelineTest::playFromHereForgetsWhatCameAfter()
{
    stepTo(12);
    type("shownStep", QStringLiteral("2"));
    QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("playFromHere")->isEnabled(), patience);
    click("playFromHere");
    QCOMPARE(find<QPushButton>("playButton")->text(), QStringLiteral("Pause"));
    QTRY_VERIFY_WITH_TIMEOUT(find<TimelineTrack>("timeline")->end() < 12, patience);
    QTRY_VERIFY_WITH_TIMEOUT(steps() > 14, patience);
}

void TrainTimelineTest::deathsAreReachedByKeysAndMarks()
{
    stepTo(12); // preset E: units of ReLU die within the first steps
    type("shownStep", QStringLiteral("0"));
    QTRY_COMPARE_WITH_TIMEOUT(steps(), 0, patience);
    QTest::keyClick(screen_, Qt::Key_Period);
    QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("unitInspector")->isVisible(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(steps() > 0, patience);
    const int first = steps();
    QTRY_VERIFY_WITH_TIMEOUT(title().startsWith(QStringLiteral("ReLU · layer ")), patience);
    const QString firstUnit = title();
    // It is the unit that dies in this very step.
    const auto sentence = [this] { return find<QLabel>("unitSentence")->text(); };
    QTRY_VERIFY_WITH_TIMEOUT(sentence().startsWith(QStringLiteral("Dead: ")), patience);
    type("shownStep", QString::number(first - 1));
    QTRY_VERIFY_WITH_TIMEOUT(!sentence().startsWith(QStringLiteral("Dead: ")), patience);
    type("shownStep", QString::number(first));
    QTRY_COMPARE_WITH_TIMEOUT(steps(), first, patience);

    // There are as many deaths as keys lead to, and the way back is the same.
    QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("nextDeath")->isEnabled(), patience);
    click("nextDeath");
    QTRY_VERIFY_WITH_TIMEOUT(title() != firstUnit, patience);
    QTest::keyClick(screen_, Qt::Key_Comma);
    QTRY_COMPARE_WITH_TIMEOUT(title(), firstUnit, patience);
    QTRY_COMPARE_WITH_TIMEOUT(steps(), first, patience);

    // A click on its mark.
    QTest::keyClick(find<QWidget>("card0"), Qt::Key_Escape);
    type("shownStep", QStringLiteral("12"));
    QTRY_COMPARE_WITH_TIMEOUT(steps(), 12, patience);
    auto* track = find<TimelineTrack>("timeline");
    QTest::mouseClick(track, Qt::LeftButton, {}, track->markAt(first, true));
    QTRY_COMPARE_WITH_TIMEOUT(steps(), first, patience);
    QVERIFY(find<QWidget>("unitInspector")->isVisible());
}

void TrainTimelineTest::marksAreBucketedAndFound()
{
    // 20 000 events on a few hundred pixels.
    EventLog log;
    std::vector<RaceEvent> events;
    for (int i = 0; i < 20'000; ++i) {
        RaceEvent event;
        event.event.step = 500 + i % 100;
        event.event.unit = i;
        events.push_back(event);
    }
    events.front().event = {10, 1, 6, true};
    log.append(events);
    TimelineTrack track(log);
    track.resize(508, 24);
    auto snapshot = std::make_shared<RaceSnapshot>();
    snapshot->end = snapshot->steps = 1000;
    snapshot->networks.push_back(networkOf(state_->activation(0)));
    track.setSnapshot(snapshot);
    QCOMPARE(eventText(*snapshot, events.front()), QStringLiteral("ReLU, layer 2, unit 7 died at step 10"));

    const QImage picture = track.grab().toImage();
    const auto hasMark = [&](int x) {
        for (int dx = -4; dx <= 4; ++dx)
            if (const QColor color = picture.pixelColor(x + dx, 3); color.red() > color.blue() + 60)
                return true;
        return false;
    };
    QVERIFY(hasMark(track.markAt(10, true).x()));
    QVERIFY(hasMark(track.markAt(550, true).x()));
    QVERIFY(!hasMark(track.markAt(300, true).x()));
    QVERIFY(!hasMark(track.markAt(900, true).x()));
}

void TrainTimelineTest::clickInAChartGoesToThatStep()
{
    stepTo(10);
    auto* canvas = find<QCustomPlot>("deadChartPlot");
    const auto at = [&](double step) {
        return QPoint(static_cast<int>(canvas->xAxis->coordToPixel(step)), canvas->axisRect()->center().y());
    };
    QTest::mouseMove(canvas, at(6));
    QTest::mouseClick(canvas, Qt::LeftButton, {}, at(6));
    QTRY_COMPARE_WITH_TIMEOUT(steps(), 6, patience);
    // Dragging is no click.
    QTest::mousePress(canvas, Qt::LeftButton, {}, at(3));
    QTest::mouseMove(canvas, at(4));
    QTest::mouseMove(canvas, at(9));
    QTest::mouseRelease(canvas, Qt::LeftButton, {}, at(9));
    QTest::qWait(200);
    QCOMPARE(steps(), 6);
}

void TrainTimelineTest::forkStandsBesideItsParentAndCanBeRemoved()
{
    stepTo(8);
    type("shownStep", QStringLiteral("3"));
    QTRY_COMPARE_WITH_TIMEOUT(steps(), 3, patience);
    QVERIFY(!find<QWidget>("removeFork0")->isVisible());
    QTest::qWait(100);
    auto* relu = find<NetworkCard>("card0");
    relu->setFocus();
    QTest::keyClick(relu, Qt::Key_F);
    QTRY_VERIFY_WITH_TIMEOUT(exists<QDialog>("forkDialog"), patience);
    QCOMPARE(find<QLabel>("forkTitle")->text(),
             QString::fromUtf8("From step 3 of ReLU: the same weights, but …"));
    QCOMPARE(find<QComboBox>("forkFunction")->currentText(), QStringLiteral("Leaky ReLU"));
    QCOMPARE(find<QDoubleSpinBox>("fork_negative_slope")->value(), 0.1);
    type("fork_negative_slope", QStringLiteral("0.3"));
    QTRY_VERIFY_WITH_TIMEOUT(exists<NetworkCard>("card5"), patience); // Return is the default button's too
    QTRY_COMPARE_WITH_TIMEOUT(steps(), 8, patience);
    QCOMPARE(find<NetworkCard>("card5")->accessibleName(), QStringLiteral("Leaky ReLU from 3"));
    QVERIFY2(card(5).contains(QStringLiteral("Fork from ReLU, step 3.")), qPrintable(card(5)));
    QVERIFY(find<QWidget>("removeFork5")->isVisible());

    // Its line begins where it parted; in the file too.
    const auto* line = find<QCustomPlot>("lossChartPlot")->graph(5);
    QTRY_COMPARE_WITH_TIMEOUT(line->data()->constBegin()->key, 3.0, patience);
    const QByteArray csv = screen_->figure(QStringLiteral("loss"))->csv();
    QVERIFY2(csv.contains("\n8,\"LeakyReLU:negative_slope=0.3 (Leaky ReLU from 3, a = 0.3)\","),
             csv.right(600).constData());
    QVERIFY(!csv.contains("\n2,\"LeakyReLU:negative_slope=0.3"));

    click("removeFork5");
    QTRY_VERIFY_WITH_TIMEOUT(!exists<NetworkCard>("card5"), patience);
    QCOMPARE(find<QCustomPlot>("lossChartPlot")->graphCount(), 5);
}

void TrainTimelineTest::forkWithoutAChangeStaysWithItsParent()
{
    stepTo(6);
    type("shownStep", QStringLiteral("2"));
    QTRY_COMPARE_WITH_TIMEOUT(steps(), 2, patience);
    QTest::qWait(100);
    forkFirstCard(QStringLiteral("ReLU"));
    QTRY_VERIFY_WITH_TIMEOUT(exists<NetworkCard>("card5"), patience);
    QTRY_COMPARE_WITH_TIMEOUT(steps(), 6, patience);
    stepTo(9);
    QVERIFY(card(5).startsWith(card(0)));
}

void TrainTimelineTest::forkWaitsBeforeItsStep()
{
    stepTo(5);
    forkFirstCard(QStringLiteral("ELU"));
    QTRY_VERIFY_WITH_TIMEOUT(exists<NetworkCard>("card5"), patience);
    type("shownStep", QStringLiteral("1"));
    QTRY_VERIFY2_WITH_TIMEOUT(card(5).contains(QStringLiteral("Parts from ReLU at step 5.")),
                              qPrintable(card(5)), patience);
    QVERIFY(!find<QWidget>("fork5")->isEnabled());
    QVERIFY(find<QWidget>("removeFork5")->isEnabled());
    type("shownStep", QStringLiteral("5"));
    QTRY_VERIFY_WITH_TIMEOUT(!card(5).contains(QStringLiteral("Parts from")), patience);
}

void TrainTimelineTest::eightNetworksAreTheMost()
{
    for (int network = 5; network < 8; ++network) {
        QVERIFY(find<QWidget>("fork0")->isEnabled());
        forkFirstCard(QStringLiteral("ELU"));
        QTRY_VERIFY_WITH_TIMEOUT(exists<NetworkCard>(qPrintable(QStringLiteral("card%1").arg(network))),
                                 patience);
    }
    QVERIFY(!find<QWidget>("fork0")->isEnabled());
    QVERIFY(find<QWidget>("fork0")->toolTip().startsWith(QStringLiteral("At most 8 networks")));
    // A new start has none.
    click("resetButton");
    QTRY_VERIFY_WITH_TIMEOUT(!exists<NetworkCard>("card5"), patience);
}

void TrainTimelineTest::fullyDeadLayerOffersAForkWithLeaky()
{
    QVERIFY(!find<QWidget>("leakyFork0")->isVisible());
    click("presetA");
    QTRY_VERIFY_WITH_TIMEOUT(card(0).contains(QStringLiteral(" of 64 ")), patience);
    click("playButton");
    QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("leakyFork0")->isVisible(), patience);
    QVERIFY(!find<QWidget>("leakyFork1")->isVisible());
    click("playButton");
    click("leakyFork0");
    QTRY_VERIFY_WITH_TIMEOUT(exists<NetworkCard>("card5"), patience);
    QVERIFY(find<NetworkCard>("card5")->accessibleName().startsWith(QStringLiteral("Leaky ReLU from ")));
    QVERIFY2(card(5).startsWith(QStringLiteral("0 of 64 units dead")), qPrintable(card(5)));
    QVERIFY(!find<QWidget>("leakyFork5")->isVisible());
}

void TrainTimelineTest::selectionSurvivesTheRemovalOfAFork()
{
    stepTo(2);
    forkFirstCard(QStringLiteral("ELU"));
    QTRY_VERIFY_WITH_TIMEOUT(exists<NetworkCard>("card5"), patience);
    forkFirstCard(QStringLiteral("SiLU"));
    QTRY_VERIFY_WITH_TIMEOUT(exists<NetworkCard>("card6"), patience);
    QTest::qWait(100);
    auto* silu = find<NetworkCard>("card6");
    QTest::mouseClick(silu, Qt::LeftButton, {}, silu->unitRectangle(1, 2).center());
    QTRY_COMPARE_WITH_TIMEOUT(title(), QStringLiteral("SiLU from 2 · layer 2, unit 3"), patience);
    click("removeFork5");
    QTRY_VERIFY_WITH_TIMEOUT(!exists<NetworkCard>("card6"), patience);
    QCOMPARE(find<NetworkCard>("card5")->accessibleName(), QStringLiteral("SiLU from 2"));
    stepTo(3);
    QCOMPARE(title(), QStringLiteral("SiLU from 2 · layer 2, unit 3"));
    QVERIFY(find<QWidget>("unitInspector")->isVisible());
    click("removeFork5");
    QTRY_VERIFY_WITH_TIMEOUT(!find<QWidget>("unitInspector")->isVisible(), patience);
}

void TrainTimelineTest::stopsAtTheFirstDeath()
{
    auto* condition = find<QCheckBox>("stopAtDeath");
    condition->setFocus();
    QTest::keyClick(condition, Qt::Key_Space);
    QVERIFY(condition->isChecked());
    click("playButton");
    QTRY_COMPARE_WITH_TIMEOUT(find<QPushButton>("playButton")->text(), QStringLiteral("Play"), patience);
    QTRY_VERIFY_WITH_TIMEOUT(note().startsWith(QStringLiteral("Stopped at step ")), patience);
    static const QRegularExpression pattern(
        QStringLiteral("^Stopped at step (\\d+): ReLU, layer (\\d), unit (\\d+) died$"));
    const auto match = pattern.match(find<QLabel>("timelineNote")->toolTip());
    QVERIFY2(match.hasMatch(), qPrintable(note()));
    QTRY_COMPARE_WITH_TIMEOUT(steps(), match.captured(1).toInt(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(
        title(), QStringLiteral("ReLU · layer %1, unit %2").arg(match.captured(2), match.captured(3)),
        patience);
    QVERIFY(find<QLabel>("unitEvent")
                ->text()
                .startsWith(QStringLiteral("Died at step %1").arg(match.captured(1))));

    // Going on, it stops again at the next.
    const int first = steps();
    click("playButton");
    QTRY_VERIFY_WITH_TIMEOUT(steps() > first, patience);
    QTRY_COMPARE_WITH_TIMEOUT(find<QPushButton>("playButton")->text(), QStringLiteral("Play"), patience);
}

void TrainTimelineTest::stopsAtAStep()
{
    QVERIFY(!find<QSpinBox>("stopSteps")->isEnabled());
    find<QCheckBox>("stopStepsOn")->setFocus();
    QTest::keyClick(find<QCheckBox>("stopStepsOn"), Qt::Key_Space);
    type("stopSteps", QStringLiteral("7"));
    click("playButton");
    QTRY_COMPARE_WITH_TIMEOUT(note(), QStringLiteral("Stopped at step 7, as asked"), patience);
    QTRY_COMPARE_WITH_TIMEOUT(steps(), 7, patience);
    QCOMPARE(find<QPushButton>("playButton")->text(), QStringLiteral("Play"));
}

void TrainTimelineTest::chartsZoomAndFollowAgain()
{
    click("playButton");
    QTRY_VERIFY_WITH_TIMEOUT(steps() > 30, patience);
    auto* canvas = find<QCustomPlot>("lossChartPlot");
    const QCPRange whole = canvas->xAxis->range();
    for (int i = 0; i < 4; ++i) wheel(canvas, Qt::NoModifier);
    const QCPRange zoomed = canvas->xAxis->range();
    QVERIFY(zoomed.size() < 0.6 * whole.size());
    QVERIFY(zoomed.lower > whole.lower);
    const int then = steps();
    QTRY_VERIFY_WITH_TIMEOUT(steps() > then + 5, patience);
    QCOMPARE(canvas->xAxis->range(), zoomed); // although the run goes on
    click("playButton");

    const QCPRange values = canvas->yAxis->range();
    wheel(canvas, Qt::ShiftModifier);
    QVERIFY(canvas->yAxis->range().size() < 0.9 * values.size());
    QCOMPARE(canvas->xAxis->range(), zoomed);

    // Dragging moves what is seen.
    const QPoint middle = canvas->axisRect()->center();
    QTest::mousePress(canvas, Qt::LeftButton, {}, middle);
    QTest::mouseMove(canvas, middle + QPoint(20, 0));
    QTest::mouseMove(canvas, middle + QPoint(40, 0));
    QTest::mouseRelease(canvas, Qt::LeftButton, {}, middle + QPoint(40, 0));
    QVERIFY(canvas->xAxis->range().lower < zoomed.lower);
    QVERIFY(std::fabs(canvas->xAxis->range().size() - zoomed.size()) < 1e-6);

    QTest::qWait(500); // the last step before the pause is shown
    const int shown = steps();
    QTest::mouseDClick(canvas, Qt::LeftButton, {}, middle);
    QCOMPARE(canvas->xAxis->range().lower, 0.0);
    QTRY_VERIFY_WITH_TIMEOUT(canvas->xAxis->range().upper >= shown, patience);
    QTest::qWait(QApplication::doubleClickInterval() + 100);
    QCOMPARE(steps(), shown); // a double click is no click
}

void TrainTimelineTest::chartsAreReadByKeys()
{
    stepTo(30);
    auto* canvas = find<QCustomPlot>("lossChartPlot");
    canvas->setFocus();
    QTest::keyClick(canvas, Qt::Key_Left);
    QVERIFY2(canvas->accessibleDescription().startsWith(QStringLiteral("step 30, ReLU 0.")),
             qPrintable(canvas->accessibleDescription()));
    QTest::keyClick(canvas, Qt::Key_Left);
    QTest::keyClick(canvas, Qt::Key_Left);
    QVERIFY(canvas->accessibleDescription().startsWith(QStringLiteral("step 28, ")));
    QTest::keyClick(canvas, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(steps(), 28, patience);
    const double whole = canvas->xAxis->range().size();
    QTest::keyClick(canvas, Qt::Key_Plus);
    QVERIFY(canvas->xAxis->range().size() < whole);
    QTest::keyClick(canvas, Qt::Key_0);
    QCOMPARE(canvas->xAxis->range().size(), whole);

    auto* choice = find<QComboBox>("lossChartQuantity");
    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_Down);
    QTest::keyClick(choice, Qt::Key_Down);
    QCOMPARE(choice->currentText(), QStringLiteral("Test accuracy"));
    QVERIFY(!find<QWidget>("lossChartScale")->isEnabled());
    QVERIFY(canvas->yAxis->range().upper <= 1.02);
    QVERIFY(canvas->yAxis->ticker().dynamicCast<QCPAxisTickerLog>().isNull());
}

void TrainTimelineTest::regressionOffersNoAccuracy()
{
    auto* choice = find<QComboBox>("lossChartQuantity");
    const auto* model = qobject_cast<QStandardItemModel*>(choice->model());
    QVERIFY(model->item(2)->isEnabled());
    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_Down);
    QTest::keyClick(choice, Qt::Key_Down);
    QCOMPARE(choice->currentText(), QStringLiteral("Test accuracy"));
    click("presetF");
    QTRY_COMPARE_WITH_TIMEOUT(choice->currentText(), QStringLiteral("Test loss"), patience);
    QVERIFY(!model->item(2)->isEnabled());
    QVERIFY(!model->item(2)->toolTip().isEmpty());
    QVERIFY(!find<QCheckBox>("stopAccuracyOn")->isEnabled());
}

void TrainTimelineTest::placesOfNetworksAreFoundAgain()
{
    const auto race = [&](std::initializer_list<int> forkSteps) {
        RaceSnapshot snapshot;
        snapshot.networks.push_back(networkOf(state_->activation(0)));
        snapshot.networks.push_back(networkOf(state_->activation(1)));
        for (const int step : forkSteps) {
            snapshot.networks.push_back(networkOf(state_->activation(1)));
            snapshot.networks.back().fork = Fork{0, step};
        }
        return snapshot;
    };
    const RaceSnapshot before = race({10, 20, 30});
    QCOMPARE(placeAfter(1, before, race({10, 30})), std::optional(1));
    QCOMPARE(placeAfter(2, before, race({10, 30})), std::optional(2));
    QCOMPARE(placeAfter(3, before, race({10, 30})), std::optional<int>());
    QCOMPARE(placeAfter(4, before, race({10, 30})), std::optional(3));
    QCOMPARE(placeAfter(4, before, race({})), std::optional<int>());
    QCOMPARE(placeAfter(4, before, race({10, 20, 30, 30})), std::optional(4));
}

QTEST_MAIN(TrainTimelineTest)
#include "tst_train_timeline.moc"
