#include "ui/compare/compared_functions.h"

#include "core/activation/catalog.h"
#include "core/text.h"
#include "ui/common/catalog_text.h"
#include "ui/common/core_text.h"
#include "ui/common/number_box.h"
#include "ui/common/swatch.h"
#include "ui/common/theme.h"
#include "ui/compare/comparison_text.h"
#include "ui/compare/function_look.h"
#include "ui/view_state.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <set>

namespace rectiscope {
namespace {

constexpr double strokeWidth = 2.6;
constexpr int fieldWidth = 58;
constexpr int narrowField = 46; // of several beside each other

// A function's stroke as in the table and the charts: each further one of a kind has its own.
class LookSwatch : public QWidget {
public:
    LookSwatch(Activation activation, int variant) : activation_(std::move(activation)), variant_(variant)
    {
        setFixedSize(swatchWidth, 12);
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        QPen pen = functionLook(activation_, variant_, currentTheme(), strokeWidth).pen;
        pen.setCapStyle(Qt::FlatCap);
        painter.setPen(pen);
        painter.drawLine(QPointF(0, height() / 2.0), QPointF(width(), height() / 2.0));
    }

private:
    Activation activation_;
    int variant_;
};

QString nameOf(const Activation& activation)
{
    return QString::fromStdString(activation.info().name);
}

// How a row writes this parameter. RReLU's range is written as its convention says.
bool isWrittenAsDivisor(const Activation& function, std::size_t parameter)
{
    if (!function.info().parameters[parameter].isNegativeSlope) return false;
    if (function.info().slopeRule == SlopeRule::random)
        return slopeDistribution(function).uniformDivisor && function.parameter(parameter) > 0;
    return readsBetterAsDivisor(function.parameter(parameter));
}

} // namespace

ComparedFunctions::ComparedFunctions(ViewState& state, QWidget* parent)
    : ExperimentSection(tr("Functions"), parent),
      state_(state),
      add_(new QPushButton(tr("+ Add a function"))),
      menu_(new QMenu(this)),
      baselineChoice_(new QComboBox)
{
    auto* holder = new QWidget;
    column_ = new QVBoxLayout(holder);
    column_->setContentsMargins(0, 0, 0, 0);
    addWide(holder);
    add_->setProperty("link", true);
    name(add_, QStringLiteral("addCompared"), tr("Add a function to the comparison"),
         tr("With its parameters in Explore; the same function may come again with others"));
    add_->setMenu(menu_);
    connect(menu_, &QMenu::aboutToShow, this, &ComparedFunctions::fillMenu);
    addWide(add_);
    error_ = addError(QStringLiteral("comparedError"));

    baselineChoice_->setMinimumContentsLength(8);
    baselineChoice_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    addRow(tr("Baseline"), baselineChoice_, QStringLiteral("compareBaseline"),
           tr("The function with which all others are compared, seed by seed"));
    connect(baselineChoice_, &QComboBox::activated, this, [this](int index) {
        baseline_ = static_cast<std::size_t>(index);
        Q_EMIT edited();
    });
}

void ComparedFunctions::showExperiment(const Experiment& experiment)
{
    functions_.clear();
    for (const auto& one : experiment.activations) functions_.push_back(one.activation);
    baseline_ = experiment.baseline;
    rebuild();
}

void ComparedFunctions::writeExperiment(Experiment& experiment) const
{
    experiment.activations.clear();
    for (const auto& function : functions_) experiment.activations.push_back(named(function));
    experiment.baseline = baseline_;
}

bool ComparedFunctions::isValid() const
{
    std::set<std::string> names;
    return std::ranges::all_of(functions_,
                               [&](const Activation& f) { return names.insert(named(f).name).second; });
}

void ComparedFunctions::rebuild()
{
    // The button that was pressed may belong to the old list.
    if (list_ != nullptr) {
        list_->hide();
        list_->deleteLater();
    }
    list_ = new QWidget;
    auto* lines = new QVBoxLayout(list_);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(3);
    for (std::size_t i = 0; i < functions_.size(); ++i) lines->addWidget(makeRow(i));
    column_->addWidget(list_);
    tabBefore(add_, *list_);
    add_->setEnabled(functions_.size() < mostFunctions);
    update();
}

QWidget* ComparedFunctions::makeRow(std::size_t index)
{
    const auto& function = functions_[index];
    auto* line = new QWidget;
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(5);
    const auto isSame = [&](const Activation& other) { return &other.info() == &function.info(); };
    const auto before = std::ranges::count_if(
        functions_.begin(), functions_.begin() + static_cast<std::ptrdiff_t>(index), isSame);
    layout->addWidget(new LookSwatch(function, static_cast<int>(before)));
    auto* label = new QLabel(nameOf(function));
    label->setToolTip(formulaText(function.info().formula));
    layout->addWidget(label);
    layout->addStretch(1);
    for (std::size_t i = 0; i < function.parameters().size(); ++i)
        if (function.info().parameters[i].kind == ParameterKind::real) layout->addWidget(makeField(index, i));

    auto* remove = new QToolButton;
    remove->setText(QStringLiteral("×"));
    remove->setProperty("flat", true);
    remove->setFixedSize(20, 20);
    name(remove, QStringLiteral("removeCompared%1").arg(index),
         tr("Remove %1 from the comparison").arg(nameOf(function)),
         tr("Remove %1 from the comparison").arg(nameOf(function)));
    remove->setEnabled(functions_.size() > 1);
    connect(remove, &QToolButton::clicked, this, [this, index] {
        functions_.erase(functions_.begin() + static_cast<std::ptrdiff_t>(index));
        if (baseline_ > index) --baseline_;
        baseline_ = std::min(baseline_, functions_.size() - 1);
        rebuild();
        Q_EMIT edited();
    });
    layout->addWidget(remove);
    return line;
}

// A slope that reads better as a divisor is shown as one, with the symbol saying so.
QWidget* ComparedFunctions::makeField(std::size_t index, std::size_t parameter)
{
    const auto& function = functions_[index];
    const ParameterSpec& spec = function.info().parameters[parameter];
    const bool isDivisor = isWrittenAsDivisor(function, parameter);
    auto* box = new NumberBox(isDivisor ? ParameterScale::ofDivisor() : ParameterScale::ofParameter(spec));
    box->setFixedWidth(function.info().parameters.size() > 1 ? narrowField : fieldWidth);
    const double value = function.parameter(parameter);
    box->showValue(isDivisor ? divisorOf(value) : value);
    const QString symbol =
        QString::fromStdString(spec.symbol) + (isDivisor ? QStringLiteral(" = 1/") : QString());
    name(box, QStringLiteral("compared%1_%2").arg(index).arg(QString::fromStdString(spec.key)),
         tr("%1 of %2").arg(catalogText(spec.label), nameOf(function)),
         isDivisor ? tr("%1, as its divisor: f(x) = x/a for x < 0").arg(catalogText(spec.label))
                   : catalogText(spec.label));
    connect(box, &NumberBox::valueTyped, this, [this, index, parameter, isDivisor](double typed) {
        setParameter(index, parameter, isDivisor && typed > 1 ? 1 / typed : typed);
    });
    auto* label = new QLabel(symbol);
    label->setProperty("role", QStringLiteral("muted"));
    label->setBuddy(box);
    auto* field = new QWidget;
    auto* layout = new QHBoxLayout(field);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(label);
    layout->addWidget(box);
    return field;
}

// A value that the function does not take is told below the list, and the field goes back to what holds.
void ComparedFunctions::setParameter(std::size_t index, std::size_t parameter, double value)
{
    QString refused;
    try {
        functions_[index] = functions_[index].with(parameter, value);
    } catch (const ActivationError& error) {
        refused = coreText(error.message);
    }
    rebuild();
    if (!refused.isEmpty()) return showLine(*error_, refused);
    Q_EMIT edited();
}

void ComparedFunctions::fillMenu()
{
    menu_->clear();
    for (std::size_t row = 0; row < catalog().size(); ++row) {
        const Activation& function = state_.activation(row);
        const auto parameters = QString::fromStdString(parameterText(function));
        auto* action = menu_->addAction(
            parameters.isEmpty() ? nameOf(function) : nameOf(function) + QStringLiteral(", ") + parameters);
        action->setObjectName(QStringLiteral("compare_") + QString::fromStdString(catalog()[row].key));
        connect(action, &QAction::triggered, this, [this, function] {
            functions_.push_back(function);
            rebuild();
            Q_EMIT edited();
        });
    }
}

void ComparedFunctions::update()
{
    Experiment experiment;
    writeExperiment(experiment);
    baselineChoice_->clear();
    for (const auto& text : shortNames(experiment)) baselineChoice_->addItem(text);
    baselineChoice_->setCurrentIndex(static_cast<int>(baseline_));
    showLine(*error_,
             isValid() ? QString() : tr("Two functions are the same: change or remove one of them."));
}

} // namespace rectiscope
