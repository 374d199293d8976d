// Label: threads
// The Compare workspace in its window, driven by mouse and keys.
#include "core/comparison/run_store.h"
#include "core/lab/race.h"
#include "tests/ui/screen.h"
#include "ui/common/export_figure.h"
#include "ui/common/theme.h"
#include "ui/compare/compare_panel.h"
#include "ui/compare/compare_workspace.h"
#include "ui/compare/comparison_chart.h"
#include "ui/compare/opened_run.h"
#include "ui/compare/verdict_text.h"
#include "ui/main_window.h"
#include "ui/session/undo_history.h"
#include "ui/train/train_workspace.h"
#include "ui/view_state.h"

#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QSettings>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <memory>

using namespace rectiscope;

#if defined(__SANITIZE_THREAD__)
// As in tst_train.
extern "C" const char* __tsan_default_suppressions();
extern "C" const char* __tsan_default_suppressions()
{
    return "called_from_lib:libQt6Core.so\ncalled_from_lib:libQt6Gui.so\ncalled_from_lib:libQt6Test.so\n"
           "called_from_lib:libglib-2.0.so\n";
}
#endif

namespace {

constexpr int patience = 60'000; // ms; only ever used up where something is broken

} // namespace

class CompareTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void beginsWithThePapersFunctionsOnDigits();
    void tableFillsWithCoresNumbers();
    void everyMetricCanBeChosen();
    void sortsByAColumn();
    void pausesAndGoesOn();
    void cancelKeepsWhatIsDone();
    void badSeedsSaySoAndDisableStart();
    void badSweepSaysSoAndDisablesStart();
    void missingDataIsSaidInOneLine();
    void sameFunctionTwiceIsRefused();
    void sweepShowsItsMap();
    void clickOnARunOpensItInTrain();
    void runOpenedInTrainIsTheSameRun();
    void moreSeedsKeepTheRunsThatAreThere();
    void otherSettingsMoveTheOldRunsAside();
    void closingAsksAndTheNextWindowGoesOn();
    void tableIsCopiedAsLatexAndMarkdown();
    void reportIsWritten();
    void verdictsSayWhatCoreSays();
    void paperIsShownInBothConventions();
    void figuresAreDrawn();
    void sessionBringsSettingsAndViewBack();
    void undoTakesSettingsBack();

private:
    void open();
    void showCompare();
    void setUpSmall(const char* seeds = "1:3", int epochs = 3);
    void removeFunction(int index)
    {
        click(*compare_, qPrintable(QStringLiteral("removeCompared%1").arg(index)));
    }
    void typeInto(const char* name, const QString& text);
    void chooseData(const QString& key);
    void runAll();
    [[nodiscard]] QString runText() const { return child<QLabel>(*window_, "runText")->text(); }
    [[nodiscard]] QPushButton* runButton() const { return child<QPushButton>(*window_, "runButton"); }
    [[nodiscard]] QString tableCell(int row, int column) const;
    [[nodiscard]] QString folder() const { return directory_->filePath(QStringLiteral("comparison")); }

    std::unique_ptr<QTemporaryDir> directory_;
    std::unique_ptr<ViewState> state_;
    std::unique_ptr<MainWindow> window_;
    CompareWorkspace* compare_ = nullptr;
};

void CompareTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("rectiscope-test"));
    QCoreApplication::setApplicationName(QStringLiteral("tst_compare"));
    applyTheme(*qApp, ThemeChoice::light);
}

void CompareTest::init()
{
    QSettings().clear();
    directory_ = std::make_unique<QTemporaryDir>();
    state_ = std::make_unique<ViewState>();
    open();
}

void CompareTest::cleanup()
{
    window_.reset();
    state_.reset();
    directory_.reset();
}

// As the application does.
void CompareTest::open()
{
    window_ = std::make_unique<MainWindow>();
    window_->addWorkspace(QStringLiteral("train"), QStringLiteral("Train"),
                          [this] { return new TrainWorkspace(*state_); });
    window_->addWorkspace(QStringLiteral("compare"), QStringLiteral("Compare"), [this] {
        compare_ = new CompareWorkspace(*state_, folder());
        connect(compare_, &CompareWorkspace::openedInTrain, window_.get(),
                [this] { window_->showWorkspace(0); });
        return compare_;
    });
    window_->show();
    QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
    showCompare();
}

void CompareTest::showCompare()
{
    QTest::keyClick(window_.get(), Qt::Key_2, Qt::ControlModifier);
    QVERIFY(compare_ != nullptr && compare_->isVisible());
}

void CompareTest::typeInto(const char* name, const QString& text)
{
    auto* field = child<QLineEdit>(*compare_, name);
    field->setFocus();
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(field, Qt::Key_Delete);
    QTest::keyClicks(field, text);
    QTest::keyClick(field, Qt::Key_Return);
}

// With the keys of the list: its popup would be a window of its own.
void CompareTest::chooseData(const QString& key)
{
    auto* choice = child<QComboBox>(*compare_, "compareData");
    choice->setFocus();
    for (int i = 0; i < choice->count() && choice->currentData().toString() != key; ++i)
        QTest::keyClick(choice, i == 0 ? Qt::Key_Home : Qt::Key_Down);
    QCOMPARE(choice->currentData().toString(), key);
}

// ReLU and Leaky ReLU 0.01 on circles, 60 training and 80 test points.
void CompareTest::setUpSmall(const char* seeds, int epochs)
{
    chooseData(QStringLiteral("circles"));
    for (const auto& [name, value] :
         {std::pair("compareTrain", 60), std::pair("compareTest", 80), std::pair("compareEpochs", epochs)}) {
        auto* box = child<QSpinBox>(*compare_, name);
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, QString::number(value));
        QTest::keyClick(box, Qt::Key_Return);
        QCOMPARE(box->value(), value);
    }
    for (int i = 4; i > 1; --i) removeFunction(i);
    typeInto("compareSeeds", QLatin1String(seeds));
    typeInto("hiddenLayers", QStringLiteral("8, 8"));
}

void CompareTest::runAll()
{
    QVERIFY(runButton()->isEnabled());
    QTest::mouseClick(runButton(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(runText().startsWith(QStringLiteral("all ")), patience);
}

QString CompareTest::tableCell(int row, int column) const
{
    return child<QTableView>(*compare_, "resultTable")->model()->index(row, column).data().toString();
}

void CompareTest::beginsWithThePapersFunctionsOnDigits()
{
    const Experiment experiment = child<ComparePanel>(*compare_, "comparePanel")->experiment();
    QCOMPARE(experiment.activations.size(), std::size_t{5});
    QCOMPARE(experiment.activations[1].name, std::string("LeakyReLU"));
    QCOMPARE(experiment.activations[2].name, std::string("LeakyReLU:negative_slope=5.5,convention=divisor"));
    QCOMPARE(experiment.dataset, std::string("digits"));
    QCOMPARE(*experiment.data.train, 300);
    QCOMPARE(experiment.training.hidden, (std::vector{64, 64}));
    QCOMPARE(experiment.seeds.size(), std::size_t{10});
    QCOMPARE(child<QLabel>(*compare_, "compareTotal")->text(),
             QStringLiteral("5 functions × 10 seeds = 50 runs"));
    QTRY_COMPARE_WITH_TIMEOUT(child<QLabel>(*compare_, "compareDataSummary")->text(),
                              QStringLiteral("300 training, 1 497 test points, 64 inputs, 10 classes")
                                  .replace(QStringLiteral("1 497"), QStringLiteral("1\u202F497")),
                              patience);
    QVERIFY(runButton()->isEnabled());
}

void CompareTest::tableFillsWithCoresNumbers()
{
    setUpSmall();
    runAll();
    QCOMPARE(child<QTableView>(*compare_, "resultTable")->model()->rowCount(), 2);
    QCOMPARE(tableCell(0, 6), QStringLiteral("3"));
    // The same three pairs of runs by the command line's way.
    const Experiment experiment = child<ComparePanel>(*compare_, "comparePanel")->experiment();
    const auto source = DataSource::open("circles");
    std::vector<Run> runs;
    for (const auto& key : runKeys(experiment)) {
        DataOptions options = experiment.data;
        options.seed = key.seed;
        runs.push_back(*train(experiment, key, source.draw(options)));
    }
    const auto results = resultsOf(experiment, {}, std::move(runs));
    const auto& relu = results.summary.of(0, 0).metrics[metricIndex("test_error")];
    QVERIFY(relu.mean > 0 && relu.mean < 1);
    QCOMPARE(tableCell(0, 1),
             QStringLiteral("%1 ± %2 %").arg(100 * relu.mean, 0, 'f', 2).arg(100 * relu.sd, 0, 'f', 2));
    QCOMPARE(tableCell(1, 2),
             QString::fromStdString(shortVerdict(*results.summary.pairOf(0, 1, metricIndex("test_error")))));
    QCOMPARE(tableCell(0, 2), QStringLiteral("baseline"));
}

void CompareTest::everyMetricCanBeChosen()
{
    setUpSmall();
    runAll();
    auto* choice = child<QComboBox>(*compare_, "compareMetric");
    auto* model = child<QTableView>(*compare_, "resultTable")->model();
    choice->setFocus();
    QStringList heads;
    QTest::keyClick(choice, Qt::Key_Home);
    for (int i = 0; i < choice->count(); ++i) {
        heads << model->headerData(1, Qt::Horizontal).toString();
        QTest::keyClick(choice, Qt::Key_Down);
    }
    QCOMPARE(heads.join(u'|'), QStringLiteral("test error|train error|test loss|train loss|dead fraction|"
                                              "silent fraction|starved fraction"));
}

void CompareTest::sortsByAColumn()
{
    setUpSmall();
    runAll();
    auto* table = child<QTableView>(*compare_, "resultTable");
    auto* model = table->model();
    model->sort(0, Qt::DescendingOrder);
    QCOMPARE(tableCell(1, 0), QStringLiteral("ReLU"));
    QVERIFY(model->headerData(0, Qt::Horizontal).toString().endsWith(QStringLiteral("↓")));
    model->sort(0, Qt::AscendingOrder);
    QCOMPARE(tableCell(0, 0), QStringLiteral("ReLU"));
}

void CompareTest::pausesAndGoesOn()
{
    setUpSmall("1:400", 60);
    QTest::mouseClick(runButton(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(runButton()->text(), QStringLiteral("Pause"), patience);
    QTest::mouseClick(runButton(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(runText().endsWith(QStringLiteral("paused")), patience);
    QCOMPARE(runButton()->text(), QStringLiteral("Go on"));
    QTest::mouseClick(runButton(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(runButton()->text(), QStringLiteral("Pause"), patience);
    click(*window_, "cancelRuns");
    QTRY_VERIFY_WITH_TIMEOUT(runText().endsWith(QStringLiteral("stopped")), patience);
}

void CompareTest::cancelKeepsWhatIsDone()
{
    setUpSmall("1:2000", 60);
    QTest::mouseClick(runButton(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(tableCell(0, 6).toInt() > 0, patience);
    click(*window_, "cancelRuns");
    QTRY_VERIFY_WITH_TIMEOUT(runText().endsWith(QStringLiteral("stopped")), patience);
    const auto stored = readRuns(folder().toStdString());
    QVERIFY(!stored.runs.empty());
    QCOMPARE(tableCell(0, 6).toInt() + tableCell(1, 6).toInt(), static_cast<int>(stored.runs.size()));
    QCOMPARE(runButton()->text(), QStringLiteral("Go on"));
}

void CompareTest::badSeedsSaySoAndDisableStart()
{
    typeInto("compareSeeds", QStringLiteral("5:2"));
    auto* error = child<QLabel>(*compare_, "compareSeedsError");
    QVERIFY(error->isVisible());
    QVERIFY(error->text().startsWith(QStringLiteral("“5:2”: expected how many (40)")));
    QVERIFY(!runButton()->isEnabled());
    typeInto("compareSeeds", QStringLiteral("5:8"));
    QVERIFY(!error->isVisible());
    QCOMPARE(child<QLabel>(*compare_, "compareSeedsMeaning")->text(), QStringLiteral("4 seeds: 5 to 8"));
    QVERIFY(runButton()->isEnabled());
}

void CompareTest::badSweepSaysSoAndDisablesStart()
{
    auto* parameter = child<QComboBox>(*compare_, "sweepParameter1");
    parameter->setFocus();
    QTest::keyClick(parameter, Qt::Key_Down);
    QVERIFY(runButton()->isEnabled());
    QCOMPARE(child<QLabel>(*compare_, "compareTotal")->text(),
             QStringLiteral("5 functions × 10 seeds × 7 settings = 350 runs"));
    typeInto("sweepValues1", QStringLiteral("0:1:3log"));
    QVERIFY(child<QLabel>(*compare_, "sweepError1")->isVisible());
    QVERIFY(!runButton()->isEnabled());
    typeInto("sweepValues1", QStringLiteral("0.1, 0.2"));
    QVERIFY(!child<QLabel>(*compare_, "sweepError1")->isVisible());
    QVERIFY(runButton()->isEnabled());
}

void CompareTest::missingDataIsSaidInOneLine()
{
    qputenv("XDG_DATA_HOME", directory_->path().toUtf8());
    chooseData(QStringLiteral("cifar-100"));
    auto* error = child<QLabel>(*compare_, "compareDataError");
    QTRY_VERIFY_WITH_TIMEOUT(error->isVisible(), patience);
    QVERIFY(error->text().contains(QStringLiteral("cifar-100")));
    QVERIFY(!error->text().contains(u'\n'));
    QVERIFY(!runButton()->isEnabled());
    qunsetenv("XDG_DATA_HOME");
}

void CompareTest::sameFunctionTwiceIsRefused()
{
    auto* slope = child<QDoubleSpinBox>(*compare_, "compared1_negative_slope");
    slope->setFocus();
    slope->selectAll();
    QTest::keyClicks(slope, QStringLiteral("0.02"));
    QTest::keyClick(slope, Qt::Key_Return);
    QVERIFY(runButton()->isEnabled());
    auto* divisor = child<QDoubleSpinBox>(*compare_, "compared2_negative_slope");
    divisor->setFocus();
    divisor->selectAll();
    QTest::keyClicks(divisor, QStringLiteral("50"));
    QTest::keyClick(divisor, Qt::Key_Return);
    QVERIFY(child<QLabel>(*compare_, "comparedError")->isVisible());
    QVERIFY(!runButton()->isEnabled());
}

void CompareTest::sweepShowsItsMap()
{
    setUpSmall("1:2");
    auto* parameter = child<QComboBox>(*compare_, "sweepParameter1");
    parameter->setFocus();
    QTest::keyClick(parameter, Qt::Key_Down); // learning rate
    typeInto("sweepValues1", QStringLiteral("0.01, 0.1"));
    auto* other = child<QComboBox>(*compare_, "sweepParameter2");
    other->setFocus();
    QTest::keyClick(other, Qt::Key_Down);
    QTest::keyClick(other, Qt::Key_Down); // initial bias
    typeInto("sweepValues2", QStringLiteral("-3, 0"));
    runAll();
    QCOMPARE(runText(), QStringLiteral("all 16 runs done"));
    QVERIFY(child<ComparisonChart>(*compare_, "comparisonChart4")->isVisible());
    auto* cells = child<QComboBox>(*compare_, "compareCell");
    QCOMPARE(cells->count(), 4);
    QVERIFY(cells->currentText().contains(QStringLiteral("learning rate 0.01")));
}

void CompareTest::clickOnARunOpensItInTrain()
{
    setUpSmall("7:9");
    runAll();
    auto* chart = child<ComparisonChart>(*compare_, "comparisonChart0");
    chart->setFocus();
    // The chart draws soon; then a run answers.
    QTRY_VERIFY_WITH_TIMEOUT(
        (QTest::keyClick(chart, Qt::Key_Right), !chart->accessibleDescription().isEmpty()), patience);
    QTest::keyClick(chart, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(window_->workspaceIndex(), 0, patience);
    QVERIFY(state_->race().training.seed >= 7 && state_->race().training.seed <= 9);
    QCOMPARE(state_->race().dataset, std::string("circles"));
    QCOMPARE(state_->race().train, 60);
    QCOMPARE(state_->race().test, 80);
    QCOMPARE(state_->race().training.hidden, (std::vector{8, 8}));
}

// The race's network learns what the comparison's did: the same losses after as many steps.
void CompareTest::runOpenedInTrainIsTheSameRun()
{
    setUpSmall();
    Experiment experiment = child<ComparePanel>(*compare_, "comparePanel")->experiment();
    experiment.dataset = "digits";
    experiment.data.train = 50;
    experiment.data.test.reset();
    const RunKey key{0, 1, 3};
    const RaceConfig race = raceOf(experiment, key);
    DataOptions options = experiment.data;
    options.seed = 3;
    const auto run = train(experiment, key, DataSource::open("digits").draw(options));
    QCOMPARE(race.data->train.size(), std::size_t{50});
    QCOMPARE(race.activations.front().info().key, std::string("LeakyReLU"));
    Race lab(race);
    Crew crew(1);
    lab.advance(run->steps, crew);
    const auto scores = lab.scores(crew);
    QCOMPARE(scores.front().trainLoss, run->end().trainLoss);
    QCOMPARE(scores.front().testLoss, run->end().testLoss);
}

void CompareTest::moreSeedsKeepTheRunsThatAreThere()
{
    setUpSmall("1:2");
    runAll();
    const auto before = readRuns(folder().toStdString()).runs;
    typeInto("compareSeeds", QStringLiteral("1:3"));
    runAll();
    QCOMPARE(runText(), QStringLiteral("all 6 runs done"));
    const auto after = readRuns(folder().toStdString()).runs;
    QCOMPARE(after.size(), std::size_t{6});
    // In the order in which they finished, which nobody knows; none was trained again.
    for (const Run& run : before) {
        const auto same = std::ranges::find(after, run.key, &Run::key);
        QVERIFY(same != after.end());
        QCOMPARE(same->seconds, run.seconds);
    }
}

void CompareTest::otherSettingsMoveTheOldRunsAside()
{
    setUpSmall("1:2");
    runAll();
    typeInto("hiddenLayers", QStringLiteral("4"));
    runAll();
    QCOMPARE(readRuns(folder().toStdString()).experiment.training.hidden, (std::vector{4}));
    QVERIFY(QFile::exists(folder() + QStringLiteral("/runs-before.jsonl")));
}

void CompareTest::closingAsksAndTheNextWindowGoesOn()
{
    setUpSmall("1:150", 600);
    QTest::mouseClick(runButton(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(tableCell(0, 6).toInt() > 0, patience);
    window_->close();
    QVERIFY(window_->isVisible());
    auto* question = child<QMessageBox>(*window_, "closeComparison");
    QTest::mouseClick(question->buttons().front(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!window_->isVisible(), patience);
    window_.reset();
    const auto kept = readRuns(folder().toStdString()).runs.size();
    QVERIFY(kept > 0 && kept < 300);
    open();
    QTRY_COMPARE_WITH_TIMEOUT(runText(), QStringLiteral("all 300 runs done"), patience);
    QCOMPARE(readRuns(folder().toStdString()).runs.size(), std::size_t{300});
}

void CompareTest::tableIsCopiedAsLatexAndMarkdown()
{
    setUpSmall();
    runAll();
    const auto trigger = [this](const char* name) { child<QAction>(*compare_, name)->trigger(); };
    trigger("copyLatex");
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("\\begin{tabular}{lrrr}")));
    trigger("copyMarkdown");
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QVERIFY(lines[0].startsWith(QStringLiteral("| function | test error |")));
    QVERIFY(lines[1].startsWith(QStringLiteral("|---|---:|")));
    QVERIFY(lines[2].startsWith(QStringLiteral("| ReLU |")));
}

void CompareTest::reportIsWritten()
{
    setUpSmall();
    runAll();
    ReportWriter writer;
    QSignalSpy finished(&writer, &ReportWriter::finished);
    const QString target = directory_->filePath(QStringLiteral("report"));
    const Experiment experiment = child<ComparePanel>(*compare_, "comparePanel")->experiment();
    writer.write(std::make_shared<const Results>(
                     resultsOf(experiment, "circles", readRuns(folder().toStdString()).runs)),
                 target);
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, patience);
    for (const char* name : {"runs.csv", "summary.json", "experiment.json", "report.md", "report.html",
                             "table.tex", "test_error.png", "test_error.svg"})
        QVERIFY2(QFileInfo(target + u'/' + QLatin1String(name)).size() > 0, name);
}

void CompareTest::verdictsSayWhatCoreSays()
{
    Pair pair;
    pair.metric = metricIndex("test_error");
    const auto same = [&pair] {
        QCOMPARE(shortVerdictText(pair), QString::fromStdString(shortVerdict(pair)));
    };
    pair.difference.pairs = 1;
    same();
    pair.finding = Finding::identical;
    pair.difference.pairs = 8;
    same();
    pair.difference.mean = 0.0079;
    pair.difference.sd = 0.005;
    pair.difference.interval = {0.0061, 0.0094};
    pair.finding = Finding::higher;
    pair.difference.leftOut = 2;
    QCOMPARE(shortVerdictText(pair),
             QStringLiteral("higher by 0.8 points, 95 % CI 0.6 to 0.9, 8 seeds (2 left out: diverged)"));
    same();
    pair.difference.mean = -0.0079;
    pair.difference.interval = {-0.0094, -0.0061};
    pair.finding = Finding::lower;
    same();
    pair.finding = Finding::notYet;
    same();
    pair.seedsNeeded = 1480;
    same();
    pair.seedsNeeded = 5;
    same();
    pair.metric = metricIndex("train_loss");
    pair.seedsNeeded = 30;
    same();
    Experiment experiment;
    experiment.activations = {{"ReLU", parseActivation("ReLU")}, {"PReLU", parseActivation("PReLU")}};
    pair.activation = 1;
    for (const auto finding : {Finding::notYet, Finding::higher, Finding::lower}) {
        pair.finding = finding;
        QCOMPARE(verdictText(pair, QStringLiteral("PReLU"), QStringLiteral("ReLU")),
                 QString::fromStdString(verdict(experiment, pair)));
    }
}

void CompareTest::paperIsShownInBothConventions()
{
    click(*compare_, "chartTab5");
    auto* model = child<QTableView>(*compare_, "paperTable")->model();
    QCOMPARE(model->index(2, 1).data().toString(), QStringLiteral("a = 5.5"));
    QCOMPARE(model->index(2, 3).data().toString(), QStringLiteral("11.2"));
    click(*compare_, "paperConvention1");
    QCOMPARE(model->index(2, 1).data().toString(), QStringLiteral("a = 0.182"));
}

void CompareTest::figuresAreDrawn()
{
    setUpSmall();
    runAll();
    QStringList ids;
    for (const auto& name : compare_->figures()) {
        ids << name.id;
        const auto figure = compare_->figure(name.id);
        QVERIFY2(figure != nullptr, qPrintable(name.id));
        QVERIFY2(!figure->csv().isEmpty(), qPrintable(name.id));
    }
    QCOMPARE(ids.join(u' '), QStringLiteral("runs comparison learning-curves train-against-test paper"));
}

void CompareTest::sessionBringsSettingsAndViewBack()
{
    setUpSmall("1:4");
    runAll();
    auto* metric = child<QComboBox>(*compare_, "compareMetric");
    metric->setFocus();
    QTest::keyClick(metric, Qt::Key_Down); // the training error
    click(*compare_, "chartTab2");
    const auto drawn = [this](const char* id) {
        return drawFigure(*compare_->figure(QLatin1String(id)), FigureFormat::svg, {}).bytes;
    };
    const QByteArray scatter = drawn("train-against-test");
    const QByteArray runs = drawn("runs");
    const SavedSession saved =
        parseSession(sessionText(state_->session(WorkspaceKind::compare), "0.1.0"), "x");
    QCOMPARE(saved.experiment->seeds.size(), std::size_t{4});
    QVERIFY(saved.compare.chart == ChartKind::scatter);
    QCOMPARE(saved.compare.metric, metricIndex("train_error"));

    // Another window, where other settings are on the screen.
    window_.reset();
    state_ = std::make_unique<ViewState>();
    open();
    typeInto("compareSeeds", QStringLiteral("9"));
    click(*compare_, "chartTab5");
    state_->restore(saved);
    QTRY_COMPARE_WITH_TIMEOUT(runText(), QStringLiteral("all 8 runs done"), patience);
    QVERIFY(child<ComparePanel>(*compare_, "comparePanel")->experiment() == *saved.experiment);
    QTRY_VERIFY_WITH_TIMEOUT(child<ComparisonChart>(*compare_, "comparisonChart2")->isVisible(), patience);
    QCOMPARE(child<QComboBox>(*compare_, "compareMetric")->currentIndex(), 1);
    QCOMPARE(drawn("train-against-test"), scatter);
    QCOMPARE(drawn("runs"), runs);
    QVERIFY(state_->session(WorkspaceKind::compare) == saved);
}

void CompareTest::undoTakesSettingsBack()
{
    UndoHistory history(*state_);
    const auto total = [this] { return child<QLabel>(*compare_, "compareTotal")->text(); };
    QCOMPARE(total(), QStringLiteral("5 functions × 10 seeds = 50 runs"));
    typeInto("compareSeeds", QStringLiteral("3"));
    QTRY_COMPARE(history.stack().count(), 1);
    removeFunction(4);
    QTRY_COMPARE(history.stack().count(), 2);
    QCOMPARE(total(), QStringLiteral("4 functions × 3 seeds = 12 runs"));
    // What cannot be is no step, and is forgotten.
    typeInto("compareSeeds", QStringLiteral("many"));
    history.undo();
    QCOMPARE(total(), QStringLiteral("5 functions × 3 seeds = 15 runs"));
    QVERIFY(runButton()->isEnabled());
    history.undo();
    QCOMPARE(total(), QStringLiteral("5 functions × 10 seeds = 50 runs"));
    QVERIFY(!state_->experiment());
    history.redo();
    QCOMPARE(total(), QStringLiteral("5 functions × 3 seeds = 15 runs"));
}

QTEST_MAIN(CompareTest)
#include "tst_compare.moc"
