// The paragraph that tells everything an Explore figure shows: with it, the figure can be drawn again.
#pragma once

#include <QString>

namespace rectiscope {

struct ActivationFigureContent;

// Empty where no curve is shown.
[[nodiscard]] QString activationCaption(const ActivationFigureContent& content);

} // namespace rectiscope
