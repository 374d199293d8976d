#include "core/view/compare_json.h"

#include "core/comparison/paper.h"
#include "core/comparison/run.h"

namespace rectiscope {
namespace {

using Json = nlohmann::ordered_json;

// In the order of enum class ChartKind.
const std::vector<std::string> chartNames{"runs", "learning_curves", "scatter", "slopes", "map", "paper"};
const std::vector<std::string> conventionNames{"slope", "divisor"};

std::vector<std::string> metricNames()
{
    std::vector<std::string> names;
    for (const auto& metric : metrics()) names.push_back(metric.key);
    return names;
}

} // namespace

Json writeCompare(const std::optional<Experiment>& experiment, const CompareView& view)
{
    return {{"experiment", experiment ? toJson(*experiment) : Json(nullptr)},
            {"chart", view.chart ? Json(chartNames[static_cast<std::size_t>(*view.chart)]) : Json(nullptr)},
            {"metric", metrics()[view.metric].key},
            {"cell", view.cell},
            {"paper_column", view.paperColumn},
            {"paper_convention", conventionNames[view.paperDivisors ? 1 : 0]}};
}

std::optional<Experiment> readComparedExperiment(JsonReader& compare, const std::string& name)
{
    const auto* json = compare.value("experiment");
    if (json == nullptr) return std::nullopt;
    try {
        return experimentFromJson(*json, name + ": compare.experiment");
    } catch (const ExperimentError& error) {
        throw SessionError(error.what());
    }
}

CompareView readCompareView(JsonReader& compare)
{
    CompareView view;
    const auto index = [&](const char* key, std::size_t most) {
        return static_cast<std::size_t>(compare.integer(key, 0, static_cast<std::int64_t>(most)).value_or(0));
    };
    if (const auto chart = compare.choice("chart", chartNames)) view.chart = static_cast<ChartKind>(*chart);
    view.metric = compare.choice("metric", metricNames()).value_or(0);
    view.cell = index("cell", mostRuns); // one that a comparison does not have shows the first
    view.paperColumn = index("paper_column", paperColumns().size() - 1);
    view.paperDivisors = compare.choice("paper_convention", conventionNames).value_or(1) == 1;
    return view;
}

} // namespace rectiscope
