// What files of figures carry beside the picture: the program's name and version, and the session.
#pragma once

#include <QByteArray>
#include <QString>

#include <string>

class QImage;

namespace rectiscope {

[[nodiscard]] QString creatorTool(); // "Rectiscope 0.1.0"

// An SVG of QSvgGenerator with the session in a <metadata> element after its title and description. The SVG
// as it is where there is no session.
[[nodiscard]] QByteArray svgWithSession(const QByteArray& svg, const std::string& session);

// An XMP packet (ISO 16684-1) for a PDF; without dates, so that the same figure gives the same bytes.
[[nodiscard]] QByteArray xmpPacket(const std::string& session);

// The PNG of an image, which carries the session where there is one.
[[nodiscard]] QByteArray packedPng(const QImage& image, const std::string& session);

} // namespace rectiscope
