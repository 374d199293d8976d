// The file resources/data/digits.csv.gz inside the program; the build writes its bytes.
#pragma once

#include <cstdint>
#include <span>

namespace rectiscope {

[[nodiscard]] std::span<const std::uint8_t> digitsFile();

} // namespace rectiscope
