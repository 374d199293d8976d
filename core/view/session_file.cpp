#include "core/view/session_file.h"

#include "core/data/text_file.h"
#include "core/text.h"
#include "core/view/embedded_session.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>

namespace rectiscope {

SavedSession readSession(const std::string& path)
{
    const std::string bytes = readTextFile(path);
    const auto text = findSession(bytes, path);
    if (!text) throw SessionError(path + ": holds no session of Rectiscope");
    return parseSession(*text, path);
}

bool mayHoldSession(const std::string& path)
{
    constexpr std::array<std::string_view, 5> extensions{".rectiscope", ".json", ".png", ".svg", ".pdf"};
    const std::string extension = std::filesystem::path(path).extension().string();
    return std::ranges::any_of(extensions,
                               [&](std::string_view known) { return equalIgnoringCase(extension, known); });
}

} // namespace rectiscope
