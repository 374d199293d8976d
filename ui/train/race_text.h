// Numbers as the Train workspace writes them: short, and of steady width while they change.
#pragma once

#include <QString>

#include <cstdint>

namespace rectiscope {

// 0.212, 12.3, 4.1e-05; a dash for what is not a number.
[[nodiscard]] QString lossText(double loss);
// 54.1 %
[[nodiscard]] QString shareText(double share);
// 12 480
[[nodiscard]] QString countText(std::int64_t count);
// 950, 12k, 1.5M: for axes and rates.
[[nodiscard]] QString shortCountText(double count);

} // namespace rectiscope
