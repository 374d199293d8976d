// The formulas of one function as a figure: f and f′, exactly as in the panel.
#pragma once

#include "ui/common/figure.h"
#include "ui/explore/formula_layout.h"

namespace rectiscope {

class FormulaFigure : public Figure {
public:
    // The function's name, and a text for each formula as FormulaLayout takes it.
    FormulaFigure(QString name, QStringList formulas);

    void paint(QCPPainter& painter, const FigureOptions& options) const override;
    // function,formula: a line for each.
    [[nodiscard]] QByteArray csv() const override;

private:
    QString name_;
    QStringList texts_;
    FormulaLayout layout_;
};

} // namespace rectiscope
