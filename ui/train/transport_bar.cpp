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
#include <numeric>

namespace rectiscope {
namespace {

constexpr std::array speeds{
    1.0, 2.0, 5.0, 10.0, 20.0, 60.0, 150.0, 500.0, 2000.0, 8000.0, std::numeric_limits<double>::infinity()};
constexpr double smallPoints = 8.5;
constexpr int leastSliderWidth = 76; // in languages with short words
constexpr int iconButtonWidth = 34;
constexpr int firstSpeed = 3; // slow enough to see units die one after the other

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
    row->addStretch(1);
    createButtons();
    createSpeed();
    createReadout();
    setPlaying(false);
    setProgress(0, 0, 0);
    setForm(Form::full);
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
    words_ = {{step, step->text(), QStringLiteral("step")},
              {reset, reset->text(), QStringLiteral("reset")},
              {seed, seed->text(), QStringLiteral("resample")}};
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
    speedColumn_ = new QWidget;
    auto* lines = new QVBoxLayout(speedColumn_);
    lines->setContentsMargins(4, 0, 4, 0);
    lines->setSpacing(0);
    speed_->setFixedHeight(18);
    lines->addStretch(1);
    lines->addWidget(speedText_);
    lines->addWidget(speed_);
    lines->addStretch(1);
    layout()->addWidget(speedColumn_);
    setSpeedIndex(firstSpeed);
}

void TransportBar::createReadout()
{
    readout_ = new QWidget;
    auto* lines = new QVBoxLayout(readout_);
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
    layout()->addWidget(readout_);
}

// Fixed widths, so that growing numbers and other words move nothing.
TransportBar::Widths TransportBar::widths(Form form) const
{
    const QFontMetrics metrics = fontMetrics();
    const QFontMetrics small(interfaceFont(smallPoints));
    Widths result;
    result.play = metrics.horizontalAdvance(tr("Pause")) + 46;
    for (const auto& word : words_)
        result.words.push_back(form == Form::icons ? iconButtonWidth
                                                   : metrics.horizontalAdvance(word.word) + 24);
    result.speed = leastSliderWidth;
    for (const double one : speeds)
        result.speed = std::max(result.speed, small.horizontalAdvance(speedText(one)));
    result.speed += 8;
    if (form == Form::full || form == Form::shortReadout) {
        const QString rate = form == Form::full
                                 ? tr("%1 epochs · %2/s").arg(QStringLiteral("0000"), QStringLiteral("000k"))
                                 : tr("%1 epochs").arg(QStringLiteral("0000"));
        result.readout = std::max(small.horizontalAdvance(rate),
                                  metrics.horizontalAdvance(tr("step %1").arg(QStringLiteral("00 000")))) +
                         8;
    }
    return result;
}

int TransportBar::widthOf(Form form) const
{
    const Widths parts = widths(form);
    const int words = std::accumulate(parts.words.begin(), parts.words.end(), 0);
    const int gaps = static_cast<int>(words_.size()) + (parts.readout > 0 ? 2 : 1);
    return parts.play + words + parts.speed + parts.readout + gaps * layout()->spacing();
}

void TransportBar::setForm(Form form)
{
    form_ = form;
    const Widths parts = widths(form);
    play_->setFixedWidth(parts.play);
    for (std::size_t i = 0; i < words_.size(); ++i) {
        const auto& [button, word, icon] = words_[i];
        button->setText(form == Form::icons ? QString() : word);
        button->setIcon(form == Form::icons ? themedIcon(icon) : QIcon());
        button->setFixedWidth(parts.words[i]);
    }
    speedColumn_->setFixedWidth(parts.speed);
    readout_->setVisible(parts.readout > 0);
    readout_->setFixedWidth(parts.readout);
    showRate();
}

QSize TransportBar::sizeHint() const
{
    return {widthOf(Form::full), QWidget::sizeHint().height()};
}

QSize TransportBar::minimumSizeHint() const
{
    return {widthOf(Form::icons), QWidget::minimumSizeHint().height()};
}

void TransportBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    Form form = Form::full;
    for (const Form next : {Form::shortReadout, Form::noReadout, Form::icons})
        if (widthOf(form) > width()) form = next;
    if (form != form_) setForm(form);
}

void TransportBar::setPlaying(bool playing)
{
    playing_ = playing;
    const QString text = playing ? tr("Pause") : tr("Play");
    play_->setText(text);
    play_->setAccessibleName(text);
    play_->setIcon(
        themedIcon(playing ? QStringLiteral("pause") : QStringLiteral("play"), IconColor::onAccent));
}

void TransportBar::setProgress(std::int64_t steps, double epochs, double stepsPerSecond)
{
    steps_->setText(tr("step %1").arg(countText(steps)));
    epochs_ = epochs;
    stepsPerSecond_ = stepsPerSecond;
    showRate();
}

void TransportBar::showRate()
{
    const QString passed = epochs_ < 1000 ? fixedText(epochs_, 1) : shortCountText(epochs_);
    const bool measured = stepsPerSecond_ > 0 && form_ == Form::full;
    rate_->setText(looksBack_ ? tr("looking back")
                   : measured ? tr("%1 epochs · %2/s").arg(passed, shortCountText(stepsPerSecond_))
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
