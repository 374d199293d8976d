// rectiscope train, as it is called from a shell.
// Label: threads
#include "tests/app/run_program.h"

#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

namespace {

QJsonObject firstRun(const QString& out)
{
    return QJsonDocument::fromJson(out.toUtf8()).object().value(QStringLiteral("runs"))[0].toObject();
}

// The lines of a CSV whose third column is the activation.
QStringList linesOf(const QByteArray& csv, const char* activation)
{
    QStringList lines;
    for (const auto& line : csv.split('\n'))
        if (line.split(',').value(2) == activation) lines << QString::fromUtf8(line);
    return lines;
}

} // namespace

class TestTrainCommand : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void trainPrintsASummary()
    {
        const Result result =
            run("train --activation LeakyReLU:negative_slope=0.2 --activation PReLU --dataset "
                "circles --epochs 2 --hidden 8,6,4 --seed 5");
        QCOMPARE(result.code, 0);
        QCOMPARE(result.err, QString());
        const auto runs =
            QJsonDocument::fromJson(result.out.toUtf8()).object().value(QStringLiteral("runs")).toArray();
        QCOMPARE(runs.size(), 2);
        const auto leaky = runs[0].toObject();
        QCOMPARE(leaky.keys().join(QLatin1Char(' ')),
                 QStringLiteral("activation dead diverged seconds seed silent starved steps steps_per_second "
                                "test_accuracy test_loss train_accuracy train_loss"));
        QCOMPARE(leaky.value(QStringLiteral("activation")).toString(),
                 QStringLiteral("LeakyReLU:negative_slope=0.2")); // as it was given
        QCOMPARE(leaky.value(QStringLiteral("seed")).toInt(), 5);
        QCOMPARE(leaky.value(QStringLiteral("steps")).toInt(), 26); // 400 points in batches of 32, twice
        QCOMPARE(leaky.value(QStringLiteral("diverged")).toBool(true), false);
        QCOMPARE(leaky.value(QStringLiteral("dead")).toArray(), (QJsonArray{0, 0, 0}));
        QVERIFY(leaky.value(QStringLiteral("seconds")).toDouble() > 0);
        QVERIFY(leaky.value(QStringLiteral("train_loss")).toDouble() > 0);
        QVERIFY(leaky.value(QStringLiteral("test_accuracy")).toDouble() <= 1);
        QCOMPARE(runs[1].toObject().value(QStringLiteral("slopes")).toArray().size(),
                 3); // one for each layer
    }
    void regressionHasNoAccuracy()
    {
        const auto summary = firstRun(run("train --activation Tanh --dataset sine --steps 5").out);
        QVERIFY(summary.value(QStringLiteral("train_accuracy")).isNull());
        QVERIFY(summary.value(QStringLiteral("test_accuracy")).isNull());
        QVERIFY(summary.value(QStringLiteral("test_loss")).isDouble());
    }
    void withoutTestPointsThereAreNoTestScores()
    {
        const auto summary = firstRun(run("train --activation ReLU --dataset xor --steps 5 --test 0").out);
        QVERIFY(summary.value(QStringLiteral("test_loss")).isNull());
        QVERIFY(summary.value(QStringLiteral("test_accuracy")).isNull());
        QVERIFY(summary.value(QStringLiteral("train_accuracy")).isDouble());
        QCOMPARE(summary.value(QStringLiteral("diverged")).toBool(true), false);
    }
    void recordsHaveOneLinePerActivationAndStep()
    {
        const QString path = folder_.filePath(QStringLiteral("records.csv"));
        QCOMPARE(run({"train", "--activation", "ReLU", "--activation", "RReLU:lower=0.1,upper=0.2",
                      "--dataset", "moons", "--steps", "7", "--record-every", "3", "--hidden", "5,4",
                      "--batch", "100", "--output", path})
                     .code,
                 0);
        const auto lines = contentOf(path).split('\n');
        QCOMPARE(lines[0],
                 QByteArray("step,epoch,activation,train_loss,test_loss,train_accuracy,test_accuracy,"
                            "dead,silent,starved,dormant,hidden_units"));
        QCOMPARE(lines.size(), 1 + 2 * 4 + 1); // steps 0, 3, 6 and 7, and what follows the last line end
        QStringList steps, epochs;
        for (int i = 1; i < 9; i += 2) {
            const auto fields = lines[i].split(',');
            steps << QString::fromUtf8(fields[0]);
            epochs << QString::fromUtf8(fields[1]);
            QCOMPARE(fields[2], QByteArray("ReLU"));
            QCOMPARE(fields.size(), 12);
            QCOMPARE(fields[11], QByteArray("9"));
            QVERIFY(lines[i + 1].contains(",\"RReLU:lower=0.1,upper=0.2\","));
        }
        QCOMPARE(steps.join(QLatin1Char(' ')), QStringLiteral("0 3 6 7"));
        QCOMPARE(epochs.join(QLatin1Char(' ')), QStringLiteral("0 0.75 1.5 1.75"));
    }
    void theSameCommandGivesTheSameBytes()
    {
        QByteArray files[2][3];
        for (auto& group : files) {
            const QStringList paths{folder_.filePath(QStringLiteral("a.csv")),
                                    folder_.filePath(QStringLiteral("i.json")),
                                    folder_.filePath(QStringLiteral("f.json"))};
            QCOMPARE(run({"train",  "--activation",    "ReLU",   "--activation", "RReLU",  "--activation",
                          "PReLU",  "--dataset",       "spiral", "--epochs",     "5",      "--optimizer",
                          "adam",   "--learning-rate", "0.01",   "--output",     paths[0], "--save-initial",
                          paths[1], "--save-final",    paths[2]})
                         .code,
                     0);
            for (int i = 0; i < 3; ++i) group[i] = contentOf(paths[i]);
        }
        for (int i = 0; i < 3; ++i) QCOMPARE(files[1][i], files[0][i]);
        QVERIFY(files[0][1] != files[0][2]);
    }
    void anotherActivationChangesNothing()
    {
        const QString path = folder_.filePath(QStringLiteral("with.csv"));
        const auto lines = [&](const QStringList& activations) {
            QStringList words{"train", "--dataset", "circles", "--epochs", "4", "--output", path};
            for (const auto& activation : activations) words << "--activation" << activation;
            if (run(words).code != 0) return QStringList{};
            return linesOf(contentOf(path), "RReLU");
        };
        const auto alone = lines({"RReLU"});
        QCOMPARE(alone.size(), 5);
        QCOMPARE(lines({"ELU", "RReLU", "PReLU"}), alone);
        // The same function twice is the same run twice.
        const auto twice = lines({"RReLU", "RReLU"});
        QCOMPARE(twice.size(), 10);
        QCOMPARE(twice[9], alone[4]);
        QCOMPARE(twice[8], alone[4]);
    }
    void anotherSeedIsAnotherRun()
    {
        const char* line = "train --activation ReLU --dataset circles --steps 3 --seed ";
        const auto loss = [&](const char* seed) {
            return firstRun(run(QByteArray(line) + seed).out).value(QStringLiteral("train_loss")).toDouble();
        };
        QVERIFY(loss("1") != loss("2"));
        QCOMPARE(loss("2"), loss("2"));
    }
    void networkFilesHoldEveryWeight()
    {
        const QString path = folder_.filePath(QStringLiteral("net.json"));
        QCOMPARE(run({"train", "--activation", "PReLU:num_parameters=4", "--dataset", "xor", "--steps", "1",
                      "--hidden", "4,4", "--bias", "-0.5", "--save-initial", path})
                     .code,
                 0);
        const auto file = QJsonDocument::fromJson(contentOf(path)).object();
        QCOMPARE(file.value(QStringLiteral("format")).toString(), QStringLiteral("rectiscope-network"));
        QCOMPARE(file.value(QStringLiteral("version")).toInt(), 1);
        const auto networks = file.value(QStringLiteral("networks")).toArray();
        QCOMPARE(networks.size(), 1);
        const auto network = networks[0].toObject();
        QCOMPARE(
            network.value(QStringLiteral("activation")).toObject().value(QStringLiteral("type")).toString(),
            QStringLiteral("PReLU"));
        const auto layers = network.value(QStringLiteral("layers")).toArray();
        QCOMPARE(layers.size(), 3);
        const auto first = layers[0].toObject();
        QCOMPARE(first.value(QStringLiteral("weights")).toArray().size(), 4);    // out
        QCOMPARE(first.value(QStringLiteral("weights"))[0].toArray().size(), 2); // in
        QCOMPARE(first.value(QStringLiteral("bias")).toArray(), (QJsonArray{-0.5, -0.5, -0.5, -0.5}));
        QCOMPARE(first.value(QStringLiteral("slopes")).toArray(), (QJsonArray{0.25, 0.25, 0.25, 0.25}));
        QCOMPARE(layers[2].toObject().value(QStringLiteral("weights")).toArray().size(), 2);
        QVERIFY(!layers[2].toObject().contains(QStringLiteral("slopes")));
    }
    void divergenceIsReportedAndFailsOnlyWhereAsked()
    {
        const QString path = folder_.filePath(QStringLiteral("diverged.csv"));
        const QStringList words{"train", "--activation",    "Identity", "--dataset",      "sine", "--steps",
                                "40",    "--learning-rate", "1e6",      "--record-every", "20",   "--output",
                                path};
        const Result result = run(words);
        QCOMPARE(result.code, 0);
        const auto summary = firstRun(result.out);
        QCOMPARE(summary.value(QStringLiteral("diverged")).toBool(), true);
        QVERIFY(summary.value(QStringLiteral("train_loss")).isNull());
        QVERIFY(summary.value(QStringLiteral("steps")).toInt() < 40);
        QVERIFY(contentOf(path).contains("\n40,"));
        QVERIFY(contentOf(path).contains(",Identity,nan,nan,"));
        const Result failed = run(words + QStringList{"--fail-on-divergence"});
        QCOMPARE(failed.code, 1);
        QVERIFY(failed.err.contains(QStringLiteral("diverged")));
        QCOMPARE(failed.err.count(QLatin1Char('\n')), 1);
    }
    void presetASeparatesReluFromALeakyUnit()
    {
        const char* line =
            "train --activation ReLU --activation LeakyReLU:negative_slope=0.18181818181818182 "
            "--dataset circles --bias -1.5 --epochs 100";
        const auto runs =
            QJsonDocument::fromJson(run(line).out.toUtf8()).object().value(QStringLiteral("runs")).toArray();
        const auto dead = runs[0].toObject().value(QStringLiteral("dead")).toArray();
        QVERIFY(dead[0].toInt() + dead[1].toInt() > 32); // of 64
        QVERIFY(runs[0].toObject().value(QStringLiteral("test_accuracy")).toDouble() < 0.75);
        QCOMPARE(runs[1].toObject().value(QStringLiteral("dead")).toArray(), (QJsonArray{0, 0}));
        QVERIFY(runs[1].toObject().value(QStringLiteral("test_accuracy")).toDouble() > 0.95);
    }
    void theCourseOfTrainingIsDrawnWithoutADisplay()
    {
        const QString path = folder_.filePath(QStringLiteral("course.png"));
        const Result result = run({"train", "--activation", "ReLU", "--activation", "ELU", "--dataset",
                                   "moons", "--epochs", "3", "--output", path});
        QCOMPARE(result.code, 0);
        QCOMPARE(result.err, QString());
        const QImage image(path);
        QCOMPARE(image.size(), QSize(1200, 800));
        int coloured = 0; // Okabe and Ito's blue, of the first function
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x) {
                const QColor colour = image.pixelColor(x, y);
                coloured += colour.blue() > colour.red() + 80 && colour.blue() > 150 ? 1 : 0;
            }
        QVERIFY(coloured > 500);
    }
    void aRunFromWrittenPointsIsTheSameRun_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"circles", "spiral", "xor", "blobs", "moons", "absolute", "sine"})
            QTest::newRow(name) << name;
    }
    void aRunFromWrittenPointsIsTheSameRun()
    {
        QFETCH(QString, name);
        const QString points = folder_.filePath(name + QStringLiteral(".csv"));
        const QStringList size{"--train", "60", "--test", "40", "--seed", "3"};
        QCOMPARE(run(QStringList{"dataset", "--name", name, "--output", points} + size).code, 0);
        QByteArray records[2], networks[2];
        for (int i = 0; i < 2; ++i) {
            const QString csv = folder_.filePath(QStringLiteral("r.csv"));
            const QString json = folder_.filePath(QStringLiteral("n.json"));
            const auto words =
                QStringList{"train", "--activation", "RReLU", "--activation", "PReLU", "--epochs",
                            "3",     "--output",     csv,     "--save-final", json};
            // The sizes are the file's own.
            const auto data = i == 0 ? QStringList{"--dataset", name} + size
                                     : QStringList{"--dataset", points, "--seed", "3"};
            QCOMPARE(run(words + data).code, 0);
            records[i] = contentOf(csv);
            networks[i] = contentOf(json);
        }
        QCOMPARE(records[1], records[0]);
        QCOMPARE(networks[1], networks[0]);
        QVERIFY(records[0].count('\n') == 1 + 2 * 4);
        // And the points of the file, printed again, are the file.
        QCOMPARE(run({"dataset", "--name", points}).out.toUtf8(), contentOf(points));
    }

private:
    QTemporaryDir folder_;
};

QTEST_GUILESS_MAIN(TestTrainCommand)
#include "tst_train_command.moc"
