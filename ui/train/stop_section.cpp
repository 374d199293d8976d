#include "ui/train/stop_section.h"

#include "core/data/toy.h"
#include "ui/common/number_box.h"
#include "ui/train/count_box.h"

#include <QCheckBox>

#include <limits>

namespace rectiscope {
namespace {

constexpr int fieldWidth = 84;

ParameterScale percentScale()
{
    ParameterSpec spec;
    spec.sliderMinimum = 0;
    spec.sliderMaximum = 100;
    return ParameterScale::ofParameter(spec);
}

} // namespace

StopSection::StopSection(QWidget* parent) : SettingsSection(tr("Stop by itself"), parent)
{
    byDeath_ = new QCheckBox(tr("at the first death"));
    name(byDeath_, QStringLiteral("stopAtDeath"), tr("Stop at the first death"),
         tr("After the very step in which a unit dies; the unit is selected"));
    byDeath_->setFocusPolicy(Qt::TabFocus); // a click leaves the Space bar to play and pause
    connect(byDeath_, &QCheckBox::toggled, this, &StopSection::apply);
    addWide(byDeath_);

    steps_ = new CountBox(1, std::numeric_limits<int>::max());
    steps_->setValue(1000);
    connect(steps_, &QSpinBox::valueChanged, this, &StopSection::apply);
    bySteps_ = addCondition(tr("at step"), steps_, QStringLiteral("stopSteps"),
                            tr("After this step, counted from the start"));

    loss_ = new NumberBox(ParameterScale::ofDecades(1e-6, 10));
    loss_->setRange(0, 1e6);
    loss_->showValue(0.01);
    connect(loss_, &NumberBox::valueTyped, this, &StopSection::apply);
    byLoss_ = addCondition(tr("training loss ≤"), loss_, QStringLiteral("stopLoss"),
                           tr("At the end of the first epoch after which a network's loss over all training "
                              "points is at most this"));

    accuracy_ = new NumberBox(percentScale());
    accuracy_->setRange(0, 100);
    accuracy_->showValue(99);
    connect(accuracy_, &NumberBox::valueTyped, this, &StopSection::apply);
    byAccuracy_ = addCondition(tr("test accuracy % ≥"), accuracy_, QStringLiteral("stopAccuracy"), {});
    apply();
}

QCheckBox* StopSection::addCondition(const QString& text, QWidget* field, const QString& objectName,
                                     const QString& toolTip)
{
    auto* box = new QCheckBox(text);
    box->setFocusPolicy(Qt::TabFocus);
    name(box, objectName + QStringLiteral("On"), tr("Stop %1").arg(text), toolTip);
    name(field, objectName, tr("Stop %1, value").arg(text), toolTip);
    field->setFixedWidth(fieldWidth);
    connect(box, &QCheckBox::toggled, this, &StopSection::apply);
    addWide(inRow({box, field}));
    return box;
}

void StopSection::showConfig(const RaceConfig& config)
{
    const ToyInfo* info = findToy(config.dataset);
    const bool classifies = config.data ? config.data->task == Task::classification
                                        : info == nullptr || info->task == Task::classification;
    const QString toolTip = classifies ? tr("At the end of the first epoch after which a network's accuracy "
                                            "over all test points is at least this")
                                       : tr("These data ask for a number and not for a class: there is no "
                                            "accuracy");
    byAccuracy_->setEnabled(classifies);
    for (QWidget* widget : {static_cast<QWidget*>(byAccuracy_), static_cast<QWidget*>(accuracy_)})
        widget->setToolTip(toolTip);
    apply();
}

StopConditions StopSection::conditions() const
{
    StopConditions conditions;
    if (bySteps_->isChecked()) conditions.steps = steps_->value();
    if (byLoss_->isChecked()) conditions.trainLoss = loss_->value();
    if (byAccuracy_->isChecked() && byAccuracy_->isEnabled())
        conditions.testAccuracy = accuracy_->value() / 100;
    conditions.firstDeath = byDeath_->isChecked();
    return conditions;
}

void StopSection::setConditions(const StopConditions& conditions)
{
    if (conditions.steps) steps_->setValue(static_cast<int>(*conditions.steps));
    if (conditions.trainLoss) loss_->showValue(*conditions.trainLoss);
    if (conditions.testAccuracy) accuracy_->showValue(*conditions.testAccuracy * 100);
    bySteps_->setChecked(conditions.steps.has_value());
    byLoss_->setChecked(conditions.trainLoss.has_value());
    byAccuracy_->setChecked(conditions.testAccuracy.has_value());
    byDeath_->setChecked(conditions.firstDeath);
    apply();
}

// A value counts only while its condition is on.
void StopSection::apply()
{
    if (byAccuracy_ == nullptr) return; // still under construction
    steps_->setEnabled(bySteps_->isChecked());
    loss_->setEnabled(byLoss_->isChecked());
    accuracy_->setEnabled(byAccuracy_->isChecked() && byAccuracy_->isEnabled());
    Q_EMIT conditionsEdited(conditions());
}

} // namespace rectiscope
