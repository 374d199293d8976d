#include "ui/train/function_section.h"

#include "core/activation/catalog.h"
#include "ui/common/catalog_text.h"
#include "ui/common/number_box.h"
#include "ui/common/number_text.h"
#include "ui/common/theme.h"
#include "ui/view_state.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace rectiscope {
namespace {

// The line that stands for a function everywhere.
class Swatch : public QWidget {
public:
    explicit Swatch(std::size_t row) : row_(row) { setFixedSize(20, 12); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(functionPen(row_, currentTheme(), 2.5));
        painter.drawLine(QPointF(2, height() / 2.0), QPointF(width() - 2, height() / 2.0));
    }

private:
    std::size_t row_;
};

// Fewer digits than elsewhere: two of these fields stand beside a name.
class ParameterBox : public NumberBox {
public:
    using NumberBox::NumberBox;

    [[nodiscard]] QString textFromValue(double value) const override
    {
        const QString text = NumberBox::textFromValue(value);
        return text.size() > 7 ? shortText(value, 4) : text;
    }
};

QString nameOf(std::size_t row)
{
    return QString::fromStdString(catalog()[row].name);
}

QString keyOf(std::size_t row)
{
    return QString::fromStdString(catalog()[row].key);
}

} // namespace

FunctionSection::FunctionSection(ViewState& state, QWidget* parent)
    : SettingsSection(tr("Functions"), parent),
      state_(state),
      add_(new QPushButton(tr("+ Add a function"))),
      menu_(new QMenu(this))
{
    auto* holder = new QWidget;
    column_ = new QVBoxLayout(holder);
    column_->setContentsMargins(0, 0, 0, 0);
    addWide(holder);

    add_->setProperty("link", true);
    add_->setFocusPolicy(Qt::TabFocus);
    name(add_, QStringLiteral("addFunction"), tr("Add a function to the race"),
         tr("Up to %1 functions train side by side").arg(mostFunctions));
    add_->setMenu(menu_);
    connect(menu_, &QMenu::aboutToShow, this, &FunctionSection::fillMenu);
    addWide(add_);

    connect(&state_, &ViewState::displayChanged, this, &FunctionSection::updateValues);
    connect(&state_, &ViewState::activationChanged, this, [this](std::size_t row) {
        updateValues();
        if (std::ranges::find(rows_, row) != rows_.end()) Q_EMIT edited();
    });
}

void FunctionSection::showConfig(const RaceConfig& config)
{
    std::vector<std::size_t> rows;
    for (const auto& activation : config.activations) rows.push_back(catalogIndex(activation.info()));
    setRows(std::move(rows));
}

void FunctionSection::writeConfig(RaceConfig& config) const
{
    config.activations.clear();
    for (const std::size_t row : rows_) config.activations.push_back(state_.activation(row));
}

void FunctionSection::setRows(std::vector<std::size_t> rows)
{
    std::ranges::sort(rows);
    if (rows_ == rows && list_) return;
    rows_ = std::move(rows);
    fields_.clear();
    // The button that was pressed may belong to the old list.
    if (list_) {
        list_->hide();
        list_->deleteLater();
    }
    list_ = new QWidget;
    auto* lines = new QVBoxLayout(list_);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(3);
    column_->addWidget(list_);
    for (const std::size_t row : rows_) createRow(row);
    tabBefore(add_, *list_);
    add_->setEnabled(rows_.size() < mostFunctions);
    updateValues();
}

void FunctionSection::createRow(std::size_t row)
{
    auto* line = new QWidget;
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(5);
    layout->addWidget(new Swatch(row));
    auto* label = new QLabel(nameOf(row));
    label->setToolTip(formulaText(catalog()[row].formula));
    layout->addWidget(label);
    layout->addStretch(1);
    const auto& parameters = catalog()[row].parameters;
    for (std::size_t i = 0; i < parameters.size(); ++i)
        if (parameters[i].kind == ParameterKind::real) createField(row, i, *line);

    auto* remove = new QToolButton;
    remove->setText(QStringLiteral("×"));
    remove->setProperty("flat", true);
    remove->setFixedSize(20, 20);
    remove->setFocusPolicy(Qt::TabFocus);
    name(remove, QStringLiteral("remove_%1").arg(keyOf(row)), tr("Remove %1 from the race").arg(nameOf(row)),
         tr("Remove %1 from the race").arg(nameOf(row)));
    remove->setEnabled(rows_.size() > 1);
    connect(remove, &QToolButton::clicked, this, [this, row] {
        auto rows = rows_;
        std::erase(rows, row);
        setRows(std::move(rows));
        Q_EMIT edited();
    });
    layout->addWidget(remove);
    list_->layout()->addWidget(line);
}

void FunctionSection::createField(std::size_t row, std::size_t parameter, QWidget& line)
{
    const ParameterSpec& spec = catalog()[row].parameters[parameter];
    auto* box = new ParameterBox(ParameterScale::ofParameter(spec));
    box->setFixedWidth(64);
    const QString symbol = QString::fromStdString(spec.symbol);
    name(box, QStringLiteral("%1_%2").arg(keyOf(row), QString::fromStdString(spec.key)),
         tr("%1 of %2").arg(catalogText(spec.label), nameOf(row)),
         tr("%1: %2; the same number as in Explore").arg(symbol, catalogText(spec.label)));
    connect(box, &NumberBox::valueTyped, this, [this, row, parameter](double value) {
        const auto way = writing(row, parameter);
        // A divisor of 1 or less is none of the paper's family; the field goes back to what holds.
        if (!way.isDivisor() || value > 1)
            state_.setParameter(row, way.shown(), way.isDivisor() ? 1 / value : value);
        updateValues();
    });
    auto* label = new QLabel(symbol);
    label->setProperty("role", QStringLiteral("muted"));
    label->setBuddy(box);
    line.layout()->addWidget(label);
    line.layout()->addWidget(box);
    fields_.push_back({row, parameter, box, label});
}

void FunctionSection::updateValues()
{
    for (const auto& field : fields_) {
        const auto way = writing(field.row, field.parameter);
        field.box->showValue(way.written(state_.activation(field.row).parameter(way.shown())));
        field.symbol->setText(way.symbol());
    }
}

WrittenParameter FunctionSection::writing(std::size_t row, std::size_t parameter) const
{
    return {catalog()[row], parameter, state_.showsDivisors()};
}

void FunctionSection::fillMenu()
{
    menu_->clear();
    for (std::size_t row = 0; row < catalog().size(); ++row) {
        if (std::ranges::find(rows_, row) != rows_.end()) continue;
        auto* action = menu_->addAction(nameOf(row));
        action->setObjectName(QStringLiteral("add_%1").arg(keyOf(row)));
        connect(action, &QAction::triggered, this, [this, row] {
            auto rows = rows_;
            rows.push_back(row);
            setRows(std::move(rows));
            Q_EMIT edited();
        });
    }
}

} // namespace rectiscope
