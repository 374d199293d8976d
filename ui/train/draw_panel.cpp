#include "ui/train/draw_panel.h"

#include "core/data/csv.h"
#include "ui/common/segmented_control.h"
#include "ui/train/draw_pad.h"
#include "ui/train/race_text.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSaveFile>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace rectiscope {
namespace {

// Why it could not be written; empty where it was.
QString writePoints(const Dataset& points, const QString& path)
{
    QSaveFile file(path);
    bool written = file.open(QIODevice::WriteOnly);
    if (written)
        writeCsv(points, [&](std::string_view text) {
            const auto size = static_cast<qint64>(text.size());
            written = written && file.write(text.data(), size) == size;
        });
    if (written && file.commit()) return {};
    return DrawPanel::tr("%1: cannot be written: %2").arg(QFileInfo(path).fileName(), file.errorString());
}

QPushButton* makeButton(const char* objectName, const QString& text, const QString& accessibleName)
{
    auto* button = new QPushButton(text);
    button->setObjectName(QLatin1String(objectName));
    button->setAccessibleName(accessibleName);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

DrawPanel::DrawPanel(QWidget* parent) : QWidget(parent), pad_(new DrawPad)
{
    setObjectName(QStringLiteral("drawPanel"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(5);
    createPad();
    createBrushes();
    createButtons();
    updateButtons();
}

void DrawPanel::createPad()
{
    pad_->setToolTip(
        QStringLiteral("<p>%1</p><p>%2</p><p>%3</p>")
            .arg(tr("Left button: points of the chosen colour. Right button or Shift: the other colour. Alt "
                    "or the eraser: take points away."),
                 tr("Of each colour every fifth point, from the third on, is a test point, drawn as a ring. "
                    "At most %1 points.")
                     .arg(PointDrawing::mostPoints),
                 tr("Keys: arrows move the cursor, Shift finely; Space draws, 1 and 2 set a blue or orange "
                    "point, Delete erases.")));
    connect(pad_, &DrawPad::edited, this, [this] {
        updateButtons();
        Q_EMIT edited();
    });
    layout()->addWidget(pad_);
}

void DrawPanel::createBrushes()
{
    auto* brushes = new SegmentedControl(QStringLiteral("brush"), {tr("Blue"), tr("Orange"), tr("Eraser")});
    brushes->setToolTips({tr("Draw points of class 0"), tr("Draw points of class 1"),
                          tr("Take away the points under the brush, as Alt does")});
    for (auto* segment : brushes->findChildren<QPushButton*>()) segment->setFocusPolicy(Qt::TabFocus);
    connect(brushes, &SegmentedControl::chosen, this,
            [this](int index) { pad_->setBrush(static_cast<Brush>(index)); });
    layout()->addWidget(brushes);
}

void DrawPanel::createButtons()
{
    undo_ = makeButton("drawUndo", tr("Undo"), tr("Undo the last stroke"));
    undo_->setToolTip(tr("Take back the last stroke (Ctrl+Z)"));
    clear_ = makeButton("drawClear", tr("Clear"), tr("Clear the drawing"));
    clear_->setToolTip(tr("Take all points away; Undo brings them back"));
    save_ = makeButton("drawSave", tr("Save…"), tr("Save the drawing"));
    connect(undo_, &QPushButton::clicked, pad_, &DrawPad::undo);
    connect(clear_, &QPushButton::clicked, pad_, &DrawPad::clear);
    connect(save_, &QPushButton::clicked, this, &DrawPanel::askWhereToSave);
    // Of the whole window, since drawing with the mouse takes no focus; not while the pad is hidden.
    connect(new QShortcut(QKeySequence::Undo, this), &QShortcut::activated, pad_, &DrawPad::undo);
    auto* row = new QWidget;
    auto* buttons = new QHBoxLayout(row);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(5);
    for (auto* button : {undo_, clear_, save_}) buttons->addWidget(button, 1);
    layout()->addWidget(row);
}

const PointDrawing& DrawPanel::drawing() const
{
    return pad_->drawing();
}

void DrawPanel::updateButtons()
{
    undo_->setEnabled(drawing().undoable());
    clear_->setEnabled(!drawing().points().empty());
    const bool complete = drawing().count(0) > 0 && drawing().count(1) > 0;
    save_->setEnabled(complete);
    save_->setToolTip(complete ? tr("Write the points as CSV, which File… opens again")
                               : tr("Needs at least one blue and one orange point"));
}

std::shared_ptr<const Dataset> DrawPanel::points() const
{
    auto points = drawing().dataset();
    if (!points) return nullptr;
    points->name = tr("Drawn points").toStdString();
    return std::make_shared<const Dataset>(std::move(*points));
}

QString DrawPanel::summary() const
{
    const bool blue = drawing().count(0) > 0;
    const bool orange = drawing().count(1) > 0;
    if (!blue && !orange) return tr("Draw blue and orange points.");
    if (!blue) return tr("A blue point is missing.");
    if (!orange) return tr("An orange point is missing.");
    const auto isTest = drawing().testPoints();
    const auto tests = std::ranges::count(isTest, true);
    const auto all = static_cast<std::int64_t>(isTest.size());
    if (drawing().full()) return tr("%1 points: the pad is full.").arg(countText(all));
    return tr("%1 points drawn, %2 of them for the test").arg(countText(all), countText(tests));
}

void DrawPanel::askWhereToSave()
{
    auto* dialog = new QFileDialog(this, tr("Save the drawing"), QString(), tr("CSV (*.csv)"));
    dialog->setObjectName(QStringLiteral("saveDrawingDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(QStringLiteral("points.csv"));
    connect(dialog, &QFileDialog::fileSelected, this, &DrawPanel::save);
    dialog->open();
}

// A disk may take its time, so writing happens beside the window's thread.
void DrawPanel::save(const QString& path)
{
    const auto written = points();
    if (!written) return;
    const auto why = std::make_shared<QString>();
    background_.run([written, path, why] { *why = writePoints(*written, path); },
                    [this, path, why] {
                        if (why->isEmpty())
                            Q_EMIT saved(path);
                        else
                            Q_EMIT failed(*why);
                    });
}

} // namespace rectiscope
