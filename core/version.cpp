#include "core/version.h"

namespace rectiscope {

std::string_view rectiscopeVersion()
{
    return RECTISCOPE_VERSION;
}

} // namespace rectiscope
