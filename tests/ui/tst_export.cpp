#include "core/activation/config.h"
#include "ui/common/export_figure.h"
#include "ui/common/theme.h"
#include "ui/explore/activation_figure.h"

#include <QtTest>

#include <csignal>
#include <sys/resource.h>

using namespace rectiscope;

namespace {

ActivationFigure figureOf(const std::vector<std::string>& activations)
{
    ActivationFigureContent content;
    for (const auto& text : activations) content.activations.push_back(parseActivation(text));
    return ActivationFigure(std::move(content));
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

void write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

qsizetype countOf(const QImage& image, QRgb color)
{
    qsizetype count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixel(x, y) == color) ++count;
    return count;
}

} // namespace

class ExportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::light); }
    void pngHasTheAskedSizeAndColours();
    void themeIsThatOfTheFigureNotOfTheScreen();
    void legendCanBeLeftOut();
    void svgKeepsTextAsText();
    void pdfIsAPageOfTheAskedSize();
    void csvHoldsTheNumbers();
    void csvOfTrainingHoldsTheBounds();
    void sameFigureGivesTheSameBytes_data();
    void sameFigureGivesTheSameBytes();
    void sameFunctionTwiceIsTold();
    void formatFollowsTheExtension();
    void failureLeavesTheFileAsItWas_data();
    void failureLeavesTheFileAsItWas();
    void fullDeviceIsAnErrorAndStaysADevice();
    void impossibleSizesAreRefused_data();
    void impossibleSizesAreRefused();

private:
    QTemporaryDir folder_;
};

void ExportTest::pngHasTheAskedSizeAndColours()
{
    const auto path = folder_.filePath(QStringLiteral("figure.png"));
    FigureOptions options;
    options.size = {600, 400};
    options.scale = 2;
    const auto error = exportFigure(figureOf({"ReLU", "PReLU"}), path, options);
    QVERIFY2(!error, qPrintable(error.value_or(QString())));
    const QImage image(path);
    QCOMPARE(image.size(), QSize(1200, 800));
    QCOMPARE(image.pixel(0, 0), 0xFFFFFFFFU);
    QVERIFY(countOf(image, 0xFF0072B2) > 500); // ReLU's blue, of Okabe and Ito's palette
    QVERIFY(countOf(image, 0xFF009E73) > 500); // PReLU's green
    QCOMPARE(countOf(image, 0xFFCF8200), 0);   // Leaky ReLU's orange
}

void ExportTest::themeIsThatOfTheFigureNotOfTheScreen()
{
    const auto path = folder_.filePath(QStringLiteral("dark.png"));
    FigureOptions options;
    options.dark = true;
    QVERIFY(!exportFigure(figureOf({"ReLU"}), path, options));
    const QImage image(path);
    QCOMPARE(image.size(), QSize(1200, 800));
    QCOMPARE(image.pixel(0, 0), 0xFF1C2229U);
    QVERIFY(countOf(image, 0xFF4DA6E0) > 500);
}

void ExportTest::legendCanBeLeftOut()
{
    FigureOptions options;
    const auto text = [&] {
        return drawFigure(figureOf({"LeakyReLU:negative_slope=0.2"}), FigureFormat::svg, options).bytes;
    };
    QVERIFY(text().contains("a = 0.2"));
    options.legend = LegendPlace::none;
    QVERIFY(!text().contains("a = 0.2"));
}

void ExportTest::svgKeepsTextAsText()
{
    const auto path = folder_.filePath(QStringLiteral("figure.svg"));
    QVERIFY(!exportFigure(figureOf({"LeakyReLU", "RReLU"}), path, {}));
    const auto svg = contentOf(path);
    QVERIFY(svg.contains("<text"));
    QVERIFY(svg.contains("Leaky ReLU  a = 0.01"));
    QVERIFY(svg.contains("U(0.125, 0.333)"));
    QVERIFY(svg.contains("viewBox=\"0 0 1200 800\""));
    QVERIFY(svg.contains("#cf8200"));
}

void ExportTest::pdfIsAPageOfTheAskedSize()
{
    const auto path = folder_.filePath(QStringLiteral("figure.pdf"));
    FigureOptions options;
    options.size = {700, 500};
    QVERIFY(!exportFigure(figureOf({"ReLU"}), path, options));
    const auto pdf = contentOf(path);
    QVERIFY(pdf.startsWith("%PDF-1.4"));
    QVERIFY(pdf.contains("/MediaBox [0 0 700.000000 500.000000]"));
    QVERIFY(pdf.contains("/ToUnicode"));
    QVERIFY(!pdf.contains("/CreationDate"));
    QVERIFY(pdf.trimmed().endsWith("%%EOF"));
}

void ExportTest::csvHoldsTheNumbers()
{
    const auto path = folder_.filePath(QStringLiteral("figure.csv"));
    QVERIFY(!exportFigure(figureOf({"LeakyReLU", "RReLU:lower=0.1,upper=0.3"}), path, {}));
    const auto lines = contentOf(path).split('\n');
    QCOMPARE(lines[0], QByteArray("activation,x,f,df"));
    QCOMPARE(lines[1], QByteArray("LeakyReLU,-5,-0.05,0.01"));
    QVERIFY(lines.contains("LeakyReLU,0,0,1"));
    QVERIFY(lines.contains("\"RReLU:lower=0.1,upper=0.3\",-5,-1,0.2"));
    QCOMPARE(lines.size(), 2 * 501 + 2); // the last line ends too
}

void ExportTest::csvOfTrainingHoldsTheBounds()
{
    ActivationFigureContent content;
    content.activations = {parseActivation("RReLU:lower=0.1,upper=0.3")};
    content.options.mode = Mode::train;
    content.showsFunction = false;
    content.range = {-1, 1};
    const auto lines = ActivationFigure(content).csv().split('\n');
    QCOMPARE(lines[0], QByteArray("activation,x,df,df_lower,df_upper"));
    QCOMPARE(lines[1], QByteArray("\"RReLU:lower=0.1,upper=0.3\",-1,0.2,0.1,0.3"));
}

void ExportTest::sameFigureGivesTheSameBytes_data()
{
    QTest::addColumn<QString>("extension");
    for (const char* extension : {"png", "svg", "pdf", "csv"})
        QTest::newRow(extension) << QString::fromLatin1(extension);
}

void ExportTest::sameFigureGivesTheSameBytes()
{
    QFETCH(QString, extension);
    const auto first = folder_.filePath(QStringLiteral("first.") + extension);
    const auto second = folder_.filePath(QStringLiteral("second.") + extension);
    QVERIFY(!exportFigure(figureOf({"ReLU", "GELU"}), first, {}));
    if (extension == QStringLiteral("pdf")) QTest::qWait(1100); // its clock ticks in seconds
    QVERIFY(!exportFigure(figureOf({"ReLU", "GELU"}), second, {}));
    QVERIFY(contentOf(first).size() > 1000);
    QVERIFY(contentOf(first) == contentOf(second));
}

void ExportTest::sameFunctionTwiceIsTold()
{
    const std::vector<Activation> twice{parseActivation("LeakyReLU"),
                                        parseActivation("LeakyReLU:negative_slope=0.2"),
                                        parseActivation("ReLU")};
    const auto styles = distinctStyles(twice);
    QCOMPARE(styles, (std::vector<std::size_t>{1, 2, 0})); // the second takes the first colour that is free
    const auto svg =
        drawFigure(figureOf({"LeakyReLU", "LeakyReLU:negative_slope=0.2"}), FigureFormat::svg, {}).bytes;
    QVERIFY(svg.contains("Leaky ReLU  a = 0.01"));
    QVERIFY(svg.contains("Leaky ReLU  a = 0.2"));
    QVERIFY(svg.contains("#cf8200"));
    QVERIFY(svg.contains("#0072b2"));
}

void ExportTest::formatFollowsTheExtension()
{
    QVERIFY(figureFormat(QStringLiteral("a/b.PNG")) == FigureFormat::png);
    QVERIFY(figureFormat(QStringLiteral("b.tar.pdf")) == FigureFormat::pdf);
    QVERIFY(!figureFormat(QStringLiteral("b.jpg")));
    QVERIFY(!figureFormat(QStringLiteral("b")));
    const auto error = exportFigure(figureOf({"ReLU"}), folder_.filePath(QStringLiteral("b.jpg")), {});
    QVERIFY(error && error->contains(QStringLiteral(".png, .svg, .pdf or .csv")));
}

void ExportTest::failureLeavesTheFileAsItWas_data()
{
    QTest::addColumn<QString>("extension");
    for (const char* extension : {"png", "svg", "pdf", "csv"})
        QTest::newRow(extension) << QString::fromLatin1(extension);
}

// A limit on the size of files is a full disk for one process, and holds for root too.
void ExportTest::failureLeavesTheFileAsItWas()
{
    QFETCH(QString, extension);
    const auto path = folder_.filePath(QStringLiteral("kept.") + extension);
    write(path, "what was here before");
    (void)std::signal(SIGXFSZ, SIG_IGN);
    rlimit before = {};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const rlimit tiny{512, before.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &tiny), 0);
    const auto error = exportFigure(figureOf({"ReLU"}), path, {});
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
    QVERIFY(error);
    QVERIFY2(error->startsWith(path) && !error->contains(u'\n'), qPrintable(*error));
    QCOMPARE(contentOf(path), QByteArray("what was here before"));
    // And nothing else is left behind.
    QCOMPARE(QDir(folder_.path()).entryList({QStringLiteral("kept.%1*").arg(extension)}, QDir::Files).size(),
             1);
    QVERIFY(!exportFigure(figureOf({"ReLU"}), path, {}));
    QVERIFY(contentOf(path).size() > 512);
}

void ExportTest::fullDeviceIsAnErrorAndStaysADevice()
{
    const auto link = folder_.filePath(QStringLiteral("full.png"));
    QVERIFY(QFile::link(QStringLiteral("/dev/full"), link));
    const auto error = exportFigure(figureOf({"ReLU"}), link, {});
    QVERIFY(error);
    QVERIFY2(error->contains(QStringLiteral("No space left on device")), qPrintable(*error));
    QVERIFY(QFileInfo(link).isSymLink());
    QVERIFY(QFileInfo::exists(QStringLiteral("/dev/full")) &&
            !QFileInfo(QStringLiteral("/dev/full")).isFile());
    for (const char* place : {"", "missing/figure.png", "kept.csv/figure.png"})
        QVERIFY2(writeFigure(drawFigure(figureOf({"ReLU"}), FigureFormat::csv, {}),
                             folder_.filePath(QString::fromLatin1(place))),
                 place);
}

void ExportTest::impossibleSizesAreRefused_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<double>("scale");
    QTest::addColumn<bool>("possible");
    QTest::newRow("smallest") << QSize(16, 16) << 1.0 << true;
    QTest::newRow("too small") << QSize(15, 800) << 1.0 << false;
    QTest::newRow("too small when scaled") << QSize(20, 800) << 0.5 << false;
    QTest::newRow("too wide") << QSize(20001, 100) << 1.0 << false;
    QTest::newRow("too wide when scaled") << QSize(15000, 100) << 2.0 << false;
    QTest::newRow("too many pixels") << QSize(16000, 16000) << 1.0 << false;
    QTest::newRow("no scale") << QSize(1200, 800) << 0.0 << false;
    QTest::newRow("NaN") << QSize(1200, 800) << qQNaN() << false;
}

void ExportTest::impossibleSizesAreRefused()
{
    QFETCH(QSize, size);
    QFETCH(double, scale);
    QFETCH(bool, possible);
    FigureOptions options;
    options.size = size;
    options.scale = scale;
    const auto path = folder_.filePath(QStringLiteral("size.png"));
    QFile::remove(path);
    const auto error = exportFigure(figureOf({"ReLU"}), path, options);
    QCOMPARE(!error, possible);
    QCOMPARE(QFileInfo::exists(path), possible);
}

QTEST_MAIN(ExportTest)
#include "tst_export.moc"
