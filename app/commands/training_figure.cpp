#include "app/commands/training_figure.h"

#include "app/commands/figure_output.h"
#include "core/data/toy.h"
#include "core/text.h"
#include "ui/train/history_figure.h"

namespace rectiscope {
namespace {

QString caption(const TrainingPlan& plan, const std::string& dataset, const DataOptions& drawn)
{
    RaceConfig race;
    if (const auto* toy = findToy(dataset))
        race.dataset = toy->key;
    else
        race.data = plan.data;
    race.train = static_cast<int>(plan.data->train.size());
    race.test = static_cast<int>(plan.data->test.size());
    race.noise = drawn.noise;
    race.training = plan.config;
    QStringList parts{raceCaption(race)};
    if (drawn.labelNoise > 0)
        parts << QStringLiteral("label noise %1").arg(QString::fromStdString(shortest(drawn.labelNoise)));
    if (drawn.normalization == Normalization::standardize) parts << QStringLiteral("standardized inputs");
    if (drawn.normalization == Normalization::none) parts << QStringLiteral("inputs as they are");
    return parts.join(QStringLiteral(" · "));
}

} // namespace

void writeTrainingFigure(const TrainingPlan& plan, const std::vector<TrainingRun>& runs,
                         const std::string& dataset, const DataOptions& drawn, const std::string& path)
{
    HistoryFigureContent content;
    std::vector<Activation> activations;
    for (const auto& named : plan.activations) activations.push_back(named.activation);
    content.networks = networkLinesInFull(activations);
    for (std::size_t r = 0; r < runs.front().records.size(); ++r) {
        HistoryPoint point;
        point.step = runs.front().records[r].step;
        for (const auto& run : runs) {
            const auto& record = run.records[r];
            NetworkMoment moment;
            moment.trainLoss = static_cast<float>(record.trainLoss);
            moment.testLoss = static_cast<float>(record.testLoss);
            moment.trainAccuracy = static_cast<float>(record.trainAccuracy);
            moment.testAccuracy = static_cast<float>(record.testAccuracy);
            moment.dead = 0;
            for (const auto& layer : record.layers) moment.dead += layer.dead;
            point.networks.push_back(moment);
        }
        content.points.push_back(std::move(point));
    }
    content.caption = caption(plan, dataset, drawn);
    writeFigureFile(HistoryFigure(std::move(content)), path, FigureOptions{});
}

} // namespace rectiscope
