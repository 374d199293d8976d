#include "ui/explore/family_panel.h"

#include "ui/common/number_box.h"
#include "ui/view_state.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>

namespace rectiscope {
namespace {

constexpr int boxWidth = 96;

ParameterScale anyNumber()
{
    ParameterSpec spec;
    spec.sliderMinimum = -1;
    spec.sliderMaximum = 1;
    return ParameterScale::ofParameter(spec);
}

} // namespace

FamilyPanel::FamilyPanel(ViewState& state, QWidget* parent) : QWidget(parent), state_(state)
{
    createControls();
    connect(&state_, &ViewState::readingChanged, this, &FamilyPanel::updateControls);
    offerParameters();
    updateControls();
}

void FamilyPanel::createControls()
{
    auto* layout = new QFormLayout(this);
    layout->setContentsMargins(10, 8, 10, 8);
    title_ = new QLabel;
    title_->setProperty("role", QStringLiteral("strong"));
    shown_ = new QCheckBox(tr("show the family"));
    shown_->setObjectName(QStringLiteral("familyShown"));
    shown_->setAccessibleName(tr("Draw the family"));
    shown_->setToolTip(tr("Draw the curves of the family"));
    parameter_ = new QComboBox;
    parameter_->setObjectName(QStringLiteral("familyParameter"));
    parameter_->setAccessibleName(tr("Parameter of the family"));
    parameter_->setToolTip(tr("The parameter that changes from curve to curve"));
    for (auto** box : {&from_, &to_}) {
        *box = new NumberBox(anyNumber());
        (*box)->setFixedWidth(boxWidth);
        connect(*box, &NumberBox::valueTyped, this, &FamilyPanel::apply);
    }
    from_->setObjectName(QStringLiteral("familyFrom"));
    from_->setAccessibleName(tr("First value of the family"));
    from_->setToolTip(tr("The parameter's value for the palest curve"));
    to_->setObjectName(QStringLiteral("familyTo"));
    to_->setAccessibleName(tr("Last value of the family"));
    to_->setToolTip(tr("The parameter's value for the strongest curve"));
    count_ = new QSpinBox;
    count_->setObjectName(QStringLiteral("familyCount"));
    count_->setAccessibleName(tr("Number of curves"));
    count_->setToolTip(tr("How many curves, both ends included"));
    count_->setRange(2, mostFamilyMembers);
    count_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    count_->setFixedWidth(boxWidth);
    message_ = new QLabel;
    message_->setObjectName(QStringLiteral("familyMessage"));
    message_->setProperty("role", QStringLiteral("muted"));
    layout->addRow(title_);
    layout->addRow(tr("parameter"), parameter_);
    layout->addRow(tr("from"), from_);
    layout->addRow(tr("to"), to_);
    layout->addRow(tr("curves"), count_);
    layout->addRow(shown_);
    layout->addRow(message_);
    connect(shown_, &QCheckBox::clicked, this, &FamilyPanel::apply);
    connect(count_, &QSpinBox::valueChanged, this, &FamilyPanel::apply);
    connect(parameter_, &QComboBox::activated, this, [this] {
        const auto& spec = state_.activation(row_).info().parameters[chosen().parameter];
        from_->showValue(spec.sliderMinimum);
        to_->showValue(spec.sliderMaximum);
        apply();
    });
}

void FamilyPanel::showEvent(QShowEvent* event)
{
    offerParameters();
    updateControls();
    QWidget::showEvent(event);
}

void FamilyPanel::offerParameters()
{
    row_ = state_.explore().family ? state_.explore().family->row : state_.selectedRow();
    const auto& info = state_.activation(row_).info();
    title_->setText(QString::fromStdString(info.name));
    parameter_->clear();
    for (std::size_t i = 0; i < info.parameters.size(); ++i) {
        const auto& spec = info.parameters[i];
        if (spec.kind != ParameterKind::real) continue;
        parameter_->addItem(QString::fromStdString(spec.symbol), QVariant::fromValue<qulonglong>(i));
    }
    const bool any = parameter_->count() > 0;
    for (QWidget* control : std::initializer_list<QWidget*>{shown_, parameter_, from_, to_, count_})
        control->setEnabled(any);
    message_->setText(any ? QString() : tr("has no parameter to change"));
}

Family FamilyPanel::chosen() const
{
    Family family;
    family.row = row_;
    family.parameter = parameter_->currentData().toULongLong();
    family.from = from_->value();
    family.to = to_->value();
    family.count = count_->value();
    return family;
}

void FamilyPanel::apply()
{
    message_->clear();
    if (!shown_->isChecked()) {
        state_.setFamily(std::nullopt);
        return;
    }
    const auto family = chosen();
    if (familyMembers(family, state_.activation(row_)).empty()) {
        message_->setText(tr("the function refuses these values"));
        return;
    }
    state_.setFamily(family);
}

void FamilyPanel::updateControls()
{
    const auto& family = state_.explore().family;
    shown_->setChecked(family.has_value());
    if (!family && from_->value() != to_->value()) return; // what was typed stays for the next time
    const auto shown = family.value_or(Family{row_, chosen().parameter, 0, 0.5, 6});
    const QSignalBlocker blocker(count_);
    if (shown.row == row_)
        parameter_->setCurrentIndex(parameter_->findData(QVariant::fromValue<qulonglong>(shown.parameter)));
    from_->showValue(shown.from);
    to_->showValue(shown.to);
    count_->setValue(shown.count);
}

} // namespace rectiscope
