#include "ui/explore/parameter_panel.h"

#include "ui/common/heading.h"
#include "ui/common/segmented_control.h"
#include "ui/explore/function_parameters.h"
#include "ui/view_state.h"

#include <QAbstractButton>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace rectiscope {

ParameterPanel::ParameterPanel(ViewState& state, QWidget* parent) : QWidget(parent), state_(state)
{
    createControls();
    connectState();
    showGroups();
    updateControls();
}

void ParameterPanel::createControls()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(makeHeading(tr("Parameters")));
    convention_ = new SegmentedControl(QStringLiteral("convention"), {tr("slope a·x"), tr("divisor x / a")});
    convention_->setToolTips({tr("Write the numbers as PyTorch does: f(x) = a·x for x < 0"),
                              tr("Write the numbers as the paper does: f(x) = x / a for x < 0, a > 1")});
    connect(convention_, &SegmentedControl::chosen, this,
            [this](int index) { state_.setShowsDivisors(index == 1); });
    layout->addWidget(convention_);
    nothing_ = new QLabel(tr("The functions shown have no parameters."));
    nothing_->setProperty("role", QStringLiteral("muted"));
    nothing_->setWordWrap(true);
    layout->addWidget(nothing_);
    groups_ = new QVBoxLayout;
    groups_->setSpacing(8);
    layout->addLayout(groups_);

    layout->addSpacing(6);
    layout->addWidget(makeHeading(tr("Derivative at a kink")));
    side_ = new SegmentedControl(QStringLiteral("kinkSide"), {tr("right limit"), tr("left limit")});
    side_->setToolTips({tr("f′(0) = 1 for the rectifiers, as in code that tests x < 0"),
                        tr("f′(0) as PyTorch has it: 0 for ReLU, a for Leaky ReLU")});
    connect(side_, &SegmentedControl::chosen, this,
            [this](int index) { state_.setSide(index == 0 ? Side::right : Side::left); });
    layout->addWidget(side_);

    reset_ = new QPushButton(tr("Reset all"));
    reset_->setObjectName(QStringLiteral("resetParameters"));
    reset_->setAccessibleName(tr("Reset all parameters"));
    reset_->setToolTip(tr("Give every parameter its usual value again"));
    connect(reset_, &QPushButton::clicked, this, [this] {
        for (auto& [row, group] : byRow_) group->stopSweeps();
        state_.resetParameters();
    });
    layout->addWidget(reset_, 0, Qt::AlignLeft);
    layout->addStretch(1);
}

void ParameterPanel::connectState()
{
    connect(&state_, &ViewState::shownChanged, this, &ParameterPanel::showGroups);
    connect(&state_, &ViewState::displayChanged, this, &ParameterPanel::updateControls);
}

void ParameterPanel::showGroups()
{
    bool any = false;
    int place = 0;
    for (std::size_t row = 0; row < state_.rows(); ++row) {
        const auto found = byRow_.find(row);
        auto* group = found == byRow_.end() ? nullptr : found->second;
        const bool wanted =
            state_.isShown(row) && FunctionParameters::hasControls(state_.activation(row).info());
        if (wanted && group == nullptr) {
            group = new FunctionParameters(state_, row);
            byRow_.emplace(row, group);
            groups_->insertWidget(place, group);
        }
        if (group == nullptr) continue;
        ++place;
        group->setVisible(wanted);
        any = any || wanted;
    }
    nothing_->setVisible(!any);
    orderTabs();
}

// Groups come into being at any time; Tab goes through them in the order in which they are seen.
void ParameterPanel::orderTabs()
{
    QWidget* previous = nullptr;
    const auto append = [&previous](const QWidget* part) {
        for (auto* control : part->findChildren<QWidget*>()) {
            if (!(control->focusPolicy() & Qt::TabFocus) &&
                qobject_cast<QAbstractButton*>(control) == nullptr)
                continue;
            if (previous != nullptr) setTabOrder(previous, control);
            previous = control;
        }
    };
    append(convention_);
    for (const auto& [row, group] : byRow_) append(group);
    append(side_);
    setTabOrder(previous, reset_);
}

void ParameterPanel::updateControls()
{
    convention_->setCurrent(state_.showsDivisors() ? 1 : 0);
    side_->setCurrent(state_.side() == Side::right ? 0 : 1);
}

} // namespace rectiscope
