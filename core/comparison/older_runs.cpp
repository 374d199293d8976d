#include "core/comparison/older_runs.h"

#include "core/comparison/run_json.h"
#include "core/comparison/run_store.h"

#include <filesystem>
#include <optional>
#include <string_view>

namespace rectiscope {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view olderName = "runs-before";

fs::path olderPath(const std::string& folder, int number)
{
    return fs::path(folder) /
           (std::string(olderName) + (number == 1 ? "" : '-' + std::to_string(number)) + ".jsonl");
}

// By its first line: the others may be many.
bool begins(const fs::path& path, const Experiment& experiment)
{
    bool same = false;
    (void)readLines(path.string(), [&](const std::string& line, std::size_t /*number*/) {
        same = sharesRuns(parseHeader(line, path.string()).experiment, experiment);
        return false;
    });
    return same;
}

bool holds(const fs::path& path, const Experiment& experiment)
{
    try {
        if (!begins(path, experiment)) return false;
        (void)readRunsFile(path.string());
        return true;
    } catch (const StoreError&) {
        return false;
    }
}

// What was moved aside, where it is of these settings.
std::optional<fs::path> findOlder(const std::string& folder, const Experiment& experiment)
{
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder, ignored)) {
        const auto& path = entry.path();
        if (path.filename().string().starts_with(olderName) && path.extension() == ".jsonl" &&
            holds(path, experiment))
            return path;
    }
    return std::nullopt;
}

void move(const fs::path& from, const fs::path& to)
{
    std::error_code error;
    fs::rename(from, to, error);
    if (error) throw StoreError(from.string() + ": cannot be moved aside: " + error.message());
}

} // namespace

void makeRoomFor(const Experiment& experiment, const std::string& folder)
{
    const FolderLock lock(folder);
    const fs::path runs = runsPath(folder);
    std::error_code ignored;
    const bool there = fs::exists(runs, ignored);
    if (there && holds(runs, experiment)) return;
    const auto older = findOlder(folder, experiment);
    int number = 1;
    while (fs::exists(olderPath(folder, number), ignored)) ++number;
    if (there) move(runs, olderPath(folder, number));
    if (older) move(*older, runs);
}

} // namespace rectiscope
