#include "core/comparison/run_store.h"

#include "core/comparison/run_json.h"
#include "core/text.h"
#include "core/version.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <utility>

namespace rectiscope {
namespace {

constexpr auto advice = ": give another folder, or remove it";

// Calls `header` with the first line's content, and `run` with each line that follows and its place. Returns
// whether there is a whole line at all.
bool readFile(const std::string& path, const std::function<void(RunsHeader)>& header,
              const std::function<void(const std::string& line, const std::string& place)>& run)
{
    bool any = false;
    const bool rest = readLines(path, [&](const std::string& line, std::size_t number) {
        any = true;
        if (number == 1)
            header(parseHeader(line, path));
        else
            run(line, path + ": line " + std::to_string(number));
        return true;
    });
    // Ours begin with a whole line, whenever they were killed.
    if (!any && rest) throw StoreError(path + ": holds no runs of a comparison" + advice);
    return any;
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
    const auto differs = settingThatDiffers(sharedSettings(header.experiment), sharedSettings(experiment));
    if (!differs.empty())
        throw StoreError(path + ": holds runs of another experiment (" + differs + ")" + advice);
    if (header.fingerprint != fingerprint)
        throw StoreError(path + ": holds runs on other data; " + experiment.dataset + " has changed" +
                         advice);
}

} // namespace

std::string settingThatDiffers(const nlohmann::ordered_json& there, const nlohmann::ordered_json& here)
{
    const auto textOf = [](const auto& json, const std::string& key) {
        return json.contains(key) ? json.at(key).dump() : std::string("none");
    };
    for (const auto* side : {&here, &there})
        for (const auto& [key, value] : side->items())
            if (const auto is = textOf(here, key), was = textOf(there, key); is != was)
                return key + " " + was + " there, " + is + " here";
    return {};
}

bool sameResult(const Experiment& experiment, const Run& a, const Run& b)
{
    Run timeless[] = {a, b};
    for (auto& run : timeless) run.seconds = 0;
    return runLine(experiment, timeless[0]) == runLine(experiment, timeless[1]);
}

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

std::string runsPath(const std::string& folder)
{
    return (std::filesystem::path(folder) / "runs.jsonl").string();
}

StoredRuns readRuns(const std::string& folder)
{
    return readRunsFile(runsPath(folder));
}

StoredRuns readRunsFile(const std::string& path)
{
    StoredRuns stored;
    std::optional<RunParser> parser;
    const bool any = readFile(
        path,
        [&](RunsHeader header) {
            stored = {std::move(header.experiment), header.fingerprint, {}};
            parser.emplace(stored.experiment);
        },
        [&](const std::string& line, const std::string& place) {
            if (auto run = parser->parse(line, place)) stored.runs.push_back(std::move(*run));
        });
    if (!any) throw StoreError(path + ": is empty");
    return stored;
}

RunStore::RunStore(const std::string& folder, Experiment experiment, std::uint32_t fingerprint)
    : path_(runsPath(folder)), experiment_(std::move(experiment)), fingerprint_(fingerprint), lock_(folder)
{
    std::error_code error;
    if (std::filesystem::exists(path_, error)) read();
    rewrite(); // this experiment's header, and whole lines only
}

void RunStore::read()
{
    const RunParser parser(experiment_);
    (void)readFile(
        path_, [&](const RunsHeader& header) { requireSame(header, experiment_, fingerprint_, path_); },
        [&](const std::string& line, const std::string& place) {
            auto run = parser.parse(line, place);
            if (run)
                keep(std::move(*run), place);
            else
                others_.push_back(line);
        });
}

// A run may be there twice, as after putting files together, but with one result.
void RunStore::keep(Run run, const std::string& place)
{
    const auto [there, isNew] = runs_.try_emplace(run.key, std::move(run));
    if (isNew || sameResult(experiment_, there->second, run)) return;
    throw StoreError(place + ": has another result than an earlier line for " +
                     experiment_.activations[run.key.activation].name + " with seed " +
                     std::to_string(run.key.seed) + ": remove one of them");
}

void RunStore::rewrite()
{
    FileReplacement file(path_);
    file.write(headerLine({experiment_, fingerprint_}) + '\n');
    for (const auto& [key, run] : runs_) file.write(runLine(experiment_, run) + '\n');
    for (const auto& line : others_) file.write(line + '\n');
    file.finish();
    file_.emplace(path_);
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
    file_->add(runLine(experiment_, run));
    runs_.insert_or_assign(run.key, run);
}

void RunStore::finish()
{
    for (auto& [key, run] : runs_) run.seconds = 0;
    std::ranges::sort(others_);
    rewrite();
}

} // namespace rectiscope
