#include "ui/common/export_figure.h"

#include "ui/common/figure_metadata.h"
#include "ui/common/qcustomplot.h"
#include "ui/common/recorded_painting.h"
#include "ui/common/theme.h"

#include <QBuffer>
#include <QClipboard>
#include <QCoreApplication>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

namespace rectiscope {
namespace {

constexpr double smallestSide = 16;
constexpr double largestSide = 20000;
constexpr double mostPixels = 200e6;
constexpr int pointsPerInch = 72;
constexpr double metersPerInch = 0.0254;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ExportFigure)
};

QSize pixelSize(const FigureOptions& options)
{
    return {static_cast<int>(std::lround(options.size.width() * options.scale)),
            static_cast<int>(std::lround(options.size.height() * options.scale))};
}

// Puts the picture together, which needs the screen's thread.
RecordedPainting recordFigure(const Figure& figure, const FigureOptions& options, double scale,
                              QCPPainter::PainterModes modes)
{
    return RecordedPainting([&](QCPPainter& painter) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setModes(modes);
        painter.scale(scale, scale);
        paintFigure(painter, figure, options);
    });
}

// How the picture becomes pixels.
std::function<QImage()> prepareImage(const Figure& figure, const FigureOptions& options)
{
    // Labels that are kept as pictures would be blurred by a scale.
    const bool isScaled = options.scale != 1 || options.fontSize != usualFontSize;
    const auto painting = recordFigure(figure, options, options.scale,
                                       isScaled ? QCPPainter::pmNoCaching : QCPPainter::pmDefault);
    return [painting, size = pixelSize(options), transparent = options.transparent,
            ground = options.theme().surface] {
        QImage image(size, transparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
        if (image.isNull()) return image; // no memory for so many pixels
        image.fill(transparent ? QColor(Qt::transparent) : ground);
        QPainter painter(&image);
        painting.playOn(painter);
        return image;
    };
}

RecordedPainting recordLines(const Figure& figure, const FigureOptions& options)
{
    return recordFigure(figure, options, 1, QCPPainter::pmVectorized | QCPPainter::pmNoCaching);
}

DrawnFigure pngOf(QImage image, const FigureOptions& options)
{
    DrawnFigure drawn;
    drawn.format = FigureFormat::png;
    drawn.session = options.session;
    if (image.isNull()) {
        drawn.error = Texts::tr("not enough memory for a picture of this size");
        return drawn;
    }
    // A logical pixel is a point, so a column of a journal is as wide on paper as it should be.
    const int dotsPerMeter = static_cast<int>(std::lround(options.scale * pointsPerInch / metersPerInch));
    image.setDotsPerMeterX(dotsPerMeter);
    image.setDotsPerMeterY(dotsPerMeter);
    image.setText(QStringLiteral("Software"), creatorTool());
    drawn.image = std::move(image);
    return drawn;
}

QByteArray svgOf(const RecordedPainting& painting, const FigureOptions& options)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setSize(options.size);
        generator.setViewBox(QRect(QPoint(0, 0), options.size));
        generator.setResolution(pointsPerInch);
        generator.setTitle(QStringLiteral("Rectiscope"));
        generator.setDescription(creatorTool());
        QPainter painter(&generator);
        painting.playOn(painter);
    }
    return svgWithSession(buffer.data(), options.session);
}

// The time of writing is all that makes two runs differ. The entry is optional; blanks keep every offset in
// the file as it is.
void blankCreationDate(QByteArray& pdf)
{
    const auto from = pdf.indexOf("/CreationDate");
    const auto to = pdf.indexOf(')', from);
    if (from >= 0 && to > from) std::fill(pdf.begin() + from, pdf.begin() + to + 1, ' ');
}

QByteArray pdfOf(const RecordedPainting& painting, const FigureOptions& options)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(pointsPerInch);
        writer.setPageSize(
            QPageSize(QSizeF(options.size), QPageSize::Point, QString(), QPageSize::ExactMatch));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        writer.setTitle(QStringLiteral("Rectiscope"));
        writer.setCreator(creatorTool());
        writer.setDocumentXmpMetadata(xmpPacket(options.session));
        QPainter painter(&writer);
        painting.playOn(painter);
    }
    auto bytes = buffer.data();
    blankCreationDate(bytes);
    return bytes;
}

// Packs the PNG when somebody asks for it: it takes too long for a picture that nobody pastes.
class FigureMimeData : public QMimeData {
public:
    explicit FigureMimeData(FigureCopy copy) : picture_(std::move(copy.picture))
    {
        setImageData(picture_.image);
        setData(QStringLiteral("image/svg+xml"), copy.svg);
    }
    [[nodiscard]] QStringList formats() const override { return QStringList(pngType) + QMimeData::formats(); }

protected:
    [[nodiscard]] QVariant retrieveData(const QString& type, QMetaType preferred) const override
    {
        if (type == pngType) return packedPng(picture_.image, picture_.session);
        return QMimeData::retrieveData(type, preferred);
    }

private:
    inline static const QString pngType = QStringLiteral("image/png");
    DrawnFigure picture_;
};

QString cannotWrite(const QString& path, const QString& why)
{
    return Texts::tr("%1: cannot write: %2").arg(path, why);
}

} // namespace

std::optional<FigureFormat> figureFormat(const QString& path)
{
    const auto suffix = QFileInfo(path).suffix().toLower();
    for (const auto format : {FigureFormat::png, FigureFormat::svg, FigureFormat::pdf, FigureFormat::csv})
        if (suffix == extensionOf(format)) return format;
    return std::nullopt;
}

QString extensionOf(FigureFormat format)
{
    switch (format) {
    case FigureFormat::png:
        break;
    case FigureFormat::svg:
        return QStringLiteral("svg");
    case FigureFormat::pdf:
        return QStringLiteral("pdf");
    case FigureFormat::csv:
        return QStringLiteral("csv");
    }
    return QStringLiteral("png");
}

std::optional<QString> sizeError(const FigureOptions& options)
{
    if (!(options.scale >= 0.1 && options.scale <= 16)) return Texts::tr("scale: must be between 0.1 and 16");
    const auto within = [](double side) { return side >= smallestSide && side <= largestSide; };
    // In doubles: a product of large sizes must not overflow before it is judged.
    const double width = options.size.width() * options.scale;
    const double height = options.size.height() * options.scale;
    for (const double side : {double(options.size.width()), double(options.size.height()), width, height})
        if (!within(side))
            return Texts::tr(
                "size: width and height, also times the scale, must be between 16 and 20000 pixels");
    if (width * height > mostPixels) return Texts::tr("size: more than 200 million pixels");
    return std::nullopt;
}

std::function<DrawnFigure()> prepareFigure(const std::shared_ptr<const Figure>& figure, FigureFormat format,
                                           const FigureOptions& options)
{
    DrawnFigure drawn;
    drawn.format = format;
    if (format == FigureFormat::csv)
        return [figure, drawn]() mutable {
            drawn.bytes = figure->csv();
            return drawn;
        };
    if (const auto error = sizeError(options)) {
        drawn.error = *error;
        return [drawn] { return drawn; };
    }
    if (format == FigureFormat::png)
        return [image = prepareImage(*figure, options), options] { return pngOf(image(), options); };
    return [painting = recordLines(*figure, options), options, drawn]() mutable {
        drawn.bytes = drawn.format == FigureFormat::svg ? svgOf(painting, options) : pdfOf(painting, options);
        return drawn;
    };
}

DrawnFigure drawFigure(const Figure& figure, FigureFormat format, const FigureOptions& options)
{
    const std::shared_ptr<const Figure> notOwned(std::shared_ptr<void>(), &figure);
    return prepareFigure(notOwned, format, options)();
}

std::function<QImage()> preparePreview(const Figure& figure, const FigureOptions& options, double pixels)
{
    FigureOptions scaled = options;
    scaled.scale = pixels;
    return prepareImage(figure, scaled);
}

std::optional<QString> writeFigure(const DrawnFigure& drawn, const QString& path)
{
    if (!drawn.error.isEmpty()) return drawn.error;
    const auto bytes =
        drawn.format == FigureFormat::png ? packedPng(drawn.image, drawn.session) : drawn.bytes;
    const QFileInfo info(path);
    if (info.isDir()) return cannotWrite(path, Texts::tr("is a directory"));
    // A device or a pipe is written to. QSaveFile would put an ordinary file in its place.
    if (info.exists() && !info.isFile()) {
        QFile device(path);
        const bool written =
            device.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && device.write(bytes) == bytes.size();
        return written ? std::nullopt : std::optional(cannotWrite(path, device.errorString()));
    }
    // Unbuffered: QSaveFile does not notice when the last of its buffer cannot be written.
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || file.write(bytes) != bytes.size() ||
        !file.commit())
        return cannotWrite(path, file.errorString());
    return std::nullopt;
}

std::optional<QString> exportFigure(const Figure& figure, const QString& path, const FigureOptions& options)
{
    const auto format = figureFormat(path);
    if (!format) return Texts::tr("%1: the name must end in .png, .svg, .pdf or .csv").arg(path);
    return writeFigure(drawFigure(figure, *format, options), path);
}

std::function<FigureCopy()> prepareCopy(const std::shared_ptr<const Figure>& figure,
                                        const FigureOptions& options)
{
    return [picture = prepareFigure(figure, FigureFormat::png, options),
            svg = prepareFigure(figure, FigureFormat::svg, options)] {
        return FigureCopy{picture(), svg().bytes};
    };
}

std::optional<QString> putOnClipboard(FigureCopy copy)
{
    if (!copy.picture.error.isEmpty()) return copy.picture.error;
    QGuiApplication::clipboard()->setMimeData(new FigureMimeData(std::move(copy)));
    return std::nullopt;
}

} // namespace rectiscope
