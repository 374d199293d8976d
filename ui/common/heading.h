// The small bold line above a group of controls.
#pragma once

#include <QLabel>

namespace rectiscope {

[[nodiscard]] inline QLabel* makeHeading(const QString& text)
{
    auto* label = new QLabel(text.toUpper());
    label->setAccessibleName(text);
    label->setProperty("role", QStringLiteral("heading"));
    return label;
}

} // namespace rectiscope
