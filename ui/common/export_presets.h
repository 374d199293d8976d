// Usual sizes of figures.
#pragma once

#include "ui/common/figure.h"

#include <span>

namespace rectiscope {

struct ExportPreset {
    const char* name; // English; exportPresetName translates it
    QSize size;
    double scale;
    double fontSize;
};

// Logical pixels are points: the columns of a journal, 85 and 178 mm, are as wide as that in print.
[[nodiscard]] std::span<const ExportPreset> exportPresets();
[[nodiscard]] QString exportPresetName(const ExportPreset& preset);

// The options in the preset's size, scale and font size.
[[nodiscard]] FigureOptions withPreset(FigureOptions options, const ExportPreset& preset);
// Its position in exportPresets(), or their number where it is none of them.
[[nodiscard]] std::size_t presetOf(const FigureOptions& options);

} // namespace rectiscope
