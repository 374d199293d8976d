// Label: threads
// What a session brings back of Train, by mouse and keys: the step, forks, probes, tab, speed, what stops it.
#include "core/view/saved_session.h"
#include "tests/ui/screen.h"
#include "ui/common/export_figure.h"
#include "ui/common/theme.h"
#include "ui/train/network_card.h"
#include "ui/train/train_workspace.h"
#include "ui/view_state.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QtTest>

#include <cmath>
#include <memory>

using namespace rectiscope;

#if defined(__SANITIZE_THREAD__)
// As in tst_train.cpp.
extern "C" const char* __tsan_default_suppressions();
extern "C" const char* __tsan_default_suppressions()
{
    return "called_from_lib:libQt6Core.so\ncalled_from_lib:libQt6Gui.so\ncalled_from_lib:libQt6Test.so\n"
           "called_from_lib:libglib-2.0.so\n";
}
#endif

namespace {

constexpr int patience = 20'000; // ms; only ever used up where something is broken

// A screen of Train with a state of its own.
struct Screen {
    explicit Screen(const SavedSession& session = {})
    {
        state.setRace(session.race);
        state.restoreTrain(session.train);
        train = std::make_unique<TrainWorkspace>(state);
        train->resize(1300, 850);
        train->show();
    }
    [[nodiscard]] SavedSession session() const { return state.session(WorkspaceKind::train); }
    [[nodiscard]] QWidget& bar() const { return *train->toolBar(); }
    [[nodiscard]] QImage board() const
    {
        return drawFigure(*train->figure(QStringLiteral("networks")), FigureFormat::png, {}).image;
    }

    ViewState state;
    std::unique_ptr<TrainWorkspace> train;
};

SavedSession throughAFile(const SavedSession& session)
{
    return parseSession(sessionText(session, "0.1.0"), "x");
}

} // namespace

class TrainSessionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::light); }
    void everythingComesBack();
    void anOpenScreenFollowsTheSession();
    void chartsComeBackAsTheyWereLookedAt();
    void pauseEndsTheRun();
    void anotherConfigForgetsTheCourse();
};

void TrainSessionTest::everythingComesBack()
{
    Screen screen;
    QTRY_VERIFY_WITH_TIMEOUT(screen.train->findChild<NetworkCard*>(QStringLiteral("card4")) != nullptr,
                             patience);
    const auto stepTo = [&](int from, int to) {
        for (int i = from; i < to; ++i) click(screen.bar(), "stepButton");
        QTRY_COMPARE_WITH_TIMEOUT(screen.state.train().course.end, std::int64_t(to), patience);
    };
    stepTo(0, 12);
    // Another learning rate on the way, and a fork.
    type(*screen.train, "learningRate", "0.03");
    stepTo(12, 20);
    click(*screen.train, "fork0");
    QDialog* dialog = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT(
        (dialog = screen.train->findChild<QDialog*>(QStringLiteral("forkDialog"))) != nullptr, patience);
    click(*dialog, "forkAccept");
    QTRY_COMPARE_WITH_TIMEOUT(screen.state.train().course.forks.size(), std::size_t{1}, patience);
    stepTo(20, 25);
    auto* death = child<QCheckBox>(*screen.train, "stopAtDeath");
    death->setFocus();
    QTest::keyClick(death, Qt::Key_Space);
    auto* speed = child<QWidget>(screen.bar(), "speedSlider");
    QTest::keyClick(speed, Qt::Key_End);
    click(*screen.train, "labTab2"); // units
    auto* probes = child<QComboBox>(*screen.train, "probeSet");
    probes->setFocus();
    QTest::keyClick(probes, Qt::Key_Down);
    type(*screen.train, "dormancy", "0.1");

    const TrainView view = screen.state.train();
    QCOMPARE(view.course.end, 25);
    QCOMPARE(view.course.firstLearningRate.value(), 0.1);
    QVERIFY(view.course.rates == (std::vector<RateChange>{{12, 0.03}}));
    QCOMPARE(view.course.forks[0].request.from.step, 20);
    QVERIFY(view.stop.firstDeath && !view.stop.steps);
    QVERIFY(std::isinf(view.speed));
    QVERIFY(view.tab == LabTab::units);
    QVERIFY(view.probes == ProbeSet::test);
    QCOMPARE(view.dormancy, 0.1);
    QTRY_VERIFY_WITH_TIMEOUT(screen.train->statusText().startsWith(QStringLiteral("6 networks")), patience);
    QTest::qWait(200); // the last look

    const SavedSession saved = screen.session();
    QVERIFY(throughAFile(saved) == saved);
    Screen other(throughAFile(saved));
    QTRY_VERIFY_WITH_TIMEOUT(other.train->findChild<NetworkCard*>(QStringLiteral("card5")) != nullptr,
                             patience);
    QTRY_COMPARE_WITH_TIMEOUT(child<QLabel>(other.bar(), "stepText")->text(), QStringLiteral("step 25"),
                              patience);
    QVERIFY(child<QCheckBox>(*other.train, "stopAtDeath")->isChecked());
    QVERIFY(child<QPushButton>(*other.train, "labTab2")->isChecked());
    QCOMPARE(child<QComboBox>(*other.train, "probeSet")->currentIndex(), 1);
    QCOMPARE(child<QDoubleSpinBox>(*other.train, "dormancy")->value(), 0.1);
    QCOMPARE(child<QLabel>(other.bar(), "speedText")->text(), QStringLiteral("as fast as it goes"));
    QTRY_VERIFY_WITH_TIMEOUT(other.session() == saved, patience);
    QTRY_COMPARE_WITH_TIMEOUT(child<QPushButton>(other.bar(), "playButton")->text(), QStringLiteral("Play"),
                              patience);
    QTRY_COMPARE_WITH_TIMEOUT(other.board(), screen.board(), patience);
}

// Whatever an open screen shows, the session takes its place.
void TrainSessionTest::anOpenScreenFollowsTheSession()
{
    Screen screen;
    for (int i = 0; i < 5; ++i) click(screen.bar(), "stepButton");
    QTRY_COMPARE_WITH_TIMEOUT(screen.state.train().course.end, std::int64_t{5}, patience);
    const QImage atFive = screen.board();
    const SavedSession saved = screen.session();
    for (int i = 0; i < 4; ++i) click(screen.bar(), "stepButton");
    QTRY_COMPARE_WITH_TIMEOUT(screen.state.train().course.end, std::int64_t{9}, patience);
    QVERIFY(screen.board() != atFive);
    screen.state.restoreTrain(saved.train);
    QTRY_COMPARE_WITH_TIMEOUT(screen.board(), atFive, patience);
    QVERIFY(screen.session() == saved);
    // A session that has not been trained is at step 0.
    screen.state.restoreTrain({});
    QTRY_COMPARE_WITH_TIMEOUT(child<QLabel>(screen.bar(), "stepText")->text(), QStringLiteral("step 0"),
                              patience);
    QCOMPARE(screen.state.train().course.end, 0);
}

void TrainSessionTest::chartsComeBackAsTheyWereLookedAt()
{
    Screen screen;
    for (int i = 0; i < 30; ++i) click(screen.bar(), "stepButton");
    QTRY_COMPARE_WITH_TIMEOUT(screen.state.train().course.end, std::int64_t(30), patience);
    auto* quantity = child<QComboBox>(*screen.train, "lossChartQuantity");
    quantity->setFocus();
    QTest::keyClick(quantity, Qt::Key_Down); // the training loss
    click(*screen.train, "lossChartScale1"); // logarithmic
    for (const char* name : {"lossChartPlot", "deadChartPlot"}) {
        auto* plot = child<QWidget>(*screen.train, name);
        plot->setFocus();
        QTest::keyClick(plot, Qt::Key_Plus);
    }
    click(*screen.train, "labTab3");
    click(*screen.train, "layerQuantity2");

    const TrainView& view = screen.state.train();
    QVERIFY(view.courseChart.quantity == HistoryQuantity::trainLoss);
    QVERIFY(view.courseChart.logarithmic);
    // 30 steps, 0.85 of them left about the middle pixel.
    const Interval steps = view.courseChart.view.steps.value();
    QVERIFY(std::abs(steps.upper - steps.lower - 25.5) < 1e-9);
    QVERIFY(std::abs(steps.lower - 2.25) < 0.1);
    QVERIFY(view.deadChart.steps.has_value());
    QVERIFY(view.layers == LayerQuantity::gradients);

    const auto picture = [](const Screen& of, const char* id) {
        return drawFigure(*of.train->figure(QLatin1String(id)), FigureFormat::svg, {}).bytes;
    };
    const SavedSession saved = screen.session();
    Screen other(throughAFile(saved));
    QTRY_COMPARE_WITH_TIMEOUT(child<QLabel>(other.bar(), "stepText")->text(), QStringLiteral("step 30"),
                              patience);
    QTRY_VERIFY_WITH_TIMEOUT(other.session() == saved, patience);
    QCOMPARE(child<QComboBox>(*other.train, "lossChartQuantity")->currentIndex(), 1);
    QVERIFY(child<QPushButton>(*other.train, "lossChartScale1")->isChecked());
    QVERIFY(child<QPushButton>(*other.train, "layerQuantity2")->isChecked());
    for (const auto& name : screen.train->figures()) {
        const QByteArray id = name.id.toUtf8();
        QVERIFY2(picture(screen, id).size() > 1000, id);
        QTRY_VERIFY2_WITH_TIMEOUT(picture(other, id) == picture(screen, id), id, patience);
    }

    // Another start shows the whole run again.
    type(*other.train, "learningRate", "0.03");
    click(other.bar(), "resetButton");
    QTRY_VERIFY_WITH_TIMEOUT(!other.state.train().courseChart.view.steps, patience);
}

void TrainSessionTest::pauseEndsTheRun()
{
    SavedSession session;
    session.train.course.end = session.train.course.shown = 1'000'000'000'000;
    Screen screen(session);
    auto* note = child<QLabel>(*screen.train, "timelineNote");
    QTRY_VERIFY_WITH_TIMEOUT(note->toolTip().startsWith(QStringLiteral("Trains again")), patience);
    // Until then a file would hold what was asked for.
    QCOMPARE(screen.state.train().course.end, std::int64_t{1'000'000'000'000});
    QCOMPARE(child<QPushButton>(screen.bar(), "playButton")->text(), QStringLiteral("Pause"));
    click(screen.bar(), "playButton");
    QTRY_VERIFY_WITH_TIMEOUT(screen.state.train().course.end < 1'000'000'000'000, patience);
    QTRY_VERIFY_WITH_TIMEOUT(!note->toolTip().startsWith(QStringLiteral("Trains again")), patience);
    QCOMPARE(child<QPushButton>(screen.bar(), "playButton")->text(), QStringLiteral("Play"));
}

void TrainSessionTest::anotherConfigForgetsTheCourse()
{
    Screen screen;
    for (int i = 0; i < 3; ++i) click(screen.bar(), "stepButton");
    QTRY_COMPARE_WITH_TIMEOUT(screen.state.train().course.end, std::int64_t{3}, patience);
    click(screen.bar(), "newSeedButton");
    QCOMPARE(screen.state.train().course.end, std::int64_t{0});
    QTRY_COMPARE_WITH_TIMEOUT(child<QLabel>(screen.bar(), "stepText")->text(), QStringLiteral("step 0"),
                              patience);
}

QTEST_MAIN(TrainSessionTest)
#include "tst_train_session.moc"
