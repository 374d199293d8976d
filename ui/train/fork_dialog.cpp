#include "ui/train/fork_dialog.h"

#include "core/activation/catalog.h"
#include "core/activation/config.h"
#include "ui/common/catalog_text.h"
#include "ui/common/core_text.h"
#include "ui/common/number_box.h"
#include "ui/common/segmented_control.h"
#include "ui/common/swatch.h"
#include "ui/common/value_slider.h"
#include "ui/train/card_painter.h"
#include "ui/train/network_name.h"
#include "ui/train/race_text.h"
#include "ui/train/training_section.h"
#include "ui/view_state.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace rectiscope {
namespace {

constexpr int dialogWidth = 400;
constexpr int boxWidth = 80;
constexpr double rescuingSlope = 0.1;

QIcon swatchIcon(std::size_t row, qreal ratio)
{
    QPixmap picture((QSizeF(swatchWidth, 14) * ratio).toSize());
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    drawSwatch(painter, QRectF(0, 0, swatchWidth, 14), row);
    return {picture};
}

void name(QWidget& widget, const QString& objectName, const QString& accessibleName, const QString& toolTip)
{
    widget.setObjectName(objectName);
    widget.setAccessibleName(accessibleName);
    widget.setToolTip(toolTip);
}

} // namespace

ForkDialog::ForkDialog(const ViewState& state, const RaceSnapshot& snapshot, int network, QWidget* parent)
    : QDialog(parent),
      state_(state),
      parent_(snapshot.networks[static_cast<std::size_t>(network)].activation),
      request_{{network, snapshot.steps}, parent_},
      grid_(new QGridLayout)
{
    const NetworkSnapshot& shown = snapshot.networks[static_cast<std::size_t>(network)];
    request_.optimizer = shown.optimizer;
    request_.learningRate = shown.learningRate;
    setObjectName(QStringLiteral("forkDialog"));
    setWindowTitle(tr("Fork"));
    setFixedWidth(dialogWidth);
    auto* title = new QLabel(
        tr("From step %1 of %2: the same weights, but …").arg(countText(snapshot.steps), networkName(shown)));
    title->setObjectName(QStringLiteral("forkTitle"));
    title->setProperty("role", QStringLiteral("strong"));
    title->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 14);
    column->setSpacing(10);
    column->addWidget(title);
    grid_->setHorizontalSpacing(10);
    grid_->setVerticalSpacing(8);
    grid_->setColumnStretch(1, 1);
    column->addLayout(grid_);
    createFunction();
    createTraining();
    createButtons();

    const auto leaky = catalogIndex(*findActivation("LeakyReLU"));
    const bool isRelu = parent_.info().key == "ReLU"; // the same again would show nothing
    chooseFunction(isRelu ? leaky : catalogIndex(parent_.info()));
}

QLabel* ForkDialog::addRow(QGridLayout& grid, const QString& label, QWidget* control, QWidget* second)
{
    auto* text = new QLabel(label);
    text->setBuddy(second != nullptr ? second : control);
    text->setToolTip(control->toolTip());
    const int row = grid.rowCount();
    grid.addWidget(text, row, 0);
    grid.addWidget(control, row, 1, 1, second != nullptr ? 1 : 2);
    if (second != nullptr) grid.addWidget(second, row, 2);
    return text;
}

void ForkDialog::createFunction()
{
    function_ = new QComboBox;
    name(*function_, QStringLiteral("forkFunction"), tr("Function"),
         tr("The function on every hidden layer from this step on"));
    function_->setIconSize({swatchWidth, 14});
    function_->setMaxVisibleItems(14);
    for (std::size_t row = 0; row < catalog().size(); ++row)
        function_->addItem(swatchIcon(row, devicePixelRatioF()), QString::fromStdString(catalog()[row].name));
    connect(function_, &QComboBox::currentIndexChanged, this,
            [this](int index) { chooseFunction(static_cast<std::size_t>(index)); });
    addRow(*grid_, tr("Function"), function_);
    place_ = new QVBoxLayout;
    place_->setContentsMargins(0, 0, 0, 0);
    grid_->addLayout(place_, grid_->rowCount(), 1, 1, 2);
}

void ForkDialog::createTraining()
{
    // In the order of enum class OptimizerKind.
    optimizer_ =
        new SegmentedControl(QStringLiteral("forkOptimizer"), {tr("SGD"), tr("momentum"), tr("Adam")});
    optimizer_->setAccessibleName(tr("Optimizer"));
    optimizer_->setToolTips({tr("Stochastic gradient descent"), tr("SGD with momentum 0.9"),
                             tr("Adam with β = 0.9 and 0.999, ε = 1e-8")});
    optimizer_->setCurrent(static_cast<int>(request_.optimizer));
    connect(optimizer_, &SegmentedControl::chosen, this,
            [this](int index) { request_.optimizer = static_cast<OptimizerKind>(index); });
    addRow(*grid_, tr("Optimizer"), optimizer_);

    rateSlider_ = new ValueSlider(learningRateScale());
    rateBox_ = new NumberBox(learningRateScale());
    rateBox_->setRange(0, mostLearningRate);
    rateBox_->setFixedWidth(boxWidth);
    const QString tip =
        tr("Size of a step along the gradient. Another than the parent's is this fork's own and "
           "stays as it is");
    name(*rateSlider_, QStringLiteral("forkRateSlider"), tr("Learning rate"), tip);
    name(*rateBox_, QStringLiteral("forkRate"), tr("Learning rate, exact value"), tip);
    connect(rateSlider_, &ValueSlider::valueMoved, this, &ForkDialog::setLearningRate);
    connect(rateSlider_, &ValueSlider::resetRequested, this,
            [this, rate = request_.learningRate] { setLearningRate(rate); });
    connect(rateBox_, &NumberBox::valueTyped, this, &ForkDialog::setLearningRate);
    addRow(*grid_, tr("Learning rate"), rateSlider_, rateBox_);
    setLearningRate(request_.learningRate);
}

void ForkDialog::createButtons()
{
    error_ = new QLabel;
    error_->setObjectName(QStringLiteral("forkError"));
    error_->setProperty("role", QStringLiteral("error"));
    error_->setWordWrap(true);
    error_->hide();
    accept_ = new QPushButton(tr("Fork"));
    name(*accept_, QStringLiteral("forkAccept"), tr("Fork"), tr("Adds the fork as another card (Enter)"));
    accept_->setProperty("primary", true);
    accept_->setDefault(true);
    auto* cancel = new QPushButton(tr("Cancel"));
    name(*cancel, QStringLiteral("forkCancel"), tr("Cancel"), tr("Changes nothing (Esc)"));
    cancel->setAutoDefault(false);
    connect(accept_, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(accept_);
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->addWidget(error_);
    column->addSpacing(4);
    column->addLayout(buttons);
}

void ForkDialog::chooseFunction(std::size_t row)
{
    {
        const QSignalBlocker blocker(function_);
        function_->setCurrentIndex(static_cast<int>(row));
    }
    const bool isParents = &parent_.info() == &catalog()[row];
    const bool isLeaky = catalog()[row].key == "LeakyReLU";
    request_.activation = isParents ? parent_ : isLeaky ? rescuingLeaky(state_) : state_.activation(row);
    fields_.clear();
    delete parameters_;
    parameters_ = new QWidget;
    auto* grid = new QGridLayout(parameters_);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(1, 1);
    place_->addWidget(parameters_);
    const auto& parameters = request_.activation.info().parameters;
    for (std::size_t i = 0; i < parameters.size(); ++i)
        if (parameters[i].kind == ParameterKind::real) createField(i);
    error_->hide();
    accept_->setEnabled(true);
    showValues();
    adjustSize();
}

void ForkDialog::createField(std::size_t parameter)
{
    const ParameterSpec& spec = request_.activation.info().parameters[parameter];
    const auto way = writing(parameter);
    const auto scale = way.isDivisor() ? ParameterScale::ofDivisor() : ParameterScale::ofParameter(spec);
    Field field{parameter, new ValueSlider(scale), new NumberBox(scale)};
    const QString symbol = way.symbol();
    const QString label = catalogText(spec.label);
    const QString tip = way.isDivisor() ? tr("%1, as the divisor in x / a").arg(label) : label;
    const QString key = QStringLiteral("fork_") + QString::fromStdString(spec.key);
    name(*field.slider, key + QStringLiteral("Slider"), label, tip);
    name(*field.box, key, tr("%1, exact value").arg(label), tip);
    field.box->setFixedWidth(boxWidth);
    const auto change = [this, parameter](double value) { setParameter(parameter, value); };
    connect(field.slider, &ValueSlider::valueMoved, this, change);
    connect(field.box, &NumberBox::valueTyped, this, change);
    connect(field.slider, &ValueSlider::resetRequested, this, [this, parameter] {
        const auto reset = writing(parameter);
        setParameter(parameter,
                     reset.written(request_.activation.info().parameters[reset.shown()].defaultValue));
    });
    addRow(*static_cast<QGridLayout*>(parameters_->layout()), symbol, field.slider, field.box);
    fields_.push_back(field);
}

void ForkDialog::setParameter(std::size_t parameter, double written)
{
    const std::size_t index = writing(parameter).shown();
    const ActivationInfo& info = request_.activation.info();
    try {
        const double value = writing(parameter).isDivisor() ? slopeFromDivisor(written) : written;
        auto values = request_.activation.parameters();
        values[index] = value;
        // One bound pushes the other.
        if (info.slopeRule == SlopeRule::random && values[rreluLower] > values[rreluUpper])
            values[index == rreluLower ? rreluUpper : rreluLower] = value;
        request_.activation = Activation(info, std::move(values));
        error_->hide();
    } catch (const ActivationError& error) {
        error_->setText(coreText(error.what()));
        error_->show();
    }
    showValues();
    adjustSize();
}

void ForkDialog::setLearningRate(double rate)
{
    request_.learningRate = rate;
    rateSlider_->showValue(rate);
    rateBox_->showValue(rate);
}

void ForkDialog::showValues()
{
    for (const auto& field : fields_) {
        const auto way = writing(field.parameter);
        const double written = way.written(request_.activation.parameter(way.shown()));
        field.slider->showValue(written);
        field.box->showValue(written);
    }
}

WrittenParameter ForkDialog::writing(std::size_t parameter) const
{
    return {request_.activation.info(), parameter, state_.showsDivisors()};
}

QString forkObstacle(const RaceSnapshot& snapshot, int network)
{
    const auto& shown = snapshot.networks[static_cast<std::size_t>(network)];
    if (snapshot.networks.size() >= mostNetworks)
        return ForkDialog::tr("At most %1 networks race side by side: remove one first").arg(mostNetworks);
    if (waits(snapshot, shown)) return ForkDialog::tr("This fork has not parted yet: go to a later step");
    if (shown.diverged)
        return ForkDialog::tr("This network has diverged: go back to an earlier step to fork it");
    return {};
}

Activation rescuingLeaky(const ViewState& state)
{
    const ActivationInfo& info = *findActivation("LeakyReLU");
    const Activation& leaky = state.activation(catalogIndex(info));
    return leaky == Activation(info) ? leaky.with(0, rescuingSlope) : leaky;
}

} // namespace rectiscope
