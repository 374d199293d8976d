#include "core/comparison/paper.h"

#include <array>

namespace rectiscope {

std::span<const PaperColumn> paperColumns()
{
    static const std::array<PaperColumn, 3> columns{{
        {"CIFAR-10", "training error", "test error", true},
        {"CIFAR-100", "training error", "test error", true},
        {"NDSB", "training log-loss", "validation log-loss", false},
    }};
    return columns;
}

std::span<const PaperRow> paperRows()
{
    static const std::array<PaperRow, 5> rows{{
        {"ReLU", "", "", "ReLU", {0.00318, 0.1356, 0.8092}, {0.1245, 0.429, 0.7727}},
        {"Leaky ReLU",
         "a = 100",
         "a = 0.01",
         "LeakyReLU:negative_slope=0.01",
         {0.0031, 0.11552, 0.7846},
         {0.1266, 0.4205, 0.7601}},
        {"Leaky ReLU",
         "a = 5.5",
         "a = 0.182",
         "LeakyReLU:negative_slope=5.5,convention=divisor",
         {0.00362, 0.08536, 0.7831},
         {0.1120, 0.4042, 0.7391}},
        {"PReLU", "", "", "PReLU", {0.00178, 0.0633, 0.7187}, {0.1179, 0.4163, 0.7454}},
        {"RReLU",
         "a ~ U(3, 8)",
         "1/a, a ~ U(3, 8); mean 0.196",
         "RReLU:lower=3,upper=8,convention=divisor",
         {0.00550, 0.1141, 0.8090},
         {0.1119, 0.4025, 0.7292}},
    }};
    return rows;
}

const std::string& paperCitation()
{
    static const std::string citation =
        "Xu, Wang, Chen, Li: Empirical Evaluation of Rectified Activations in Convolutional Network, 2015, "
        "arXiv:1505.00853; Network in Network, single runs";
    return citation;
}

} // namespace rectiscope
