// The program's own icons: SVG in one colour, painted in the colour of the theme that is shown.
#pragma once

#include <QIcon>
#include <QString>

namespace rectiscope {

enum class IconColor { text, onAccent };

// resources/icons/NAME.svg
[[nodiscard]] QIcon themedIcon(const QString& name, IconColor color = IconColor::text);

} // namespace rectiscope
