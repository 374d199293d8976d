// rectiscope dataset: the points that train would use, as CSV.
#include "app/commands/command.h"
#include "app/commands/common.h"
#include "app/commands/errors.h"
#include "app/commands/output.h"
#include "core/data/csv.h"

namespace rectiscope {
namespace {

int run(const Arguments& arguments)
{
    const auto name = arguments.text("name");
    const auto dataset = arguments.text("dataset");
    if (name && dataset) throw InputError("--name, --dataset: mean the same: give one of them");
    if (!name && !dataset)
        throw InputError("--name: is missing: valid: " + dataNames() + ", FILE.csv, FOLDER");
    const auto data = loadDataset(name ? *name : *dataset, arguments);
    Output output(arguments.text("output"));
    writeCsv(*data, [&](std::string_view text) { output.write(text); });
    output.finish();
    return 0;
}

} // namespace

Command datasetCommand()
{
    std::vector<Option> options{{"name", "NAME|FILE", "which data: " + dataNames()},
                                {"dataset", "NAME|FILE", "the same as --name"}};
    for (auto& option : dataOptions()) options.push_back(std::move(option));
    options.push_back(seedOption("draws the points"));
    options.push_back(outputOption("write to a file"));
    return {
        "dataset", "The points that train uses with the same options, as CSV: split,x0[,x1...],target",
        std::move(options),
        "A CSV file has a header with a column target, else its last column is the target; a column split\n"
        "says train or test, else a fifth of the rows are test points. Targets that are words or the\n"
        "whole numbers 0 ... K-1 are classes. Images: an IDX file with its labels beside it, plain or .gz, "
        "or\n"
        "a folder with the four of MNIST and its like, or with CIFAR's binary files.",
        run};
}

} // namespace rectiscope
