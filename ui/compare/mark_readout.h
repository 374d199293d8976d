// The run under the cursor, told in a box beside its dot or cell.
#pragma once

#include "ui/common/qcustomplot.h"
#include "ui/compare/comparison_plot.h"

#include <optional>

namespace rectiscope {

class MarkReadout : public QCPAbstractItem {
public:
    MarkReadout(QCustomPlot* plot, const Theme& theme, int fontPixels);
    double selectTest(const QPointF&, bool, QVariant*) const override { return -1; }

    std::optional<RunMark> mark; // none: nothing is drawn

protected:
    void draw(QCPPainter* painter) override;

private:
    const Theme* theme_;
    int fontPixels_;
};

} // namespace rectiscope
