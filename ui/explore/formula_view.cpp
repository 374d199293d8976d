#include "ui/explore/formula_view.h"

#include "ui/common/math_text.h"
#include "ui/common/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace rectiscope {
namespace {

constexpr int pixels = 16;
constexpr int smallest = 11;
constexpr int remarkPixels = 14;
constexpr qreal lineHeight = 23;
constexpr qreal braceWidth = 9;
constexpr qreal afterFormula = 7;

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

FormulaView::FormulaView(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("formula"));
}

FormulaView::Formula FormulaView::parsed(const QString& text)
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
        formula.cases.append({part.left(ifAt), tr("if %1").arg(part.mid(ifAt + 4))});
    }
    const auto last = formula.right.mid(elseAt + 7).split(QStringLiteral(", "));
    formula.cases.append({last.front(), tr("otherwise")});
    for (const auto& remark : last.mid(1)) formula.remarks.prepend(remark);
    return formula;
}

void FormulaView::setFormulas(const QStringList& formulas)
{
    formulas_.clear();
    for (const auto& text : formulas) formulas_.append(parsed(text));
    setAccessibleName(formulas.join(u'\n'));
    fitHeight();
    update();
}

qreal FormulaView::drawLine(QPainter* painter, const QString& text, QPointF topLeft, int wanted) const
{
    int size = wanted;
    while (size > smallest && topLeft.x() + drawMath(nullptr, {}, text, size) > width()) --size;
    return drawMath(painter, topLeft + QPointF(0, lineHeight * 0.72), text, size);
}

qreal FormulaView::drawFormula(QPainter* painter, const Formula& formula, qreal top) const
{
    const qreal lines = std::max<qreal>(1, static_cast<qreal>(formula.cases.size()));
    qreal y = top + lines * lineHeight;
    if (painter != nullptr) {
        painter->setPen(currentTheme().text);
        const qreal left = drawLine(painter, formula.left, {0, top + (lines - 1) * lineHeight / 2}, pixels);
        if (formula.cases.isEmpty()) {
            drawLine(painter, formula.right, {left + 3, top}, pixels);
        } else {
            drawBrace(*painter, QRectF(left + 2, top + 1, braceWidth, lines * lineHeight - 2));
            qreal widest = 0;
            for (const auto& one : formula.cases)
                widest = std::max(widest, drawMath(nullptr, {}, one.value, pixels));
            const qreal values = left + braceWidth + 8;
            for (qsizetype i = 0; i < formula.cases.size(); ++i) {
                const qreal line = top + static_cast<qreal>(i) * lineHeight;
                drawLine(painter, formula.cases[i].value, {values, line}, pixels);
                drawLine(painter, formula.cases[i].condition, {values + widest + 18, line}, pixels);
            }
        }
        painter->setPen(currentTheme().mutedText);
        for (qsizetype i = 0; i < formula.remarks.size(); ++i)
            drawLine(painter, formula.remarks[i], {0, y + static_cast<qreal>(i) * lineHeight}, remarkPixels);
    }
    return y + static_cast<qreal>(formula.remarks.size()) * lineHeight;
}

void FormulaView::fitHeight()
{
    qreal height = 0;
    for (const auto& formula : formulas_) height = drawFormula(nullptr, formula, height) + afterFormula;
    setFixedHeight(static_cast<int>(height));
}

void FormulaView::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    qreal y = 0;
    for (const auto& formula : formulas_) y = drawFormula(&painter, formula, y) + afterFormula;
}

void FormulaView::resizeEvent(QResizeEvent* event)
{
    update();
    QWidget::resizeEvent(event);
}

} // namespace rectiscope
