#include "ui/compare/run_bar.h"

#include "ui/common/icons.h"
#include "ui/common/number_text.h"
#include "ui/common/theme.h"
#include "ui/train/race_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace rectiscope {
namespace {

constexpr double smallPoints = 8.5;
constexpr int progressSteps = 1000;

struct Caption {
    QString text, icon, toolTip;
};

Caption captionOf(ComparisonPhase phase, bool same)
{
    switch (phase) {
    case ComparisonPhase::running:
        return {RunBar::tr("Pause"), QStringLiteral("pause"),
                RunBar::tr("Runs under way come to their end, no others begin")};
    case ComparisonPhase::paused:
        return {RunBar::tr("Go on"), QStringLiteral("play"), RunBar::tr("Goes on with the other runs")};
    case ComparisonPhase::stopped:
        if (!same) break;
        return {RunBar::tr("Go on"), QStringLiteral("play"),
                RunBar::tr("Trains the runs that are missing; those that are there stay")};
    case ComparisonPhase::complete:
        if (!same) break;
        return {RunBar::tr("Start"), QStringLiteral("play"),
                RunBar::tr("All runs of these settings are done; more seeds or other settings need more")};
    case ComparisonPhase::none:
    case ComparisonPhase::opening:
        break;
    }
    return {RunBar::tr("Start"), QStringLiteral("play"),
            RunBar::tr("Trains every function with every seed on all cores, beside the window")};
}

QString progressText(const ComparisonStatus& status)
{
    const QString runs = RunBar::tr("%1 of %2 runs")
                             .arg(countText(static_cast<std::int64_t>(status.done)),
                                  countText(static_cast<std::int64_t>(status.total)));
    switch (status.phase) {
    case ComparisonPhase::none:
        return RunBar::tr("nothing has been run");
    case ComparisonPhase::opening:
        return RunBar::tr("reading the data …");
    case ComparisonPhase::running:
        return std::isfinite(status.secondsLeft)
                   ? RunBar::tr("%1, about %2 left").arg(runs, durationText(status.secondsLeft))
                   : runs;
    case ComparisonPhase::paused:
        return RunBar::tr("%1, paused").arg(runs);
    case ComparisonPhase::stopped:
        return RunBar::tr("%1, stopped").arg(runs);
    case ComparisonPhase::complete:
        break;
    }
    return RunBar::tr("all %1 runs done").arg(countText(static_cast<std::int64_t>(status.total)));
}

} // namespace

RunBar::RunBar(QWidget* parent)
    : QWidget(parent),
      main_(new QPushButton),
      cancel_(new QPushButton(tr("Cancel"))),
      progress_(new QProgressBar),
      text_(new QLabel)
{
    setObjectName(QStringLiteral("runBar"));
    main_->setObjectName(QStringLiteral("runButton"));
    main_->setProperty("primary", true);
    connect(main_, &QPushButton::clicked, this, &RunBar::press);
    int widest = 0;
    for (const QString& text : {tr("Start"), tr("Pause"), tr("Go on")})
        widest = std::max(widest, main_->fontMetrics().horizontalAdvance(text));
    main_->setFixedWidth(widest + 52);

    cancel_->setObjectName(QStringLiteral("cancelRuns"));
    cancel_->setAccessibleName(tr("Cancel the comparison"));
    cancel_->setToolTip(tr("Gives up the runs under way; all that have finished are kept"));
    connect(cancel_, &QPushButton::clicked, this, &RunBar::cancelRequested);

    progress_->setObjectName(QStringLiteral("runProgress"));
    progress_->setAccessibleName(tr("Share of the runs that are done"));
    progress_->setRange(0, progressSteps);
    progress_->setTextVisible(false);
    text_->setObjectName(QStringLiteral("runText"));
    text_->setProperty("role", QStringLiteral("muted"));
    text_->setFont(interfaceFont(smallPoints));
    auto* column = new QWidget;
    auto* lines = new QVBoxLayout(column);
    lines->setContentsMargins(4, 0, 4, 0);
    lines->setSpacing(3);
    lines->addStretch(1);
    lines->addWidget(text_);
    lines->addWidget(progress_);
    lines->addStretch(1);
    // Fixed, so that growing numbers move nothing.
    column->setFixedWidth(
        QFontMetrics(text_->font())
            .horizontalAdvance(
                tr("%1, about %2 left")
                    .arg(tr("%1 of %2 runs").arg(QStringLiteral("10 000"), QStringLiteral("10 000")),
                         durationText(5000))) +
        10);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(main_);
    row->addWidget(cancel_);
    row->addWidget(column);
    show({}, false, true);
}

void RunBar::show(const ComparisonStatus& status, bool same, bool valid)
{
    phase_ = status.phase;
    const bool active = phase_ == ComparisonPhase::running || phase_ == ComparisonPhase::paused;
    const auto [text, icon, toolTip] = captionOf(phase_, same);
    if (main_->text() != text) {
        main_->setText(text);
        main_->setAccessibleName(text);
        main_->setIcon(themedIcon(icon, IconColor::onAccent));
    }
    main_->setToolTip(toolTip);
    const bool isDone = phase_ == ComparisonPhase::complete && same;
    const bool enabled = active || (phase_ != ComparisonPhase::opening && valid && !isDone);
    // Disabled while data is read, it must not lose the keyboard to its neighbour.
    if (!enabled && main_->hasFocus()) hadFocus_ = true;
    main_->setEnabled(enabled);
    if (enabled && std::exchange(hadFocus_, false)) main_->setFocus();
    cancel_->setEnabled(active || phase_ == ComparisonPhase::opening);
    text_->setText(progressText(status));
    const double share =
        status.total == 0 ? 0 : static_cast<double>(status.done) / static_cast<double>(status.total);
    progress_->setValue(static_cast<int>(share * progressSteps));
}

void RunBar::press()
{
    if (phase_ == ComparisonPhase::running)
        Q_EMIT pauseRequested(true);
    else if (phase_ == ComparisonPhase::paused)
        Q_EMIT pauseRequested(false);
    else
        Q_EMIT startRequested();
}

QString durationText(double seconds)
{
    constexpr double minute = 60;
    constexpr double hour = 3600;
    if (seconds < 1.5 * minute) return RunBar::tr("%1 s").arg(std::ceil(seconds));
    if (seconds < 1.5 * hour) return RunBar::tr("%1 min").arg(std::round(seconds / minute));
    return RunBar::tr("%1 h").arg(fixedText(seconds / hour, 1));
}

} // namespace rectiscope
