#include "app/commands/output.h"

#include "app/commands/errors.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <filesystem>

namespace rectiscope {
namespace {

constexpr std::size_t bufferSize = std::size_t{1} << 16U;

// The temporary files in being, where a signal handler can reach them.
struct Slot {
    std::array<char, PATH_MAX> path;
    volatile std::sig_atomic_t used;
};
std::array<Slot, 8> slots;

extern "C" void removeTemporariesAndDie(int signal)
{
    for (const auto& slot : slots)
        if (slot.used != 0) (void)::unlink(slot.path.data());
    (void)std::signal(signal, SIG_DFL);
    (void)std::raise(signal);
}

void removeOnSignal(const std::string& path)
{
    for (auto& slot : slots) {
        if (slot.used != 0 || path.size() >= slot.path.size()) continue;
        std::memcpy(slot.path.data(), path.c_str(), path.size() + 1);
        slot.used = 1;
        for (const int signal : {SIGINT, SIGTERM, SIGHUP})
            if (std::signal(signal, removeTemporariesAndDie) == SIG_IGN)
                (void)std::signal(signal, SIG_IGN); // nohup and the like stay in force
        return;
    }
}

void forget(const std::string& path)
{
    for (auto& slot : slots)
        if (slot.used != 0 && path == slot.path.data()) slot.used = 0;
}

bool isSameFile(const struct stat& a, int descriptor)
{
    struct stat b = {};
    return ::fstat(descriptor, &b) == 0 && a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

} // namespace

Output::Output(const std::optional<std::string>& path) : name_(path.value_or("-"))
{
    buffer_.reserve(bufferSize);
    if (name_ == "-") {
        name_ = "standard output";
        descriptor_ = STDOUT_FILENO;
        return;
    }
    struct stat status = {};
    const bool exists = ::stat(name_.c_str(), &status) == 0;
    if (exists && S_ISDIR(status.st_mode)) fail(EISDIR);
    // /dev/stdout may lead to a regular file that the shell has opened; that file must not be replaced.
    if (exists && isSameFile(status, STDOUT_FILENO)) {
        descriptor_ = STDOUT_FILENO;
        return;
    }
    if (exists && !S_ISREG(status.st_mode)) {
        descriptor_ = ::open(name_.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY);
        if (descriptor_ < 0) fail(errno);
        return;
    }
    if (exists && ::access(name_.c_str(), W_OK) != 0) fail(errno);
    // Through a symbolic link it is the file behind it that is replaced.
    std::error_code ignored;
    target_ = std::filesystem::weakly_canonical(name_, ignored).string();
    if (ignored || target_.empty() || name_.back() == '/') target_ = name_;
    openTemporary(exists ? status.st_mode & 0777U : 0);
}

// mode: the permissions of the file that is replaced; 0 for a new one, which follows the umask.
void Output::openTemporary(unsigned mode)
{
    static std::atomic<int> counter = 0;
    const auto folder = std::filesystem::path(target_).parent_path();
    for (;;) {
        const auto name = ".rectiscope-" + std::to_string(::getpid()) + "-" + std::to_string(counter++);
        temporary_ = (folder / name).string();
        descriptor_ = ::open(temporary_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (descriptor_ >= 0) break;
        if (errno != EEXIST) {
            temporary_.clear();
            fail(errno);
        }
    }
    removeOnSignal(temporary_);
    if (mode != 0) (void)::fchmod(descriptor_, mode);
}

Output::~Output()
{
    if (descriptor_ > STDERR_FILENO) (void)::close(descriptor_);
    if (!temporary_.empty()) {
        (void)::unlink(temporary_.c_str());
        forget(temporary_);
    }
}

void Output::write(std::string_view text)
{
    buffer_ += text;
    if (buffer_.size() >= bufferSize) flush();
}

void Output::flush()
{
    std::string_view rest = buffer_;
    while (!rest.empty()) {
        const auto count = ::write(descriptor_, rest.data(), rest.size());
        if (count < 0) {
            if (errno == EINTR) continue;
            fail(errno);
        }
        rest.remove_prefix(static_cast<std::size_t>(count));
    }
    buffer_.clear();
}

void Output::finish()
{
    flush();
    if (target_.empty()) return;
    // Some file systems tell only now that there is no space.
    const int closed = ::close(descriptor_);
    descriptor_ = -1;
    if (closed != 0) fail(errno);
    if (std::rename(temporary_.c_str(), target_.c_str()) != 0) fail(errno);
    forget(temporary_);
    temporary_.clear();
}

void Output::fail(int error) const
{
    if (error == EPIPE && descriptor_ == STDOUT_FILENO) throw ReaderGone();
    throw WorkError(name_ + ": cannot be written: " + std::strerror(error));
}

} // namespace rectiscope
