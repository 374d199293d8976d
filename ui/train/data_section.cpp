#include "ui/train/data_section.h"

#include "core/data/toy.h"
#include "ui/common/number_box.h"
#include "ui/common/value_slider.h"
#include "ui/train/count_box.h"
#include "ui/train/dataset_button.h"

#include <QGridLayout>
#include <QLabel>
#include <QSpinBox>

namespace rectiscope {
namespace {

constexpr int datasetsPerRow = 4;
constexpr int mostPoints = 100'000; // more make every look at a network slow, and none is seen on the map
constexpr double mostNoise = 10;

ParameterScale noiseScale()
{
    ParameterSpec spec;
    spec.sliderMinimum = 0;
    spec.sliderMaximum = 1;
    return ParameterScale::ofParameter(spec);
}

} // namespace

DataSection::DataSection(QWidget* parent) : SettingsSection(tr("Data"), parent)
{
    createDatasets();
    createSizes();
    createNoise();
}

void DataSection::createDatasets()
{
    auto* sheet = new QWidget;
    auto* grid = new QGridLayout(sheet);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(5);
    for (std::size_t row = 0; row < toyCatalog().size(); ++row) {
        auto* button = new DatasetButton(toyCatalog()[row]);
        connect(button, &DatasetButton::clicked, this, [this, row] {
            chosen_ = row;
            setNoise(defaultNoise()); // the amount that suits one set does not suit another
            for (std::size_t i = 0; i < buttons_.size(); ++i) buttons_[i]->setChecked(i == row);
            Q_EMIT edited();
        });
        const int index = static_cast<int>(row);
        grid->addWidget(button, index / datasetsPerRow, index % datasetsPerRow);
        buttons_.push_back(button);
    }
    addWide(sheet);
}

void DataSection::createSizes()
{
    train_ = new CountBox(1, mostPoints);
    test_ = new CountBox(1, mostPoints);
    connect(train_, &QSpinBox::valueChanged, this, &DataSection::edited);
    connect(test_, &QSpinBox::valueChanged, this, &DataSection::edited);
    addRow(tr("Training points"), train_, QStringLiteral("trainSize"),
           tr("How many points the networks learn from; also the probe set of all unit counts"));
    addRow(tr("Test points"), test_, QStringLiteral("testSize"),
           tr("How many points the test loss and test accuracy are measured on"));
}

void DataSection::createNoise()
{
    noiseSlider_ = new ValueSlider(noiseScale());
    noiseBox_ = new NumberBox(noiseScale());
    noiseBox_->setRange(0, mostNoise);
    noiseBox_->setFixedWidth(64);
    const auto use = [this](double noise) {
        setNoise(noise);
        Q_EMIT edited();
    };
    connect(noiseSlider_, &ValueSlider::valueMoved, this, use);
    connect(noiseSlider_, &ValueSlider::resetRequested, this, [this, use] { use(defaultNoise()); });
    connect(noiseBox_, &NumberBox::valueTyped, this, use);
    const QString tip =
        tr("Standard deviation of the Gaussian noise on each coordinate, or on y for a curve. "
           "Double-click the slider for the set's own.");
    addRow(tr("Noise"), inRow({noiseSlider_, noiseBox_}), QStringLiteral("noiseRow"), tip);
    name(noiseSlider_, QStringLiteral("noiseSlider"), tr("Noise"), tip);
    name(noiseBox_, QStringLiteral("noise"), tr("Noise, exact value"), tip);
}

void DataSection::setNoise(double noise)
{
    noise_ = noise;
    noiseSlider_->showValue(noise);
    noiseBox_->showValue(noise);
}

double DataSection::defaultNoise() const
{
    return toyCatalog()[chosen_].defaultNoise;
}

void DataSection::showConfig(const RaceConfig& config)
{
    if (const ToyInfo* info = findToy(config.dataset))
        chosen_ = static_cast<std::size_t>(info - toyCatalog().data());
    for (std::size_t i = 0; i < buttons_.size(); ++i) buttons_[i]->setChecked(i == chosen_);
    setNoise(config.noise.value_or(defaultNoise()));
    showCount(*train_, config.train);
    showCount(*test_, config.test);
}

void DataSection::writeConfig(RaceConfig& config) const
{
    config.dataset = toyCatalog()[chosen_].key;
    config.train = train_->value();
    config.test = test_->value();
    config.noise.reset();
    if (noise_ != defaultNoise()) config.noise = noise_;
}

} // namespace rectiscope
