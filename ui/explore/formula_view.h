// A formula of the catalog, with its cases under a brace.
#pragma once

#include <QList>
#include <QWidget>

namespace rectiscope {

class FormulaView : public QWidget {
    Q_OBJECT

public:
    explicit FormulaView(QWidget* parent = nullptr);

    // "f(x) = x if x ≥ 0, else a·x;  remark", one text for f and one for f′.
    void setFormulas(const QStringList& formulas);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

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
    // Draws from this height on and returns where it ends; only measures without a painter.
    qreal drawFormula(QPainter* painter, const Formula& formula, qreal top) const;
    qreal drawLine(QPainter* painter, const QString& text, QPointF topLeft, int pixels) const;
    void fitHeight();

    QList<Formula> formulas_;
};

} // namespace rectiscope
