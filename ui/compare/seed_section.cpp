#include "ui/compare/seed_section.h"

#include "ui/train/count_box.h"
#include "ui/train/race_text.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStringList>

#include <algorithm>

namespace rectiscope {
namespace {

constexpr int mostEpochs = 1'000'000;

bool areInARow(const std::vector<std::uint64_t>& seeds)
{
    return std::ranges::adjacent_find(seeds, [](auto a, auto b) { return b != a + 1; }) == seeds.end();
}

} // namespace

SeedSection::SeedSection(QWidget* parent)
    : ExperimentSection(tr("Runs"), parent), text_(new QLineEdit), epochs_(new CountBox(0, mostEpochs))
{
    text_->setAlignment(Qt::AlignRight);
    addRow(tr("Seeds"), text_, QStringLiteral("compareSeeds"),
           tr("How many (40), from and to (5:25), or a list (3, 7, 11). Each seed fixes points, initial "
              "weights and batch order for all functions."));
    connect(text_, &QLineEdit::textEdited, this, &SeedSection::readSeeds);
    error_ = addError(QStringLiteral("compareSeedsError"));
    meaning_ = addNote(QStringLiteral("compareSeedsMeaning"));

    connect(epochs_, &QSpinBox::valueChanged, this, [this] {
        steps_ = 0;
        epochs_->setMinimum(1);
        Q_EMIT edited();
    });
    addRow(tr("Epochs"), epochs_, QStringLiteral("compareEpochs"),
           tr("How often each run passes over its training points"));
}

void SeedSection::readSeeds()
{
    try {
        seeds_ = parseSeeds(text_->text().remove(QChar(u' ')).toStdString());
        valid_ = true;
        showLine(*error_, {});
        showMeaning();
    } catch (const ExperimentError&) {
        valid_ = false;
        meaning_->hide();
        showLine(*error_, tr("“%1”: expected how many (40), from and to (5:25), or different seeds (3, 7, "
                             "11), at most %2.")
                              .arg(text_->text().left(20), countText(std::int64_t{mostSeeds})));
    }
    Q_EMIT edited();
}

void SeedSection::showMeaning()
{
    const auto count = static_cast<std::int64_t>(seeds_.size());
    QString text = count == 1 ? tr("1 seed: %1; no intervals without a second one").arg(seeds_.front())
                   : areInARow(seeds_)
                       ? tr("%1 seeds: %2 to %3").arg(countText(count)).arg(seeds_.front()).arg(seeds_.back())
                       : tr("%1 seeds").arg(countText(count));
    showLine(*meaning_, text);
}

void SeedSection::showExperiment(const Experiment& experiment)
{
    seeds_ = experiment.seeds;
    valid_ = true;
    text_->setText(seedsText(seeds_));
    showLine(*error_, {});
    showMeaning();
    steps_ = experiment.steps;
    const QSignalBlocker blocker(epochs_);
    epochs_->setMinimum(steps_ > 0 ? 0 : 1);
    epochs_->setSpecialValueText(steps_ > 0 ? tr("%1 steps").arg(countText(steps_)) : QString());
    epochs_->setValue(static_cast<int>(std::min<std::int64_t>(experiment.epochs, mostEpochs)));
}

void SeedSection::writeExperiment(Experiment& experiment) const
{
    experiment.seeds = seeds_;
    experiment.steps = steps_;
    experiment.epochs = steps_ > 0 ? 0 : epochs_->value();
}

QString seedsText(const std::vector<std::uint64_t>& seeds)
{
    if (areInARow(seeds) && seeds.front() == 1) return QString::number(seeds.size());
    if (areInARow(seeds) && seeds.size() > 1)
        return QStringLiteral("%1:%2").arg(seeds.front()).arg(seeds.back());
    QStringList words;
    for (const auto seed : seeds) words << QString::number(seed);
    // One seed alone would read as how many.
    return seeds.size() == 1 ? QStringLiteral("%1:%1").arg(words.front()) : words.join(QStringLiteral(", "));
}

} // namespace rectiscope
