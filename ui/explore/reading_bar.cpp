#include "ui/explore/reading_bar.h"

#include "ui/explore/family_panel.h"
#include "ui/view_state.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QWidgetAction>

#include <array>

namespace rectiscope {

ReadingBar::ReadingBar(ViewState& state, QWidget* parent) : QWidget(parent), state_(state)
{
    setObjectName(QStringLiteral("readingBar"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 0);
    layout->setSpacing(8);
    createSwitches(*layout);
    createPins(*layout);
    createFamily(*layout);
    layout->addStretch(1);
    connect(&state_, &ViewState::readingChanged, this, &ReadingBar::updateSwitches);
    updateSwitches();
}

void ReadingBar::createSwitches(QHBoxLayout& layout)
{
    struct Switch {
        const char* name;
        QString text, accessible, toolTip;
    };
    const std::array<Switch, 5> all{{
        {"showTangent", tr("tangent"), tr("Tangent at the cursor"),
         tr("The tangent of the selected function at the cursor, with its slope")},
        {"showSecondDerivative", tr("f″"), tr("Second derivative"),
         tr("The second derivative of the selected function, dashed in the panel of f′")},
        {"showSubdifferential", tr("∂f"), tr("Subdifferential"),
         tr("All slopes that a line touching the kink may have, as a bar: ReLU [0, 1] at 0")},
        {"showLens", tr("lens"), tr("Lens near 0"),
         tr("An inset with y stretched near 0, in which a slope of 0.01 is seen to leak")},
        {"showDensity", tr("density"), tr("Density of inputs"),
         tr("The density of inputs z ~ N(μ, σ²) under the curve, and the share of them where f′ = 0")},
    }};
    auto* group = new QHBoxLayout;
    group->setSpacing(0);
    for (const auto& one : all) {
        auto* button = new QPushButton(one.text);
        button->setObjectName(QLatin1String(one.name));
        button->setAccessibleName(one.accessible);
        button->setToolTip(one.toolTip);
        button->setCheckable(true);
        button->setProperty("segment", switches_.isEmpty() ? QStringLiteral("first")
                                       : switches_.size() + 1 < qsizetype(all.size())
                                           ? QStringLiteral("middle")
                                           : QStringLiteral("last"));
        // As wide as its bold, checked text, so that nothing moves when it is switched.
        QFont bold = button->font();
        bold.setWeight(QFont::DemiBold);
        button->setFixedWidth(QFontMetrics(bold).horizontalAdvance(one.text) + 18);
        switches_.append(button);
        group->addWidget(button);
    }
    layout.addLayout(group);
    connect(switches_[0], &QPushButton::clicked, &state_, &ViewState::setTangent);
    connect(switches_[1], &QPushButton::clicked, &state_, &ViewState::setSecondDerivative);
    connect(switches_[2], &QPushButton::clicked, &state_, &ViewState::setSubdifferential);
    connect(switches_[3], &QPushButton::clicked, &state_, &ViewState::setLens);
    connect(switches_[4], &QPushButton::clicked, this,
            [this](bool shown) { state_.setDensity(shown ? std::optional(Density{}) : std::nullopt); });
}

void ReadingBar::createPins(QHBoxLayout& layout)
{
    pin_ = new QPushButton(tr("pin"));
    pin_->setObjectName(QStringLiteral("pin"));
    pin_->setAccessibleName(tr("Pin the selected curve"));
    pin_->setToolTip(tr("Keep the selected curve as it is now, as a ghost to compare with"));
    connect(pin_, &QPushButton::clicked, this, &ReadingBar::pinSelected);
    unpin_ = new QPushButton(tr("unpin"));
    unpin_->setObjectName(QStringLiteral("unpinAll"));
    unpin_->setAccessibleName(tr("Unpin all curves"));
    unpin_->setToolTip(tr("Remove every pinned curve"));
    connect(unpin_, &QPushButton::clicked, this, [this] { state_.setPins({}); });
    auto* group = new QHBoxLayout;
    group->setSpacing(0);
    pin_->setProperty("segment", QStringLiteral("first"));
    unpin_->setProperty("segment", QStringLiteral("last"));
    group->addWidget(pin_);
    group->addWidget(unpin_);
    layout.addLayout(group);
}

void ReadingBar::createFamily(QHBoxLayout& layout)
{
    family_ = new QToolButton;
    family_->setText(tr("family ▾"));
    family_->setObjectName(QStringLiteral("family"));
    family_->setAccessibleName(tr("Family of curves"));
    family_->setToolTip(tr("One function at even steps of one parameter, in one figure"));
    family_->setCheckable(true);
    family_->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(family_);
    auto* action = new QWidgetAction(menu);
    action->setDefaultWidget(new FamilyPanel(state_));
    menu->addAction(action);
    family_->setMenu(menu);
    family_->setFixedHeight(pin_->sizeHint().height());
    layout.addWidget(family_);
}

void ReadingBar::pinSelected()
{
    auto pins = state_.explore().pins;
    const auto& curve = state_.activation(state_.selectedRow());
    if (std::ranges::find(pins, curve) != pins.end()) return;
    if (pins.size() == mostPins) pins.erase(pins.begin()); // the oldest makes room
    pins.push_back(curve);
    state_.setPins(std::move(pins));
}

void ReadingBar::updateSwitches()
{
    const auto& explore = state_.explore();
    switches_[0]->setChecked(explore.tangent);
    switches_[1]->setChecked(explore.secondDerivative);
    switches_[2]->setChecked(explore.subdifferential);
    switches_[3]->setChecked(explore.lens);
    switches_[4]->setChecked(explore.density.has_value());
    unpin_->setEnabled(!explore.pins.empty());
    family_->setChecked(explore.family.has_value());
}

} // namespace rectiscope
