// Every row of the catalog with several parameter values, for tests that must hold for all functions.
#pragma once

#include "core/activation/catalog.h"
#include "core/activation/config.h"

#include <vector>

namespace rectiscope {

// The defaults, then each parameter at places over its slider, the others at their defaults.
inline std::vector<Activation> variants(const ActivationInfo& info)
{
    std::vector<Activation> result{Activation(info)};
    for (std::size_t i = 0; i < info.parameters.size(); ++i) {
        const auto& spec = info.parameters[i];
        for (const double part : {0.0, 0.3, 0.77, 1.0}) {
            double value = spec.sliderMinimum + part * (spec.sliderMaximum - spec.sliderMinimum);
            if (spec.kind != ParameterKind::real) value = double(int(value));
            try {
                result.push_back(result.front().with(i, value));
            } catch (const ActivationError&) {
                // Not every value goes with the other defaults: lower > upper.
            }
        }
        if (spec.isNegativeSlope && info.parameters.size() == 1)
            for (const double slope : {-0.4, 1.6}) result.push_back(result.front().with(i, slope));
    }
    return result;
}

inline std::vector<Activation> allVariants()
{
    std::vector<Activation> result;
    for (const auto& info : catalog())
        for (auto& variant : variants(info)) result.push_back(std::move(variant));
    return result;
}

} // namespace rectiscope
