#include "core/comparison/run_store.h"

#include "core/comparison/run_json.h"
#include "core/text.h"
#include "core/version.h"

#include <nlohmann/json.hpp>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <utility>

namespace rectiscope {
namespace {

constexpr auto runsName = "runs.jsonl";
constexpr auto lockName = ".lock";
constexpr std::uintmax_t largestFile = std::uintmax_t{4} << 30U;

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

std::string runsPath(const std::string& folder)
{
    return (std::filesystem::path(folder) / runsName).string();
}

// The file's whole lines; what follows the last of them was cut off.
std::vector<std::string> readLines(const std::string& path)
{
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    if (error) throw StoreError(path + ": cannot be read: " + error.message());
    if (size > largestFile) throw StoreError(path + ": is larger than 4 GiB");
    std::ifstream file(path, std::ios::binary);
    std::string text(size, '\0');
    if (!file.read(text.data(), static_cast<std::streamsize>(size)))
        throw StoreError(path + ": cannot be read");
    std::vector<std::string> lines;
    for (std::size_t start = 0;;) {
        const auto end = text.find('\n', start);
        if (end == std::string::npos) return lines;
        lines.push_back(text.substr(start, end - start));
        start = end + 1;
    }
}

// The settings that all runs of a folder share.
nlohmann::ordered_json sharedSettings(const Experiment& experiment)
{
    auto json = toJson(experiment);
    for (const char* key : {"activations", "baseline", "seeds"}) json.erase(key);
    return json;
}

void requireSame(const RunsHeader& header, const Experiment& experiment, std::uint32_t fingerprint,
                 const std::string& path)
{
    const auto there = sharedSettings(header.experiment);
    const auto here = sharedSettings(experiment);
    const auto advice = ": give another folder, or remove it";
    const auto textOf = [](const auto& json, const std::string& key) {
        return json.contains(key) ? json.at(key).dump() : std::string("none");
    };
    if (there != here)
        for (const auto* side : {&here, &there})
            for (const auto& [key, value] : side->items()) {
                if (const auto is = textOf(here, key), was = textOf(there, key); is != was)
                    throw StoreError(path + ": holds runs of another experiment (" + key + " " + was +
                                     " there, " + is + " here)" + advice);
            }
    if (header.fingerprint != fingerprint)
        throw StoreError(path + ": holds runs on other data; " + experiment.dataset + " has changed" +
                         advice);
}

} // namespace

bool sharesRuns(const Experiment& a, const Experiment& b)
{
    return sharedSettings(a) == sharedSettings(b);
}

std::string runsText(const Experiment& experiment, std::uint32_t fingerprint,
                     const std::map<RunKey, Run>& runs)
{
    std::string text = headerLine({experiment, fingerprint}) + '\n';
    for (const auto& [key, run] : runs) {
        Run timeless = run;
        timeless.seconds = 0;
        text += runLine(experiment, timeless) + '\n';
    }
    return text;
}

void replaceFile(const std::string& path, std::string_view text)
{
    const std::string temporary = path + ".new";
    const int file = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (file < 0) fail(path, errno);
    try {
        writeAll(file, text, path);
        if (::fdatasync(file) != 0 && errno != EINVAL) fail(path, errno);
        if (::close(file) != 0) fail(path, errno);
        if (std::rename(temporary.c_str(), path.c_str()) != 0) fail(path, errno);
    } catch (...) {
        (void)::close(file);
        (void)::unlink(temporary.c_str());
        throw;
    }
}

StoredRuns readRuns(const std::string& folder)
{
    const std::string path = runsPath(folder);
    const auto lines = readLines(path);
    if (lines.empty()) throw StoreError(path + ": is empty");
    auto header = parseHeader(lines.front(), path);
    StoredRuns stored{std::move(header.experiment), header.fingerprint, {}};
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const auto run = parseRun(lines[i], stored.experiment, path + ": line " + std::to_string(i + 1));
        if (run) stored.runs.push_back(*run);
    }
    return stored;
}

RunStore::RunStore(std::string folder, Experiment experiment, std::uint32_t fingerprint)
    : folder_(std::move(folder)), experiment_(std::move(experiment)), fingerprint_(fingerprint)
{
    std::error_code error;
    std::filesystem::create_directories(folder_, error);
    if (error && !std::filesystem::is_directory(folder_))
        throw StoreError(folder_ + ": cannot be made: " + error.message());
    const std::string lockPath = (std::filesystem::path(folder_) / lockName).string();
    lock_ = ::open(lockPath.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (lock_ < 0) fail(folder_, errno);
    try {
        if (::flock(lock_, LOCK_EX | LOCK_NB) != 0)
            throw StoreError(folder_ + ": another comparison is running there");
        open();
    } catch (...) {
        if (file_ >= 0) (void)::close(file_);
        (void)::close(lock_);
        throw;
    }
}

RunStore::~RunStore()
{
    if (file_ >= 0) (void)::close(file_);
    (void)::unlink((std::filesystem::path(folder_) / lockName).c_str());
    (void)::close(lock_);
}

// Reads what is there, and leaves the file with this experiment's header and whole lines only.
void RunStore::open()
{
    const std::string path = runsPath(folder_);
    if (std::filesystem::exists(path)) {
        const auto lines = readLines(path);
        if (!lines.empty()) {
            requireSame(parseHeader(lines.front(), path), experiment_, fingerprint_, path);
            for (std::size_t i = 1; i < lines.size(); ++i) {
                auto run = parseRun(lines[i], experiment_, path + ": line " + std::to_string(i + 1));
                if (run)
                    runs_.insert_or_assign(run->key, std::move(*run));
                else
                    others_.push_back(lines[i]);
            }
        }
    }
    rewrite();
}

void RunStore::rewrite()
{
    const std::string path = runsPath(folder_);
    std::string text = headerLine({experiment_, fingerprint_}) + '\n';
    for (const auto& [key, run] : runs_) text += runLine(experiment_, run) + '\n';
    for (const auto& line : others_) text += line + '\n';
    replaceFile(path, text);
    if (file_ >= 0) (void)::close(file_);
    file_ = ::open(path.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC);
    if (file_ < 0) fail(path, errno);
}

std::vector<RunKey> RunStore::missing(const std::vector<RunKey>& keys) const
{
    std::vector<RunKey> absent;
    std::ranges::copy_if(keys, std::back_inserter(absent),
                         [&](const RunKey& key) { return !runs_.contains(key); });
    return absent;
}

void RunStore::add(const Run& run)
{
    // One write: a line is there as a whole, or cut off at its end, which the next reading notices.
    writeAll(file_, runLine(experiment_, run) + '\n', runsPath(folder_));
    runs_.insert_or_assign(run.key, run);
}

void RunStore::finish()
{
    for (auto& [key, run] : runs_) run.seconds = 0;
    std::ranges::sort(others_);
    rewrite();
}

} // namespace rectiscope
