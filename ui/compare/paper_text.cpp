#include "ui/compare/paper_text.h"

#include "core/comparison/paper.h"
#include "ui/common/core_text.h"
#include "ui/compare/comparison_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <optional>
#include <vector>

namespace rectiscope {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PaperText)
};

// Where each of the paper's functions is in the experiment, by paperRows(); empty unless all are there.
std::vector<std::size_t> placesOf(const Experiment& experiment)
{
    std::vector<std::size_t> places;
    for (const auto& row : paperRows()) {
        const auto found =
            std::ranges::find(experiment.activations, parseActivation(row.key), &NamedActivation::activation);
        if (found == experiment.activations.end()) return {};
        places.push_back(static_cast<std::size_t>(found - experiment.activations.begin()));
    }
    return places;
}

} // namespace

QString paperSentence(const Results* results)
{
    if (results == nullptr || results->runs.empty())
        return Text::tr(
            "Start a comparison of the paper's five functions, and what its runs show is told here.");
    const auto& experiment = results->experiment;
    const auto places = placesOf(experiment);
    if (places.empty())
        return Text::tr("These runs do not compare all five functions of the paper with its parameters.");
    if (experiment.baseline != places.front())
        return Text::tr("The paper compares with ReLU: choose it as the baseline.");
    if (!experiment.sweep.empty())
        return Text::tr("The runs of a sweep are of many settings; compare at one of them.");

    constexpr std::size_t cifar10 = 0;
    const auto names = shortNames(experiment);
    const std::size_t metric = metricIndex("test_error");
    QStringList against;
    QStringList with;
    QStringList undecided;
    for (std::size_t i = 1; i < places.size(); ++i) {
        const Pair* pair = results->summary.pairOf(0, places[i], metric);
        const bool lowerInPaper = paperRows()[i].test[cifar10] < paperRows().front().test[cifar10];
        const auto& name = names[places[i]];
        if (pair == nullptr || (pair->finding != Finding::higher && pair->finding != Finding::lower))
            undecided << name;
        else if ((pair->finding == Finding::lower) == lowerInPaper)
            with << name;
        else
            against << (pair->finding == Finding::higher ? Text::tr("%1 (higher here)")
                                                         : Text::tr("%1 (lower here)"))
                           .arg(name);
    }
    const QString between = Text::tr("; ");
    QStringList sentences{
        Text::tr("On CIFAR-10 the paper's test error is lower than ReLU's for Leaky ReLU with a "
                 "= 5.5, PReLU and RReLU, and higher for a = 100.")};
    if (!against.isEmpty() || with.isEmpty())
        sentences << Text::tr("This ranking does not appear in these runs.");
    else if (undecided.isEmpty())
        sentences << Text::tr("These runs differ from ReLU in the same directions.");
    else
        sentences << Text::tr("These runs show a part of it.");
    if (!against.isEmpty()) sentences << Text::tr("The other way round: %1.").arg(against.join(between));
    if (!with.isEmpty()) sentences << Text::tr("The same way: %1.").arg(with.join(between));
    if (!undecided.isEmpty())
        sentences << Text::tr("Not distinguishable from ReLU so far: %1.").arg(undecided.join(between));
    return joinedSentences(sentences);
}

} // namespace rectiscope
