// rectiscope compare, as it is called from a shell.
// Label: threads
#include "tests/app/run_program.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <sys/resource.h>

#include <csignal>

namespace {

const QString settings =
    QStringLiteral("compare --activation ReLU --activation PReLU --activation ELU --dataset circles "
                   "--train 60 --test 40 --hidden 8,6 --steps 40");

QStringList words(const QString& line)
{
    return line.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

Result compare(const QString& more)
{
    return run(words(settings + QLatin1Char(' ') + more));
}

// Every file of a folder by its name.
QMap<QString, QByteArray> filesOf(const QString& folder)
{
    QMap<QString, QByteArray> files;
    for (const auto& name : QDir(folder).entryList(QDir::Files | QDir::Hidden))
        files[name] = contentOf(QDir(folder).filePath(name));
    return files;
}

} // namespace

class TestCompareCommand : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void printsASummary()
    {
        const Result result = compare(QStringLiteral("--seeds 3:6 --baseline elu"));
        QCOMPARE(result.code, 0);
        const auto json = QJsonDocument::fromJson(result.out.toUtf8()).object();
        QCOMPARE(json.value(QStringLiteral("dataset")).toString(), QStringLiteral("circles"));
        QCOMPARE(json.value(QStringLiteral("seeds")).toArray(), (QJsonArray{3, 4, 5, 6}));
        const auto activations = json.value(QStringLiteral("activations")).toArray();
        QCOMPARE(activations.size(), 3);
        QCOMPARE(activations[1].toObject().value(QStringLiteral("activation")).toString(),
                 QStringLiteral("PReLU"));
        for (const char* metric : {"test_error", "train_error", "test_loss", "train_loss", "dead_fraction"}) {
            const auto value = activations[0].toObject().value(QLatin1String(metric)).toObject();
            QVERIFY2(value.value(QStringLiteral("mean")).isDouble(), metric);
            QVERIFY2(value.value(QStringLiteral("sd")).isDouble(), metric);
        }
        const auto pairs = json.value(QStringLiteral("pairs")).toArray();
        QCOMPARE(pairs.size(), 2 * 5); // two functions beside the baseline, five metrics
        const auto pair = pairs[0].toObject();
        QCOMPARE(pair.value(QStringLiteral("activation")).toString(), QStringLiteral("ReLU"));
        QCOMPARE(pair.value(QStringLiteral("baseline")).toString(), QStringLiteral("ELU"));
        QCOMPARE(pair.value(QStringLiteral("metric")).toString(), QStringLiteral("test_error"));
        QCOMPARE(pair.value(QStringLiteral("ci95")).toArray().size(), 2);
        QVERIFY(pair.value(QStringLiteral("p_holm")).isDouble());
        QVERIFY(!pair.value(QStringLiteral("verdict")).toString().isEmpty());
    }

    // What train says of a seed is what compare says of it.
    void agreesWithTrain()
    {
        const auto trained =
            run("train --activation PReLU --dataset circles --train 60 --test 40 --hidden 8,6 "
                "--steps 40 --seed 4");
        const auto compared = compare(QStringLiteral("--seed 4"));
        const auto run = QJsonDocument::fromJson(trained.out.toUtf8())
                             .object()
                             .value(QStringLiteral("runs"))[0]
                             .toObject();
        const auto summary = QJsonDocument::fromJson(compared.out.toUtf8())
                                 .object()
                                 .value(QStringLiteral("activations"))[1]
                                 .toObject();
        const auto mean = [&](const char* metric) {
            return summary.value(QLatin1String(metric)).toObject().value(QStringLiteral("mean")).toDouble();
        };
        QCOMPARE(mean("test_loss"), run.value(QStringLiteral("test_loss")).toDouble());
        QCOMPARE(mean("train_loss"), run.value(QStringLiteral("train_loss")).toDouble());
        QCOMPARE(mean("test_error"), 1 - run.value(QStringLiteral("test_accuracy")).toDouble());
    }

    // A regression has no errors: verdicts are of its loss, and nothing is said to have diverged.
    void aRegressionIsJudgedByItsLoss()
    {
        QTemporaryDir folder;
        const Result result = run(
            words(QStringLiteral("compare --activation ReLU --activation PReLU --dataset absolute --train "
                                 "40 --test 30 --hidden 4 --steps 20 --seeds 3 --output ") +
                  folder.path()));
        QCOMPARE(result.code, 0);
        QVERIFY2(result.err.contains(QStringLiteral("test loss")) &&
                     !result.err.contains(QStringLiteral("error")) &&
                     !result.err.contains(QStringLiteral("diverged")),
                 qPrintable(result.err));
        const auto json = QJsonDocument::fromJson(result.out.toUtf8()).object();
        const auto errors = json.value(QStringLiteral("activations"))[0]
                                .toObject()
                                .value(QStringLiteral("test_error"))
                                .toObject();
        QVERIFY(errors.value(QStringLiteral("mean")).isNull());
        QStringList metrics;
        for (const auto& pair : json.value(QStringLiteral("pairs")).toArray())
            metrics << pair.toObject().value(QStringLiteral("metric")).toString();
        QCOMPARE(metrics, (QStringList{QStringLiteral("test_loss"), QStringLiteral("train_loss"),
                                       QStringLiteral("dead_fraction")}));
        const auto report = contentOf(folder.filePath(QStringLiteral("report.md")));
        QVERIFY(report.contains("The loss is the mean squared error"));
        QVERIFY(!report.contains("diverged") && !report.contains("test error"));
        QVERIFY(QFile::exists(folder.filePath(QStringLiteral("test_loss.svg"))));
    }

    void divergedRunsAreToldAndAreNull()
    {
        QTemporaryDir folder;
        const Result result =
            compare(QStringLiteral("--seeds 3 --learning-rate 1e6 --baseline ELU --output ") + folder.path());
        QCOMPARE(result.code, 0);
        QVERIFY(!result.out.contains(QStringLiteral("nan")) && !result.out.contains(QStringLiteral("inf")));
        const auto json = QJsonDocument::fromJson(result.out.toUtf8()).object();
        const auto prelu = json.value(QStringLiteral("activations"))[1].toObject();
        QCOMPARE(prelu.value(QStringLiteral("diverged")).toInt(), 3);
        QVERIFY(prelu.value(QStringLiteral("test_error"))[QStringLiteral("mean")].isNull());
        const auto report = contentOf(folder.filePath(QStringLiteral("report.md")));
        QVERIFY2(report.contains("| PReLU | 3, all diverged | — |"), report.constData());
        QVERIFY(report.contains("runs diverged and are left out"));
        QVERIFY(
            contentOf(folder.filePath(QStringLiteral("table.tex"))).contains("diverged and are left out"));
        QCOMPARE(compare(QStringLiteral("--seeds 3 --learning-rate 1e6 --fail-on-divergence")).code, 1);
    }

    void experimentFilesAreReadStrictly()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("x.json"));
        const auto with = [&](const char* more) {
            writeFile(path,
                      QByteArray("{\"dataset\": \"circles\", \"subset\": 20, \"test\": 10, \"hidden\": [4], "
                                 "\"steps\": 3") +
                          more + "}");
            return run({QStringLiteral("compare"), QStringLiteral("--experiment"), path});
        };
        // How many seeds, and the baseline by what it is.
        const Result result =
            with(R"(, "activations": ["ReLU", "ELU"], "seeds": 2, "baseline": "elu:alpha=1")");
        QCOMPARE(result.code, 0);
        QVERIFY(result.out.contains(QStringLiteral("\"baseline\": \"ELU\"")));
        for (const auto& [more, error] :
             {std::pair("", "activations: is missing"),
              {R"(, "activations": [])", "activations: is missing"},
              {R"(, "activations": ["ReLU"], "seed": 3)", "seed: every run has its own: give seeds instead"},
              {R"(, "activations": ["ReLU"], "foo": 3)", "unknown name \"foo\""},
              {R"(, "activations": ["ReLU"], "learning_rate": 0)", "learning_rate: must be above 0"},
              {R"(, "activations": ["ReLU"], "baseline": "ELU")", "must be one of the activations: ReLU"},
              {R"(, "activations": ["ReLU"], "epochs": 3)", "exactly one of them"}}) {
            const Result refused = with(more);
            QCOMPARE(refused.code, 2);
            QCOMPARE(refused.err.count('\n'), 1);
            QVERIFY2(refused.err.startsWith(QStringLiteral("rectiscope: ") + path + ": ") &&
                         refused.err.contains(QString::fromUtf8(error)),
                     qPrintable(refused.err));
        }
        writeFile(path, "[]");
        QCOMPARE(run({QStringLiteral("compare"), QStringLiteral("--experiment"), path}).err,
                 QStringLiteral("rectiscope: %1: must be a JSON object\n").arg(path));
    }

    void fillsAFolder()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("result"));
        const Result result = compare(QStringLiteral("--seeds 3 --output ") + path);
        QCOMPARE(result.code, 0);
        const auto files = filesOf(path);
        for (const char* name :
             {"runs.csv", "runs.jsonl", "summary.json", "experiment.json", "report.md", "report.html",
              "table.tex", "test_error.png", "test_error.svg", "courses.svg"})
            QVERIFY2(files.contains(QLatin1String(name)), name);
        QCOMPARE(files[QStringLiteral("runs.csv")].count('\n'), 1 + 9);
        QCOMPARE(QString::fromUtf8(files[QStringLiteral("summary.json")]), result.out);
        QVERIFY(files[QStringLiteral("report.html")].contains("<svg"));
        QVERIFY(!files[QStringLiteral("report.html")].contains("http://www.w3.org/1999/xlink\" href=\"http"));
        // The same command once more trains nothing and changes nothing.
        const Result again = compare(QStringLiteral("--seeds 3 --output ") + path);
        QVERIFY(again.err.contains(QStringLiteral("9 of 9 runs are there")));
        QCOMPARE(filesOf(path), files);
        // And so does the experiment it has written.
        const QString other = folder.filePath(QStringLiteral("other"));
        QCOMPARE(run({QStringLiteral("compare"), QStringLiteral("--experiment"),
                      path + QStringLiteral("/experiment.json"), QStringLiteral("--output"), other})
                     .code,
                 0);
        QCOMPARE(filesOf(other), files);
    }

    void mergedShardsAreTheWhole()
    {
        QTemporaryDir folder;
        const auto path = [&](const char* name) { return folder.filePath(QLatin1String(name)); };
        const QString sweep = QStringLiteral("--seeds 2 --sweep bias=-1,0 --sweep slope=0.1:0.3:2 --output ");
        QCOMPARE(compare(sweep + path("whole")).code, 0);
        QStringList merge{QStringLiteral("compare"), QStringLiteral("--merge")};
        for (int i = 1; i <= 3; ++i) {
            const QString shard = path("shard") + QString::number(i);
            merge << shard;
            if (i == 3) {
                const Result early = run(merge + QStringList{QStringLiteral("--output"), path("early")});
                QCOMPARE(early.code, 1); // a folder that is not there yet
            }
            QCOMPARE(compare(sweep + shard + QStringLiteral(" --shard %1/3").arg(i)).code, 0);
        }
        const Result partly = run(merge.mid(0, 4) + QStringList{QStringLiteral("--output"), path("partly")});
        QCOMPARE(partly.code, 1);
        QVERIFY(partly.err.contains(QStringLiteral("8 of 24 runs are missing")));
        QVERIFY(!QDir(path("partly")).exists());
        const Result merged = run(merge + QStringList{QStringLiteral("--output"), path("merged")});
        QCOMPARE(merged.code, 0);
        QCOMPARE(filesOf(path("merged")), filesOf(path("whole")));
    }

    void goesOnAfterBeingKilled()
    {
        QTemporaryDir folder;
        const QString longer = settings + QStringLiteral(" --seeds 12 --epochs 2000 --output ");
        auto line = words(longer);
        line.removeAt(line.indexOf(QStringLiteral("--steps")) + 1);
        line.removeAll(QStringLiteral("--steps"));
        const auto into = [&](const QString& name) { return line + QStringList{folder.filePath(name)}; };
        QCOMPARE(run(into(QStringLiteral("whole"))).code, 0);
        // At moments that differ from call to call, until nothing is left to be killed.
        for (int kill = 0; kill < 20; ++kill) {
            QProcess process;
            process.setProcessEnvironment(withoutDisplay());
            process.start(QStringLiteral(RECTISCOPE_PROGRAM), into(QStringLiteral("killed")));
            QVERIFY(process.waitForStarted());
            process.waitForFinished(20 + kill * 37 % 150);
            process.kill(); // SIGKILL
            process.waitForFinished();
        }
        QCOMPARE(run(into(QStringLiteral("killed"))).code, 0);
        QCOMPARE(filesOf(folder.filePath(QStringLiteral("killed"))),
                 filesOf(folder.filePath(QStringLiteral("whole"))));
    }

    void refusesInOneLine_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("error");
        const auto row = [](const char* line, const char* error) {
            QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(error);
        };
        row("compare", "--activation");
        row("compare --activation ReLU --dataset circles", "--epochs, --steps");
        row("compare --activation ReLU --dataset circles --steps 5 --seeds 0", "seeds \"0\"");
        row("compare --activation ReLU --dataset circles --steps 5 --seeds 5:1",
            "the first must not be above");
        row("compare --activation ReLU --dataset circles --steps 5 --seeds 1:1e9", "of at most 100000");
        row("compare --activation ReLU --dataset circles --steps 5 --seeds 3,3", "one comes twice");
        row("compare --activation ReLU --dataset circles --steps 5 --learning-rate nan", "--learning-rate");
        // What the folder could not read back.
        row("compare --activation ReLU --dataset circles --steps 5 --learning-rate 1e7",
            "--learning-rate: must be from 0 to 1e+06");
        row("compare --activation ReLU --dataset circles --steps 5 --init-scale 1e5",
            "--init-scale: must be from 1e-06 to 1000");
        row("compare --activation ReLU --dataset circles --steps 5 --batch 2147483647",
            "--batch: must be from 0 to 1e+07");
        row("compare --activation ReLU --dataset circles --steps 5 --sweep learning_rate=0:1:3log",
            "MIN must be above 0");
        row("compare --activation ReLU --activation ELU --dataset circles --steps 5 --sweep slope=0.1,0.2",
            "none of the activations has a slope");
        row("compare --activation ReLU --dataset circles --steps 5 --seeds 100 --sweep bias=0:1:200 --sweep "
            "learning_rate=0.1:1:200",
            "would be 4000000 runs, must be at most 1000000");
        row("compare --activation ReLU --dataset circles --steps 5 --seeds 5 --seed 2", "--seed, --seeds");
        row("compare --activation ReLU --dataset circles --steps 5 --baseline ELU",
            "baseline \"ELU\": must be one of the activations: ReLU");
        row("compare --activation ReLU --activation ReLU --dataset circles --steps 5", "comes twice");
        row("compare --activation ReLU --dataset circels --steps 5", "did you mean circles");
        row("compare --activation ReLU --dataset circles --steps 5 --sweep lr=1,2", "learning_rate");
        row("compare --activation ReLU --dataset circles --steps 5 --train 9 --subset 9",
            "--subset, --train");
        row("compare --activation ReLU --dataset circles --steps 5 --test 0", "--test: must be from 1");
        row("compare --activation ReLU --dataset circles --steps 5 --shard 3/2", "--shard");
        row("compare --activation ReLU --dataset circles --steps 5 --shard 1/2", "--output");
        row("compare --activation ReLU --dataset digits --steps 5 --subset 99999", "99999");
        row("compare --activation PReLU:num_parameters=3 --dataset circles --steps 5", "num_parameters");
        row("compare --merge a --activation ReLU --output b", "--merge");
        row("compare --merge a", "--output");
        row("compare --experiment /nowhere.json", "/nowhere.json");
        row("compare --experiment /nowhere.json --epochs 5", "--experiment, --epochs");
    }
    void refusesInOneLine()
    {
        QFETCH(QString, line);
        QFETCH(QString, error);
        const Result result = run(words(line));
        QCOMPARE(result.code, 2);
        QCOMPARE(result.out, QString());
        QCOMPARE(result.err.count(QLatin1Char('\n')), 1);
        QVERIFY2(result.err.startsWith(QStringLiteral("rectiscope: ")) && result.err.contains(error),
                 qPrintable(result.err));
    }

    void failsInOneLineWhereNothingCanBeWritten()
    {
        const Result result = compare(QStringLiteral("--seeds 2 --output /proc/nowhere"));
        QCOMPARE(result.code, 1);
        QCOMPARE(result.err.count(QLatin1Char('\n')), 1);
        QVERIFY(result.err.contains(QStringLiteral("/proc/nowhere")));
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("file"));
        writeFile(file, "x");
        QCOMPARE(compare(QStringLiteral("--seeds 2 --output ") + file).err,
                 QStringLiteral("rectiscope: %1: is no folder: give a folder, or a name that is not taken\n")
                     .arg(file));
        const Result tooLong = compare(QStringLiteral("--seeds 2 --output ") + file + QString(300, 'x'));
        QCOMPARE(tooLong.code, 1);
        QVERIFY(tooLong.err.endsWith(QStringLiteral(": cannot be made: File name too long\n")));
    }

    void aFullDiskLosesNothing()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("result"));
        const auto line = words(settings) << QStringLiteral("--seeds") << QStringLiteral("8")
                                          << QStringLiteral("--output") << path;
        // No file may grow beyond this: first the runs do not fit, then a figure.
        const auto limited = [&](rlim_t bytes) {
            QProcess process;
            process.setProcessEnvironment(withoutDisplay());
            process.setChildProcessModifier([bytes] {
                const rlimit limit{bytes, bytes};
                ::setrlimit(RLIMIT_FSIZE, &limit);
                std::signal(SIGXFSZ, SIG_IGN);
            });
            process.start(QStringLiteral(RECTISCOPE_PROGRAM), line);
            process.waitForFinished(120'000);
            return Result{process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
                          QString::fromUtf8(process.readAllStandardError())};
        };
        const Result early = limited(10'000);
        QCOMPARE(early.code, 1);
        QVERIFY2(QRegularExpression(QStringLiteral("^rectiscope: %1/runs.jsonl: cannot be written: File too "
                                                   "large: [1-9] of 24 runs are kept, the same command goes "
                                                   "on there\n$")
                                        .arg(path))
                     .match(early.err)
                     .hasMatch(),
                 qPrintable(early.err));
        const Result late = limited(70'000);
        QCOMPARE(late.code, 1);
        QCOMPARE(late.out, QString());
        QVERIFY2(late.err.contains(QStringLiteral(" of 24 runs are there\n")), qPrintable(late.err));
        QVERIFY2(late.err.endsWith(QStringLiteral(".png: cannot be written: File too large\n")),
                 qPrintable(late.err));
        const Result done = run(line);
        QCOMPARE(done.code, 0);
        QVERIFY2(done.err.contains(QStringLiteral("24 of 24 runs are there\n")), qPrintable(done.err));
        const QString whole = folder.filePath(QStringLiteral("whole"));
        QCOMPARE(run(line.mid(0, line.size() - 1) << whole).code, 0);
        QCOMPARE(filesOf(path), filesOf(whole));
    }

    void mergeSaysWhatDoesNotFit()
    {
        QTemporaryDir folder;
        const auto path = [&](const char* name) { return folder.filePath(QLatin1String(name)); };
        for (const auto& [name, more] :
             {std::pair("one", "--seeds 4 --shard 1/2"), std::pair("two", "--seeds 4 --shard 2/2"),
              std::pair("seeds", "--seeds 5 --shard 2/2"),
              std::pair("bias", "--seeds 4 --bias -1 --shard 2/2")})
            QCOMPARE(compare(QString::fromUtf8(more) + QStringLiteral(" --output ") + path(name)).code, 0);
        const auto merge = [&](std::initializer_list<const char*> names) {
            QStringList line{QStringLiteral("compare"), QStringLiteral("--merge")};
            for (const char* name : names) line << path(name);
            return run(line << QStringLiteral("--output") << path("merged"));
        };
        const auto refusal = [&](std::initializer_list<const char*> names) {
            const Result result = merge(names);
            const bool one = result.code == 1 && result.out.isEmpty() && result.err.count('\n') == 1 &&
                             !QDir(path("merged")).exists();
            return one ? result.err : QStringLiteral("not refused in one line: ") + result.err;
        };
        QVERIFY(refusal({"one", "seeds"})
                    .contains(QStringLiteral("holds runs of another experiment than %1 (seeds \"1:5\" there, "
                                             "\"1:4\" here)")
                                  .arg(path("one"))));
        QVERIFY(refusal({"one", "bias"}).contains(QStringLiteral("(bias -1.0 there, 0.0 here)")));
        QVERIFY(refusal({"one", "one"}).contains(QStringLiteral("6 of 12 runs are missing")));
        QVERIFY(refusal({"one", "two", "three"}).contains(path("three") + "/runs.jsonl: cannot be read"));
        writeFile(path("file"), "x");
        QVERIFY(refusal({"one", "file"}).contains(path("file") + "/runs.jsonl: cannot be read"));
        // A folder that is named twice adds nothing and harms nothing.
        QCOMPARE(merge({"one", "two", "one"}).code, 0);
    }

    void digitsAreThere()
    {
        const Result result =
            run("compare --activation ReLU --dataset digits --subset 300 --hidden 16 --epochs 2 --seeds 2");
        QCOMPARE(result.code, 0);
        QVERIFY(result.out.contains(QStringLiteral("\"subset\": 300")));
    }
};

QTEST_APPLESS_MAIN(TestCompareCommand)
#include "tst_compare_command.moc"
