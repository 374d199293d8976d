// Widths of hidden layers as people type them: "32, 32".
#pragma once

#include <QString>

#include <vector>

namespace rectiscope {

inline constexpr int mostHiddenLayers = 32;
inline constexpr int widestHiddenLayer = 1024;

struct HiddenLayersText {
    std::vector<int> widths; // empty where the text is refused
    QString error;           // why, in one line
};

// Commas, spaces, semicolons and middle dots separate.
[[nodiscard]] HiddenLayersText parseHiddenLayers(const QString& text);
[[nodiscard]] QString hiddenLayersText(const std::vector<int>& widths);

} // namespace rectiscope
