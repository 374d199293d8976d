// Label: threads
// Points of one's own in the Train workspace: drawn with mouse and keys, saved, loaded, dropped.
#include "core/data/csv.h"
#include "tests/ui/train_screen.h"
#include "ui/common/export_figure.h"
#include "ui/train/draw_pad.h"
#include "ui/train/points_loader.h"
#include "ui/train/train_panel.h"

#include <QAbstractButton>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QtTest>

#include <cmath>

using namespace rectiscope;

class OwnDataTest : public TrainScreen {
    Q_OBJECT

private Q_SLOTS:
    void init() { openWindow(); }
    void cleanup() { closeWindow(); }

    void drawnPointsAreTrainedOn();
    void aDrawingOfOneColourLeavesTheRaceAsItWas();
    void rightButtonAndShiftDrawTheOtherColour();
    void draggingDrawsAtEvenDistances();
    void altErasesAndUndoBringsBack();
    void theEraserNeedsNoAlt();
    void keysDrawAndErase();
    void clearCanBeUndone();
    void savedPointsLoadAsTheSame();
    void aFolderThatDoesNotExistIsSaid();
    void aToySetGivesUpTheDrawingAndDrawComesBackToIt();
    void aPresetGivesUpOwnPoints();
    void aFileSaysWhatItHolds();
    void sizesOfAFilePartItsRows();
    void theSeedPartsAFileAsTheCommandLineDoes();
    void aBadFileIsRefusedWithItsLineAndNothingIsLost();
    void droppedFilesAreLoaded();
    void otherFilesAreNotTaken();
    void theNewestFileWins();
    void readingCanBeCancelled();
    void everyKindOfDataIsShown_data();
    void everyKindOfDataIsShown();

private:
    [[nodiscard]] DrawPad* pad() const { return find<DrawPad>("drawPad"); }
    void draw(Qt::MouseButton button, double x, double y, Qt::KeyboardModifiers keys = {}) const
    {
        QTest::mouseClick(pad(), button, keys, pad()->toWidget(x, y).toPoint());
    }
    void drawBoth() const; // three points of each colour
    [[nodiscard]] const std::vector<DrawnPoint>& points() const { return pad()->drawing().points(); }
    [[nodiscard]] const RaceConfig& config() const { return find<TrainPanel>("trainPanel")->config(); }
    [[nodiscard]] QString message() const { return find<QLabel>("dataMessage")->text(); }
    [[nodiscard]] bool hasError() const
    {
        return find<QLabel>("dataMessage")->property("role") == QStringLiteral("error");
    }
    [[nodiscard]] QString trainedOn() const;
    QString write(const QString& name, const QByteArray& text) const;
    void load(const QString& path) const { find<TrainPanel>("trainPanel")->loadFile(path); }
    void acceptDialog(const char* name, const QString& path) const;
    bool drop(const QString& path) const;

    QTemporaryDir folder_;
};

// What the race on the screen learns from, as its figures say it: not what has been asked for.
QString OwnDataTest::trainedOn() const
{
    FigureOptions options;
    options.size = {2400, 400};
    const auto svg = drawFigure(*screen_->figure(QStringLiteral("loss")), FigureFormat::svg, options).bytes;
    static const QRegularExpression words(
        QStringLiteral(">([^>]*?\\d+ training and \\d+ test points[^·<]*?) ·"));
    return words.match(QString::fromUtf8(svg)).captured(1);
}

void OwnDataTest::drawBoth() const
{
    for (const double x : {-0.8, -0.6, -0.4}) {
        draw(Qt::LeftButton, x, 0.5);
        draw(Qt::RightButton, -x, -0.5);
    }
}

QString OwnDataTest::write(const QString& name, const QByteArray& text) const
{
    QFile file(folder_.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) qFatal("no file");
    return file.fileName();
}

void OwnDataTest::acceptDialog(const char* name, const QString& path) const
{
    auto* dialog = find<QFileDialog>(name);
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    auto* field = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
    QVERIFY(field != nullptr);
    field->selectAll();
    QTest::keyClicks(field, path);
    QTest::keyClick(field, Qt::Key_Return);
}

bool OwnDataTest::drop(const QString& path) const
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    const QPoint place = screen_->rect().center();
    QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(screen_, &enter);
    if (!enter.isAccepted()) return false;
    QDropEvent event(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(screen_, &event);
    return true;
}

void OwnDataTest::drawnPointsAreTrainedOn()
{
    QTRY_COMPARE_WITH_TIMEOUT(
        trainedOn(), QStringLiteral("Circles, 400 training and 1000 test points, noise 0.1"), patience);
    click("dataset_draw");
    QVERIFY(pad()->isVisible());
    QCOMPARE(pad()->height(), pad()->width());
    drawBoth();
    QCOMPARE(points().size(), std::size_t{6});
    QCOMPARE(points()[0].label, 0);
    QVERIFY(std::fabs(double(points()[0].x) + 0.8) < 0.01);
    QVERIFY(std::fabs(double(points()[0].y) - 0.5) < 0.01);
    // The third of each colour is a test point.
    QTRY_COMPARE_WITH_TIMEOUT(trainedOn(), QStringLiteral("Drawn points, 4 training and 2 test points"),
                              patience);
    QCOMPARE(find<QSpinBox>("trainSize")->value(), 4);
    QCOMPARE(find<QSpinBox>("testSize")->value(), 2);
    QVERIFY(!find<QSpinBox>("trainSize")->isEnabled());
    QVERIFY(find<QSpinBox>("trainSize")->toolTip().contains(QStringLiteral("every fifth point")));
    QVERIFY(!find<QWidget>("noise")->isEnabled());
    QCOMPARE(find<QLabel>("presetTitle")->text(), QStringLiteral("Own settings"));
    // On a small window, too, all of it is seen.
    window_->resize(1024, 700);
    click("dataset_circles");
    click("dataset_draw");
    auto* save = find<QWidget>("drawSave");
    QTRY_VERIFY_WITH_TIMEOUT(save->visibleRegion().boundingRect() == save->rect(), patience);
    // Drawing leaves the keys to play and pause.
    QVERIFY(!pad()->hasFocus());
}

void OwnDataTest::aDrawingOfOneColourLeavesTheRaceAsItWas()
{
    click("dataset_draw");
    QCOMPARE(message(), QStringLiteral("Draw blue and orange points."));
    draw(Qt::LeftButton, 0, 0);
    QCOMPARE(message(), QStringLiteral("An orange point is missing."));
    QVERIFY(!find<QWidget>("drawSave")->isEnabled());
    click("newSeedButton"); // any other change keeps both the drawing and the data
    QVERIFY(pad()->isVisible());
    QVERIFY(config().data == nullptr);
    QCOMPARE(config().dataset, std::string("circles"));
    draw(Qt::RightButton, 0.5, 0.5);
    QVERIFY(config().data != nullptr);
    const auto both = config().data;
    // Taking the only point of a colour away keeps the race on what was there.
    draw(Qt::LeftButton, 0, 0, Qt::AltModifier);
    QCOMPARE(message(), QStringLiteral("A blue point is missing."));
    QCOMPARE(config().data, both);
}

void OwnDataTest::rightButtonAndShiftDrawTheOtherColour()
{
    click("dataset_draw");
    draw(Qt::LeftButton, -0.5, 0);
    draw(Qt::RightButton, 0, 0);
    draw(Qt::LeftButton, 0.5, 0, Qt::ShiftModifier);
    click("brush1"); // orange
    draw(Qt::LeftButton, -0.5, 0.5);
    draw(Qt::RightButton, 0, 0.5);
    std::vector<int> labels;
    for (const auto& point : points()) labels.push_back(point.label);
    QCOMPARE(labels, (std::vector<int>{0, 1, 1, 1, 0}));
}

void OwnDataTest::draggingDrawsAtEvenDistances()
{
    click("dataset_draw");
    const auto at = [this](double x) { return pad()->toWidget(x, 0).toPoint(); };
    QTest::mousePress(pad(), Qt::LeftButton, {}, at(-0.8));
    QTest::mouseMove(pad(), at(-0.2));
    QTest::mouseMove(pad(), at(0.6));
    QTest::mouseRelease(pad(), Qt::LeftButton, {}, at(0.6));
    QTest::mouseMove(pad(), at(0.9)); // no button is down any more
    // 1.4 at 0.07: 20 distances, one less where the pixels fall short of it.
    QVERIFY2(points().size() == 20 || points().size() == 21, qPrintable(QString::number(points().size())));
    for (std::size_t i = 1; i < points().size(); ++i)
        QVERIFY(std::fabs(double(points()[i].x) - double(points()[i - 1].x) - 0.07) < 0.002);
    QTest::keyClick(window_.get(), Qt::Key_Z, Qt::ControlModifier); // one stroke, whatever has the focus
    QVERIFY(points().empty());
}

void OwnDataTest::altErasesAndUndoBringsBack()
{
    click("dataset_draw");
    drawBoth();
    const auto all = points();
    draw(Qt::LeftButton, -0.6, 0.5, Qt::AltModifier);
    QCOMPARE(points().size(), std::size_t{5});
    draw(Qt::LeftButton, 0, 0, Qt::AltModifier); // there is none
    QCOMPARE(points().size(), std::size_t{5});
    click("drawUndo");
    QCOMPARE(points(), all);
    for (int i = 0; i < 6; ++i) click("drawUndo");
    QVERIFY(points().empty());
    QVERIFY(!find<QWidget>("drawUndo")->isEnabled());
}

void OwnDataTest::theEraserNeedsNoAlt()
{
    click("dataset_draw");
    drawBoth();
    click("brush2");
    QTest::mousePress(pad(), Qt::LeftButton, {}, pad()->toWidget(-1, 0.5).toPoint());
    QTest::mouseMove(pad(), pad()->toWidget(0, 0.5).toPoint()); // over all three blue ones
    QTest::mouseRelease(pad(), Qt::LeftButton, {}, pad()->toWidget(0, 0.5).toPoint());
    QCOMPARE(points().size(), std::size_t{3});
    for (const auto& point : points()) QCOMPARE(point.label, 1);
}

void OwnDataTest::keysDrawAndErase()
{
    click("dataset_draw");
    pad()->setFocus(Qt::TabFocusReason);
    QTest::keyClick(pad(), Qt::Key_Space); // blue, in the middle
    QTest::keyClick(pad(), Qt::Key_Right);
    QTest::keyClick(pad(), Qt::Key_Right);
    QTest::keyClick(pad(), Qt::Key_Up);
    QTest::keyClick(pad(), Qt::Key_2);
    QTest::keyClick(pad(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(pad(), Qt::Key_1);
    QCOMPARE(points(), (std::vector<DrawnPoint>{{0, 0, 0}, {0.2F, 0.1F, 1}, {0.2F, 0.08F, 0}}));
    QCOMPARE(find<QAbstractButton>("playButton")->text(), QStringLiteral("Play"));
    QTest::keyClick(pad(), Qt::Key_Delete);
    QCOMPARE(points(), (std::vector<DrawnPoint>{{0, 0, 0}}));
    for (int i = 0; i < 30; ++i) QTest::keyClick(pad(), Qt::Key_Left); // stops at the edge
    QTest::keyClick(pad(), Qt::Key_2);
    QCOMPARE(points().back(), (DrawnPoint{-1, 0.08F, 1}));
}

void OwnDataTest::clearCanBeUndone()
{
    click("dataset_draw");
    drawBoth();
    click("drawClear");
    QVERIFY(points().empty());
    QVERIFY(!find<QWidget>("drawClear")->isEnabled());
    click("drawUndo");
    QCOMPARE(points().size(), std::size_t{6});
}

void OwnDataTest::savedPointsLoadAsTheSame()
{
    click("dataset_draw");
    drawBoth();
    const Dataset drawn = *config().data;
    click("drawSave");
    const QString path = folder_.filePath(QStringLiteral("drawn"));
    acceptDialog("saveDrawingDialog", path); // the extension is added
    QTRY_COMPARE_WITH_TIMEOUT(message(), QStringLiteral("Saved as drawn.csv"), patience);

    click("dataset_file");
    acceptDialog("loadPointsDialog", path + QStringLiteral(".csv"));
    QTRY_COMPARE_WITH_TIMEOUT(message(), QStringLiteral("drawn.csv: 6 points, 2 features, 2 classes"),
                              patience);
    QVERIFY(!pad()->isVisible());
    const Dataset loaded = *config().data;
    QCOMPARE(loaded.train.inputs, drawn.train.inputs);
    QCOMPARE(loaded.train.targets, drawn.train.targets);
    QCOMPARE(loaded.test.inputs, drawn.test.inputs);
    QCOMPARE(loaded.test.targets, drawn.test.targets);
    QCOMPARE(loaded.task, drawn.task);
    QTRY_COMPARE_WITH_TIMEOUT(trainedOn(), QStringLiteral("drawn.csv, 4 training and 2 test points"),
                              patience);
}

void OwnDataTest::aFolderThatDoesNotExistIsSaid()
{
    click("dataset_draw");
    drawBoth();
    click("drawSave");
    auto* dialog = find<QFileDialog>("saveDrawingDialog");
    // A folder that goes away while the dialog is open.
    Q_EMIT dialog->fileSelected(folder_.filePath(QStringLiteral("gone/points.csv")));
    dialog->close();
    QTRY_VERIFY_WITH_TIMEOUT(hasError(), patience);
    QVERIFY2(message().startsWith(QStringLiteral("points.csv: cannot be written: ")), qPrintable(message()));
    QCOMPARE(points().size(), std::size_t{6});
}

void OwnDataTest::aToySetGivesUpTheDrawingAndDrawComesBackToIt()
{
    click("dataset_draw");
    drawBoth();
    click("dataset_moons");
    QVERIFY(!pad()->isVisible());
    QVERIFY(config().data == nullptr);
    QCOMPARE(find<QSpinBox>("trainSize")->value(), 400);
    QCOMPARE(find<QSpinBox>("testSize")->value(), 1000);
    QVERIFY(find<QWidget>("noise")->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(trainedOn().startsWith(QStringLiteral("Moons, 400")), patience);
    click("dataset_draw");
    QCOMPARE(points().size(), std::size_t{6});
    QTRY_VERIFY_WITH_TIMEOUT(trainedOn().startsWith(QStringLiteral("Drawn points, 4")), patience);
}

void OwnDataTest::aPresetGivesUpOwnPoints()
{
    click("dataset_draw");
    drawBoth();
    click("presetE");
    QVERIFY(config().data == nullptr);
    QVERIFY(find<QAbstractButton>("presetE")->isChecked());
    QVERIFY(find<QAbstractButton>("dataset_circles")->isChecked());
    QVERIFY(!find<QAbstractButton>("dataset_draw")->isChecked());
    QTRY_VERIFY_WITH_TIMEOUT(trainedOn().startsWith(QStringLiteral("Circles, 400")), patience);
}

void OwnDataTest::aFileSaysWhatItHolds()
{
    load(write(QStringLiteral("flowers.csv"),
               "\xEF\xBB\xBFlength;width;height;species\r\n1;2;3;iris\r\n2;1;0;rose\r\n3;3;3;lily\r\n"));
    QTRY_COMPARE_WITH_TIMEOUT(message(), QStringLiteral("flowers.csv: 3 points, 3 features, 3 classes"),
                              patience);
    QVERIFY(find<QAbstractButton>("dataset_file")->isChecked());
    load(write(QStringLiteral("curve.txt"), "0.5,1.5\n1,2\n"));
    QTRY_COMPARE_WITH_TIMEOUT(message(), QStringLiteral("curve.txt: 2 points, 1 feature, y to be fitted"),
                              patience);
}

void OwnDataTest::sizesOfAFilePartItsRows()
{
    QByteArray text;
    for (int i = 0; i < 20; ++i) text += QByteArray::number(i) + "," + QByteArray::number(i % 2) + "\n";
    load(write(QStringLiteral("twenty.csv"), text));
    QTRY_COMPARE_WITH_TIMEOUT(trainedOn(), QStringLiteral("twenty.csv, 16 training and 4 test points"),
                              patience);
    const auto type = [this](const char* name, const QString& number) {
        auto* box = find<QSpinBox>(name);
        box->selectAll();
        QTest::keyClicks(box, number);
        QTest::keyClick(box, Qt::Key_Return);
    };
    type("testSize", QStringLiteral("9")); // the training points give way
    QTRY_COMPARE_WITH_TIMEOUT(trainedOn(), QStringLiteral("twenty.csv, 11 training and 9 test points"),
                              patience);
    QCOMPARE(find<QSpinBox>("trainSize")->value(), 11);
    type("trainSize", QStringLiteral("18"));
    QTRY_COMPARE_WITH_TIMEOUT(trainedOn(), QStringLiteral("twenty.csv, 18 training and 2 test points"),
                              patience);
    type("testSize", QStringLiteral("0"));
    QTRY_COMPARE_WITH_TIMEOUT(trainedOn(), QStringLiteral("twenty.csv, 18 training and 0 test points"),
                              patience);

    // A file that says which points are which gives no more of a kind than it holds.
    load(write(QStringLiteral("split.csv"), "x,split,target\n1,train,0\n2,train,1\n3,test,0\n"));
    QTRY_COMPARE_WITH_TIMEOUT(trainedOn(), QStringLiteral("split.csv, 2 training and 1 test points"),
                              patience);
    QCOMPARE(find<QSpinBox>("trainSize")->maximum(), 2);
    QCOMPARE(find<QSpinBox>("testSize")->maximum(), 1);
}

void OwnDataTest::theSeedPartsAFileAsTheCommandLineDoes()
{
    QByteArray text;
    for (int i = 0; i < 50; ++i) text += QByteArray::number(i) + "," + QByteArray::number(i % 2) + "\n";
    const QString path = write(QStringLiteral("fifty.csv"), text);
    load(path);
    QTRY_VERIFY_WITH_TIMEOUT(config().data != nullptr, patience);
    QCOMPARE(config().data->test.inputs, readCsv(path.toStdString(), {{}, {}, 1}).test.inputs);
    click("newSeedButton");
    QCOMPARE(config().training.seed, std::uint64_t{2});
    QCOMPARE(config().data->test.inputs, readCsv(path.toStdString(), {{}, {}, 2}).test.inputs);
}

void OwnDataTest::aBadFileIsRefusedWithItsLineAndNothingIsLost()
{
    load(write(QStringLiteral("good.csv"), "1,0\n2,1\n3,0\n"));
    QTRY_COMPARE_WITH_TIMEOUT(message(), QStringLiteral("good.csv: 3 points, 1 feature, 2 classes"),
                              patience);
    const auto before = config().data;
    load(write(QStringLiteral("bad.csv"), "x,target\n1,0\nabc,1\n"));
    QTRY_COMPARE_WITH_TIMEOUT(message(), QStringLiteral("bad.csv: line 3: \"abc\": not a number"), patience);
    QVERIFY(hasError());
    QCOMPARE(config().data, before);
    QVERIFY(find<QAbstractButton>("dataset_file")->isChecked());
    load(folder_.filePath(QStringLiteral("missing.csv")));
    QTRY_COMPARE_WITH_TIMEOUT(
        message(), QStringLiteral("missing.csv: cannot be read: No such file or directory"), patience);
    load(folder_.path());
    QTRY_VERIFY_WITH_TIMEOUT(message().endsWith(QStringLiteral("is no file")), patience);
    QCOMPARE(config().data, before);
}

void OwnDataTest::droppedFilesAreLoaded()
{
    QVERIFY(drop(write(QStringLiteral("dropped.CSV"), "1,2,0\n2,3,1\n3,1,0\n")));
    QTRY_COMPARE_WITH_TIMEOUT(trainedOn(), QStringLiteral("dropped.CSV, 2 training and 1 test points"),
                              patience);
}

void OwnDataTest::otherFilesAreNotTaken()
{
    QVERIFY(!drop(folder_.filePath(QStringLiteral("picture.png"))));
    QVERIFY(config().data == nullptr);
}

void OwnDataTest::theNewestFileWins()
{
    const QString large = write(QStringLiteral("large.csv"), QByteArray("1,2,0\n3,4,1\n").repeated(200'000));
    const QString small = write(QStringLiteral("small.csv"), "1,2,0\n2,3,1\n3,1,0\n");
    load(small);
    load(large);
    load(small);
    QTRY_COMPARE_WITH_TIMEOUT(message(), QStringLiteral("small.csv: 3 points, 2 features, 2 classes"),
                              patience);
    QTest::qWait(50);
    QCOMPARE(config().data->train.size(), std::size_t{2});
    // A toy set that is chosen while a file is read is newer, too.
    load(large);
    click("dataset_xor");
    QTest::qWait(400);
    QVERIFY(config().data == nullptr);
    QCOMPARE(config().dataset, std::string("xor"));
}

void OwnDataTest::readingCanBeCancelled()
{
    load(write(QStringLiteral("huge.csv"), QByteArray("1,2,0\n3,4,1\n").repeated(5'000'000)));
    QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>("cancelFile")->isVisible(), patience);
    QCOMPARE(message(), QStringLiteral("Reading huge.csv …"));
    click("cancelFile");
    QVERIFY(!find<QWidget>("cancelFile")->isVisible());
    QTest::qWait(400);
    QVERIFY(config().data == nullptr);
    QVERIFY(!find<QWidget>("dataMessage")->isVisible());
}

void OwnDataTest::everyKindOfDataIsShown_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("one feature, two classes") << QByteArray("1,0\n2,1\n3,0\n4,1\n5,0\n");
    QTest::newRow("one feature, three classes") << QByteArray("1,0\n2,1\n3,2\n4,1\n5,0\n");
    QTest::newRow("one feature, y") << QByteArray("1,0.5\n2,1\n3,2\n4,1\n5,0\n");
    QTest::newRow("two features, y") << QByteArray("1,1,-7.5\n2,1,1\n3,2,2\n4,1,0\n5,0,-3\n");
    QTest::newRow("four features, classes") << QByteArray("1,1,1,1,a\n2,1,1,0,b\n3,2,2,2,a\n4,1,0,1,b\n");
    QTest::newRow("four features, y") << QByteArray("1,1,1,1,0.1\n2,1,1,0,2\n3,2,2,2,3\n4,1,0,1,5\n");
    QTest::newRow("all in one place") << QByteArray("0,0,0\n0,0,1\n0,0,0\n");
    QByteArray many;
    for (int i = 0; i < 200; ++i)
        many +=
            QByteArray::number(i) + "," + QByteArray::number(-i) + "," + QByteArray::number(i % 100) + "\n";
    QTest::newRow("a hundred classes") << many;
}

void OwnDataTest::everyKindOfDataIsShown()
{
    QFETCH(QByteArray, text);
    load(write(QStringLiteral("kind.csv"), text));
    QTRY_VERIFY_WITH_TIMEOUT(trainedOn().startsWith(QStringLiteral("kind.csv, ")), patience);
    click("stepButton");
    QTRY_COMPARE_WITH_TIMEOUT(find<QLabel>("stepText")->text(), QStringLiteral("step 1"), patience);
    QTest::qWait(100); // the cards are drawn a moment later
    FigureOptions options;
    options.size = {900, 600};
    const auto board = drawFigure(*screen_->figure(QStringLiteral("networks")), FigureFormat::svg, options);
    // No map can be drawn of four features, but which class is taken for which.
    QCOMPARE(board.bytes.contains("predicted class"),
             config().data->features == 4 && config().data->task == Task::classification);
    QCOMPARE(board.bytes.contains("predicted y"),
             config().data->features == 4 && config().data->task == Task::regression);
    QCOMPARE(board.bytes.contains("accuracy"), config().data->task == Task::classification);
}

QTEST_MAIN(OwnDataTest)
#include "tst_own_data.moc"
