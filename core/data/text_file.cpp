#include "core/data/text_file.h"

#include "core/data/dataset.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <string_view>

namespace rectiscope {
namespace {

constexpr std::size_t pieceSize = std::size_t{1} << 20U; // read between two interruptions
constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

struct Close {
    void operator()(std::FILE* file) const
    {
        if (file != stdin) (void)std::fclose(file);
    }
};

} // namespace

std::string readTextFile(const std::string& path, const std::function<void()>& interrupt)
{
    const bool standardInput = path == "-";
    const std::string name = standardInput ? "standard input" : path;
    const auto fail = [&](const std::string& why) { throw DataError(name + ": " + why); };

    const std::unique_ptr<std::FILE, Close> file(standardInput ? stdin : std::fopen(path.c_str(), "rb"));
    if (file == nullptr) fail(std::string("cannot be read: ") + std::strerror(errno));
    // The size of a pipe is not known beforehand, so the buffer grows as bytes arrive.
    std::string text;
    std::size_t used = 0;
    for (;;) {
        if (interrupt) interrupt();
        if (text.size() - used < (std::size_t{1} << 16U))
            text.resize(text.size() * 2 + (std::size_t{1} << 17U));
        const std::size_t count =
            std::fread(text.data() + used, 1, std::min(text.size() - used, pieceSize), file.get());
        used += count;
        if (used > largestTextFile) fail("is larger than 1 GiB");
        if (count == 0) break;
    }
    if (std::ferror(file.get()) != 0) fail(std::string("cannot be read: ") + std::strerror(errno));
    text.resize(used);
    if (std::string_view(text).substr(0, byteOrderMark.size()) == byteOrderMark)
        text.erase(0, byteOrderMark.size());
    return text;
}

} // namespace rectiscope
