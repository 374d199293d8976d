// The program and its subcommands list, eval and dataset, as they are called from a shell.
#include "tests/app/run_program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

class TestCommands : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void withoutADisplayTheWindowSaysSo()
    {
        const Result result = run(QStringList{});
        QCOMPARE(result.code, 2);
        QCOMPARE(result.out, QString());
        QCOMPARE(result.err.count(QLatin1Char('\n')), 1);
        QVERIFY(result.err.startsWith(QStringLiteral("rectiscope: ")));
        QVERIFY(result.err.contains(QStringLiteral("display")));
        for (const char* name : {"list", "eval", "plot", "snippet", "dataset", "train"})
            QVERIFY2(result.err.contains(QLatin1String(name)), name);
    }
    void helpAndVersionGoToStandardOutput_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("expected");
        QTest::newRow("--help") << "--help"
                                << "eval";
        QTest::newRow("--version") << "--version"
                                   << "rectiscope 0.";
        QTest::newRow("list") << "list --help"
                              << "--json";
        QTest::newRow("eval") << "eval --help"
                              << "--x-file";
        QTest::newRow("plot") << "plot --help"
                              << "--theme";
        QTest::newRow("snippet") << "snippet --help"
                                 << "tikzpicture";
        QTest::newRow("dataset") << "dataset --help"
                                 << "--noise";
        QTest::newRow("train") << "train --help"
                               << "--weight-decay";
        QTest::newRow("after other options") << "eval --activation ReLU --help"
                                             << "--x-file";
        QTest::newRow("version of a command") << "train --version"
                                              << "rectiscope 0.";
    }
    void helpAndVersionGoToStandardOutput()
    {
        QFETCH(QString, line);
        QFETCH(QString, expected);
        const Result result = run(line.toUtf8());
        QCOMPARE(result.code, 0);
        QVERIFY2(result.out.contains(expected), qPrintable(result.out));
        QCOMPARE(result.err, QString());
    }
    void snippetsAreWhatTheWindowCopies()
    {
        const Result torch = run("snippet --as PyTorch --activation LeakyReLU:negative_slope=0.1");
        QCOMPARE(torch.code, 0);
        QCOMPARE(torch.err, QString());
        QVERIFY(torch.out.endsWith(QStringLiteral("\nactivation = nn.LeakyReLU(negative_slope=0.1)\n")));
        const Result latex = run("snippet --as latex --activation ReLU --range -1:2 --kink left");
        QVERIFY(latex.out.contains(QStringLiteral("{0072B2}"))); // its colour on the screen
        QVERIFY(latex.out.contains(QStringLiteral("coordinates {(-1,0) (0,0) (2,2)};")));
        const Result json = run("snippet --as json --activation ELU:alpha=2 --activation Tanh");
        const auto list = QJsonDocument::fromJson(json.out.toUtf8()).array();
        QCOMPARE(list.size(), 2);
        QCOMPARE(list[0].toObject()[QStringLiteral("alpha")].toDouble(), 2.0);
    }
    void wrongInputIsOneLineAndExitCodeTwo_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("part");
        const auto row = [](const char* line, const char* part) {
            QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(part);
        };
        row("evl", "did you mean eval?");
        row("frobnicate", "list, eval, plot, snippet, dataset, train");
        row("--halp", "--help");
        row("list --jsno", "did you mean --json?");
        row("list --json=yes", "--json: takes no value");
        row("list extra", "unexpected argument");

        row("snippet --activation ReLU", "--as: is missing");
        row("snippet --as torch --activation ReLU", "pytorch");
        row("snippet --as latex --activation ReLU --range 1:0", "MIN must be below MAX");

        row("eval --x 1", "--activation: is missing");
        row("eval --activation ReLU", "exactly one");
        row("eval --activation ReLU --x 1 --range 0:1:2", "exactly one");
        row("eval --activation --x 1", "--activation: a value is missing");
        row("eval --x 1 --activation", "--activation: a value is missing");
        row("eval --activation ReLU --activation ELU --x 1", "--activation: is given twice");
        row("eval --activation ReLu2 --x 1", "did you mean ReLU");
        row("eval --activation LeakyReLU:negative_slop=1 --x 1", "negative_slope");
        row("eval --activation LeakyReLU:negative_slope=nan --x 1", "finite");
        row("eval --activation RReLU:lower=0.4,upper=0.1 --x 1", "at most");
        row("eval --activation {\"type\":\"RELUU\"} --x 1", "did you mean ReLU");
        row("eval --activation ReLU --x 1,a", "\"a\": not a number");
        row("eval --activation ReLU --x 1,,2", "missing");
        row("eval --activation ReLU --x=", "--x: a value is missing");
        row("eval --activation ReLU --x 1 --output=", "--output: a value is missing");
        row("eval --activation ReLU --x-file /nowhere/x", "/nowhere/x: cannot be read");
        row("eval --activation ReLU --range 0:1", "MIN:MAX:COUNT");
        row("eval --activation ReLU --range 0:inf:3", "finite");
        row("eval --activation ReLU --range 1:0:3", "MIN must be below MAX");
        row("eval --activation ReLU --range 0:1:0", "COUNT");
        row("eval --activation ReLU --range 0:1:1e3", "COUNT");
        row("eval --activation ReLU --x 1 --kink middle", "right, left");
        row("eval --activation ReLU --x 1 --mode tset", "did you mean test");
        row("eval --activation ReLU --x 1 --seed 1.5", "whole number");
        row("eval --activation ReLU --x 1 --modee test", "did you mean --mode?");

        row("dataset", "--name: is missing");
        row("dataset --name circels", "did you mean circles?");
        row("dataset --name circles --dataset xor", "give one of them");
        row("dataset --name circles --train 0", "--train \"0\"");
        row("dataset --name circles --train 99999999999999999999", "--train");
        row("dataset --name circles --test -1", "--test \"-1\"");
        row("dataset --name circles --noise -1", "--noise \"-1\"");
        row("dataset --name circles --noise nan", "--noise \"nan\"");
        row("dataset --name circles --seed -1", "--seed \"-1\"");
        row("dataset --name /nowhere/p.csv", "/nowhere/p.csv: cannot be read");
        row("dataset --name fashion-mnst", "did you mean fashion-mnist?");
        row("dataset --name nosuch",
            "circles, spiral, xor, blobs, moons, absolute, sine, digits, fashion-mnist, "
            "cifar-10, cifar-100");
        row("dataset --name digits --train 1798", "digits: holds 1797 points: 1798 were asked for");
        row("dataset --name digits --noise 0.1", "--noise: is for toy data sets only, digits is none");
        row("dataset --name digits --label-noise 1.1", "--label-noise \"1.1\"");
        row("dataset --name digits --normalization standard", "did you mean standardize");
        row("dataset --name sine --label-noise 0.1", "--label-noise: is for classes only");

        row("train --dataset circles --epochs 1", "--activation: is missing");
        row("train --activation ReLU --epochs 1", "--dataset: is missing");
        row("train --activation ReLU --dataset circles", "--epochs, --steps: exactly one");
        row("train --activation ReLU --dataset circles --epochs 1 --steps 1",
            "--epochs, --steps: exactly one");
        row("train --activation ReLU --dataset circles --epochs 0", "--epochs \"0\"");
        row("train --activation ReLU --dataset circles --epochs 1 --hidden 3,0", "--hidden");
        row("train --activation ReLU --dataset circles --epochs 1 --hidden 3,,3", "--hidden");
        row("train --activation ReLU --dataset circles --epochs 1 --hidden 5000", "4096");
        row("train --activation ReLU --dataset circles --epochs 1 --hidden 4096,4096,4096,4096,4096",
            "--hidden");
        row("train --activation ReLU --dataset circles --train 9000000 --test 0 --batch full --steps 1",
            "--batch");
        row("train --activation ReLU --dataset circles --epochs 1 --learning-rate 0",
            "--learning-rate \"0\"");
        row("train --activation ReLU --dataset circles --epochs 1 --learning-rate inf", "--learning-rate");
        row("train --activation ReLU --dataset circles --epochs 1 --batch 0", "--batch \"0\"");
        row("train --activation ReLU --dataset circles --epochs 1 --batch all", "--batch \"all\"");
        row("train --activation ReLU --dataset circles --epochs 1 --weight-decay -1", "--weight-decay");
        row("train --activation ReLU --dataset circles --epochs 1 --optimizer adm", "did you mean adam");
        row("train --activation ReLU --dataset circles --epochs 1 --init hee", "did you mean he");
        row("train --activation ReLU --dataset circles --epochs 1 --bias nan", "--bias \"nan\"");
        row("train --activation ReLU --dataset circles --epochs 1 --record-every 0", "--record-every");
        row("train --activation ReLU --dataset circles --epochs 1 --output a.txt", ".csv");
        row("train --activation ReLU --dataset circles --epochs 1 --save-initial a --save-final a",
            "--save-final a");
        row("train --activation PReLU:num_parameters=3 --dataset circles --epochs 1", "num_parameters=3");

        row("plot --activation ReLU", "--output: is missing");
        row("plot --activation ReLU --output a.bmp", ".png");
        row("plot --activation ReLU --output a.png --range 1:1", "--range");
        row("plot --activation ReLU --output a.png --width 0", "--width");
        row("plot --activation ReLU --output a.png --theme drak", "did you mean dark");
        row("plot --activation ReLU --output a.png --what slope", "derivative");
    }
    void wrongInputIsOneLineAndExitCodeTwo()
    {
        QFETCH(QString, line);
        QFETCH(QString, part);
        const Result result = run(line.toUtf8());
        QVERIFY2(result.err.contains(part), qPrintable(result.err));
        QCOMPARE(result.code, 2);
        QCOMPARE(result.out, QString());
        QVERIFY(result.err.startsWith(QStringLiteral("rectiscope: ")));
        QCOMPARE(result.err.count(QLatin1Char('\n')), 1);
    }
    void hostileTextStaysOneLine()
    {
        const Result result =
            run({QStringLiteral("eval"), QStringLiteral("--activation"), QStringLiteral("Re\nLU\r\x1b[31m"),
                 QStringLiteral("--x"), QStringLiteral("1")});
        QCOMPARE(result.code, 2);
        QCOMPARE(result.err.count(QLatin1Char('\n')), 1);
        QVERIFY(!result.err.contains(QLatin1Char('\x1b')));
        QVERIFY(run({QString(100000, QLatin1Char('x'))}).err.size() < 500);
    }
    void listNamesEveryFunctionAndDataSet()
    {
        const Result text = run("list");
        QCOMPARE(text.code, 0);
        for (const char* name :
             {"ReLU", "LeakyReLU", "negative_slope = 0.01", "Softshrink", "circles", "sine"})
            QVERIFY2(text.out.contains(QLatin1String(name)), name);
    }
    void listAsJsonSaysWhatParametersThereAre()
    {
        const auto json = QJsonDocument::fromJson(run("list --json").out.toUtf8()).object();
        const auto activations = json.value(QStringLiteral("activations")).toArray();
        QCOMPARE(activations.size(), 23);
        QJsonObject leaky, gelu, prelu;
        for (const auto& value : activations) {
            const auto object = value.toObject();
            for (const char* key : {"type", "name", "formula", "derivative", "source"})
                QVERIFY2(!object.value(QLatin1String(key)).toString().isEmpty(), key);
            const auto type = object.value(QStringLiteral("type")).toString();
            const auto parameters = object.value(QStringLiteral("parameters")).toArray();
            if (type == QStringLiteral("LeakyReLU")) leaky = parameters[0].toObject();
            if (type == QStringLiteral("GELU")) gelu = parameters[0].toObject();
            if (type == QStringLiteral("PReLU")) prelu = parameters[0].toObject();
        }
        QCOMPARE(leaky.value(QStringLiteral("name")).toString(), QStringLiteral("negative_slope"));
        QCOMPARE(leaky.value(QStringLiteral("symbol")).toString(), QStringLiteral("a"));
        QCOMPARE(leaky.value(QStringLiteral("kind")).toString(), QStringLiteral("real"));
        QCOMPARE(leaky.value(QStringLiteral("default")).toDouble(), 0.01);
        QCOMPARE(leaky.value(QStringLiteral("minimum")).toDouble(), -1e6);
        QCOMPARE(leaky.value(QStringLiteral("maximum")).toDouble(), 1e6);
        QCOMPARE(gelu.value(QStringLiteral("kind")).toString(), QStringLiteral("choice"));
        QCOMPARE(gelu.value(QStringLiteral("default")).toString(), QStringLiteral("none"));
        QCOMPARE(gelu.value(QStringLiteral("choices")).toArray(), (QJsonArray{"none", "tanh"}));
        QCOMPARE(prelu.value(QStringLiteral("kind")).toString(), QStringLiteral("integer"));
        QStringList sets;
        for (const auto& value : json.value(QStringLiteral("datasets")).toArray())
            sets << value.toObject().value(QStringLiteral("name")).toString();
        QCOMPARE(sets.join(QLatin1Char(' ')), QStringLiteral("circles spiral xor blobs moons absolute sine"));
        QStringList images;
        for (const auto& value : json.value(QStringLiteral("images")).toArray())
            images << value.toObject().value(QStringLiteral("name")).toString();
        QCOMPARE(images.join(QLatin1Char(' ')), QStringLiteral("digits fashion-mnist cifar-10 cifar-100"));
    }
    void evalPrintsValueAndDerivative_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* line, const char* expected) {
            QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(expected);
        };
        row("eval --activation ReLU --x -2,0,0.5", "-2,0,0\n0,0,1\n0.5,0.5,1\n");
        row("eval --activation ReLU --x=-2,0 --kink left", "-2,0,0\n0,0,0\n");
        row("eval --activation leakyrelu:negative_slope=0.1 --x -2", "-2,-0.2,0.1\n");
        row("eval --activation {\"type\":\"LeakyReLU\",\"negative_slope\":0.1} --x -2", "-2,-0.2,0.1\n");
        row("eval --activation LeakyReLU:negative_slope=1.4 --x -1,1", "-1,-1.4,1.4\n1,1,1\n");
        row("eval --activation RReLU --x -1", "-1,-0.22916666666666666,0.22916666666666666\n");
        row("eval --activation SiLU --x nan,-inf,inf", "nan,nan,nan\n-inf,0,0\ninf,inf,1\n");
        row("eval --activation ELU --x -inf", "-inf,-1,0\n");
        row("eval --activation ReLU --range -1:1:5", "-1,0,0\n-0.5,0,0\n0,0,1\n0.5,0.5,1\n1,1,1\n");
        row("eval --activation Identity --range 0:1:4", "0,0,1\n0.3333333333333333,0.3333333333333333,1\n0."
                                                        "6666666666666666,0.6666666666666666,1\n1,1,1\n");
        row("eval --activation ReLU --range 3:3:1", "3,3,1\n");
        row("eval --activation Identity --range -1e308:1e308:3",
            "-1e+308,-1e+308,1\n0,0,1\n1e+308,1e+308,1\n");
    }
    void evalPrintsValueAndDerivative()
    {
        QFETCH(QString, line);
        QFETCH(QString, expected);
        const Result result = run(line.toUtf8());
        QCOMPARE(result.out, QStringLiteral("x,f,df\n") + expected);
        QCOMPARE(result.code, 0);
        QCOMPARE(result.err, QString());
    }
    void evalReadsPointsFromAFileOrAPipe()
    {
        const QStringList line{"eval", "--activation", "ReLU", "--x-file", "-"};
        QCOMPARE(run(line, "1, 2\n\n-3\t4\r\n").out, QStringLiteral("x,f,df\n1,1,1\n2,2,1\n-3,0,0\n4,4,1\n"));
        const QString path = folder_.filePath(QStringLiteral("points"));
        writeFile(path, "\xEF\xBB\xBF-1\n5");
        QCOMPARE(run({"eval", "--activation", "ReLU", "--x-file", path}).out,
                 QStringLiteral("x,f,df\n-1,0,0\n5,5,1\n"));
        const Result wrong = run(line, "1\n2\n3 x\n");
        QCOMPARE(wrong.code, 2);
        QVERIFY(wrong.err.contains(QStringLiteral("line 3: \"x\"")));
        QCOMPARE(run(line, "").code, 2);
        QCOMPARE(run(line, QByteArray("1\0002", 3)).code, 2);
    }
    void evalDrawsASlopeForEachElementInTraining()
    {
        const char* line = "eval --activation RReLU:lower=0.1,upper=0.3 --x -1,-1,-1,2 --mode train --seed 7";
        const Result result = run(line);
        const auto lines = result.out.split(QLatin1Char('\n'));
        QStringList slopes;
        for (int i = 1; i <= 3; ++i) {
            const auto fields = lines[i].split(QLatin1Char(','));
            QVERIFY(fields[2].toDouble() >= 0.1 && fields[2].toDouble() < 0.3);
            QCOMPARE(fields[1].toDouble(), -fields[2].toDouble());
            slopes << fields[2];
        }
        QCOMPARE(slopes.removeDuplicates(), 0);
        QCOMPARE(lines[4], QStringLiteral("2,2,1"));
        QCOMPARE(run(line).out, result.out);
        QVERIFY(run("eval --activation RReLU:lower=0.1,upper=0.3 --x -1 --mode train --seed 8")
                    .out.contains(slopes[0]) == false);
    }
    void datasetPrintsThePointsThatTrainUses()
    {
        const Result result = run("dataset --name circles --train 3 --test 1");
        QCOMPARE(result.code, 0);
        // From a second implementation, in Python.
        QVERIFY(result.out.startsWith(QStringLiteral("split,x0,x1,target\ntrain,-0.93958306,-0.30594292,0\n"
                                                     "train,-0.2457717,0.37609503,1\n"
                                                     "train,0.17867385,1.0286422,0\ntest,")));
        QCOMPARE(result.out.count(QLatin1Char('\n')), 5);
        QCOMPARE(run("dataset --dataset circles --train 3 --test 1").out, result.out);
        QVERIFY(run("dataset --name sine --train 1 --test 0")
                    .out.startsWith(QStringLiteral("split,x0,target\n")));
    }
    void datasetPrintsImages()
    {
        const Result result = run("dataset --name Digits --train 20 --test 10 --normalization none");
        QCOMPARE(result.code, 0);
        QCOMPARE(result.out.count(QLatin1String("\ntrain,")), 20);
        QCOMPARE(result.out.count(QLatin1String("\ntest,")), 10);
        const auto lines = result.out.split(QLatin1Char('\n'));
        QCOMPARE(lines[0].count(QLatin1Char(',')), 65);
        // Two of each digit.
        for (int digit = 0; digit < 10; ++digit) {
            int count = 0;
            for (const auto& line : lines)
                count += line.startsWith(QLatin1String("train")) &&
                         line.endsWith(QStringLiteral(",%1").arg(digit));
            QCOMPARE(count, 2);
        }
        QVERIFY(run("dataset --name digits --train 20 --test 10 --seed 2").out !=
                run("dataset --name digits --train 20 --test 10").out);
    }
    void labelNoiseChangesSoManyTargets()
    {
        const auto lines = [](const char* options) {
            return run((std::string("dataset --name moons --train 50 --test 9 ") + options).c_str())
                .out.split(QLatin1Char('\n'));
        };
        const auto clean = lines("");
        const auto noisy = lines("--label-noise 0.3");
        QCOMPARE(noisy.size(), clean.size());
        int differ = 0;
        for (qsizetype i = 0; i < clean.size(); ++i) differ += clean[i] != noisy[i];
        QCOMPARE(differ, 15);
    }
    void filesOfImagesAreRead()
    {
        // Four images of two pixels, and their labels beside them.
        const QString images = folder_.filePath(QStringLiteral("train-images-idx3-ubyte"));
        writeFile(images, QByteArray::fromHex("000008020000000400000002"
                                              "00ff"
                                              "ff00"
                                              "3300"
                                              "0033"));
        writeFile(folder_.filePath(QStringLiteral("train-labels-idx1-ubyte")),
                  QByteArray::fromHex("0000080100000004"
                                      "00010001"));
        const Result all = run({"dataset", "--name", images, "--train", "4"});
        QCOMPARE(all.out, QStringLiteral("split,x0,x1,target\ntrain,0,1,0\ntrain,1,0,1\ntrain,0.2,0,0\n"
                                         "train,0,0.2,1\n"));
        QCOMPARE(
            run({"train", "--activation", "ReLU", "--dataset", images, "--train", "2", "--steps", "1"}).code,
            0);
        QFile::remove(folder_.filePath(QStringLiteral("train-labels-idx1-ubyte")));
        const Result missing = run({"dataset", "--name", images});
        QCOMPARE(missing.code, 2);
        QCOMPARE(missing.err,
                 QStringLiteral("rectiscope: %1: is missing: the labels of train-images-idx3-ubyte\n")
                     .arg(folder_.filePath(QStringLiteral("train-labels-idx1-ubyte"))));
    }

private:
    QTemporaryDir folder_;
};

QTEST_GUILESS_MAIN(TestCommands)
#include "tst_commands.moc"
