#include "ui/compare/sweep_section.h"

#include "core/text.h"
#include "ui/common/core_text.h"
#include "ui/common/number_text.h"
#include "ui/compare/comparison_text.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

namespace rectiscope {
namespace {

constexpr std::size_t mostValuesTold = 6;

// What a parameter is swept over where nobody has said anything else.
QString usualValues(SweepParameter parameter)
{
    switch (parameter) {
    case SweepParameter::learningRate:
        return QStringLiteral("0.01:1:7log");
    case SweepParameter::bias:
        return QStringLiteral("-2:0:5");
    case SweepParameter::initScale:
        return QStringLiteral("0.25:4:5log");
    case SweepParameter::width:
        return QStringLiteral("8, 16, 32, 64");
    case SweepParameter::depth:
        return QStringLiteral("1, 2, 4, 8");
    case SweepParameter::slope:
        break;
    }
    return QStringLiteral("0, 0.01, 0.1, 0.2, 0.5");
}

QString listText(const std::vector<double>& values)
{
    QStringList words;
    for (const double value : values) words << QString::fromStdString(shortest(value));
    return words.join(QStringLiteral(", "));
}

} // namespace

SweepSection::SweepSection(QWidget* parent) : ExperimentSection(tr("Sweep, for a map"), parent)
{
    createAxis(axes_[0], 1);
    createAxis(axes_[1], 2);
}

void SweepSection::createAxis(Axis& axis, int number)
{
    axis.parameter = new QComboBox;
    axis.parameter->addItem(tr("nothing"));
    for (std::size_t i = 0; i < sweepParameterNames().size(); ++i)
        axis.parameter->addItem(sweepParameterTitle(static_cast<SweepParameter>(i)));
    axis.parameter->setMinimumContentsLength(8);
    axis.parameter->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    addRow(number == 1 ? tr("Over") : tr("And over"), axis.parameter,
           QStringLiteral("sweepParameter%1").arg(number),
           tr("Every function and seed is trained at each value of this setting; the map shows where units "
              "die. The slope is that of Leaky ReLU, and the one that PReLU starts with."));
    connect(axis.parameter, &QComboBox::activated, this, [this, &axis] { chooseParameter(axis); });

    axis.values = new QLineEdit;
    axis.values->setAlignment(Qt::AlignRight);
    addRow(tr("Values"), axis.values, QStringLiteral("sweepValues%1").arg(number),
           tr("From, to and how many, 0.01:1:12log with equal factors and 0:1:12 with equal steps; or a "
              "list, 8, 16, 32"));
    connect(axis.values, &QLineEdit::textEdited, this, [this] {
        readAxes();
        Q_EMIT edited();
    });
    axis.error = addError(QStringLiteral("sweepError%1").arg(number));
    axis.meaning = addNote(QStringLiteral("sweepMeaning%1").arg(number));
    axis.values->setEnabled(false);
}

void SweepSection::chooseParameter(Axis& axis)
{
    const int index = axis.parameter->currentIndex();
    axis.values->setText(index == 0 ? QString() : usualValues(static_cast<SweepParameter>(index - 1)));
    readAxes();
    Q_EMIT edited();
}

void SweepSection::readAxes()
{
    for (auto& axis : axes_) readAxis(axis);
    const bool twice = axes_[0].parameter->currentIndex() > 0 &&
                       axes_[0].parameter->currentIndex() == axes_[1].parameter->currentIndex();
    if (!twice) return;
    axes_[1].read.values.clear();
    axes_[1].meaning->hide();
    showLine(*axes_[1].error,
             tr("Both are the %1: choose two different settings.").arg(axes_[1].parameter->currentText()));
}

void SweepSection::readAxis(Axis& axis)
{
    const int index = axis.parameter->currentIndex();
    axis.values->setEnabled(index > 0);
    axis.read = {};
    showLine(*axis.error, {});
    showLine(*axis.meaning, {});
    if (index == 0) return;
    const auto parameter = static_cast<SweepParameter>(index - 1);
    try {
        axis.read = parseSweep(sweepParameterName(parameter) + '=' + axis.values->text().toStdString());
    } catch (const ExperimentError& error) {
        return showLine(*axis.error, coreText(error.what()));
    }
    const auto& values = axis.read.values;
    QStringList words;
    for (const double value : values) words << shortText(value, 3);
    if (values.size() > mostValuesTold) words = words.mid(0, 3) << QStringLiteral("…") << words.back();
    showLine(*axis.meaning, tr("%1 values: %2").arg(values.size()).arg(words.join(QStringLiteral(", "))));
}

bool SweepSection::isValid() const
{
    return std::ranges::all_of(axes_, [](const Axis& axis) {
        return axis.parameter->currentIndex() == 0 || !axis.read.values.empty();
    });
}

void SweepSection::showExperiment(const Experiment& experiment)
{
    for (std::size_t i = 0; i < axes_.size(); ++i) {
        const bool swept = i < experiment.sweep.size();
        axes_[i].parameter->setCurrentIndex(swept ? static_cast<int>(experiment.sweep[i].parameter) + 1 : 0);
        axes_[i].values->setText(swept ? listText(experiment.sweep[i].values) : QString());
        axes_[i].values->setCursorPosition(0);
    }
    readAxes();
}

void SweepSection::writeExperiment(Experiment& experiment) const
{
    experiment.sweep.clear();
    for (const auto& axis : axes_)
        if (!axis.read.values.empty()) experiment.sweep.push_back(axis.read);
}

} // namespace rectiscope
