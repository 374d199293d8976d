// Data sets as text: one line per point, the columns split, x0, x1, …, target.
#pragma once

#include "core/data/dataset.h"
#include "core/data/selection.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rectiscope {

struct CsvOptions {
    std::optional<int> train, test; // how many points to take; see readCsv
    std::uint64_t seed = 1;         // draws which rows are test points where the file does not say
};

// All rows of a file, in its order: features × n inputs, n targets.
struct CsvTable {
    std::string name;
    Task task = Task::regression;
    int features = 0;
    int outputs = 1;
    std::vector<float> inputs, targets;
    std::vector<char> isTest; // one per row; empty where the file does not say
    [[nodiscard]] std::size_t size() const { return targets.size(); }
};

// Reads comma-, semicolon- or tab-separated values, and parts them into training and test points.
//
// A header names the columns: "target" (else the last column), "split" with the words train and test, and any
// other name for a feature. Without a header the last column is the target and there is no split.
//
// With a split, train and test take the first points of each part; without, rows are shuffled by the seed and
// a fifth of them become test points, or as many as asked for.
//
// The task follows from the targets of the whole file: words are classes, in alphabetical order; whole
// numbers 0 … K−1 that all occur, 2 ≤ K ≤ 100, are classes; everything else is regression.
//
// Throws DataError "PATH: line N: WHY" or "PATH: WHY" for what is no such table, for numbers that are not
// finite as float, for a single class, and where more points are asked for than there are.
[[nodiscard]] Dataset readCsv(const std::string& path, const CsvOptions& options = {});
// The same for text at hand; the name stands for the path.
[[nodiscard]] Dataset parseCsv(std::string_view text, const std::string& name,
                               const CsvOptions& options = {});

// The two halves of readCsv, for who wants to part the same rows in several ways.
[[nodiscard]] CsvTable readCsvTable(const std::string& path, const Progress& progress = {});
[[nodiscard]] CsvTable parseCsvTable(std::string_view text, const std::string& name,
                                     const Progress& progress = {});
[[nodiscard]] Dataset splitTable(const CsvTable& table, const CsvOptions& options = {});

// These rows as training and test points.
[[nodiscard]] Dataset takeRows(const CsvTable& table, const Selection& rows);

// Hands the text to write, piece by piece. Numbers read back as the same floats.
void writeCsv(const Dataset& data, const std::function<void(std::string_view)>& write);

} // namespace rectiscope
