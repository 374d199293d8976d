#include "core/activation/config.h"
#include "core/view/embedded_session.h"
#include "tests/ui/screen.h"
#include "ui/common/export_dialog.h"
#include "ui/common/export_presets.h"
#include "ui/common/theme.h"
#include "ui/explore/activation_figure.h"
#include "ui/workspace.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QSpinBox>
#include <QtTest>

using namespace rectiscope;

namespace {

// One figure, which changes with the workspace.
class SmallWorkspace : public Workspace {
public:
    std::string shown = "ReLU";

    [[nodiscard]] QList<FigureName> figures() const override
    {
        return {{QStringLiteral("only"), QStringLiteral("Only")}};
    }
    [[nodiscard]] std::unique_ptr<Figure> figure(const QString& /*id*/) const override
    {
        ActivationFigureContent content;
        content.activations = {parseActivation(shown)};
        return std::make_unique<ActivationFigure>(std::move(content));
    }
    [[nodiscard]] QString statusText() const override { return {}; }
};

QString pathIn(QTemporaryDir& folder, const char* name)
{
    return folder.filePath(QLatin1String(name));
}

} // namespace

class ExportDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::light); }
    void init();
    void previewIsTheFigureInItsTrueSize();
    void previewFollowsEveryOption();
    void csvIsPreviewedAsText();
    void presetsSetTheFields_data();
    void presetsSetTheFields();
    void whatIsPreviewedIsWritten();
    void everyOptionReachesTheFile();
    void fitsASmallScreen();

private:
    [[nodiscard]] QImage preview() const;
    void write(const char* name) const;
    template <class Widget>
    Widget* find(const char* name) const
    {
        return child<Widget>(*dialog_, name);
    }

    SmallWorkspace workspace_;
    mutable QTemporaryDir folder_;
    std::unique_ptr<ExportDialog> dialog_;
};

void ExportDialogTest::init()
{
    workspace_.shown = "ReLU";
    ExportChoices choices;
    choices.folder = folder_.path();
    choices.options.size = {400, 300};
    dialog_ = std::make_unique<ExportDialog>(workspace_, choices, "the session");
    dialog_->show();
    QVERIFY(QTest::qWaitForWindowExposed(dialog_.get()));
    QTRY_COMPARE(find<QWidget>("exportCanvas")->size(), QSize(400, 300));
}

QImage ExportDialogTest::preview() const
{
    return find<QWidget>("exportCanvas")->grab().toImage().convertToFormat(QImage::Format_RGB32);
}

void ExportDialogTest::write(const char* name) const
{
    auto* field = find<QLineEdit>("exportPath");
    field->setFocus();
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field, folder_.filePath(QLatin1String(name)));
    click(*dialog_, "exportConfirm");
    QTRY_VERIFY(!dialog_->isVisible());
}

void ExportDialogTest::previewIsTheFigureInItsTrueSize()
{
    const auto shown = preview();
    write("true.png");
    QCOMPARE(shown, QImage(pathIn(folder_, "true.png")).convertToFormat(QImage::Format_RGB32));
    QCOMPARE(find<QLabel>("exportPreviewTitle")->text(), QStringLiteral("PREVIEW IN TRUE SIZE"));
}

void ExportDialogTest::previewFollowsEveryOption()
{
    const auto changes = [&](const auto& change) {
        const auto before = preview();
        change();
        return QTest::qWaitFor([&] { return preview() != before; }, 5000);
    };
    QVERIFY(changes([&] { click(*dialog_, "exportTheme1"); }));
    QVERIFY(changes([&] {
        QTest::mouseClick(find<QCheckBox>("exportCaption"), Qt::LeftButton, {}, {8, 8});
    }));
    QVERIFY(changes([&] {
        QTest::mouseClick(find<QCheckBox>("exportTransparent"), Qt::LeftButton, {}, {8, 8});
    }));
    QVERIFY(changes([&] { QTest::keyClick(find<QComboBox>("exportLegend"), Qt::Key_End); }));
    QVERIFY(changes([&] { type(*dialog_, "exportFontSize", "20"); }));
    QVERIFY(changes([&] { find<QSpinBox>("exportWidth")->setValue(500); }));
    QCOMPARE(find<QWidget>("exportCanvas")->width(), 500);
    // Larger than can be shown: smaller, and it says so.
    find<QSpinBox>("exportWidth")->setValue(9000);
    find<QSpinBox>("exportHeight")->setValue(9000);
    QTRY_COMPARE(find<QLabel>("exportPreviewTitle")->text(), QStringLiteral("PREVIEW, AT 38 % OF ITS SIZE"));
}

void ExportDialogTest::csvIsPreviewedAsText()
{
    click(*dialog_, "exportFormat3");
    QTRY_COMPARE(find<QLabel>("exportPreviewTitle")->text(), QStringLiteral("FIRST LINES"));
    for (const char* name : {"exportFontSize", "exportLegend", "exportCaption", "exportTransparent"})
        QVERIFY2(!find<QWidget>(name)->isEnabled(), name);
    click(*dialog_, "exportFormat0");
    QTRY_COMPARE(find<QLabel>("exportPreviewTitle")->text(), QStringLiteral("PREVIEW IN TRUE SIZE"));
}

void ExportDialogTest::presetsSetTheFields_data()
{
    QTest::addColumn<QString>("preset");
    QTest::addColumn<QString>("text");
    QTest::newRow("slide") << QStringLiteral("Slide 16:9, 1920 × 1080")
                           << QStringLiteral("1920 × 1080 pixels; in print 338.7 × 190.5 mm");
    QTest::newRow("column") << QStringLiteral("One column, 85 mm, 300 dpi")
                            << QStringLiteral("1004 × 917 pixels; in print 85.0 × 77.6 mm");
    QTest::newRow("columns") << QStringLiteral("Two columns, 178 mm, 600 dpi")
                             << QStringLiteral("4208 × 2667 pixels; in print 178.2 × 112.9 mm");
    QTest::newRow("square") << QStringLiteral("Square, 1080 × 1080")
                            << QStringLiteral("1080 × 1080 pixels; in print 190.5 × 190.5 mm");
}

void ExportDialogTest::presetsSetTheFields()
{
    QFETCH(QString, preset);
    QFETCH(QString, text);
    auto* box = find<QComboBox>("exportPreset");
    QCOMPARE(box->currentText(), QStringLiteral("Own size"));
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Home);
    for (int i = box->findText(preset); i > 0; --i) QTest::keyClick(box, Qt::Key_Down);
    QCOMPARE(box->currentText(), preset);
    const auto* pixels = find<QLabel>("exportPixels");
    QCOMPARE(pixels->text(), text);
    find<QSpinBox>("exportHeight")->setValue(123);
    QCOMPARE(box->currentText(), QStringLiteral("Own size"));
}

// Training goes on behind the dialog.
void ExportDialogTest::whatIsPreviewedIsWritten()
{
    workspace_.shown = "Tanh";
    write("before.csv");
    QFile file(pathIn(folder_, "before.csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("activation,x,f,df\nReLU,"));
}

void ExportDialogTest::everyOptionReachesTheFile()
{
    QTest::mouseClick(find<QCheckBox>("exportCaption"), Qt::LeftButton, {}, {8, 8});
    QTest::mouseClick(find<QCheckBox>("exportTransparent"), Qt::LeftButton, {}, {8, 8});
    type(*dialog_, "exportFontSize", "6.5");
    QTest::keyClick(find<QComboBox>("exportLegend"), Qt::Key_End);
    const auto options = dialog_->choices().options;
    QVERIFY(options.caption && options.transparent);
    QCOMPARE(options.fontSize, 6.5);
    QVERIFY(options.legend == LegendPlace::none);
    write("all.svg");
    QFile file(pathIn(folder_, "all.svg"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto svg = file.readAll();
    QVERIFY(svg.contains("Rectiscope 0.1.0."));
    QCOMPARE(findSession(svg.toStdString(), "all").value_or(""), std::string("the session"));
}

void ExportDialogTest::fitsASmallScreen()
{
    QWidget window;
    window.resize(1024, 700);
    ExportDialog dialog(workspace_, {}, {}, &window);
    QVERIFY(dialog.width() <= 1024 && dialog.height() <= 700);
    QVERIFY(dialog.minimumSizeHint().height() <= 660);
    QVERIFY(dialog.layout()->totalMinimumSize().width() <= 984);
}

QTEST_MAIN(ExportDialogTest)
#include "tst_export_dialog.moc"
