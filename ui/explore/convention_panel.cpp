#include "ui/explore/convention_panel.h"

#include "ui/common/heading.h"
#include "ui/common/number_text.h"
#include "ui/explore/convention_table.h"
#include "ui/explore/difference_controls.h"
#include "ui/view_state.h"

#include <QLabel>
#include <QVBoxLayout>

#include <cmath>

namespace rectiscope {
namespace {

QString reciprocal(double value)
{
    return value == 0 ? QStringLiteral("∞") : shortText(1 / value, 5);
}

// "a = 0.01:  slope 0.01·x  =  divisor x/100", a line for each negative slope.
QString writingsText(const Activation& activation)
{
    QStringList lines;
    for (std::size_t i = 0; i < activation.info().parameters.size(); ++i) {
        const auto& spec = activation.info().parameters[i];
        if (!spec.isNegativeSlope) continue;
        const double slope = activation.parameter(i);
        lines << QStringLiteral("%1:  %2·x  =  x / %3")
                     .arg(QString::fromStdString(spec.symbol), shortText(slope, 5), reciprocal(slope));
    }
    return lines.join(u'\n');
}

QString testSlopesText(double lower, double upper)
{
    const auto slopes = testSlopes(lower, upper);
    return ConventionPanel::tr("test slope for [%1, %2]:\n"
                               "%3  (l + u)/2, PyTorch\n"
                               "%4  2/(1/l + 1/u), the paper\n"
                               "%5  exact mean of random divisors")
        .arg(shortText(lower, 4), shortText(upper, 4), fixedText(slopes.meanOfSlopes, 5),
             fixedText(slopes.reciprocalOfDivisor, 5), fixedText(slopes.meanOfReciprocals, 5));
}

} // namespace

ConventionPanel::ConventionPanel(ViewState& state, QWidget* parent) : QWidget(parent), state_(state)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    createParts(*layout);
    connect(&state_, &ViewState::selectedRowChanged, this, &ConventionPanel::showFunction);
    connect(&state_, &ViewState::activationChanged, this, [this](std::size_t row) {
        if (row == state_.selectedRow()) updateValues();
    });
    showFunction();
}

void ConventionPanel::createParts(QVBoxLayout& layout)
{
    writings_ = new QLabel;
    writings_->setObjectName(QStringLiteral("writings"));
    writings_->setAccessibleName(tr("The parameter as slope and as divisor"));
    writings_->setToolTip(tr("The same number as a slope (PyTorch) and as a divisor (the paper)"));
    layout.addWidget(writings_);
    table_ = new ConventionTable;
    connect(table_, &ConventionTable::chosen, this, &ConventionPanel::adopt);
    layout.addWidget(table_);
    testSlopes_ = new QLabel;
    testSlopes_->setObjectName(QStringLiteral("testSlopes"));
    testSlopes_->setAccessibleName(tr("The three test-time slopes"));
    testSlopes_->setToolTip(tr("What looks like one range has three means: for the paper's U(3, 8) 0.22917, "
                               "0.18182 and 0.19617"));
    testSlopes_->setProperty("role", QStringLiteral("muted"));
    testSlopes_->setWordWrap(true);
    layout.addWidget(testSlopes_);
    layout.addSpacing(6);
    layout.addWidget(makeHeading(tr("Difference")));
    layout.addWidget(new DifferenceControls(state_));
}

void ConventionPanel::showFunction()
{
    lines_ = conventionsOf(state_.activation(state_.selectedRow()).info());
    table_->setLines(lines_);
    updateValues();
}

void ConventionPanel::updateValues()
{
    const auto& activation = state_.activation(state_.selectedRow());
    const auto writings = writingsText(activation);
    writings_->setText(writings);
    writings_->setVisible(!writings.isEmpty());
    for (std::size_t i = 0; i < lines_.size(); ++i)
        table_->setCurrent(static_cast<int>(i), isDefaultOf(lines_[i], activation));
    const bool random = activation.info().slopeRule == SlopeRule::random;
    testSlopes_->setVisible(random);
    if (!random) return;
    const auto range = slopeDistribution(activation);
    auto text =
        range.lower > 0
            ? testSlopesText(range.lower, range.upper)
            : tr("divisors need slopes above 0: one test slope, %1").arg(fixedText(range.testSlope(), 5));
    // The paper's range stays in sight, with the numbers that people compare with.
    const auto paper = testSlopes(1.0 / 8, 1.0 / 3);
    text += tr("\nfor U(3, 8): %1 · %2 · %3")
                .arg(fixedText(paper.meanOfSlopes, 5), fixedText(paper.reciprocalOfDivisor, 5),
                     fixedText(paper.meanOfReciprocals, 5));
    testSlopes_->setText(text);
}

void ConventionPanel::adopt(int line)
{
    const auto row = state_.selectedRow();
    auto explore = state_.explore();
    explore.activations[row] = withDefault(lines_[static_cast<std::size_t>(line)], explore.activations[row]);
    if (explore != state_.explore()) state_.setExplore(explore);
}

} // namespace rectiscope
