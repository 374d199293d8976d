#include "ui/train/event_log.h"

#include "ui/common/number_text.h"
#include "ui/train/race_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace rectiscope {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(EventLog)
};

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

void EventLog::append(const std::vector<RaceEvent>& events)
{
    events_.insert(events_.end(), events.begin(), events.end());
    while (events_.size() > most) events_.pop_front();
}

std::optional<UnitEvent> EventLog::last(const UnitAddress& unit) const
{
    const auto found = std::find_if(events_.rbegin(), events_.rend(), [&](const RaceEvent& candidate) {
        return candidate.network == unit.network && candidate.event.layer == unit.layer &&
               candidate.event.unit == unit.unit;
    });
    if (found == events_.rend()) return std::nullopt;
    return found->event;
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

} // namespace rectiscope
