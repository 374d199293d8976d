#include "tests/benchmarks/medians.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <stdexcept>

namespace rectiscope {

Medians::Medians(int repetitions)
{
    std::string count = "--benchmark_repetitions=" + std::to_string(repetitions);
    std::string turns = "--benchmark_enable_random_interleaving=true";
    std::string time = "--benchmark_min_time=0.05";
    std::string program = "benchmark";
    std::array<char*, 4> arguments{program.data(), count.data(), turns.data(), time.data()};
    int number = static_cast<int>(arguments.size());
    benchmark::Initialize(&number, arguments.data());
    benchmark::RunSpecifiedBenchmarks(this);
    if (!failure_.empty()) throw std::runtime_error(failure_);
}

void Medians::ReportRuns(const std::vector<Run>& runs)
{
    for (const Run& run : runs) {
        if (run.error_occurred) failure_ = run.run_name.function_name + ": " + run.error_message;
        if (run.error_occurred || run.run_type != Run::RT_Iteration) continue;
        rates_[run.run_name.function_name].push_back(run.counters.at("items_per_second").value);
    }
}

double Medians::rate(const std::string& name) const
{
    return median(rates_.at(name));
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

int repetitions(int argc, char** argv, int usual)
{
    return argc > 1 ? std::max(1, std::atoi(argv[1])) : usual;
}

} // namespace rectiscope
