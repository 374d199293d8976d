// The cost of training and looking as a figure.
#pragma once

#include "ui/common/figure.h"

#include <QString>
#include <QVector>

#include <cstddef>

namespace rectiscope {

// One curve: what a step or a look takes, by the size of something.
struct CostCurve {
    QString function;
    std::size_t row = 0; // of the catalog, for its colour
    QVector<double> sizes, microseconds;
};

struct CostPanel {
    QString size, cost; // what the axes say
    QString key;        // in the table
    QVector<CostCurve> curves;
};

class CostFigure : public Figure {
public:
    explicit CostFigure(QVector<CostPanel> panels) : panels_(std::move(panels)) {}
    void paint(QCPPainter& painter, const FigureOptions& options) const override;
    [[nodiscard]] QByteArray csv() const override; // what,size,function,microseconds

private:
    QVector<CostPanel> panels_;
};

} // namespace rectiscope
