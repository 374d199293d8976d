// The properties of a function as lines of text.
#pragma once

#include "core/activation/properties.h"

#include <QList>
#include <QString>

namespace rectiscope {

struct PropertyText {
    QString name, value, definition;
};

[[nodiscard]] QList<PropertyText> propertyTexts(const Activation& activation, const Properties& properties,
                                                Side side, Normal inputs = {});

} // namespace rectiscope
