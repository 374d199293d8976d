#include "ui/compare/compared_data.h"

#include "core/data/toy.h"
#include "ui/common/catalog_text.h"
#include "ui/common/core_text.h"
#include "ui/common/number_box.h"
#include "ui/train/count_box.h"
#include "ui/train/race_text.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QSignalBlocker>
#include <QStandardItemModel>

#include <algorithm>

namespace rectiscope {
namespace {

constexpr int mostPoints = 10'000'000;
constexpr int digitsSubset = 300; // as in the comparison that facts and README tell of
const auto fileKey = QStringLiteral("\nfile");
const auto folderKey = QStringLiteral("\nfolder");

ParameterScale unitScale(double maximum)
{
    ParameterSpec spec;
    spec.sliderMinimum = 0;
    spec.sliderMaximum = maximum;
    return ParameterScale::ofParameter(spec);
}

void addHeading(QComboBox& choice, const QString& text)
{
    choice.addItem(text);
    auto* model = qobject_cast<QStandardItemModel*>(choice.model());
    model->item(choice.count() - 1)->setEnabled(false);
}

} // namespace

struct ComparedData::Look {
    std::uint64_t number = 0;
    std::string dataset;
    DataOptions options;
    std::optional<DataSource> source;
    std::shared_ptr<const Dataset> data;
    std::string error;
    bool givenUp = false;
};

ComparedData::ComparedData(QWidget* parent)
    : ExperimentSection(tr("Data"), parent), newest_(std::make_shared<std::atomic<std::uint64_t>>(0))
{
    createChoice();
    createSizes();
    createRest();
}

ComparedData::~ComparedData()
{
    ++*newest_;
}

void ComparedData::createChoice()
{
    choice_ = new QComboBox;
    choice_->setMinimumContentsLength(10);
    choice_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    addRow(tr("Set"), choice_, QStringLiteral("compareData"),
           tr("Toy sets, images, or files of your own: CSV, IDX, or a folder of CIFAR or IDX files"));
    fillChoice();
    connect(choice_, &QComboBox::activated, this, [this](int index) {
        const QString key = choice_->itemData(index).toString();
        if (key != fileKey && key != folderKey) return chooseSet(key);
        updateControls(); // nothing is chosen before a file is
        askForFile(key == folderKey);
    });
    error_ = addError(QStringLiteral("compareDataError"));
    summary_ = addNote(QStringLiteral("compareDataSummary"));
}

void ComparedData::fillChoice()
{
    const QSignalBlocker blocker(choice_);
    choice_->clear();
    const auto addSets = [this](bool images) {
        for (const auto& info : dataCatalog())
            if (info.images == images)
                choice_->addItem(catalogText(info.name), QString::fromStdString(info.key));
    };
    addHeading(*choice_, tr("Images"));
    addSets(true);
    addHeading(*choice_, tr("Toy sets"));
    addSets(false);
    addHeading(*choice_, tr("Files"));
    if (!file_.isEmpty()) choice_->addItem(QFileInfo(file_).fileName(), file_);
    choice_->addItem(tr("CSV or IDX file…"), fileKey);
    choice_->addItem(tr("Folder of images…"), folderKey);
    choice_->setMaxVisibleItems(choice_->count());
}

void ComparedData::createSizes()
{
    train_ = new CountBox(0, mostPoints);
    test_ = new CountBox(0, mostPoints);
    for (auto* box : {train_, test_}) {
        box->setSpecialValueText(tr("as usual"));
        connect(box, &QSpinBox::valueChanged, this, &ComparedData::changed);
    }
    addRow(tr("Training subset"), train_, QStringLiteral("compareTrain"),
           tr("Training points that each seed draws, every class in its share. 0 takes as many as usual: "
              "all of a set that has its own parts, 1 000 digits, 400 points of a toy set."));
    addRow(tr("Test points"), test_, QStringLiteral("compareTest"),
           tr("Points the test error is measured on. 0 takes as many as usual: all others of an image set, "
              "1 000 of a toy set."));
}

void ComparedData::createRest()
{
    noise_ = new NumberBox(unitScale(1));
    noise_->setRange(0, largestToyNoise);
    connect(noise_, &NumberBox::valueTyped, this, &ComparedData::changed);
    noiseLabel_ = addRow(tr("Noise"), noise_, QStringLiteral("compareNoise"),
                         tr("Standard deviation of the noise on the points of a toy set"));
    labelNoise_ = new NumberBox(unitScale(100));
    labelNoise_->setRange(0, 100);
    connect(labelNoise_, &NumberBox::valueTyped, this, &ComparedData::changed);
    addRow(tr("Label noise, %"), labelNoise_, QStringLiteral("compareLabelNoise"),
           tr("The share of training labels that another class replaces"));
    normalization_ = new QComboBox;
    // In the order of enum class Normalization.
    normalization_->addItems({tr("0 to 1"), tr("mean 0, sd 1"), tr("none")});
    connect(normalization_, &QComboBox::activated, this, &ComparedData::changed);
    addRow(tr("Inputs"), normalization_, QStringLiteral("compareNormalization"),
           tr("0 to 1: pixels divided by the largest. Mean 0, sd 1: each input over the training points. "
              "None: as the file holds them."));
}

void ComparedData::chooseSet(const QString& key)
{
    dataset_ = key;
    source_.reset();
    options_.train.reset();
    options_.test.reset();
    options_.noise.reset();
    if (key == QStringLiteral("digits")) options_.train = digitsSubset;
    updateControls();
    lookAtData();
    Q_EMIT edited();
}

void ComparedData::askForFile(bool folder)
{
    auto* dialog = new QFileDialog(this, folder ? tr("Folder of CIFAR or IDX files") : tr("Load points"),
                                   QFileInfo(file_).path(),
                                   tr("Points (*.csv *.txt *.tsv *ubyte *ubyte.gz);;All files (*)"));
    dialog->setObjectName(QStringLiteral("compareFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(folder ? QFileDialog::Directory : QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ComparedData::useFile);
    dialog->open();
}

void ComparedData::useFile(const QString& path)
{
    file_ = path;
    fillChoice();
    chooseSet(path);
}

void ComparedData::changed()
{
    const auto size = [](const QSpinBox& box) {
        return box.value() > 0 ? std::optional(box.value()) : std::nullopt;
    };
    options_.train = size(*train_);
    options_.test = size(*test_);
    options_.noise.reset();
    if (const ToyInfo* toy = findToy(dataset_.toStdString()); toy && noise_->value() != toy->defaultNoise)
        options_.noise = noise_->value();
    options_.labelNoise = labelNoise_->value() / 100;
    options_.normalization = static_cast<Normalization>(normalization_->currentIndex());
    lookAtData();
    Q_EMIT edited();
}

// The first seed's points are drawn, so that what is missing or does not fit is told at once.
void ComparedData::lookAtData()
{
    auto look = std::make_shared<Look>();
    look->number = ++*newest_;
    look->dataset = dataset_.toStdString();
    look->options = options_;
    look->source = source_;
    valid_ = true;
    showLine(*error_, {});
    const auto newest = newest_;
    work_.run(
        [look, newest] {
            try {
                const auto isOld = [&](double = 0) {
                    look->givenUp = *newest != look->number;
                    if (look->givenUp) throw DataError("given up");
                };
                isOld();
                if (!look->source) look->source = DataSource::open(look->dataset, isOld);
                look->data = look->source->draw(look->options);
            } catch (const std::exception& error) {
                look->error = error.what();
            }
        },
        [this, look] {
            if (look->number == *newest_) finishLook(*look);
        });
}

void ComparedData::finishLook(const Look& look)
{
    source_ = look.source;
    valid_ = look.error.empty();
    showLine(*error_, coreText(look.error));
    QString text;
    if (look.data) {
        const auto count = [](const Samples& samples) {
            return countText(static_cast<std::int64_t>(samples.size()));
        };
        const QString parts =
            tr("%1 training, %2 test points").arg(count(look.data->train), count(look.data->test));
        const QString inputs =
            look.data->features == 1 ? tr("1 input") : tr("%1 inputs").arg(look.data->features);
        text = look.data->task == Task::classification
                   ? tr("%1, %2, %3 classes").arg(parts, inputs).arg(look.data->outputs)
                   : tr("%1, %2, y to be fitted").arg(parts, inputs);
    }
    showLine(*summary_, text);
    Q_EMIT validityChanged();
}

void ComparedData::updateControls()
{
    int index = choice_->findData(dataset_);
    if (index < 0) {
        file_ = dataset_;
        fillChoice();
        index = choice_->findData(dataset_);
    }
    choice_->setCurrentIndex(index);
    showCount(*train_, options_.train.value_or(0));
    showCount(*test_, options_.test.value_or(0));
    const ToyInfo* toy = findToy(dataset_.toStdString());
    noise_->setEnabled(toy != nullptr);
    noiseLabel_->setEnabled(toy != nullptr);
    noise_->showValue(options_.noise.value_or(toy != nullptr ? toy->defaultNoise : 0));
    labelNoise_->showValue(100 * options_.labelNoise);
    normalization_->setCurrentIndex(static_cast<int>(options_.normalization));
}

void ComparedData::showExperiment(const Experiment& experiment)
{
    const auto dataset = QString::fromStdString(experiment.dataset);
    // A set may be written in several ways.
    const DataInfo* info = findData(experiment.dataset);
    dataset_ = info != nullptr ? QString::fromStdString(info->key) : dataset;
    options_ = experiment.data;
    source_.reset();
    updateControls();
    lookAtData();
}

void ComparedData::writeExperiment(Experiment& experiment) const
{
    experiment.dataset = dataset_.toStdString();
    experiment.data = options_;
}

} // namespace rectiscope
