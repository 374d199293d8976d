#include "ui/train/death_table.h"

#include "core/activation/config.h"
#include "core/text.h"
#include "ui/common/number_text.h"
#include "ui/train/death_model.h"
#include "ui/train/history_figure.h"
#include "ui/train/lab_table.h"
#include "ui/train/race_text.h"
#include "ui/train/table_figure.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace rectiscope {
namespace {

constexpr int rowsOfFigure = 200; // more than any figure has room for

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(DeathTable)
};

QByteArray eventsCsv(const DeathModel& model)
{
    std::string text =
        "activation,step,event,layer,unit,max_z_before,max_z_after,from_bias,from_weights,from_"
        "layers_below,network\n";
    for (int i = 0; i < model.rowCount(); ++i) {
        const RaceEvent& row = model.row(i).event;
        const UnitEvent& event = row.event;
        const auto network = static_cast<std::size_t>(row.network);
        if (network >= model.networks().size()) continue;
        const std::string name = csvField(toText(model.networks()[network].activation));
        text += name + ',' + std::to_string(event.step) + ',' + (event.death ? "death" : "revival") + ',' +
                std::to_string(event.layer + 1) + ',' + std::to_string(event.unit + 1);
        for (const double value :
             {event.before, event.after, event.fromBias, event.fromWeights, event.fromBelow})
            text += ',' + shortest(value);
        // The digits of a fork's step are grouped for people only.
        text += ',' + QString(model.networks()[network].name).remove(QChar(0x202F)).toStdString() + '\n';
    }
    return QByteArray::fromStdString(text);
}

} // namespace

QString summaryText(const QString& name, const EventSummary& summary, int dead)
{
    const auto counted = [](int count, const QString& one, const QString& more) {
        return count == 1 ? one : more.arg(countText(count));
    };
    QString text = Texts::tr("%1: %2, %3, %4 dead now")
                       .arg(name, counted(summary.deaths, Texts::tr("1 death"), Texts::tr("%1 deaths")),
                            counted(summary.revivals, Texts::tr("1 revival"), Texts::tr("%1 revivals")),
                            countText(dead));
    if (!summary.medianWait) return text;
    return Texts::tr("%1; a revival took %2 steps in the median")
        .arg(text, shortText(*summary.medianWait, 6));
}

int deadNow(const RaceSnapshot& snapshot, const RaceHistory& history, std::optional<int> network)
{
    const HistoryPoint* point = nullptr;
    for (const auto& candidate : history.points())
        if (candidate.step <= snapshot.steps) point = &candidate;
    int dead = 0;
    for (std::size_t i = 0; i < snapshot.networks.size(); ++i) {
        if (network && static_cast<std::size_t>(*network) != i) continue;
        if (snapshot.look.probes != ProbeSet::training) {
            if (point != nullptr && i < point->networks.size()) dead += std::max(0, point->networks[i].dead);
            continue;
        }
        for (const auto& layer : snapshot.networks[i].layers) dead += layer.dead;
    }
    return dead;
}

DeathTable::DeathTable(QWidget* parent)
    : LabPage(parent),
      summary_(new QLabel),
      network_(new QComboBox),
      onlyUnit_(new QCheckBox(tr("selected unit"))),
      table_(new LabTable(QStringLiteral("deathTable"))),
      model_(new DeathModel(this)),
      empty_(new QLabel(tr("No unit has died or come back so far.")))
{
    summary_->setObjectName(QStringLiteral("deathSummary"));
    summary_->setWordWrap(true);
    summary_->setToolTip(tr("Deaths and revivals are told over the training points, always"));
    network_->setObjectName(QStringLiteral("deathNetwork"));
    network_->setAccessibleName(tr("Deaths of which network"));
    network_->setToolTip(tr("Shows the deaths and revivals of one network, or of all"));
    network_->setFocusPolicy(Qt::TabFocus);
    network_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    onlyUnit_->setObjectName(QStringLiteral("deathsOfUnit"));
    onlyUnit_->setAccessibleName(tr("Only the selected unit"));
    onlyUnit_->setToolTip(tr("Shows what has happened to the selected unit alone"));
    onlyUnit_->setFocusPolicy(Qt::TabFocus);
    connect(network_, &QComboBox::activated, this, &DeathTable::filterChanged);
    connect(onlyUnit_, &QCheckBox::clicked, this, &DeathTable::filterChanged);
    empty_->setProperty("role", QStringLiteral("muted"));
    empty_->setAlignment(Qt::AlignCenter);
    empty_->setWordWrap(true);
    createTable();

    auto* filters = new QHBoxLayout;
    filters->setContentsMargins(12, 0, 12, 0);
    filters->addWidget(network_);
    filters->addWidget(onlyUnit_);
    filters->addStretch(1);
    summary_->setContentsMargins(12, 0, 12, 0);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 6);
    column->setSpacing(6);
    column->addLayout(filters);
    column->addWidget(summary_);
    column->addWidget(table_, 1);
    column->addWidget(empty_, 1);
    table_->hide();
}

void DeathTable::createTable()
{
    table_->setAccessibleName(tr("Deaths and revivals"));
    table_->setToolTip(tr("A click shows that moment and that unit"));
    table_->setAccessibleDescription(
        tr("A click, Enter or the arrow keys select the unit and show the networks at that step"));
    table_->setModel(model_);
    // What does not fit is in each row's tooltip, and in the inspector after a click.
    table_->setColumns({{5, 9},
                        {8, 13},
                        {2, 5},
                        {2, 4},
                        {9, 10},
                        {10, 13},
                        {12, 19, 3},
                        {7, 9, 2},
                        {7, 9, 2},
                        {7, 8, 1},
                        {7, 8, 1},
                        {7, 8, 1},
                        {7, 9, 4}});
    table_->horizontalHeader()->setSectionsClickable(true);
    table_->horizontalHeader()->setSortIndicator(static_cast<int>(DeathColumn::step), Qt::DescendingOrder);
    table_->setSortingEnabled(true);
    table_->horizontalHeader()->setSortIndicatorShown(false); // the heads say it themselves
    table_->installEventFilter(this);
    connect(table_, &QTableView::clicked, this, [this](const QModelIndex& index) { choose(index.row()); });
}

void DeathTable::updateNetworks(const RaceSnapshot& snapshot)
{
    QStringList names{tr("All networks")};
    for (const auto& line : networkLines(snapshot)) names << line.name;
    if (names == names_) return;
    names_ = names;
    const QString shown = network_->currentText();
    network_->clear();
    network_->addItems(names);
    network_->setCurrentIndex(std::max(0, network_->findText(shown)));
}

void DeathTable::draw(const LabContent& content)
{
    updateNetworks(*content.snapshot);
    onlyUnit_->setEnabled(content.selected.has_value() || onlyUnit_->isChecked());
    const int index = network_->currentIndex();
    const auto network = index > 0 ? std::optional(index - 1) : std::nullopt;
    summary_->setText(summaryText(names_[std::max(0, index)], content.events.summary(network),
                                  deadNow(*content.snapshot, content.history, network)));
    updateRows(content);
}

// Rows that come in above must not move what is being read: the rows stay where they are unless the table
// stands at its top and the mouse is elsewhere.
void DeathTable::updateRows(const LabContent& content)
{
    DeathFilter filter;
    if (network_->currentIndex() > 0) filter.network = network_->currentIndex() - 1;
    if (onlyUnit_->isChecked() && content.selected) filter.unit = content.selected;
    const int top = table_->verticalScrollBar()->value();
    const bool stays = (top > 0 || table_->viewport()->underMouse()) && top < model_->rowCount();
    const std::uint64_t anchor = stays ? model_->row(top).number : 0;
    const bool changed = model_->setLog(content.events, networkLines(*content.snapshot), filter);
    const bool any = model_->rowCount() > 0;
    table_->setVisible(any);
    empty_->setVisible(!any);
    const int dead = deadNow(*content.snapshot, content.history, filter.network);
    empty_->setText(
        !content.events.events().empty() ? tr("Nothing of what has happened is of this choice.")
        : dead > 0 ? tr("No unit has died or come back so far; %1 have been dead from the start.").arg(dead)
                   : tr("No unit has died or come back so far."));
    if (!changed) return;

    if (stays)
        if (const int row = model_->indexOf(anchor); row >= 0) table_->verticalScrollBar()->setValue(row);
    if (const int row = chosen_ ? model_->indexOf(*chosen_) : -1; row >= 0) {
        const QSignalBlocker quiet(table_->selectionModel());
        table_->selectionModel()->setCurrentIndex(model_->index(row, 0), QItemSelectionModel::ClearAndSelect |
                                                                             QItemSelectionModel::Rows);
        table_->viewport()->update();
    }
}

void DeathTable::choose(int row)
{
    if (row < 0 || row >= model_->rowCount()) return;
    const DeathModel::Row& one = model_->row(row);
    chosen_ = one.number;
    const RaceEvent event = one.event;
    Q_EMIT unitSelected(UnitAddress{event.network, event.event.layer, event.event.unit});
    Q_EMIT stepChosen(event.event.step);
}

// Arrow keys go from death to death; all other keys are the workspace's, as playing and pausing.
bool DeathTable::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::KeyRelease)
        return LabPage::eventFilter(watched, event);
    const bool released = event->type() == QEvent::KeyRelease;
    const int row = table_->currentIndex().row();
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!released) choose(row);
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Home:
    case Qt::Key_End:
        // The table itself has moved by now.
        if (released && row >= 0 && row < model_->rowCount() && model_->row(row).number != chosen_)
            choose(row);
        return false;
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        return false;
    default:
        event->ignore();
        return true;
    }
}

std::unique_ptr<Figure> DeathTable::figure(const LabContent& content) const
{
    DeathFilter filter;
    if (network_->currentIndex() > 0) filter.network = network_->currentIndex() - 1;
    if (onlyUnit_->isChecked() && content.selected) filter.unit = content.selected;
    DeathModel model;
    model.setLog(content.events, networkLines(*content.snapshot), filter);
    model.sort(table_->horizontalHeader()->sortIndicatorSection(),
               table_->horizontalHeader()->sortIndicatorOrder());

    FigureTable table;
    table.title = tr("Deaths and revivals of units");
    table.caption = raceCaption(*content.snapshot->config);
    table.strokeColumn = static_cast<int>(DeathColumn::network);
    const auto stroke = [](const NetworkLine& line) -> StrokeOfTheme {
        return [line](const Theme& theme) { return networkPen(line.activation, line.isFork, theme, 2.4); };
    };
    const auto lines = networkLinesInFull(*content.snapshot);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const int network = static_cast<int>(i);
        if (filter.network && *filter.network != network) continue;
        table.notes.push_back({summaryText(lines[i].name, content.events.summary(network),
                                           deadNow(*content.snapshot, content.history, network)),
                               stroke(lines[i])});
    }
    const QList<DeathColumn> words{DeathColumn::network, DeathColumn::what, DeathColumn::cause,
                                   DeathColumn::outcome};
    for (int column = 0; column < deathColumns && model.rowCount() > 0; ++column)
        table.columns.push_back({DeathModel::title(static_cast<DeathColumn>(column)),
                                 !words.contains(static_cast<DeathColumn>(column))});
    table.allRows = model.rowCount();
    for (int i = 0; i < std::min(model.rowCount(), rowsOfFigure); ++i) {
        FigureTable::Row row;
        const auto network = static_cast<std::size_t>(model.row(i).event.network);
        for (int column = 0; column < deathColumns; ++column)
            row.cells << model.text(model.row(i), static_cast<DeathColumn>(column));
        if (network < model.networks().size()) row.stroke = stroke(model.networks()[network]);
        table.rows.push_back(row);
    }
    table.csv = eventsCsv(model);
    return std::make_unique<TableFigure>(std::move(table));
}

} // namespace rectiscope
