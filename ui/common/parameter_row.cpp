#include "ui/common/parameter_row.h"

#include "ui/common/icons.h"
#include "ui/common/math_text.h"
#include "ui/common/number_box.h"
#include "ui/common/value_slider.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QTimer>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace rectiscope {
namespace {

constexpr double narrowestSweep = 1e-3; // of the slider
constexpr int frameMilliseconds = 16;
constexpr int symbolWidth = 27;
constexpr int boxWidth = 80;
constexpr int symbolPixels = 16;

} // namespace

ParameterRow::ParameterRow(const QString& objectName, ParameterScale scale, QWidget* parent)
    : QWidget(parent),
      scale_(scale),
      symbol_(new QLabel),
      slider_(new ValueSlider(scale)),
      box_(new NumberBox(scale)),
      play_(new QToolButton),
      timer_(new QTimer(this))
{
    setObjectName(objectName);
    slider_->setObjectName(objectName + QStringLiteral("Slider"));
    box_->setObjectName(objectName + QStringLiteral("Box"));
    play_->setObjectName(objectName + QStringLiteral("Play"));
    symbol_->setFont(mathFont(symbolPixels));
    symbol_->setFixedWidth(symbolWidth);
    symbol_->setBuddy(box_);
    box_->setFixedWidth(boxWidth);
    play_->setProperty("flat", true);
    play_->setIcon(themedIcon(QStringLiteral("play")));
    play_->setIconSize({12, 12});
    play_->setFocusPolicy(Qt::StrongFocus);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(symbol_);
    layout->addWidget(slider_, 1);
    layout->addWidget(box_);
    layout->addWidget(play_);

    timer_->setInterval(frameMilliseconds);
    timer_->setTimerType(Qt::PreciseTimer);
    connect(timer_, &QTimer::timeout, this, &ParameterRow::sweep);
    connect(play_, &QToolButton::clicked, this, [this] { timer_->isActive() ? stopSweep() : startSweep(); });
    createSweepMenu();
    connect(slider_, &ValueSlider::valueMoved, this, [this](double value) {
        stopSweep();
        Q_EMIT moved(value);
    });
    connect(box_, &NumberBox::valueTyped, this, [this](double value) {
        stopSweep();
        Q_EMIT typed(value);
    });
    connect(slider_, &ValueSlider::resetRequested, this, [this] {
        stopSweep();
        Q_EMIT resetRequested();
    });
}

void ParameterRow::createSweepMenu()
{
    auto* menu = new QMenu(play_);
    menu->setObjectName(objectName() + QStringLiteral("SweepMenu"));
    const auto add = [&](const QString& text, const QString& name, const auto& choose) {
        auto* action = menu->addAction(text, this, choose);
        action->setObjectName(objectName() + name);
        return action;
    };
    auto* group = new QActionGroup(menu);
    const auto addSpeed = [&](const QString& text, const QString& name, double seconds) {
        auto* action = add(text, name, [this, seconds] {
            chooseSweep(sweepFrom_, sweepTo_, seconds);
            if (timer_->isActive()) startSweep();
        });
        action->setCheckable(true);
        action->setData(seconds);
        group->addAction(action);
        speeds_.append(action);
    };
    addSpeed(tr("Slow"), QStringLiteral("SweepSlow"), 9);
    addSpeed(tr("Normal"), QStringLiteral("SweepNormal"), 3.5);
    addSpeed(tr("Fast"), QStringLiteral("SweepFast"), 1.2);
    menu->addSeparator();
    add(tr("Sweep from this value"), QStringLiteral("SweepFrom"), [this] {
        const double from = scale_.position(value_);
        chooseSweep(from, sweepTo_ - from < narrowestSweep ? 1 : sweepTo_, sweepSeconds_);
    });
    add(tr("Sweep up to this value"), QStringLiteral("SweepTo"), [this] {
        const double to = scale_.position(value_);
        chooseSweep(to - sweepFrom_ < narrowestSweep ? 0 : sweepFrom_, to, sweepSeconds_);
    });
    add(tr("Sweep the whole slider"), QStringLiteral("SweepAll"),
        [this] { chooseSweep(0, 1, sweepSeconds_); });
    updateSpeeds();
    play_->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(play_, &QWidget::customContextMenuRequested, this,
            [this, menu](QPoint at) { menu->popup(play_->mapToGlobal(at)); });
}

void ParameterRow::updateSpeeds()
{
    for (auto* action : speeds_) action->setChecked(action->data().toDouble() == sweepSeconds_);
}

void ParameterRow::chooseSweep(double from, double to, double seconds)
{
    if (!(from < to)) from = 0, to = 1;
    sweepFrom_ = from;
    sweepTo_ = to;
    sweepSeconds_ = seconds;
    updateSpeeds();
    if (from <= 0 && to >= 1)
        Q_EMIT sweepChosen(std::nullopt, seconds);
    else
        Q_EMIT sweepChosen(std::pair(scale_.value(from), scale_.value(to)), seconds);
}

void ParameterRow::showSweep(std::optional<std::pair<double, double>> ends, double seconds)
{
    sweepFrom_ = ends ? scale_.position(ends->first) : 0;
    sweepTo_ = ends ? scale_.position(ends->second) : 1;
    sweepSeconds_ = seconds;
    updateSpeeds();
}

void ParameterRow::setTexts(const QString& symbol, const QString& accessibleName, const QString& toolTip)
{
    symbol_->setText(symbol);
    slider_->setAccessibleName(accessibleName);
    slider_->setToolTip(tr("%1\nDouble-click resets").arg(toolTip));
    box_->setAccessibleName(tr("%1, exact value").arg(accessibleName));
    box_->setToolTip(tr("%1\nType an exact value, also beyond the slider").arg(toolTip));
    play_->setAccessibleName(tr("Sweep %1").arg(accessibleName));
    play_->setToolTip(tr("Move %1 from end to end; right-click for speed and ends").arg(symbol));
    symbol_->setToolTip(toolTip);
}

void ParameterRow::setScale(const ParameterScale& scale)
{
    scale_ = scale;
    showSweep(std::nullopt, sweepSeconds_); // its places were on the other scale
    slider_->setScale(scale);
    box_->setScale(scale);
}

void ParameterRow::showValue(double value)
{
    value_ = value;
    slider_->showValue(value);
    box_->showValue(value);
}

void ParameterRow::startSweep()
{
    const double width = std::max(narrowestSweep, sweepTo_ - sweepFrom_);
    sweepStart_ = std::clamp((scale_.position(value_) - sweepFrom_) / width, 0.0, 1.0);
    clock_.start();
    timer_->start();
    play_->setIcon(themedIcon(QStringLiteral("pause")));
}

void ParameterRow::stopSweep()
{
    if (!timer_->isActive()) return; // with every move of the slider, whose icon need not be drawn again
    timer_->stop();
    play_->setIcon(themedIcon(QStringLiteral("play")));
}

void ParameterRow::sweep()
{
    const double place =
        std::fmod(sweepStart_ + static_cast<double>(clock_.elapsed()) / (1000 * sweepSeconds_), 2);
    const double way = place <= 1 ? place : 2 - place;
    Q_EMIT moved(scale_.value(sweepFrom_ + (sweepTo_ - sweepFrom_) * way));
}

void ParameterRow::hideEvent(QHideEvent* event)
{
    stopSweep();
    QWidget::hideEvent(event);
}

} // namespace rectiscope
