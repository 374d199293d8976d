#include "ui/train/data_section.h"

#include "core/data/toy.h"
#include "ui/common/icons.h"
#include "ui/common/number_box.h"
#include "ui/common/value_slider.h"
#include "ui/train/count_box.h"
#include "ui/train/dataset_button.h"
#include "ui/train/draw_panel.h"
#include "ui/train/race_text.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QStyle>

#include <algorithm>
#include <utility>

namespace rectiscope {
namespace {

constexpr int datasetsPerRow = 5;
constexpr double mostNoise = 10;
constexpr std::int64_t fewRows = 20'000; // are parted in less than a millisecond
constexpr int longestWord = 30;          // characters that fit into the panel without a break

ParameterScale noiseScale()
{
    ParameterSpec spec;
    spec.sliderMinimum = 0;
    spec.sliderMaximum = 1;
    return ParameterScale::ofParameter(spec);
}

QString paragraph(const QString& text)
{
    return QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped());
}

// A file may have a long name; a label must not become wider than the panel for it.
QString breakable(const QString& text)
{
    QString result;
    int length = 0;
    for (const QChar c : text) {
        length = c.isSpace() ? 0 : length + 1;
        if (length > 0 && length % longestWord == 0) result += QChar(0x200B); // zero-width space
        result += c;
    }
    return result;
}

QString summaryOf(const CsvTable& table)
{
    const QString name = QFileInfo(QString::fromStdString(table.name)).fileName();
    const QString points = countText(static_cast<std::int64_t>(table.size()));
    const QString features = table.features == 1 ? DataSection::tr("1 feature")
                                                 : DataSection::tr("%1 features").arg(table.features);
    const QString task = table.task == Task::classification ? DataSection::tr("%1 classes").arg(table.outputs)
                                                            : DataSection::tr("y to be fitted");
    return DataSection::tr("%1: %2 points, %3, %4").arg(name, points, features, task);
}

void showSize(QSpinBox& box, int least, int most, int value)
{
    const QSignalBlocker blocker(box);
    box.setRange(least, most);
    box.setValue(value);
}

} // namespace

DataSection::DataSection(QWidget* parent) : SettingsSection(tr("Data"), parent)
{
    createDatasets();
    createDrawing();
    createFile();
    createSizes();
    createNoise();
    updateControls();
}

void DataSection::createDatasets()
{
    auto* sheet = new QWidget;
    auto* grid = new QGridLayout(sheet);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(5);
    const auto add = [grid](DatasetButton* button) {
        const int index = grid->count();
        grid->addWidget(button, index / datasetsPerRow, index % datasetsPerRow);
    };
    for (std::size_t row = 0; row < toyCatalog().size(); ++row) {
        auto* button = new DatasetButton(toyCatalog()[row]);
        connect(button, &DatasetButton::clicked, this, [this, row] { chooseToy(row); });
        add(button);
        buttons_.push_back(button);
    }
    drawButton_ = new DatasetButton(QStringLiteral("draw"), tr("Draw"), themedIcon(QStringLiteral("pencil")));
    drawButton_->setAccessibleName(tr("Draw points"));
    drawButton_->setToolTip(paragraph(tr("Draw points of two classes with the mouse")));
    connect(drawButton_, &DatasetButton::clicked, this, &DataSection::chooseDrawing);
    add(drawButton_);
    fileButton_ = new DatasetButton(QStringLiteral("file"), tr("File…"), themedIcon(QStringLiteral("file")));
    fileButton_->setAccessibleName(tr("Points of a file"));
    fileButton_->setToolTip(
        paragraph(tr("Load points from a CSV file, or drop one on the window")) +
        paragraph(tr("One line for each point: numbers, then the class or y. A header may name the columns "
                     "target and split (train or test); without a split a fifth of the rows, drawn by the "
                     "seed, are test points.")));
    connect(fileButton_, &DatasetButton::clicked, this, &DataSection::askForFile);
    add(fileButton_);
    addWide(sheet);
}

void DataSection::createDrawing()
{
    drawing_ = new DrawPanel;
    connect(drawing_, &DrawPanel::edited, this, &DataSection::useDrawing);
    connect(drawing_, &DrawPanel::saved, this, [this](const QString& path) {
        showMessage(tr("Saved as %1").arg(QFileInfo(path).fileName()), false);
    });
    connect(drawing_, &DrawPanel::failed, this, [this](const QString& why) { showMessage(why, true); });
    addWide(drawing_);
}

void DataSection::createFile()
{
    message_ = new QLabel;
    message_->setObjectName(QStringLiteral("dataMessage"));
    message_->setWordWrap(true);
    message_->setMinimumWidth(1);
    message_->setTextFormat(Qt::PlainText);
    addWide(message_);

    progress_ = new QProgressBar;
    progress_->setRange(0, 1000);
    progress_->setTextVisible(false);
    name(progress_, QStringLiteral("fileProgress"), tr("Share of the file that has been read"), QString());
    auto* cancel = new QPushButton(tr("Cancel"));
    cancel->setFocusPolicy(Qt::TabFocus);
    cancel->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    name(cancel, QStringLiteral("cancelFile"), tr("Stop reading the file"),
         tr("Stop reading the file; the points stay as they were"));
    progressRow_ = inRow({progress_, cancel});
    addWide(progressRow_);

    connect(cancel, &QPushButton::clicked, this, [this] {
        loader_.cancel();
        updateSummary();
    });
    connect(&loader_, &PointsLoader::progressed, this, [this](double share) {
        progress_->setValue(static_cast<int>(share * progress_->maximum()));
        progressRow_->show();
    });
    connect(&loader_, &PointsLoader::loaded, this, &DataSection::useFile);
    connect(&loader_, &PointsLoader::failed, this, [this](const QString& why) {
        updateSizes();
        showMessage(why, true);
    });
}

void DataSection::createSizes()
{
    train_ = new CountBox(1, mostPointsPerPart);
    test_ = new CountBox(1, mostPointsPerPart);
    const auto connectBox = [this](QSpinBox* box, int& toySize) {
        connect(box, &QSpinBox::valueChanged, this, [this, box, &toySize](int size) {
            if (source_ == Source::file) return resizeFile(box == train_);
            toySize = size;
            Q_EMIT edited();
        });
    };
    connectBox(train_, toyTrain_);
    connectBox(test_, toyTest_);
    trainLabel_ = addRow(tr("Training points"), train_, QStringLiteral("trainSize"), QString());
    testLabel_ = addRow(tr("Test points"), test_, QStringLiteral("testSize"), QString());
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
    noiseRow_ = inRow({noiseSlider_, noiseBox_});
    noiseLabel_ = addRow(tr("Noise"), noiseRow_, QStringLiteral("noiseRow"), QString());
    name(noiseSlider_, QStringLiteral("noiseSlider"), tr("Noise"), QString());
    name(noiseBox_, QStringLiteral("noise"), tr("Noise, exact value"), QString());
}

void DataSection::chooseToy(std::size_t row)
{
    chosen_ = row;
    data_ = nullptr;
    setNoise(defaultNoise()); // the amount that suits one set does not suit another
    setSource(Source::toy);
    Q_EMIT edited();
}

void DataSection::chooseDrawing()
{
    setSource(Source::drawing);
    useDrawing();
    Q_EMIT unfolded(drawing_);
}

void DataSection::useDrawing()
{
    auto points = drawing_->points();
    drawButton_->setPoints(points);
    updateControls();
    if (!points) return; // the race stays as it was
    data_ = std::move(points);
    Q_EMIT edited();
}

void DataSection::askForFile()
{
    updateControls(); // a click has checked the button, but nothing is loaded yet
    auto* dialog =
        new QFileDialog(this, tr("Load points"), QString(), tr("Points (*.csv *.txt *.tsv);;All files (*)"));
    dialog->setObjectName(QStringLiteral("loadPointsDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &DataSection::loadFile);
    dialog->open();
}

void DataSection::loadFile(const QString& path)
{
    CsvOptions options;
    options.seed = seed_;
    loader_.load(path, options);
    progress_->setValue(0);
    showMessage(tr("Reading %1 …").arg(QFileInfo(path).fileName()), false);
}

void DataSection::useFile(const LoadedPoints& points)
{
    file_ = points;
    data_ = points.data;
    fileButton_->setPoints(data_);
    setSource(Source::file);
    setSeed(seed_); // it may have changed meanwhile
    Q_EMIT edited();
}

// Where both parts are drawn from the same rows, the other one gives way.
void DataSection::resizeFile(bool trainChanged)
{
    CsvOptions options = file_->options;
    options.train = train_->value();
    options.test = test_->value();
    const auto rows = static_cast<int>(std::min<std::size_t>(file_->table->size(), 2 * mostPointsPerPart));
    if (file_->table->isTest.empty() && *options.train + *options.test > rows) {
        if (trainChanged)
            options.test = rows - *options.train;
        else
            options.train = rows - *options.test;
    }
    loader_.part(file_->table, options);
}

void DataSection::setSeed(std::uint64_t seed)
{
    seed_ = seed;
    const bool drawn = source_ == Source::file && file_->table->isTest.empty();
    if (!drawn || file_->options.seed == seed) return;
    CsvOptions options = file_->options;
    options.seed = seed;
    if (static_cast<std::int64_t>(file_->table->size()) > fewRows) return loader_.part(file_->table, options);
    file_ = partTable(file_->table, options);
    data_ = file_->data;
}

void DataSection::setSource(Source source)
{
    source_ = source;
    if (source != Source::file) {
        loader_.cancel(); // what is asked for last counts
        file_.reset();
        fileButton_->setPoints(nullptr);
    }
    updateControls();
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

void DataSection::updateControls()
{
    for (std::size_t i = 0; i < buttons_.size(); ++i)
        buttons_[i]->setChecked(source_ == Source::toy && i == chosen_);
    drawButton_->setChecked(source_ == Source::drawing);
    fileButton_->setChecked(source_ == Source::file);
    drawing_->setVisible(source_ == Source::drawing);
    noiseRow_->setEnabled(source_ == Source::toy);
    noiseLabel_->setEnabled(source_ == Source::toy);
    const QString tip =
        source_ == Source::toy
            ? tr("Standard deviation of the Gaussian noise on each coordinate, or on y for a curve. "
                 "Double-click the slider for the set's own.")
            : tr("Only the points of toy sets are drawn with noise; your own stay where they are.");
    for (QWidget* widget : {static_cast<QWidget*>(noiseLabel_), noiseRow_,
                            static_cast<QWidget*>(noiseSlider_), static_cast<QWidget*>(noiseBox_)})
        widget->setToolTip(tip);
    updateSizes();
    if (!loader_.busy()) updateSummary();
}

void DataSection::updateSizes()
{
    const bool drawn = source_ == Source::drawing;
    for (QWidget* widget : {static_cast<QWidget*>(train_), static_cast<QWidget*>(test_),
                            static_cast<QWidget*>(trainLabel_), static_cast<QWidget*>(testLabel_)})
        widget->setEnabled(!drawn);
    QString why;
    if (source_ == Source::toy) {
        showSize(*train_, 1, mostPointsPerPart, toyTrain_);
        showSize(*test_, 1, mostPointsPerPart, toyTest_);
    } else if (drawn) {
        const auto points = drawing_->points();
        const auto count = [](const Samples& part) { return static_cast<int>(part.size()); };
        showSize(*train_, 0, mostPointsPerPart, points ? count(points->train) : 0);
        showSize(*test_, 0, mostPointsPerPart, points ? count(points->test) : 0);
        why = tr("Of a drawing, every fifth point of each colour is a test point and all others are training "
                 "points.");
    } else {
        const auto& table = *file_->table;
        const auto rows = static_cast<std::int64_t>(table.size());
        const std::int64_t tests = std::ranges::count(table.isTest, 1);
        const bool saysSplit = !table.isTest.empty();
        const auto most = [](std::int64_t points) {
            return static_cast<int>(std::min<std::int64_t>(points, mostPointsPerPart));
        };
        showSize(*train_, 1, most(saysSplit ? rows - tests : rows), *file_->options.train);
        showSize(*test_, 0, most(saysSplit ? tests : rows - 1), *file_->options.test);
        why = saysSplit ? tr("The file says which points are which; the first ones of each kind are taken.")
                        : tr("The file does not say which points are which: the seed draws them.");
    }
    const QString trainTip =
        paragraph(tr("How many points the networks learn from; also the probe set of all unit counts"));
    const QString testTip = paragraph(tr("How many points the test loss and test accuracy are measured on"));
    const QString more = why.isEmpty() ? QString() : paragraph(why);
    for (QWidget* widget : {static_cast<QWidget*>(train_), static_cast<QWidget*>(trainLabel_)})
        widget->setToolTip(trainTip + more);
    for (QWidget* widget : {static_cast<QWidget*>(test_), static_cast<QWidget*>(testLabel_)})
        widget->setToolTip(testTip + more);
}

void DataSection::updateSummary()
{
    showMessage(source_ == Source::drawing ? drawing_->summary()
                : source_ == Source::file  ? summaryOf(*file_->table)
                                           : QString(),
                false);
}

void DataSection::showMessage(const QString& text, bool isError)
{
    message_->setText(breakable(text));
    message_->setToolTip(text.isEmpty() ? text : paragraph(text));
    message_->setVisible(!text.isEmpty());
    const auto role = isError ? QStringLiteral("error") : QStringLiteral("muted");
    if (message_->property("role") != role) {
        message_->setProperty("role", role);
        message_->style()->polish(message_);
    }
    progressRow_->hide(); // shown again by what takes its time
}

void DataSection::showConfig(const RaceConfig& config)
{
    if (const ToyInfo* info = findToy(config.dataset))
        chosen_ = static_cast<std::size_t>(info - toyCatalog().data());
    setNoise(config.noise.value_or(defaultNoise()));
    toyTrain_ = config.train;
    toyTest_ = config.test;
    // Where own points are given up for a toy set; a drawing that is not ready yet stays to be gone on with.
    if (!config.data && data_) {
        data_ = nullptr;
        return setSource(Source::toy);
    }
    // A session brings points of its own; where they once came from does not matter.
    if (config.data && config.data != data_) {
        file_ = loadedPoints(config.data);
        data_ = config.data;
        fileButton_->setPoints(data_);
        return setSource(Source::file);
    }
    updateControls();
}

void DataSection::writeConfig(RaceConfig& config) const
{
    config.data = data_;
    config.dataset = toyCatalog()[chosen_].key;
    config.train = toyTrain_;
    config.test = toyTest_;
    config.noise.reset();
    if (noise_ != defaultNoise()) config.noise = noise_;
}

} // namespace rectiscope
