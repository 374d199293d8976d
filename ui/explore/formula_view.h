// A formula of the catalog, with its cases under a brace.
#pragma once

#include "ui/explore/formula_layout.h"

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

private:
    FormulaLayout layout_;
};

} // namespace rectiscope
