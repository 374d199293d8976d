#include "tests/ui/screen.h"
#include "ui/explore/explore_workspace.h"
#include "ui/main_window.h"
#include "ui/view_state.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QStatusBar>
#include <QtTest>

#include <memory>

using namespace rectiscope;

namespace {

// The least that a workspace can be.
class OtherFigure : public Figure {
public:
    void paint(QCPPainter& /*painter*/, const FigureOptions& /*options*/) const override {}
    [[nodiscard]] QByteArray csv() const override { return "other\n"; }
};

class OtherWorkspace : public Workspace {
public:
    OtherWorkspace() : tools_(new QLabel(QStringLiteral("tools")))
    {
        tools_->setObjectName(QStringLiteral("otherTools"));
    }
    [[nodiscard]] QList<FigureName> figures() const override
    {
        return {{QStringLiteral("other"), QStringLiteral("Other")}};
    }
    [[nodiscard]] std::unique_ptr<Figure> figure(const QString& /*id*/) const override
    {
        return std::make_unique<OtherFigure>();
    }
    [[nodiscard]] QWidget* toolBar() override { return tools_; }
    [[nodiscard]] QString statusText() const override { return QStringLiteral("the other one"); }

private:
    QLabel* tools_;
};

} // namespace

class MainWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void keysSwitchWorkspaces();
    void toolsBelongToTheirWorkspace();
    void themeCanBeChosen();
    void copyPutsThePictureOnTheClipboard();
    void newestCopyStays();
    void copyInAFieldCopiesItsText();
    void exportOpensFromAFieldToo();
    void exportWritesThePicture();
    void missingExtensionIsAdded();
    void extensionChoosesTheType();
    void failedExportKeepsTheDialogAndTheFile();
    void existingFileIsReplacedOnlyAfterAsking();
    void everyControlHasANameAndAToolTip();
    void tabFollowsTheEye();

private:
    QDialog* openExport();
    void setPath(QDialog& dialog, const QString& path);

    QTemporaryDir folder_;
    std::unique_ptr<ViewState> state_;
    std::unique_ptr<MainWindow> window_;
    int othersMade_ = 0;
};

void MainWindowTest::init()
{
    applyTheme(*qApp, ThemeChoice::light);
    othersMade_ = 0;
    state_ = std::make_unique<ViewState>();
    window_ = std::make_unique<MainWindow>();
    window_->addWorkspace(QStringLiteral("explore"), QStringLiteral("Explore"),
                          [this] { return new ExploreWorkspace(*state_); });
    window_->addWorkspace(QStringLiteral("other"), QStringLiteral("Other"), [this] {
        ++othersMade_;
        return new OtherWorkspace;
    });
    window_->show();
    window_->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window_.get()));
}

void MainWindowTest::cleanup()
{
    window_.reset();
    state_.reset();
}

void MainWindowTest::keysSwitchWorkspaces()
{
    auto* status = child<QLabel>(*window_, "statusText");
    QVERIFY(status->text().startsWith(QStringLiteral("5 functions")));
    QCOMPARE(othersMade_, 0);
    QTest::keyClick(window_.get(), Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(othersMade_, 1);
    QCOMPARE(status->text(), QStringLiteral("the other one"));
    QVERIFY(child<QAbstractButton>(*window_, "otherTab")->isChecked());
    QVERIFY(!child<QWidget>(*window_, "functionPlot")->isVisible());
    QTest::keyClick(window_.get(), Qt::Key_1, Qt::ControlModifier);
    QVERIFY(child<QWidget>(*window_, "functionPlot")->isVisible());
    click(*window_, "otherTab");
    QCOMPARE(status->text(), QStringLiteral("the other one"));
    QCOMPARE(othersMade_, 1);
}

void MainWindowTest::toolsBelongToTheirWorkspace()
{
    QTest::keyClick(window_.get(), Qt::Key_2, Qt::ControlModifier);
    auto* tools = child<QWidget>(*window_, "otherTools");
    QVERIFY(tools->isVisible());
    QTest::keyClick(window_.get(), Qt::Key_1, Qt::ControlModifier);
    QVERIFY(!tools->isVisible());
}

void MainWindowTest::themeCanBeChosen()
{
    const auto cardColor = [&] {
        auto* plot = child<QCustomPlot>(*window_, "functionPlot");
        return plot->toPixmap().toImage().pixelColor(plot->axisRect(0)->rect().topLeft() + QPoint(300, -20));
    };
    window_->findChild<QAction*>(QStringLiteral("themeDark"))->trigger();
    QCOMPARE(cardColor(), QColor(0x1C, 0x22, 0x29));
    window_->findChild<QAction*>(QStringLiteral("themeLight"))->trigger();
    QCOMPARE(cardColor(), QColor(Qt::white));
}

void MainWindowTest::copyPutsThePictureOnTheClipboard()
{
    QGuiApplication::clipboard()->clear();
    QTest::keyClick(window_.get(), Qt::Key_C, Qt::ControlModifier);
    QTRY_VERIFY(window_->statusBar()->currentMessage().contains(QStringLiteral("Copied")));
    QCOMPARE(QGuiApplication::clipboard()->image().size(), QSize(2400, 1600));
}

// A picture takes its time to be drawn, and must not push out what was copied after it.
void MainWindowTest::newestCopyStays()
{
    QTest::keyClick(window_.get(), Qt::Key_C, Qt::ControlModifier);
    window_->findChild<QAction*>(QStringLiteral("copyConfig"))->trigger();
    const auto text = QGuiApplication::clipboard()->text();
    QVERIFY2(text.contains(QStringLiteral("negative_slope")), qPrintable(text));
    QTest::qWait(1500);
    QCOMPARE(QGuiApplication::clipboard()->text(), text);
}

void MainWindowTest::copyInAFieldCopiesItsText()
{
    auto* box = child<QDoubleSpinBox>(*window_, "PReLU.initBox");
    box->setFocus();
    QTest::keyClick(box, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(box, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("0.25"));
}

QDialog* MainWindowTest::openExport()
{
    QTest::keyClick(window_.get(), Qt::Key_E, Qt::ControlModifier);
    return child<QDialog>(*window_, "exportDialog");
}

void MainWindowTest::setPath(QDialog& dialog, const QString& path)
{
    auto* field = child<QLineEdit>(dialog, "exportPath");
    field->setFocus();
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field, path);
}

void MainWindowTest::exportOpensFromAFieldToo()
{
    auto* box = child<QDoubleSpinBox>(*window_, "PReLU.initBox");
    box->setFocus();
    QTest::keyClick(box, Qt::Key_E, Qt::ControlModifier);
    QVERIFY(child<QDialog>(*window_, "exportDialog")->isVisible());
}

void MainWindowTest::exportWritesThePicture()
{
    QPointer<QDialog> dialog = openExport();
    QVERIFY(dialog->isVisible());
    child<QSpinBox>(*dialog, "exportWidth")->setValue(500);
    child<QSpinBox>(*dialog, "exportHeight")->setValue(400);
    child<QDoubleSpinBox>(*dialog, "exportScale")->setValue(2);
    click(*dialog, "exportTheme1");
    const auto path = folder_.filePath(QStringLiteral("from window.png"));
    setPath(*dialog, path);
    click(*dialog, "exportConfirm");
    QTRY_VERIFY(!dialog || !dialog->isVisible());
    const QImage image(path);
    QCOMPARE(image.size(), QSize(1000, 800));
    QCOMPARE(image.pixelColor(0, 0), QColor(0x1C, 0x22, 0x29));
    QVERIFY(window_->statusBar()->currentMessage().contains(path));
}

void MainWindowTest::missingExtensionIsAdded()
{
    QPointer<QDialog> dialog = openExport();
    click(*dialog, "exportFormat1");
    setPath(*dialog, folder_.filePath(QStringLiteral("bare")));
    click(*dialog, "exportConfirm");
    QTRY_VERIFY(!dialog || !dialog->isVisible());
    QVERIFY(QFileInfo::exists(folder_.filePath(QStringLiteral("bare.svg"))));
}

void MainWindowTest::extensionChoosesTheType()
{
    QPointer<QDialog> dialog = openExport();
    setPath(*dialog, folder_.filePath(QStringLiteral("numbers.csv")));
    QVERIFY(child<QAbstractButton>(*dialog, "exportFormat3")->isChecked());
    QVERIFY(!child<QWidget>(*dialog, "exportWidth")->isEnabled());
    click(*dialog, "exportConfirm");
    QTRY_VERIFY(!dialog || !dialog->isVisible());
    QFile file(folder_.filePath(QStringLiteral("numbers.csv")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readLine().startsWith("activation,x,f,df"));
}

void MainWindowTest::failedExportKeepsTheDialogAndTheFile()
{
    QFile file(folder_.filePath(QStringLiteral("plain")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("kept");
    file.close();
    QPointer<QDialog> dialog = openExport();
    auto* message = child<QLabel>(*dialog, "exportMessage");
    // A file is no folder, a folder is no file.
    setPath(*dialog, folder_.filePath(QStringLiteral("plain/figure.png")));
    click(*dialog, "exportConfirm");
    QTRY_VERIFY(message->text().contains(QStringLiteral("cannot write")));
    QVERIFY(dialog && dialog->isVisible() && dialog->isEnabled());
    QVERIFY(child<QLineEdit>(*dialog, "exportPath")->hasFocus());
    setPath(*dialog, folder_.path());
    QVERIFY(message->text().isEmpty());
    click(*dialog, "exportConfirm");
    QTRY_VERIFY(message->text().contains(QStringLiteral("is a directory")));
    QVERIFY(dialog && dialog->isVisible());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("kept"));
    // It can still succeed.
    setPath(*dialog, folder_.filePath(QStringLiteral("after all.png")));
    click(*dialog, "exportConfirm");
    QTRY_VERIFY(!dialog || !dialog->isVisible());
    QVERIFY(QFileInfo::exists(folder_.filePath(QStringLiteral("after all.png"))));
}

void MainWindowTest::existingFileIsReplacedOnlyAfterAsking()
{
    const auto path = folder_.filePath(QStringLiteral("existing.csv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("old");
    file.close();
    QPointer<QDialog> dialog = openExport();
    setPath(*dialog, path);
    click(*dialog, "exportConfirm");
    QVERIFY(child<QLabel>(*dialog, "exportMessage")->text().contains(QStringLiteral("existing.csv exists")));
    QTest::qWait(50);
    QCOMPARE(QFileInfo(path).size(), 3);
    click(*dialog, "exportConfirm");
    QTRY_VERIFY(!dialog || !dialog->isVisible());
    QVERIFY(QFileInfo(path).size() > 1000);
}

void MainWindowTest::everyControlHasANameAndAToolTip()
{
    click(*window_, "moreFunctions");
    for (std::size_t row = 0; row < state_->rows(); ++row) state_->setShown(row, true);
    auto* dialog = openExport();
    int controls = 0;
    for (auto* widget : window_->findChildren<QWidget*>()) {
        const bool isPart = widget->objectName().startsWith(QStringLiteral("qt_")); // of a Qt control
        if (isPart || widget->focusPolicy() == Qt::NoFocus || widget->inherits("QMenu") ||
            widget->inherits("QDialog") ||
            qobject_cast<QAbstractScrollArea*>(widget->parentWidget()) != nullptr)
            continue;
        if (widget->inherits("QComboBoxPrivateContainer") || widget->inherits("QComboBoxListView")) continue;
        ++controls;
        const auto what = QStringLiteral("%1 \"%2\"")
                              .arg(QLatin1String(widget->metaObject()->className()), widget->objectName());
        QVERIFY2(!widget->objectName().isEmpty(), qPrintable(what));
        QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(what));
        if (widget->objectName() != QStringLiteral("functionPlot") && !widget->inherits("QLabel"))
            QVERIFY2(!widget->toolTip().isEmpty(), qPrintable(what));
    }
    QVERIFY(controls > 80);
    dialog->reject();
}

void MainWindowTest::tabFollowsTheEye()
{
    state_->setShown(12, true); // CELU, whose slider is made last and stands before the buttons
    QStringList reached;
    auto* first = child<QWidget>(*window_, "exploreTab");
    first->setFocus();
    do {
        reached << QApplication::focusWidget()->objectName();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    } while (QApplication::focusWidget() != first && reached.size() < 120);
    // Of exclusive buttons the chosen one is reached by Tab, the others by the arrow keys.
    qsizetype before = -1;
    for (const char* name : {"exploreTab",
                             "showReLU",
                             "showELU",
                             "showSELU",
                             "showCELU",
                             "moreFunctions",
                             "convention0",
                             "LeakyReLU.negative_slopeSlider",
                             "LeakyReLU.negative_slopeBox",
                             "LeakyReLU.negative_slopePlay",
                             "PReLU.initSlider",
                             "RReLU.upperBox",
                             "RReLU.convention0",
                             "mode0",
                             "resample",
                             "ELU.alphaSlider",
                             "CELU.alphaSlider",
                             "kinkSide0",
                             "resetParameters",
                             "functionPlot",
                             "valueTable"}) {
        const auto at = reached.indexOf(QLatin1String(name));
        QVERIFY2(at > before, qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(name)).arg(at)));
        before = at;
    }
    for (const char* name : {"themeButton", "copyButton", "exportButton"})
        QVERIFY2(reached.contains(QLatin1String(name)), name);
}

QTEST_MAIN(MainWindowTest)
#include "tst_main_window.moc"
