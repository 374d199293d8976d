// The report for people: Markdown, HTML and LaTeX say the same.
#include "core/comparison/report.h"
#include "core/text.h"
#include "core/version.h"

#include <algorithm>
#include <cmath>

namespace rectiscope {
namespace {

std::string fixed(double value, int decimals)
{
    char text[400]; // of the largest double
    std::snprintf(text, sizeof text, "%.*f", decimals, value);
    return std::string_view(text).find_first_not_of("-0.") == std::string_view::npos && text[0] == '-'
               ? text + 1
               : text; // no "-0.00"
}

int decimalsOf(const Metric& metric)
{
    return metric.isShare ? 2 : 4;
}

// "5.73 ± 0.41"; shares in percent, which the heading says.
std::string cellOf(const MeanAndSd& value, const Metric& metric, const std::string& plusMinus)
{
    if (!std::isfinite(value.mean)) return "—";
    const double factor = metric.isShare ? 100 : 1;
    const int decimals = decimalsOf(metric);
    std::string text = fixed(factor * value.mean, decimals);
    if (std::isfinite(value.sd)) text += plusMinus + fixed(factor * value.sd, decimals);
    return text;
}

std::string headingOf(const Metric& metric)
{
    return metric.isShare ? metric.name + ", %" : metric.name;
}

std::string pText(double p)
{
    if (!std::isfinite(p)) return "—";
    return p < 0.001 ? "< 0.001" : fixed(p, 3);
}

std::string slopesText(const ActivationSummary& summary)
{
    std::vector<std::string> parts;
    for (const auto& slope : summary.slopes)
        parts.push_back(fixed(slope.mean, 3) + (std::isfinite(slope.sd) ? " ± " + fixed(slope.sd, 3) : ""));
    return join(parts, ", ");
}

std::string titleOf(const Results& results)
{
    std::vector<std::string> names;
    for (const auto& named : results.experiment.activations) names.push_back(named.name);
    return join(names, ", ") + " on " + results.experiment.dataset;
}

std::string countText(std::size_t count, const std::string& what)
{
    return std::to_string(count) + ' ' + what + (count == 1 ? "" : "s");
}

// "6 of 12 runs diverged and are left out of means and pairs"; empty where none did.
std::string divergedText(const Results& results)
{
    std::size_t diverged = 0;
    for (const auto& summary : results.summary.activations) diverged += summary.diverged;
    if (diverged == 0) return {};
    return std::to_string(diverged) + " of " + countText(results.runs.size(), "run") + " diverged and " +
           (diverged == 1 ? "is" : "are") + " left out";
}

// What was trained how often, and what is missing of it.
std::string seedsLine(const Results& results)
{
    const auto& experiment = results.experiment;
    std::string text = countText(experiment.seeds.size(), "seed");
    if (experiment.activations.size() > 1)
        text += ", compared with " + experiment.activations[experiment.baseline].name;
    if (const auto diverged = divergedText(results); !diverged.empty()) text += "; " + diverged;
    return text;
}

// "5", "5, 2 of them diverged".
std::string runsText(const ActivationSummary& summary)
{
    std::string text = std::to_string(summary.runs);
    if (summary.diverged == summary.runs && summary.runs > 0) return text + ", all diverged";
    if (summary.diverged > 0) text += ", " + std::to_string(summary.diverged) + " of them diverged";
    return text;
}

// Above, a report lists the means alone.
constexpr std::size_t mostCellsInWords = 12;

// A table as cells, told once for Markdown and HTML.
using Table = std::vector<std::vector<std::string>>;

Table meansTable(const Results& results, std::size_t cell)
{
    const auto columns = metricsOf(results);
    Table table(1, {"function", "runs"});
    for (const auto m : columns) table[0].push_back(headingOf(metrics()[m]));
    for (std::size_t i = 0; i < results.experiment.activations.size(); ++i) {
        const auto& summary = results.summary.of(cell, i);
        std::vector<std::string> row{results.experiment.activations[i].name, runsText(summary)};
        for (const auto m : columns) row.push_back(cellOf(summary.metrics[m], metrics()[m], " ± "));
        table.push_back(std::move(row));
    }
    return table;
}

Table pairsTable(const Results& results, std::size_t cell)
{
    const auto columns = metricsOf(results);
    Table table{{"function", "metric", "difference", "95 % interval", "p (Holm)", "verdict"}};
    for (const auto m : columns)
        for (std::size_t i = 0; i < results.experiment.activations.size(); ++i) {
            const auto* pair = results.summary.pairOf(cell, i, m);
            if (pair == nullptr) continue;
            const auto& metric = metrics()[m];
            const double factor = metric.isShare ? 100 : 1;
            const int decimals = decimalsOf(metric);
            const auto& d = pair->difference;
            const bool interval = std::isfinite(d.interval.lower);
            table.push_back({results.experiment.activations[i].name, headingOf(metric),
                             std::isfinite(d.mean) ? fixed(factor * d.mean, decimals) : "—",
                             interval ? fixed(factor * d.interval.lower, decimals) + " to " +
                                            fixed(factor * d.interval.upper, decimals)
                                      : "—",
                             pText(pair->pHolm), shortVerdict(*pair)});
        }
    return table;
}

// Every setting's means in one table, where there are too many for words.
Table sweepTable(const Results& results)
{
    Table table;
    for (std::size_t cell = 0; cell < cellCount(results.experiment); ++cell) {
        const auto means = meansTable(results, cell);
        if (cell == 0) {
            table.push_back(means.front());
            table.front().insert(table.front().begin(), "settings");
        }
        for (std::size_t row = 1; row < means.size(); ++row) {
            table.push_back(means[row]);
            table.back().insert(table.back().begin(),
                                cellText(results.experiment, cellAt(results.experiment, cell)));
        }
    }
    return table;
}

constexpr auto pairsElsewhere =
    "The paired differences of so many settings are in summary.json, with interval, p and verdict.";

std::vector<std::string> verdicts(const Results& results, std::size_t cell)
{
    std::vector<std::string> sentences;
    for (const auto m : metricsOf(results))
        for (std::size_t i = 0; i < results.experiment.activations.size(); ++i)
            if (const auto* pair = results.summary.pairOf(cell, i, m))
                sentences.push_back(verdict(results.experiment, *pair) + ".");
    return sentences;
}

std::string markdownEscaped(const std::string& text)
{
    std::string result;
    for (const char c : text) {
        if (c == '|' || c == '\\' || c == '*' || c == '_' || c == '`' || c == '<') result += '\\';
        result += c == '\n' ? ' ' : c;
    }
    return result;
}

std::string markdownTable(const Table& table)
{
    if (table.size() < 2) return {};
    std::string text;
    for (std::size_t r = 0; r < table.size(); ++r) {
        for (const auto& entry : table[r]) text += "| " + markdownEscaped(entry) + ' ';
        text += "|\n";
        if (r > 0) continue;
        for (std::size_t c = 0; c < table[r].size(); ++c) text += "|---";
        text += "|\n";
    }
    return text + '\n';
}

std::string markdownList(const std::vector<std::string>& sentences)
{
    std::string text;
    for (const auto& sentence : sentences) text += "- " + markdownEscaped(sentence) + '\n';
    return sentences.empty() ? text : text + '\n';
}

std::string htmlEscaped(const std::string& text)
{
    std::string result;
    for (const char c : text) switch (c) {
        case '&':
            result += "&amp;";
            break;
        case '<':
            result += "&lt;";
            break;
        case '>':
            result += "&gt;";
            break;
        case '"':
            result += "&quot;";
            break;
        default:
            result += c;
        }
    return result;
}

std::string htmlTable(const Table& table)
{
    if (table.size() < 2) return {};
    std::string text = "<table>\n";
    for (std::size_t r = 0; r < table.size(); ++r) {
        const std::string tag = r == 0 ? "th" : "td";
        text += "<tr>";
        for (const auto& entry : table[r])
            text.append("<")
                .append(tag)
                .append(">")
                .append(htmlEscaped(entry))
                .append("</")
                .append(tag)
                .append(">");
        text += "</tr>\n";
    }
    return text + "</table>\n";
}

std::string htmlList(const std::vector<std::string>& sentences)
{
    std::string text;
    for (const auto& sentence : sentences) text += "<li>" + htmlEscaped(sentence) + "</li>\n";
    return sentences.empty() ? text : "<ul>\n" + text + "</ul>\n";
}

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

// A single run has no interval.
bool showsDifferences(const Results& results)
{
    return results.experiment.seeds.size() > 1 && !results.summary.pairs.empty();
}

// "$+0.80$ $[0.61, 0.99]$*"; the star as the caption says.
std::string latexDifference(const Pair* pair)
{
    if (pair == nullptr || !std::isfinite(pair->difference.interval.lower)) return "--";
    const auto& metric = metrics()[pair->metric];
    const auto& d = pair->difference;
    const auto number = [&](double value) {
        return fixed((metric.isShare ? 100 : 1) * value, decimalsOf(metric));
    };
    const bool found = pair->finding == Finding::higher || pair->finding == Finding::lower;
    return "$" + number(d.mean) + "$ $[" + number(d.interval.lower) + ", " + number(d.interval.upper) + "]$" +
           (found ? "*" : "");
}

std::string latexCaption(const Results& results)
{
    const auto& experiment = results.experiment;
    const auto seeds = countText(experiment.seeds.size(), "seed");
    std::string text = latexEscaped(titleOf(results)) + ": " +
                       (experiment.seeds.size() > 1 ? "mean $\\pm$ standard deviation over " + seeds
                                                    : std::string("a single seed, which shows no spread")) +
                       ". ";
    if (const auto diverged = divergedText(results); !diverged.empty()) text += diverged + ". ";
    if (showsDifferences(results)) {
        const std::size_t metric = metricsOf(results).front();
        text += "$\\Delta$: paired difference to " +
                latexEscaped(experiment.activations[experiment.baseline].name) +
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

constexpr auto style =
    R"(body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1d2733;background:#fff}
h1{font-size:1.5rem}h2{font-size:1.2rem;margin-top:2rem}
table{border-collapse:collapse;font-variant-numeric:tabular-nums;font-size:.9rem;display:block;overflow-x:auto}
th,td{text-align:left;padding:.3rem .8rem;border-bottom:1px solid #dde3ea}th{border-bottom:2px solid #8a97a6}
figure{margin:1.5rem 0}figure svg{max-width:100%;height:auto}.muted{color:#5b6775}
)";

} // namespace

std::string reportMarkdown(const Results& results, const std::vector<ReportFigure>& figures)
{
    std::string text = "# " + markdownEscaped(titleOf(results)) + "\n\n" + markdownEscaped(results.data) +
                       ".  \n" + markdownEscaped(trainingText(results.experiment)) + ".  \n" +
                       markdownEscaped(seedsLine(results)) + ".\n\n";
    const bool inWords = cellCount(results.experiment) <= mostCellsInWords;
    if (!inWords) text += markdownTable(sweepTable(results)) + pairsElsewhere + "\n\n";
    for (std::size_t cell = 0; inWords && cell < cellCount(results.experiment); ++cell) {
        if (!results.experiment.sweep.empty())
            text += "## " + cellText(results.experiment, cellAt(results.experiment, cell)) + "\n\n";
        text += markdownTable(meansTable(results, cell));
        text += markdownList(verdicts(results, cell)) + markdownTable(pairsTable(results, cell));
        for (std::size_t i = 0; i < results.experiment.activations.size(); ++i)
            if (const auto& summary = results.summary.of(cell, i); !summary.slopes.empty())
                text += "Slopes that " + markdownEscaped(results.experiment.activations[i].name) +
                        " learned, layer by layer: " + slopesText(summary) + ".\n\n";
    }
    for (const auto& figure : figures) text += "![" + figure.title + "](" + figure.fileName + ".svg)\n\n";
    text += "## What the numbers mean\n\n" + markdownList(definitions(results));
    return text + "Made with Rectiscope " + std::string(rectiscopeVersion()) + ".\n";
}

std::string reportHtml(const Results& results, const std::vector<ReportFigure>& figures)
{
    const std::string title = htmlEscaped(titleOf(results));
    std::string text = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                       "<meta name=\"viewport\" content=\"width=device-width\">\n<title>" +
                       title + "</title>\n<style>\n" + style + "</style>\n</head>\n<body>\n<h1>" + title +
                       "</h1>\n<p>" + htmlEscaped(results.data) + ".<br>" +
                       htmlEscaped(trainingText(results.experiment)) + ".<br>" +
                       htmlEscaped(seedsLine(results)) + ".</p>\n";
    for (const auto& figure : figures)
        text += "<figure>\n" + figure.svg + "\n<figcaption class=\"muted\">" + htmlEscaped(figure.title) +
                "</figcaption>\n</figure>\n";
    const bool inWords = cellCount(results.experiment) <= mostCellsInWords;
    if (!inWords)
        text.append(htmlTable(sweepTable(results))).append("<p>").append(pairsElsewhere).append("</p>\n");
    for (std::size_t cell = 0; inWords && cell < cellCount(results.experiment); ++cell) {
        if (!results.experiment.sweep.empty())
            text += "<h2>" + htmlEscaped(cellText(results.experiment, cellAt(results.experiment, cell))) +
                    "</h2>\n";
        text += htmlTable(meansTable(results, cell)) + htmlList(verdicts(results, cell)) +
                htmlTable(pairsTable(results, cell));
        for (std::size_t i = 0; i < results.experiment.activations.size(); ++i)
            if (const auto& summary = results.summary.of(cell, i); !summary.slopes.empty())
                text += "<p>Slopes that " + htmlEscaped(results.experiment.activations[i].name) +
                        " learned, layer by layer: " + slopesText(summary) + ".</p>\n";
    }
    text += "<h2>What the numbers mean</h2>\n" + htmlList(definitions(results));
    return text + "<p class=\"muted\">Made with Rectiscope " + std::string(rectiscopeVersion()) +
           ".</p>\n</body>\n</html>\n";
}

std::string latexTable(const Results& results)
{
    const auto columns = metricsOf(results);
    const auto& experiment = results.experiment;
    const std::string settings = experiment.sweep.empty() ? "" : "settings & ";
    const bool differs = showsDifferences(results);
    std::string text = "% needs \\usepackage{booktabs}\n\\begin{table}\n\\centering\n\\begin{tabular}{" +
                       std::string(settings.empty() ? "l" : "ll") +
                       std::string(columns.size() + (differs ? 1 : 0), 'r') + "}\n\\toprule\n" + settings +
                       "function";
    for (const auto m : columns) text += " & " + latexEscaped(headingOf(metrics()[m]));
    if (differs) text += " & $\\Delta$ " + metrics()[columns.front()].name + " [95\\,\\% CI]";
    text += " \\\\\n\\midrule\n";
    for (const auto& summary : results.summary.activations) {
        if (!settings.empty())
            text += latexEscaped(cellText(experiment, cellAt(experiment, summary.cell))) + " & ";
        text += latexEscaped(experiment.activations[summary.activation].name);
        for (const auto m : columns) {
            const auto entry = cellOf(summary.metrics[m], metrics()[m], " \\pm ");
            text += entry == "—" ? " & --" : " & $" + entry + "$";
        }
        if (differs)
            text += " & " + latexDifference(
                                results.summary.pairOf(summary.cell, summary.activation, columns.front()));
        text += " \\\\\n";
    }
    return text + "\\bottomrule\n\\end{tabular}\n\\caption{" + latexCaption(results) + "}\n\\end{table}\n";
}

} // namespace rectiscope
