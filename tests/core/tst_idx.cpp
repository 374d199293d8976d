#include "core/data/idx.h"
#include "tests/core/binary_files.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

using namespace rectiscope;

namespace {

IdxArray parse(const Bytes& bytes)
{
    ByteReader reader(bytes, "x");
    return readIdx(reader);
}

QString whyRefused(const Bytes& bytes)
{
    try {
        (void)parse(bytes);
    } catch (const DataError& error) {
        return QString::fromUtf8(error.what());
    }
    return {};
}

Bytes counting(std::size_t count)
{
    Bytes bytes(count);
    for (std::size_t i = 0; i < count; ++i) bytes[i] = static_cast<std::uint8_t>(i * 7);
    return bytes;
}

long residentKilobytes()
{
    rusage usage{};
    (void)getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

} // namespace

class TestIdx : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // Byte for byte as the format's own page describes a file.
    void readsSizesWithTheHighestByteFirst()
    {
        const Bytes bytes{0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 3, 10, 20, 30, 40, 50, 255};
        const IdxArray array = parse(bytes);
        QCOMPARE(array.dimensions, (std::vector<int>{2, 1, 3}));
        QCOMPARE(array.values, (Bytes{10, 20, 30, 40, 50, 255}));
        QCOMPARE(parse(idxFile({256}, counting(256))).dimensions, (std::vector<int>{256}));
    }
    void packedFilesReadAlike()
    {
        const Bytes values = counting(1'000'000);
        const Bytes plain = idxFile({1000, 1000}, values);
        QCOMPARE(parse(gzipped(plain)).values, values);
        QCOMPARE(parse(plain).values, values);
        // A packed file may come in several members, one after the other.
        const auto middle = plain.begin() + 300'001;
        QCOMPARE(parse(gzipped(Bytes(plain.begin(), middle)) + gzipped(Bytes(middle, plain.end()))).values,
                 values);
    }
    void whatIsNoIdxFileIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* name, const Bytes& bytes, const char* reason) {
            QTest::newRow(name) << QByteArray(reinterpret_cast<const char*>(bytes.data()),
                                              qsizetype(bytes.size()))
                                << QString::fromUtf8(reason);
        };
        const Bytes good = idxFile({2, 3}, counting(6));
        row("empty", {}, "x: is empty");
        row("three bytes", {0, 0, 8}, "x: is no IDX file: it starts with the bytes 000008");
        row("a PNG", {0x89, 'P', 'N', 'G', 13, 10}, "x: is no IDX file: it starts with the bytes 89504e47");
        row("floats", idxFile({2}, counting(8), 0x0D),
            "x: holds 32-bit floats: only unsigned bytes can be read");
        row("signed", idxFile({2}, counting(2), 0x09),
            "x: holds signed bytes: only unsigned bytes can be read");
        row("type 7", idxFile({2}, counting(2), 7),
            "x: holds numbers of the unknown type 7: only unsigned bytes can be read");
        row("no dimension", idxFile({}, counting(2)), "x: has 0 dimensions: 1 to 4 can be read");
        row("many dimensions", {0, 0, 8, 255, 0, 0, 0, 1}, "x: has 255 dimensions: 1 to 4 can be read");
        row("cut header", {0, 0, 8, 3, 0, 0, 0, 2, 0}, "x: is cut off within its header");
        row("a size of 0", idxFile({2, 0}, {}), "x: is empty: its sizes are 2 × 0");
        row("32-bit overflow", idxFile({65536, 65536}, counting(6)),
            "x: its sizes are 65536 × 65536: at most 1 GiB can be read");
        row("64-bit overflow", idxFile({4294967295U, 4294967295U, 4294967295U, 4294967295U}, counting(6)),
            "x: its sizes are 4294967295 × 4294967295 × 4294967295 × 4294967295: at most 1 GiB can be read");
        row("cut off", idxFile({2, 3}, counting(5)),
            "x: is cut off: its header promises 6 bytes, there are 5");
        row("promises much", idxFile({1U << 30U}, counting(5)),
            "x: is cut off: its header promises 1073741824 bytes, the file is too small for them");
        row("packed, promises much", gzipped(idxFile({1U << 30U}, counting(5))),
            "x: is cut off: its header promises 1073741824 bytes, the file is too small for them");
        row("packed, cut before", gzipped(idxFile({2, 3}, counting(5))),
            "x: is cut off: its header promises 6 bytes, there are 5");
        row("one byte more", good + Bytes{1}, "x: more bytes follow the 6 that its header promises");
        row("packed, one byte more", gzipped(good + Bytes{1}),
            "x: more bytes follow the 6 that its header promises");
        row("more behind the packed", gzipped(good) + Bytes{1, 2, 3},
            "x: is damaged: its gzip data cannot be unpacked");
        Bytes packed = gzipped(good);
        row("packed and cut", Bytes(packed.begin(), packed.end() - 1),
            "x: is cut off: its gzip data has no end");
        row("two packed bytes", {0x1F, 0x8B}, "x: is cut off: its gzip data has no end");
        packed[packed.size() - 6] ^= 1U; // of the checksum
        row("wrong checksum", packed, "x: is damaged: its gzip data cannot be unpacked");
        row("packed twice", gzipped(gzipped(good)), "x: is no IDX file: it starts with the bytes 1f8b0800");
    }
    void whatIsNoIdxFileIsRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, reason);
        QCOMPARE(whyRefused(Bytes(bytes.begin(), bytes.end())), reason);
    }
    // 100 MB of zeros packed into 100 kB cost no more than the six bytes that the header promises.
    void aBombUnpacksToNothing()
    {
        const Bytes bomb = gzipped(idxFile({2, 3}, Bytes(100'000'000, 0)));
        QVERIFY(bomb.size() < 150'000);
        const long before = residentKilobytes();
        for (int i = 0; i < 3; ++i)
            QCOMPARE(whyRefused(bomb), QStringLiteral("x: more bytes follow the 6 that its header promises"));
        QVERIFY(residentKilobytes() - before < 10'000);
    }
    void foldersAndMissingFilesAreNamed()
    {
        QTemporaryDir folder;
        const auto why = [](const QString& path) {
            try {
                ByteReader reader(path.toStdString());
            } catch (const DataError& error) {
                return QString::fromUtf8(error.what());
            }
            return QString();
        };
        QCOMPARE(why(folder.path()), folder.path() + QStringLiteral(": is a folder"));
        QCOMPARE(why(QStringLiteral("/nowhere/x")),
                 QStringLiteral("/nowhere/x: cannot be read: No such file or directory"));
        QCOMPARE(why(QStringLiteral("/dev/zero")), QStringLiteral("/dev/zero: is no regular file"));
    }
    void progressRisesAndMayGiveUp()
    {
        const Bytes bytes = idxFile({5'000'000}, counting(5'000'000));
        std::vector<double> shares;
        ByteReader reader(bytes, "x");
        (void)readIdx(reader, [&](double share) { shares.push_back(share); });
        QVERIFY(shares.size() >= 4);
        QVERIFY(std::ranges::is_sorted(shares));
        QVERIFY(shares.front() == 0 && shares.back() < 1);
        struct Enough {};
        ByteReader again(bytes, "x");
        QVERIFY_EXCEPTION_THROWN((void)readIdx(again, [](double) { throw Enough(); }), Enough);
    }
    // RECTISCOPE_FUZZ_FILES=1000000 QTEST_FUNCTION_TIMEOUT=36000000 for the long run.
    void mutatedFilesAreReadOrRefused()
    {
        const int files = fromEnvironment("RECTISCOPE_FUZZ_FILES", 20'000);
        Random random(std::uint64_t(fromEnvironment("RECTISCOPE_FUZZ_SEED", 1)), Stream::trainData);
        const Bytes plain = idxFile({3, 4, 5}, counting(60));
        const Bytes packed = gzipped(plain);
        int read = 0, refused = 0;
        for (int i = 0; i < files; ++i) {
            // Packed ones are changed before, so that the damage is inside, or after.
            const Bytes bytes = i % 3 == 0   ? mutated(plain, random)
                                : i % 3 == 1 ? gzipped(mutated(plain, random))
                                             : mutated(packed, random);
            try {
                const IdxArray array = parse(bytes);
                std::size_t product = 1;
                for (const int size : array.dimensions) product *= std::size_t(size);
                QCOMPARE(array.values.size(), product);
                ++read;
            } catch (const DataError& error) {
                const std::string line = error.what();
                QVERIFY(line.starts_with("x: "));
                QVERIFY(line.find('\n') == std::string::npos);
                QVERIFY(line.size() < 200);
                ++refused;
            }
        }
        QVERIFY(read > 0);
        QVERIFY(refused > files / 4);
    }
};

QTEST_APPLESS_MAIN(TestIdx)
#include "tst_idx.moc"
