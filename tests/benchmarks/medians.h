// Google Benchmark's repetitions of many measurements, taken in turns so that what slows the machine for a
// while slows all of them, and the median of each.
#pragma once

#include <benchmark/benchmark.h>

#include <map>
#include <string>
#include <vector>

namespace rectiscope {

class Medians : public benchmark::BenchmarkReporter {
public:
    // Runs all registered benchmarks so many times each. Throws std::runtime_error where one has failed.
    explicit Medians(int repetitions);

    // Items per second of the benchmark of this name. Throws std::out_of_range.
    [[nodiscard]] double rate(const std::string& name) const;

    bool ReportContext(const Context&) override { return true; }
    void ReportRuns(const std::vector<Run>& runs) override;

private:
    std::map<std::string, std::vector<double>> rates_;
    std::string failure_;
};

[[nodiscard]] double median(std::vector<double> values);

// The number of repetitions that the command line asks for, at least 1.
[[nodiscard]] int repetitions(int argc, char** argv, int usual);

} // namespace rectiscope
