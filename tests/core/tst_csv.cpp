#include "core/data/csv.h"
#include "core/data/text_file.h"
#include "core/data/toy.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <set>

using namespace rectiscope;

namespace {

std::string written(const Dataset& data)
{
    std::string text;
    writeCsv(data, [&](std::string_view piece) { text += piece; });
    return text;
}

QString whyRefused(std::string_view text, const CsvOptions& options = {})
{
    try {
        (void)parseCsv(text, "points.csv", options);
    } catch (const DataError& error) {
        return QString::fromUtf8(error.what());
    }
    return {};
}

std::string tenRows()
{
    std::string text;
    for (int i = 0; i < 10; ++i) text += std::to_string(i) + ".5," + std::to_string(i % 2) + "\n";
    return text;
}

} // namespace

class TestCsv : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void writesOneLinePerPoint()
    {
        Dataset data;
        data.features = 2;
        data.train = {2, {0.1F, -2.F, 1e-7F, 16777216.F}, {0.F, 1.F}};
        data.test = {2, {0.5F, 0.25F}, {1.F}};
        QCOMPARE(written(data), std::string("split,x0,x1,target\ntrain,0.1,-2,0\n"
                                            "train,1e-07,16777216,1\ntest,0.5,0.25,1\n"));
    }
    void writtenPointsReadBackAsTheSameFloats_data()
    {
        QTest::addColumn<QString>("key");
        for (const auto& info : toyCatalog())
            QTest::newRow(info.key.c_str()) << QString::fromStdString(info.key);
    }
    void writtenPointsReadBackAsTheSameFloats()
    {
        QFETCH(QString, key);
        const Dataset made = makeToy(*findToy(key.toStdString()), {300, 200, {}, 7});
        const Dataset read = parseCsv(written(made), "points.csv");
        QCOMPARE(read.train.inputs, made.train.inputs);
        QCOMPARE(read.train.targets, made.train.targets);
        QCOMPARE(read.test.inputs, made.test.inputs);
        QCOMPARE(read.test.targets, made.test.targets);
        QCOMPARE(read.task, made.task);
        QCOMPARE(read.outputs, made.outputs);
        QCOMPARE(read.features, made.features);
    }
    void theFirstOfEachSplitAreTaken()
    {
        const char* text = "x,split,target\n1,test,0\n2,train,1\n3,TRAIN,0\n4,Test,1\n5,train,1\n";
        const Dataset all = parseCsv(text, "f");
        QCOMPARE(all.train.inputs, (std::vector<float>{2, 3, 5}));
        QCOMPARE(all.test.inputs, (std::vector<float>{1, 4}));
        const Dataset some = parseCsv(text, "f", {2, 1, 1});
        QCOMPARE(some.train.inputs, (std::vector<float>{2, 3}));
        QCOMPARE(some.test.inputs, (std::vector<float>{1}));
    }
    void withoutASplitAFifthBecomesTestPoints()
    {
        const Dataset data = parseCsv(tenRows(), "f");
        QCOMPARE(data.train.size(), std::size_t{8});
        QCOMPARE(data.test.size(), std::size_t{2});
        std::set<float> all(data.train.inputs.begin(), data.train.inputs.end());
        all.insert(data.test.inputs.begin(), data.test.inputs.end());
        QCOMPARE(all.size(), std::size_t{10}); // each row is in one part
        QCOMPARE(parseCsv(tenRows(), "f").train.inputs, data.train.inputs);
        QVERIFY(parseCsv(tenRows(), "f", {{}, {}, 2}).train.inputs != data.train.inputs);

        QCOMPARE(parseCsv(tenRows(), "f", {3, {}, 1}).test.size(), std::size_t{7});
        QCOMPARE(parseCsv(tenRows(), "f", {{}, 4, 1}).train.size(), std::size_t{6});
        const Dataset both = parseCsv(tenRows(), "f", {3, 4, 1});
        QCOMPARE(both.train.size(), std::size_t{3});
        QCOMPARE(both.test.size(), std::size_t{4});
    }
    void theTargetColumnMayStandAnywhere()
    {
        const Dataset data = parseCsv("target,a,b\n1.5,2,3\n2.5,4,5\n", "f", {2, 0, 1});
        QCOMPARE(data.features, 2);
        std::vector<float> targets = data.train.targets;
        std::ranges::sort(targets);
        QCOMPARE(targets, (std::vector<float>{1.5F, 2.5F}));
        const Dataset last = parseCsv("a,b,split\n1,10,train\n2,20,train\n", "f");
        QCOMPARE(last.train.targets, (std::vector<float>{10, 20}));
    }
    void wholeNumbersFromZeroAreClasses()
    {
        QCOMPARE(parseCsv("1,0\n2,1\n3,2\n", "f").task, Task::classification);
        QCOMPARE(parseCsv("1,0\n2,1\n3,2\n", "f").outputs, 3);
        QCOMPARE(parseCsv("1,0\n2,1\n3,3\n", "f").task, Task::regression); // no class 2
        QCOMPARE(parseCsv("1,1\n2,2\n", "f").task, Task::regression);      // no class 0
        QCOMPARE(parseCsv("1,0\n2,0.5\n", "f").task, Task::regression);
        QCOMPARE(parseCsv("1,0\n2,-1\n", "f").task, Task::regression);
        // The whole file counts, not the points that were taken.
        QCOMPARE(parseCsv("x,split,target\n1,train,0\n2,train,1\n3,train,2\n", "f", {2, {}, 1}).outputs, 3);
    }
    void wordsAreClassesInAlphabeticalOrder()
    {
        const Dataset data =
            parseCsv("x,target,split\n1,dog,train\n2,\"cat, big\",train\n3,dog,train\n", "f");
        QCOMPARE(data.task, Task::classification);
        QCOMPARE(data.outputs, 2);
        QCOMPARE(data.train.targets, (std::vector<float>{1, 0, 1}));
        // Without a header too.
        QCOMPARE(parseCsv("5.1,3.5,setosa\n6.2,3,virginica\n", "f").features, 2);
    }
    void otherDialectsAreUnderstood()
    {
        for (const char* text : {"x;split;target\r\n1;train;0\r\n\r\n2;train;1\r\n",
                                 "x\tsplit\ttarget\n1\ttrain\t0\n2\ttrain\t1",
                                 "\"x\", \"split\" ,\"tar"
                                 "get\"\n \"1\",train, +0\n2,train,1\n\n\n"}) {
            const Dataset data = parseCsv(text, "f");
            QCOMPARE(data.train.inputs, (std::vector<float>{1, 2}));
            QCOMPARE(data.train.targets, (std::vector<float>{0, 1}));
        }
    }
    void numbersTooSmallForAFloatAreZero()
    {
        QCOMPARE(parseCsv("x,split,target\n1e-60,train,0\n-1e-999,train,1\n", "f").train.inputs,
                 (std::vector<float>{0, 0}));
    }
    void whatIsNoTableIsRefusedWithItsLine_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* name, const char* text, const char* reason) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(reason);
        };
        row("empty", "", "points.csv: is empty");
        row("blank", "\n \n", "points.csv: is empty");
        row("header only", "x,target\n", "points.csv: holds no points");
        row("target only", "target\n1\n", "at least one column");
        row("split and target only", "split,target\ntrain,1\n", "at least one column");
        row("text in a number", "x,target\n1,0\nabc,1\n", "line 3: \"abc\": not a number");
        row("text in a numeric target", "x,target\n1,0\n2,abc\n", "line 3: \"abc\": not a number");
        row("number among words", "x,target\n1,a\n2,3\n", "line 3: \"3\"");
        row("nan", "x,target\n1,0\n\n2,nan\n", "line 4: \"nan\": must be a finite number");
        row("inf", "x,target\n-inf,0\n", "line 2: \"-inf\"");
        row("too large for a float", "x,target\n1e39,0\n", "line 2: \"1e39\"");
        row("short row", "x,y,target\n1,2,0\n1,2\n", "line 3: 2 values: expected 3");
        row("long row", "x,target\n1,2,0\n", "line 2: 3 values: expected 2");
        row("missing value", "x,target\n1,0\n,1\n", "line 3: a value is missing");
        row("missing word", "x,target\n1,a\n2,\n", "line 3: a value is missing");
        row("unknown split", "x,split,target\n1,valid,0\n", "line 2: split \"valid\": must be train or test");
        row("two targets", "x,target,TARGET\n1,2,3\n", "two columns are called target");
        row("two splits", "x,split,split,target\n", "two columns are called split");
        row("open quote", "x,target\n\"1,0\n", "line 2: a quote is not closed");
        row("text after a quote", "x,target\n\"1\"2,0\n", "line 2: text after a closing quote");
        row("one class", "x,target\n1,1\n2,1\n", "every target is 1");
        row("one word", "x,target\n1,a\n2,a\n", "at least two classes");
        row("no training points", "x,split,target\n1,test,0\n2,test,1\n", "no training points");
        row("decimal comma", "x;target\n1,5;0\n", "line 2: \"1,5\": not a number");
        row("hexadecimal", "x,target\n0x10,0\n", "line 2: \"0x10\": not a number");
    }
    void whatIsNoTableIsRefusedWithItsLine()
    {
        QFETCH(QString, text);
        QFETCH(QString, reason);
        const QString why = whyRefused(text.toStdString());
        QVERIFY2(why.contains(reason), qPrintable(why));
        QVERIFY(why.startsWith(QStringLiteral("points.csv: ")));
        QVERIFY(!why.contains(QLatin1Char('\n')));
    }
    void whatIsNoTextIsRefused()
    {
        using namespace std::string_view_literals;
        QCOMPARE(whyRefused("\xFF\xFEx\0,\0"sv), QStringLiteral("points.csv: is UTF-16: save it as UTF-8"));
        QCOMPARE(whyRefused("x,target\n1,0\n2,\0\n"sv),
                 QStringLiteral("points.csv: line 3: a zero byte: this is no text"));
        QCOMPARE(whyRefused("\x89PNG\r\n\x1A\n\0\0\0\rIHDR"sv),
                 QStringLiteral("points.csv: line 3: a zero byte: this is no text"));
        QCOMPARE(whyRefused("x,target\r1,0\r2,1\r"sv),
                 QStringLiteral("points.csv: lines end in CR alone: save it with LF or CRLF"));
        // Bytes without a zero among them fail as the table that they are not.
        std::string junk;
        for (int i = 0; i < 5000; ++i) junk += static_cast<char>(1 + (i * 7919) % 255);
        const QString why = whyRefused(junk);
        QVERIFY2(why.startsWith(QStringLiteral("points.csv: ")) && why.size() < 200, qPrintable(why));
        QVERIFY(!why.contains(QLatin1Char('\n')));
    }
    void hugeFieldsAreCutInTheMessage()
    {
        const std::string huge(10'000'000, '7');
        const QString why = whyRefused("x,target\n1,0\n" + huge + ",1\n");
        QVERIFY2(why.startsWith(QStringLiteral("points.csv: line 3: \"777")) && why.size() < 200,
                 qPrintable(why.left(300)));
        const QString word = whyRefused("x,target\n" + std::string(10'000'000, 'w') + ",1\n");
        QVERIFY(word.startsWith(QStringLiteral("points.csv: line 2: \"www")) && word.size() < 200);
    }
    void quotedFieldsHoldSeparatorsAndQuotes()
    {
        const Dataset data = parseCsv("\"x, y\",target\n\"1\",\"a \"\"b\"\", c\"\n\"2\",d\n", "f", {2, 0, 1});
        QCOMPARE(data.features, 1);
        QCOMPARE(data.outputs, 2);
    }
    void aMillionRowsAreRead()
    {
        std::string text = "x0,x1,target\n";
        for (int i = 0; i < 1'000'000; ++i) text += i % 2 == 0 ? "0.125,-3e2,0\n" : "-7,0.25,1\n";
        const CsvTable table = parseCsvTable(text, "f");
        QCOMPARE(table.size(), std::size_t{1'000'000});
        QCOMPARE(table.inputs[1'999'999], 0.25F);
        const Dataset data = splitTable(table);
        QCOMPARE(data.train.size(), std::size_t{800'000});
        QCOMPARE(data.test.size(), std::size_t{200'000});
        // What is wrong in the last line is found there.
        text += "1,2,x\n";
        QCOMPARE(whyRefused(text), QStringLiteral("points.csv: line 1000002: \"x\": not a number"));
    }
    void progressRisesAndMayGiveUp()
    {
        std::string text;
        for (int i = 0; i < 100'000; ++i) text += i % 2 == 0 ? "1,0\n" : "2,1\n";
        std::vector<double> shares;
        (void)parseCsvTable(text, "f", [&](double share) { shares.push_back(share); });
        QVERIFY(shares.size() >= 10);
        QVERIFY(std::ranges::is_sorted(shares));
        QVERIFY(shares.front() >= 0 && shares.front() < 0.1);
        QVERIFY(shares.back() > 0.9 && shares.back() <= 1);

        struct Enough {};
        int calls = 0;
        QVERIFY_EXCEPTION_THROWN((void)parseCsvTable(text, "f",
                                                     [&](double) {
                                                         if (++calls == 3) throw Enough();
                                                     }),
                                 Enough);
        QCOMPARE(calls, 3);
    }
    void tooManyColumnsOrClassesAreRefused()
    {
        std::string wide = "1";
        for (int i = 0; i < 1000; ++i) wide += ",1";
        QVERIFY(whyRefused(wide).contains(QStringLiteral("more than 1000 columns")));
        std::string words = "x,target\n";
        for (int i = 0; i < 101; ++i) words += "1,w" + std::to_string(i) + "\n";
        QVERIFY(whyRefused(words).contains(QStringLiteral("more than 100 different words")));
        // Numbers above that are no classes but measured values.
        std::string numbers;
        for (int i = 0; i < 101; ++i) numbers += "1," + std::to_string(i) + "\n";
        QCOMPARE(parseCsv(numbers, "f").task, Task::regression);
    }
    void morePointsThanThereAreIsRefused()
    {
        QVERIFY(whyRefused(tenRows(), {11, {}, 1}).contains(QStringLiteral("holds 10 points")));
        QVERIFY(whyRefused(tenRows(), {7, 4, 1}).contains(QStringLiteral("7 were asked for")));
        QVERIFY(whyRefused("x,split,target\n1,train,0\n2,test,1\n", {{}, 2, 1})
                    .contains(QStringLiteral("holds 1 test points")));
    }
    void filesAreReadWhole()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a b.csv"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("\xEF\xBB\xBFx,target\n1,0\n2,1\n");
        file.close();
        QCOMPARE(readCsv(path.toStdString()).outputs, 2);
        QCOMPARE(readTextFile(path.toStdString()), std::string("x,target\n1,0\n2,1\n"));
        QVERIFY_EXCEPTION_THROWN((void)readCsv("/nowhere/points.csv"), DataError);
        QVERIFY_EXCEPTION_THROWN((void)readCsv(folder.path().toStdString()), DataError);
    }
};

QTEST_APPLESS_MAIN(TestCsv)
#include "tst_csv.moc"
