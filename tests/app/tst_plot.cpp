#include "tests/app/run_program.h"

#include <QImage>
#include <QTemporaryDir>
#include <QtTest>

class PlotTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pngHasTheAskedSizeWithoutADisplay();
    void everyFormatIsTheSameTwice_data();
    void everyFormatIsTheSameTwice();
    void whatChoosesThePanels();
    void oneFunctionMayComeTwice();
    void trainingSeedChangesTheFigure();
    void looksAreOptions();
    void wrongInputIsRefusedInOneLine_data();
    void wrongInputIsRefusedInOneLine();
    void failureToWriteIsCodeOne();

private:
    [[nodiscard]] QString file(const char* name) const { return folder_.filePath(QLatin1String(name)); }
    // plot with these options, to a file of the folder.
    [[nodiscard]] Result plot(const char* options, const char* name) const
    {
        auto words = QString::fromUtf8(options).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        words.prepend("plot");
        return run(words << "--output" << file(name));
    }

    QTemporaryDir folder_;
};

void PlotTest::pngHasTheAskedSizeWithoutADisplay()
{
    const auto result = plot("--activation ReLU --width 300 --height 200 --scale 2 --theme dark", "size.png");
    QCOMPARE(result.err, QString());
    QCOMPARE(result.out, QString());
    QCOMPARE(result.code, 0);
    const QImage image(file("size.png"));
    QCOMPARE(image.size(), QSize(600, 400));
    QCOMPARE(image.pixel(0, 0), 0xFF1C2229U);
    QCOMPARE(plot("--activation ReLU", "usual.png").code, 0);
    QCOMPARE(QImage(file("usual.png")).size(), QSize(1200, 800));
}

void PlotTest::everyFormatIsTheSameTwice_data()
{
    QTest::addColumn<QString>("extension");
    for (const char* extension : {"png", "svg", "pdf", "csv"})
        QTest::newRow(extension) << QString::fromLatin1(extension);
}

void PlotTest::everyFormatIsTheSameTwice()
{
    QFETCH(QString, extension);
    // Several times: an order that depends on a random hash differs now and then only.
    QByteArray first;
    for (int i = 0; i < 6; ++i) {
        const auto name = QStringLiteral("same%1.%2").arg(i).arg(extension).toLatin1();
        QCOMPARE(plot("--activation ReLU --activation GELU --activation RReLU --mode train", name).code, 0);
        const auto content = contentOf(file(name));
        QVERIFY(content.size() > 1000);
        if (i == 0) first = content;
        QVERIFY2(content == first, qPrintable(QStringLiteral("run %1").arg(i)));
    }
}

void PlotTest::whatChoosesThePanels()
{
    QCOMPARE(plot("--activation ELU --what function --range -1:1", "f.csv").code, 0);
    QVERIFY(contentOf(file("f.csv")).startsWith("activation,x,f\nELU,-1,-0.63212055882855"));
    QCOMPARE(plot("--activation ReLU --what derivative --kink left --range -1:1", "df.csv").code, 0);
    QVERIFY(contentOf(file("df.csv")).contains("\nReLU,0,0\n"));
    QCOMPARE(plot("--activation ReLU --what derivative --range -1:1", "right.csv").code, 0);
    QVERIFY(contentOf(file("right.csv")).contains("\nReLU,0,1\n"));
    QCOMPARE(plot("--activation ReLU --what function", "f.svg").code, 0);
    QVERIFY(contentOf(file("f.svg")).contains("f(x)"));
    QVERIFY(!contentOf(file("f.svg")).contains("the slope"));
}

void PlotTest::oneFunctionMayComeTwice()
{
    QCOMPARE(plot("--activation LeakyReLU --activation LeakyReLU:negative_slope=0.2", "twice.svg").code, 0);
    const auto svg = contentOf(file("twice.svg"));
    QVERIFY(svg.contains("Leaky ReLU  a = 0.01"));
    QVERIFY(svg.contains("Leaky ReLU  a = 0.2"));
}

void PlotTest::trainingSeedChangesTheFigure()
{
    QCOMPARE(plot("--activation RReLU --mode train --seed 1", "one.svg").code, 0);
    QCOMPARE(plot("--activation RReLU --mode train --seed 2", "two.svg").code, 0);
    QVERIFY(contentOf(file("one.svg")) != contentOf(file("two.svg")));
}

void PlotTest::looksAreOptions()
{
    QCOMPARE(plot("--activation LeakyReLU", "plain.svg").code, 0);
    QCOMPARE(plot("--activation LeakyReLU --legend below --font-size 13", "same.svg").code, 0);
    QCOMPARE(contentOf(file("same.svg")), contentOf(file("plain.svg")));
    QCOMPARE(plot("--activation LeakyReLU --legend none", "bare.svg").code, 0);
    QVERIFY(!contentOf(file("bare.svg")).contains("Leaky ReLU"));
    QCOMPARE(plot("--activation LeakyReLU --legend none --caption", "caption.svg").code, 0);
    QVERIFY(contentOf(file("caption.svg")).contains("Leaky ReLU (a = 0.01)"));
    QCOMPARE(plot("--activation LeakyReLU --font-size 26", "large.svg").code, 0);
    QVERIFY(contentOf(file("large.svg")).contains("matrix(2,0,0,2,0,0)"));
    QCOMPARE(plot("--activation LeakyReLU --transparent", "clear.png").code, 0);
    QCOMPARE(QImage(folder_.filePath(QStringLiteral("clear.png"))).pixelColor(0, 0).alpha(), 0);
}

void PlotTest::wrongInputIsRefusedInOneLine_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("part");
    const auto row = [](const char* what, const char* options, const char* name, const char* part) {
        QTest::newRow(what) << QString::fromUtf8(options) << QString::fromUtf8(name)
                            << QString::fromUtf8(part);
    };
    row("no activation", "", "x.png", "--activation");
    row("unknown activation", "--activation LeekyReLU", "x.png", "LeakyReLU");
    row("unknown extension", "--activation ReLU", "x.jpg", ".png, .svg, .pdf or .csv");
    row("no extension", "--activation ReLU", "x", ".png, .svg, .pdf or .csv");
    row("unknown part", "--activation ReLU --what slope", "x.png", "derivative");
    row("empty range", "--activation ReLU --range 2:2", "x.png", "MIN must be below MAX");
    row("reversed range", "--activation ReLU --range 3:-3", "x.png", "MIN must be below MAX");
    row("endless range", "--activation ReLU --range 0:inf", "x.png", "--range");
    row("range with a count", "--activation ReLU --range -1:1:5", "x.png", "expected MIN:MAX");
    row("tiny", "--activation ReLU --width 15", "x.png", "--width");
    row("huge", "--activation ReLU --width 20000 --height 20000", "x.png", "200 million");
    row("huge when scaled", "--activation ReLU --width 2000 --scale 16", "x.png", "20000");
    row("no scale", "--activation ReLU --scale 0", "x.png", "--scale");
    row("unknown legend", "--activation ReLU --legend left", "x.png", "right, inside");
    row("tiny font", "--activation ReLU --font-size 3", "x.png", "--font-size");
    row("unknown theme", "--activation ReLU --theme blue", "x.png", "dark");
}

void PlotTest::wrongInputIsRefusedInOneLine()
{
    QFETCH(QString, options);
    QFETCH(QString, name);
    QFETCH(QString, part);
    const auto result = plot(options.toUtf8(), name.toUtf8());
    QCOMPARE(result.code, 2);
    QVERIFY2(result.err.startsWith("rectiscope: ") && result.err.count('\n') == 1, qPrintable(result.err));
    QVERIFY2(result.err.contains(part), qPrintable(result.err));
    QVERIFY(!QFile::exists(folder_.filePath(name)));
}

void PlotTest::failureToWriteIsCodeOne()
{
    QFile::link("/dev/full", file("full.pdf"));
    writeFile(file("plain"), "kept");
    for (const char* name : {"full.pdf", "missing/x.png", "plain/x.png"}) {
        const auto result = plot("--activation ReLU", name);
        QCOMPARE(result.code, 1);
        QVERIFY2(result.err.startsWith("rectiscope: ") && result.err.count('\n') == 1,
                 qPrintable(result.err));
    }
    QCOMPARE(contentOf(file("plain")), QByteArray("kept"));
}

QTEST_GUILESS_MAIN(PlotTest)
#include "tst_plot.moc"
