// Label: threads
#include "core/data/csv.h"
#include "core/data/data_source.h"
#include "core/data/image_set.h"
#include "core/data/label_noise.h"
#include "core/data/selection.h"
#include "core/data/toy.h"
#include "tests/core/binary_files.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <numeric>
#include <set>
#include <thread>

using namespace rectiscope;

namespace {

using Counts = std::vector<long>;

Counts classCounts(const Samples& samples, int classes)
{
    Counts counts;
    for (int c = 0; c < classes; ++c)
        counts.push_back(std::ranges::count(samples.targets, static_cast<float>(c)));
    return counts;
}

bool same(const Dataset& a, const Dataset& b)
{
    return a.train.inputs == b.train.inputs && a.train.targets == b.train.targets &&
           a.test.inputs == b.test.inputs && a.test.targets == b.test.targets;
}

std::multiset<std::vector<float>> points(const Samples& samples)
{
    std::multiset<std::vector<float>> all;
    for (std::size_t i = 0; i < samples.size(); ++i)
        all.emplace(samples.input(i).begin(), samples.input(i).end());
    return all;
}

QString why(const std::string& name, const DataOptions& options = {})
{
    try {
        (void)DataSource::open(name).draw(options);
    } catch (const DataError& error) {
        return QString::fromUtf8(error.what());
    }
    return {};
}

DataOptions sized(int train, int test, std::uint64_t seed = 1)
{
    DataOptions options;
    options.train = train;
    options.test = test;
    options.seed = seed;
    return options;
}

} // namespace

class TestDataSource : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qputenv("XDG_DATA_HOME", folder_.path().toUtf8()); }

    void theTableHoldsToysAndImages()
    {
        QStringList keys;
        for (const auto& info : dataCatalog()) {
            keys << QString::fromStdString(info.key);
            QVERIFY(!info.name.empty() && !info.description.empty() && !info.source.empty());
        }
        QCOMPARE(keys.join(' '), QStringLiteral("circles spiral xor blobs moons absolute sine digits "
                                                "fashion-mnist cifar-10 cifar-100"));
        for (const auto* name : {"fashion-mnist", "FashionMNIST", "fashion_mnist", "FASHION-MNIST"})
            QCOMPARE(findData(name)->key, std::string("fashion-mnist"));
        QVERIFY(findData("fashion") == nullptr && findData("") == nullptr);
    }
    void toysAreTheVeryPointsOfTheirSeed_data()
    {
        QTest::addColumn<QString>("key");
        for (const auto& info : toyCatalog())
            QTest::newRow(info.key.c_str()) << QString::fromStdString(info.key);
    }
    void toysAreTheVeryPointsOfTheirSeed()
    {
        QFETCH(QString, key);
        const auto source = DataSource::open(key.toUpper().toStdString());
        const ToyInfo& toy = *findToy(key.toStdString());
        QVERIFY(same(*source.draw(), makeToy(toy, {400, 1000, {}, 1})));
        DataOptions options = sized(30, 20, 7);
        options.noise = 0.25;
        QVERIFY(same(*source.draw(options), makeToy(toy, {30, 20, 0.25, 7})));
        QCOMPARE(source.name(), key.toUpper().toStdString());
        QCOMPARE(source.task(), toy.task);
        QCOMPARE(source.features(), toy.features);
        QCOMPARE(source.outputs(), toy.task == Task::classification ? 2 : 1);
        QCOMPARE(source.fingerprint(), 0U);
    }

    // The first line of scikit-learn's digits.csv.gz, and the counts that its load_digits gives.
    void digitsAreThoseOfScikitLearn()
    {
        const auto source = DataSource::open("Digits");
        QCOMPARE(source.features(), 64);
        QCOMPARE(source.outputs(), 10);
        QCOMPARE(source.task(), Task::classification);
        DataOptions options = sized(1797, 0);
        options.normalization = Normalization::none;
        const auto raw = source.draw(options);
        const std::vector<float> first{0, 0, 5,  13, 9,  1,  0, 0, 0, 0, 13, 15, 10, 15, 5, 0,
                                       0, 3, 15, 2,  0,  11, 8, 0, 0, 4, 12, 0,  0,  8,  8, 0,
                                       0, 5, 8,  0,  0,  9,  8, 0, 0, 4, 11, 0,  1,  12, 7, 0,
                                       0, 2, 14, 5,  10, 12, 0, 0, 0, 0, 6,  13, 10, 0,  0, 0};
        QCOMPARE(std::vector(raw->train.inputs.begin(), raw->train.inputs.begin() + 64), first);
        QCOMPARE(raw->train.targets[0], 0.F);
        QCOMPARE(raw->train.targets[1], 1.F);
        QCOMPARE(raw->train.targets[1796], 8.F);
        QCOMPARE(classCounts(raw->train, 10), (Counts{178, 182, 177, 183, 181, 182, 181, 179, 174, 180}));
        options.normalization = Normalization::scale;
        const auto scaled = source.draw(options);
        QCOMPARE(scaled->train.inputs[3], 0.8125F); // 13/16
        QCOMPARE(std::ranges::max(scaled->train.inputs), 1.F);
    }
    void digitsAreDrawnAnewForEverySeed()
    {
        const auto source = DataSource::open("digits");
        const auto usual = source.draw();
        QCOMPARE(usual->train.size(), std::size_t{1000});
        QCOMPARE(usual->test.size(), std::size_t{797});
        DataOptions options;
        options.train = 300;
        const auto one = source.draw(options);
        QCOMPARE(one->train.size(), std::size_t{300});
        QCOMPARE(one->test.size(), std::size_t{1497});
        QVERIFY(same(*one, *DataSource::open("digits").draw(options)));
        options.seed = 2;
        const auto two = source.draw(options);
        QVERIFY(points(one->train) != points(two->train));
        // Train and test together are the set, each image once.
        auto all = points(two->train);
        all.merge(points(two->test));
        QCOMPARE(all, points(source.draw(sized(1797, 0))->train));
        QCOMPARE(all.size(), std::size_t{1797});
    }
    void everyClassHasItsShare()
    {
        const auto source = DataSource::open("digits");
        const Counts whole{178, 182, 177, 183, 181, 182, 181, 179, 174, 180};
        for (const auto& [train, test] : {std::pair{300, 500}, {1, 1}, {17, 0}, {1796, 1}, {1000, 797}}) {
            const auto data = source.draw(sized(train, test, 5));
            const Counts inTrain = classCounts(data->train, 10);
            const Counts inTest = classCounts(data->test, 10);
            QCOMPARE(std::accumulate(inTrain.begin(), inTrain.end(), 0L), long{train});
            QCOMPARE(std::accumulate(inTest.begin(), inTest.end(), 0L), long{test});
            for (std::size_t c = 0; c < 10; ++c) {
                QVERIFY(std::fabs(double(inTrain[c]) - train * double(whole[c]) / 1797) < 1);
                QVERIFY(inTrain[c] + inTest[c] <= whole[c]);
            }
        }
    }
    // Hamilton's method on numbers done by hand: quotas 1.75, 1.25, 0.5 and 0.5 of 4.
    void whatIsLeftOverGoesToTheLargestRemainders()
    {
        Random random(1, Stream::dataSplit);
        const auto share = [&](std::size_t count, const std::vector<std::size_t>& sizes) {
            return proportionalShares(count, sizes, random);
        };
        std::set<std::vector<std::size_t>> seen;
        for (int i = 0; i < 50; ++i) seen.insert(share(4, {7, 5, 2, 2}));
        // 2 for the first, 1 for the second, and a lot decides between the equal last two.
        QCOMPARE(seen, (std::set<std::vector<std::size_t>>{{2, 1, 1, 0}, {2, 1, 0, 1}}));
        QCOMPARE(share(16, {7, 5, 2, 2}), (std::vector<std::size_t>{7, 5, 2, 2}));
        QCOMPARE(share(0, {7, 5}), (std::vector<std::size_t>{0, 0}));
        QCOMPARE(share(3, {0, 3, 0}), (std::vector<std::size_t>{0, 3, 0}));
    }

    void labelNoiseReplacesExactlySoMany_data()
    {
        QTest::addColumn<double>("share");
        QTest::addColumn<int>("replaced");
        QTest::newRow("none") << 0.0 << 0;
        QTest::newRow("half a label") << 0.0005 << 1; // 0.5 rounds up
        QTest::newRow("a fifth") << 0.2 << 200;
        QTest::newRow("all") << 1.0 << 1000;
    }
    void labelNoiseReplacesExactlySoMany()
    {
        QFETCH(double, share);
        QFETCH(int, replaced);
        const auto source = DataSource::open("digits");
        DataOptions options;
        const auto clean = source.draw(options);
        options.labelNoise = share;
        const auto noisy = source.draw(options);
        int differ = 0;
        for (std::size_t i = 0; i < 1000; ++i) differ += clean->train.targets[i] != noisy->train.targets[i];
        QCOMPARE(differ, replaced);
        QCOMPARE(noisy->train.inputs, clean->train.inputs);
        QCOMPARE(noisy->test.targets, clean->test.targets);
        QVERIFY(
            std::ranges::all_of(noisy->train.targets, [](float label) { return label >= 0 && label <= 9; }));
        QVERIFY(same(*noisy, *source.draw(options)));
    }
    // Of 9000 replaced zeros each other class gets 1000, give or take four standard deviations of 30.
    void wrongLabelsAreEquallyLikely()
    {
        Dataset data;
        data.features = data.train.features = 1;
        data.outputs = 10;
        data.train.inputs.assign(9000, 0.F);
        data.train.targets.assign(9000, 0.F);
        replaceLabels(data, 1, 3);
        const Counts counts = classCounts(data.train, 10);
        QCOMPARE(counts[0], 0L);
        for (std::size_t c = 1; c < 10; ++c) QVERIFY(std::abs(counts[c] - 1000) < 120);
    }
    void labelNoiseOfToysMovesNoPoint()
    {
        const auto source = DataSource::open("circles");
        DataOptions options;
        options.labelNoise = 0.1;
        const auto noisy = source.draw(options);
        const auto clean = source.draw();
        QCOMPARE(noisy->train.inputs, clean->train.inputs);
        int differ = 0;
        for (std::size_t i = 0; i < 400; ++i) differ += noisy->train.targets[i] != clean->train.targets[i];
        QCOMPARE(differ, 40);
    }

    void standardizedFeaturesHaveMeanZeroAndSpreadOne()
    {
        DataOptions options;
        options.normalization = Normalization::standardize;
        const auto data = DataSource::open("digits").draw(options);
        int constant = 0;
        for (std::size_t k = 0; k < 64; ++k) {
            double sum = 0, square = 0;
            for (std::size_t i = 0; i < data->train.size(); ++i) {
                const double x = double(data->train.input(i)[k]);
                sum += x / 1000;
                square += x * x / 1000;
            }
            QVERIFY(std::fabs(sum) < 1e-6);
            QVERIFY(square == 0 || std::fabs(square - 1) < 1e-5);
            constant += square == 0 ? 1 : 0;
        }
        QVERIFY(constant >= 3); // pixels 0, 32 and 39 are blank in every image
    }
    // By hand: 1, 3 has mean 2 and sd 1; 0.1 three times is constant though its float mean is not 0.1.
    void testPointsAreMappedAsTheTrainingPoints()
    {
        Dataset data;
        data.features = data.train.features = data.test.features = 2;
        data.train.inputs = {1, 0.1F, 3, 0.1F};
        data.test.inputs = {5, 0.7F};
        data.train.targets = {0, 1};
        data.test.targets = {0};
        standardize(data);
        QCOMPARE(data.train.inputs, (std::vector<float>{-1, 0, 1, 0}));
        QCOMPARE(data.test.inputs, (std::vector<float>{3, 0}));
    }

    void namedImagesAreFoundWherePeoplePutThem()
    {
        writeFashion();
        const auto source = DataSource::open("FashionMNIST");
        QCOMPARE(source.features(), 4);
        QCOMPARE(source.outputs(), 3);
        const auto all = source.draw();
        QCOMPARE(all->name, std::string("fashion-mnist"));
        QCOMPARE(all->train.size(), std::size_t{60});
        QCOMPARE(all->test.size(), std::size_t{30});
        QCOMPARE(all->train.inputs[5], 20.F / 255);
        QCOMPARE(all->train.targets[1], 1.F);
    }
    void partsThatNoSeedChangesAreShared()
    {
        writeFashion();
        const auto source = DataSource::open("fashion-mnist");
        const auto all = source.draw();
        QCOMPARE(source.draw(sized(60, 30, 9)).get(), all.get());
        const DataSource copy = source;
        QCOMPARE(copy.draw().get(), all.get());
        DataOptions raw;
        raw.normalization = Normalization::none;
        QVERIFY(source.draw(raw).get() != all.get());
        QCOMPARE(source.draw(raw)->train.inputs[5], 20.F);
        // A subset of each part, with its classes in equal shares.
        const auto some = source.draw(sized(15, 6, 2));
        QCOMPARE(classCounts(some->train, 3), (Counts{5, 5, 5}));
        QCOMPARE(classCounts(some->test, 3), (Counts{2, 2, 2}));
        QVERIFY(points(some->train) != points(source.draw(sized(15, 6, 3))->train));
        DataOptions onlyTest;
        onlyTest.test = 6;
        onlyTest.seed = 2;
        QCOMPARE(points(source.draw(onlyTest)->test), points(some->test)); // whatever is asked of the other
        QCOMPARE(source.draw(onlyTest)->train.size(), std::size_t{60});
    }
    void theFingerprintKnowsAChangedFile()
    {
        writeFashion();
        const auto before = DataSource::open("fashion-mnist").fingerprint();
        QVERIFY(before != 0);
        QCOMPARE(DataSource::open("fashion-mnist").fingerprint(), before);
        writeFashion(1);
        QVERIFY(DataSource::open("fashion-mnist").fingerprint() != before);

        writeCsvFile("x,target\n1,0\n2,1\n");
        const auto csv = DataSource::open(csvPath()).fingerprint();
        writeCsvFile("x,target\n1,0\n2.5,1\n");
        QVERIFY(DataSource::open(csvPath()).fingerprint() != csv);
    }
    void severalThreadsDrawAtOnce()
    {
        writeFashion();
        const auto source = DataSource::open("fashion-mnist");
        std::array<std::shared_ptr<const Dataset>, 8> all, some;
        {
            std::vector<std::jthread> threads;
            for (std::size_t i = 0; i < 8; ++i)
                threads.emplace_back([&, i] {
                    all[i] = source.draw();
                    some[i] = source.draw(sized(15, 6, i));
                });
        }
        for (std::size_t i = 0; i < 8; ++i) {
            QVERIFY(same(*all[i], *all[0]));
            QVERIFY(same(*some[i], *source.draw(sized(15, 6, i))));
        }
    }

    void filesOfNumbersAreReadAsBefore()
    {
        std::string text = "x,target\n";
        for (int i = 0; i < 100; ++i) text += std::to_string(i) + (i % 4 == 0 ? ",1\n" : ",0\n");
        writeCsvFile(text);
        const auto source = DataSource::open(csvPath());
        for (const std::uint64_t seed : {1U, 2U}) {
            DataOptions options;
            options.seed = seed;
            QVERIFY(same(*source.draw(options), readCsv(csvPath(), {{}, {}, seed})));
        }
        // With sizes every class has its share: a quarter of these are of class 1.
        for (const auto& data : {source.draw(sized(40, 20)), source.draw(sized(40, 20, 2))}) {
            QCOMPARE(classCounts(data->train, 2), (Counts{30, 10}));
            QCOMPARE(classCounts(data->test, 2), (Counts{15, 5}));
            auto both = points(data->train);
            both.merge(points(data->test));
            QCOMPARE(std::set(both.begin(), both.end()).size(), std::size_t{60});
        }
        DataOptions onlyTest;
        onlyTest.test = 20;
        QCOMPARE(source.draw(onlyTest)->train.size(), std::size_t{80});
    }
    void filesWithASplitKeepIt()
    {
        std::string text = "x,split,target\n";
        for (int i = 0; i < 60; ++i)
            text += std::to_string(i) + (i < 40 ? ",train," : ",test,") + std::to_string(i % 2) + "\n";
        writeCsvFile(text);
        const auto source = DataSource::open(csvPath());
        const auto all = source.draw();
        QVERIFY(same(*all, readCsv(csvPath())));
        QCOMPARE(source.draw(sized(40, 20, 8)).get(), all.get());
        const auto some = source.draw(sized(10, 4));
        QCOMPARE(classCounts(some->train, 2), (Counts{5, 5}));
        QCOMPARE(classCounts(some->test, 2), (Counts{2, 2}));
        QVERIFY(std::ranges::max(some->train.inputs) < 40 && std::ranges::min(some->test.inputs) >= 40);
    }

    void whatDoesNotFitIsRefused()
    {
        QCOMPARE(why("digit"),
                 QStringLiteral("data set \"digit\": unknown: did you mean digits?; or FILE.csv, an "
                                "IDX file or a folder"));
        QCOMPARE(why("/nowhere/x.csv"),
                 QStringLiteral("/nowhere/x.csv: cannot be read: No such file or directory"));
        QCOMPARE(why("cifar-100"),
                 QStringLiteral("cifar-100: is not on this computer: fetch its binary version from "
                                "https://www.cs.toronto.edu/~kriz/cifar.html and put its files into ") +
                     folder_.filePath(QStringLiteral("rectiscope/datasets/cifar-100")));
        QCOMPARE(why("digits", sized(0, 10)),
                 QStringLiteral("digits: 0 training points: must be at least 1"));
        QCOMPARE(why("digits", sized(10, -1)), QStringLiteral("digits: -1 test points: must be at least 0"));
        QCOMPARE(why("digits", sized(1798, 0)),
                 QStringLiteral("digits: holds 1797 points: 1798 were asked for"));
        QCOMPARE(why("digits", sized(1000, 798)),
                 QStringLiteral("digits: holds 797 points beside the training points: 798 were asked for"));
        writeFashion();
        QCOMPARE(why("fashion-mnist", sized(61, 0)),
                 QStringLiteral("fashion-mnist: holds 60 training points: 61 were asked for"));
        DataOptions options;
        options.noise = 0.1;
        QCOMPARE(why("digits", options), QStringLiteral("digits: noise is for toy data sets only"));
        options = {};
        options.labelNoise = 1.5;
        QCOMPARE(why("digits", options),
                 QStringLiteral("digits: label noise 1.5: must be a number from 0 to 1"));
        options.labelNoise = std::nan("");
        QCOMPARE(why("digits", options),
                 QStringLiteral("digits: label noise nan: must be a number from 0 to 1"));
        options.labelNoise = 0.5;
        QCOMPARE(why("sine", options),
                 QStringLiteral("sine: label noise is for classes only, its targets are numbers"));
    }

    void drawsNoMoreThanMemoryHolds()
    {
        QVERIFY(!drawingProblem(60'000, 10'000, 784));   // Fashion-MNIST
        QVERIFY(!drawingProblem(50'000, 10'000, 3072));  // CIFAR
        QVERIFY(!drawingProblem(697'932, 116'323, 784)); // EMNIST
        QCOMPARE(drawingProblem(1'369'568, 10, 784).value(),
                 std::string("1369568 training and 10 test images of 784 pixels are too many at once: take "
                             "892857 in all at most"));
    }

    // RECTISCOPE_FUZZ_FILES=1000000 QTEST_FUNCTION_TIMEOUT=36000000 for the long run.
    void mutatedTablesAreReadOrRefused()
    {
        const int files = fromEnvironment("RECTISCOPE_FUZZ_FILES", 2000);
        Random random(std::uint64_t(fromEnvironment("RECTISCOPE_FUZZ_SEED", 1)), Stream::trainData);
        const auto bytesOf = [](std::string_view text) { return Bytes(text.begin(), text.end()); };
        const std::vector<Bytes> originals{
            bytesOf("split,x0,x1,target\ntrain,1,2,0\ntrain,3,4,1\ntest,5,6,1\ntest,-1e3,.5,0\n"),
            bytesOf("1;2;cat\n3;4;dog\r\n5;6;\"cat\"\n7;8;dog\n9;1;cat\n"),
            bytesOf("x\ttarget\n0.5\t1.25\n-0.5\t2.5e-3\n1e-30\t7\n4\t8\n"),
            bytesOf("\"a \"\"b\"\"\",target\n1,0\n2,1\n3,2\n4,0\n5,1\n6,2\n")};
        static constexpr std::array<std::string_view, 17> pieces{
            ",",    ";",  "\t",    "\n",    "\r\n",   "\"",          "\"\"",         "nan",  "inf",
            "1e39", "-0", "0x1p9", "split", "target", "99999999999", "\xEF\xBB\xBF", "train"};
        int read = 0, refused = 0;
        for (int i = 0; i < files; ++i) {
            Bytes bytes = originals[std::size_t(i) % originals.size()];
            if (random.below(2) == 0) bytes = mutated(std::move(bytes), random);
            for (std::uint64_t k = random.below(3); k > 0; --k) {
                const auto piece = bytesOf(pieces[random.below(pieces.size())]);
                bytes.insert(bytes.begin() + std::ptrdiff_t(random.below(bytes.size() + 1)), piece.begin(),
                             piece.end());
            }
            writeFile(QString::fromStdString(csvPath()), bytes);
            try {
                const auto source = DataSource::open(csvPath());
                DataOptions options;
                if (random.below(2) == 0) options.train = int(1 + random.below(4));
                if (random.below(2) == 0) options.test = int(random.below(4));
                options.normalization = Normalization(random.below(3));
                const auto data = source.draw(options);
                for (const auto* part : {&data->train, &data->test}) {
                    QCOMPARE(part->inputs.size(), part->size() * std::size_t(data->features));
                    for (const float value : part->inputs) QVERIFY(std::isfinite(value));
                    for (const float target : part->targets)
                        QVERIFY(std::isfinite(target) && (data->task == Task::regression ||
                                                          (target >= 0 && target < float(data->outputs) &&
                                                           target == std::floor(target))));
                }
                ++read;
            } catch (const DataError& error) {
                const std::string line = error.what();
                QVERIFY2(line.find('\n') == std::string::npos && line.size() < 400 &&
                             line.starts_with(csvPath()),
                         line.c_str());
                ++refused;
            }
        }
        QVERIFY(read > files / 20);
        QVERIFY(refused > files / 20);
    }

private:
    // 60 and 30 images of 2 × 2 pixels in three classes, packed, as Fashion-MNIST's files are named.
    void writeFashion(std::uint8_t lastPixel = 0)
    {
        const QString place = folder_.filePath(QStringLiteral("rectiscope/datasets/fashion-mnist"));
        QVERIFY(QDir().mkpath(place));
        const auto write = [&](const char* part, std::uint32_t count, std::uint8_t last) {
            Bytes pixels, labels;
            for (std::uint32_t i = 0; i < count; ++i) {
                for (std::uint32_t k = 0; k < 4; ++k)
                    pixels.push_back(static_cast<std::uint8_t>((4 * i + k) * 4));
                labels.push_back(static_cast<std::uint8_t>(i % 3));
            }
            pixels.back() = last;
            const QString name = place + '/' + part;
            writeFile(name + "-images-idx3-ubyte.gz", gzipped(idxFile({count, 2, 2}, pixels)));
            writeFile(name + "-labels-idx1-ubyte.gz", gzipped(idxFile({count}, labels)));
        };
        write("train", 60, 0);
        write("t10k", 30, lastPixel);
    }
    [[nodiscard]] std::string csvPath() const
    {
        return folder_.filePath(QStringLiteral("points.csv")).toStdString();
    }
    void writeCsvFile(const std::string& text) const
    {
        writeFile(QString::fromStdString(csvPath()), Bytes(text.begin(), text.end()));
    }

    QTemporaryDir folder_;
};

QTEST_APPLESS_MAIN(TestDataSource)
#include "tst_data_source.moc"
