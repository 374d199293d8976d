// Comparisons: what is trained, kept on disk, and concluded.
// Label: threads
#include "core/comparison/older_runs.h"
#include "core/comparison/report.h"
#include "core/comparison/run_json.h"
#include "core/comparison/run_store.h"
#include "core/comparison/runner.h"

#include <nlohmann/json.hpp>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

#include <atomic>
#include <cmath>
#include <csignal>
#include <mutex>
#include <thread>

using namespace rectiscope;

namespace {

Experiment small(std::vector<std::string> functions = {"ReLU", "PReLU"}, const char* seeds = "3")
{
    Experiment experiment;
    for (const auto& name : functions) experiment.activations.push_back({name, parseActivation(name)});
    experiment.dataset = "circles";
    experiment.data.train = 60;
    experiment.data.test = 40;
    experiment.training.hidden = {8, 6};
    experiment.epochs = 0;
    experiment.steps = 30;
    experiment.seeds = parseSeeds(seeds);
    check(experiment);
    return experiment;
}

std::map<RunKey, Run> runAll(const Experiment& experiment, unsigned threads)
{
    std::map<RunKey, Run> runs;
    ComparisonRunner runner(experiment, DataSource::open(experiment.dataset), runKeys(experiment), threads,
                            false, [&](const Run& run) { runs.emplace(run.key, run); });
    runner.wait();
    return runs;
}

// A run that nobody trained, with these errors at its end.
Run made(const RunKey& key, double testError, double trainLoss = 0.5)
{
    Run run;
    run.key = key;
    run.steps = 30;
    run.course = {{0, 1, 1, 0.9, 0.9}, {30, trainLoss, 0.7, 0.1, testError}};
    return run;
}

const QString accepted = QStringLiteral("accepted");

// No file grows beyond this as long as it lives.
class FileSizeLimit {
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        ::signal(SIGXFSZ, SIG_IGN); // write() is to tell
        ::getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit limit{bytes, before_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() { ::setrlimit(RLIMIT_FSIZE, &before_); }
    FileSizeLimit(const FileSizeLimit&) = delete;
    FileSizeLimit& operator=(const FileSizeLimit&) = delete;

private:
    rlimit before_{};
};

template <class Error, class Call>
QString whyRefused(const Call& call)
{
    try {
        call();
    } catch (const Error& error) {
        return QString::fromUtf8(error.what());
    }
    return accepted;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeContent(const QString& path, const QByteArray& content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

} // namespace

class TestComparison : public QObject {
    Q_OBJECT

private slots:
    void readsSeeds()
    {
        QCOMPARE(parseSeeds("3"), (std::vector<std::uint64_t>{1, 2, 3}));
        QCOMPARE(parseSeeds("5:8"), (std::vector<std::uint64_t>{5, 6, 7, 8}));
        QCOMPARE(parseSeeds("9, 2,40"), (std::vector<std::uint64_t>{9, 2, 40}));
        for (const char* wrong : {"", "0", "-1", "8:5", "1:2:3", "x", "1,1", "2.5", "1:1000000", "1:", ":3"})
            QVERIFY2(whyRefused<ExperimentError>([&] {
                         (void)parseSeeds(wrong);
                     }).startsWith(QStringLiteral("seeds")),
                     wrong);
    }

    void readsSweeps()
    {
        QCOMPARE(parseSweep("learning_rate=0.01:1:3log").values, (std::vector<double>{0.01, 0.1, 1}));
        QCOMPARE(parseSweep("bias=-2:0:5").values, (std::vector<double>{-2, -1.5, -1, -0.5, 0}));
        QCOMPARE(parseSweep("width=8,16,32").values, (std::vector<double>{8, 16, 32}));
        QCOMPARE(parseSweep("depth=1:5:9").values,
                 (std::vector<double>{1, 2, 3, 4, 5})); // rounded, each once
        for (const char* wrong : {"", "bias", "bias=", "lr=1:2:3", "bias=1:2", "bias=2:1:3", "bias=0:1:1",
                                  "learning_rate=0:1:3log", "learning_rate=0,1", "width=8.5", "depth=0,1",
                                  "bias=1,1", "bias=nan,1", "bias=0:1:999"})
            QVERIFY2(whyRefused<ExperimentError>([&] {
                         (void)parseSweep(wrong);
                     }).startsWith(QStringLiteral("sweep")),
                     wrong);
    }

    void sweepsChangeWhatTheySay()
    {
        auto experiment = small({"ReLU", "LeakyReLU", "PReLU"});
        experiment.sweep = {parseSweep("depth=1,3"), parseSweep("slope=0.1,0.5")};
        check(experiment);
        QCOMPARE(cellCount(experiment), std::size_t{4});
        QCOMPARE(cellAt(experiment, 2), (Cell{3, 0.1}));
        QCOMPARE(cellIndex(experiment, {3, 0.1}), std::optional<std::size_t>(2));
        QCOMPARE(trainingOf(experiment, {3, 0.1}, 7).hidden, (std::vector<int>{8, 8, 8}));
        QCOMPARE(trainingOf(experiment, {3, 0.1}, 7).seed, std::uint64_t{7});
        QVERIFY(activationOf(experiment, {3, 0.5}, 0) == parseActivation("ReLU"));
        QVERIFY(activationOf(experiment, {3, 0.5}, 1) == parseActivation("LeakyReLU:negative_slope=0.5"));
        QVERIFY(activationOf(experiment, {3, 0.5}, 2) == parseActivation("PReLU:init=0.5"));
        QCOMPARE(runKeys(experiment).size(), std::size_t{3 * 4 * 3});
    }

    void refusesWhatCannotBe()
    {
        auto twice = small();
        twice.activations.push_back(twice.activations.front());
        QCOMPARE(whyRefused<ExperimentError>([&] { check(twice); }),
                 QStringLiteral("activations: \"ReLU\" comes twice"));
        auto both = small();
        both.sweep = {parseSweep("bias=0,1"), parseSweep("bias=2,3")};
        QCOMPARE(whyRefused<ExperimentError>([&] { check(both); }),
                 QStringLiteral("sweep: both are of bias"));
    }

    void anExperimentIsItsJson()
    {
        auto experiment = small({"ReLU", "LeakyReLU:negative_slope=0.1"}, "4,8");
        experiment.baseline = 1;
        experiment.data.labelNoise = 0.25;
        experiment.training.initScale = 2;
        experiment.sweep = {parseSweep("learning_rate=0.1,0.5"), parseSweep("bias=-1,0")};
        const auto json = toJson(experiment);
        const auto back = experimentFromJson(nlohmann::json::parse(json.dump()), "x");
        QCOMPARE(toJson(back).dump(), json.dump());
        QCOMPARE(back.seeds, (std::vector<std::uint64_t>{4, 8}));
        QCOMPARE(back.sweep, experiment.sweep);
        QCOMPARE(back.baseline, std::size_t{1});
        QCOMPARE(back.data, experiment.data);
        QCOMPARE(back.training.initScale, 2.0);
        const auto refused = [](const char* text) {
            return whyRefused<ExperimentError>(
                [&] { (void)experimentFromJson(nlohmann::json::parse(text), "x"); });
        };
        QVERIFY(refused(R"({"activations": ["ReLU"], "colour": 1})")
                    .startsWith(QStringLiteral("x: unknown name \"colour\"")));
        QVERIFY(refused(R"({"activations": ["Relo"]})").contains(QStringLiteral("Relo")));
        QVERIFY(refused(R"({"activations": ["ReLU"], "seeds": "0"})").startsWith(QStringLiteral("x: seeds")));
        QVERIFY(refused(R"([])").startsWith(QStringLiteral("x: ")));
        QVERIFY(refused(R"({"activations": ["ReLU"], "baseline": "ELU"})").contains(QStringLiteral("ELU")));
    }

    // A run depends on its key alone, not on threads, order or company.
    void runsDependOnNothingElse()
    {
        const auto experiment = small();
        const auto one = runAll(experiment, 1);
        const auto three = runAll(experiment, 3);
        QCOMPARE(one.size(), std::size_t{6});
        QCOMPARE(runsText(experiment, 0, one), runsText(experiment, 0, three));
        const auto alone = small({"PReLU"}, "2:2");
        const auto data = DataSource::open("circles").draw({60, 40, {}, 0, Normalization::scale, 2});
        auto run = *train(alone, {0, 0, 2}, data);
        run.seconds = 0;
        auto same = one.at({0, 1, 2});
        same.seconds = 0;
        same.key = run.key;
        QCOMPARE(runLine(alone, run), runLine(alone, same));
        QCOMPARE(run.slopes.size(), std::size_t{2});
        QCOMPARE(run.course.size(), std::size_t{21});
        QCOMPARE(run.course.front().step, 0);
        QCOMPARE(run.end().step, 30);
    }

    void divergenceIsToldAndLeftOut()
    {
        auto experiment = small({"ReLU"}, "1");
        experiment.training.learningRate = 1e6;
        experiment.training.hidden = {16, 16};
        const auto runs = runAll(experiment, 1);
        const Run& run = runs.begin()->second;
        QVERIFY(run.diverged);
        QVERIFY(run.steps < 30);
        QVERIFY(std::isnan(run.end().testError));
        const auto summary = summarize(experiment, std::vector{run});
        QCOMPARE(summary.of(0, 0).runs, std::size_t{1});
        QCOMPARE(summary.of(0, 0).diverged, std::size_t{1});
        QCOMPARE(summary.of(0, 0).metrics[0].count, std::size_t{0});
    }

    void goesOnWhereItWasKilled()
    {
        const auto experiment = small({"ReLU", "PReLU", "ELU"}, "4");
        const auto whole = runAll(experiment, 2);
        const std::string expected = runsText(experiment, 77, whole);
        QTemporaryDir folder;
        const std::string path = folder.filePath(QStringLiteral("runs")).toStdString();
        const QString file = QString::fromStdString(path + "/runs.jsonl");
        {
            RunStore store(path, experiment, 77);
            QCOMPARE(store.missing(runKeys(experiment)).size(), std::size_t{12});
            int count = 0;
            for (const auto& [key, run] : whole)
                if (++count % 2 == 0) store.add(run);
        }
        // Killed in the middle of a line: all but it is there.
        const QByteArray content = contentOf(file);
        writeContent(file, content.left(content.size() - 9));
        {
            RunStore store(path, experiment, 77);
            const auto missing = store.missing(runKeys(experiment));
            QCOMPARE(missing.size(), std::size_t{7});
            for (const auto& key : missing) store.add(whole.at(key));
            QCOMPARE(store.missing(runKeys(experiment)).size(), std::size_t{0});
            store.finish();
        }
        QCOMPARE(contentOf(file).toStdString(), expected);
        QCOMPARE(readRuns(path).runs.size(), std::size_t{12});
        QCOMPARE(QDir(QString::fromStdString(path)).entryList(QDir::Files | QDir::Hidden),
                 QStringList{QStringLiteral("runs.jsonl")});
    }

    void moreSeedsAndFunctionsGoOnToo()
    {
        QTemporaryDir folder;
        const std::string path = folder.path().toStdString();
        const auto few = small({"ReLU"}, "2");
        {
            RunStore store(path, few, 0);
            for (const auto& [key, run] : runAll(few, 1)) store.add(run);
            store.finish();
        }
        const auto more = small({"PReLU", "ReLU"}, "3");
        RunStore store(path, more, 0);
        QCOMPARE(store.missing(runKeys(more)).size(), std::size_t{4});
        QVERIFY(store.runs().contains({0, 1, 2}));
        QCOMPARE(whyRefused<StoreError>([&] { RunStore second(path, more, 0); }),
                 folder.path() + QStringLiteral(": another comparison is running there: wait for it, or give "
                                                "another folder"));
    }

    // The limit on a file's size stands in for the disk's: write() then fails in the same way.
    void aFullDiskLosesNothingButTheRunAtHand()
    {
        const auto experiment = small({"ReLU", "PReLU"}, "6");
        const auto whole = runAll(experiment, 2);
        QTemporaryDir folder;
        const std::string path = folder.path().toStdString();
        std::size_t kept = 0;
        {
            RunStore store(path, experiment, 0);
            const FileSizeLimit limit(10'000); // about five runs
            QString why;
            for (const auto& [key, run] : whole) {
                why = whyRefused<StoreError>([&] { store.add(run); });
                if (why != accepted) break;
                ++kept;
            }
            QCOMPARE(why, folder.path() + QStringLiteral("/runs.jsonl: cannot be written: File too large"));
            QVERIFY(kept > 2 && kept < 11);
            QCOMPARE(store.runs().size(), kept);
            // Nothing of the line that did not fit is left to damage the next one.
            const auto content = contentOf(folder.filePath(QStringLiteral("runs.jsonl")));
            QVERIFY(content.endsWith("\"}\n"));
            QCOMPARE(content.count('\n'), qsizetype(1 + kept));
        }
        RunStore store(path, experiment, 0);
        QCOMPARE(store.runs().size(), kept);
        for (const auto& key : store.missing(runKeys(experiment))) store.add(whole.at(key));
        store.finish();
        QCOMPARE(contentOf(folder.filePath(QStringLiteral("runs.jsonl"))).toStdString(),
                 runsText(experiment, 0, whole));
    }

    void aFileThatCannotBeReplacedStays()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("report.md"));
        replaceFile(path.toStdString(), "old");
        const FileSizeLimit limit(1000);
        QCOMPARE(whyRefused<StoreError>([&] { replaceFile(path.toStdString(), std::string(100'000, 'x')); }),
                 path + QStringLiteral(": cannot be written: File too large"));
        QCOMPARE(contentOf(path), QByteArray("old"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden),
                 QStringList{QStringLiteral("report.md")});
    }

    void otherSettingsMakeRoomAndComeBack()
    {
        QTemporaryDir folder;
        const std::string path = folder.path().toStdString();
        const auto file = [&](const char* name) { return folder.filePath(QLatin1String(name)); };
        const auto first = small({"ReLU"}, "2");
        auto second = first;
        second.training.learningRate = 0.5;
        const auto work = [&](const Experiment& experiment) {
            makeRoomFor(experiment, path);
            RunStore store(path, experiment, 0);
            for (const auto& [key, run] : runAll(experiment, 1)) store.add(run);
            store.finish();
            return contentOf(file("runs.jsonl"));
        };
        const QByteArray ofFirst = work(first);
        makeRoomFor(first, path); // for itself there is room
        QCOMPARE(contentOf(file("runs.jsonl")), ofFirst);
        const QByteArray ofSecond = work(second);
        QCOMPARE(contentOf(file("runs-before.jsonl")), ofFirst);
        makeRoomFor(first, path);
        QCOMPARE(contentOf(file("runs.jsonl")), ofFirst);
        QCOMPARE(contentOf(file("runs-before-2.jsonl")), ofSecond);
        // What cannot be read is kept as well.
        writeContent(file("runs.jsonl"), "of another program");
        makeRoomFor(second, path);
        QCOMPARE(contentOf(file("runs.jsonl")), ofSecond);
        QCOMPARE(contentOf(file("runs-before.jsonl")), QByteArray("of another program"));
        // Not from under another window.
        RunStore store(path, second, 0);
        QVERIFY(whyRefused<StoreError>([&] {
                    makeRoomFor(first, path);
                }).contains(QStringLiteral("another comparison is running there")));
        QVERIFY(QFile::exists(file("runs.jsonl")));
    }

    // However their taking and leaving of the folder fall together.
    void onlyOneAtATimeHoldsAFolder()
    {
        QTemporaryDir folder;
        std::atomic<int> holders = 0, held = 0;
        std::atomic<bool> alone = true;
        std::vector<std::jthread> threads;
        for (int i = 0; i < 4; ++i)
            threads.emplace_back([&] {
                for (int k = 0; k < 2000; ++k) {
                    try {
                        const FolderLock lock(folder.path().toStdString());
                        if (holders.fetch_add(1) != 0) alone = false;
                        ++held;
                        --holders;
                    } catch (const StoreError&) {
                    }
                }
            });
        threads.clear();
        QVERIFY(held > 0);
        QVERIFY(alone);
    }

    void refusesOtherAndDamagedRuns()
    {
        QTemporaryDir folder;
        const std::string path = folder.path().toStdString();
        const QString file = folder.filePath(QStringLiteral("runs.jsonl"));
        const auto experiment = small({"ReLU"}, "2");
        {
            RunStore store(path, experiment, 5);
            for (const auto& [key, run] : runAll(experiment, 1)) store.add(run);
            store.finish();
        }
        const QByteArray good = contentOf(file);
        auto other = experiment;
        other.training.learningRate = 0.5;
        const auto open = [&](const Experiment& e, std::uint32_t fingerprint = 5) {
            return whyRefused<StoreError>([&] { RunStore store(path, e, fingerprint); });
        };
        QVERIFY(open(other).contains(
            QStringLiteral("holds runs of another experiment (learning_rate 0.1 there, 0.5 here)")));
        QVERIFY(open(experiment, 6).contains(QStringLiteral("circles has changed")));
        QCOMPARE(contentOf(file), good); // refused, and left as it was
        QByteArray bad = good;
        bad[bad.indexOf('\n') + 30] = 'x';
        writeContent(file, bad);
        QCOMPARE(open(experiment),
                 file +
                     QStringLiteral(": line 2: is damaged: its checksum is wrong: remove the line, and its "
                                    "run is trained again"));
        QCOMPARE(contentOf(file), bad);
        // A line twice is one run, also with another time; with another result it is none.
        const auto lines = good.split('\n');
        writeContent(file, good + lines[1] + '\n');
        QCOMPARE(open(experiment), accepted);
        QCOMPARE(contentOf(file), good);
        auto changed = runAll(experiment, 1).begin()->second;
        changed.dead += 0.25;
        writeContent(file, good + QByteArray::fromStdString(runLine(experiment, changed)) + '\n');
        QVERIFY(open(experiment)
                    .contains(QStringLiteral(
                        "line 4: has another result than an earlier line for ReLU with seed 1")));
        for (const QByteArray& foreign : {QByteArray("notes without a line end"), good.left(50)}) {
            writeContent(file, foreign);
            QVERIFY(open(experiment).contains(QStringLiteral("holds no runs of a comparison: give another")));
            QCOMPARE(contentOf(file), foreign);
        }
        writeContent(file, QByteArray(good).replace("\"version\":1", "\"version\":2"));
        QVERIFY(open(experiment).contains(QStringLiteral("has the format 2, this program reads 1")));
        writeContent(file, "{}\n");
        QVERIFY(open(experiment).contains(QStringLiteral("holds no runs of a comparison")));
        writeContent(file, QByteArray(good).replace("\"program\":\"0.", "\"program\":\"9."));
        QVERIFY(open(experiment).contains(QStringLiteral("is damaged"))); // the checksum covers the header
        QVERIFY(whyRefused<StoreError>([&] {
                    (void)readRuns(path + "/none");
                }).contains(QStringLiteral("cannot be read")));
    }

    void pausesAndCancels()
    {
        auto experiment = small({"ReLU"}, "50");
        experiment.steps = 2000;
        std::mutex mutex;
        std::size_t kept = 0;
        ComparisonRunner runner(experiment, DataSource::open("circles"), runKeys(experiment), 2, true,
                                [&](const Run&) {
                                    const std::lock_guard lock(mutex);
                                    ++kept;
                                });
        runner.setPaused(true);
        QVERIFY(runner.progress().paused);
        QCOMPARE(runner.progress().total, std::size_t{50});
        runner.setPaused(false);
        QTRY_VERIFY_WITH_TIMEOUT(runner.progress().done >= 2, 60'000);
        runner.cancel();
        runner.wait();
        QVERIFY(runner.progress().finished);
        QCOMPARE(runner.progress().done, kept);
    }

    void whatKeepingThrowsEndsTheWork()
    {
        const auto experiment = small({"ReLU"}, "5");
        ComparisonRunner runner(experiment, DataSource::open("circles"), runKeys(experiment), 2, false,
                                [](const Run&) { throw StoreError("disk: is full"); });
        runner.wait();
        QCOMPARE(runner.progress().error, std::string("disk: is full"));
    }

    // Differences of tst_paired, as errors in percent.
    void saysInWordsWhatTheRunsShow()
    {
        const auto experiment = small({"ReLU", "PReLU", "ELU"}, "10");
        const std::vector<double> a{5.9, 6.4, 5.2, 7.1, 6.6, 5.8, 6.9, 6.1, 7.4, 6.0};
        const std::vector<double> b{5.5, 5.9, 5.4, 6.3, 6.1, 5.9, 6.2, 5.6, 6.8, 5.7};
        std::vector<Run> runs;
        for (std::size_t i = 0; i < 10; ++i) {
            runs.push_back(made({0, 0, i + 1}, b[i] / 100));
            runs.push_back(made({0, 1, i + 1}, a[i] / 100));
            // Now above, now below, and so of no difference that ten seeds could tell.
            runs.push_back(made({0, 2, i + 1}, (b[i] + (i % 2 == 0 ? 0.5 : -0.4)) / 100));
        }
        const auto summary = summarize(experiment, runs);
        const std::size_t metric = metricIndex("test_error");
        const Pair& prelu = *summary.pairOf(0, 1, metric);
        QVERIFY(std::fabs(prelu.difference.p - 0.0035433065264538393) < 1e-9);
        QVERIFY(std::fabs(prelu.pHolm - 2 * 0.0035433065264538393) < 1e-9); // of two functions
        QVERIFY(prelu.finding == Finding::higher);
        QCOMPARE(verdict(experiment, prelu),
                 std::string(
                     "PReLU's test error is higher than ReLU's by 0.4 points, 95 % CI 0.2 to 0.6, 10 seeds"));
        const Pair& elu = *summary.pairOf(0, 2, metric);
        QVERIFY(elu.finding == Finding::notYet);
        QVERIFY2(verdict(experiment, elu)
                     .starts_with("ELU and ReLU, test error: not distinguishable yet, 10 seeds; about "),
                 verdict(experiment, elu).c_str());
        // Equal in every run.
        QCOMPARE(shortVerdict(*summary.pairOf(0, 1, metricIndex("train_loss"))),
                 std::string("the same in every run, 10 seeds"));
        QCOMPARE(summary.pairOf(0, 0, metric), nullptr); // the baseline itself
        QVERIFY(std::fabs(summary.of(0, 0).metrics[metric].mean - 0.0594) < 1e-12);
    }

    // Without spread there is no t: the sign test counts.
    void theSameDifferenceEveryTimeNeedsSixSeeds()
    {
        const auto findingOf = [](const char* seeds) {
            const auto experiment = small({"ReLU", "PReLU"}, seeds);
            std::vector<Run> runs;
            for (const auto seed : experiment.seeds) {
                const double error = 0.1 + 0.025 * double(seed);
                runs.push_back(made({0, 0, seed}, error));
                runs.push_back(made({0, 1, seed}, error + 0.05));
            }
            return summarize(experiment, runs).pairOf(0, 1, metricIndex("test_error"))->finding;
        };
        QVERIFY(findingOf("2") == Finding::notYet);
        QVERIFY(findingOf("5") == Finding::notYet);
        QVERIFY(findingOf("6") == Finding::higher);
    }

    void reportsSayTheSame()
    {
        const auto experiment = small({"ReLU", "LeakyReLU:negative_slope=0.1"}, "2");
        const std::vector<Run> runs{made({0, 1, 2}, 0.17), made({0, 0, 2}, 0.12), made({0, 1, 1}, 0.16),
                                    made({0, 0, 1}, 0.11)};
        const auto results = resultsOf(experiment, "circles", runs);
        const auto csv = runsCsv(results);
        QVERIFY(csv.starts_with("activation,seed,steps,diverged,test_error,train_error,test_loss,train_loss,"
                                "dead_fraction,silent_fraction,starved_fraction,slopes\n"
                                "ReLU,1,30,false,0.11,0.1,0.7,0.5,0,0,0,\nReLU,2,30,false,0.12,"));
        const auto json = nlohmann::json::parse(summaryJson(results));
        QCOMPARE(json["seeds"].dump(), std::string("[1,2]"));
        QCOMPARE(json["dataset"].get<std::string>(), std::string("circles"));
        QVERIFY(std::fabs(json["activations"][1]["test_error"]["mean"].get<double>() - 0.165) < 1e-12);
        QCOMPARE(json["pairs"][0]["baseline"].get<std::string>(), std::string("ReLU"));
        QCOMPARE(json["pairs"][0]["metric"].get<std::string>(), std::string("test_error"));
        QVERIFY(std::fabs(json["pairs"][0]["difference"].get<double>() - 0.05) < 1e-12);
        QVERIFY(latexTable(results).find("LeakyReLU (0.1) & $16.50 \\pm 0.71$") != std::string::npos);
        const auto markdown = reportMarkdown(results, {});
        QVERIFY(markdown.find("| 16.50 ± 0.71 |") != std::string::npos);
        // Twice the same difference is no spread to judge it by.
        QVERIFY(
            markdown.find("LeakyReLU:negative\\_slope=0.1 and ReLU, test error: not distinguishable yet, 2 "
                          "seeds; about 6 would show a difference of 5.0 points") != std::string::npos);
        QVERIFY(latexTable(results).find("& $5.00$ $[5.00, 5.00]$ & ") != std::string::npos);
        QVERIFY(latexTable(results).find("paired difference to ReLU in points") != std::string::npos);
        const auto html = reportHtml(results, {{"A < B", "x", "<svg/>"}});
        QVERIFY(html.find("<svg/>") != std::string::npos && html.find("A &lt; B") != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(TestComparison)
#include "tst_comparison.moc"
