#include "ui/common/imprint.h"

#include <algorithm>

namespace rectiscope {
namespace {

// All four bytes times part/255, two at a time and rounded as Qt does.
QRgb times(QRgb color, uint part)
{
    constexpr uint mask = 0x00ff00ffU;
    constexpr uint half = 0x00800080U;
    const auto twoBytes = [&](uint bytes) {
        const uint product = bytes * part;
        return product + ((product >> 8U) & mask) + half;
    };
    return ((twoBytes(color & mask) >> 8U) & mask) | (twoBytes((color >> 8U) & mask) & ~mask);
}

} // namespace

Imprint::Imprint(const QImage& drawing, QPoint topLeft)
{
    for (int y = 0; y < drawing.height(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(drawing.constScanLine(y));
        const auto* end = line + drawing.width();
        const auto isCovered = [](QRgb pixel) { return pixel != 0; };
        for (const auto* from = line; (from = std::find_if(from, end, isCovered)) != end;) {
            const auto* to = std::find(from, end, 0U);
            runs_.push_back({topLeft.x() + static_cast<int>(from - line), topLeft.y() + y,
                             static_cast<int>(to - from), pixels_.size()});
            pixels_.insert(pixels_.end(), from, to);
            from = to;
        }
    }
}

void Imprint::stampOn(QImage& picture) const
{
    auto* bits = picture.bits();
    const auto bytesPerLine = picture.bytesPerLine();
    for (const auto& run : runs_) {
        if (run.y < 0 || run.y >= picture.height()) continue;
        const int from = std::max(0, -run.x);
        const int to = std::min(run.length, picture.width() - run.x);
        const QRgb* source = pixels_.data() + run.first;
        auto* target = reinterpret_cast<QRgb*>(bits + run.y * bytesPerLine) + run.x;
        for (int i = from; i < to; ++i) target[i] = source[i] + times(target[i], 255U - qAlpha(source[i]));
    }
}

} // namespace rectiscope
