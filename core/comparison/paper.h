// The tables of Xu, Wang, Chen and Li (2015), "Empirical Evaluation of Rectified Activations in Convolutional
// Network", arXiv:1505.00853, as they are printed there: one Network in Network each, no repetition.
#pragma once

#include <span>
#include <string>
#include <vector>

namespace rectiscope {

struct PaperRow {
    std::string name;     // of the function
    std::string divisors; // its parameter as the paper writes it: "a = 5.5", "U(3, 8)"; empty without one
    std::string slopes;   // the same as slopes: "a = 0.182", "1/U(3, 8)"
    std::string key;      // the function, as parseActivation takes it
    std::vector<double> train, test; // by paperColumns()
};

struct PaperColumn {
    std::string name;      // "CIFAR-10"
    std::string trainName; // "training error"
    std::string testName;  // "test error"; log-loss on the validation part for the last
    bool isShare;          // an error rate; else a log-loss
};

[[nodiscard]] std::span<const PaperColumn> paperColumns();
[[nodiscard]] std::span<const PaperRow> paperRows();
[[nodiscard]] const std::string& paperCitation();

} // namespace rectiscope
