// The table of all functions. Everything else iterates it.
#pragma once

#include "core/activation/activation.h"

#include <span>
#include <string_view>
#include <vector>

namespace rectiscope {

// All rows, in the order in which they are shown. The rows live as long as the program.
[[nodiscard]] std::span<const ActivationInfo> catalog();

// The row with this key, in any case; null where there is none.
[[nodiscard]] const ActivationInfo* findActivation(std::string_view key);

// The position of a row in catalog(); colours and dashes are chosen by it.
[[nodiscard]] std::size_t catalogIndex(const ActivationInfo& info);

// The kernels that suit this processor: wide where it has AVX2 and FMA.
[[nodiscard]] const FloatKernels& kernels(const ActivationInfo& info);

// Whether the wide kernels may run here. RECTISCOPE_BASELINE=1 in the environment turns them off.
[[nodiscard]] bool wideKernelsAvailable();

} // namespace rectiscope
