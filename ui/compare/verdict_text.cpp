#include "ui/compare/verdict_text.h"

#include "ui/compare/comparison_text.h"

#include <QCoreApplication>

namespace rectiscope {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Verdict)
};

QString seedsText(const PairedDifference& difference)
{
    const QString seeds =
        difference.pairs == 1 ? Text::tr("1 seed") : Text::tr("%1 seeds").arg(difference.pairs);
    return difference.leftOut == 0
               ? seeds
               : Text::tr("%1 (%2 left out: diverged)").arg(seeds).arg(difference.leftOut);
}

// "0.8 points" of a share; the number itself of a loss.
QString amountText(const Pair& pair, const std::string& number)
{
    const auto text = QString::fromStdString(number);
    return metrics()[pair.metric].isShare ? Text::tr("%1 points").arg(text) : text;
}

QString notYetText(const Pair& pair)
{
    const QString seeds = seedsText(pair.difference);
    const auto numbers = verdictNumbers(pair);
    if (numbers.seedsNeeded.empty())
        return Text::tr(
                   "not distinguishable yet, %1; the difference seen is too small for 10,000 seeds to show")
            .arg(seeds);
    if (numbers.enoughSeeds)
        return Text::tr("not distinguishable yet, %1; the correction for several functions decides")
            .arg(seeds);
    return Text::tr("not distinguishable yet, %1; about %2 would show a difference of %3")
        .arg(seeds, QString::fromStdString(numbers.seedsNeeded), amountText(pair, numbers.difference));
}

} // namespace

QString shortVerdictText(const Pair& pair)
{
    const QString seeds = seedsText(pair.difference);
    switch (pair.finding) {
    case Finding::tooFew:
        return Text::tr("too few to say, %1").arg(seeds);
    case Finding::identical:
        return Text::tr("the same in every run, %1").arg(seeds);
    case Finding::notYet:
        return notYetText(pair);
    case Finding::higher:
    case Finding::lower:
        break;
    }
    const auto numbers = verdictNumbers(pair);
    const QString text = pair.finding == Finding::higher ? Text::tr("higher by %1, 95 % CI %2 to %3, %4")
                                                         : Text::tr("lower by %1, 95 % CI %2 to %3, %4");
    return text.arg(amountText(pair, numbers.difference), QString::fromStdString(numbers.lower),
                    QString::fromStdString(numbers.upper), seeds);
}

QString verdictText(const Pair& pair, const QString& function, const QString& baseline)
{
    const QString metric = metricName(pair.metric);
    if (pair.finding != Finding::higher && pair.finding != Finding::lower)
        return Text::tr("%1 and %2, %3: %4").arg(function, baseline, metric, shortVerdictText(pair));
    const auto numbers = verdictNumbers(pair);
    const QString text = pair.finding == Finding::higher
                             ? Text::tr("%1's %2 is higher than %3's by %4, 95 % CI %5 to %6, %7")
                             : Text::tr("%1's %2 is lower than %3's by %4, 95 % CI %5 to %6, %7");
    return text.arg(function, metric, baseline, amountText(pair, numbers.difference),
                    QString::fromStdString(numbers.lower), QString::fromStdString(numbers.upper),
                    seedsText(pair.difference));
}

} // namespace rectiscope
