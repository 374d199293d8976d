#include "core/data/data_catalog.h"

#include "core/data/toy.h"
#include "core/text.h"
#include "core/translation.h"

#include <algorithm>

namespace rectiscope {
namespace {

std::vector<DataInfo> makeDataCatalog()
{
    std::vector<DataInfo> rows;
    for (const auto& toy : toyCatalog())
        rows.push_back({toy.key, toy.name, toy.description, TR_NOOP("catalog", "drawn anew for every seed"),
                        false, toy.task, toy.features, toy.task == Task::classification ? 2 : 1});
    const auto classes = Task::classification;
    rows.push_back(
        {"digits", TR_NOOP("catalog", "Digits"),
         TR_NOOP("catalog", "1797 handwritten digits of 8 × 8 pixels, which come with the program"),
         "E. Alpaydin and C. Kaynak, Optical Recognition of Handwritten Digits, UCI 1998, "
         "doi:10.24432/C50P49, CC BY 4.0",
         true, classes, 64, 10});
    rows.push_back({"fashion-mnist",
                    "Fashion-MNIST",
                    TR_NOOP("catalog", "70 000 grey images of clothes, 28 × 28 pixels in 10 classes"),
                    "H. Xiao, K. Rasul, R. Vollgraf 2017, arXiv:1708.07747, MIT licence",
                    true,
                    classes,
                    784,
                    10,
                    {"fashion-mnist"},
                    "install Debian's dataset-fashion-mnist, or put its four files"});
    rows.push_back(
        {"cifar-10",
         "CIFAR-10",
         TR_NOOP("catalog", "60 000 colour images of things and animals, 32 × 32 pixels in 10 classes"),
         "A. Krizhevsky, Learning Multiple Layers of Features from Tiny Images, 2009",
         true,
         classes,
         3072,
         10,
         {"cifar-10", "cifar-10-batches-bin"},
         "fetch its binary version from https://www.cs.toronto.edu/~kriz/cifar.html and put its files"});
    rows.push_back(
        {"cifar-100",
         "CIFAR-100",
         TR_NOOP("catalog", "60 000 colour images of things and animals, 32 × 32 pixels in 100 classes"),
         "A. Krizhevsky, Learning Multiple Layers of Features from Tiny Images, 2009",
         true,
         classes,
         3072,
         100,
         {"cifar-100", "cifar-100-binary"},
         "fetch its binary version from https://www.cs.toronto.edu/~kriz/cifar.html and put its files"});
    return rows;
}

std::string withoutHyphens(std::string_view name)
{
    std::string text(name);
    std::erase_if(text, [](char c) { return c == '-' || c == '_'; });
    return text;
}

} // namespace

std::span<const DataInfo> dataCatalog()
{
    static const std::vector<DataInfo> rows = makeDataCatalog();
    return rows;
}

const DataInfo* findData(std::string_view name)
{
    const auto rows = dataCatalog();
    const auto wanted = withoutHyphens(name);
    const auto found = std::ranges::find_if(
        rows, [&](const DataInfo& info) { return equalIgnoringCase(withoutHyphens(info.key), wanted); });
    return found == rows.end() ? nullptr : &*found;
}

std::vector<std::string> dataKeys()
{
    std::vector<std::string> keys;
    for (const auto& info : dataCatalog()) keys.push_back(info.key);
    return keys;
}

} // namespace rectiscope
