// A comparison as files: numbers, sentences and tables.
#pragma once

#include "core/comparison/summary.h"

#include <string>
#include <vector>

namespace rectiscope {

struct ReportFigure {
    std::string title;
    std::string fileName; // without its extension: "test_error"
    std::string svg;      // for the HTML report; the Markdown one names the file
};

// One row per run: the sweep's parameters, activation, seed, steps, diverged, the metrics, and PReLU's mean
// slope of each hidden layer, with ; between them. What is no number is nan.
[[nodiscard]] std::string runsCsv(const Results& results);

// {"dataset", "seeds", "activations": [{"activation", "test_error": {"mean", "sd"}, …}],
//  "pairs": [{"activation", "baseline", "metric", "difference", "ci95": [lo, hi], "p_holm", "verdict"}]}
// Errors are fractions; what is no number is null, and a regression has no pairs of errors. With a sweep
// every entry has its "settings".
[[nodiscard]] std::string summaryJson(const Results& results);

// The same in words: what was run, the table, every pair's verdict, what the numbers mean.
[[nodiscard]] std::string reportMarkdown(const Results& results, const std::vector<ReportFigure>& figures);
// One file with the figures inside.
[[nodiscard]] std::string reportHtml(const Results& results, const std::vector<ReportFigure>& figures);
// A table environment for booktabs.
[[nodiscard]] std::string latexTable(const Results& results);

// "SGD with momentum 0.9, learning rate 0.05, batch 32, …": how everything was trained.
[[nodiscard]] std::string trainingText(const Experiment& experiment);
// What the metrics mean, and how intervals and p values are made; sentences for a report.
[[nodiscard]] std::vector<std::string> definitions(const Results& results);

} // namespace rectiscope
