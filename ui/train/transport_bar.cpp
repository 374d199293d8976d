#include "ui/train/transport_bar.h"

#include "ui/common/icons.h"
#include "ui/common/number_text.h"
#include "ui/common/theme.h"
#include "ui/common/value_slider.h"
#include "ui/train/race_text.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace rectiscope {
namespace {

constexpr std::array speeds{
    1.0, 2.0, 5.0, 10.0, 20.0, 60.0, 150.0, 500.0, 2000.0, 8000.0, std::numeric_limits<double>::infinity()};
constexpr double smallPoints = 8.5;
constexpr int leastSliderWidth = 84; // in languages with short words
constexpr int firstSpeed = 3;        // slow enough to see units die one after the other

ParameterScale speedScale()
{
    ParameterSpec spec;
    spec.kind = ParameterKind::integer;
    spec.sliderMinimum = 0;
    spec.sliderMaximum = double(speeds.size()) - 1;
    return ParameterScale::ofParameter(spec);
}

QString speedText(double speed)
{
    if (std::isinf(speed)) return TransportBar::tr("as fast as it goes");
    return speed == 1 ? TransportBar::tr("1 step/s")
                      : TransportBar::tr("%1 steps/s").arg(shortCountText(speed));
}

} // namespace

TransportBar::TransportBar(QWidget* parent) : QWidget(parent), speedIndex_(firstSpeed)
{
    setObjectName(QStringLiteral("transportBar"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    createButtons();
    createSpeed();
    createReadout();
    setPlaying(false);
    setProgress(0, 0, 0);
}

void TransportBar::createButtons()
{
    const auto add = [this](const QString& text, const QString& objectName, const QString& toolTip) {
        auto* button = new QPushButton(text);
        button->setObjectName(objectName);
        button->setAccessibleName(text);
        button->setToolTip(toolTip);
        button->setFocusPolicy(Qt::TabFocus); // a click leaves the Space bar to play and pause
        layout()->addWidget(button);
        return button;
    };
    play_ = add(tr("Play"), QStringLiteral("playButton"), tr("Train or pause (Space)"));
    play_->setProperty("primary", true);
    connect(play_, &QPushButton::clicked, this, &TransportBar::toggle);
    auto* step =
        add(tr("Step"), QStringLiteral("stepButton"), tr("One optimizer step for every network (S)"));
    connect(step, &QPushButton::clicked, this, &TransportBar::stepRequested);
    auto* reset = add(tr("Reset"), QStringLiteral("resetButton"),
                      tr("Back to step 0: the very same weights, data and batches, without forks (R)"));
    connect(reset, &QPushButton::clicked, this, &TransportBar::resetRequested);
    auto* seed = add(tr("New seed"), QStringLiteral("newSeedButton"),
                     tr("Other weights, data and batches, the same for all functions, without forks (N)"));
    connect(seed, &QPushButton::clicked, this, &TransportBar::newSeedRequested);
}

void TransportBar::createSpeed()
{
    speedText_ = new QLabel;
    speedText_->setProperty("role", QStringLiteral("muted"));
    speedText_->setObjectName(QStringLiteral("speedText"));
    speedText_->setAlignment(Qt::AlignHCenter);
    speedText_->setFont(interfaceFont(smallPoints));
    speed_ = new ValueSlider(speedScale());
    speed_->setObjectName(QStringLiteral("speedSlider"));
    speed_->setAccessibleName(tr("Speed"));
    speed_->setToolTip(tr("From one step a second to as fast as it goes"));
    speed_->setFocusPolicy(Qt::TabFocus);
    connect(speed_, &ValueSlider::valueMoved, this, &TransportBar::setSpeedIndex);
    connect(speed_, &ValueSlider::resetRequested, this, [this] { setSpeedIndex(firstSpeed); });
    auto* column = new QWidget;
    auto* lines = new QVBoxLayout(column);
    lines->setContentsMargins(4, 0, 4, 0);
    lines->setSpacing(0);
    speed_->setFixedHeight(18);
    lines->addStretch(1);
    lines->addWidget(speedText_);
    lines->addWidget(speed_);
    lines->addStretch(1);
    int widest = leastSliderWidth;
    for (const double one : speeds)
        widest = std::max(widest, fontMetrics().horizontalAdvance(speedText(one)));
    column->setFixedWidth(widest + 12);
    layout()->addWidget(column);
    setSpeedIndex(firstSpeed);
}

void TransportBar::createReadout()
{
    auto* column = new QWidget;
    auto* lines = new QVBoxLayout(column);
    lines->setContentsMargins(4, 0, 4, 0);
    lines->setSpacing(0);
    lines->addStretch(1);
    for (auto** label : {&steps_, &rate_}) {
        *label = new QLabel;
        lines->addWidget(*label);
    }
    lines->addStretch(1);
    rate_->setFont(interfaceFont(smallPoints));
    steps_->setObjectName(QStringLiteral("stepText"));
    steps_->setToolTip(tr("Optimizer steps since the start"));
    rate_->setObjectName(QStringLiteral("rateText"));
    rate_->setProperty("role", QStringLiteral("muted"));
    rate_->setToolTip(tr("Passes over the training points, and measured steps per second of the whole race"));
    // Fixed, so that growing numbers move nothing.
    column->setFixedWidth(fontMetrics().horizontalAdvance(
        tr("%1 epochs · %2/s").arg(QStringLiteral("0000"), QStringLiteral("000k"))));
    layout()->addWidget(column);
}

void TransportBar::setPlaying(bool playing)
{
    playing_ = playing;
    const QString text = playing ? tr("Pause") : tr("Play");
    play_->setText(text);
    play_->setAccessibleName(text);
    play_->setIcon(
        themedIcon(playing ? QStringLiteral("pause") : QStringLiteral("play"), IconColor::onAccent));
    play_->setFixedWidth(play_->fontMetrics().horizontalAdvance(tr("Pause")) + 52);
}

void TransportBar::setProgress(std::int64_t steps, double epochs, double stepsPerSecond)
{
    steps_->setText(tr("step %1").arg(countText(steps)));
    const QString passed = epochs < 1000 ? fixedText(epochs, 1) : shortCountText(epochs);
    rate_->setText(looksBack_           ? tr("looking back")
                   : stepsPerSecond > 0 ? tr("%1 epochs · %2/s").arg(passed, shortCountText(stepsPerSecond))
                                        : tr("%1 epochs").arg(passed));
}

void TransportBar::setLooksBack(bool looksBack)
{
    if (looksBack_ == looksBack) return;
    looksBack_ = looksBack;
    play_->setToolTip(looksBack ? tr("Goes on from the end of the run (Space)")
                                : tr("Train or pause (Space)"));
}

double TransportBar::speed() const
{
    return speeds[static_cast<std::size_t>(speedIndex_)];
}

void TransportBar::setSpeed(double stepsPerSecond)
{
    const auto distance = [stepsPerSecond](double speed) {
        return speed == stepsPerSecond ? 0 : std::fabs(std::log(speed / stepsPerSecond));
    };
    setSpeedIndex(double(std::ranges::min_element(speeds, {}, distance) - speeds.begin()));
}

void TransportBar::setSpeedIndex(double index)
{
    speedIndex_ = static_cast<int>(index);
    speed_->showValue(index);
    speedText_->setText(speedText(speed()));
    speed_->setAccessibleDescription(speedText(speed()));
    Q_EMIT speedChanged(speed());
}

void TransportBar::toggle()
{
    setPlaying(!playing_);
    Q_EMIT playToggled(playing_);
}

bool TransportBar::handleKey(int key)
{
    switch (key) {
    case Qt::Key_Space:
        toggle();
        return true;
    case Qt::Key_S:
        Q_EMIT stepRequested();
        return true;
    case Qt::Key_R:
        Q_EMIT resetRequested();
        return true;
    case Qt::Key_N:
        Q_EMIT newSeedRequested();
        return true;
    default:
        return false;
    }
}

void TransportBar::keyPressEvent(QKeyEvent* event)
{
    if (event->modifiers() != Qt::NoModifier || !handleKey(event->key())) QWidget::keyPressEvent(event);
}

} // namespace rectiscope
