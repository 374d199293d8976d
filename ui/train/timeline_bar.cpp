#include "ui/train/timeline_bar.h"

#include "ui/common/theme.h"
#include "ui/train/count_box.h"
#include "ui/train/event_log.h"
#include "ui/train/network_name.h"
#include "ui/train/race_text.h"
#include "ui/train/timeline_track.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>
#include <tuple>

namespace rectiscope {
namespace {

constexpr int barHeight = 46;
constexpr double smallPoints = 8.5;
constexpr int progressHeight = 2;

// Shows 12 480 and takes it with or without the space.
class StepBox : public CountBox {
public:
    StepBox() : CountBox(0, 0) { setStepType(DefaultStepType); }

    [[nodiscard]] QString textFromValue(int value) const override { return countText(value); }
    [[nodiscard]] int valueFromText(const QString& text) const override { return digitsOf(text).toInt(); }
    [[nodiscard]] QValidator::State validate(QString& text, int& /*position*/) const override
    {
        bool isNumber = false;
        const int step = digitsOf(text).toInt(&isNumber);
        if (isNumber && step >= minimum() && step <= maximum()) return QValidator::Acceptable;
        return isNumber || text.isEmpty() ? QValidator::Intermediate : QValidator::Invalid;
    }
    // Beyond the end is the end.
    void fixup(QString& text) const override
    {
        bool isNumber = false;
        (void)digitsOf(text).toInt(&isNumber);
        text = textFromValue(isNumber ? maximum() : value());
    }
    [[nodiscard]] bool isBeingEdited() const { return hasFocus() && lineEdit()->isModified(); }

private:
    static QString digitsOf(QString text) { return text.remove(QChar(0x202F)).remove(u' '); }
};

auto orderOf(const RaceEvent& event)
{
    return std::tuple(event.event.step, event.network, event.event.layer, event.event.unit);
}

} // namespace

TimelineBar::TimelineBar(const EventLog& events, QWidget* parent)
    : QWidget(parent), events_(events), track_(new TimelineTrack(events)), note_(new QLabel)
{
    setObjectName(QStringLiteral("timelineBar"));
    setFixedHeight(barHeight);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 3, 8, 3);
    row->setSpacing(4);
    previous_ = makeArrow(QStringLiteral("previousDeath"), QStringLiteral("‹"), tr("Previous death"),
                          tr("Back to the death before this step, and select the unit (comma)"));
    next_ = makeArrow(QStringLiteral("nextDeath"), QStringLiteral("›"), tr("Next death"),
                      tr("To the next death after this step, and select the unit (full stop)"));

    track_->setObjectName(QStringLiteral("timeline"));
    track_->setAccessibleName(tr("Step that is shown"));
    track_->setToolTip(tr("Drag to look back at any step. × marks deaths, ○ revivals: click one to go to it. "
                          "Arrow keys: one step, Page keys: one percent, Home and End."));
    note_->setObjectName(QStringLiteral("timelineNote"));
    note_->setFont(interfaceFont(smallPoints));
    note_->setProperty("role", QStringLiteral("muted"));
    note_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    note_->setContentsMargins(8, 0, 8, 0);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(track_);
    column->addWidget(note_);
    row->addLayout(column, 1);
    row->addSpacing(4);
    createStep();
    createPlayFromHere();
    row->insertWidget(0, previous_);
    row->insertWidget(1, next_);
    for (auto* arrow : {previous_, next_}) arrow->setEnabled(false);

    connect(track_, &TimelineTrack::stepChosen, this, [this](std::int64_t step) {
        showStep();
        Q_EMIT stepChosen(step);
    });
    connect(track_, &TimelineTrack::eventChosen, this, [this](const RaceEvent& event) {
        Q_EMIT unitChosen(UnitAddress{event.network, event.event.layer, event.event.unit});
    });
    connect(previous_, &QToolButton::clicked, this, [this] { handleKey(Qt::Key_Comma); });
    connect(next_, &QToolButton::clicked, this, [this] { handleKey(Qt::Key_Period); });
}

QToolButton* TimelineBar::makeArrow(const QString& objectName, const QString& text, const QString& name,
                                    const QString& toolTip)
{
    auto* button = new QToolButton;
    button->setObjectName(objectName);
    button->setText(text);
    button->setAccessibleName(name);
    button->setToolTip(toolTip);
    button->setProperty("flat", true);
    button->setFont(interfaceFont(14));
    button->setFixedSize(22, 28);
    button->setProperty("compact", true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void TimelineBar::createStep()
{
    auto* label = new QLabel(tr("step"));
    step_ = new StepBox;
    step_->setObjectName(QStringLiteral("shownStep"));
    step_->setAccessibleName(tr("Step that is shown, exact value"));
    step_->setToolTip(tr("Type a step to look at it"));
    step_->setFixedWidth(step_->fontMetrics().horizontalAdvance(countText(88'888'888)) + 18);
    connect(step_, &QSpinBox::valueChanged, this, [this](int step) { moveTo(step); });
    label->setBuddy(step_);
    end_ = new QLabel;
    end_->setObjectName(QStringLiteral("endText"));
    end_->setToolTip(tr("How far the networks have been trained"));
    end_->setFixedWidth(end_->fontMetrics().horizontalAdvance(tr("of %1").arg(countText(8'888'888))));
    for (QWidget* widget :
         {static_cast<QWidget*>(label), static_cast<QWidget*>(step_), static_cast<QWidget*>(end_)})
        layout()->addWidget(widget);
}

void TimelineBar::createPlayFromHere()
{
    playFromHere_ = new QPushButton(tr("Play from here"));
    playFromHere_->setObjectName(QStringLiteral("playFromHere"));
    playFromHere_->setAccessibleName(tr("Play from here"));
    playFromHere_->setToolTip(tr("Trains on from the step that is shown. What came after it is forgotten, "
                                 "and with it the forks that parted later. Play goes on from the end."));
    playFromHere_->setFocusPolicy(Qt::TabFocus);
    playFromHere_->setEnabled(false);
    connect(playFromHere_, &QPushButton::clicked, this, &TimelineBar::playFromHereRequested);
    layout()->addWidget(playFromHere_);
}

void TimelineBar::setSnapshot(std::shared_ptr<const RaceSnapshot> snapshot)
{
    snapshot_ = std::move(snapshot);
    track_->setSnapshot(snapshot_);
    playFromHere_->setEnabled(looksBack(*snapshot_));
    previous_->setEnabled(neighbour(false) != nullptr);
    next_->setEnabled(neighbour(true) != nullptr);
    end_->setText(tr("of %1").arg(countText(snapshot_->end)));
    const QString text = note();
    note_->setText(note_->fontMetrics().elidedText(text, Qt::ElideRight, note_->width() - 16));
    note_->setToolTip(text);
    showStep();
    update();
}

void TimelineBar::showStep()
{
    constexpr std::int64_t most = std::numeric_limits<int>::max();
    auto* box = static_cast<StepBox*>(step_);
    if (box->isBeingEdited()) return;
    const QSignalBlocker blocker(box);
    box->setMaximum(static_cast<int>(std::min(track_->end(), most)));
    box->setValue(static_cast<int>(std::min(track_->shown(), most)));
}

void TimelineBar::release()
{
    track_->release();
}

void TimelineBar::moveTo(std::int64_t step)
{
    track_->moveTo(step);
}

bool TimelineBar::handleKey(int key)
{
    if (key != Qt::Key_Comma && key != Qt::Key_Period) return false;
    if (const RaceEvent* death = neighbour(key == Qt::Key_Period)) choose(*death);
    return true;
}

void TimelineBar::choose(const RaceEvent& event)
{
    const RaceEvent copy = event; // the log may change meanwhile
    moveTo(copy.event.step);
    Q_EMIT unitChosen(UnitAddress{copy.network, copy.event.layer, copy.event.unit});
}

const RaceEvent* TimelineBar::neighbour(bool next) const
{
    // Before (after) every unit of the step, unless one of those that died in it is selected.
    constexpr int before = -1;
    constexpr int after = std::numeric_limits<int>::max();
    const std::int64_t shown = track_->shown();
    auto here = std::tuple(shown, next ? after : before, 0, 0);
    const auto& events = events_.events();
    for (const auto& event : events)
        if (selected_ && event.event.death && event.event.step == shown &&
            *selected_ == UnitAddress{event.network, event.event.layer, event.event.unit})
            here = orderOf(event);
    const RaceEvent* found = nullptr;
    for (const auto& event : events) {
        if (!event.event.death || event.event.step > track_->end()) continue;
        const auto order = orderOf(event);
        if (next ? order <= here : order >= here) continue;
        if (found == nullptr || (next ? order < orderOf(*found) : order > orderOf(*found))) found = &event;
    }
    return found;
}

QString TimelineBar::note() const
{
    if (snapshot_->work == RaceWork::fork) return tr("The fork trains up to the others …");
    if (snapshot_->work == RaceWork::replay)
        return tr("Trains again to where the session stood … Pause ends it here.");
    if (looksBack(*snapshot_)) return tr("Looking back. Play goes on from the end.");
    if (snapshot_->stopped && snapshot_->stopped->step == snapshot_->end)
        return stoppedText(*snapshot_, *snapshot_->stopped);
    const auto& events = events_.events();
    const auto deaths = std::ranges::count_if(events, [](const auto& event) { return event.event.death; });
    if (events.empty()) return tr("No unit has died or come back since step 0");
    const auto revivals = static_cast<std::ptrdiff_t>(events.size()) - deaths;
    return tr("%1, %2").arg(deaths == 1 ? tr("1 death") : tr("%1 deaths").arg(deaths),
                            revivals == 1 ? tr("1 revival") : tr("%1 revivals").arg(revivals));
}

void TimelineBar::paintEvent(QPaintEvent* /*event*/)
{
    const Theme& theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool back = snapshot_ && looksBack(*snapshot_);
    painter.setPen(QPen(back ? theme.accent : theme.border, 1));
    painter.setBrush(back ? theme.accentSoft : theme.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    if (snapshot_ && snapshot_->work != RaceWork::none)
        painter.fillRect(
            QRectF(6, height() - progressHeight - 1, (width() - 12) * snapshot_->workDone, progressHeight),
            theme.accent);
}

QString stoppedText(const RaceSnapshot& snapshot, const Stopped& stopped)
{
    const QString step = countText(stopped.step);
    const auto index = static_cast<std::size_t>(stopped.network);
    const bool exists = index < snapshot.networks.size();
    const QString name = exists ? networkName(snapshot.networks[index]) : QString();
    switch (stopped.reason) {
    case StopReason::steps:
        return TimelineBar::tr("Stopped at step %1, as asked").arg(step);
    case StopReason::trainLoss:
        return TimelineBar::tr("Stopped at step %1: the training loss of %2 is low enough").arg(step, name);
    case StopReason::testAccuracy:
        return TimelineBar::tr("Stopped at step %1: the test accuracy of %2 is high enough").arg(step, name);
    case StopReason::death:
        break;
    }
    if (!stopped.death) return TimelineBar::tr("Stopped at step %1: a unit died").arg(step);
    return TimelineBar::tr("Stopped at step %1: %2, layer %3, unit %4 died")
        .arg(step, name)
        .arg(stopped.death->layer + 1)
        .arg(stopped.death->unit + 1);
}

} // namespace rectiscope
