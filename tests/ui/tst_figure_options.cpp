// Label: threads
// What every figure of the program looks like under every option of an export.
#include "core/activation/catalog.h"
#include "core/activation/config.h"
#include "core/view/embedded_session.h"
#include "core/view/saved_session.h"
#include "core/view/session_file.h"
#include "tests/patience.h"
#include "tests/ui/screen.h"
#include "tests/ui/text_recorder.h"
#include "ui/common/export_figure.h"
#include "ui/common/export_presets.h"
#include "ui/common/theme.h"
#include "ui/explore/activation_figure.h"
#include "ui/train/train_workspace.h"
#include "ui/view_state.h"

#include <QtTest>

using namespace rectiscope;

namespace {

std::unique_ptr<Figure> activations(const std::vector<std::string>& texts, Mode mode = Mode::test)
{
    ActivationFigureContent content;
    for (const auto& text : texts) content.activations.push_back(parseActivation(text));
    content.options.mode = mode;
    return std::make_unique<ActivationFigure>(std::move(content));
}

std::unique_ptr<Figure> everyActivation()
{
    ActivationFigureContent content;
    for (const auto& info : catalog()) content.activations.emplace_back(info);
    return std::make_unique<ActivationFigure>(std::move(content));
}

// Everything that can be drawn beside the curves.
ExploreState fullState()
{
    ExploreState state = firstExploreState();
    state.range = {-2.5, 4.125};
    state.slopes = Interval{-0.5, 1.75};
    state.sampleSeed = 77;
    state.tangent = state.secondDerivative = state.subdifferential = state.lens = true;
    state.lensHalfWidth = 0.125;
    state.cursor = -1.0 / 3;
    state.density = Density{-0.1, 1.7};
    state.pins = {parseActivation("ELU:alpha=2"),
                  parseActivation("RReLU:lower=3,upper=8,convention=divisor")};
    state.family = Family{catalogIndex(*findActivation("LeakyReLU")), 0, 0.1, 0.4, 4};
    state.difference = Difference{parseActivation("GELU"), parseActivation("GELU:approximate=tanh")};
    return state;
}

struct NamedFigure {
    QByteArray name;
    std::unique_ptr<Figure> figure;
};

QString described(const RecordedText& text, const FigureOptions& options)
{
    const auto corners = [](const QRectF& rect) {
        return QStringLiteral("%1, %2 … %3, %4")
            .arg(rect.left())
            .arg(rect.top())
            .arg(rect.right())
            .arg(rect.bottom());
    };
    return QStringLiteral("\"%1\" at %2 is clipped to %3; legend %4, caption %5")
        .arg(text.text, corners(text.place), corners(text.visible))
        .arg(static_cast<int>(options.legend))
        .arg(options.caption);
}

QByteArray svgOf(const Figure& figure, const FigureOptions& options)
{
    return drawFigure(figure, FigureFormat::svg, options).bytes;
}

} // namespace

class FigureOptionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyFormatCarriesTheSession_data();
    void everyFormatCarriesTheSession();
    void aFigureIsDrawnAgainFromItself_data() { everyFormatCarriesTheSession_data(); }
    void aFigureIsDrawnAgainFromItself();
    void figuresWithoutASessionSayWhatMadeThem();
    void nothingIsClippedAtAnyPreset_data();
    void nothingIsClippedAtAnyPreset();
    void columnsAreAsWideAsInPrint();
    void legendStandsWhereItIsAsked();
    void captionTellsEveryParameter();
    void fontSizeIsThatOfTheText();
    void transparentFiguresLeaveTheGround();
    void exportedTextIsText();

private:
    [[nodiscard]] const Figure& rectifiers() const { return *figures_.front().figure; }

    QTemporaryDir folder_;
    std::vector<NamedFigure> figures_; // every kind there is
};

void FigureOptionsTest::initTestCase()
{
    applyTheme(*qApp, ThemeChoice::light);
    figures_.push_back(
        {"rectifiers", activations({"ReLU", "LeakyReLU", "PReLU", "RReLU", "ELU"}, Mode::train)});
    figures_.push_back({"every function", everyActivation()});
    ViewState state;
    TrainWorkspace train(state);
    train.show();
    for (int i = 0; i < 3; ++i)
        QTest::mouseClick(child<QWidget>(*train.toolBar(), "stepButton"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(train.figure(QStringLiteral("loss"))->csv().contains("\n3,ELU,"), patience);
    for (const auto& name : train.figures()) figures_.push_back({name.id.toLatin1(), train.figure(name.id)});
    figures_.push_back({"everything beside the curves",
                        std::make_unique<ActivationFigure>(figureContent(fullState(), true, true))});
}

void FigureOptionsTest::everyFormatCarriesTheSession_data()
{
    QTest::addColumn<QString>("extension");
    for (const char* extension : {"png", "svg", "pdf"})
        QTest::newRow(extension) << QString::fromLatin1(extension);
}

void FigureOptionsTest::everyFormatCarriesTheSession()
{
    QFETCH(QString, extension);
    SavedSession session;
    session.explore.cursor = 0.1 + 0.2;
    FigureOptions options;
    options.size = {300, 200};
    options.session = sessionText(session, "9.8.7");
    const auto path = folder_.filePath(QStringLiteral("kept.") + extension);
    const auto read = [&] {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QCOMPARE(exportFigure(rectifiers(), path, options).value_or(QString()), QString());
    const auto bytes = read();
    const auto found = findSession(bytes.toStdString(), "kept");
    QVERIFY(found);
    QCOMPARE(*found, options.session);
    QVERIFY(parseSession(*found, "kept") == session);
    QCOMPARE(exportFigure(rectifiers(), path, options).value_or(QString()), QString());
    QVERIFY(read() == bytes);

    // The picture is whole; the session does not go into a picture of pixels alone.
    if (extension == QStringLiteral("png")) QCOMPARE(QImage(path).size(), QSize(300, 200));
    if (extension == QStringLiteral("svg")) {
        QXmlStreamReader xml(bytes);
        while (!xml.atEnd()) xml.readNext();
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    }

    const auto start = bytes.indexOf("rectiscope-session:") + 19;
    QVERIFY(bytes.indexOf("rectiscope-session", start) < 0 || extension == QStringLiteral("pdf"));
    auto changed = bytes;
    changed[start + 40] = changed[start + 40] == 'A' ? 'B' : 'A';
    for (const auto& damaged : {changed, bytes.left(start + 100), bytes.left(start)})
        QVERIFY_EXCEPTION_THROWN((void)findSession(damaged.toStdString(), "damaged"), SessionError);
}

// What a file gives back draws the very bytes of that file.
void FigureOptionsTest::aFigureIsDrawnAgainFromItself()
{
    QFETCH(QString, extension);
    SavedSession session;
    session.explore = fullState();
    const auto exported = [&](const SavedSession& from, const QString& name) {
        FigureOptions options;
        options.size = {700, 900};
        options.caption = true;
        options.session = sessionText(from, "0.1.0");
        const auto path = folder_.filePath(name + u'.' + extension);
        const ActivationFigure figure(figureContent(from.explore, true, true));
        const auto error = exportFigure(figure, path, options);
        if (error) qFatal("%s", qPrintable(*error));
        return path;
    };
    const auto bytesOf = [](const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const auto first = exported(session, QStringLiteral("first"));
    const SavedSession back = readSession(first.toStdString());
    QVERIFY(back == session);
    const auto second = exported(back, QStringLiteral("second"));
    QVERIFY(bytesOf(first).size() > 10'000);
    QCOMPARE(bytesOf(second), bytesOf(first));
}

void FigureOptionsTest::figuresWithoutASessionSayWhatMadeThem()
{
    const auto path = folder_.filePath(QStringLiteral("plain.png"));
    QVERIFY(!exportFigure(rectifiers(), path, {}));
    QCOMPARE(QImage(path).text(QStringLiteral("Software")), QStringLiteral("Rectiscope 0.1.0"));
    QVERIFY(svgOf(rectifiers(), {}).contains("<desc>Rectiscope 0.1.0</desc>"));
    const auto pdf = drawFigure(rectifiers(), FigureFormat::pdf, {}).bytes;
    QVERIFY(pdf.contains("<xmp:CreatorTool>Rectiscope 0.1.0</xmp:CreatorTool>"));
    QVERIFY(!pdf.contains("xmp:CreateDate"));
    for (const auto& bytes : {svgOf(rectifiers(), {}), pdf})
        QVERIFY(!findSession(bytes.toStdString(), "plain"));
}

void FigureOptionsTest::nothingIsClippedAtAnyPreset_data()
{
    QTest::addColumn<int>("figure");
    QTest::addColumn<int>("preset");
    for (int f = 0; f < static_cast<int>(figures_.size()); ++f)
        for (int p = 0; p < static_cast<int>(exportPresets().size()); ++p)
            QTest::addRow("%s, %s", figures_[static_cast<std::size_t>(f)].name.constData(),
                          exportPresets()[static_cast<std::size_t>(p)].name)
                << f << p;
}

void FigureOptionsTest::nothingIsClippedAtAnyPreset()
{
    QFETCH(int, figure);
    QFETCH(int, preset);
    for (const auto place : {LegendPlace::automatic, LegendPlace::below, LegendPlace::right,
                             LegendPlace::inside, LegendPlace::none})
        for (const bool caption : {false, true}) {
            auto options = withPreset({}, exportPresets()[static_cast<std::size_t>(preset)]);
            options.legend = place;
            options.caption = caption;
            const auto texts = recordedTexts(*figures_[static_cast<std::size_t>(figure)].figure, options);
            QVERIFY(texts.size() > 5);
            for (const auto& text : texts) QVERIFY2(text.whole, qPrintable(described(text, options)));
        }
}

void FigureOptionsTest::columnsAreAsWideAsInPrint()
{
    const auto widthOf = [this](const char* name) {
        const auto found = std::ranges::find_if(exportPresets(), [&](const ExportPreset& preset) {
            return std::string_view(preset.name) == name;
        });
        const auto image = drawFigure(rectifiers(), FigureFormat::png, withPreset({}, *found)).image;
        return std::pair(image.width(), 1000.0 * image.width() / image.dotsPerMeterX());
    };
    const auto column = widthOf("One column, 85 mm, 300 dpi");
    QCOMPARE(column.first, 1004); // 85 mm · 300/25.4 mm
    QVERIFY(std::fabs(column.second - 85) < 0.1);
    QCOMPARE(widthOf("One column, 85 mm, 600 dpi").first, 2008);
    const auto both = widthOf("Two columns, 178 mm, 600 dpi");
    QVERIFY(std::fabs(both.first - 4205) < 4); // 178 mm · 600/25.4 mm
    QVERIFY(std::fabs(both.second - 178) < 0.2);
}

void FigureOptionsTest::legendStandsWhereItIsAsked()
{
    FigureOptions options;
    options.size = {900, 600};
    const auto place = [&](LegendPlace where) {
        options.legend = where;
        for (const auto& text : recordedTexts(rectifiers(), options))
            if (text.text.startsWith(QStringLiteral("Leaky ReLU"))) return text.place;
        return QRectF();
    };
    QVERIFY(place(LegendPlace::below).top() > 500);
    QCOMPARE(place(LegendPlace::automatic), place(LegendPlace::below));
    QVERIFY(place(LegendPlace::right).left() > 600 && place(LegendPlace::right).top() < 200);
    QVERIFY(place(LegendPlace::inside).left() < 200 && place(LegendPlace::inside).top() < 200);
    QVERIFY(place(LegendPlace::none).isNull());
}

void FigureOptionsTest::captionTellsEveryParameter()
{
    const auto caption =
        activations({"LeakyReLU:negative_slope=0.2", "RReLU:lower=0.1,upper=0.3"}, Mode::train)->caption();
    for (const char* part : {"Leaky ReLU (a = 0.2)", "RReLU (a ~ U(0.1, 0.3))", "x from −5 to 5",
                             "as in training", "right-hand derivative", "Rectiscope 0.1.0"})
        QVERIFY2(caption.contains(QString::fromUtf8(part)), qPrintable(caption));
    const auto trainedCaption = figures_[3].figure->caption();
    for (const char* part : {"by training step", "learning rate 0.1", "seed 1", "left-hand derivative"})
        QVERIFY2(trainedCaption.contains(QString::fromUtf8(part)), qPrintable(trainedCaption));

    FigureOptions options;
    QVERIFY(!svgOf(rectifiers(), options).contains("Rectiscope 0.1.0."));
    options.caption = true;
    QVERIFY(svgOf(rectifiers(), options).contains("Rectiscope 0.1.0."));
}

void FigureOptionsTest::fontSizeIsThatOfTheText()
{
    const auto heightAt = [this](double fontSize) {
        FigureOptions options;
        options.fontSize = fontSize;
        for (const auto& text : recordedTexts(rectifiers(), options))
            if (text.text.startsWith(QStringLiteral("Leaky ReLU"))) return text.place.height();
        return 0.0;
    };
    QVERIFY(heightAt(13) > 9 && heightAt(13) < 14);
    QVERIFY(std::fabs(heightAt(26) - 2 * heightAt(13)) < 0.1);
}

void FigureOptionsTest::transparentFiguresLeaveTheGround()
{
    FigureOptions options;
    options.transparent = true;
    for (const auto& [name, figure] : figures_) {
        const auto image = drawFigure(*figure, FigureFormat::png, options).image;
        QCOMPARE(image.pixelColor(0, 0).alpha(), 0);
        QCOMPARE(image.pixelColor(image.width() - 1, image.height() - 1).alpha(), 0);
        const QRegularExpression ground(
            QStringLiteral("<rect x=\"0\" y=\"0\" width=\"1200\" height=\"800\""));
        QVERIFY2(!QString::fromUtf8(svgOf(*figure, options)).contains(ground), name.constData());
        QVERIFY2(QString::fromUtf8(svgOf(*figure, {})).contains(ground), name.constData());
    }
}

void FigureOptionsTest::exportedTextIsText()
{
    FigureOptions options;
    options.caption = true;
    for (const auto& [name, figure] : figures_) {
        const auto texts = recordedTexts(*figure, options);
        const auto svg = QString::fromUtf8(svgOf(*figure, options));
        QVERIFY2(svg.count(QStringLiteral("<text ")) >= static_cast<int>(texts.size()), name.constData());
        for (const auto& text : texts)
            QVERIFY2(svg.contains(text.text.toHtmlEscaped()), qPrintable(text.text));
        const auto pdf = drawFigure(*figure, FigureFormat::pdf, options).bytes;
        QVERIFY2(pdf.contains("/FontFile2") && pdf.contains("/ToUnicode"), name.constData());
    }
}

QTEST_MAIN(FigureOptionsTest)
#include "tst_figure_options.moc"
