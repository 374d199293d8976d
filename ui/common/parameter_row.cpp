#include "ui/common/parameter_row.h"

#include "ui/common/icons.h"
#include "ui/common/math_text.h"
#include "ui/common/number_box.h"
#include "ui/common/value_slider.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QTimer>
#include <QToolButton>

#include <cmath>

namespace rectiscope {
namespace {

constexpr double sweepMilliseconds = 3500; // from one end to the other
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

void ParameterRow::setTexts(const QString& symbol, const QString& accessibleName, const QString& toolTip)
{
    symbol_->setText(symbol);
    slider_->setAccessibleName(accessibleName);
    slider_->setToolTip(tr("%1\nDouble-click resets").arg(toolTip));
    box_->setAccessibleName(tr("%1, exact value").arg(accessibleName));
    box_->setToolTip(tr("%1\nType an exact value, also beyond the slider").arg(toolTip));
    play_->setAccessibleName(tr("Sweep %1").arg(accessibleName));
    play_->setToolTip(tr("Move %1 from end to end").arg(symbol));
    symbol_->setToolTip(toolTip);
}

void ParameterRow::setScale(const ParameterScale& scale)
{
    scale_ = scale;
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
    sweepStart_ = scale_.position(value_);
    clock_.start();
    timer_->start();
    play_->setIcon(themedIcon(QStringLiteral("pause")));
}

void ParameterRow::stopSweep()
{
    timer_->stop();
    play_->setIcon(themedIcon(QStringLiteral("play")));
}

void ParameterRow::sweep()
{
    const double place =
        std::fmod(sweepStart_ + static_cast<double>(clock_.elapsed()) / sweepMilliseconds, 2);
    Q_EMIT moved(scale_.value(place <= 1 ? place : 2 - place));
}

void ParameterRow::hideEvent(QHideEvent* event)
{
    stopSweep();
    QWidget::hideEvent(event);
}

} // namespace rectiscope
