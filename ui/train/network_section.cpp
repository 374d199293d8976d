#include "ui/train/network_section.h"

#include "ui/common/number_box.h"
#include "ui/train/hidden_layers.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace rectiscope {
namespace {

constexpr double largestBias = 100;

ParameterScale biasScale()
{
    ParameterSpec spec;
    spec.sliderMinimum = -3;
    spec.sliderMaximum = 3;
    return ParameterScale::ofParameter(spec);
}

} // namespace

NetworkSection::NetworkSection(QWidget* parent) : SettingsSection(tr("Network, same start for all"), parent)
{
    createLayers();
    createInitialization();
}

void NetworkSection::createLayers()
{
    layers_ = new QLineEdit;
    layers_->setAlignment(Qt::AlignRight);
    addRow(tr("Hidden layers"), layers_, QStringLiteral("hiddenLayers"),
           tr("Units in each hidden layer from the input on, such as 32, 32"));
    connect(layers_, &QLineEdit::editingFinished, this, &NetworkSection::readLayers);

    auto* fewer =
        createButton(QStringLiteral("−"), QStringLiteral("fewerLayers"), tr("One hidden layer less"));
    auto* more = createButton(QStringLiteral("+"), QStringLiteral("moreLayers"),
                              tr("One hidden layer more, as wide as the last"));
    auto* narrower = createButton(QStringLiteral("−"), QStringLiteral("narrowerLayers"),
                                  tr("Half as many units in every hidden layer"));
    auto* wider = createButton(QStringLiteral("+"), QStringLiteral("widerLayers"),
                               tr("Twice as many units in every hidden layer"));
    connect(fewer, &QToolButton::clicked, this, [this] {
        if (hidden_.size() > 1) setLayers({hidden_.begin(), hidden_.end() - 1});
    });
    connect(more, &QToolButton::clicked, this, [this] {
        auto hidden = hidden_;
        hidden.push_back(hidden.back());
        if (hidden.size() <= mostHiddenLayers) setLayers(std::move(hidden));
    });
    const auto scale = [this](auto change) {
        auto hidden = hidden_;
        for (int& width : hidden) width = std::clamp(change(width), 1, widestHiddenLayer);
        setLayers(std::move(hidden));
    };
    connect(narrower, &QToolButton::clicked, this, [scale] { scale([](int width) { return width / 2; }); });
    connect(wider, &QToolButton::clicked, this, [scale] { scale([](int width) { return width * 2; }); });
    const auto caption = [](const QString& text) {
        auto* label = new QLabel(text);
        label->setProperty("role", QStringLiteral("muted"));
        label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        return label;
    };
    addWide(inRow({caption(tr("layers")), fewer, more, caption(tr("width")), narrower, wider}));

    error_ = new QLabel;
    error_->setObjectName(QStringLiteral("hiddenLayersError"));
    error_->setProperty("role", QStringLiteral("error"));
    error_->setWordWrap(true);
    error_->hide();
    addWide(error_);
}

void NetworkSection::createInitialization()
{
    initialization_ = new QComboBox;
    // In the order of enum class Initialization.
    initialization_->addItems(
        {tr("He, √2 for all"), tr("matched to each f"), tr("PyTorch's default"), tr("asymmetric")});
    addRow(
        tr("Initialisation"), initialization_, QStringLiteral("initialization"),
        tr("He: normal, sd √(2/fan-in), the same weights for all functions. Matched: the gain that keeps the "
           "signal's size for each function. Asymmetric: see Lu et al. 2019, fewer units are born dead."));
    connect(initialization_, &QComboBox::activated, this, &NetworkSection::edited);

    biasBox_ = new NumberBox(biasScale());
    biasBox_->setRange(-largestBias, largestBias);
    addRow(tr("Initial bias"), biasBox_, QStringLiteral("initialBias"),
           tr("Added to the initial bias of every hidden unit; below 0 it pushes units towards dying"));
    connect(biasBox_, &NumberBox::valueTyped, this, [this](double value) {
        bias_ = value;
        Q_EMIT edited();
    });
}

QToolButton* NetworkSection::createButton(const QString& text, const QString& objectName,
                                          const QString& toolTip)
{
    auto* button = new QToolButton;
    button->setText(text);
    button->setFixedSize(26, 22);
    button->setFocusPolicy(Qt::TabFocus);
    name(button, objectName, toolTip, toolTip);
    return button;
}

void NetworkSection::readLayers()
{
    const HiddenLayersText read = parseHiddenLayers(layers_->text());
    error_->setText(read.error);
    error_->setVisible(!read.error.isEmpty());
    if (read.error.isEmpty() && read.widths != hidden_) setLayers(read.widths);
}

void NetworkSection::setLayers(std::vector<int> hidden)
{
    error_->hide();
    const bool changed = hidden != hidden_;
    hidden_ = std::move(hidden);
    layers_->setText(hiddenLayersText(hidden_));
    layers_->setCursorPosition(0);
    if (changed) Q_EMIT edited();
}

void NetworkSection::showConfig(const RaceConfig& config)
{
    const QSignalBlocker blocker(this);
    setLayers(config.training.hidden);
    initialization_->setCurrentIndex(static_cast<int>(config.training.initialization));
    bias_ = config.training.bias;
    biasBox_->showValue(bias_);
}

void NetworkSection::writeConfig(RaceConfig& config) const
{
    config.training.hidden = hidden_;
    config.training.initialization = static_cast<Initialization>(initialization_->currentIndex());
    config.training.bias = bias_;
}

} // namespace rectiscope
