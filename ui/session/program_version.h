// What the program calls itself in files.
#pragma once

#include <string_view>

namespace rectiscope {

[[nodiscard]] constexpr std::string_view programVersion()
{
    return RECTISCOPE_VERSION;
}

} // namespace rectiscope
