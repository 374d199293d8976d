#include "ui/train/count_box.h"

#include <QSignalBlocker>
#include <QWheelEvent>

namespace rectiscope {

CountBox::CountBox(int minimum, int maximum, QWidget* parent) : QSpinBox(parent)
{
    setRange(minimum, maximum);
    setButtonSymbols(NoButtons);
    setFocusPolicy(Qt::StrongFocus); // by default turning the wheel over it would choose it
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setKeyboardTracking(false); // "4" on the way to 400 is not a wish
    setStepType(AdaptiveDecimalStepType);
}

void CountBox::wheelEvent(QWheelEvent* event)
{
    // The wheel belongs to the panel until the field is chosen.
    if (hasFocus())
        QSpinBox::wheelEvent(event);
    else
        event->ignore();
}

void showCount(QSpinBox& box, int value)
{
    const QSignalBlocker blocker(box);
    box.setValue(value);
}

} // namespace rectiscope
