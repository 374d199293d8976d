#include "ui/train/unit_table.h"

#include "core/activation/config.h"
#include "core/text.h"
#include "ui/common/number_box.h"
#include "ui/common/number_text.h"
#include "ui/common/theme.h"
#include "ui/train/history_figure.h"
#include "ui/train/lab_table.h"
#include "ui/train/network_name.h"
#include "ui/train/race_text.h"
#include "ui/train/table_figure.h"
#include "ui/train/unit_state.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace rectiscope {
namespace {

constexpr double strokeWidth = 2.4;
constexpr int unitColumns = 6; // name, five definitions
constexpr int firstDefinition = 1;
constexpr std::array counts{&LayerHealth::dead, &LayerHealth::silent, &LayerHealth::starved,
                            &LayerHealth::dormant, &LayerHealth::saturated};
constexpr std::size_t starved = 2;

// A grid has no targets, so that nothing is known of gradients.
bool hasTargets(const RaceSnapshot& snapshot)
{
    return snapshot.look.probes != ProbeSet::grid || !snapshot.data || snapshot.data->features > 2;
}

struct Counted {
    int units = 0, count = 0;
};

Counted countOf(const NetworkSnapshot& network, int layer, int LayerHealth::*definition)
{
    Counted counted;
    for (std::size_t i = 0; i < network.layers.size(); ++i) {
        if (layer >= 0 && static_cast<std::size_t>(layer) != i) continue;
        counted.units += static_cast<int>(network.layers[i].units.size());
        counted.count += network.layers[i].*definition;
    }
    return counted;
}

const char* probeKey(ProbeSet probes)
{
    static constexpr std::array keys{"training", "test", "both", "grid"};
    return keys[static_cast<std::size_t>(probes)];
}

} // namespace

void UnitModel::setSnapshot(std::shared_ptr<const RaceSnapshot> snapshot, std::optional<int> network)
{
    std::vector<Row> rows;
    for (std::size_t i = 0; i < snapshot->networks.size(); ++i) {
        const int index = static_cast<int>(i);
        if (network && *network != index) continue;
        for (int layer = -1; layer < static_cast<int>(snapshot->networks[i].layers.size()); ++layer)
            rows.push_back({index, layer});
    }
    const bool reshaped = rows.size() != rows_.size();
    if (reshaped) beginResetModel();
    snapshot_ = std::move(snapshot);
    rows_ = std::move(rows);
    if (reshaped)
        endResetModel();
    else if (!rows_.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, unitColumns - 1));
}

void UnitModel::setInFull(bool inFull)
{
    inFull_ = inFull;
    if (!rows_.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, unitColumns - 1));
}

int UnitModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int UnitModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : unitColumns;
}

QString UnitModel::text(const Row& row, int column, bool inFull) const
{
    const NetworkSnapshot& network = snapshot_->networks[static_cast<std::size_t>(row.network)];
    if (column == 0)
        return row.layer < 0 ? networkName(network)
                             : (inFull ? tr("layer %1, %2 units") : tr("layer %1 (%2)"))
                                   .arg(row.layer + 1)
                                   .arg(countOf(network, row.layer, counts[0]).units);
    const auto definition = static_cast<std::size_t>(column - firstDefinition);
    if (definition == starved && !hasTargets(*snapshot_)) return QStringLiteral("–");
    const Counted counted = countOf(network, row.layer, counts[definition]);
    if (counted.count == 0 || !inFull) return QString::number(counted.count);
    return tr("%1 (%2 %)").arg(counted.count).arg(fixedText(100.0 * counted.count / counted.units, 0));
}

QVariant UnitModel::data(const QModelIndex& index, int role) const
{
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    const NetworkSnapshot& network = snapshot_->networks[static_cast<std::size_t>(row.network)];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(row, index.column(), inFull_);
    case Qt::TextAlignmentRole:
        return static_cast<int>((index.column() == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::ForegroundRole: {
        if (index.column() < firstDefinition)
            return row.layer < 0 ? QVariant() : QVariant(currentTheme().mutedText);
        const auto definition = static_cast<std::size_t>(index.column() - firstDefinition);
        const bool any = countOf(network, row.layer, counts[definition]).count > 0;
        return !any              ? currentTheme().mutedText
               : definition == 0 ? currentTheme().danger
                                 : currentTheme().text;
    }
    case strongRole:
        return row.layer < 0;
    case strokeRole:
        if (index.column() == 0 && row.layer < 0)
            return networkPen(network.activation, network.fork.has_value(), currentTheme(), strokeWidth);
        return {};
    case Qt::ToolTipRole:
        if (index.column() < firstDefinition) return {};
        return QStringLiteral("<p><b>%1</b></p>").arg(text(row, index.column()).toHtmlEscaped()) +
               headerData(index.column(), Qt::Horizontal, role).toString();
    default:
        return {};
    }
}

QVariant UnitModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= unitColumns) return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    static constexpr std::array states{UnitState::dead, UnitState::silent, UnitState::starved,
                                       UnitState::dormant};
    const auto definition = static_cast<std::size_t>(section - firstDefinition);
    if (role == Qt::DisplayRole) {
        if (section == 0) return tr("network");
        return definition < states.size() ? stateName(states[definition]) : tr("saturated");
    }
    if (role != Qt::ToolTipRole || !snapshot_ || section < firstDefinition) return {};
    QString text = definition < states.size() ? stateDefinition(states[definition], snapshot_->look.dormancy)
                                              : saturatedDefinition();
    text += QStringLiteral(", ") + probeSetText(*snapshot_) + QLatin1Char('.');
    if (definition == starved && !hasTargets(*snapshot_))
        text += QLatin1Char(' ') + tr("A grid has no targets, hence no loss and no gradient to look at.");
    return QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped());
}

UnitTable::UnitTable(QWidget* parent)
    : LabPage(parent),
      network_(new QComboBox),
      probes_(new QComboBox),
      dormancy_(new NumberBox(ParameterScale::ofDecades(1e-3, 1))),
      table_(new LabTable(QStringLiteral("unitTable"))),
      model_(new UnitModel(this))
{
    createControls();
    table_->setAccessibleName(tr("Units by definition"));
    table_->setToolTip(tr("How many units of each network and layer each definition counts"));
    table_->setModel(model_);
    table_->setSelectionMode(QAbstractItemView::NoSelection);
    table_->setFocusPolicy(Qt::TabFocus);
    connect(table_, &LabTable::fullWidthChanged, model_, &UnitModel::setInFull);
    table_->setColumns({{9, 17}, {3, 9}, {3, 9}, {3, 9}, {3, 9}, {3, 9}});

    auto* controls = new QHBoxLayout;
    controls->setContentsMargins(10, 0, 8, 0);
    controls->setSpacing(4);
    controls->addWidget(network_);
    controls->addWidget(probes_);
    auto* tau = new QLabel(tr("τ"));
    tau->setToolTip(dormancy_->toolTip());
    controls->addWidget(tau);
    controls->addWidget(dormancy_);
    controls->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 6);
    column->setSpacing(6);
    column->addLayout(controls);
    column->addWidget(table_, 1);
}

void UnitTable::createControls()
{
    const auto prepare = [](QWidget* control, const QString& objectName, const QString& accessibleName,
                            const QString& toolTip) {
        control->setObjectName(objectName);
        control->setAccessibleName(accessibleName);
        control->setToolTip(toolTip);
    };
    prepare(network_, QStringLiteral("unitsNetwork"), tr("Units of which network"),
            tr("Shows the units of one network, or of all"));
    // In the order of enum class ProbeSet.
    probes_->addItems({tr("Training points"), tr("Test points"), tr("Both"), tr("Grid")});
    prepare(probes_, QStringLiteral("probeSet"), tr("Probe set"),
            tr("The inputs that the units are looked at with, everywhere but in deaths and charts: the "
               "training points, the test points, both, or an even grid over the range of the maps"));
    for (auto* box : {network_, probes_}) {
        box->setFocusPolicy(Qt::TabFocus);
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    }
    prepare(dormancy_, QStringLiteral("dormancy"), tr("Threshold τ of dormant"),
            tr("A unit is dormant where its mean |h| is at most τ times the mean of its layer; Sokar et al. "
               "use 0.025 and 0.1"));
    dormancy_->setRange(0, 1);
    dormancy_->setFixedWidth(56);
    dormancy_->showValue(defaultDormancy);
    const auto edited = [this] {
        Q_EMIT lookEdited(static_cast<ProbeSet>(probes_->currentIndex()), dormancy_->value());
    };
    connect(probes_, &QComboBox::activated, this, edited);
    connect(dormancy_, &NumberBox::valueTyped, this, edited);
    connect(network_, &QComboBox::activated, this, &UnitTable::filterChanged);
}

void UnitTable::showLook(ProbeSet probes, double dormancy)
{
    probes_->setCurrentIndex(static_cast<int>(probes));
    dormancy_->showValue(dormancy);
}

std::optional<int> UnitTable::network() const
{
    return network_->currentIndex() > 0 ? std::optional(network_->currentIndex() - 1) : std::nullopt;
}

void UnitTable::draw(const LabContent& content)
{
    QStringList names{tr("All networks")};
    for (const auto& line : networkLines(*content.snapshot)) names << line.name;
    if (names != names_) {
        names_ = names;
        const QString shown = network_->currentText();
        network_->clear();
        network_->addItems(names);
        network_->setCurrentIndex(std::max(0, network_->findText(shown)));
    }
    model_->setSnapshot(content.snapshot, network());
}

std::unique_ptr<Figure> UnitTable::figure(const LabContent& content) const
{
    const RaceSnapshot& snapshot = *content.snapshot;
    UnitModel model;
    model.setSnapshot(content.snapshot, network());
    FigureTable table;
    table.title = tr("Units by definition");
    table.caption =
        tr("step %1 · %2 · %3")
            .arg(countText(snapshot.steps), probeSetText(snapshot), raceCaption(*snapshot.config));
    for (int column = 0; column < unitColumns; ++column)
        table.columns.push_back(
            {model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), column > 0});
    std::string csv =
        "activation,layer,units,dead,silent,starved,dormant,saturated,probe_set,probes,dormancy,"
        "network\n";
    for (const auto& row : model.rows()) {
        const NetworkSnapshot& network = snapshot.networks[static_cast<std::size_t>(row.network)];
        FigureTable::Row cells;
        for (int column = 0; column < unitColumns; ++column) cells.cells << model.text(row, column);
        cells.strong = row.layer < 0;
        if (row.layer < 0)
            cells.stroke = [network](const Theme& theme) {
                return networkPen(network.activation, network.fork.has_value(), theme, strokeWidth);
            };
        table.rows.push_back(cells);

        const std::string name = csvField(toText(network.activation));
        csv += name + ',' + (row.layer < 0 ? "all" : std::to_string(row.layer + 1)) + ',' +
               std::to_string(countOf(network, row.layer, counts[0]).units);
        for (std::size_t i = 0; i < counts.size(); ++i)
            csv += ',' + (i == starved && !hasTargets(snapshot)
                              ? std::string()
                              : std::to_string(countOf(network, row.layer, counts[i]).count));
        csv += std::string(",") + probeKey(snapshot.look.probes) + ',' + std::to_string(snapshot.probes) +
               ',' + shortest(snapshot.look.dormancy) + ',' +
               networkName(network).remove(QChar(0x202F)).toStdString() + '\n';
    }
    table.allRows = table.rows.size();
    table.csv = QByteArray::fromStdString(csv);
    return std::make_unique<TableFigure>(std::move(table));
}

} // namespace rectiscope
