#include "ui/common/figure.h"

#include "ui/common/theme.h"

namespace rectiscope {

const Theme& FigureOptions::theme() const
{
    return dark ? darkTheme() : lightTheme();
}

} // namespace rectiscope
