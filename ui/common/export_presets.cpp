#include "ui/common/export_presets.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace rectiscope {
namespace {

constexpr double dpi300 = 300.0 / 72;
constexpr double dpi600 = 600.0 / 72;

constexpr std::array<ExportPreset, 8> presets{
    {{QT_TRANSLATE_NOOP("ExportPreset", "Standard, 1200 × 800"), {1200, 800}, 1, usualFontSize},
     {QT_TRANSLATE_NOOP("ExportPreset", "Slide 16:9, 1920 × 1080"), {960, 540}, 2, 16},
     {QT_TRANSLATE_NOOP("ExportPreset", "Slide 16:9 in 4K, 3840 × 2160"), {960, 540}, 4, 16},
     {QT_TRANSLATE_NOOP("ExportPreset", "One column, 85 mm, 300 dpi"), {241, 220}, dpi300, 7},
     {QT_TRANSLATE_NOOP("ExportPreset", "One column, 85 mm, 600 dpi"), {241, 220}, dpi600, 7},
     {QT_TRANSLATE_NOOP("ExportPreset", "Two columns, 178 mm, 300 dpi"), {505, 320}, dpi300, 8},
     {QT_TRANSLATE_NOOP("ExportPreset", "Two columns, 178 mm, 600 dpi"), {505, 320}, dpi600, 8},
     {QT_TRANSLATE_NOOP("ExportPreset", "Square, 1080 × 1080"), {540, 540}, 2, 12}}};

// A field shows four decimals of a scale.
bool near(double a, double b)
{
    return std::fabs(a - b) < 1e-3;
}

} // namespace

std::span<const ExportPreset> exportPresets()
{
    return presets;
}

QString exportPresetName(const ExportPreset& preset)
{
    return QCoreApplication::translate("ExportPreset", preset.name);
}

FigureOptions withPreset(FigureOptions options, const ExportPreset& preset)
{
    options.size = preset.size;
    options.scale = preset.scale;
    options.fontSize = preset.fontSize;
    return options;
}

std::size_t presetOf(const FigureOptions& options)
{
    const auto found = std::ranges::find_if(presets, [&](const ExportPreset& preset) {
        return preset.size == options.size && near(preset.scale, options.scale) &&
               near(preset.fontSize, options.fontSize);
    });
    return static_cast<std::size_t>(found - presets.begin());
}

} // namespace rectiscope
