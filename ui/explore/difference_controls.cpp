#include "ui/explore/difference_controls.h"

#include "core/activation/catalog.h"
#include "core/activation/conventions.h"
#include "ui/common/catalog_text.h"
#include "ui/common/number_text.h"
#include "ui/explore/chart_reading.h"
#include "ui/view_state.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>
#include <QWheelEvent>

namespace rectiscope {
namespace {

constexpr int mostVisible = 16;

// The wheel belongs to the panel that scrolls.
class CalmComboBox : public QComboBox {
public:
    using QComboBox::QComboBox;

protected:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
};

QString defaultName(const Convention& line)
{
    return QStringLiteral("%1: %2").arg(
        catalogText(line.framework),
        nameWithParameters(*activationOf(line), line.framework.starts_with("Xu")));
}

} // namespace

DifferenceControls::DifferenceControls(ViewState& state, QWidget* parent) : QWidget(parent), state_(state)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(5);
    createCombo(first_, QStringLiteral("differenceFirst"), tr("First function of the difference"));
    createCombo(second_, QStringLiteral("differenceSecond"), tr("Function that is subtracted"));
    shown_ = new QCheckBox(tr("draw first − second"));
    shown_->setObjectName(QStringLiteral("differenceShown"));
    shown_->setAccessibleName(tr("Draw the difference"));
    shown_->setToolTip(tr("A panel below f′ with the difference of both"));
    result_ = new QLabel;
    result_->setObjectName(QStringLiteral("differenceResult"));
    result_->setProperty("role", QStringLiteral("muted"));
    for (QWidget* part : std::initializer_list<QWidget*>{first_, second_, shown_, result_})
        layout->addWidget(part);
    connect(shown_, &QCheckBox::clicked, this, &DifferenceControls::apply);
    connect(&state_, &ViewState::activationChanged, this, &DifferenceControls::follow);
    connect(&state_, &ViewState::readingChanged, this, &DifferenceControls::updateControls);
    connect(&state_, &ViewState::rangeChanged, this, &DifferenceControls::updateResult);
    connect(&state_, &ViewState::displayChanged, this, &DifferenceControls::updateResult);
    select(*second_, Activation(*findActivation("ReLU")));
    first_->setCurrentIndex(static_cast<int>(state_.selectedRow()));
    updateControls();
}

// First the functions of the catalog as they are, then what the frameworks have.
void DifferenceControls::createCombo(QComboBox*& combo, const QString& name, const QString& accessibleName)
{
    combo = new CalmComboBox;
    combo->setObjectName(name);
    combo->setAccessibleName(accessibleName);
    combo->setToolTip(tr("%1: as it is set now, or a framework's default").arg(accessibleName));
    combo->setFocusPolicy(Qt::StrongFocus);
    combo->setMaxVisibleItems(mostVisible);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(10);
    for (const auto& info : catalog()) combo->addItem(QString::fromStdString(info.name));
    combo->insertSeparator(combo->count());
    int index = 0;
    for (const auto& line : conventions()) {
        // A default without a parameter is the function of the catalog.
        if (line.parameters && !line.parameters->empty()) combo->addItem(defaultName(line), index);
        ++index;
    }
    connect(combo, &QComboBox::activated, this, [this] {
        if (shown_->isChecked()) apply();
    });
}

std::optional<Activation> DifferenceControls::chosen(const QComboBox& combo) const
{
    if (combo.currentIndex() < 0) return std::nullopt;
    const auto line = combo.currentData();
    if (line.isValid()) return activationOf(conventions()[line.toULongLong()]);
    return state_.activation(static_cast<std::size_t>(combo.currentIndex()));
}

void DifferenceControls::select(QComboBox& combo, const Activation& activation) const
{
    if (chosen(combo) == activation) return;
    const auto row = catalogIndex(activation.info());
    combo.setPlaceholderText(nameWithParameters(activation, state_.showsDivisors()));
    combo.setCurrentIndex(-1); // of a session whose function has been changed since
    if (state_.activation(row) == activation) combo.setCurrentIndex(static_cast<int>(row));
    for (int i = 0; i < combo.count() && combo.currentIndex() < 0; ++i)
        if (const auto line = combo.itemData(i); line.isValid())
            if (activationOf(conventions()[line.toULongLong()]) == activation) combo.setCurrentIndex(i);
}

void DifferenceControls::apply()
{
    const auto first = chosen(*first_);
    const auto second = chosen(*second_);
    if (!shown_->isChecked())
        state_.setDifference(std::nullopt);
    else if (first && second)
        state_.setDifference(Difference{*first, *second});
}

void DifferenceControls::follow(std::size_t row)
{
    if (state_.isRestoring()) return; // its difference is restored as well
    const auto isRow = [&](const QComboBox* combo) { return combo->currentIndex() == static_cast<int>(row); };
    if (state_.explore().difference && (isRow(first_) || isRow(second_))) apply();
}

void DifferenceControls::updateControls()
{
    const auto& difference = state_.explore().difference;
    shown_->setChecked(difference.has_value());
    if (difference) {
        select(*first_, difference->first);
        select(*second_, difference->second);
    }
    updateResult();
}

void DifferenceControls::updateResult()
{
    const auto& difference = state_.explore().difference;
    if (!difference) {
        result_->setText(QStringLiteral("–")); // its line is kept, so that nothing moves
        return;
    }
    const auto options = curveOptions(state_.explore());
    const auto largest = largestDifference(drawnActivation(difference->first, options),
                                           drawnActivation(difference->second, options), state_.range());
    result_->setText(
        tr("max |Δ| = %1 at x = %2").arg(shortText(std::abs(largest.y), 5), shortText(largest.x, 4)));
}

} // namespace rectiscope
