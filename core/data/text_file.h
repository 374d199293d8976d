// Whole text files from people, read with care.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

namespace rectiscope {

inline constexpr std::size_t largestTextFile = std::size_t{1} << 30U; // bytes

// The content of a file, of a pipe, or of the standard input where the path is "-"; a leading byte-order mark
// is left out. Throws DataError "PATH: WHY" for what cannot be read or is larger than 1 GiB. The function is
// called now and then; what it throws ends the reading.
[[nodiscard]] std::string readTextFile(const std::string& path, const std::function<void()>& interrupt = {});

} // namespace rectiscope
