#include "ui/explore/formula_layout.h"

#include "ui/common/catalog_text.h"
#include "ui/common/math_text.h"
#include "ui/common/theme.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace rectiscope {
namespace {

constexpr int pixels = 16;
constexpr int smallest = 11;
constexpr int remarkPixels = 14;
constexpr qreal plainHeight = 23;
constexpr qreal fractionHeight = 36;
constexpr qreal baselineInLine = 0.72; // of a plain line's height
constexpr qreal braceWidth = 9;
constexpr qreal beforeCondition = 18;
constexpr qreal afterFormula = 7;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(FormulaView)
};

qreal heightOf(const QString& text)
{
    return hasFraction(text) ? fractionHeight : plainHeight;
}

// The text with its baseline in a line of this height; returns where it ends.
qreal drawLine(QPainter* painter, const QString& text, QPointF topLeft, qreal height, qreal width, int wanted)
{
    int size = wanted;
    while (size > smallest && topLeft.x() + drawMathLine(nullptr, {}, text, size) > width) --size;
    const qreal baseline = (height - plainHeight) / 2 + plainHeight * baselineInLine;
    return topLeft.x() + drawMathLine(painter, topLeft + QPointF(0, baseline), text, size);
}

void drawBrace(QPainter& painter, const QRectF& rect)
{
    const qreal middle = rect.center().x();
    QPainterPath path(rect.topRight());
    path.quadTo(middle, rect.top(), middle, rect.top() + 6);
    path.lineTo(middle, rect.center().y() - 5);
    path.quadTo(middle, rect.center().y(), rect.left(), rect.center().y());
    path.quadTo(middle, rect.center().y(), middle, rect.center().y() + 5);
    path.lineTo(middle, rect.bottom() - 6);
    path.quadTo(middle, rect.bottom(), rect.right(), rect.bottom());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
}

} // namespace

FormulaLayout::FormulaLayout(const QStringList& texts)
{
    for (const auto& text : texts) {
        formulas_.append(parsed(text));
        for (auto& remark : formulas_.back().remarks) remark = withTranslatedWords(remark);
    }
}

FormulaLayout::Formula FormulaLayout::parsed(const QString& text)
{
    Formula formula;
    auto parts = text.split(QStringLiteral(";  "));
    const auto equation = parts.takeFirst();
    const auto equals = equation.indexOf(QStringLiteral(" = "));
    formula.left = equation.left(equals) + QStringLiteral(" = ");
    formula.right = equation.mid(equals + 3);
    formula.remarks = parts;
    if (!formula.right.contains(QStringLiteral(" if "))) {
        // "…, t = tanh(…)" names a part of the expression.
        const auto where = formula.right.indexOf(QStringLiteral(", t = "));
        if (where > 0) {
            formula.remarks.prepend(formula.right.mid(where + 2));
            formula.right.truncate(where);
        }
        return formula;
    }
    const auto elseAt = formula.right.indexOf(QStringLiteral(", else "));
    for (const auto& part : formula.right.left(elseAt).split(QStringLiteral(", "))) {
        const auto ifAt = part.indexOf(QStringLiteral(" if "));
        formula.cases.append(
            {part.left(ifAt), Texts::tr("if %1").arg(withTranslatedWords(part.mid(ifAt + 4)))});
    }
    const auto last = formula.right.mid(elseAt + 7).split(QStringLiteral(", "));
    formula.cases.append({last.front(), Texts::tr("otherwise")});
    for (const auto& remark : last.mid(1)) formula.remarks.prepend(remark);
    return formula;
}

qreal FormulaLayout::drawFormula(QPainter* painter, const Formula& formula, qreal top, qreal width,
                                 const Theme& theme)
{
    qreal height = formula.cases.isEmpty() ? heightOf(formula.right) : 0;
    qreal widest = 0;
    for (const auto& one : formula.cases) {
        height += heightOf(one.value);
        widest = std::max(widest, drawMathLine(nullptr, {}, one.value, pixels));
    }
    const qreal bottom = top + height;
    if (painter != nullptr) painter->setPen(theme.text);
    const qreal left = drawLine(painter, formula.left, {0, top}, height, width, pixels);
    if (formula.cases.isEmpty()) {
        drawLine(painter, formula.right, {left + 3, top}, height, width, pixels);
    } else if (painter != nullptr) {
        drawBrace(*painter, QRectF(left + 2, top + 1, braceWidth, height - 2));
        const qreal values = left + braceWidth + 8;
        qreal line = top;
        for (const auto& one : formula.cases) {
            const qreal own = heightOf(one.value);
            drawLine(painter, one.value, {values, line}, own, width, pixels);
            drawLine(painter, one.condition, {values + widest + beforeCondition, line}, own, width, pixels);
            line += own;
        }
    }
    if (painter != nullptr) painter->setPen(theme.mutedText);
    qreal line = bottom;
    for (const auto& remark : formula.remarks) {
        drawLine(painter, remark, {0, line}, heightOf(remark), width, remarkPixels);
        line += heightOf(remark);
    }
    return line;
}

qreal FormulaLayout::draw(QPainter* painter, qreal width, const Theme& theme) const
{
    qreal y = 0;
    for (const auto& formula : formulas_) y = drawFormula(painter, formula, y, width, theme) + afterFormula;
    return y;
}

qreal FormulaLayout::naturalWidth() const
{
    const auto wide = [](const QString& text, int size) { return drawMathLine(nullptr, {}, text, size); };
    qreal widest = 0;
    for (const auto& formula : formulas_) {
        const qreal left = wide(formula.left, pixels) + 3;
        widest = std::max(widest, left + wide(formula.right, pixels));
        qreal values = 0;
        qreal conditions = 0;
        for (const auto& one : formula.cases) {
            values = std::max(values, wide(one.value, pixels));
            conditions = std::max(conditions, wide(one.condition, pixels));
        }
        if (!formula.cases.isEmpty())
            widest = std::max(widest, left + braceWidth + 8 + values + beforeCondition + conditions);
        for (const auto& remark : formula.remarks) widest = std::max(widest, wide(remark, remarkPixels));
    }
    return widest + 2;
}

} // namespace rectiscope
