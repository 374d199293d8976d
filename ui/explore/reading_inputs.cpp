#include "ui/explore/reading_inputs.h"

#include "ui/common/number_box.h"
#include "ui/view_state.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace rectiscope {
namespace {

constexpr int boxWidth = 62;

ParameterScale anyNumber()
{
    ParameterSpec spec;
    spec.sliderMinimum = -5;
    spec.sliderMaximum = 5;
    return ParameterScale::ofParameter(spec);
}

NumberBox* makeBox(ParameterScale scale, const QString& name, const QString& label, const QString& toolTip)
{
    auto* box = new NumberBox(std::move(scale));
    box->setObjectName(name);
    box->setAccessibleName(label);
    box->setToolTip(toolTip);
    box->setFixedWidth(boxWidth);
    return box;
}

QHBoxLayout* makeRow()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(5);
    return row;
}

} // namespace

ReadingInputs::ReadingInputs(ViewState& state, QWidget* parent) : QWidget(parent), state_(state)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(createDistribution());
    layout->addLayout(createLens());
    connect(&state_, &ViewState::readingChanged, this, &ReadingInputs::update);
    update();
}

QHBoxLayout* ReadingInputs::createDistribution()
{
    const auto make = [](const QString& name, const QString& label) {
        return makeBox(
            anyNumber(), name, label,
            tr("%1 of the inputs z, for E[…], the share without gradient, and the density").arg(label));
    };
    mean_ = make(QStringLiteral("inputMean"), tr("Mean μ"));
    spread_ = make(QStringLiteral("inputSpread"), tr("Standard deviation σ"));
    for (auto* box : {mean_, spread_})
        connect(box, &NumberBox::valueTyped, this, &ReadingInputs::changeDistribution);
    auto* row = makeRow();
    row->addWidget(new QLabel(tr("z ~ N(")));
    row->addWidget(mean_);
    row->addWidget(new QLabel(QStringLiteral(",")));
    row->addWidget(spread_);
    row->addWidget(new QLabel(QStringLiteral("²)")));
    row->addStretch(1);
    return row;
}

QHBoxLayout* ReadingInputs::createLens()
{
    lens_ =
        makeBox(ParameterScale::ofDecades(narrowestLens, widestLens), QStringLiteral("lensHalfWidth"),
                tr("Half-width of the lens"),
                tr("How far the lens sees to both sides of 0, from 0.001 to 100; 1/20 of it up and down"));
    lens_->setRange(narrowestLens, widestLens);
    connect(lens_, &NumberBox::valueTyped, this, [this](double halfWidth) {
        state_.setLensHalfWidth(halfWidth);
        state_.setLens(true);
    });
    auto* row = makeRow();
    row->addWidget(new QLabel(tr("lens: |x| ≤")));
    row->addWidget(lens_);
    row->addStretch(1);
    return row;
}

// Another distribution than N(0, 1) is shown, so that nobody forgets it.
void ReadingInputs::changeDistribution()
{
    const double spread = spread_->value();
    if (!(spread > 0)) return update(); // no distribution; the last one stays
    state_.setDensity(Density{mean_->value(), spread});
}

void ReadingInputs::update()
{
    const auto inputs = state_.explore().density.value_or(Density{});
    mean_->showValue(inputs.mean);
    spread_->showValue(inputs.spread);
    lens_->showValue(state_.explore().lensHalfWidth);
}

} // namespace rectiscope
