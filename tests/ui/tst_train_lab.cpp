// Label: threads
// What explains a race: deaths and their causes, units by definition, layers, slopes, one unit closely.
#include "tests/ui/train_screen.h"
#include "ui/common/export_figure.h"
#include "ui/train/death_model.h"
#include "ui/train/death_table.h"
#include "ui/train/event_log.h"
#include "ui/train/slope_plot.h"
#include "ui/train/unit_inspector.h"
#include "ui/train/unit_plot.h"

#include "core/activation/catalog.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTableView>
#include <QtTest>

#include <memory>

using namespace rectiscope;

namespace {

RaceEvent happened(int network, std::int64_t step, int unit, bool death)
{
    RaceEvent event;
    event.network = network;
    event.event.step = step;
    event.event.unit = unit;
    event.event.death = death;
    event.event.before = death ? 0.25 : -0.5;
    event.event.after = death ? -1.5 : 0.125;
    event.event.fromBias = death ? -1.7 : 0.5;
    event.event.fromWeights = death ? -0.06 : 0.1;
    event.event.fromBelow = death ? 0.01 : 0.025;
    return event;
}

Activation function(const char* key)
{
    return Activation(*findActivation(key));
}

} // namespace

class TrainLabTest : public TrainScreen {
    Q_OBJECT

private Q_SLOTS:
    void deathsAndRevivalsFindEachOther();
    void storyEndsAtTheStepThatIsShown();
    void forgottenEventsStillCount();
    void sentencesSayWhenAndWhy();
    void tableSortsAndFilters();
    void tableTakesTwentyThousandRows();
    void fixedSlopesAreTheTestSlopes();
    void unitPictureKeepsItsAxis();

    void clickOnADeathShowsItsUnitAtItsStep();
    void arrowKeysGoFromDeathToDeath();
    void keysOfTheWorkspaceWorkInTheTable();
    void filterLeavesOneNetwork();
    void tablesFitTheirWidth();
    void probeSetChangesWordsEverywhere();
    void gridStarvesNoUnit();
    void dormancyThresholdCountsAnew();
    void layersHaveStatisticsOnlyWhileSeen();
    void slopesNeedALearner();
    void figuresOfTheLabHoldTheirNumbers();

private:
    void trainUntilUnitsDie();
    void clickRow(int row) const;
    void chooseWithKeys(const char* box, int index) const;
    [[nodiscard]] QString cell(const char* table, int row, int column) const;
    [[nodiscard]] int rows(const char* table) const { return find<QTableView>(table)->model()->rowCount(); }
    [[nodiscard]] QByteArray csv(const char* figure) const;

private Q_SLOTS:
    void cleanup() { closeWindow(); }
};

// The first preset's ReLU units die within a few steps.
void TrainLabTest::trainUntilUnitsDie()
{
    openWindow();
    click("labTab1");
    click("playButton");
    QTRY_VERIFY_WITH_TIMEOUT(rows("deathTable") >= 6, patience);
    click("playButton");
    QTest::qWait(400); // the last snapshot is in the table
}

void TrainLabTest::clickRow(int row) const
{
    auto* table = find<QTableView>("deathTable");
    table->scrollTo(table->model()->index(row, 0));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                      table->visualRect(table->model()->index(row, 2)).center());
}

void TrainLabTest::chooseWithKeys(const char* name, int index) const
{
    auto* box = find<QComboBox>(name);
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Home);
    for (int i = 0; i < index; ++i) QTest::keyClick(box, Qt::Key_Down);
    QCOMPARE(box->currentIndex(), index);
}

QString TrainLabTest::cell(const char* table, int row, int column) const
{
    const auto* model = find<QTableView>(table)->model();
    return model->index(row, column).data().toString();
}

QByteArray TrainLabTest::csv(const char* figure) const
{
    return screen_->figure(QLatin1String(figure))->csv();
}

void TrainLabTest::deathsAndRevivalsFindEachOther()
{
    EventLog log;
    log.append({happened(0, 10, 3, true), happened(0, 12, 4, true), happened(0, 22, 3, false),
                happened(1, 30, 3, false), happened(0, 40, 3, true), happened(0, 80, 3, false),
                happened(0, 90, 3, true)});
    QCOMPARE(log.counterpart(0), std::optional<std::int64_t>(22));
    QCOMPARE(log.counterpart(1), std::optional<std::int64_t>());
    QCOMPARE(log.counterpart(2), std::optional<std::int64_t>(10));
    QCOMPARE(log.counterpart(3),
             std::optional<std::int64_t>()); // another network's unit, dead from the start
    QCOMPARE(log.counterpart(4), std::optional<std::int64_t>(80));
    QCOMPARE(log.counterpart(6), std::optional<std::int64_t>());

    const EventSummary first = log.summary(0);
    QCOMPARE(first.deaths, 4);
    QCOMPARE(first.revivals, 2);
    QCOMPARE(first.medianWait, std::optional(26.0)); // of 12 and 40
    QCOMPARE(log.summary({}).revivals, 3);
    QCOMPARE(summaryText(QStringLiteral("ReLU"), first, 2),
             QStringLiteral("ReLU: 4 deaths, 2 revivals, 2 dead now; a revival took 26 steps in the median"));
    QCOMPARE(summaryText(QStringLiteral("ELU"), log.summary(2), 0),
             QStringLiteral("ELU: 0 deaths, 0 revivals, 0 dead now"));
}

void TrainLabTest::storyEndsAtTheStepThatIsShown()
{
    EventLog log;
    log.append({happened(0, 10, 3, true), happened(0, 22, 3, false), happened(0, 40, 3, true),
                happened(0, 80, 3, false), happened(0, 90, 3, true)});
    const UnitAddress unit{0, 0, 3};
    QCOMPARE(storyText(log.story(unit, 9), false), QStringLiteral("Neither died nor came back so far."));
    QCOMPARE(storyText(log.story(unit, 9), true),
             QStringLiteral("Dead from the start: no update of this run killed it."));
    QCOMPARE(log.last(unit, 39)->step, std::int64_t{22});
    const QString all = storyText(log.story(unit), true);
    QVERIFY2(all.endsWith(QStringLiteral("3rd death; came back twice, after 12 and 40 steps.")),
             qPrintable(all));
    const QString once = storyText(log.story(unit, 22), false);
    QVERIFY2(once.endsWith(QStringLiteral("Has come back once, after 12 steps.")), qPrintable(once));
}

void TrainLabTest::forgottenEventsStillCount()
{
    EventLog log;
    log.append({happened(0, 1, 7, true)});
    std::vector<RaceEvent> many;
    for (int i = 0; i < 25'000; ++i) many.push_back(happened(1, 2 + i, i, true));
    log.append(many);
    log.append({happened(0, 30'000, 7, false)});
    QCOMPARE(log.events().size(), std::size_t{20'000});
    QCOMPARE(log.number(0), std::uint64_t{5'002});
    QCOMPARE(log.summary(0).deaths, 1);
    QCOMPARE(log.summary(1).deaths, 25'000);
    // The death is forgotten, its step is not.
    QCOMPARE(log.counterpart(19'999), std::optional<std::int64_t>(1));
}

void TrainLabTest::sentencesSayWhenAndWhy()
{
    UnitEvent event = happened(0, 3'110, 6, true).event;
    QCOMPARE(eventSentence(event),
             QString::fromUtf8("Died at step 3\u202f110, mostly because its own bias fell by 1.700 in that "
                               "update: max z went from 0.250 to −1.500."));
    QCOMPARE(causesText(event),
             QString::fromUtf8("own bias −1.700, own weights −0.060, layers below +0.010"));
    QCOMPARE(revivalDistance(event), std::optional(1.5));
    event.after = 0.5; // dead on another flat side
    QCOMPARE(revivalDistance(event), std::optional<double>());
}

void TrainLabTest::tableSortsAndFilters()
{
    EventLog log;
    log.append({happened(0, 10, 3, true), happened(0, 22, 3, false), happened(0, 25, 9, true),
                happened(1, 15, 4, true)});
    const std::vector<NetworkLine> networks{{function("ReLU"), QStringLiteral("ReLU"), false},
                                            {function("ReLU6"), QStringLiteral("ReLU6"), false}};
    DeathModel model;
    QVERIFY(model.setLog(log, networks, {}));
    QVERIFY(!model.setLog(log, networks, {})); // nothing has changed
    const auto column = [&model](DeathColumn wanted) {
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row)
            texts << model.index(row, static_cast<int>(wanted)).data().toString();
        return texts.join(u'|');
    };
    QCOMPARE(column(DeathColumn::step), QStringLiteral("25|22|15|10")); // the newest on top
    QCOMPARE(column(DeathColumn::network), QStringLiteral("ReLU|ReLU|ReLU6|ReLU"));
    QCOMPARE(column(DeathColumn::outcome),
             QStringLiteral("still dead|after 12 steps|still dead|back at 22 (12 steps)"));
    QCOMPARE(column(DeathColumn::cause), QStringLiteral("own bias|own bias|own bias|own bias"));
    QCOMPARE(column(DeathColumn::distance), QStringLiteral("1.500||1.500|1.500"));
    model.sort(static_cast<int>(DeathColumn::unit), Qt::AscendingOrder);
    QCOMPARE(column(DeathColumn::unit), QStringLiteral("4|4|5|10"));
    QCOMPARE(column(DeathColumn::step), QStringLiteral("10|22|15|25"));
    model.setLog(log, networks, {.network = 1, .unit = {}});
    QCOMPARE(column(DeathColumn::step), QStringLiteral("15"));
    model.setLog(log, networks, {.network = {}, .unit = UnitAddress{0, 0, 3}});
    QCOMPARE(column(DeathColumn::what), QStringLiteral("died|came back"));
}

void TrainLabTest::tableTakesTwentyThousandRows()
{
    EventLog log;
    std::vector<RaceEvent> many;
    for (int i = 0; i < 20'000; ++i) many.push_back(happened(0, i, i % 64, i / 64 % 2 == 0));
    log.append(many);
    RaceHistory history;
    DeathTable page;
    page.resize(500, 300);
    page.show();
    RaceSnapshot snapshot;
    snapshot.networks.push_back({function("ReLU"), OptimizerKind::sgd, 0, {}, false, 0, {}, {}, {}, {}});
    const LabContent content{std::make_shared<const RaceSnapshot>(snapshot), log, history, {}};
    page.draw(content);
    auto* table = page.findChild<QTableView*>(QStringLiteral("deathTable"));
    QCOMPARE(table->model()->rowCount(), 20'000);

    // Scrolled down, the rows stay where they are read while others come in above.
    table->verticalScrollBar()->setValue(5'000);
    const QString read = table->indexAt({5, 5}).data().toString();
    log.append({happened(0, 30'000, 1, true), happened(0, 30'001, 2, true)});
    page.draw(content);
    QCOMPARE(table->model()->index(0, 0).data().toString(), QString::fromUtf8("30\u202f001"));
    QCOMPARE(table->indexAt({5, 5}).data().toString(), read);
}

void TrainLabTest::fixedSlopesAreTheTestSlopes()
{
    QCOMPARE(fixedSlope(function("LeakyReLU")), std::optional(0.01));
    QCOMPARE(fixedSlope(function("RReLU")), std::optional((1.0 / 8 + 1.0 / 3) / 2));
    QCOMPARE(fixedSlope(function("PReLU")), std::optional<double>());
    QCOMPARE(fixedSlope(function("ReLU")), std::optional<double>());
}

void TrainLabTest::unitPictureKeepsItsAxis()
{
    UnitView unit;
    unit.lower = -4;
    unit.upper = 4;
    const UnitPicture first = makePicture(unit, function("ReLU"));
    QCOMPARE(first.lower, -5.0);
    QCOMPARE(first.upper, 5.0);
    unit.lower = -3;
    unit.upper = 3;
    QCOMPARE(makePicture(unit, function("ReLU"), first.lower, first.upper).lower, -5.0);
    unit.lower = -6;
    unit.slope = 0.5F;
    const UnitPicture third = makePicture(unit, function("PReLU"), first.lower, first.upper);
    QCOMPARE(third.lower, -7.0);
    QCOMPARE(third.activation.value(-2), -1.0); // the learned slope, not the one it began with
}

void TrainLabTest::clickOnADeathShowsItsUnitAtItsStep()
{
    trainUntilUnitsDie();
    QVERIFY(find<QPushButton>("labTab1")->text().startsWith(QStringLiteral("Deaths ")));
    QVERIFY2(text("deathSummary").startsWith(QStringLiteral("All networks: ")),
             qPrintable(text("deathSummary")));
    const int last = rows("deathTable") - 1; // the first death of all
    QCOMPARE(cell("deathTable", last, int(DeathColumn::what)), QStringLiteral("died"));
    const QString step = cell("deathTable", last, int(DeathColumn::step));
    const QString wanted = QStringLiteral("ReLU · layer %1, unit %2")
                               .arg(cell("deathTable", last, int(DeathColumn::layer)),
                                    cell("deathTable", last, int(DeathColumn::unit)));
    clickRow(last);
    QTRY_COMPARE_WITH_TIMEOUT(text("unitTitle"), wanted, patience);
    QTRY_VERIFY2_WITH_TIMEOUT(
        text("unitEvent").startsWith(QStringLiteral("Died at step %1, mostly because ").arg(step)),
        qPrintable(text("unitEvent")), patience);
    QTRY_VERIFY_WITH_TIMEOUT(text("unitSentence").startsWith(QStringLiteral("Dead: all 400 training points")),
                             patience);
    QVERIFY(text("unitSentence").contains(QStringLiteral("comes back when z rises by")));
    QVERIFY(text("unitEvent").contains(QStringLiteral("own bias")));
    QTRY_VERIFY_WITH_TIMEOUT(text("stepText").startsWith(QStringLiteral("step %1").arg(step)), patience);
}

void TrainLabTest::arrowKeysGoFromDeathToDeath()
{
    trainUntilUnitsDie();
    clickRow(1);
    auto* table = find<QTableView>("deathTable");
    QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("unitInspector")->isVisible(), patience);
    QTest::keyClick(table, Qt::Key_Down);
    QTRY_COMPARE_WITH_TIMEOUT(text("unitTitle"),
                              QStringLiteral("ReLU · layer %1, unit %2")
                                  .arg(cell("deathTable", 2, int(DeathColumn::layer)),
                                       cell("deathTable", 2, int(DeathColumn::unit))),
                              patience);
    QTRY_VERIFY_WITH_TIMEOUT(
        text("stepText").startsWith(QStringLiteral("step ") + cell("deathTable", 2, int(DeathColumn::step))),
        patience);
}

void TrainLabTest::keysOfTheWorkspaceWorkInTheTable()
{
    trainUntilUnitsDie();
    clickRow(0);
    auto* table = find<QTableView>("deathTable");
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(find<QPushButton>("playButton")->text(), QStringLiteral("Pause"), patience);
    QTest::keyClick(table, Qt::Key_Space);
    QCOMPARE(find<QPushButton>("playButton")->text(), QStringLiteral("Play"));
}

void TrainLabTest::filterLeavesOneNetwork()
{
    trainUntilUnitsDie();
    const int all = rows("deathTable");
    chooseWithKeys("deathNetwork", 2);
    QTRY_VERIFY_WITH_TIMEOUT(
        text("deathSummary").startsWith(QStringLiteral("Leaky ReLU: 0 deaths, 0 revivals")), patience);
    QVERIFY(!find<QTableView>("deathTable")->isVisible());
    chooseWithKeys("deathNetwork", 1);
    QTRY_COMPARE_WITH_TIMEOUT(rows("deathTable"), all, patience); // only ReLU can die here

    clickRow(all - 1);
    QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("unitInspector")->isVisible(), patience);
    const QString unit = cell("deathTable", all - 1, int(DeathColumn::unit));
    QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("deathsOfUnit")->isEnabled(), patience);
    QTest::keyClick(find<QWidget>("deathsOfUnit"), Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(rows("deathTable") < all, patience);
    for (int row = 0; row < rows("deathTable"); ++row)
        QCOMPARE(cell("deathTable", row, int(DeathColumn::unit)), unit);
}

void TrainLabTest::tablesFitTheirWidth()
{
    openWindow();
    trainUntilUnitsDie();
    const auto shown = [this](const char* name) {
        const auto* table = find<QTableView>(name);
        std::pair<int, int> columnsAndWidth{0, 0};
        for (int column = 0; column < table->model()->columnCount(); ++column)
            if (!table->isColumnHidden(column)) {
                ++columnsAndWidth.first;
                columnsAndWidth.second += table->columnWidth(column);
            }
        if (columnsAndWidth.second > table->viewport()->width()) return 0;
        return columnsAndWidth.first;
    };
    click("labTab1");
    window_->resize(1024, 700);
    QTRY_COMPARE_WITH_TIMEOUT(shown("deathTable"), 6, patience); // to the main cause
    QVERIFY(!find<QTableView>("deathTable")->isColumnHidden(int(DeathColumn::cause)));
    window_->resize(1440, 900);
    QTRY_COMPARE_WITH_TIMEOUT(shown("deathTable"), 9, patience); // and how much of it
    QVERIFY(!find<QTableView>("deathTable")->isColumnHidden(int(DeathColumn::fromBelow)));
    window_->resize(2300, 1200);
    QTRY_COMPARE_WITH_TIMEOUT(shown("deathTable"), deathColumns, patience);

    click("labTab2");
    window_->resize(1024, 700);
    QTRY_COMPARE_WITH_TIMEOUT(cell("unitTable", 1, 0), QStringLiteral("layer 1 (16)"), patience);
    QCOMPARE(shown("unitTable"), 6);
    window_->resize(1440, 900);
    QTRY_COMPARE_WITH_TIMEOUT(cell("unitTable", 1, 0), QStringLiteral("layer 1, 16 units"), patience);
    QCOMPARE(shown("unitTable"), 6);
}

void TrainLabTest::probeSetChangesWordsEverywhere()
{
    openWindow();
    auto* relu = find<NetworkCard>("card0");
    QTest::mouseClick(relu, Qt::LeftButton, {}, relu->unitRectangle(1, 2).center());
    QTRY_VERIFY_WITH_TIMEOUT(text("unitSentence").contains(QStringLiteral("400 training points")), patience);
    click("labTab2");
    chooseWithKeys("probeSet", 1);
    QTRY_VERIFY2_WITH_TIMEOUT(text("unitSentence").contains(QString::fromUtf8("1\u202f000 test points")),
                              qPrintable(text("unitSentence")), patience);
    const auto* table = find<QTableView>("unitTable");
    const auto definition = [table](int column) {
        return table->model()->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString();
    };
    QTRY_VERIFY_WITH_TIMEOUT(definition(1).contains(QString::fromUtf8("over the 1\u202f000 test points")),
                             patience);
    chooseWithKeys("probeSet", 2);
    QTRY_VERIFY_WITH_TIMEOUT(
        text("unitSentence").contains(QString::fromUtf8("1\u202f400 training and test points")), patience);
}

void TrainLabTest::gridStarvesNoUnit()
{
    openWindow();
    click("labTab2");
    QTRY_COMPARE_WITH_TIMEOUT(rows("unitTable"), 20, patience); // five networks, their three layers each
    QCOMPARE(cell("unitTable", 0, 0), QStringLiteral("ReLU"));
    QCOMPARE(cell("unitTable", 3, 0), QStringLiteral("layer 3, 16 units"));
    QVERIFY(cell("unitTable", 0, 3) != QStringLiteral("–"));
    chooseWithKeys("probeSet", 3);
    QTRY_COMPARE_WITH_TIMEOUT(cell("unitTable", 0, 3), QStringLiteral("–"), patience);
    QVERIFY(find<QTableView>("unitTable")
                ->model()
                ->headerData(3, Qt::Horizontal, Qt::ToolTipRole)
                .toString()
                .contains(QStringLiteral("A grid has no targets")));
    chooseWithKeys("unitsNetwork", 3);
    QTRY_COMPARE_WITH_TIMEOUT(rows("unitTable"), 4, patience);
    QCOMPARE(cell("unitTable", 0, 0), QStringLiteral("PReLU"));
}

void TrainLabTest::dormancyThresholdCountsAnew()
{
    openWindow();
    click("labTab2");
    QTRY_COMPARE_WITH_TIMEOUT(rows("unitTable"), 20, patience);
    auto* box = find<QDoubleSpinBox>("dormancy");
    box->setFocus();
    box->selectAll();
    QTest::keyClicks(box, QStringLiteral("1"));
    QTest::keyClick(box, Qt::Key_Return);
    // At least one unit lies below its layer's mean, and not all do.
    const auto dormant = [this] { return cell("unitTable", 0, 4).section(u' ', 0, 0).toInt(); };
    QTRY_VERIFY_WITH_TIMEOUT(dormant() >= 16 && dormant() < 48, patience);
    QVERIFY(csv("units").contains(",training,400,1,ReLU\n"));
}

void TrainLabTest::layersHaveStatisticsOnlyWhileSeen()
{
    openWindow();
    const auto has = [this](const char* id) {
        for (const auto& name : screen_->figures())
            if (name.id == QLatin1String(id)) return true;
        return false;
    };
    QVERIFY(!has("layers"));
    click("labTab3");
    QTRY_VERIFY_WITH_TIMEOUT(has("layers"), patience);
    const QByteArray text = csv("layers");
    QVERIFY(text.startsWith(
        "activation,layer,z_mean,z_sd,h_mean,h_sd,gradient_mean,gradient_sd,network\nReLU,1,"));
    QCOMPARE(text.count('\n'), 1 + 5 * 3);
    click("labTab0");
    QTRY_VERIFY_WITH_TIMEOUT(!has("layers"), patience);
}

void TrainLabTest::slopesNeedALearner()
{
    openWindow();
    click("labTab4");
    QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("slopePlot")->isVisible(), patience);
    for (int i = 0; i < 2; ++i) click("stepButton");
    QTRY_VERIFY_WITH_TIMEOUT(csv("slopes").contains("\n2,"), patience);
    QVERIFY(csv("slopes").contains("\n0,PReLU,3,0.25,PReLU\n"));
    click("remove_PReLU");
    QTRY_VERIFY_WITH_TIMEOUT(text("slopeNote").startsWith(QStringLiteral("Add PReLU")), patience);
    QVERIFY(!find<QWidget>("slopePlot")->isVisible());
}

void TrainLabTest::figuresOfTheLabHoldTheirNumbers()
{
    trainUntilUnitsDie();
    const int deaths = rows("deathTable");
    const QByteArray events = csv("deaths");
    QVERIFY(
        events.startsWith("activation,step,event,layer,unit,max_z_before,max_z_after,from_bias,from_weights,"
                          "from_layers_below,network\nReLU,"));
    QCOMPARE(events.count('\n'), deaths + 1);
    // The three parts add up to the whole change.
    for (const QByteArray& line : events.split('\n').mid(1, deaths)) {
        const auto fields = line.split(',');
        const double change = fields[6].toDouble() - fields[5].toDouble();
        const double parts = fields[7].toDouble() + fields[8].toDouble() + fields[9].toDouble();
        QVERIFY2(std::abs(change - parts) < 1e-9, line.constData());
    }
    clickRow(0);
    QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("unitInspector")->isVisible(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(screen_->figure(QStringLiteral("unit")) != nullptr, patience);
    double probes = 0;
    const auto bins = csv("unit").split('\n');
    QCOMPARE(bins.front(), QByteArray("bin_centre,count,f,df"));
    for (const QByteArray& line : bins.mid(1))
        if (!line.isEmpty()) probes += line.split(',')[1].toDouble();
    QCOMPARE(probes, 400.0);

    FigureOptions options;
    options.size = {640, 400};
    for (const auto& name : screen_->figures()) {
        const DrawnFigure drawn = drawFigure(*screen_->figure(name.id), FigureFormat::png, options);
        QCOMPARE(drawn.error, QString());
        // Something is drawn in its lower half.
        const QRgb ground = drawn.image.pixel(2, 2);
        int others = 0;
        for (int y = 200; y < 400; ++y)
            for (int x = 0; x < 640; ++x) others += drawn.image.pixel(x, y) != ground ? 1 : 0;
        QVERIFY2(others > 200, qPrintable(name.id));
    }
}

QTEST_MAIN(TrainLabTest)
#include "tst_train_lab.moc"
