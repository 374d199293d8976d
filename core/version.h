// The program's version, for files that tell what made them.
#pragma once

#include <string_view>

namespace rectiscope {

[[nodiscard]] std::string_view rectiscopeVersion(); // "0.1.0"

} // namespace rectiscope
