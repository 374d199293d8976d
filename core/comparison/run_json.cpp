#include "core/comparison/run_json.h"

#include "core/comparison/store_files.h"
#include "core/text.h"
#include "core/version.h"

#include <nlohmann/json.hpp>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace rectiscope {
namespace {

using Json = nlohmann::ordered_json;

constexpr auto formatName = "rectiscope-runs";
constexpr int formatVersion = 1;
constexpr std::string_view checkStart = R"(,"check":")";

Json number(double value)
{
    return std::isfinite(value) ? Json(value) : Json(nullptr);
}

std::uint32_t checksum(std::string_view text)
{
    return static_cast<std::uint32_t>(
        crc32_z(0, reinterpret_cast<const unsigned char*>(text.data()), text.size()));
}

std::string hex(std::uint32_t value)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text(8, '0');
    for (std::size_t i = 8; i-- > 0; value >>= 4U) text[i] = digits[value & 15U];
    return text;
}

// An object with its own checksum as the last member.
std::string sealed(const Json& json)
{
    std::string text = json.dump(-1, ' ', false, Json::error_handler_t::replace);
    text.pop_back();
    return text + std::string(checkStart) + hex(checksum(text)) + "\"}";
}

Json unsealed(const std::string& line, const std::string& place)
{
    const auto at = line.rfind(checkStart);
    if (at == std::string::npos || line.size() != at + checkStart.size() + 10 ||
        line.substr(at + checkStart.size(), 8) != hex(checksum(std::string_view(line).substr(0, at))))
        throw StoreError(place + ": is damaged: its checksum is wrong");
    const auto json = Json::parse(line, nullptr, false);
    if (!json.is_object()) throw StoreError(place + ": is damaged: no JSON object");
    return json;
}

double numberAt(const Json& json, const char* key)
{
    const auto& value = json.at(key);
    return value.is_null() ? std::numeric_limits<double>::quiet_NaN() : value.get<double>();
}

constexpr std::array courseColumns{&RunPoint::trainLoss, &RunPoint::testLoss, &RunPoint::trainError,
                                   &RunPoint::testError};

constexpr auto withoutLine = ": remove the line, and its run is trained again";
constexpr auto otherFolder = ": give another folder, or remove it";

} // namespace

std::string headerLine(const RunsHeader& header)
{
    return sealed({{"format", formatName},
                   {"version", formatVersion},
                   {"program", rectiscopeVersion()},
                   {"experiment", toJson(header.experiment)},
                   {"data", hex(header.fingerprint)}});
}

std::string runLine(const Experiment& experiment, const Run& run)
{
    Json json{{"cell", cellAt(experiment, run.key.cell)},
              {"activation", experiment.activations[run.key.activation].name},
              {"seed", run.key.seed},
              {"steps", run.steps},
              {"diverged", run.diverged},
              {"dead", number(run.dead)},
              {"silent", number(run.silent)},
              {"starved", number(run.starved)},
              {"slopes", Json::array()},
              {"course", Json::array()}};
    for (const double slope : run.slopes) json["slopes"].push_back(number(slope));
    for (const auto& point : run.course) {
        Json row = Json::array({point.step});
        for (const auto column : courseColumns) row.push_back(number(point.*column));
        json["course"].push_back(std::move(row));
    }
    if (run.seconds > 0) json["seconds"] = run.seconds;
    return sealed(json);
}

RunsHeader parseHeader(const std::string& line, const std::string& place)
{
    const auto probe = Json::parse(line, nullptr, false);
    if (!probe.is_object() || !probe.contains("format") || probe["format"] != formatName)
        throw StoreError(place + ": holds no runs of a comparison" + otherFolder);
    // Before the checksum, which other versions may make in another way.
    if (const auto version = probe.find("version");
        version != probe.end() && version->is_number() && *version != formatVersion)
        throw StoreError(place + ": has the format " + version->dump() + ", this program reads " +
                         std::to_string(formatVersion) + otherFolder);
    try {
        const Json json = unsealed(line, place);
        (void)json.at("version").get<int>();
        if (const auto program = json.at("program").get<std::string>(); program != rectiscopeVersion())
            throw StoreError(place + ": was written by Rectiscope " + inQuotes(program) + ", this is " +
                             std::string(rectiscopeVersion()));
        const auto text = json.at("data").get<std::string>();
        return {experimentFromJson(nlohmann::json(json.at("experiment")), place),
                static_cast<std::uint32_t>(std::stoul(text, nullptr, 16))};
    } catch (const ExperimentError& error) {
        throw StoreError(error.what());
    } catch (const StoreError& error) {
        throw StoreError(error.what() + std::string(otherFolder));
    } catch (const std::exception&) {
        throw StoreError(place + ": is damaged: its first line is incomplete" + otherFolder);
    }
}

RunParser::RunParser(const Experiment& experiment)
    : experiment_(experiment), seeds_(experiment.seeds.begin(), experiment.seeds.end())
{
    for (std::size_t i = 0; i < experiment.activations.size(); ++i)
        activations_.emplace(experiment.activations[i].name, i);
}

std::optional<RunKey> RunParser::keyOf(const Json& json) const
{
    const auto activation = activations_.find(json.at("activation").get<std::string>());
    const auto seed = json.at("seed").get<std::uint64_t>();
    const auto cell = cellIndex(experiment_, json.at("cell").get<Cell>());
    if (activation == activations_.end() || !cell || !seeds_.contains(seed)) return std::nullopt;
    return RunKey{*cell, activation->second, seed};
}

std::optional<Run> RunParser::parse(const std::string& line, const std::string& place) const
{
    try {
        const Json json = unsealed(line, place);
        const auto key = keyOf(json);
        if (!key) return std::nullopt;
        Run run;
        run.key = *key;
        run.steps = json.at("steps").get<std::int64_t>();
        run.diverged = json.at("diverged").get<bool>();
        run.dead = numberAt(json, "dead");
        run.silent = numberAt(json, "silent");
        run.starved = numberAt(json, "starved");
        for (const auto& slope : json.at("slopes"))
            run.slopes.push_back(slope.is_null() ? std::nan("") : slope.get<double>());
        for (const auto& row : json.at("course")) {
            RunPoint point;
            point.step = row.at(0).get<std::int64_t>();
            for (std::size_t i = 0; i < courseColumns.size(); ++i)
                point.*courseColumns[i] =
                    row.at(i + 1).is_null() ? std::nan("") : row.at(i + 1).get<double>();
            run.course.push_back(point);
        }
        if (run.course.empty()) throw StoreError(place + ": is damaged: the run has no course");
        if (json.contains("seconds")) run.seconds = json["seconds"].get<double>();
        return run;
    } catch (const StoreError& error) {
        throw StoreError(error.what() + std::string(withoutLine));
    } catch (const nlohmann::json::exception&) {
        throw StoreError(place + ": is damaged: a run's line is incomplete" + withoutLine);
    }
}

} // namespace rectiscope
