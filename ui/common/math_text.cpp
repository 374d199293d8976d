#include "ui/common/math_text.h"

#include <QFontMetricsF>
#include <QPainter>

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
        const bool slanted = end == i + 1 && text[i].isLetter() && text[i].isLower();
        append(runs, text.mid(i, end - i), slanted || (end == i + 1 && text[i].isLetter()), raised);
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

} // namespace

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
        width += QFontMetricsF(font).horizontalAdvance(run.text);
    }
    return width;
}

} // namespace rectiscope
