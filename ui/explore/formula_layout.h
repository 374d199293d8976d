// Formulas of the catalog set as in a textbook: cases under a brace, real fractions, remarks below. For the
// screen and for figures.
#pragma once

#include <QList>
#include <QStringList>

class QPainter;

namespace rectiscope {

struct Theme;

class FormulaLayout {
public:
    FormulaLayout() = default;
    // "f(x) = x if x ≥ 0, else a·x;  remark", one text for f and one for f′.
    explicit FormulaLayout(const QStringList& texts);

    // Draws from the origin down into this width and returns the height; only measures without a painter.
    // Text that is too wide becomes smaller, down to a limit.
    qreal draw(QPainter* painter, qreal width, const Theme& theme) const;
    // The width in which nothing has to become smaller.
    [[nodiscard]] qreal naturalWidth() const;

private:
    struct Case {
        QString value, condition;
    };
    struct Formula {
        QString left;        // "f(x) ="
        QList<Case> cases;   // two or more; else
        QString right;       // one expression
        QStringList remarks; // lines below
    };
    [[nodiscard]] static Formula parsed(const QString& text);
    static qreal drawFormula(QPainter* painter, const Formula& formula, qreal top, qreal width,
                             const Theme& theme);

    QList<Formula> formulas_;
};

} // namespace rectiscope
