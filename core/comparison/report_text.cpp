// The report for people: Markdown and HTML say the same.
#include "core/comparison/report.h"
#include "core/comparison/report_parts.h"
#include "core/text.h"
#include "core/version.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace rectiscope {
namespace {

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

// What was trained how often, and what is missing of it.
std::string seedsLine(const Results& results)
{
    const auto& experiment = results.experiment;
    std::string text = countText(experiment.seeds.size(), "seed") + " (" +
                       toJson(experiment).at("seeds").get<std::string>() + ")";
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

Table meansTable(const Results& results, const std::vector<int>& decimals, std::size_t cell)
{
    const auto& columns = results.metrics;
    Table table(1, {"function", "runs"});
    for (const auto m : columns) table[0].push_back(headingOf(metrics()[m]));
    for (std::size_t i = 0; i < results.experiment.activations.size(); ++i) {
        const auto& summary = results.summary.of(cell, i);
        std::vector<std::string> row{results.experiment.activations[i].name, runsText(summary)};
        for (const auto m : columns) row.push_back(cellOf(summary, m, decimals, " ± "));
        table.push_back(std::move(row));
    }
    return table;
}

Table pairsTable(const Results& results, std::size_t cell)
{
    const auto& columns = results.metrics;
    Table table{{"metric", "function", "difference", "95 % interval", "p (Holm)"}};
    for (const auto m : columns)
        for (std::size_t i = 0; i < results.experiment.activations.size(); ++i) {
            const auto* pair = results.summary.pairOf(cell, i, m);
            if (pair == nullptr) continue;
            const auto texts = differenceTexts(*pair);
            table.push_back({headingOf(metrics()[m]), results.experiment.activations[i].name,
                             texts.mean.empty() ? "—" : texts.mean,
                             texts.lower.empty() ? "—" : texts.lower + " to " + texts.upper,
                             pText(pair->pHolm)});
        }
    return table;
}

// Every setting's means in one table, where there are too many for words.
Table sweepTable(const Results& results)
{
    const auto decimals = columnDecimals(results);
    Table table;
    for (std::size_t cell = 0; cell < cellCount(results.experiment); ++cell) {
        const auto means = meansTable(results, decimals, cell);
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
    for (const auto m : results.metrics)
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

constexpr auto again = "rectiscope compare --experiment experiment.json";

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
    const auto decimals = columnDecimals(results);
    const bool inWords = cellCount(results.experiment) <= mostCellsInWords;
    if (!inWords) text += markdownTable(sweepTable(results)) + pairsElsewhere + "\n\n";
    for (std::size_t cell = 0; inWords && cell < cellCount(results.experiment); ++cell) {
        if (!results.experiment.sweep.empty())
            text += "## " + cellText(results.experiment, cellAt(results.experiment, cell)) + "\n\n";
        text += markdownTable(meansTable(results, decimals, cell));
        text += markdownList(verdicts(results, cell)) + markdownTable(pairsTable(results, cell));
        for (std::size_t i = 0; i < results.experiment.activations.size(); ++i)
            if (const auto& summary = results.summary.of(cell, i); !summary.slopes.empty())
                text += "Slopes that " + markdownEscaped(results.experiment.activations[i].name) +
                        " learned, layer by layer: " + slopesText(summary) + ".\n\n";
    }
    for (const auto& figure : figures) text += "![" + figure.title + "](" + figure.fileName + ".svg)\n\n";
    text += "## What the numbers mean\n\n" + markdownList(definitions(results));
    return text + "Made with Rectiscope " + std::string(rectiscopeVersion()) + "; `" + again +
           "` makes it again.\n";
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
    const auto decimals = columnDecimals(results);
    const bool inWords = cellCount(results.experiment) <= mostCellsInWords;
    if (!inWords)
        text.append(htmlTable(sweepTable(results))).append("<p>").append(pairsElsewhere).append("</p>\n");
    for (std::size_t cell = 0; inWords && cell < cellCount(results.experiment); ++cell) {
        if (!results.experiment.sweep.empty())
            text += "<h2>" + htmlEscaped(cellText(results.experiment, cellAt(results.experiment, cell))) +
                    "</h2>\n";
        text += htmlTable(meansTable(results, decimals, cell)) + htmlList(verdicts(results, cell)) +
                htmlTable(pairsTable(results, cell));
        for (std::size_t i = 0; i < results.experiment.activations.size(); ++i)
            if (const auto& summary = results.summary.of(cell, i); !summary.slopes.empty())
                text += "<p>Slopes that " + htmlEscaped(results.experiment.activations[i].name) +
                        " learned, layer by layer: " + slopesText(summary) + ".</p>\n";
    }
    text += "<h2>What the numbers mean</h2>\n" + htmlList(definitions(results));
    return text + "<p class=\"muted\">Made with Rectiscope " + std::string(rectiscopeVersion()) + "; <code>" +
           again + "</code> makes it again.</p>\n</body>\n</html>\n";
}

} // namespace rectiscope
