#include "ui/compare/color_ramp.h"

#include "ui/common/theme.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace rectiscope {
namespace {

float channel(double linear)
{
    const double c = std::clamp(linear, 0.0, 1.0);
    return static_cast<float>(c <= 0.0031308 ? 12.92 * c : 1.055 * std::pow(c, 1 / 2.4) - 0.055);
}

// OKLab's lightness, chroma, and hue in degrees, to sRGB.
QColor fromOklch(double lightness, double chroma, double hue)
{
    const double angle = hue * std::numbers::pi / 180;
    const double a = chroma * std::cos(angle);
    const double b = chroma * std::sin(angle);
    const double l = std::pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
    const double m = std::pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
    const double s = std::pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
    return QColor::fromRgbF(channel(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
                            channel(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
                            channel(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
}

} // namespace

QColor rampColor(double share, const Theme& theme)
{
    const double t = std::clamp(share, 0.0, 1.0);
    // Chroma is largest in the middle, where sRGB has room for it.
    const double chroma =
        0.025 + 0.115 * std::sin(std::numbers::pi * (theme.dark ? 0.22 + 0.7 * t : 0.8 * t));
    const double hue = theme.dark ? 285 - 85 * t : 200 + 85 * t;
    return fromOklch(theme.dark ? std::lerp(0.33, 0.95, t) : std::lerp(0.95, 0.33, t), chroma, hue);
}

} // namespace rectiscope
