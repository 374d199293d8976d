#include "core/data/idx.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <span>

namespace rectiscope {
namespace {

constexpr unsigned unsignedByte = 0x08;
constexpr unsigned mostDimensions = 4;
constexpr std::size_t pieceSize = std::size_t{1} << 20U; // read between two reports

std::string hexadecimal(std::span<const std::uint8_t> bytes)
{
    std::string text;
    for (const unsigned byte : bytes) {
        std::array<char, 3> digits{};
        (void)std::snprintf(digits.data(), digits.size(), "%02x", byte);
        text += digits.data();
    }
    return text;
}

// How the format calls its types.
std::string typeName(unsigned type)
{
    switch (type) {
    case 0x09:
        return "signed bytes";
    case 0x0B:
        return "16-bit integers";
    case 0x0C:
        return "32-bit integers";
    case 0x0D:
        return "32-bit floats";
    case 0x0E:
        return "64-bit floats";
    default:
        return "numbers of the unknown type " + std::to_string(type);
    }
}

std::string productText(std::span<const std::uint32_t> sizes)
{
    std::string text;
    for (const auto size : sizes) text += (text.empty() ? "" : " × ") + std::to_string(size);
    return text;
}

class IdxReader {
public:
    explicit IdxReader(ByteReader& reader) : reader_(reader) {}

    IdxArray read(const Progress& progress)
    {
        const auto sizes = readSizes(readMagic());
        IdxArray array;
        for (const auto size : sizes) array.dimensions.push_back(static_cast<int>(size));
        array.values.resize(static_cast<std::size_t>(bytesOf(sizes)));
        const std::span<std::uint8_t> values(array.values);
        for (std::size_t done = 0; done < values.size();) {
            if (progress) progress(static_cast<double>(done) / static_cast<double>(values.size()));
            const auto piece = values.subspan(done, std::min(pieceSize, values.size() - done));
            const std::size_t count = reader_.read(piece);
            done += count;
            if (count < piece.size()) failShort(values.size(), "there are " + std::to_string(done));
        }
        // One byte more: none may be there, and the end of packed data is where its checksum is looked at.
        std::uint8_t next = 0;
        if (reader_.read(std::span(&next, 1)) != 0)
            fail("more bytes follow the " + std::to_string(values.size()) + " that its header promises");
        return array;
    }

private:
    [[noreturn]] void fail(const std::string& why) const { throw DataError(reader_.name() + ": " + why); }
    [[noreturn]] void failShort(std::uint64_t promised, const std::string& instead) const
    {
        fail("is cut off: its header promises " + std::to_string(promised) + " bytes, " + instead);
    }

    // Returns the number of dimensions.
    std::size_t readMagic()
    {
        std::array<std::uint8_t, 4> magic{};
        const std::size_t count = reader_.read(magic);
        if (count == 0) fail("is empty");
        if (count < magic.size() || magic[0] != 0 || magic[1] != 0)
            fail("is no IDX file: it starts with the bytes " + hexadecimal(std::span(magic).first(count)));
        if (magic[2] != unsignedByte)
            fail("holds " + typeName(magic[2]) + ": only unsigned bytes can be read");
        if (magic[3] < 1 || magic[3] > mostDimensions)
            fail("has " + std::to_string(magic[3]) + " dimensions: 1 to 4 can be read");
        return magic[3];
    }

    std::vector<std::uint32_t> readSizes(std::size_t count)
    {
        std::vector<std::uint32_t> sizes;
        for (std::size_t i = 0; i < count; ++i) {
            std::array<std::uint8_t, 4> bytes{};
            if (reader_.read(bytes) < bytes.size()) fail("is cut off within its header");
            std::uint32_t size = 0;
            for (const std::uint32_t byte : bytes) size = size << 8U | byte;
            sizes.push_back(size);
        }
        return sizes;
    }

    // How many bytes are to follow the header.
    [[nodiscard]] std::uint64_t bytesOf(std::span<const std::uint32_t> sizes) const
    {
        std::uint64_t product = 1;
        for (const auto size : sizes) {
            if (size == 0) fail("is empty: its sizes are " + productText(sizes));
            if (product > largestImageFile / size)
                fail("its sizes are " + productText(sizes) + ": at most 1 GiB can be read");
            product *= size;
        }
        // Said before the memory is taken.
        if (product > reader_.mostBytes()) failShort(product, "the file is too small for them");
        return product;
    }

    ByteReader& reader_;
};

} // namespace

IdxArray readIdx(ByteReader& reader, const Progress& progress)
{
    return IdxReader(reader).read(progress);
}

} // namespace rectiscope
