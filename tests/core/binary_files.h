// Binary files that the tests write themselves, and what a fuzzer does to them.
#pragma once

#include "core/random.h"

#include <QFile>
#include <QtGlobal>

#include <zlib.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace rectiscope {

using Bytes = std::vector<std::uint8_t>;

inline Bytes operator+(Bytes a, const Bytes& b)
{
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

// A header as the format says it, whatever it promises, and the values.
inline Bytes idxFile(const std::vector<std::uint32_t>& sizes, const Bytes& values, int type = 0x08)
{
    Bytes bytes{0, 0, static_cast<std::uint8_t>(type), static_cast<std::uint8_t>(sizes.size())};
    for (const auto size : sizes)
        for (int shift = 24; shift >= 0; shift -= 8)
            bytes.push_back(static_cast<std::uint8_t>(size >> shift));
    return bytes + values;
}

inline Bytes gzipped(const Bytes& bytes)
{
    z_stream stream{};
    (void)deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY);
    Bytes packed(deflateBound(&stream, bytes.size()));
    stream.next_in = const_cast<Bytef*>(bytes.data());
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = packed.data();
    stream.avail_out = static_cast<uInt>(packed.size());
    (void)deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    (void)deflateEnd(&stream);
    return packed;
}

inline void writeFile(const QString& path, const Bytes& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) qFatal("cannot write %s", qPrintable(path));
    file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<qint64>(bytes.size()));
}

inline int fromEnvironment(const char* name, int otherwise)
{
    bool isNumber = false;
    const int value = qEnvironmentVariableIntValue(name, &isNumber);
    return isNumber ? value : otherwise;
}

// A few bytes changed, cut out, doubled, or set to what often breaks a reader.
inline Bytes mutated(Bytes bytes, Random& random)
{
    static constexpr std::array<std::uint8_t, 6> edges{0x00, 0x01, 0x08, 0x7F, 0x80, 0xFF};
    const auto pick = [&](std::size_t below) {
        return static_cast<std::size_t>(random.below(std::max<std::size_t>(1, below)));
    };
    for (std::size_t i = 0, edits = 1 + pick(4); i < edits && !bytes.empty(); ++i) {
        // Half of them in the header.
        const std::size_t at =
            pick(random.below(2) == 0 ? std::min<std::size_t>(bytes.size(), 20) : bytes.size());
        const auto place = bytes.begin() + static_cast<std::ptrdiff_t>(at);
        const std::size_t length = std::min(bytes.size() - at, 1 + pick(12));
        const auto end = place + static_cast<std::ptrdiff_t>(length);
        switch (pick(5)) {
        case 0:
            *place = static_cast<std::uint8_t>(pick(256));
            break;
        case 1:
            *place = edges[pick(edges.size())];
            break;
        case 2:
            bytes.erase(place, end);
            break;
        case 3: {
            const Bytes piece(place, end);
            bytes.insert(place, piece.begin(), piece.end());
            break;
        }
        default:
            bytes.resize(at);
        }
    }
    return bytes;
}

} // namespace rectiscope
