#include "ui/train/timeline_track.h"

#include "ui/common/theme.h"
#include "ui/train/event_log.h"
#include "ui/train/network_name.h"
#include "ui/train/race_text.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <limits>

namespace rectiscope {
namespace {

constexpr double radius = 6; // of the handle
constexpr double inset = radius + 2;
constexpr double grooveY = 12;
constexpr double deathY = 3.5;
constexpr double revivalY = 20.5;
constexpr double cellWidth = 6; // of the marks: whatever happens in it is one mark
constexpr double markSize = 2.2;
constexpr double reach = 5; // of the mouse, in pixels

} // namespace

TimelineTrack::TimelineTrack(const EventLog& events, QWidget* parent)
    : QSlider(Qt::Horizontal, parent), events_(events)
{
    setFocusPolicy(Qt::TabFocus); // a click leaves the Space bar to play and pause
    setMouseTracking(true);
    setRange(0, 0);
}

void TimelineTrack::setSnapshot(std::shared_ptr<const RaceSnapshot> snapshot)
{
    const bool isNew = !snapshot_ || snapshot->generation != snapshot_->generation;
    snapshot_ = std::move(snapshot);
    if (isNew || requested_ == snapshot_->steps) requested_.reset();
    // What screen readers are told.
    constexpr std::int64_t most = std::numeric_limits<int>::max();
    const QSignalBlocker blocker(this);
    setRange(0, static_cast<int>(std::min(end(), most)));
    setValue(static_cast<int>(std::min(shown(), most)));
    update();
}

std::int64_t TimelineTrack::shown() const
{
    return std::min(requested_.value_or(snapshot_ ? snapshot_->steps : 0), end());
}

void TimelineTrack::moveTo(std::int64_t step)
{
    step = std::clamp<std::int64_t>(step, 0, end());
    if (step == shown() && !(snapshot_ && snapshot_->playing)) return;
    requested_ = step;
    update();
    Q_EMIT stepChosen(step);
}

double TimelineTrack::xOf(std::int64_t step) const
{
    return inset + double(step) / double(std::max<std::int64_t>(1, end())) * (width() - 2 * inset);
}

std::int64_t TimelineTrack::stepAt(double x) const
{
    return std::llround(std::clamp((x - inset) / (width() - 2 * inset), 0.0, 1.0) * double(end()));
}

QPoint TimelineTrack::markAt(std::int64_t step, bool death) const
{
    return QPointF(xOf(step), death ? deathY : revivalY).toPoint();
}

const RaceEvent* TimelineTrack::eventAt(QPointF position) const
{
    const bool death = position.y() < grooveY - 4;
    if (!death && position.y() <= grooveY + 4) return nullptr;
    const RaceEvent* nearest = nullptr;
    double distance = reach;
    for (const auto& candidate : events_.events()) {
        const double away = std::fabs(xOf(candidate.event.step) - position.x());
        if (candidate.event.death != death || candidate.event.step > end() || away >= distance) continue;
        nearest = &candidate;
        distance = away;
    }
    return nearest;
}

void TimelineTrack::paintEvent(QPaintEvent* /*event*/)
{
    const Theme& theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double x = xOf(shown());
    const auto groove = [&](double from, double to, const QColor& color) {
        painter.setPen(QPen(color, 4, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(from, grooveY), QPointF(to, grooveY));
    };
    groove(inset, width() - inset, theme.border);
    if (end() > 0) groove(inset, x, theme.accent);
    paintMarks(painter);
    if (hasFocus()) {
        QColor halo = theme.accent;
        halo.setAlphaF(0.25F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(halo);
        painter.drawEllipse(QPointF(x, grooveY), radius + 2, radius + 2);
    }
    painter.setPen(QPen(theme.accent, 2));
    painter.setBrush(theme.surface);
    painter.drawEllipse(QPointF(x, grooveY), radius - 1, radius - 1);
}

// At most one mark of a kind for every few pixels, however many events there are.
void TimelineTrack::paintMarks(QPainter& painter) const
{
    const auto cells = static_cast<std::size_t>(std::max(1.0, width() / cellWidth + 1));
    std::vector<bool> deaths(cells);
    std::vector<bool> revivals(cells);
    for (const auto& [network, unit] : events_.events())
        if (unit.step <= end())
            (unit.death ? deaths : revivals)[static_cast<std::size_t>(xOf(unit.step) / cellWidth)] = true;

    const Theme& theme = currentTheme();
    painter.setBrush(Qt::NoBrush);
    for (std::size_t cell = 0; cell < cells; ++cell) {
        const double x = (double(cell) + 0.5) * cellWidth;
        if (deaths[cell]) {
            painter.setPen(QPen(theme.danger, 1.4));
            painter.drawLine(QPointF(x - markSize, deathY - markSize),
                             QPointF(x + markSize, deathY + markSize));
            painter.drawLine(QPointF(x - markSize, deathY + markSize),
                             QPointF(x + markSize, deathY - markSize));
        }
        if (revivals[cell]) {
            painter.setPen(QPen(theme.mutedText, 1.2));
            painter.drawEllipse(QPointF(x, revivalY), markSize, markSize);
        }
    }
}

void TimelineTrack::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    if (const RaceEvent* chosen = eventAt(event->position())) {
        const RaceEvent copy = *chosen;
        moveTo(copy.event.step);
        Q_EMIT eventChosen(copy);
        return;
    }
    setSliderDown(true);
    // Taking hold of the handle does not move it.
    if (std::fabs(event->position().x() - xOf(shown())) > radius) moveTo(stepAt(event->position().x()));
}

void TimelineTrack::mouseMoveEvent(QMouseEvent* event)
{
    if (isSliderDown())
        moveTo(stepAt(event->position().x()));
    else
        setCursor(eventAt(event->position()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void TimelineTrack::mouseReleaseEvent(QMouseEvent* /*event*/)
{
    setSliderDown(false);
}

void TimelineTrack::keyPressEvent(QKeyEvent* event)
{
    const std::int64_t page = std::max<std::int64_t>(1, end() / 100);
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Down:
        return moveTo(shown() - 1);
    case Qt::Key_Right:
    case Qt::Key_Up:
        return moveTo(shown() + 1);
    case Qt::Key_PageDown:
        return moveTo(shown() - page);
    case Qt::Key_PageUp:
        return moveTo(shown() + page);
    case Qt::Key_Home:
        return moveTo(0);
    case Qt::Key_End:
        return moveTo(end());
    default:
        event->ignore();
    }
}

bool TimelineTrack::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), toolTipAt(help->pos()), this);
        return true;
    }
    return QSlider::event(event);
}

QString TimelineTrack::toolTipAt(QPointF position) const
{
    if (!snapshot_) return {};
    const RaceEvent* nearest = eventAt(position);
    if (nearest == nullptr) return toolTip();
    const auto others = std::ranges::count_if(events_.events(), [&](const RaceEvent& other) {
        return other.event.death == nearest->event.death &&
               std::fabs(xOf(other.event.step) - position.x()) < cellWidth / 2 && &other != nearest;
    });
    const QString text = eventText(*snapshot_, *nearest);
    return others == 0 ? text : tr("%1\nand %2 more close by").arg(text).arg(others);
}

QString eventText(const RaceSnapshot& snapshot, const RaceEvent& event)
{
    const auto index = static_cast<std::size_t>(event.network);
    const QString name = index < snapshot.networks.size() ? networkName(snapshot.networks[index]) : QString();
    const QString pattern = event.event.death
                                ? TimelineTrack::tr("%1, layer %2, unit %3 died at step %4")
                                : TimelineTrack::tr("%1, layer %2, unit %3 came back at step %4");
    return pattern.arg(name)
        .arg(event.event.layer + 1)
        .arg(event.event.unit + 1)
        .arg(countText(event.event.step));
}

} // namespace rectiscope
