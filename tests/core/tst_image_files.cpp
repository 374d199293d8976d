#include "core/data/image_files.h"
#include "tests/core/binary_files.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <numeric>

using namespace rectiscope;

namespace {

constexpr std::size_t pixelsOfCifar = 3072;

// A record as CIFAR's page describes it: the classes, then 1024 of red, of green and of blue.
Bytes record(const Bytes& classes, std::uint8_t red, std::uint8_t green, std::uint8_t blue)
{
    return classes + Bytes(1024, red) + Bytes(1024, green) + Bytes(1024, blue);
}

} // namespace

class TestImageFiles : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        folder_ = std::make_unique<QTemporaryDir>();
        QVERIFY(folder_->isValid());
    }

    void aFolderHasTrainAndTestImages_data()
    {
        QTest::addColumn<bool>("packed");
        QTest::newRow("plain") << false;
        QTest::newRow("packed") << true;
    }
    void aFolderHasTrainAndTestImages()
    {
        QFETCH(bool, packed);
        writeFour(packed);
        for (const auto& path :
             {folder_->path(), file(packed ? "train-images-idx3-ubyte.gz" : "train-images-idx3-ubyte"),
              file(packed ? "t10k-images-idx3-ubyte.gz" : "t10k-images-idx3-ubyte")}) {
            const ImageSet set = readImages(path.toStdString(), "mine");
            QCOMPARE(set.name, std::string("mine"));
            QCOMPARE(set.features, 4);
            QCOMPARE(set.classes, 3);
            QCOMPARE(set.largestPixel, 255);
            QCOMPARE(set.train.pixels, (Bytes{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}));
            QCOMPARE(set.train.labels, (Bytes{0, 1, 0}));
            QVERIFY(set.test);
            QCOMPARE(set.test->pixels, (Bytes{100, 101, 102, 255, 0, 0, 0, 9}));
            QCOMPARE(set.test->labels, (Bytes{2, 1})); // a class that only the test images have
        }
        QVERIFY(looksLikeImages(
            file(packed ? "train-images-idx3-ubyte.gz" : "train-images-idx3-ubyte").toStdString()));
    }
    void anyPairIsASetInOnePart()
    {
        writeFile(file("shoes-images.idx3-ubyte"), idxFile({10, 3}, Bytes(30, 7)));
        writeFile(file("shoes-labels.idx1-ubyte.gz"), gzipped(idxFile({10}, {0, 1, 2, 0, 1, 2, 0, 1, 2, 5})));
        const ImageSet set = readImages(file("shoes-images.idx3-ubyte").toStdString(), "shoes");
        QVERIFY(!set.test);
        QCOMPARE(set.features, 3);
        QCOMPARE(set.classes, 6);
        QCOMPARE(set.train.size(), std::size_t{10});
        QCOMPARE(set.usualTrain, std::size_t{8});
        QVERIFY(!looksLikeImages(folder_->path().toStdString()));
        QVERIFY(!looksLikeImages("/nowhere/x"));
    }
    void pairsThatDoNotFitAreRefused()
    {
        writeFour(false);
        const QString images = file("train-images-idx3-ubyte");
        const QString labels = file("train-labels-idx1-ubyte");
        writeFile(labels, idxFile({2}, {0, 1}));
        QCOMPARE(why(images), labels + ": holds 2 labels for 3 images");
        writeFile(labels, idxFile({3, 1}, {0, 1, 0}));
        QCOMPARE(why(images), labels + ": holds no labels: it has 2 dimensions");
        writeFile(labels, idxFile({3}, {4, 4, 4}));
        QCOMPARE(why(images), labels + ": every label is 4: there must be at least two classes");
        QFile::remove(labels);
        QCOMPARE(why(images), labels + ": is missing: the labels of train-images-idx3-ubyte");
        writeFile(images, idxFile({3}, {1, 2, 3}));
        QCOMPARE(why(images), images + ": holds no images: it has one dimension");
        const QString nameless = file("pictures");
        writeFile(nameless, idxFile({1, 2}, {1, 2}));
        QVERIFY(why(nameless).startsWith(nameless + ": a file of images must have \"images\" in its name"));
    }
    void foldersThatHoldTooLittleAreRefused()
    {
        QCOMPARE(why(folder_->path()),
                 folder_->path() +
                     ": holds neither train-images-idx3-ubyte nor CIFAR's data_batch_1.bin or train.bin");
        writeFour(false);
        QFile::remove(file("t10k-images-idx3-ubyte"));
        QCOMPARE(why(folder_->path()), file("t10k-images-idx3-ubyte") + ": is missing: the test images");
        writeFile(file("t10k-images-idx3-ubyte"), idxFile({2, 1, 4}, Bytes(8, 0)));
        QCOMPARE(why(folder_->path()),
                 file("t10k-images-idx3-ubyte") +
                     ": its images have another size than those of train-images-idx3-ubyte");
    }

    void cifar10HasFiveBatchesInOrder()
    {
        writeCifar10();
        std::vector<double> shares;
        const ImageSet set = readImages(folder_->path().toStdString(), "cifar-10",
                                        [&](double share) { shares.push_back(share); });
        QCOMPARE(set.features, 3072);
        QCOMPARE(set.classes, 10);
        QCOMPARE(set.train.labels, (Bytes{1, 9, 2, 3, 4, 5}));
        QCOMPARE(set.test->labels, (Bytes{0}));
        QCOMPARE(set.train.pixels.size(), 6 * pixelsOfCifar);
        // The second record: red, green and blue one after the other.
        QCOMPARE(int(set.train.pixels[pixelsOfCifar]), 11);
        QCOMPARE(int(set.train.pixels[pixelsOfCifar + 1023]), 11);
        QCOMPARE(int(set.train.pixels[pixelsOfCifar + 1024]), 22);
        QCOMPARE(int(set.train.pixels[2 * pixelsOfCifar - 1]), 33);
        QCOMPARE(shares.size(), std::size_t{6});
        QVERIFY(std::ranges::is_sorted(shares) && shares.back() < 1);
    }
    void cifar100IsLearnedByItsFineClasses()
    {
        writeFile(file("train.bin"), record({19, 99}, 1, 2, 3) + record({0, 7}, 4, 5, 6));
        writeFile(file("test.bin"), record({3, 42}, 7, 8, 9));
        const ImageSet set = readImages(folder_->path().toStdString(), "cifar-100");
        QCOMPARE(set.classes, 100);
        QCOMPARE(set.features, 3072);
        QCOMPARE(set.train.labels, (Bytes{99, 7}));
        QCOMPARE(set.test->labels, (Bytes{42}));
        QCOMPARE(int(set.train.pixels[pixelsOfCifar]), 4);
        QCOMPARE(int(set.test->pixels.back()), 9);
    }
    void cifarFilesThatAreDamagedAreRefused()
    {
        writeCifar10();
        const QString third = file("data_batch_3.bin");
        writeFile(third, record({3}, 0, 0, 0) + Bytes(100, 0));
        QCOMPARE(why(folder_->path()), third + ": its 3173 bytes are no whole number of records of 3073");
        writeFile(third, record({3}, 0, 0, 0) + record({10}, 0, 0, 0));
        QCOMPARE(why(folder_->path()), third + ": record 2 has the class 10: must be from 0 to 9");
        writeFile(third, {});
        QCOMPARE(why(folder_->path()), third + ": is empty");
        QFile::remove(third);
        QCOMPARE(why(folder_->path()), third + ": cannot be read: No such file or directory");
        writeFile(third, gzipped(record({3}, 0, 0, 0)));
        QCOMPARE(why(folder_->path()), third + ": is packed: unpack it first");

        for (const auto& name : QDir(folder_->path()).entryList(QDir::Files))
            QFile::remove(file(qPrintable(name)));
        writeFile(file("train.bin"), record({20, 1}, 0, 0, 0));
        writeFile(file("test.bin"), record({1, 1}, 0, 0, 0));
        QCOMPARE(why(folder_->path()),
                 file("train.bin") + ": record 1 has the class 20: must be from 0 to 19");
        writeFile(file("train.bin"), record({1, 100}, 0, 0, 0));
        QCOMPARE(why(folder_->path()),
                 file("train.bin") + ": record 1 has the class 100: must be from 0 to 99");
        // A file of CIFAR-10 under the name of the other.
        writeFile(file("train.bin"), record({1}, 0, 0, 0));
        QCOMPARE(why(folder_->path()),
                 file("train.bin") + ": its 3073 bytes are no whole number of records of 3074");
    }
    // RECTISCOPE_FUZZ_FILES=1000000 QTEST_FUNCTION_TIMEOUT=36000000 for the long run.
    void mutatedFilesAreReadOrRefused()
    {
        const int files = fromEnvironment("RECTISCOPE_FUZZ_FILES", 1000);
        Random random(std::uint64_t(fromEnvironment("RECTISCOPE_FUZZ_SEED", 1)), Stream::trainData);
        QTemporaryDir cifar;
        const std::vector<std::pair<QString, Bytes>> originals{
            {file("train-images-idx3-ubyte"), idxFile({3, 2, 2}, Bytes(12, 5))},
            {file("train-labels-idx1-ubyte"), gzipped(idxFile({3}, {0, 1, 0}))},
            {cifar.filePath(QStringLiteral("train.bin")), record({19, 99}, 1, 2, 3)},
            {cifar.filePath(QStringLiteral("test.bin")), record({0, 0}, 4, 5, 6)}};
        for (const auto& [path, bytes] : originals) writeFile(path, bytes);
        int read = 0, refused = 0;
        for (int i = 0; i < files; ++i) {
            const auto& [path, bytes] = originals[std::size_t(i) % originals.size()];
            writeFile(path, mutated(bytes, random));
            const std::string opened =
                (i % 4 < 2 ? file("train-images-idx3-ubyte") : cifar.path()).toStdString();
            try {
                const ImageSet set = readImages(opened, "x");
                QCOMPARE(set.train.pixels.size(), set.train.size() * std::size_t(set.features));
                QVERIFY(
                    std::ranges::all_of(set.train.labels, [&](int label) { return label < set.classes; }));
                ++read;
            } catch (const DataError& error) {
                const std::string line = error.what();
                QVERIFY2(line.find('\n') == std::string::npos && line.size() < 400, line.c_str());
                QVERIFY(line.find("images") != std::string::npos ||
                        line.find("labels") != std::string::npos || line.find(".bin") != std::string::npos);
                ++refused;
            }
            writeFile(path, bytes);
        }
        QVERIFY(read > 0);
        QVERIFY(refused > files / 4);
    }

private:
    [[nodiscard]] QString file(const char* name) const { return folder_->filePath(QString::fromUtf8(name)); }
    static QString why(const QString& path)
    {
        try {
            (void)readImages(path.toStdString(), "x");
        } catch (const DataError& error) {
            return QString::fromUtf8(error.what());
        }
        return {};
    }
    void writeFour(bool packed)
    {
        const auto write = [&](const char* name, const Bytes& bytes) {
            writeFile(file(name) + (packed ? ".gz" : ""), packed ? gzipped(bytes) : bytes);
        };
        Bytes pixels(12);
        std::iota(pixels.begin(), pixels.end(), std::uint8_t{0});
        write("train-images-idx3-ubyte", idxFile({3, 2, 2}, pixels));
        write("train-labels-idx1-ubyte", idxFile({3}, {0, 1, 0}));
        write("t10k-images-idx3-ubyte", idxFile({2, 2, 2}, {100, 101, 102, 255, 0, 0, 0, 9}));
        write("t10k-labels-idx1-ubyte", idxFile({2}, {2, 1}));
    }
    void writeCifar10()
    {
        writeFile(file("data_batch_1.bin"), record({1}, 1, 2, 3) + record({9}, 11, 22, 33));
        writeFile(file("data_batch_2.bin"), record({2}, 0, 0, 0));
        writeFile(file("data_batch_3.bin"), record({3}, 0, 0, 0));
        writeFile(file("data_batch_4.bin"), record({4}, 0, 0, 0));
        writeFile(file("data_batch_5.bin"), record({5}, 0, 0, 0));
        writeFile(file("test_batch.bin"), record({0}, 255, 0, 128));
    }

    std::unique_ptr<QTemporaryDir> folder_;
};

QTEST_APPLESS_MAIN(TestImageFiles)
#include "tst_image_files.moc"
