#include "ui/common/math_text.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <vector>

namespace rectiscope {
namespace {

struct Run {
    QString text;
    bool slanted = false;
    bool raised = false;
};

// Few fonts have all raised letters, and those that do draw them unlike the others.
QString lowered(QChar c)
{
    static const QString raised = QStringLiteral("ˣ⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹ⁿ");
    static const QString plain = QStringLiteral("x−+0123456789n");
    const auto index = raised.indexOf(c);
    return index < 0 ? QString() : QString(plain[index]);
}

void append(std::vector<Run>& runs, const QString& text, bool slanted, bool raised)
{
    if (!runs.empty() && runs.back().slanted == slanted && runs.back().raised == raised)
        runs.back().text += text;
    else
        runs.push_back({text, slanted, raised});
}

// Single letters are variables; two and more are the name of a function or a word.
void appendPlain(std::vector<Run>& runs, const QString& text, bool raised)
{
    for (qsizetype i = 0; i < text.size();) {
        if (const auto plain = lowered(text[i]); !plain.isEmpty()) {
            append(runs, plain, plain[0].isLetter(), true);
            ++i;
            continue;
        }
        qsizetype end = i + 1;
        if (text[i].isLetter() && text[i].script() == QChar::Script_Latin)
            while (end < text.size() && text[end].isLetter() && lowered(text[end]).isEmpty() &&
                   text[end].script() == QChar::Script_Latin)
                ++end;
        const bool isVariable = end == i + 1 && text[i].isLetter() && text[i].script() != QChar::Script_Han;
        append(runs, text.mid(i, end - i), isVariable, raised);
        i = end;
    }
}

std::vector<Run> runsOf(const QString& text)
{
    std::vector<Run> runs;
    qsizetype from = 0;
    for (;;) {
        const auto caret = text.indexOf(QStringLiteral("^("), from);
        const auto close = text.indexOf(u')', caret);
        if (caret < 0 || close < 0) break;
        appendPlain(runs, text.mid(from, caret - from), false);
        appendPlain(runs, text.mid(caret + 2, close - caret - 2), true);
        from = close + 1;
    }
    appendPlain(runs, text.mid(from), false);
    return runs;
}

// Text, or a fraction.
struct Part {
    QString text, denominator; // of a fraction, text is the numerator
};

int depthStep(QChar c)
{
    return c == u'(' ? 1 : c == u')' ? -1 : 0;
}

// Without the brackets around the whole: "(2x + 3)" but not "(a)(b)".
QString unwrapped(const QString& text)
{
    if (!text.startsWith(u'(') || !text.endsWith(u')')) return text;
    int depth = 0;
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        depth += depthStep(text[i]);
        if (depth == 0) return text;
    }
    return text.mid(1, text.size() - 2);
}

// The place of the first slash outside all brackets; −1 for none.
qsizetype outerSlash(const QString& text, qsizetype from = 0)
{
    int depth = 0;
    for (qsizetype i = from; i < text.size(); ++i) {
        depth += depthStep(text[i]);
        if (depth == 0 && text[i] == u'/') return i;
    }
    return -1;
}

// A numerator or denominator reaches to the next space or comma outside its brackets, and has no sign.
qsizetype startOfNumerator(const QString& text, qsizetype slash)
{
    int depth = 0;
    qsizetype start = slash;
    while (start > 0) {
        const QChar c = text[start - 1];
        depth -= depthStep(c);
        if (depth < 0 || (depth == 0 && (c == u' ' || c == QChar(0x2212)))) break;
        --start;
    }
    return start;
}

qsizetype endOfDenominator(const QString& text, qsizetype slash)
{
    int depth = 0;
    qsizetype end = slash + 1;
    while (end < text.size()) {
        depth += depthStep(text[end]);
        if (depth < 0 || (depth == 0 && (text[end] == u' ' || text[end] == u','))) break;
        ++end;
    }
    return end;
}

std::vector<Part> partsOf(const QString& text)
{
    std::vector<Part> parts;
    qsizetype from = 0;
    for (auto slash = outerSlash(text); slash >= 0; slash = outerSlash(text, from)) {
        const auto start = std::max(from, startOfNumerator(text, slash));
        const auto end = endOfDenominator(text, slash);
        if (start > from) parts.push_back({text.mid(from, start - from), {}});
        parts.push_back(
            {unwrapped(text.mid(start, slash - start)), unwrapped(text.mid(slash + 1, end - slash - 1))});
        from = end;
    }
    if (from < text.size()) parts.push_back({text.mid(from), {}});
    return parts;
}

constexpr qreal fractionSize = 0.92; // of the letters
constexpr qreal besideFraction = 2;

} // namespace

bool hasFraction(const QString& text)
{
    return outerSlash(text) >= 0;
}

qreal drawMathLine(QPainter* painter, QPointF baseline, const QString& text, int pixels)
{
    qreal width = 0;
    const int small = std::max(9, static_cast<int>(pixels * fractionSize));
    for (const auto& part : partsOf(text)) {
        const QPointF at = baseline + QPointF(width, 0);
        if (part.denominator.isEmpty()) {
            width += drawMath(painter, at, part.text, pixels);
            continue;
        }
        const qreal upper = drawMath(nullptr, {}, part.text, small);
        const qreal lower = drawMath(nullptr, {}, part.denominator, small);
        const qreal bar = std::max(upper, lower) + 2 * besideFraction;
        if (painter != nullptr) {
            const qreal axis = at.y() - pixels * 0.28; // where the minus sign is
            drawMath(painter, {at.x() + (bar - upper) / 2, axis - pixels * 0.3}, part.text, small);
            drawMath(painter, {at.x() + (bar - lower) / 2, axis + small * 0.92}, part.denominator, small);
            painter->save();
            painter->setPen(QPen(painter->pen().color(), 1));
            painter->drawLine(QPointF(at.x(), axis), QPointF(at.x() + bar, axis));
            painter->restore();
        }
        width += bar + besideFraction;
    }
    return width;
}

QFont mathFont(int pixels)
{
    QFont font;
    font.setFamilies({QStringLiteral("STIX Two Text"), QStringLiteral("Latin Modern Roman"),
                      QStringLiteral("Nimbus Roman"), QStringLiteral("Liberation Serif"),
                      QStringLiteral("Noto Serif"), QStringLiteral("DejaVu Serif")});
    font.setStyleHint(QFont::Serif);
    font.setItalic(true);
    font.setPixelSize(pixels);
    return font;
}

qreal drawMath(QPainter* painter, QPointF baseline, const QString& text, int pixels)
{
    qreal width = 0;
    for (const auto& run : runsOf(text)) {
        QFont font = mathFont(run.raised ? pixels * 7 / 10 : pixels);
        font.setItalic(run.slanted);
        if (painter != nullptr) {
            painter->setFont(font);
            painter->drawText(baseline + QPointF(width, run.raised ? -pixels * 0.36 : 0), run.text);
        }
        const QFontMetricsF metrics(font);
        width += metrics.horizontalAdvance(run.text);
        // A slanted letter leans over its own end, f by far: what follows upright keeps clear of it.
        if (run.slanted) width += std::max(0.0, -metrics.rightBearing(run.text.back()));
    }
    return width;
}

} // namespace rectiscope
