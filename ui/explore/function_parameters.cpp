#include "ui/explore/function_parameters.h"

#include "core/activation/config.h"
#include "ui/common/catalog_text.h"
#include "ui/common/core_text.h"
#include "ui/common/icons.h"
#include "ui/common/parameter_row.h"
#include "ui/common/segmented_control.h"
#include "ui/common/swatch.h"
#include "ui/view_state.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace rectiscope {

FunctionParameters::FunctionParameters(ViewState& state, std::size_t row, QWidget* parent)
    : QWidget(parent), state_(state), row_(row)
{
    setObjectName(QStringLiteral("parameters") + QString::fromStdString(info().key));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 2, 0, 0);
    layout->setSpacing(4);
    createTitle(*layout);
    for (std::size_t i = 0; i < info().parameters.size(); ++i)
        if (info().parameters[i].kind != ParameterKind::integer) createControl(*layout, i);
    message_ = new QLabel;
    message_->setObjectName(objectName() + QStringLiteral("Message"));
    message_->setProperty("role", QStringLiteral("error"));
    message_->setWordWrap(true);
    message_->hide();
    layout->addWidget(message_);
    if (info().slopeRule == SlopeRule::random) createRandomControls(*layout);
    connect(&state_, &ViewState::activationChanged, this, [this](std::size_t changed) {
        if (changed == row_) updateValues();
    });
    connect(&state_, &ViewState::displayChanged, this, &FunctionParameters::updateDisplay);
    connect(&state_, &ViewState::sweepsChanged, this, &FunctionParameters::updateSweeps);
    updateDisplay();
    updateValues();
    updateSweeps();
}

bool FunctionParameters::hasControls(const ActivationInfo& info)
{
    return std::ranges::any_of(info.parameters,
                               [](const ParameterSpec& spec) { return spec.kind != ParameterKind::integer; });
}

const ActivationInfo& FunctionParameters::info() const
{
    return state_.activation(row_).info();
}

void FunctionParameters::createTitle(QVBoxLayout& layout)
{
    auto* title = new QHBoxLayout;
    title->setSpacing(7);
    title->addWidget(new Swatch(row_));
    auto* name = new QLabel(QString::fromStdString(info().name));
    name->setProperty("role", QStringLiteral("strong"));
    title->addWidget(name);
    remark_ = new QLabel;
    remark_->setProperty("role", QStringLiteral("muted"));
    title->addWidget(remark_);
    title->addStretch(1);
    layout.addLayout(title);
}

void FunctionParameters::createControl(QVBoxLayout& layout, std::size_t parameter)
{
    const auto& spec = info().parameters[parameter];
    const auto name = QString::fromStdString(info().key + "." + spec.key);
    const auto label = catalogText(spec.label);
    if (spec.kind == ParameterKind::choice) {
        QStringList texts;
        for (const auto& choice : spec.choices)
            texts << (spec.key == "convention" ? tr("uniform %1").arg(catalogText(choice))
                      : choice == "none"       ? tr("exact")
                                               : catalogText(choice));
        auto* choice = new SegmentedControl(name, texts);
        choice->setToolTips(QStringList(texts.size(), label));
        connect(choice, &SegmentedControl::chosen, this,
                [this, parameter](int index) { state_.setParameter(row_, parameter, index); });
        layout.addWidget(choice);
        controls_.push_back({parameter, nullptr, choice});
        return;
    }
    auto* row = new ParameterRow(name, ParameterScale::ofParameter(spec));
    layout.addWidget(row);
    controls_.push_back({parameter, row, nullptr});
    connectRow(controls_.back());
}

void FunctionParameters::connectRow(const Control& control)
{
    const auto parameter = control.parameter;
    connect(control.row, &ParameterRow::moved, this,
            [this, parameter](double value) { changeFromWritten(parameter, value, false); });
    connect(control.row, &ParameterRow::typed, this,
            [this, parameter](double value) { changeFromWritten(parameter, value, true); });
    connect(control.row, &ParameterRow::sweepChosen, this,
            [this, parameter](const auto& ends, double seconds) { changeSweep(parameter, ends, seconds); });
    connect(control.row, &ParameterRow::resetRequested, this, [this, parameter] {
        message_->hide();
        const std::size_t shown = writing(parameter).shown();
        state_.setParameter(row_, shown, info().parameters[shown].defaultValue);
    });
}

void FunctionParameters::createRandomControls(QVBoxLayout& layout)
{
    mode_ = new SegmentedControl(QStringLiteral("mode"), {tr("training: sampled"), tr("test: mean")});
    mode_->setToolTips(
        {tr("A slope for every element, drawn anew in every pass: the band shows where it falls"),
         tr("One slope for all: the mean of the slopes, or of the divisors")});
    connect(mode_, &SegmentedControl::chosen, this,
            [this](int index) { state_.setMode(index == 0 ? Mode::train : Mode::test); });
    auto* resample = new QPushButton(tr("Resample"));
    resample->setObjectName(QStringLiteral("resample"));
    resample->setAccessibleName(tr("Resample the random slopes"));
    resample->setToolTip(tr("Draw other slopes (thin lines in training mode)"));
    resample->setIcon(themedIcon(QStringLiteral("resample")));
    connect(resample, &QPushButton::clicked, this, [this] {
        state_.setMode(Mode::train);
        state_.resample();
    });
    layout.addSpacing(2);
    layout.addWidget(mode_);
    layout.addSpacing(2);
    layout.addWidget(resample, 0, Qt::AlignLeft);
}

void FunctionParameters::stopSweeps()
{
    for (const auto& control : controls_)
        if (control.row != nullptr) control.row->stopSweep();
    message_->hide();
}

WrittenParameter FunctionParameters::writing(std::size_t parameter) const
{
    return {info(), parameter, state_.showsDivisors()};
}

void FunctionParameters::changeFromWritten(std::size_t parameter, double written, bool typed)
{
    message_->hide();
    double value = written;
    if (writing(parameter).isDivisor()) {
        try {
            value = slopeFromDivisor(written);
        } catch (const ActivationError& error) {
            message_->setText(coreText(error.what()));
            message_->show();
            updateValues();
            return;
        }
    }
    state_.setParameter(row_, writing(parameter).shown(), value);
    // What was typed may have been bounded, or refused by the function.
    if (typed) updateValues();
}

void FunctionParameters::updateDisplay()
{
    if (mode_ != nullptr) mode_->setCurrent(state_.mode() == Mode::train ? 0 : 1);
    if (divisorsShown_ == state_.showsDivisors()) return;
    divisorsShown_ = state_.showsDivisors();
    message_->hide();
    for (const auto& control : controls_)
        if (control.row != nullptr) writeAs(control, writing(control.parameter));
    remark_->setText(remark());
    updateValues();
    updateSweeps();
}

// The ends are kept as values of the parameter, whichever way it is written.
void FunctionParameters::changeSweep(std::size_t parameter,
                                     const std::optional<std::pair<double, double>>& ends, double seconds)
{
    Sweep sweep;
    sweep.row = row_;
    sweep.parameter = writing(parameter).shown();
    sweep.seconds = seconds;
    if (ends && writing(parameter).isDivisor())
        sweep.ends = Interval{1 / ends->second, 1 / ends->first};
    else if (ends)
        sweep.ends = Interval{ends->first, ends->second};
    state_.setSweep(sweep);
}

void FunctionParameters::updateSweeps()
{
    for (const auto& control : controls_) {
        if (control.row == nullptr) continue;
        const auto way = writing(control.parameter);
        const Sweep sweep = state_.sweep(row_, way.shown());
        std::optional<std::pair<double, double>> ends;
        if (sweep.ends && way.isDivisor())
            ends.emplace(way.written(sweep.ends->upper), way.written(sweep.ends->lower));
        else if (sweep.ends)
            ends.emplace(sweep.ends->lower, sweep.ends->upper);
        control.row->showSweep(ends, sweep.seconds);
    }
}

void FunctionParameters::writeAs(const Control& control, const WrittenParameter& way)
{
    const bool divisor = way.isDivisor();
    const auto& spec = info().parameters[control.parameter];
    control.row->setScale(divisor ? ParameterScale::ofDivisor() : ParameterScale::ofParameter(spec));
    const QString symbol = way.symbol();
    const auto label = catalogText(spec.label);
    control.row->setTexts(symbol, tr("%1: %2").arg(QString::fromStdString(info().name), symbol),
                          divisor ? tr("%1, as the divisor in x / a").arg(label) : label);
}

QString FunctionParameters::remark() const
{
    switch (info().slopeRule) {
    case SlopeRule::learned:
        return tr("learned by backpropagation");
    case SlopeRule::random:
        return state_.showsDivisors() ? tr("1/a from l to u") : tr("a from l to u");
    case SlopeRule::none:
    case SlopeRule::fixed:
        break;
    }
    return {};
}

void FunctionParameters::updateValues()
{
    for (const auto& control : controls_) {
        const auto way = writing(control.parameter);
        const double value = state_.activation(row_).parameter(way.shown());
        if (control.row != nullptr)
            control.row->showValue(way.written(value));
        else
            control.choice->setCurrent(static_cast<int>(value));
    }
}

} // namespace rectiscope
