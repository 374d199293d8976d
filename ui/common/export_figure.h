// Writes a figure to a file, or puts it on the clipboard: the one way out for window and command line.
#pragma once

#include "ui/common/figure.h"

#include <QImage>

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace rectiscope {

enum class FigureFormat { png, svg, pdf, csv };

// By the file's extension, in any case; none for an unknown or missing one.
[[nodiscard]] std::optional<FigureFormat> figureFormat(const QString& path);
[[nodiscard]] QString extensionOf(FigureFormat format); // "png"

// What the sizes and the scale must fulfil, or why they do not, in one line: 16 to 20 000 pixels on each side
// of the picture and no more than 200 million in all.
[[nodiscard]] std::optional<QString> sizeError(const FigureOptions& options);

// A drawn figure that only has to be packed and written, which any thread may do.
struct DrawnFigure {
    FigureFormat format = FigureFormat::png;
    QImage image;        // of PNG
    std::string session; // that goes into it
    QByteArray bytes;    // of all others
    QString error;       // one line; empty where all is well
};

// On the screen's thread. Needs a QApplication, but no display.
[[nodiscard]] DrawnFigure drawFigure(const Figure& figure, FigureFormat format, const FigureOptions& options);
// The same in two steps: what must be done on the screen's thread is done at once; what is returned takes
// most of the time, and any thread may call it.
[[nodiscard]] std::function<DrawnFigure()> prepareFigure(const std::shared_ptr<const Figure>& figure,
                                                         FigureFormat format, const FigureOptions& options);
// The picture at so many pixels for each logical one, whatever the options' scale; null where there is no
// memory for it. In the same two steps.
[[nodiscard]] std::function<QImage()> preparePreview(const Figure& figure, const FigureOptions& options,
                                                     double pixels);
// Whole or not at all: an existing file is replaced only when everything has been written. Returns one line
// that says what went wrong.
[[nodiscard]] std::optional<QString> writeFigure(const DrawnFigure& drawn, const QString& path);

// Both in a row; the format is the extension's. The same figure and options give the same bytes.
[[nodiscard]] std::optional<QString> exportFigure(const Figure& figure, const QString& path,
                                                  const FigureOptions& options);

// A figure for the clipboard: as a picture in pixels and as SVG, for programs that prefer that; both carry
// the session. Drawn in the same two steps.
struct FigureCopy {
    DrawnFigure picture;
    QByteArray svg;
};
[[nodiscard]] std::function<FigureCopy()> prepareCopy(const std::shared_ptr<const Figure>& figure,
                                                      const FigureOptions& options);
// On the screen's thread. Returns one line that says what went wrong.
[[nodiscard]] std::optional<QString> putOnClipboard(FigureCopy copy);

} // namespace rectiscope
