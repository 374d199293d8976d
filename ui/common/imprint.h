// The pixels that a thin drawing covers, and nothing between them: stamping them on a picture again costs a
// hundredth of stroking a dashed, antialiased line.
#pragma once

#include <QImage>

#include <vector>

namespace rectiscope {

class Imprint {
public:
    Imprint() = default;
    // Of what has been drawn on a transparent picture (ARGB32, premultiplied), whose top left corner belongs
    // at this place of the pictures it is stamped on; all in device pixels.
    Imprint(const QImage& drawing, QPoint topLeft);

    // Draws over the picture (32 bits a pixel) what lies within it, with Qt's arithmetic.
    void stampOn(QImage& picture) const;

private:
    struct Run { // of neighbours in one line
        int x, y, length;
        std::size_t first; // in pixels_
    };
    std::vector<Run> runs_;
    std::vector<QRgb> pixels_;
};

} // namespace rectiscope
