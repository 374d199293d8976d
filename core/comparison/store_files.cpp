#include "core/comparison/store_files.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <utility>
#include <vector>

namespace rectiscope {
namespace {

constexpr auto lockName = ".lock";
constexpr std::size_t bufferSize = std::size_t{1} << 16U;
constexpr std::size_t longestLine = std::size_t{1} << 24U; // 100,000 seeds in a header take 2 MB

[[noreturn]] void fail(const std::string& path, int error)
{
    throw StoreError(path + ": cannot be written: " + std::strerror(error));
}

void writeAll(int file, std::string_view text, const std::string& path)
{
    while (!text.empty()) {
        const auto count = ::write(file, text.data(), text.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) fail(path, errno);
        text.remove_prefix(static_cast<std::size_t>(count));
    }
}

void makeFolder(const std::string& folder)
{
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    std::error_code ignored;
    if (std::filesystem::is_directory(folder, ignored)) return;
    if (std::filesystem::exists(folder, ignored))
        throw StoreError(folder + ": is no folder: give a folder, or a name that is not taken");
    throw StoreError(folder + ": cannot be made: " + error.message());
}

} // namespace

// ---- The lock

FolderLock::FolderLock(const std::string& folder) : path_((std::filesystem::path(folder) / lockName).string())
{
    makeFolder(folder);
    try {
        take(folder);
    } catch (...) {
        if (file_ >= 0) (void)::close(file_);
        throw;
    }
}

// The one before may have taken its file away between our opening and locking it: then it is a lock on
// nothing, and another may be had beside it.
void FolderLock::take(const std::string& folder)
{
    struct stat locked = {};
    struct stat there = {};
    do {
        if (file_ >= 0) (void)::close(file_);
        file_ = ::open(path_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
        if (file_ < 0) fail(folder, errno);
        if (::flock(file_, LOCK_EX | LOCK_NB) != 0) {
            if (errno == EWOULDBLOCK)
                throw StoreError(
                    folder + ": another comparison is running there: wait for it, or give another folder");
            fail(folder, errno);
        }
        if (::fstat(file_, &locked) != 0) fail(folder, errno);
    } while (::stat(path_.c_str(), &there) != 0 || locked.st_dev != there.st_dev ||
             locked.st_ino != there.st_ino);
}

FolderLock::~FolderLock()
{
    (void)::unlink(path_.c_str());
    (void)::close(file_);
}

// ---- Writing

FileReplacement::FileReplacement(std::string path) : path_(std::move(path)), temporary_(path_ + ".new")
{
    file_ = ::open(temporary_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (file_ < 0) fail(path_, errno);
}

FileReplacement::~FileReplacement()
{
    if (file_ >= 0) (void)::close(file_);
    if (!temporary_.empty()) (void)::unlink(temporary_.c_str());
}

void FileReplacement::write(std::string_view text)
{
    buffer_ += text;
    if (buffer_.size() >= bufferSize) flush();
}

void FileReplacement::flush()
{
    writeAll(file_, buffer_, path_);
    buffer_.clear();
}

void FileReplacement::finish()
{
    flush();
    if (::fdatasync(file_) != 0 && errno != EINVAL) fail(path_, errno);
    if (::close(std::exchange(file_, -1)) != 0) fail(path_, errno);
    if (std::rename(temporary_.c_str(), path_.c_str()) != 0) fail(path_, errno);
    temporary_.clear();
}

void replaceFile(const std::string& path, std::string_view text)
{
    FileReplacement file(path);
    file.write(text);
    file.finish();
}

LineFile::LineFile(std::string path) : path_(std::move(path))
{
    file_ = ::open(path_.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC);
    if (file_ < 0) fail(path_, errno);
}

LineFile::~LineFile()
{
    (void)::close(file_);
}

void LineFile::add(std::string_view line)
{
    const auto end = ::lseek(file_, 0, SEEK_END);
    if (end < 0) fail(path_, errno);
    try {
        writeAll(file_, std::string(line) + '\n', path_);
    } catch (...) {
        // Another line behind a half one would damage both.
        (void)!::ftruncate(file_, end);
        throw;
    }
}

// ---- Reading

bool readLines(const std::string& path,
               const std::function<bool(const std::string& line, std::size_t number)>& take)
{
    const auto cannotRead = [&](const std::string& why) {
        return StoreError(path + ": cannot be read: " + why);
    };
    // Of pipes and devices there would be no end.
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (error) throw cannotRead(error.message());
    if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status))
        throw cannotRead("is no regular file");
    std::ifstream file(path, std::ios::binary);
    if (!file) throw cannotRead(std::strerror(errno));
    std::vector<char> buffer(longestLine);
    for (std::size_t number = 1;; ++number) {
        file.getline(buffer.data(), static_cast<std::streamsize>(buffer.size()));
        if (file.bad()) throw cannotRead(std::strerror(errno));
        const auto count = static_cast<std::size_t>(file.gcount());
        if (file.eof()) return count > 0;
        if (file.fail())
            throw StoreError(path + ": line " + std::to_string(number) +
                             ": is damaged: it is too long for a run");
        if (!take(std::string(buffer.data(), count - 1), number)) return false;
    }
}

} // namespace rectiscope
