// The data sets that are known by name: the toy sets, and images.
#pragma once

#include "core/data/dataset.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rectiscope {

// A row of the table; command line and screen iterate it.
struct DataInfo {
    std::string key;
    std::string name;        // for people
    std::string description; // what a point is
    std::string source;      // who made it, and under which licence
    bool images = false;
    Task task = Task::classification;
    int features = 0;
    int outputs = 0;
    std::vector<std::string> folders = {}; // names that its folder may have; none where it needs no files
    std::string help = {};                 // where to get these files, up to the place to put them
};

// The toy sets in the order of toyCatalog(), digits, fashion-mnist, cifar-10, cifar-100.
[[nodiscard]] std::span<const DataInfo> dataCatalog();
// In any case, with hyphens and underscores or without; null where there is none.
[[nodiscard]] const DataInfo* findData(std::string_view name);
[[nodiscard]] std::vector<std::string> dataKeys();

} // namespace rectiscope
