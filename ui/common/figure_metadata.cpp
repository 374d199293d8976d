#include "ui/common/figure_metadata.h"

#include "core/version.h"
#include "core/view/embedded_session.h"

#include <QBuffer>
#include <QImage>

namespace rectiscope {
namespace {

// %1 the program, %2 the session's element. The first line tells the encoding by a byte-order mark, and stays
// the same in every packet of the world.
constexpr auto packet =
    "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
    " <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
    "  <rdf:Description rdf:about=\"\"\n"
    "    xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n"
    "    xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"\n"
    "    xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"\n"
    "    xmlns:rectiscope=\"urn:rectiscope:figure\">\n"
    "   <dc:format>application/pdf</dc:format>\n"
    "   <dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">Rectiscope</rdf:li></rdf:Alt></dc:title>\n"
    "   <xmp:CreatorTool>%1</xmp:CreatorTool>\n"
    "%2"
    "  </rdf:Description>\n"
    " </rdf:RDF>\n"
    "</x:xmpmeta>\n"
    "<?xpacket end=\"r\"?>\n";

} // namespace

QString creatorTool()
{
    return QStringLiteral("Rectiscope ") + QString::fromStdString(std::string(rectiscopeVersion()));
}

QByteArray svgWithSession(const QByteArray& svg, const std::string& session)
{
    if (session.empty()) return svg;
    auto at = svg.indexOf("</desc>");
    if (at < 0) return svg;
    at += 7;
    return svg.left(at) + "\n<metadata id=\"rectiscope\">" +
           QByteArray::fromStdString(embeddedSession(session)) + "</metadata>" + svg.mid(at);
}

QByteArray xmpPacket(const std::string& session)
{
    const auto element = session.empty() ? QString()
                                         : QStringLiteral("   <rectiscope:session>%1</rectiscope:session>\n")
                                               .arg(QString::fromStdString(embeddedSession(session)));
    return QString::fromUtf8(packet).arg(creatorTool(), element).toUtf8();
}

QByteArray packedPng(const QImage& image, const std::string& session)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    if (session.empty()) return buffer.data();
    return QByteArray::fromStdString(pngWithSession(buffer.data().toStdString(), session));
}

} // namespace rectiscope
