#include "ui/compare/comparison_csv.h"

#include "core/comparison/paper.h"
#include "core/text.h"
#include "ui/compare/comparison_plot.h"
#include "ui/compare/course_plot.h"

#include <cmath>

namespace rectiscope {
namespace {

std::string number(double value)
{
    return std::isfinite(value) ? shortest(value) : std::string();
}

std::string line(const std::vector<std::string>& fields)
{
    return join(fields, ",") + '\n';
}

std::string nameOf(const Results& results, std::size_t activation)
{
    return csvField(results.experiment.activations[activation].name);
}

} // namespace

QByteArray intervalsCsv(const Results& results, std::size_t cell, std::size_t metric)
{
    std::string text = "activation,what,seed," + metrics()[metric].key + ",lower,upper\n";
    for (std::size_t i = 0; i < results.experiment.activations.size(); ++i) {
        const std::string name = nameOf(results, i);
        for (const auto& run : runsOf(results, cell, i))
            text += line({name, "run", std::to_string(run.key.seed),
                          run.diverged ? std::string() : number(metrics()[metric].of(run)), "", ""});
        const auto& mean = results.summary.of(cell, i).metrics[metric];
        const auto interval = meanInterval(mean);
        text += line({name, "mean", "", number(mean.mean), number(interval.lower), number(interval.upper)});
        if (const Pair* pair = results.summary.pairOf(cell, i, metric)) {
            const auto& difference = pair->difference;
            text += line({name, "difference", "", number(difference.mean), number(difference.interval.lower),
                          number(difference.interval.upper)});
        }
    }
    return QByteArray::fromStdString(text);
}

QByteArray coursesCsv(const Results& results, std::size_t cell, const std::vector<std::size_t>& shown)
{
    std::string text = "activation,metric,step,mean,sd,runs\n";
    for (std::size_t i = 0; i < results.experiment.activations.size(); ++i)
        for (const auto metric : shown)
            for (const auto& point : meanCourse(runsOf(results, cell, i), metric))
                text += line({nameOf(results, i), metrics()[metric].key, number(point.step),
                              number(point.value.mean), number(point.value.sd),
                              std::to_string(point.value.count)});
    return QByteArray::fromStdString(text);
}

QByteArray scatterCsv(const Results& results, std::size_t cell, bool losses)
{
    const auto& train = metrics()[metricIndex(losses ? "train_loss" : "train_error")];
    const auto& test = metrics()[metricIndex(losses ? "test_loss" : "test_error")];
    std::string text = "activation,seed," + train.key + ',' + test.key + '\n';
    for (std::size_t i = 0; i < results.experiment.activations.size(); ++i)
        for (const auto& run : runsOf(results, cell, i))
            if (!run.diverged)
                text += line({nameOf(results, i), std::to_string(run.key.seed), number(train.of(run)),
                              number(test.of(run))});
    return QByteArray::fromStdString(text);
}

QByteArray slopesCsv(const Results& results, std::size_t cell)
{
    std::string text = "activation,seed,layer,slope\n";
    for (std::size_t i = 0; i < results.experiment.activations.size(); ++i)
        for (const auto& run : runsOf(results, cell, i))
            for (std::size_t layer = 0; layer < run.slopes.size() && !run.diverged; ++layer)
                text += line({nameOf(results, i), std::to_string(run.key.seed), std::to_string(layer + 1),
                              number(run.slopes[layer])});
    return QByteArray::fromStdString(text);
}

QByteArray mapCsv(const Results& results, std::size_t metric)
{
    const auto& sweep = results.experiment.sweep;
    std::string text = "activation";
    for (const auto& axis : sweep) text += ',' + sweepParameterName(axis.parameter);
    text += ",runs,diverged," + metrics()[metric].key + ",sd\n";
    for (const auto& summary : results.summary.activations) {
        std::vector<std::string> fields{nameOf(results, summary.activation)};
        for (const double value : cellAt(results.experiment, summary.cell)) fields.push_back(number(value));
        fields.push_back(std::to_string(summary.runs));
        fields.push_back(std::to_string(summary.diverged));
        fields.push_back(number(summary.metrics[metric].mean));
        fields.push_back(number(summary.metrics[metric].sd));
        text += line(fields);
    }
    return QByteArray::fromStdString(text);
}

QByteArray paperCsv(std::size_t column)
{
    std::string text = "activation,divisors,slopes,train,test\n";
    for (const auto& row : paperRows())
        text += line({csvField(row.name), csvField(row.divisors), csvField(row.slopes),
                      number(row.train[column]), number(row.test[column])});
    return QByteArray::fromStdString(text);
}

} // namespace rectiscope
