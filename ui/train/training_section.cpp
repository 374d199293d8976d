#include "ui/train/training_section.h"

#include "ui/common/number_box.h"
#include "ui/common/segmented_control.h"
#include "ui/common/value_slider.h"
#include "ui/train/count_box.h"

#include <QLabel>
#include <QPushButton>

#include <limits>

namespace rectiscope {
namespace {

constexpr double smallestRate = 1e-4; // of the slider
constexpr double largestRate = 10;
constexpr int largestBatch = 100'000;

ParameterScale decayScale()
{
    ParameterSpec spec;
    spec.sliderMinimum = 0;
    spec.sliderMaximum = 1;
    return ParameterScale::ofParameter(spec);
}

} // namespace

TrainingSection::TrainingSection(Seed seed, QWidget* parent) : SettingsSection(tr("Training"), parent)
{
    createOptimizer();
    createLearningRate();
    createRest();
    if (seed == Seed::one) createSeed();
}

void TrainingSection::createOptimizer()
{
    // In the order of enum class OptimizerKind.
    optimizer_ = new SegmentedControl(QStringLiteral("optimizer"), {tr("SGD"), tr("momentum"), tr("Adam")});
    optimizer_->setAccessibleName(tr("Optimizer"));
    optimizer_->setToolTips({tr("Stochastic gradient descent"), tr("SGD with momentum 0.9"),
                             tr("Adam with β = 0.9 and 0.999, ε = 1e-8")});
    for (auto* segment : optimizer_->findChildren<QPushButton*>())
        segment->setFocusPolicy(Qt::TabFocus); // a click leaves the Space bar to play and pause
    connect(optimizer_, &SegmentedControl::chosen, this, &TrainingSection::edited);
    addWide(optimizer_);
}

void TrainingSection::createLearningRate()
{
    rateSlider_ = new ValueSlider(learningRateScale());
    rateBox_ = new NumberBox(learningRateScale());
    rateBox_->setRange(0, mostLearningRate);
    rateBox_->setFixedWidth(64);
    const auto use = [this](double rate) {
        if (rate == learningRate_) return;
        setLearningRate(rate);
        Q_EMIT learningRateEdited(rate);
    };
    connect(rateSlider_, &ValueSlider::valueMoved, this, use);
    connect(rateSlider_, &ValueSlider::resetRequested, this, [use] { use(TrainingConfig().learningRate); });
    connect(rateBox_, &NumberBox::valueTyped, this, use);
    const QString tip = tr("Size of a step along the gradient. May change while the networks train, from the "
                           "next step on.");
    addRow(tr("Learning rate"), inRow({rateSlider_, rateBox_}), QStringLiteral("learningRateRow"), tip);
    name(rateSlider_, QStringLiteral("learningRateSlider"), tr("Learning rate"), tip);
    name(rateBox_, QStringLiteral("learningRate"), tr("Learning rate, exact value"), tip);
}

void TrainingSection::createRest()
{
    batch_ = new CountBox(0, largestBatch);
    batch_->setSpecialValueText(tr("full"));
    connect(batch_, &QSpinBox::valueChanged, this, &TrainingSection::edited);
    addRow(tr("Batch"), batch_, QStringLiteral("batch"),
           tr("Training points in one step; 0 is the full set, one step per epoch"));

    decayBox_ = new NumberBox(decayScale());
    decayBox_->setRange(0, 1000);
    connect(decayBox_, &NumberBox::valueTyped, this, [this](double value) {
        weightDecay_ = value;
        Q_EMIT edited();
    });
    addRow(tr("Weight decay"), decayBox_, QStringLiteral("weightDecay"),
           tr("L2: this much of each weight is added to its gradient; biases and learned slopes are spared"));
}

void TrainingSection::createSeed()
{
    seed_ = new CountBox(0, std::numeric_limits<int>::max());
    connect(seed_, &QSpinBox::valueChanged, this, &TrainingSection::edited);
    addRow(
        tr("Seed"), seed_, QStringLiteral("seed"),
        tr("Fixes data, initial weights, batch order and random slopes: the same seed gives the same run"));
}

void TrainingSection::setLearningRate(double learningRate)
{
    learningRate_ = learningRate;
    rateSlider_->showValue(learningRate);
    rateBox_->showValue(learningRate);
}

void TrainingSection::showConfig(const RaceConfig& config)
{
    const TrainingConfig& training = config.training;
    optimizer_->setCurrent(static_cast<int>(training.optimizer));
    setLearningRate(training.learningRate);
    showCount(*batch_, training.batch);
    weightDecay_ = training.weightDecay;
    decayBox_->showValue(weightDecay_);
    if (seed_ != nullptr) showCount(*seed_, static_cast<int>(training.seed));
}

void TrainingSection::writeConfig(RaceConfig& config) const
{
    config.training.optimizer = static_cast<OptimizerKind>(optimizer_->current());
    config.training.learningRate = learningRate_;
    config.training.batch = batch_->value();
    config.training.weightDecay = weightDecay_;
    if (seed_ != nullptr) config.training.seed = static_cast<std::uint64_t>(seed_->value());
}

ParameterScale learningRateScale()
{
    return ParameterScale::ofDecades(smallestRate, largestRate);
}

} // namespace rectiscope
