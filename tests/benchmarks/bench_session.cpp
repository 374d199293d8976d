// A race as the window starts it: what diagnostics cost it, and the memory that a long run takes.
//
//   bench_session [PAIRS]
#include "core/activation/config.h"
#include "core/lab/pace.h"
#include "core/lab/presets.h"
#include "core/lab/race.h"
#include "core/lab/session.h"
#include "tests/benchmarks/medians.h"
#include "tests/benchmarks/watched_session.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <limits>
#include <string>
#include <thread>
#include <utility>

using namespace rectiscope;
using Clock = std::chrono::steady_clock;

namespace {

constexpr double seconds = 0.5; // of one measurement

// Preset E: circles, 400 training points, three layers of 16, five functions.
RaceConfig startConfig()
{
    RaceConfig config;
    for (const char* name : {"ReLU", "LeakyReLU", "PReLU", "RReLU", "ELU"})
        config.activations.push_back(parseActivation(name));
    return withPreset(std::move(config), *findPreset("E"));
}

double elapsed(Clock::time_point since)
{
    return std::chrono::duration<double>(Clock::now() - since).count();
}

// Without a look at anything, on all cores.
double stepsAlone(Race& race, Crew& crew)
{
    const auto start = Clock::now();
    const std::int64_t before = race.end();
    std::int64_t burst = 500;
    while (elapsed(start) < seconds) {
        const auto began = Clock::now();
        race.advance(burst, crew);
        // Bursts as long as a session's.
        burst = std::max<std::int64_t>(
            1, static_cast<std::int64_t>(double(burst) * Pace::burstSeconds / elapsed(began)));
    }
    return double(race.end() - before) / elapsed(start);
}

// "VmRSS" or "VmHWM", the most there has been; in MB.
double memory(const std::string& key)
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with(key + ":")) return std::stod(line.substr(key.size() + 1)) / 1024;
    return std::numeric_limits<double>::quiet_NaN();
}

void diagnosticsCost(int pairs)
{
    Session session;
    session.start(startConfig());
    Race race(startConfig());
    Crew crew(std::max(1U, std::thread::hardware_concurrency()));
    std::vector<double> alone, watched, snapshots, costs;
    for (int i = 0; i < pairs; ++i) {
        alone.push_back(stepsAlone(race, crew));
        const SessionSpeed speed = watchSession(session, seconds);
        watched.push_back(speed.stepsPerSecond);
        snapshots.push_back(speed.snapshotsPerSecond);
        costs.push_back(1 - watched.back() / alone.back());
    }
    std::printf("| preset E, five networks on %u cores | steps/s |\n|---|---|\n", crew.size());
    std::printf("| without diagnostics | %.0f |\n", median(alone));
    std::printf("| with %.0f looks a second at every unit | %.0f |\n", median(snapshots), median(watched));
    std::printf("| cost | %.1f %% |\n\n", 100 * median(costs));
}

void longRun(std::int64_t steps)
{
    Session session;
    session.start(startConfig());
    session.setSpeed(std::numeric_limits<double>::infinity());
    session.play();
    const auto start = Clock::now();
    std::int64_t done = 0;
    double halfWay = 0;
    while (done < steps) {
        std::this_thread::sleep_for(std::chrono::microseconds(16667));
        if (const auto snapshot = session.take()) done = snapshot->end;
        if (halfWay == 0 && done >= steps / 2) halfWay = memory("VmRSS");
    }
    std::printf(
        "After %.1f million steps of preset E in %.0f s this program takes %.0f MB, %.0f MB after half of "
        "them, and never took more than %.0f MB.\n",
        double(done) / 1e6, elapsed(start), memory("VmRSS"), halfWay, memory("VmHWM"));
}

} // namespace

int main(int argc, char** argv)
{
    diagnosticsCost(repetitions(argc, argv, 9));
    std::fflush(stdout);
    longRun(10'000'000);
    return 0;
}
