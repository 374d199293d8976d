#include "ui/compare/result_table.h"

#include "core/comparison/report.h"
#include "ui/common/catalog_text.h"
#include "ui/common/core_text.h"
#include "ui/common/icons.h"
#include "ui/compare/comparison_text.h"
#include "ui/compare/function_look.h"
#include "ui/compare/result_model.h"
#include "ui/compare/table_text.h"
#include "ui/train/lab_table.h"
#include "ui/train/table_figure.h"

#include <QClipboard>
#include <QComboBox>
#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSaveFile>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>

namespace rectiscope {
namespace {

constexpr std::size_t mostCellsListed = 5000;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ResultTable)
};

QString seedsOf(const Results& results)
{
    const auto seeds = results.experiment.seeds.size();
    return seeds == 1 ? Text::tr("1 seed") : Text::tr("%1 seeds").arg(seeds);
}

// "Digits", "points.csv"
QString dataNameOf(const Experiment& experiment)
{
    const DataInfo* info = findData(experiment.dataset);
    return info != nullptr ? catalogText(info->name)
                           : QFileInfo(QString::fromStdString(experiment.dataset)).fileName();
}

} // namespace

ResultTable::ResultTable(QWidget* parent)
    : QFrame(parent),
      metric_(new QComboBox),
      cell_(new QComboBox),
      subtitle_(new QLabel),
      ways_(new QToolButton),
      report_(new QPushButton(tr("Report…"))),
      error_(new QLabel),
      empty_(new QLabel(tr("Start trains every function with the same seeds; what they show comes here."))),
      table_(new LabTable(QStringLiteral("resultTable"))),
      model_(new ResultModel(this))
{
    setObjectName(QStringLiteral("resultCard"));
    setProperty("role", QStringLiteral("card"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2, 0, 2, 4);
    column->setSpacing(6);
    createHeader();
    error_->setObjectName(QStringLiteral("compareError"));
    error_->setProperty("role", QStringLiteral("error"));
    error_->setWordWrap(true);
    error_->setTextFormat(Qt::PlainText);
    error_->setContentsMargins(14, 0, 14, 0);
    error_->hide();
    column->addWidget(error_);
    createTable();
    column->addWidget(table_, 1);
    empty_->setProperty("role", QStringLiteral("muted"));
    empty_->setAlignment(Qt::AlignCenter);
    empty_->setWordWrap(true);
    column->addWidget(empty_, 1);
    setResults(nullptr);
}

void ResultTable::createHeader()
{
    auto* header = new QHBoxLayout;
    header->setContentsMargins(14, 8, 10, 0);
    header->setSpacing(10);
    metric_->setObjectName(QStringLiteral("compareMetric"));
    metric_->setAccessibleName(tr("What is compared"));
    metric_->setToolTip(tr("What the differences, the verdicts and the charts are about"));
    metric_->setProperty("title", true);
    for (std::size_t i = 0; i < metrics().size(); ++i) metric_->addItem(metricName(i));
    connect(metric_, &QComboBox::activated, this, [this] { takeChoice(); });
    cell_->setObjectName(QStringLiteral("compareCell"));
    cell_->setAccessibleName(tr("At which setting"));
    cell_->setToolTip(tr("Which setting of the sweep the table shows; the map shows all of them"));
    connect(cell_, &QComboBox::activated, this, [this] { takeChoice(); });
    subtitle_->setObjectName(QStringLiteral("compareSubtitle"));
    subtitle_->setProperty("role", QStringLiteral("muted"));
    subtitle_->setMinimumWidth(1);

    auto* menu = new QMenu(this);
    const auto add = [menu](const QString& name, const QString& text, const std::function<void()>& act) {
        auto* action = menu->addAction(text);
        action->setObjectName(name);
        connect(action, &QAction::triggered, menu, act);
    };
    add(QStringLiteral("copyTable"), tr("Copy the table"),
        [this] { copy(tableText(*model_, TableForm::tabs), tr("the table")); });
    add(QStringLiteral("copyMarkdown"), tr("Copy as Markdown"),
        [this] { copy(tableText(*model_, TableForm::markdown), tr("the table as Markdown")); });
    add(QStringLiteral("copyLatex"), tr("Copy as LaTeX"),
        [this] { copy(QString::fromStdString(latexTable(*results_)), tr("the table as LaTeX")); });
    menu->addSeparator();
    add(QStringLiteral("saveRuns"), tr("Save all runs as CSV…"),
        [this] { save(QStringLiteral("csv"), tr("Save all runs")); });
    add(QStringLiteral("saveLatex"), tr("Save the table as LaTeX…"),
        [this] { save(QStringLiteral("tex"), tr("Save the table")); });
    add(QStringLiteral("saveMarkdown"), tr("Save the table as Markdown…"),
        [this] { save(QStringLiteral("md"), tr("Save the table")); });
    ways_->setObjectName(QStringLiteral("tableMenuButton"));
    ways_->setAccessibleName(tr("Copy or save the table"));
    ways_->setToolTip(tr("Copy or save the table as text, LaTeX, Markdown or CSV"));
    ways_->setProperty("flat", true);
    ways_->setIcon(themedIcon(QStringLiteral("copy")));
    ways_->setMenu(menu);
    ways_->setPopupMode(QToolButton::InstantPopup);
    ways_->setFocusPolicy(Qt::StrongFocus);
    report_->setObjectName(QStringLiteral("reportButton"));
    report_->setAccessibleName(tr("Write a report"));
    report_->setToolTip(tr("Writes runs, tables, figures and a report as Markdown and HTML into a folder"));
    connect(report_, &QPushButton::clicked, this, &ResultTable::reportRequested);
    header->addWidget(metric_);
    header->addWidget(cell_);
    header->addWidget(subtitle_, 1);
    header->addWidget(ways_);
    header->addWidget(report_);
    static_cast<QVBoxLayout*>(layout())->addLayout(header);
}

void ResultTable::createTable()
{
    table_->setAccessibleName(tr("What the runs show, function by function"));
    table_->setToolTip(tr("A click on a heading sorts by it"));
    table_->setModel(model_);
    // Where there is no room for all, the other metrics go first: the choice above shows each of them. What
    // the runs show is to be read to its end.
    table_->setColumns({{22, 23},
                        {14, 14},
                        {64, 76, 0, 40},
                        {8, 8, 1},
                        {13, 13, 1},
                        {7, 7, 1},
                        {4, 4, 2},
                        {7, 7, 3},
                        {14, 15, 4},
                        {14, 15, 5},
                        {14, 15, 5},
                        {14, 15, 6},
                        {14, 15, 7},
                        {14, 15, 7}});
    table_->horizontalHeader()->setSectionsClickable(true);
    table_->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    table_->setSortingEnabled(true);
    table_->horizontalHeader()->setSortIndicatorShown(false); // the heads say it themselves
    table_->horizontalHeader()->setSortIndicatorClearable(true);
}

std::size_t ResultTable::metric() const
{
    return model_->metric();
}

std::size_t ResultTable::cell() const
{
    return model_->cell();
}

void ResultTable::choose(std::size_t metric, std::size_t cell)
{
    metric_->setCurrentIndex(static_cast<int>(metric));
    if (cell_->count() > 0)
        cell_->setCurrentIndex(static_cast<int>(cell) < cell_->count() ? static_cast<int>(cell) : 0);
    takeChoice();
}

void ResultTable::takeChoice()
{
    model_->setMetric(static_cast<std::size_t>(metric_->currentIndex()));
    Q_EMIT metricChosen(model_->metric());
    if (cell_->count() == 0) return;
    model_->setCell(static_cast<std::size_t>(cell_->currentIndex()));
    Q_EMIT cellChosen(model_->cell());
}

void ResultTable::setResults(std::shared_ptr<const Results> results)
{
    const bool sameCells = results && results_ && results->experiment.sweep == results_->experiment.sweep;
    results_ = std::move(results);
    model_->setResults(results_);
    if (!sameCells) fillCells();
    table_->setVisible(results_ != nullptr);
    empty_->setVisible(results_ == nullptr);
    ways_->setEnabled(results_ != nullptr);
    report_->setEnabled(results_ != nullptr && !results_->runs.empty());
    subtitle_->setText(results_ ? tr("%1 · %2 · baseline %3")
                                      .arg(dataNameOf(results_->experiment), seedsOf(*results_),
                                           shortNames(results_->experiment)[results_->experiment.baseline])
                                : QString());
    subtitle_->setToolTip(results_ ? coreText(results_->data) + QStringLiteral("\n") +
                                         coreText(trainingText(results_->experiment))
                                   : QString());
}

void ResultTable::fillCells()
{
    const QSignalBlocker blocker(cell_);
    cell_->clear();
    const bool swept = results_ && !results_->experiment.sweep.empty();
    cell_->setVisible(swept);
    if (!swept) return;
    const auto count = std::min(cellCount(results_->experiment), mostCellsListed);
    QStringList titles;
    for (std::size_t cell = 0; cell < count; ++cell) titles << cellTitle(results_->experiment, cell);
    cell_->addItems(titles);
    cell_->setCurrentIndex(static_cast<int>(std::min(model_->cell(), count - 1)));
    Q_EMIT cellChosen(model_->cell());
}

void ResultTable::setError(const QString& error)
{
    error_->setText(error);
    error_->setVisible(!error.isEmpty());
}

void ResultTable::copy(const QString& text, const QString& what)
{
    QGuiApplication::clipboard()->setText(text);
    Q_EMIT messageShown(tr("Copied: %1").arg(what));
}

void ResultTable::save(const QString& suffix, const QString& title)
{
    auto* dialog =
        new QFileDialog(this, title, QStringLiteral("comparison.") + suffix, QStringLiteral("*.") + suffix);
    dialog->setObjectName(QStringLiteral("saveTableDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this, suffix](const QString& path) {
        const QByteArray text =
            suffix == QStringLiteral("csv")   ? QByteArray::fromStdString(runsCsv(*results_))
            : suffix == QStringLiteral("tex") ? QByteArray::fromStdString(latexTable(*results_))
                                              : tableText(*model_, TableForm::markdown).toUtf8();
        QSaveFile file(path);
        const bool saved =
            file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit();
        Q_EMIT messageShown(saved ? tr("Saved to %1").arg(path)
                                  : tr("%1: cannot be written: %2").arg(path, file.errorString()));
    });
    dialog->open();
}

std::unique_ptr<Figure> ResultTable::figure() const
{
    FigureTable table;
    table.title = metricName(model_->metric());
    if (!results_) return std::make_unique<TableFigure>(std::move(table));
    table.title = tr("%1 on %2").arg(table.title, QString::fromStdString(results_->experiment.dataset));
    if (!results_->experiment.sweep.empty())
        table.title += QStringLiteral(", ") + cellTitle(results_->experiment, model_->cell());
    table.caption = coreText(results_->data) + tr("; ") + coreText(trainingText(results_->experiment)) +
                    tr("; ") + seedsOf(*results_);
    table.allRows = model_->rowCount();
    constexpr int shownColumns = static_cast<int>(ResultColumn::time);
    for (int column = 0; column < shownColumns; ++column) {
        const int alignment = model_->headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).toInt();
        table.columns.push_back({model_->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
                                 (alignment & Qt::AlignRight) != 0});
    }
    for (int i = 0; i < model_->rowCount(); ++i) {
        FigureTable::Row row;
        for (int column = 0; column < shownColumns; ++column)
            row.cells << model_->index(i, column).data().toString();
        const std::size_t activation = model_->activationAt(i);
        row.stroke = [experiment = results_->experiment, activation](const Theme& theme) {
            return functionLooks(experiment, theme, 2.4)[activation].pen;
        };
        table.rows.push_back(row);
    }
    table.csv = QByteArray::fromStdString(runsCsv(*results_));
    return std::make_unique<TableFigure>(std::move(table));
}

} // namespace rectiscope
