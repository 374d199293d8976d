// The pictures of a comparison: every number stands at its place, and every figure can be taken along.
#include "ui/common/export_figure.h"
#include "ui/common/theme.h"
#include "ui/compare/color_ramp.h"
#include "ui/compare/comparison_chart.h"
#include "ui/compare/comparison_csv.h"
#include "ui/compare/comparison_figures.h"
#include "ui/compare/mark_readout.h"

#include "screen.h"

#include <QSignalSpy>
#include <QTemporaryDir>

#include <array>
#include <cmath>

using namespace rectiscope;

namespace {

Experiment plainExperiment()
{
    Experiment experiment;
    for (const char* name : {"ReLU", "PReLU", "LeakyReLU:negative_slope=0.1"})
        experiment.activations.push_back({name, parseActivation(name)});
    experiment.epochs = 2;
    experiment.seeds = {1, 2, 3, 4};
    return experiment;
}

Run runOf(RunKey key, double testError, std::vector<double> slopes = {})
{
    Run run;
    run.key = key;
    run.steps = 20;
    run.course = {{0, 2.0, 2.5, 0.8, 0.9}, {10, 1.0, 1.5, 0.2, 0.3}, {20, 0.5, 0.75, 0.05, testError}};
    run.dead = 0.25;
    run.slopes = std::move(slopes);
    return run;
}

constexpr std::array reluErrors{0.10, 0.12, 0.14, 0.16};
constexpr std::array preluErrors{0.11, 0.14, 0.15, 0.20};

std::vector<Run> plainRuns()
{
    std::vector<Run> runs;
    for (std::size_t i = 0; i < 4; ++i) {
        const std::uint64_t seed = i + 1;
        runs.push_back(runOf({0, 0, seed}, reluErrors[i]));
        runs.push_back(runOf({0, 1, seed}, preluErrors[i], {0.1 * double(seed), 0.5}));
        runs.push_back(runOf({0, 2, seed}, reluErrors[i]));
    }
    return runs;
}

std::shared_ptr<const Results> plainResults()
{
    return std::make_shared<const Results>(resultsOf(plainExperiment(), "toy, 4 points", plainRuns()));
}

// Two settings: learning rates a factor of ten apart, and two biases. Cells by number: rate, then bias.
std::shared_ptr<const Results> sweepResults()
{
    Experiment experiment = plainExperiment();
    experiment.activations.resize(2, experiment.activations.front());
    experiment.seeds = {7};
    experiment.sweep = {parseSweep("learning_rate=0.01,0.1,1"), parseSweep("bias=-1,0")};
    std::vector<Run> runs;
    for (const std::size_t cell : {0U, 1U, 2U, 3U}) {
        runs.push_back(runOf({cell, 0, 7}, 0.1));
        runs.back().dead = 0.2 * double(cell);
    }
    runs.push_back(runOf({4, 0, 7}, std::nan("")));
    runs.back().diverged = true;
    runs.back().dead = std::nan("");
    return std::make_shared<const Results>(resultsOf(experiment, "toy", runs));
}

void makeDiverged(Run& run)
{
    run.diverged = true;
    for (auto& point : run.course)
        if (point.step > 0) point.trainLoss = point.testLoss = point.trainError = point.testError = NAN;
    run.dead = run.silent = run.starved = NAN;
}

bool near(double a, double b, double tolerance = 1e-6)
{
    return std::fabs(a - b) <= tolerance;
}

// A plot as it is on the screen and in figures.
struct Drawn {
    explicit Drawn(const Results& results, const ComparisonView& view, QSize size = {900, 500})
    {
        plot.setViewport(QRect(QPoint(0, 0), size));
        marks = drawComparison(plot, results, view, {lightTheme(), 13, size, ranges});
        image = plot.toPixmap(size.width(), size.height()).toImage();
    }

    QCPGraph* graph(const char* name)
    {
        auto* found = plot.findChild<QCPGraph*>(QLatin1String(name));
        if (found == nullptr) qFatal("no graph named %s", name);
        return found;
    }
    double key(const char* name, int i = 0) { return graph(name)->data()->at(i)->key; }
    double value(const char* name, int i = 0) { return graph(name)->data()->at(i)->value; }
    // The colour in the middle of the first point of a graph.
    QColor colorAt(const char* name)
    {
        const auto* g = graph(name);
        return image.pixelColor(
            QPointF(g->keyAxis()->coordToPixel(key(name)), g->valueAxis()->coordToPixel(value(name)))
                .toPoint());
    }

    HeldRanges ranges;
    QCustomPlot plot;
    RunMarks marks;
    QImage image;
};

QString shownText(QWidget& chart)
{
    const auto* plot = child<QCustomPlot>(chart, "comparisonPlot");
    for (int i = 0; i < plot->itemCount(); ++i)
        if (const auto* readout = dynamic_cast<MarkReadout*>(plot->item(i)); readout && readout->mark)
            return readout->mark->title + QStringLiteral(": ") + readout->mark->text;
    return {};
}

} // namespace

class ComparisonFiguresTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::light); }
    void meansAndIntervalsStandAtTheirValues();
    void everyRunIsADotAtItsValue();
    void differencesArePaired();
    void aMetricThatIsNotComparedHasNoDifferences();
    void divergedRunsAreLeftOut();
    void curvesAreMeansWithABandOfOneSd();
    void aRingStandsAtTheMeanOfTrainAndTest();
    void slopesStandAtTheirLayers();
    void mapCellsHaveEqualSizesAndTheColoursOfTheirValues();
    void oneSettingIsDrawnAsLines();
    void coloursOfMapsGrowEvenlyDarker();
    void thePaperIsDrawnAsPrinted();
    void figuresHaveTheirNames();
    void figuresCanBeExported();
    void csvHoldsWhatIsShown();
    void nothingAndOneRunCanBeDrawn();
    void oneFunctionTwiceIsToldApart();
    void theChartReadsADotAndOpensItsRun();
    void theChartIsWalkedByKeys();
    void aCellOfTheMapOpensItsFirstRun();
    void learningCurvesAreReadByKeys();
    void axesStayWhileRunsComeIn();
};

void ComparisonFiguresTest::meansAndIntervalsStandAtTheirValues()
{
    Drawn drawn(*plainResults(), {ChartKind::intervals, metricIndex("test_error")});
    QVERIFY(near(drawn.key("mean.ReLU"), 0.13));
    QCOMPARE(drawn.value("mean.ReLU"), 0.0);
    QVERIFY(near(drawn.key("mean.PReLU"), 0.15));
    QCOMPARE(drawn.value("mean.PReLU"), 1.0);
    // scipy.stats.t.interval(0.95, 3, 0.13, scipy.stats.sem([0.10, 0.12, 0.14, 0.16]))
    QVERIFY(near(drawn.key("interval.ReLU", 0), 0.0889148));
    QVERIFY(near(drawn.key("interval.ReLU", 1), 0.1710852));
    // Okabe and Ito's blue and green.
    QCOMPARE(drawn.colorAt("mean.ReLU"), QColor(0x00, 0x72, 0xB2));
    QCOMPARE(drawn.colorAt("mean.PReLU"), QColor(0x00, 0x9E, 0x73));
}

void ComparisonFiguresTest::everyRunIsADotAtItsValue()
{
    Drawn drawn(*plainResults(), {ChartKind::intervals, metricIndex("test_error")});
    QCOMPARE(drawn.marks.size(), std::size_t(12));
    const auto* axis = drawn.graph("runs.ReLU")->keyAxis();
    for (std::size_t i = 0; i < 4; ++i) {
        QCOMPARE(drawn.marks[i].run, (RunKey{0, 0, i + 1}));
        QVERIFY(near(drawn.marks[i].place.center().x(), axis->coordToPixel(reluErrors[i]), 0.51));
    }
    QCOMPARE(drawn.marks[0].title, QStringLiteral("ReLU, seed 1"));
    QCOMPARE(drawn.marks[0].text, QStringLiteral("test error 10.00 %"));
    // Rows one below the other, dots within their rows.
    for (const auto& mark : drawn.marks) {
        const double row = drawn.graph("runs.ReLU")->valueAxis()->pixelToCoord(mark.place.center().y());
        QVERIFY(std::fabs(row - double(mark.run.activation)) < 0.3);
    }
}

void ComparisonFiguresTest::differencesArePaired()
{
    Drawn drawn(*plainResults(), {ChartKind::intervals, metricIndex("test_error")});
    QVERIFY(near(drawn.key("difference.mean.PReLU"), 0.02));
    // The differences are 0.01, 0.02, 0.01, 0.04: sd 0.0141421, t(0.975, 3) = 3.1824463.
    QVERIFY(near(drawn.key("difference.interval.PReLU", 0), -0.0025033));
    QVERIFY(near(drawn.key("difference.interval.PReLU", 1), 0.0425033));
    QVERIFY(drawn.plot.findChild<QCPGraph*>(QStringLiteral("difference.mean.ReLU")) == nullptr);
    // Not found to differ: hollow.
    QCOMPARE(drawn.colorAt("difference.mean.PReLU"), lightTheme().surface);
    QVERIFY(drawn.graph("difference.mean.PReLU")->keyAxis()->range().contains(0));
}

void ComparisonFiguresTest::aMetricThatIsNotComparedHasNoDifferences()
{
    Drawn drawn(*plainResults(), {ChartKind::intervals, metricIndex("silent_fraction")});
    QCOMPARE(drawn.plot.axisRectCount(), 1);
    QVERIFY(near(drawn.key("mean.ReLU"), 0));
}

void ComparisonFiguresTest::divergedRunsAreLeftOut()
{
    auto runs = plainRuns();
    for (auto& run : runs)
        if (run.key.activation == 1 && run.key.seed == 4) makeDiverged(run);
    const auto results = std::make_shared<const Results>(resultsOf(plainExperiment(), "toy", runs));
    Drawn drawn(*results, {ChartKind::intervals, metricIndex("test_error")});
    QCOMPARE(drawn.marks.size(), std::size_t(11));
    QVERIFY(near(drawn.key("mean.PReLU"), 0.4 / 3));
    Drawn curves(*results, {ChartKind::courses, metricIndex("test_error")});
    QVERIFY(near(curves.value("mean.test_error.PReLU", 2), 0.4 / 3));
    QCOMPARE(Drawn(*results, {ChartKind::scatter, 0}).marks.size(), std::size_t(11));
    QCOMPARE(Drawn(*results, {ChartKind::slopes, 0}).marks.size(), std::size_t(6));
}

void ComparisonFiguresTest::curvesAreMeansWithABandOfOneSd()
{
    Drawn drawn(*plainResults(), {ChartKind::courses, metricIndex("test_error")});
    const auto* line = drawn.graph("mean.test_error.PReLU");
    QCOMPARE(line->data()->size(), 3);
    QCOMPARE(line->keyAxis()->range().upper, 2.0); // epochs
    QVERIFY(near(drawn.key("mean.test_error.PReLU", 1), 1));
    QVERIFY(near(drawn.value("mean.test_error.PReLU", 0), 0.9));
    QVERIFY(near(drawn.value("mean.test_error.PReLU", 2), 0.15));
    // The sd of 0.11, 0.14, 0.15, 0.20.
    QVERIFY(near(drawn.value("upper.test_error.PReLU", 2), 0.15 + 0.0374166));
    QVERIFY(near(drawn.value("lower.test_error.PReLU", 2), 0.15 - 0.0374166));

    ComparisonView losses{ChartKind::courses, metricIndex("train_loss")};
    losses.logarithmic = true;
    Drawn decades(*plainResults(), losses);
    QCOMPARE(decades.graph("mean.train_loss.ReLU")->valueAxis()->scaleType(), QCPAxis::stLogarithmic);
    QCOMPARE(decades.value("mean.train_loss.ReLU", 2), 0.5);
}

void ComparisonFiguresTest::aRingStandsAtTheMeanOfTrainAndTest()
{
    Drawn drawn(*plainResults(), {ChartKind::scatter, metricIndex("test_error")});
    QVERIFY(near(drawn.key("mean.PReLU"), 0.05));
    QVERIFY(near(drawn.value("mean.PReLU"), 0.15));
    QCOMPARE(drawn.marks[4].text, QStringLiteral("train 5.00 %, test 11.00 %"));
    Drawn losses(*plainResults(), {ChartKind::scatter, metricIndex("test_loss")});
    QCOMPARE(losses.key("mean.ReLU"), 0.5);
    QCOMPARE(losses.value("mean.ReLU"), 0.75);
}

void ComparisonFiguresTest::slopesStandAtTheirLayers()
{
    Drawn drawn(*plainResults(), {ChartKind::slopes, 0});
    QCOMPARE(drawn.marks.size(), std::size_t(8)); // four runs of two layers
    QVERIFY(near(drawn.key("mean.PReLU", 0), 1) && near(drawn.value("mean.PReLU", 0), 0.25));
    QVERIFY(near(drawn.key("mean.PReLU", 1), 2) && near(drawn.value("mean.PReLU", 1), 0.5));
    // The sd of 0.1, 0.2, 0.3, 0.4.
    QVERIFY(near(drawn.value("spread.PReLU", 0), 0.25 - 0.1290994));
    QVERIFY(near(drawn.value("spread.PReLU", 1), 0.25 + 0.1290994));
    const auto* start = drawn.plot.findChild<QCPItemStraightLine*>(QStringLiteral("initialSlope"));
    QVERIFY(start != nullptr);
    QCOMPARE(start->point1->value(), 0.25); // PReLU starts with it
}

void ComparisonFiguresTest::mapCellsHaveEqualSizesAndTheColoursOfTheirValues()
{
    const auto results = sweepResults();
    Drawn drawn(*results, {ChartKind::map, metricIndex("dead_fraction")});
    QCOMPARE(drawn.marks.size(), std::size_t(12)); // two functions, six cells
    const auto colorIn = [&](std::size_t mark) {
        return drawn.image.pixelColor((drawn.marks[mark].place.topLeft() + QPointF(2, 2)).toPoint());
    };
    for (const auto& mark : drawn.marks) {
        QVERIFY(mark.isCell);
        QVERIFY(std::fabs(mark.place.width() - drawn.marks[0].place.width()) <= 1);
        QVERIFY(std::fabs(mark.place.height() - drawn.marks[0].place.height()) <= 1);
    }
    // The rate to the right, the bias upwards.
    QVERIFY(drawn.marks[2].place.left() > drawn.marks[0].place.right());
    QVERIFY(drawn.marks[1].place.bottom() < drawn.marks[0].place.top());
    QCOMPARE(drawn.marks[1].title, QStringLiteral("ReLU, learning rate 0.01, initial bias 0"));
    QCOMPARE(drawn.marks[1].text, QStringLiteral("dead fraction 20.00 %, 1 run"));
    // Dead fractions 0, 0.2, 0.4 and 0.6 on a scale that ends at 0.7.
    const auto* scale = drawn.plot.findChild<QCPAxisRect*>(QStringLiteral("scale"));
    QVERIFY(scale != nullptr);
    const double top = scale->axis(QCPAxis::atRight)->range().upper;
    QVERIFY(near(top, 0.7));
    QCOMPARE(colorIn(0).rgb(), rampColor(0, lightTheme()).rgb());
    QCOMPARE(colorIn(1).rgb(), rampColor(0.2 / top, lightTheme()).rgb());
    QCOMPARE(colorIn(3).rgb(), rampColor(0.6 / top, lightTheme()).rgb());
    // Diverged, and not run yet.
    QCOMPARE(drawn.marks[4].text, QStringLiteral("all runs diverged"));
    QCOMPARE(drawn.marks[5].text, QStringLiteral("no runs yet"));
    QCOMPARE(colorIn(4).rgb(), lightTheme().window.rgb());
    QCOMPARE(drawn.marks[5].run, (RunKey{5, 0, 7}));
}

void ComparisonFiguresTest::oneSettingIsDrawnAsLines()
{
    Experiment experiment = plainExperiment();
    experiment.activations.resize(1, experiment.activations.front());
    experiment.seeds = {1, 2};
    experiment.sweep = {parseSweep("bias=-2,0")};
    std::vector<Run> runs{runOf({0, 0, 1}, 0.5), runOf({0, 0, 2}, 0.3), runOf({1, 0, 1}, 0.1)};
    Drawn drawn(resultsOf(experiment, "toy", runs), {ChartKind::map, metricIndex("test_error")});
    QVERIFY(near(drawn.value("mean.ReLU", 0), 0.4));
    QVERIFY(near(drawn.value("mean.ReLU", 1), 0.1));
    QVERIFY(near(drawn.value("upper.ReLU", 0), 0.4 + 0.1414214));
    QCOMPARE(drawn.marks.size(), std::size_t(3));
    QCOMPARE(drawn.marks[1].text, QStringLiteral("initial bias −2: test error 30.00 %"));
}

void ComparisonFiguresTest::coloursOfMapsGrowEvenlyDarker()
{
    for (const Theme* theme : {&lightTheme(), &darkTheme()}) {
        double before = contrastRatio(rampColor(0, *theme), theme->surface);
        QVERIFY(before < 1.6); // near the ground
        for (int i = 1; i <= 20; ++i) {
            const double here = contrastRatio(rampColor(i / 20.0, *theme), theme->surface);
            QVERIFY2(here > before, qPrintable(QString::number(i)));
            before = here;
        }
        QVERIFY(before > 10);
    }
}

void ComparisonFiguresTest::thePaperIsDrawnAsPrinted()
{
    Drawn drawn(Results(), {ChartKind::paper});
    QCOMPARE(drawn.key("train.ReLU"), 0.00318);
    QCOMPARE(drawn.key("test.ReLU"), 0.1245);
    QCOMPARE(drawn.key("test.Leaky ReLUa = 0.01"), 0.1266);
    QCOMPARE(drawn.value("test.PReLU"), 3.0);
    ComparisonView ndsb{ChartKind::paper};
    ndsb.paperColumn = 2;
    ndsb.asDivisor = true;
    Drawn losses(Results(), ndsb);
    QCOMPARE(losses.key("test.PReLU"), 0.7454);
    QCOMPARE(losses.key("train.PReLU"), 0.7187);
}

void ComparisonFiguresTest::figuresHaveTheirNames()
{
    const auto names = [](const Results& results) {
        QStringList list;
        for (const auto& figure : comparisonFigures(results)) {
            list << QString::fromStdString(figure.fileName);
            if (figure.options.size != QSize(1200, 800) || figure.options.scale != 1) list << QString();
        }
        return list;
    };
    QCOMPARE(names(*plainResults()),
             (QStringList{QStringLiteral("test_error"), QStringLiteral("courses"),
                          QStringLiteral("train_against_test"), QStringLiteral("slopes")}));
    QCOMPARE(names(*sweepResults()),
             (QStringList{QStringLiteral("map_dead_fraction"), QStringLiteral("map_test_error")}));
    // Regression has no errors; without PReLU there are no slopes.
    Experiment experiment = plainExperiment();
    experiment.activations.erase(experiment.activations.begin() + 1);
    std::vector<Run> runs;
    for (const std::uint64_t seed : {1U, 2U})
        for (const std::size_t i : {0U, 1U}) {
            runs.push_back(runOf({0, i, seed}, 0));
            for (auto& point : runs.back().course) point.trainError = point.testError = NAN;
        }
    QCOMPARE(names(resultsOf(experiment, "toy", runs)),
             (QStringList{QStringLiteral("test_loss"), QStringLiteral("courses"),
                          QStringLiteral("train_against_test")}));
    QVERIFY(names(resultsOf(plainExperiment(), "toy", {})).isEmpty());
}

void ComparisonFiguresTest::figuresCanBeExported()
{
    QTemporaryDir folder;
    for (const auto& results : {plainResults(), sweepResults()})
        for (const auto& named : comparisonFigures(*results)) {
            QVERIFY(!named.title.empty());
            const QString caption = named.figure->caption();
            QVERIFY2(caption.contains(QStringLiteral("hidden layers")), qPrintable(caption));
            QVERIFY(caption.contains(QString::fromStdString(results->data)));
            QVERIFY(caption.contains(QStringLiteral("seed")));
            for (const bool dark : {false, true})
                for (const char* extension : {"png", "svg", "pdf", "csv"}) {
                    FigureOptions options = named.options;
                    options.dark = dark;
                    const QString path = folder.filePath(QString::fromStdString(named.fileName) + u'.' +
                                                         QLatin1String(extension));
                    const auto error = exportFigure(*named.figure, path, options);
                    QVERIFY2(!error, qPrintable(error.value_or(QString())));
                    QVERIFY(QFileInfo(path).size() > 50);
                }
            const QImage image(
                folder.filePath(QString::fromStdString(named.fileName) + QStringLiteral(".png")));
            QCOMPARE(image.size(), QSize(1200, 800));
        }
}

void ComparisonFiguresTest::csvHoldsWhatIsShown()
{
    Experiment experiment = plainExperiment();
    experiment.activations.resize(2, experiment.activations.front());
    experiment.seeds = {1, 2};
    const std::vector<Run> runs{runOf({0, 0, 1}, 0.25), runOf({0, 0, 2}, 0.25),
                                runOf({0, 1, 1}, 0.5, {0.125}), runOf({0, 1, 2}, 0.5, {0.375})};
    const auto results = std::make_shared<const Results>(resultsOf(experiment, "toy", runs));
    const auto csv = [&](const ComparisonView& view) { return comparisonFigure(results, view)->csv(); };
    QCOMPARE(csv({ChartKind::intervals, metricIndex("test_error")}),
             QByteArray("activation,what,seed,test_error,lower,upper\n"
                        "ReLU,run,1,0.25,,\n"
                        "ReLU,run,2,0.25,,\n"
                        "ReLU,mean,,0.25,0.25,0.25\n"
                        "PReLU,run,1,0.5,,\n"
                        "PReLU,run,2,0.5,,\n"
                        "PReLU,mean,,0.5,0.5,0.5\n"
                        "PReLU,difference,,0.25,0.25,0.25\n"));
    QCOMPARE(csv({ChartKind::courses, metricIndex("test_loss")}),
             QByteArray("activation,metric,step,mean,sd,runs\n"
                        "ReLU,test_loss,0,2.5,0,2\n"
                        "ReLU,test_loss,10,1.5,0,2\n"
                        "ReLU,test_loss,20,0.75,0,2\n"
                        "PReLU,test_loss,0,2.5,0,2\n"
                        "PReLU,test_loss,10,1.5,0,2\n"
                        "PReLU,test_loss,20,0.75,0,2\n"));
    QCOMPARE(csv({ChartKind::scatter, metricIndex("test_error")}),
             QByteArray("activation,seed,train_error,test_error\n"
                        "ReLU,1,0.05,0.25\n"
                        "ReLU,2,0.05,0.25\n"
                        "PReLU,1,0.05,0.5\n"
                        "PReLU,2,0.05,0.5\n"));
    QCOMPARE(csv({ChartKind::slopes, 0}), QByteArray("activation,seed,layer,slope\n"
                                                     "PReLU,1,1,0.125\n"
                                                     "PReLU,2,1,0.375\n"));
    QCOMPARE(mapCsv(*sweepResults(), metricIndex("test_error")),
             QByteArray("activation,learning_rate,bias,runs,diverged,test_error,sd\n"
                        "ReLU,0.01,-1,1,0,0.1,\n"
                        "PReLU,0.01,-1,0,0,,\n"
                        "ReLU,0.01,0,1,0,0.1,\n"
                        "PReLU,0.01,0,0,0,,\n"
                        "ReLU,0.1,-1,1,0,0.1,\n"
                        "PReLU,0.1,-1,0,0,,\n"
                        "ReLU,0.1,0,1,0,0.1,\n"
                        "PReLU,0.1,0,0,0,,\n"
                        "ReLU,1,-1,1,1,,\n"
                        "PReLU,1,-1,0,0,,\n"
                        "ReLU,1,0,0,0,,\n"
                        "PReLU,1,0,0,0,,\n"));
    QCOMPARE(csv({ChartKind::paper}).split('\n')[3],
             QByteArray("Leaky ReLU,a = 5.5,a = 0.182,0.00362,0.112"));
}

void ComparisonFiguresTest::nothingAndOneRunCanBeDrawn()
{
    const Results empty = resultsOf(plainExperiment(), "toy", {});
    Results one = resultsOf(plainExperiment(), "toy", {runOf({0, 1, 3}, 0.25, {0.5, 0.75})});
    auto diverged = runOf({0, 0, 1}, 0);
    makeDiverged(diverged);
    const Results lost = resultsOf(plainExperiment(), "toy", {diverged});
    for (int kind = 0; kind <= int(ChartKind::paper); ++kind)
        for (std::size_t metric = 0; metric < metrics().size(); ++metric)
            for (const QSize size : {QSize(900, 500), QSize(60, 40), QSize(1, 1)}) {
                const ComparisonView view{ChartKind(kind), metric};
                QVERIFY(Drawn(empty, view, size).marks.empty());
                QVERIFY(Drawn(lost, view, size).marks.empty());
                QVERIFY(Drawn(Results(), view, size).marks.empty());
                const Drawn drawn(one, view, size);
                QVERIFY(drawn.marks.size() <= 2);
            }
    Drawn drawn(one, {ChartKind::intervals, 0});
    QCOMPARE(drawn.key("mean.PReLU"), 0.25);
    QVERIFY(drawn.plot.findChild<QCPGraph*>(QStringLiteral("interval.PReLU")) == nullptr); // none of one run
}

void ComparisonFiguresTest::oneFunctionTwiceIsToldApart()
{
    Experiment experiment = plainExperiment();
    experiment.activations = {
        {"LeakyReLU", parseActivation("LeakyReLU")},
        {"LeakyReLU:negative_slope=0.2", parseActivation("LeakyReLU:negative_slope=0.2")}};
    const Results results =
        resultsOf(experiment, "toy", {runOf({0, 0, 1}, 0.1), runOf({0, 1, 1}, 0.2), runOf({0, 0, 2}, 0.1)});
    Drawn drawn(results, {ChartKind::intervals, 0});
    QCOMPARE(drawn.marks[0].title, QStringLiteral("Leaky ReLU, a = 0.01, seed 1"));
    QCOMPARE(drawn.marks[2].title, QStringLiteral("Leaky ReLU, a = 0.2, seed 1"));
    const auto style = [&](const char* name) { return drawn.graph(name)->scatterStyle(); };
    QVERIFY(style("mean.LeakyReLU").shape() != style("mean.LeakyReLU:negative_slope=0.2").shape());
    QVERIFY(style("mean.LeakyReLU").brush() != style("mean.LeakyReLU:negative_slope=0.2").brush());
}

void ComparisonFiguresTest::theChartReadsADotAndOpensItsRun()
{
    qRegisterMetaType<RunKey>();
    ComparisonChart chart;
    chart.setResults(plainResults());
    chart.resize(900, 500);
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    QCOMPARE(chart.accessibleName(), QStringLiteral("test error of every run, with means and intervals"));
    auto* plot = child<QCustomPlot>(chart, "comparisonPlot");
    const auto* runs = plot->findChild<QCPGraph*>(QStringLiteral("runs.PReLU"));
    // PReLU's last run lies apart: no other dot is near it.
    const auto dot = runs->data()->findBegin(0.20, false);
    const QPoint place =
        QPointF(runs->keyAxis()->coordToPixel(dot->key), runs->valueAxis()->coordToPixel(dot->value))
            .toPoint();
    QTest::mouseMove(plot, place);
    QCOMPARE(shownText(chart), QStringLiteral("PReLU, seed 4: test error 20.00 %"));
    QCOMPARE(chart.accessibleDescription(), shownText(chart));
    QSignalSpy activated(&chart, &ComparisonChart::runActivated);
    QTest::mouseClick(plot, Qt::LeftButton, Qt::NoModifier, place);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated[0][0].value<RunKey>(), (RunKey{0, 1, 4}));
    QTest::mouseClick(plot, Qt::LeftButton, Qt::NoModifier, QPoint(2, 2)); // no run there
    QCOMPARE(activated.count(), 1);
}

void ComparisonFiguresTest::theChartIsWalkedByKeys()
{
    ComparisonChart chart;
    chart.setResults(plainResults());
    chart.resize(900, 500);
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    chart.setFocus(Qt::TabFocusReason);
    QTest::keyClick(&chart, Qt::Key_Home);
    QCOMPARE(chart.accessibleDescription(), QStringLiteral("ReLU, seed 1: test error 10.00 %"));
    QTest::keyClick(&chart, Qt::Key_Right);
    QCOMPARE(chart.accessibleDescription(), QStringLiteral("ReLU, seed 2: test error 12.00 %"));
    QTest::keyClick(&chart, Qt::Key_Left);
    QTest::keyClick(&chart, Qt::Key_Left); // nothing further
    QCOMPARE(chart.accessibleDescription(), QStringLiteral("ReLU, seed 1: test error 10.00 %"));
    QTest::keyClick(&chart, Qt::Key_Down);
    QVERIFY(chart.accessibleDescription().startsWith(QStringLiteral("PReLU, seed ")));
    QTest::keyClick(&chart, Qt::Key_Up);
    QVERIFY(chart.accessibleDescription().startsWith(QStringLiteral("ReLU, seed ")));
    QTest::keyClick(&chart, Qt::Key_Home);
    QSignalSpy activated(&chart, &ComparisonChart::runActivated);
    QTest::keyClick(&chart, Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated[0][0].value<RunKey>(), (RunKey{0, 0, 1}));
    QTest::keyClick(&chart, Qt::Key_Escape);
    QVERIFY(chart.accessibleDescription().isEmpty());
}

void ComparisonFiguresTest::aCellOfTheMapOpensItsFirstRun()
{
    ComparisonChart chart;
    chart.setKind(ChartKind::map);
    chart.setMetric(metricIndex("dead_fraction"));
    chart.setResults(sweepResults());
    chart.resize(900, 500);
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    chart.setFocus(Qt::TabFocusReason);
    QTest::keyClick(&chart, Qt::Key_Home);
    QTest::keyClick(&chart, Qt::Key_Right);
    QTest::keyClick(&chart, Qt::Key_Up);
    QCOMPARE(chart.accessibleDescription(),
             QStringLiteral("ReLU, learning rate 0.1, initial bias 0: dead fraction 60.00 %, 1 run"));
    QSignalSpy activated(&chart, &ComparisonChart::runActivated);
    QTest::keyClick(&chart, Qt::Key_Enter);
    QCOMPARE(activated[0][0].value<RunKey>(), (RunKey{3, 0, 7}));
}

void ComparisonFiguresTest::learningCurvesAreReadByKeys()
{
    ComparisonChart chart;
    chart.setKind(ChartKind::courses);
    chart.setResults(plainResults());
    chart.resize(900, 500);
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    chart.setFocus(Qt::TabFocusReason);
    QTest::keyClick(&chart, Qt::Key_End);
    QCOMPARE(chart.accessibleDescription(),
             QStringLiteral("epoch 2; ReLU 13.00 ± 2.58 %; PReLU 15.00 ± 3.74 %; Leaky ReLU 13.00 ± 2.58 %"));
    QTest::keyClick(&chart, Qt::Key_Left);
    QCOMPARE(chart.accessibleDescription(),
             QStringLiteral("epoch 1; ReLU 30.00 %; PReLU 30.00 %; Leaky ReLU 30.00 %"));
}

void ComparisonFiguresTest::axesStayWhileRunsComeIn()
{
    auto runs = plainRuns();
    ComparisonChart chart;
    chart.resize(900, 500);
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    QVERIFY(chart.figure() == nullptr);
    auto arrived = runs;
    arrived.erase(arrived.begin() + 3); // ReLU's second, in the midst of the others
    chart.setResults(std::make_shared<const Results>(resultsOf(plainExperiment(), "toy", arrived)));
    QCoreApplication::processEvents();
    auto* plot = child<QCustomPlot>(chart, "comparisonPlot");
    const QCPRange before = plot->axisRect(0)->axis(QCPAxis::atBottom)->range();
    const QRect place = plot->axisRect(0)->rect();
    arrived.push_back(runs[3]);
    chart.setResults(std::make_shared<const Results>(resultsOf(plainExperiment(), "toy", arrived)));
    QCoreApplication::processEvents();
    QCOMPARE(plot->findChild<QCPGraph*>(QStringLiteral("runs.ReLU"))->data()->size(), 4);
    QCOMPARE(plot->axisRect(0)->axis(QCPAxis::atBottom)->range(), before);
    QCOMPARE(plot->axisRect(0)->rect(), place);
    QVERIFY(chart.figure() != nullptr);

    HeldRanges ranges;
    QCOMPARE(ranges.hold("x", {0, 1}).upper, 1.0);
    QCOMPARE(ranges.hold("x", {0.2, 0.9}).lower, 0.0); // fits
    QCOMPARE(ranges.hold("x", {0.2, 1.5}).upper, 1.5); // grows
    QCOMPARE(ranges.hold("x", {0.2, 0.4}).upper, 0.4); // far too wide
}

QTEST_MAIN(ComparisonFiguresTest)
#include "tst_comparison_figures.moc"
