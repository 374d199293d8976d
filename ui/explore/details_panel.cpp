#include "ui/explore/details_panel.h"

#include "core/activation/catalog.h"
#include "core/activation/differentiation.h"
#include "ui/common/catalog_text.h"
#include "ui/common/data_table.h"
#include "ui/common/heading.h"
#include "ui/common/number_text.h"
#include "ui/common/segmented_control.h"
#include "ui/explore/convention_panel.h"
#include "ui/explore/formula_view.h"
#include "ui/explore/property_texts.h"
#include "ui/explore/reading_inputs.h"
#include "ui/view_state.h"

#include <QCoreApplication>
#include <QLabel>
#include <QStyle>
#include <QTimer>
#include <QVBoxLayout>

#include <cmath>

namespace rectiscope {
namespace {

constexpr int valueWidth = 66;
constexpr int propertyWidth = 126;
constexpr int decimals = 3;
constexpr int millisecondsToUpdate = 30;
constexpr double largest = 9999; // of what is written with all its decimals

QString valueText(double value)
{
    return std::fabs(value) <= largest ? fixedText(value, decimals) : shortText(value, 5);
}

// What the random slopes of training leave open; empty where there is nothing random.
QString boundsText(const Activation& activation, Quantity quantity, double x, const CurveOptions& options)
{
    const auto bounds = chartBounds(activation, quantity, x, options);
    if (bounds.lower == bounds.upper) return {};
    return QCoreApplication::translate("DetailsPanel",
                                       "in training from %1 to %2, here the mean slope's value")
        .arg(valueText(bounds.lower), valueText(bounds.upper));
}

QString cursorText(double x)
{
    const bool hundredths = std::fabs(x * 100 - std::round(x * 100)) < 1e-6 && std::fabs(x) <= largest;
    return hundredths ? fixedText(x, 2) : shortText(x, 7);
}

} // namespace

DetailsPanel::DetailsPanel(ViewState& state, QWidget* parent) : QWidget(parent), state_(state)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 14, 14, 14);
    layout->setSpacing(6);
    createTable(*layout);
    createFunctionPart(*layout);
    layout->addStretch(1);
    later_ = new QTimer(this);
    later_->setSingleShot(true);
    connect(later_, &QTimer::timeout, this, [this] {
        updateProperties();
        updateCheck();
    });
    connectState();
    updateTable();
    updateFunction();
    updateProperties();
    updateSoon();
}

void DetailsPanel::createTable(QVBoxLayout& layout)
{
    cursorTitle_ = makeHeading(QString());
    cursorTitle_->setObjectName(QStringLiteral("cursorTitle"));
    layout.addWidget(cursorTitle_);
    values_ = new DataTable(3, {tr("function"), tr("f(x)"), tr("f′(x)")});
    values_->setObjectName(QStringLiteral("valueTable"));
    values_->setAccessibleName(tr("Values at the cursor"));
    values_->setToolTip(tr("Values at the cursor; a click selects the function"));
    values_->setColumnWidths({valueWidth, valueWidth});
    connect(values_, &QTableWidget::cellClicked, this, [this](int row, int /*column*/) {
        state_.setSelectedRow(values_->item(row, 0)->data(swatchRole).toULongLong());
    });
    layout.addWidget(values_);
    layout.addSpacing(8);
}

void DetailsPanel::createFunctionPart(QVBoxLayout& layout)
{
    functionTitle_ = makeHeading(QString());
    functionTitle_->setObjectName(QStringLiteral("functionTitle"));
    layout.addWidget(functionTitle_);
    formula_ = new FormulaView;
    layout.addWidget(formula_);
    auto* tabs = new SegmentedControl(QStringLiteral("details"), {tr("properties"), tr("conventions")});
    tabs->setToolTips({tr("What is true of the selected function"),
                       tr("What frameworks call it, their defaults, and differences")});
    layout.addWidget(tabs);
    auto* properties = createPropertyPage();
    auto* conventions = new ConventionPanel(state_);
    conventions->hide();
    layout.addWidget(properties);
    layout.addWidget(conventions);
    connect(tabs, &SegmentedControl::chosen, this, [properties, conventions](int index) {
        properties->setVisible(index == 0);
        conventions->setVisible(index == 1);
    });
}

QWidget* DetailsPanel::createPropertyPage()
{
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    properties_ = new DataTable(2, {});
    properties_->setObjectName(QStringLiteral("propertyTable"));
    properties_->setAccessibleName(tr("Properties of the selected function"));
    properties_->setToolTip(tr("Properties of the selected function"));
    properties_->setColumnWidths({propertyWidth});
    layout->addWidget(properties_);
    layout->addWidget(new ReadingInputs(state_));
    check_ = new QLabel(QStringLiteral(" \n "));
    check_->setObjectName(QStringLiteral("derivativeCheck"));
    check_->setAccessibleName(tr("Check of the derivative"));
    check_->setToolTip(
        tr("f′ by its formula against differences of f, extrapolated on one side of every kink, at "
           "240 places of the visible range; the deviation is relative to max(1, |f′|) and may be "
           "at most 1e-6"));
    check_->setWordWrap(true);
    layout->addWidget(check_);
    layout->addSpacing(4);
    layout->addWidget(makeHeading(tr("Source")));
    source_ = new QLabel;
    source_->setObjectName(QStringLiteral("source"));
    source_->setAccessibleName(tr("Source"));
    source_->setProperty("role", QStringLiteral("muted"));
    source_->setWordWrap(true);
    source_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(source_);
    return page;
}

void DetailsPanel::connectState()
{
    connect(&state_, &ViewState::activationChanged, this, [this](std::size_t row) {
        if (state_.isShown(row)) updateTable();
        if (row == state_.selectedRow()) updateSoon();
    });
    connect(&state_, &ViewState::shownChanged, this, &DetailsPanel::updateTable);
    connect(&state_, &ViewState::displayChanged, this, [this] {
        updateTable();
        updateSoon();
    });
    connect(&state_, &ViewState::cursorChanged, this, &DetailsPanel::updateTable);
    connect(&state_, &ViewState::selectedRowChanged, this, [this] {
        updateFunction();
        updateProperties();
        updateSoon();
    });
    connect(&state_, &ViewState::rangeChanged, this, &DetailsPanel::updateSoon);
    connect(&state_, &ViewState::readingChanged, this, &DetailsPanel::updateSoon);
}

// Not before the curve has been painted, and while a slider moves with every third move or so.
void DetailsPanel::updateSoon()
{
    if (!later_->isActive()) later_->start(millisecondsToUpdate);
}

void DetailsPanel::updateTable()
{
    cursorTitle_->setText(tr("AT x = %1").arg(cursorText(state_.cursor())));
    const auto rows = state_.shownRows();
    if (values_->rowCount() != static_cast<int>(rows.size())) values_->setRows(static_cast<int>(rows.size()));
    const CurveOptions options{state_.mode(), state_.side(), state_.sampleSeed()};
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto& activation = state_.activation(rows[i]);
        const int line = static_cast<int>(i);
        values_->setCell(line, 0, QString::fromStdString(activation.info().name));
        if (values_->item(line, 0)->data(swatchRole) != QVariant::fromValue<qulonglong>(rows[i]))
            values_->item(line, 0)->setData(swatchRole, QVariant::fromValue<qulonglong>(rows[i]));
        int column = 0;
        for (const auto quantity : {Quantity::function, Quantity::derivative})
            values_->setCell(line, ++column,
                             valueText(chartValue(activation, quantity, state_.cursor(), options)),
                             boundsText(activation, quantity, state_.cursor(), options));
    }
}

void DetailsPanel::updateFunction()
{
    const auto& info = state_.activation(state_.selectedRow()).info();
    functionTitle_->setText(QString::fromStdString(info.name)); // SiLU is no SILU
    formula_->setFormulas({catalogText(info.formula), catalogText(info.derivativeFormula)});
    source_->setText(catalogText(info.source));
}

void DetailsPanel::updateProperties()
{
    const auto& activation = state_.activation(state_.selectedRow());
    const auto density = state_.explore().density.value_or(Density{});
    const Normal inputs{density.mean, density.spread};
    const auto texts = propertyTexts(activation, properties(activation, inputs), state_.side(), inputs);
    if (properties_->rowCount() != texts.size()) properties_->setRows(static_cast<int>(texts.size()));
    for (int i = 0; i < texts.size(); ++i) {
        properties_->setCell(i, 0, texts[i].name, texts[i].definition);
        properties_->setCell(i, 1, texts[i].value, texts[i].definition);
    }
}

// Less than a millisecond, and after the curves have been painted.
void DetailsPanel::updateCheck()
{
    const auto range = state_.range();
    const auto check = checkDerivative(state_.activation(state_.selectedRow()), range);
    const auto deviation = shortText(check.largestDeviation, 2);
    check_->setText(
        check.points == 0 ? tr("f′ not checked: nothing but kinks in sight")
        : check.agrees ? tr("f′ checked ✓  against a numeric derivative; largest deviation %1").arg(deviation)
                       : tr("f′ ✗  differs from a numeric derivative by %1 at x = %2")
                             .arg(deviation, shortText(check.where, 5)));
    const auto role = check.agrees ? QStringLiteral("muted") : QStringLiteral("error");
    if (check_->property("role") == role) return;
    check_->setProperty("role", role);
    check_->style()->unpolish(check_);
    check_->style()->polish(check_);
}

} // namespace rectiscope
