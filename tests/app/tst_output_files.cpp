// Where results go: whole files or none, devices, pipes, and readers that leave.
#include "tests/app/run_program.h"

#include <QDir>
#include <QTemporaryDir>

#include <csignal>

class TestOutputFiles : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void outputGoesToAFileWhole_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("list") << "list --json";
        QTest::newRow("eval") << "eval --activation GELU --range -3:3:100";
        QTest::newRow("dataset") << "dataset --name moons";
    }
    void outputGoesToAFileWhole()
    {
        QFETCH(QString, line);
        const QString path = folder_.filePath(QStringLiteral("with blank.out"));
        writeFile(path, "old");
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
        auto words = line.split(QLatin1Char(' '));
        const Result result = run(words + QStringList{"--output", path});
        QCOMPARE(result.code, 0);
        QCOMPARE(result.out, QString());
        QCOMPARE(QString::fromUtf8(contentOf(path)), run(words).out);
        QVERIFY(!(QFile::permissions(path) & QFile::ReadOther)); // as the old file had it
        // A path in the current folder.
        QCOMPARE(run(words + QStringList{"--output", "here.out"}, {}, folder_.path()).code, 0);
        QCOMPARE(contentOf(folder_.filePath(QStringLiteral("here.out"))), contentOf(path));
    }
    void throughALinkTheFileBehindItIsReplaced()
    {
        const QString target = folder_.filePath(QStringLiteral("target.csv"));
        const QString link = folder_.filePath(QStringLiteral("link.csv"));
        writeFile(target, "old");
        QFile::remove(link);
        QVERIFY(QFile::link(target, link));
        QCOMPARE(run({"eval", "--activation", "ReLU", "--x", "1", "--output", link}).code, 0);
        QCOMPARE(contentOf(target), QByteArray("x,f,df\n1,1,1\n"));
        QVERIFY(QFileInfo(link).isSymLink());
    }
    void devicesAndPipesAreWrittenDirectly()
    {
        QCOMPARE(run("eval --activation ReLU --x 1 --output /dev/stdout").out,
                 QStringLiteral("x,f,df\n1,1,1\n"));
        QCOMPARE(run("eval --activation ReLU --x 1 --output -").out, QStringLiteral("x,f,df\n1,1,1\n"));
        QCOMPARE(run("eval --activation ReLU --x 1 --output /dev/null").code, 0);
        QVERIFY(QFileInfo(QStringLiteral("/dev/null")).exists());
    }
    void aFailureLeavesTheOldFileAndNothingElse()
    {
        const QString path = folder_.filePath(QStringLiteral("keep/old.csv"));
        QVERIFY(QDir(folder_.path()).mkpath(QStringLiteral("keep")));
        writeFile(path, "precious");
        for (const auto& words :
             {QStringList{"eval", "--activation", "NoSuch", "--x", "1"},
              QStringList{"eval", "--activation", "ReLU", "--x", "1,oops"},
              QStringList{"dataset", "--name", "nosuch"},
              QStringList{"train", "--activation", "ReLU", "--dataset", "circles", "--epochs", "-1"}}) {
            QCOMPARE(run(words + QStringList{"--output", path}).code, 2);
            QCOMPARE(contentOf(path), QByteArray("precious"));
        }
        QCOMPARE(QDir(folder_.filePath(QStringLiteral("keep")))
                     .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{"old.csv"});
    }
    void placesThatCannotBeWrittenAreExitCodeOne_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("full disk") << "/dev/full";
        QTest::newRow("no such folder") << "/nowhere/at/all.csv";
        QTest::newRow("a folder") << "/tmp";
        QTest::newRow("a file as folder") << "/dev/null/x.csv";
        QTest::newRow("read-only place") << "/proc/x.csv";
    }
    void placesThatCannotBeWrittenAreExitCodeOne()
    {
        QFETCH(QString, path);
        const Result result = run({"eval", "--activation", "ReLU", "--range", "0:1:1000", "--output", path});
        QCOMPARE(result.code, 1);
        QVERIFY(result.err.startsWith(QStringLiteral("rectiscope: ")));
        QVERIFY(result.err.contains(QStringLiteral("cannot be written")));
        QCOMPARE(result.err.count(QLatin1Char('\n')), 1);
    }
    void aReadOnlyFolderIsExitCodeOne()
    {
        const QString place = folder_.filePath(QStringLiteral("locked"));
        QVERIFY(QDir(folder_.path()).mkpath(QStringLiteral("locked")));
        writeFile(place + QStringLiteral("/old.csv"), "precious");
        QVERIFY(QFile::setPermissions(place, QFile::ReadOwner | QFile::ExeOwner));
        QFile probe(place + QStringLiteral("/probe"));
        if (probe.open(QIODevice::WriteOnly)) {
            probe.remove();
            QSKIP("this user may write everywhere");
        }
        const Result result = run({"train", "--activation", "ReLU", "--dataset", "circles", "--epochs", "1",
                                   "--output", place + QStringLiteral("/old.csv")});
        QVERIFY(QFile::setPermissions(place, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QCOMPARE(result.code, 1);
        QCOMPARE(contentOf(place + QStringLiteral("/old.csv")), QByteArray("precious"));
    }
    void aFullStandardOutputIsExitCodeOne()
    {
        QProcess process;
        process.setProcessEnvironment(withoutDisplay());
        process.setStandardOutputFile(QStringLiteral("/dev/full"));
        process.start(QStringLiteral(RECTISCOPE_PROGRAM), {QStringLiteral("list")});
        QVERIFY(process.waitForFinished(60000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 1);
        QVERIFY(process.readAllStandardError().startsWith("rectiscope: standard output: "));
    }
    void aReaderThatLeavesEndsItQuietly()
    {
        QProcess program, reader;
        program.setProcessEnvironment(withoutDisplay());
        program.setStandardOutputProcess(&reader);
        program.start(QStringLiteral(RECTISCOPE_PROGRAM),
                      {"eval", "--activation", "ReLU", "--range", "0:1:5000000"});
        reader.start(QStringLiteral("head"), {QStringLiteral("-n1")});
        QVERIFY(reader.waitForFinished(60000));
        QVERIFY(program.waitForFinished(60000));
        QCOMPARE(reader.readAllStandardOutput(), QByteArray("x,f,df\n"));
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.readAllStandardError(), QByteArray());
    }
    void interruptingLeavesNoFileBehind()
    {
        const QString place = folder_.filePath(QStringLiteral("interrupted"));
        QVERIFY(QDir(folder_.path()).mkpath(QStringLiteral("interrupted")));
        writeFile(place + QStringLiteral("/old.csv"), "precious");
        QProcess process;
        process.setProcessEnvironment(withoutDisplay());
        process.start(QStringLiteral(RECTISCOPE_PROGRAM),
                      {"train", "--activation", "ReLU", "--dataset", "circles", "--steps", "900000000",
                       "--record-every", "900000000", "--output", place + QStringLiteral("/old.csv")});
        QVERIFY(process.waitForStarted());
        // Its stand-in says that the run has begun.
        const auto entries = [&] {
            return QDir(place).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        };
        QTRY_COMPARE_WITH_TIMEOUT(entries().size(), 2, 60000);
        QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
        QVERIFY(process.waitForFinished(60000));
        QVERIFY(process.exitStatus() == QProcess::CrashExit); // ended by the signal, as a shell expects
        QCOMPARE(entries(), QStringList{"old.csv"});
        QCOMPARE(contentOf(place + QStringLiteral("/old.csv")), QByteArray("precious"));
    }

private:
    QTemporaryDir folder_;
};

QTEST_GUILESS_MAIN(TestOutputFiles)
#include "tst_output_files.moc"
