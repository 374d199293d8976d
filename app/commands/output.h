// Where results go: standard output, or a file that appears whole or not at all.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace rectiscope {

// A regular file is written under another name beside it, which replaces it when all has been written; so a
// full disk, an error or Ctrl+C leave an existing file as it was. Devices and pipes are written directly.
class Output {
public:
    // Standard output where the path is absent or "-". Opens the file now, so that a place that cannot be
    // written is known before any work is done. Throws WorkError "PATH: WHY", as all members do; ReaderGone
    // where standard output is a pipe that nobody reads any more.
    explicit Output(const std::optional<std::string>& path = std::nullopt);
    ~Output();
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;

    void write(std::string_view text);
    // To be called when everything has been written; without it a file stays as it was.
    void finish();

private:
    void openTemporary(unsigned mode);
    void flush();
    [[noreturn]] void fail(int error) const;

    std::string name_;      // for messages
    std::string target_;    // the file to replace; empty where the output is written directly
    std::string temporary_; // its stand-in, while there is one
    int descriptor_ = -1;
    std::string buffer_;
};

} // namespace rectiscope
