// Label: threads
// Undo, and sessions as files, by mouse and keys.
#include "core/random.h"
#include "core/view/session_file.h"
#include "tests/ui/screen.h"
#include "ui/explore/explore_workspace.h"
#include "ui/main_window.h"
#include "ui/session/session_files.h"
#include "ui/session/session_menu.h"

#include <QMessageBox>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include <fstream>
#include <memory>

using namespace rectiscope;

class SessionFilesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void undoTakesBackWhatTheMouseDid();
    void aDragIsOneStep();
    void undoAndRedoReachBothEnds();
    void savesAndOpensAgain();
    void aWrongFileChangesNothing();
    void asksBeforeWorkIsLost();
    void aForkIsWork();
    void aCrashLeavesTheWorkBehind();

private:
    [[nodiscard]] QString path(const char* name) const { return folder_->filePath(QLatin1String(name)); }
    [[nodiscard]] QSlider* slider() const;

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<ViewState> state_;
    std::unique_ptr<MainWindow> window_;
    std::unique_ptr<UndoHistory> history_;
    SessionFiles* files_ = nullptr;
};

void SessionFilesTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("rectiscope-test"));
    QCoreApplication::setApplicationName(QStringLiteral("tst_session_files"));
}

void SessionFilesTest::init()
{
    folder_ = std::make_unique<QTemporaryDir>();
    state_ = std::make_unique<ViewState>();
    window_ = std::make_unique<MainWindow>();
    window_->addWorkspace(QStringLiteral("explore"), QStringLiteral("Explore"),
                          [this] { return new ExploreWorkspace(*state_); });
    history_ = std::make_unique<UndoHistory>(*state_);
    files_ = new SessionFiles(*state_, *history_, *window_);
    window_->addLeftTool(new SessionMenu(*files_, *history_));
    window_->setCloseGuard([this](const std::function<void()>& close) { files_->closeWindow(close); });
    window_->show();
    QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
}

void SessionFilesTest::cleanup()
{
    window_.reset();
    history_.reset();
    state_.reset();
}

void SessionFilesTest::undoTakesBackWhatTheMouseDid()
{
    const ExploreState start = state_->explore();
    click(*window_, "undoButton"); // nothing to undo: nothing happens
    QVERIFY(state_->explore() == start);
    QTest::mouseClick(child<QAbstractButton>(*window_, "showGELU"), Qt::LeftButton);
    QVERIFY(state_->explore() != start);
    QTRY_VERIFY(child<QAbstractButton>(*window_, "undoButton")->isEnabled());
    const ExploreState shown = state_->explore();
    click(*window_, "undoButton");
    QVERIFY(state_->explore() == start);
    QVERIFY(!child<QAbstractButton>(*window_, "showGELU")->isChecked());
    QTest::keyClick(window_.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(state_->explore() == shown);
    QTest::keyClick(window_.get(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(state_->explore() == start);
}

void SessionFilesTest::aDragIsOneStep()
{
    const ExploreState start = state_->explore();
    drag(*child<QWidget>(*window_, "LeakyReLU.negative_slopeSlider"), 0.1, 0.7);
    QCoreApplication::processEvents();
    QVERIFY(state_->explore() != start);
    QTest::keyClick(window_.get(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(state_->explore().activations == start.activations);
}

void SessionFilesTest::undoAndRedoReachBothEnds()
{
    const UndoneState start{state_->explore(), state_->race(), state_->experiment()};
    Random random(7, Stream::trainData);
    const auto pick = [&](std::size_t below) { return std::size_t(random.below(below)); };
    for (int action = 0; action < 1000; ++action) {
        const std::size_t row = pick(state_->rows());
        switch (pick(17)) {
        case 0:
        case 1:
            if (const auto count = state_->activation(row).parameters().size())
                state_->setParameter(row, pick(count), random.uniform(-1, 2));
            break;
        case 2:
            state_->setShown(row, pick(2) == 0);
            break;
        case 3:
            state_->setSelectedRow(row);
            break;
        case 4:
            state_->setRange({random.uniform(-9, 0), random.uniform(0.1, 9)});
            break;
        case 5:
            state_->setValueRange(pick(2) == 0 ? Quantity::function : Quantity::derivative,
                                  pick(3) == 0 ? std::nullopt
                                               : std::optional(Interval{-1, random.uniform(0, 9)}));
            break;
        case 6:
            state_->resample();
            break;
        case 7:
            state_->setShowsDivisors(pick(2) == 0);
            state_->setTangent(pick(2) == 0);
            break;
        case 8:
            state_->setDensity(pick(2) == 0 ? std::nullopt
                                            : std::optional(Density{random.uniform(-1, 1), 1}));
            break;
        case 9:
            state_->setPins(std::vector<Activation>(pick(4), state_->activation(row)));
            break;
        case 10:
            state_->setDifference(Difference{state_->activation(row), state_->activation(0)});
            break;
        case 11:
            state_->resetParameters();
            break;
        case 12: {
            RaceConfig race = state_->race();
            race.training.learningRate = random.uniform(0.001, 1);
            race.training.seed = random.below(99);
            state_->setRace(race);
            break;
        }
        case 15: {
            Experiment experiment = firstExperiment();
            experiment.epochs = std::int64_t(1 + random.below(50));
            state_->setExperiment(experiment);
            break;
        }
        case 13:
            state_->setLens(pick(2) == 0);
            state_->setLensHalfWidth(random.uniform(0.01, 10));
            break;
        case 14: {
            const std::size_t leaky = 1;
            state_->setSweep({leaky, 0, Interval{random.uniform(-1, 0), random.uniform(0.1, 1)}, 9});
            break;
        }
        default:
            state_->setCursor(random.uniform(-5, 5)); // no change that is undone
        }
        history_->capture();
    }
    const UndoneState end{state_->explore(), state_->race(), state_->experiment()};
    int steps = 0;
    while (history_->stack().canUndo()) {
        history_->undo();
        ++steps;
    }
    QVERIFY(steps > 400);
    const auto without = [](UndoneState state) {
        state.explore.cursor = 0;
        return state;
    };
    QVERIFY(without({state_->explore(), state_->race(), state_->experiment()}) == without(start));
    while (history_->stack().canRedo()) history_->redo();
    QVERIFY(without({state_->explore(), state_->race(), state_->experiment()}) == without(end));
}

void SessionFilesTest::savesAndOpensAgain()
{
    state_->setShown(0, false);
    state_->setParameter(1, 0, 0.375);
    history_->capture();
    QVERIFY(files_->modified());
    QSignalSpy done(files_, &SessionFiles::done);
    QTest::keyClick(window_.get(), Qt::Key_S, Qt::ControlModifier);
    QDialog* dialog = nullptr;
    QTRY_VERIFY((dialog = window_->findChild<QDialog*>(QStringLiteral("saveDialog"))) != nullptr);
    auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
    QVERIFY(name != nullptr);
    name->setText(path("mine"));
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(done.count(), 1);
    const QString file = path("mine.rectiscope"); // the extension is added
    QVERIFY(QFile::exists(file));
    QCOMPARE(files_->path(), file);
    QVERIFY(!files_->modified());
    const ExploreState saved = state_->explore();
    QVERIFY(readSession(file.toStdString()).explore == saved);

    files_->startAnew();
    QVERIFY(state_->explore() == firstExploreState());
    QVERIFY(files_->path().isEmpty());
    files_->open(file);
    QTRY_COMPARE(done.count(), 2);
    QVERIFY(state_->explore() == saved);
    QVERIFY(!files_->modified());
    QCOMPARE(files_->recentFiles().front(), file);
    // What was opened is where undo ends.
    QVERIFY(!history_->stack().canUndo());
}

void SessionFilesTest::aWrongFileChangesNothing()
{
    const ExploreState before = state_->explore();
    std::ofstream(path("wrong.json").toStdString()) << R"({"format": "rectiscope-session", "version": 7})";
    QSignalSpy failed(files_, &SessionFiles::failed);
    files_->open(path("wrong.json"));
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(failed[0][0].toString().endsWith(QStringLiteral(
        "wrong.json: was written by a newer version (7): this one reads sessions up to version 3")));
    files_->open(path("none.rectiscope"));
    QTRY_COMPARE(failed.count(), 2);
    QVERIFY(!failed[1][0].toString().contains(u'\n'));
    QVERIFY(state_->explore() == before);
    QVERIFY(files_->path().isEmpty());
}

void SessionFilesTest::asksBeforeWorkIsLost()
{
    state_->setShown(0, false);
    window_->close();
    QMessageBox* question = nullptr;
    QTRY_VERIFY((question = window_->findChild<QMessageBox*>(QStringLiteral("unsavedQuestion"))) != nullptr);
    QTest::keyClick(question, Qt::Key_Escape);
    QVERIFY(window_->isVisible());
    QVERIFY(!state_->isShown(0));
    QTRY_VERIFY(window_->findChild<QMessageBox*>(QStringLiteral("unsavedQuestion")) == nullptr);
    window_->close();
    QTRY_VERIFY((question = window_->findChild<QMessageBox*>(QStringLiteral("unsavedQuestion"))) != nullptr);
    QTest::mouseClick(question->button(QMessageBox::Discard), Qt::LeftButton);
    QTRY_VERIFY(!window_->isVisible());
}

void SessionFilesTest::aForkIsWork()
{
    TrainView view;
    view.course.end = 500; // the same settings lead there again
    state_->setTrain(view);
    QVERIFY(!files_->modified());
    view.course.forks = {{{{0, 20}, state_->activation(4)}}};
    state_->setTrain(view);
    QVERIFY(files_->modified());
    window_->close();
    QMessageBox* question = nullptr;
    QTRY_VERIFY((question = window_->findChild<QMessageBox*>(QStringLiteral("unsavedQuestion"))) != nullptr);
    QTest::keyClick(question, Qt::Key_Escape);
    // Saved and opened, it is where work begins.
    SavedSession session = files_->session();
    QCOMPARE(session.train.course.end, std::int64_t{500});
    files_->show(session, {});
    QVERIFY(!files_->modified());
    QVERIFY(state_->train() == view);
}

void SessionFilesTest::aCrashLeavesTheWorkBehind()
{
    // As a process of this number, which cannot exist, would have left it.
    const QString folder =
        QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + QStringLiteral("/recovery");
    QVERIFY(QDir().mkpath(folder));
    SavedSession lost;
    lost.explore.shown.assign(lost.explore.shown.size(), true);
    const QString left = folder + QStringLiteral("/99999999.rectiscope");
    std::ofstream(left.toStdString()) << sessionText(lost, "0");
    files_->offerRecovery();
    QMessageBox* question = nullptr;
    QTRY_VERIFY((question = window_->findChild<QMessageBox*>(QStringLiteral("recoveryQuestion"))) != nullptr);
    QTest::mouseClick(question->button(QMessageBox::Yes), Qt::LeftButton);
    QTRY_VERIFY(state_->explore() == lost.explore);
    QVERIFY(files_->modified()); // it is in no file yet
    QTRY_VERIFY(!QFile::exists(left));
}

QTEST_MAIN(SessionFilesTest)
#include "tst_session_files.moc"
