#include "ui/common/export_dialog.h"

#include "ui/common/background.h"
#include "ui/common/export_presets.h"
#include "ui/common/figure_preview.h"
#include "ui/common/number_text.h"
#include "ui/common/segmented_control.h"
#include "ui/workspace.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStandardPaths>

#include <algorithm>
#include <array>
#include <cmath>

namespace rectiscope {
namespace {

constexpr std::array<FigureFormat, 4> formats{FigureFormat::png, FigureFormat::svg, FigureFormat::pdf,
                                              FigureFormat::csv};
constexpr std::array<LegendPlace, 5> legends{LegendPlace::automatic, LegendPlace::below, LegendPlace::right,
                                             LegendPlace::inside, LegendPlace::none};
constexpr double millimetersPerPoint = 25.4 / 72;
constexpr int formWidth = 368;
constexpr QSize smallestDialog{760, 560};
constexpr QSize usualDialog{1240, 820};
constexpr int aroundDialog = 40; // of the window behind it stays visible

QString firstFolder()
{
    const auto pictures = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    return QDir(pictures).exists() ? pictures : QDir::homePath();
}

// Shows no more decimals than there are.
class PlainNumberBox : public QDoubleSpinBox {
public:
    PlainNumberBox(double lowest, double highest, int decimals, double value)
    {
        setLocale(QLocale::c());
        setDecimals(decimals);
        setRange(lowest, highest);
        setValue(value);
        setSingleStep(0.5);
        setButtonSymbols(QDoubleSpinBox::NoButtons);
        setAlignment(Qt::AlignRight);
    }
    [[nodiscard]] QString textFromValue(double value) const override { return shortText(value, 6); }
};

QSpinBox* makeSideBox(int value)
{
    auto* box = new QSpinBox;
    box->setRange(16, 20000);
    box->setValue(value);
    box->setButtonSymbols(QSpinBox::NoButtons);
    box->setAlignment(Qt::AlignRight);
    return box;
}

QFormLayout* makeForm()
{
    auto* form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(10);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    return form;
}

void name(QWidget* control, const char* objectName, const QString& accessibleName, const QString& toolTip)
{
    control->setObjectName(QLatin1String(objectName));
    control->setAccessibleName(accessibleName);
    control->setToolTip(toolTip);
}

} // namespace

ExportDialog::ExportDialog(const Workspace& workspace, ExportChoices choices, std::string session,
                           QWidget* parent)
    : QDialog(parent),
      workspace_(workspace),
      session_(std::move(session)),
      folder_(choices.folder.isEmpty() ? firstFolder() : choices.folder)
{
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export"));
    setMinimumSize(smallestDialog);
    const QSize room = parent != nullptr ? parent->window()->size() : usualDialog;
    resize(usualDialog.boundedTo(room - QSize(aroundDialog, aroundDialog)).expandedTo(smallestDialog));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(12);
    auto* fields = new QWidget;
    fields->setFixedWidth(formWidth);
    auto* form = makeForm();
    fields->setLayout(form);
    createFigureFields(*form, choices);
    createSizeFields(*form, choices);
    createLookFields(*form, choices);
    preview_ = new FigurePreview;
    auto* sides = new QHBoxLayout;
    sides->setSpacing(20);
    sides->addWidget(fields, 0, Qt::AlignTop);
    sides->addWidget(preview_, 1);
    layout->addLayout(sides, 1);
    auto* file = makeForm();
    createFileFields(*file);
    layout->addLayout(file);
    createButtons(*layout);
    nameControls();
    connectControls();
    takeFigure();
    updateSize();
    path_->setFocus();
    path_->selectAll();
}

void ExportDialog::createFigureFields(QFormLayout& form, const ExportChoices& choices)
{
    figure_ = new QComboBox;
    for (const auto& figure : workspace_.figures()) figure_->addItem(figure.title, figure.id);
    form.addRow(tr("Figure"), figure_);
    format_ =
        new SegmentedControl(QStringLiteral("exportFormat"), {tr("PNG"), tr("SVG"), tr("PDF"), tr("CSV")});
    format_->setCurrent(static_cast<int>(std::ranges::find(formats, choices.format) - formats.begin()));
    form.addRow(tr("File type"), format_);
}

void ExportDialog::createSizeFields(QFormLayout& form, const ExportChoices& choices)
{
    preset_ = new QComboBox;
    for (const auto& preset : exportPresets()) preset_->addItem(exportPresetName(preset));
    preset_->addItem(tr("Own size"));
    form.addRow(tr("Size"), preset_);

    width_ = makeSideBox(choices.options.size.width());
    height_ = makeSideBox(choices.options.size.height());
    scale_ = new PlainNumberBox(0.1, 16, 4, choices.options.scale);
    pixels_ = new QLabel;
    pixels_->setProperty("role", QStringLiteral("muted"));
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    for (auto* box :
         {static_cast<QWidget*>(width_), static_cast<QWidget*>(height_), static_cast<QWidget*>(scale_)})
        box->setFixedWidth(64);
    row->addWidget(width_);
    row->addWidget(new QLabel(tr("by")));
    row->addWidget(height_);
    row->addWidget(new QLabel(tr("scale")));
    row->addWidget(scale_);
    row->addStretch(1);
    form.addRow(QString(), row);
    form.addRow(QString(), pixels_);
}

void ExportDialog::createLookFields(QFormLayout& form, const ExportChoices& choices)
{
    fontSize_ = new PlainNumberBox(smallestFontSize, largestFontSize, 2, choices.options.fontSize);
    fontSize_->setFixedWidth(64);
    form.addRow(tr("Font size"), fontSize_);
    theme_ = new SegmentedControl(QStringLiteral("exportTheme"), {tr("Light"), tr("Dark")});
    theme_->setCurrent(choices.options.dark ? 1 : 0);
    form.addRow(tr("Theme"), theme_);
    legend_ = new QComboBox;
    for (const auto& place :
         {tr("Where it suits"), tr("Below"), tr("Right"), tr("Inside, top left"), tr("None")})
        legend_->addItem(place);
    legend_->setCurrentIndex(
        static_cast<int>(std::ranges::find(legends, choices.options.legend) - legends.begin()));
    form.addRow(tr("Legend"), legend_);
    caption_ = new QCheckBox(tr("Caption with all parameters"));
    caption_->setChecked(choices.options.caption);
    form.addRow(QString(), caption_);
    transparent_ = new QCheckBox(tr("Transparent background"));
    transparent_->setChecked(choices.options.transparent);
    form.addRow(QString(), transparent_);
}

void ExportDialog::createFileFields(QFormLayout& form)
{
    path_ = new QLineEdit(QDir::toNativeSeparators(QDir(folder_).filePath(suggestedName())));
    browse_ = new QPushButton(tr("Browse…"));
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(path_, 1);
    row->addWidget(browse_);
    form.addRow(tr("File"), row);
}

void ExportDialog::createButtons(QLayout& layout)
{
    message_ = new QLabel;
    message_->setProperty("role", QStringLiteral("error"));
    message_->setWordWrap(true);
    message_->setMinimumHeight(34); // two lines: the dialog does not jump when it says something
    message_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    cancel_ = new QPushButton(tr("Cancel"));
    export_ = new QPushButton(tr("Export"));
    export_->setProperty("primary", true);
    export_->setDefault(true);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(message_, 1);
    row->addWidget(cancel_);
    row->addWidget(export_);
    static_cast<QVBoxLayout&>(layout).addLayout(row);
}

void ExportDialog::nameControls()
{
    name(figure_, "exportFigure", tr("Figure"), tr("What to export"));
    format_->setToolTips({tr("Pixels, for slides and the web"), tr("Lines and text, for the web"),
                          tr("Lines and text, for papers"), tr("The numbers that the figure shows")});
    name(preset_, "exportPreset", tr("Size"), tr("Usual sizes"));
    name(width_, "exportWidth", tr("Width"), tr("Width, before it is scaled"));
    name(height_, "exportHeight", tr("Height"), tr("Height, before it is scaled"));
    name(scale_, "exportScale", tr("Scale"), tr("Pixels of a PNG for each unit of width and height"));
    theme_->setToolTips({tr("On white"), tr("On a dark ground")});
    name(fontSize_, "exportFontSize", tr("Font size"),
         tr("Height of the text in units of width and height, which are points in a PDF; lines and margins "
            "follow it"));
    name(legend_, "exportLegend", tr("Legend"), tr("Where the functions and their parameters are named"));
    name(caption_, "exportCaption", tr("Caption"), tr("A paragraph below the figure that tells everything"));
    name(transparent_, "exportTransparent", tr("Transparent background"),
         tr("Paint nothing behind the figure"));
    pixels_->setObjectName(QStringLiteral("exportPixels"));
    name(path_, "exportPath", tr("File"), tr("Where to write; the extension is added where it is missing"));
    name(browse_, "exportBrowse", tr("Browse"), tr("Choose a folder and a name"));
    name(message_, "exportMessage", tr("Message"), QString());
    name(cancel_, "exportCancel", tr("Cancel"), tr("Close without exporting"));
    name(export_, "exportConfirm", tr("Export"), tr("Write the file"));
}

void ExportDialog::connectControls()
{
    connect(preset_, &QComboBox::activated, this, &ExportDialog::applyPreset);
    for (auto* box : {width_, height_})
        connect(box, &QSpinBox::valueChanged, this, &ExportDialog::updateSize);
    for (auto* box : {scale_, fontSize_})
        connect(box, &QDoubleSpinBox::valueChanged, this, &ExportDialog::updateSize);
    connect(theme_, &SegmentedControl::chosen, this, &ExportDialog::updatePreview);
    connect(legend_, &QComboBox::activated, this, &ExportDialog::updatePreview);
    for (auto* box : {caption_, transparent_})
        connect(box, &QCheckBox::toggled, this, &ExportDialog::updatePreview);
    connect(format_, &SegmentedControl::chosen, this, [this](int index) {
        const auto format = formats[static_cast<std::size_t>(index)];
        const QFileInfo info(path_->text());
        if (figureFormat(path_->text()))
            path_->setText(info.path() + u'/' + info.completeBaseName() + u'.' + extensionOf(format));
        setFormat(format);
    });
    connect(path_, &QLineEdit::textEdited, this, [this](const QString& path) {
        pathWasTyped_ = true;
        if (const auto format = figureFormat(path)) setFormat(*format);
    });
    connect(path_, &QLineEdit::textChanged, this, [this] {
        showError(QString());
        export_->setText(tr("Export"));
    });
    connect(figure_, &QComboBox::activated, this, [this] {
        takeFigure();
        if (!pathWasTyped_) path_->setText(QDir(folder_).filePath(suggestedName()));
    });
    connect(browse_, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(cancel_, &QPushButton::clicked, this, &ExportDialog::reject);
    connect(export_, &QPushButton::clicked, this, &ExportDialog::tryExport);
    setFormat(formats[static_cast<std::size_t>(format_->current())]);
}

FigureOptions ExportDialog::options() const
{
    FigureOptions options;
    options.size = {width_->value(), height_->value()};
    options.scale = scale_->value();
    options.dark = theme_->current() == 1;
    options.fontSize = fontSize_->value();
    options.legend = legends[static_cast<std::size_t>(legend_->currentIndex())];
    options.caption = caption_->isChecked();
    options.transparent = transparent_->isChecked();
    options.session = session_;
    return options;
}

ExportChoices ExportDialog::choices() const
{
    return {options(), folder_, formats[static_cast<std::size_t>(format_->current())]};
}

QString ExportDialog::suggestedName() const
{
    return QStringLiteral("%1.%2").arg(figure_->currentData().toString(),
                                       extensionOf(formats[static_cast<std::size_t>(format_->current())]));
}

void ExportDialog::takeFigure()
{
    shown_ = workspace_.figure(figure_->currentData().toString());
    updatePreview();
}

void ExportDialog::applyPreset(int index)
{
    if (index >= static_cast<int>(exportPresets().size())) return;
    const auto preset = withPreset(options(), exportPresets()[static_cast<std::size_t>(index)]);
    width_->setValue(preset.size.width());
    height_->setValue(preset.size.height());
    scale_->setValue(preset.scale);
    fontSize_->setValue(preset.fontSize);
}

void ExportDialog::updateSize()
{
    const auto chosen = options();
    preset_->setCurrentIndex(static_cast<int>(presetOf(chosen)));
    pixels_->setText(tr("%1 × %2 pixels; in print %3 × %4 mm")
                         .arg(std::lround(chosen.size.width() * chosen.scale))
                         .arg(std::lround(chosen.size.height() * chosen.scale))
                         .arg(fixedText(chosen.size.width() * millimetersPerPoint, 1))
                         .arg(fixedText(chosen.size.height() * millimetersPerPoint, 1)));
    updatePreview();
}

void ExportDialog::updatePreview()
{
    preview_->show(shown_, formats[static_cast<std::size_t>(format_->current())], options());
}

void ExportDialog::setFormat(FigureFormat format)
{
    format_->setCurrent(static_cast<int>(std::ranges::find(formats, format) - formats.begin()));
    const bool drawn = format != FigureFormat::csv;
    for (auto* control :
         {static_cast<QWidget*>(preset_), static_cast<QWidget*>(width_), static_cast<QWidget*>(height_),
          static_cast<QWidget*>(theme_), static_cast<QWidget*>(legend_), static_cast<QWidget*>(fontSize_),
          static_cast<QWidget*>(caption_), static_cast<QWidget*>(transparent_)})
        control->setEnabled(drawn);
    scale_->setEnabled(format == FigureFormat::png);
    pixels_->setEnabled(drawn);
    if (shown_) updatePreview();
}

void ExportDialog::browse()
{
    // The question whether to replace a file is asked here, for typed names too.
    const auto path = QFileDialog::getSaveFileName(this, tr("Export"), path_->text(),
                                                   tr("Figures (*.png *.svg *.pdf *.csv)"), nullptr,
                                                   QFileDialog::DontConfirmOverwrite);
    if (path.isEmpty()) return;
    path_->setText(path);
    pathWasTyped_ = true;
    if (const auto format = figureFormat(path)) setFormat(*format);
}

void ExportDialog::tryExport()
{
    auto path = path_->text().trimmed();
    if (path.isEmpty()) return showError(tr("A file name is missing."));
    if (path.startsWith(QStringLiteral("~/"))) path.replace(0, 1, QDir::homePath());
    if (QDir::isRelativePath(path)) path = QDir(folder_).filePath(path);
    if (!figureFormat(path) && !QFileInfo(path).isDir()) path += u'.' + extensionOf(choices().format);
    if (QFileInfo(path).isFile() && confirmedPath_ != path) {
        confirmedPath_ = path;
        export_->setText(tr("Replace"));
        return showError(tr("%1 exists. Press Replace to write over it.").arg(QFileInfo(path).fileName()));
    }
    // Putting it together needs this thread; drawing, packing and writing take longest and do not.
    const auto figure = prepareFigure(shown_, choices().format, options());
    const auto error = std::make_shared<std::optional<QString>>();
    showError(QString());
    setEnabled(false);
    runBeside(
        this, [figure, path, error] { *error = writeFigure(figure(), path); },
        [this, path, error] { finish(path, *error); });
}

void ExportDialog::finish(const QString& path, const std::optional<QString>& error)
{
    setEnabled(true);
    if (error) {
        path_->setFocus(); // which being disabled took away
        return showError(*error);
    }
    folder_ = QFileInfo(path).absolutePath();
    Q_EMIT exported(QDir::toNativeSeparators(path));
    accept();
}

void ExportDialog::showError(const QString& text)
{
    message_->setText(text);
}

} // namespace rectiscope
