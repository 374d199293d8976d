#include "ui/common/number_box.h"

#include "core/text.h"
#include "ui/common/number_text.h"

#include <QSignalBlocker>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace rectiscope {
namespace {

constexpr int decimalsKept = 12;
constexpr int digitsShown = 6;
constexpr double beyond = 1e9; // stands for ∞; no parameter reaches it

std::optional<double> numberIn(const QString& text)
{
    // A decimal comma and a true minus sign are meant as people write them.
    auto plain = text.trimmed();
    plain.replace(u',', u'.').replace(QChar(0x2212), u'-');
    const auto number = parseDouble(plain.toStdString());
    return number && std::isfinite(*number) ? number : std::nullopt;
}

} // namespace

NumberBox::NumberBox(ParameterScale scale, QWidget* parent) : QDoubleSpinBox(parent), scale_(std::move(scale))
{
    setLocale(QLocale::c());
    setDecimals(decimalsKept);
    setRange(-beyond, beyond);
    setButtonSymbols(NoButtons);
    setFocusPolicy(Qt::StrongFocus); // by default turning the wheel over it would choose it
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setKeyboardTracking(false); // "0.0" on the way to 0.01 is not a wish
    setCorrectionMode(CorrectToPreviousValue);
    connect(this, &QDoubleSpinBox::valueChanged, this, &NumberBox::valueTyped);
}

void NumberBox::showValue(double value)
{
    const QSignalBlocker blocker(this);
    setValue(std::clamp(value, -beyond, beyond));
}

QString NumberBox::textFromValue(double value) const
{
    if (std::fabs(value) >= beyond) return value > 0 ? QStringLiteral("∞") : QStringLiteral("−∞");
    return shortText(value, digitsShown);
}

double NumberBox::valueFromText(const QString& text) const
{
    // The text shows fewer digits than the value has; leaving the field must not cut them off.
    if (text == textFromValue(value())) return value();
    return numberIn(text).value_or(value());
}

QValidator::State NumberBox::validate(QString& text, int& /*position*/) const
{
    const auto number = numberIn(text);
    if (text == textFromValue(value()) || (number && std::fabs(*number) < beyond))
        return QValidator::Acceptable;
    return QValidator::Intermediate;
}

void NumberBox::fixup(QString& text) const
{
    text = textFromValue(value());
}

void NumberBox::stepBy(int steps)
{
    if (std::fabs(value()) >= beyond) return;
    setValue(value() + steps * scale_.step(value()));
    selectAll();
}

void NumberBox::wheelEvent(QWheelEvent* event)
{
    // As for sliders, the wheel belongs to the panel until the field is chosen.
    if (hasFocus())
        QDoubleSpinBox::wheelEvent(event);
    else
        event->ignore();
}

} // namespace rectiscope
