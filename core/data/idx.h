// IDX files, the format of MNIST (Y. LeCun, C. Cortes, C. Burges, yann.lecun.com/exdb/mnist): two zero bytes,
// a byte for the type of the numbers, one for how many dimensions there are, each of these as four bytes, the
// highest first, and the numbers.
#pragma once

#include "core/data/byte_reader.h"
#include "core/data/dataset.h"

#include <cstdint>
#include <string>
#include <vector>

namespace rectiscope {

struct IdxArray {
    std::vector<int> dimensions;      // the first counts images or labels
    std::vector<std::uint8_t> values; // their product, the last dimension running fastest
};

inline constexpr std::uint64_t largestImageFile = std::uint64_t{1} << 30U; // bytes, unpacked

// Reads a file of unsigned bytes in one to four dimensions, plain or gzipped. Throws DataError "PATH: WHY"
// for everything else: other types, sizes of 0 or above 1 GiB, fewer bytes than promised, or more. Never
// takes more memory than the header promises, nor than the file can hold.
[[nodiscard]] IdxArray readIdx(ByteReader& reader, const Progress& progress = {});

} // namespace rectiscope
