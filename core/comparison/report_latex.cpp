// A comparison as a table for a paper.
#include "core/comparison/report.h"
#include "core/comparison/report_parts.h"
#include "core/text.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <set>
#include <string_view>

namespace rectiscope {
namespace {

std::string latexEscaped(const std::string& text)
{
    std::string result;
    for (const char c : text) {
        if (c == '\\')
            result += "\\textbackslash{}";
        else if (c == '~' || c == '^')
            result.append("\\").append(1, c).append("{}");
        else if (c == '<' || c == '>') // other signs in TeX's oldest font encoding
            result += c == '<' ? "\\textless{}" : "\\textgreater{}";
        else if (std::string_view("&%$#_{}").find(c) != std::string_view::npos)
            result.append("\\").append(1, c);
        else
            result += c;
    }
    return result;
}

// "LeakyReLU (0.1818)": the type and what differs from its defaults, with four digits.
std::string shortName(const Activation& activation)
{
    std::vector<std::string> values;
    const auto& parameters = activation.info().parameters;
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        const double value = activation.parameter(i);
        if (value == parameters[i].defaultValue) continue;
        if (parameters[i].kind == ParameterKind::choice) {
            values.push_back(parameters[i].choices.at(static_cast<std::size_t>(value)));
            continue;
        }
        std::array<char, 32> text{};
        std::snprintf(text.data(), text.size(), "%.4g", value);
        values.emplace_back(text.data());
    }
    return activation.info().key + (values.empty() ? "" : " (" + join(values, ", ") + ")");
}

// As short as a table asks for, where that leaves them different; else as they were given.
std::vector<std::string> tableNames(const Experiment& experiment)
{
    std::vector<std::string> names;
    for (const auto& named : experiment.activations) names.push_back(shortName(named.activation));
    if (std::set(names.begin(), names.end()).size() == names.size()) return names;
    for (std::size_t i = 0; i < names.size(); ++i) names[i] = experiment.activations[i].name;
    return names;
}

// A single run has no interval.
bool showsDifferences(const Results& results)
{
    return results.experiment.seeds.size() > 1 && !results.summary.pairs.empty();
}

// "$0.81$ $[0.63, 0.98]$*"; the star as the caption says.
std::string latexDifference(const Pair* pair)
{
    if (pair == nullptr || !std::isfinite(pair->difference.interval.lower)) return "--";
    const auto texts = differenceTexts(*pair);
    const bool found = pair->finding == Finding::higher || pair->finding == Finding::lower;
    return "$" + texts.mean + "$ $[" + texts.lower + ", " + texts.upper + "]$" + (found ? "*" : "");
}

std::string latexCaption(const Results& results)
{
    const auto& experiment = results.experiment;
    const auto seeds = countText(experiment.seeds.size(), "seed");
    std::string text = latexEscaped(join(tableNames(experiment), ", ") + " on " + experiment.dataset) + ": " +
                       (experiment.seeds.size() > 1 ? "mean $\\pm$ standard deviation over " + seeds
                                                    : std::string("a single seed, which shows no spread")) +
                       ". ";
    if (const auto diverged = divergedText(results); !diverged.empty()) text += diverged + ". ";
    if (showsDifferences(results)) {
        const std::size_t metric = results.metrics.front();
        text += "$\\Delta$: paired difference to " +
                latexEscaped(tableNames(experiment)[experiment.baseline]) +
                (metrics()[metric].isShare ? " in points" : "") +
                " with its 95\\,\\% $t$ interval; *: $p < 0.05$ in " +
                "the paired $t$ test with Holm's correction" +
                (results.summary.functions > 2
                     ? " for " + std::to_string(results.summary.functions - 1) + " functions"
                     : std::string()) +
                ". ";
    }
    return text + latexEscaped(results.data) + "; " + latexEscaped(trainingText(experiment)) + ".";
}

// A tabular of these metrics; the first of them with its paired difference, where asked for.
std::string latexTabular(const Results& results, std::span<const std::size_t> columns, bool difference)
{
    const auto& experiment = results.experiment;
    const auto names = tableNames(experiment);
    const auto decimals = columnDecimals(results);
    const bool sweeps = !experiment.sweep.empty();
    std::string text = "\\begin{tabular}{" + std::string(sweeps ? "ll" : "l") +
                       std::string(columns.size() + (difference ? 1 : 0), 'r') + "}\n\\toprule\n" +
                       (sweeps ? "settings & " : "") + "function";
    for (const auto m : columns) {
        text += " & " + latexEscaped(headingOf(metrics()[m]));
        if (difference && m == columns.front()) text += " & $\\Delta$ [95\\,\\% CI]";
    }
    text += " \\\\\n\\midrule\n";
    for (const auto& summary : results.summary.activations) {
        if (sweeps) text += latexEscaped(cellText(experiment, cellAt(experiment, summary.cell))) + " & ";
        text += latexEscaped(names[summary.activation]);
        for (const auto m : columns) {
            const auto entry = cellOf(summary, m, decimals, " \\pm ");
            text += entry == "—" ? " & --" : " & $" + entry + "$";
            if (difference && m == columns.front())
                text += " & " + latexDifference(results.summary.pairOf(summary.cell, summary.activation, m));
        }
        text += " \\\\\n";
    }
    return text + "\\bottomrule\n\\end{tabular}\n";
}

} // namespace

// Two tabulars, one below the other: in one, the columns are wider than a page.
std::string latexTable(const Results& results)
{
    const auto& columns = results.metrics;
    const std::size_t first = columns.size() > 3 ? 2 : columns.size();
    std::string text = "% needs \\usepackage{booktabs}\n\\begin{table}\n\\centering\n\\small\n" +
                       latexTabular(results, std::span(columns).first(first), showsDifferences(results));
    if (first < columns.size())
        text += "\n\\medskip\n" + latexTabular(results, std::span(columns).subspan(first), false);
    return text + "\\caption{" + latexCaption(results) + "}\n\\end{table}\n";
}

} // namespace rectiscope
