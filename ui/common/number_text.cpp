#include "ui/common/number_text.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <cmath>

namespace rectiscope {
namespace {

QString special(double value)
{
    if (std::isnan(value)) return QStringLiteral("–");
    return value > 0 ? QStringLiteral("∞") : QStringLiteral("−∞");
}

QString withTrueMinus(QString text)
{
    // What rounds to zero has no sign.
    bool zero = true;
    for (const QChar c : text) zero = zero && !(c >= u'1' && c <= u'9');
    if (zero && text.startsWith(u'-')) text.remove(0, 1);
    return text.replace(u'-', QChar(0x2212));
}

} // namespace

QString fixedText(double value, int decimals)
{
    return std::isfinite(value) ? withTrueMinus(QLocale::c().toString(value, 'f', decimals)) : special(value);
}

QString shortText(double value, int digits)
{
    if (!std::isfinite(value)) return special(value);
    auto locale = QLocale::c();
    locale.setNumberOptions(QLocale::OmitGroupSeparator | QLocale::OmitLeadingZeroInExponent);
    return withTrueMinus(locale.toString(value, 'g', digits));
}

void drawTabular(QPainter& painter, const QRectF& rect, const QString& text)
{
    const QFontMetricsF metrics(painter.font(), painter.device());
    const qreal digit = metrics.horizontalAdvance(u'0');
    const qreal baseline = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    qreal x = rect.right();
    for (auto c = text.crbegin(); c != text.crend(); ++c) {
        const qreal width = metrics.horizontalAdvance(*c);
        const qreal cell = c->isDigit() ? digit : width;
        x -= cell;
        painter.drawText(QPointF(x + (cell - width) / 2, baseline), QString(*c));
    }
}

} // namespace rectiscope
