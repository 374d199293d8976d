// How a parameter is written where slopes may be shown as divisors x/a: the same in Explore, Train and its
// forks.
#pragma once

#include "core/activation/activation.h"

#include <QString>

#include <cstddef>

namespace rectiscope {

class WrittenParameter {
public:
    // The field of this parameter; `divisors` is how slopes are shown now.
    WrittenParameter(const ActivationInfo& info, std::size_t parameter, bool divisors);

    [[nodiscard]] bool isDivisor() const { return isDivisor_; }
    // Whose number stands in the field: RReLU's l is the smallest divisor, which is that of the largest
    // slope.
    [[nodiscard]] std::size_t shown() const { return shown_; }
    // "a", "1/a"; l and u bound whatever is written.
    [[nodiscard]] QString symbol() const;
    // A slope as the field writes it; a divisor of 0 is infinite.
    [[nodiscard]] double written(double slope) const;

private:
    const ActivationInfo* info_;
    std::size_t parameter_, shown_;
    bool isDivisor_;
};

} // namespace rectiscope
