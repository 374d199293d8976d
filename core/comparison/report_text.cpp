// The report for people: Markdown, HTML and LaTeX say the same.
#include "core/comparison/report.h"
#include "core/text.h"
#include "core/version.h"

#include <algorithm>
#include <cmath>

namespace rectiscope {
namespace {

bool isRegression(const Results& results)
{
    return std::ranges::none_of(results.summary.activations, [](const ActivationSummary& summary) {
        return std::isfinite(summary.metrics[metricIndex("test_error")].mean);
    });
}

std::vector<std::size_t> columnsOf(const Results& results)
{
    std::vector<std::size_t> columns(comparedMetrics().begin(), comparedMetrics().end());
    if (isRegression(results))
        std::erase_if(columns, [](std::size_t m) { return metrics()[m].key.ends_with("_error"); });
    return columns;
}

std::string fixed(double value, int decimals)
{
    char text[64];
    std::snprintf(text, sizeof text, "%.*f", decimals, value);
    return text;
}

// "5.73 ± 0.41"; shares in percent, which the heading says.
std::string cellOf(const MeanAndSd& value, const Metric& metric, const std::string& plusMinus)
{
    if (!std::isfinite(value.mean)) return "—";
    const double factor = metric.isShare ? 100 : 1;
    const int decimals = metric.isShare ? 2 : 4;
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

std::string seedsLine(const Results& results)
{
    const auto& experiment = results.experiment;
    std::string text = std::to_string(experiment.seeds.size()) +
                       (experiment.seeds.size() == 1 ? " seed" : " seeds") + ", baseline " +
                       experiment.activations[experiment.baseline].name;
    std::size_t diverged = 0;
    for (const auto& summary : results.summary.activations) diverged += summary.diverged;
    if (diverged > 0)
        text += "; " + std::to_string(diverged) + " of " + std::to_string(results.runs.size()) +
                " runs diverged and are left out of means and pairs";
    return text;
}

// Above, a report lists the means alone.
constexpr std::size_t mostCellsInWords = 12;

// A table as cells, told once for Markdown and HTML.
using Table = std::vector<std::vector<std::string>>;

Table meansTable(const Results& results, std::size_t cell)
{
    const auto columns = columnsOf(results);
    Table table(1, {"function", "runs"});
    for (const auto m : columns) table[0].push_back(headingOf(metrics()[m]));
    for (std::size_t i = 0; i < results.experiment.activations.size(); ++i) {
        const auto& summary = results.summary.of(cell, i);
        std::vector<std::string> row{results.experiment.activations[i].name, std::to_string(summary.runs)};
        for (const auto m : columns) row.push_back(cellOf(summary.metrics[m], metrics()[m], " ± "));
        table.push_back(std::move(row));
    }
    return table;
}

Table pairsTable(const Results& results, std::size_t cell)
{
    const auto columns = columnsOf(results);
    Table table{{"function", "metric", "difference", "95 % interval", "p (Holm)", "verdict"}};
    for (const auto m : columns)
        for (std::size_t i = 0; i < results.experiment.activations.size(); ++i) {
            const auto* pair = results.summary.pairOf(cell, i, m);
            if (pair == nullptr) continue;
            const auto& metric = metrics()[m];
            const double factor = metric.isShare ? 100 : 1;
            const int decimals = metric.isShare ? 2 : 4;
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
    for (const auto m : columnsOf(results))
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

std::string latexEscaped(const std::string& text)
{
    std::string result;
    for (const char c : text) {
        if (c == '\\')
            result += "\\textbackslash{}";
        else if (c == '~' || c == '^')
            result.append("\\").append(1, c).append("{}");
        else if (std::string_view("&%$#_{}").find(c) != std::string_view::npos)
            result.append("\\").append(1, c);
        else
            result += c;
    }
    return result;
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
        for (const auto& sentence : verdicts(results, cell)) text += "- " + markdownEscaped(sentence) + '\n';
        text += '\n' + markdownTable(pairsTable(results, cell));
        for (std::size_t i = 0; i < results.experiment.activations.size(); ++i)
            if (const auto& summary = results.summary.of(cell, i); !summary.slopes.empty())
                text += "Slopes that " + markdownEscaped(results.experiment.activations[i].name) +
                        " learned, layer by layer: " + slopesText(summary) + ".\n\n";
    }
    for (const auto& figure : figures) text += "![" + figure.title + "](" + figure.fileName + ".svg)\n\n";
    text += "## What the numbers mean\n\n";
    for (const auto& sentence : definitions(results.experiment))
        text += "- " + markdownEscaped(sentence) + '\n';
    return text + "\nMade with Rectiscope " + std::string(rectiscopeVersion()) + ".\n";
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
        text += htmlTable(meansTable(results, cell)) + "<ul>\n";
        for (const auto& sentence : verdicts(results, cell))
            text += "<li>" + htmlEscaped(sentence) + "</li>\n";
        text += "</ul>\n" + htmlTable(pairsTable(results, cell));
        for (std::size_t i = 0; i < results.experiment.activations.size(); ++i)
            if (const auto& summary = results.summary.of(cell, i); !summary.slopes.empty())
                text += "<p>Slopes that " + htmlEscaped(results.experiment.activations[i].name) +
                        " learned, layer by layer: " + slopesText(summary) + ".</p>\n";
    }
    text += "<h2>What the numbers mean</h2>\n<ul>\n";
    for (const auto& sentence : definitions(results.experiment))
        text += "<li>" + htmlEscaped(sentence) + "</li>\n";
    return text + "</ul>\n<p class=\"muted\">Made with Rectiscope " + std::string(rectiscopeVersion()) +
           ".</p>\n</body>\n</html>\n";
}

std::string latexTable(const Results& results)
{
    const auto columns = columnsOf(results);
    const auto& experiment = results.experiment;
    std::string text = "% needs \\usepackage{booktabs}\n\\begin{table}\n\\centering\n\\begin{tabular}{l" +
                       std::string(experiment.sweep.empty() ? "" : "l") + std::string(columns.size(), 'r') +
                       "}\n\\toprule\n" + (experiment.sweep.empty() ? "" : "settings & ") + "function";
    for (const auto m : columns) text += " & " + latexEscaped(headingOf(metrics()[m]));
    text += " \\\\\n\\midrule\n";
    for (const auto& summary : results.summary.activations) {
        if (!experiment.sweep.empty())
            text += latexEscaped(cellText(experiment, cellAt(experiment, summary.cell))) + " & ";
        text += latexEscaped(experiment.activations[summary.activation].name);
        for (const auto m : columns) {
            const auto entry = cellOf(summary.metrics[m], metrics()[m], " \\pm ");
            text += entry == "—" ? " & --" : " & $" + entry + "$";
        }
        text += " \\\\\n";
    }
    return text + "\\bottomrule\n\\end{tabular}\n\\caption{" + latexEscaped(titleOf(results)) +
           ": mean $\\pm$ standard deviation over " + std::to_string(experiment.seeds.size()) + " seeds. " +
           latexEscaped(results.data) + "; " + latexEscaped(trainingText(experiment)) + ".}\n\\end{table}\n";
}

} // namespace rectiscope
