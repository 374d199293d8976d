#include "ui/train/event_log.h"

#include "ui/common/core_text.h"
#include "ui/common/number_text.h"
#include "ui/train/race_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace rectiscope {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(EventLog)
};

bool isOf(const UnitAddress& unit, const RaceEvent& event)
{
    return event.network == unit.network && event.event.layer == unit.layer && event.event.unit == unit.unit;
}

// One number for each unit of a race: layers are no wider, and networks no deeper, than 2²⁴.
std::uint64_t unitKey(const RaceEvent& event)
{
    return std::uint64_t(event.network) << 48 | std::uint64_t(event.event.layer) << 24 |
           std::uint64_t(event.event.unit);
}

QString signedText(double value)
{
    const QString text = fixedText(value, 3);
    return value > 0 && text != fixedText(0, 3) ? QLatin1Char('+') + text : text;
}

// "after 40 steps", "after 12 and 40 steps", "after 3, 12 and 40 steps, the last three times"
QString waitsText(const std::vector<std::int64_t>& waits)
{
    constexpr std::size_t most = 3;
    QStringList texts;
    for (std::size_t i = waits.size() > most ? waits.size() - most : 0; i < waits.size(); ++i)
        texts << countText(waits[i]);
    if (texts.size() == 1)
        return waits.front() == 1 ? Texts::tr("after 1 step") : Texts::tr("after %1 steps").arg(texts[0]);
    const QString lastOne = texts.takeLast();
    const QString text = Texts::tr("after %1 and %2 steps").arg(texts.join(QStringLiteral(", ")), lastOne);
    return waits.size() > most ? Texts::tr("the last three times %1").arg(text) : text;
}

QString ordinalText(int count)
{
    const int last = count % 100 >= 11 && count % 100 <= 13 ? 0 : count % 10;
    switch (last) {
    case 1:
        return Texts::tr("%1st").arg(count);
    case 2:
        return Texts::tr("%1nd").arg(count);
    case 3:
        return Texts::tr("%1rd").arg(count);
    default:
        return Texts::tr("%1th").arg(count);
    }
}

QString timesText(int count)
{
    return count == 1   ? Texts::tr("once")
           : count == 2 ? Texts::tr("twice")
                        : Texts::tr("%1 times").arg(count);
}

QString causeText(const UnitEvent& event)
{
    const double change = changeOf(event, mainCause(event));
    const QString size = fixedText(std::fabs(change), 3);
    switch (mainCause(event)) {
    case UnitCause::bias:
        return change < 0 ? Texts::tr("its own bias fell by %1").arg(size)
                          : Texts::tr("its own bias rose by %1").arg(size);
    case UnitCause::weights:
        return change < 0 ? Texts::tr("its own weights lowered it by %1").arg(size)
                          : Texts::tr("its own weights raised it by %1").arg(size);
    case UnitCause::below:
        break;
    }
    return change < 0 ? Texts::tr("the layers below lowered it by %1").arg(size)
                      : Texts::tr("the layers below raised it by %1").arg(size);
}

} // namespace

void EventLog::clear()
{
    events_.clear();
    counterparts_.clear();
    open_.clear();
    counts_.clear();
    forgotten_ = 0;
    ++version_;
}

void EventLog::append(const std::vector<RaceEvent>& events)
{
    if (events.empty()) return;
    for (const auto& event : events) link(event);
    while (events_.size() > most) {
        events_.pop_front();
        counterparts_.pop_front();
        ++forgotten_;
    }
    ++version_;
}

void EventLog::link(const RaceEvent& event)
{
    const auto network = static_cast<std::size_t>(event.network);
    if (network >= counts_.size()) counts_.resize(network + 1);
    ++(event.event.death ? counts_[network].deaths : counts_[network].revivals);

    const std::uint64_t number = forgotten_ + events_.size();
    std::int64_t counterpart = -1;
    const std::uint64_t unit = unitKey(event);
    if (event.event.death) {
        open_[unit] = {number, event.event.step};
    } else if (const auto death = open_.find(unit); death != open_.end()) {
        counterpart = death->second.step;
        if (death->second.number >= forgotten_)
            counterparts_[static_cast<std::size_t>(death->second.number - forgotten_)] = event.event.step;
        open_.erase(death);
    }
    events_.push_back(event);
    counterparts_.push_back(counterpart);
}

std::optional<std::int64_t> EventLog::counterpart(std::size_t i) const
{
    return counterparts_[i] < 0 ? std::nullopt : std::optional(counterparts_[i]);
}

std::optional<UnitEvent> EventLog::last(const UnitAddress& unit, std::int64_t until) const
{
    const auto found = std::find_if(events_.rbegin(), events_.rend(), [&](const RaceEvent& candidate) {
        return isOf(unit, candidate) && candidate.event.step <= until;
    });
    if (found == events_.rend()) return std::nullopt;
    return found->event;
}

UnitStory EventLog::story(const UnitAddress& unit, std::int64_t until) const
{
    UnitStory story;
    for (std::size_t i = 0; i < events_.size(); ++i) {
        const RaceEvent& candidate = events_[i];
        if (!isOf(unit, candidate) || candidate.event.step > until) continue;
        story.last = candidate.event;
        ++(candidate.event.death ? story.deaths : story.revivals);
        if (!candidate.event.death && counterparts_[i] >= 0)
            story.waits.push_back(candidate.event.step - counterparts_[i]);
    }
    return story;
}

EventSummary EventLog::summary(std::optional<int> network) const
{
    EventSummary summary;
    for (std::size_t i = 0; i < counts_.size(); ++i) {
        if (network && static_cast<std::size_t>(*network) != i) continue;
        summary.deaths += counts_[i].deaths;
        summary.revivals += counts_[i].revivals;
    }
    std::vector<std::int64_t> waits;
    for (std::size_t i = 0; i < events_.size(); ++i)
        if (!events_[i].event.death && counterparts_[i] >= 0 && (!network || events_[i].network == *network))
            waits.push_back(events_[i].event.step - counterparts_[i]);
    if (waits.empty()) return summary;
    const std::size_t half = waits.size() / 2;
    std::ranges::sort(waits);
    summary.medianWait =
        waits.size() % 2 == 1 ? double(waits[half]) : double(waits[half - 1] + waits[half]) / 2;
    return summary;
}

QString eventSentence(const UnitEvent& event)
{
    const QString pattern =
        event.death
            ? Texts::tr("Died at step %1, mostly because %2 in that update: max z went from %3 to %4.")
            : Texts::tr("Came back at step %1, mostly because %2 in that update: max z went from %3 to %4.");
    return pattern.arg(countText(event.step), causeText(event), fixedText(event.before, 3),
                       fixedText(event.after, 3));
}

QString causesText(const UnitEvent& event)
{
    return Texts::tr("own bias %1, own weights %2, layers below %3")
        .arg(signedText(event.fromBias), signedText(event.fromWeights), signedText(event.fromBelow));
}

QString causeName(UnitCause cause)
{
    switch (cause) {
    case UnitCause::bias:
        return Texts::tr("own bias");
    case UnitCause::weights:
        return Texts::tr("own weights");
    case UnitCause::below:
        break;
    }
    return Texts::tr("layers below");
}

QString storyText(const UnitStory& story, bool dead)
{
    if (!story.last)
        return dead ? Texts::tr("Dead from the start: no update of this run killed it.")
                    : Texts::tr("Neither died nor came back so far.");
    QStringList sentences{eventSentence(*story.last),
                          Texts::tr("All three parts: %1.").arg(causesText(*story.last))};
    if (story.revivals > 0) {
        const QString count =
            story.waits.empty() ? timesText(story.revivals)
                                : Texts::tr("%1, %2").arg(timesText(story.revivals), waitsText(story.waits));
        sentences << (story.last->death
                          ? Texts::tr("%1 death; came back %2.").arg(ordinalText(story.deaths), count)
                          : Texts::tr("Has come back %1.").arg(count));
    }
    return joinedSentences(sentences);
}

} // namespace rectiscope
