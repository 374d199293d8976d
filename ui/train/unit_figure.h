// The selected unit as a figure: its pre-activations under its activation function.
#pragma once

#include "ui/common/figure.h"
#include "ui/train/unit_plot.h"

#include <QString>

namespace rectiscope {

class UnitFigure : public Figure {
public:
    // The notes are sentences below the title.
    UnitFigure(UnitPicture picture, QString title, QString notes, QString caption)
        : picture_(std::move(picture)),
          title_(std::move(title)),
          notes_(std::move(notes)),
          caption_(std::move(caption))
    {
    }

    void paint(QCPPainter& painter, const FigureOptions& options) const override;
    // bin_centre,count,f,df with the left-hand derivative, as in training
    [[nodiscard]] QByteArray csv() const override;

private:
    UnitPicture picture_;
    QString title_, notes_, caption_;
};

} // namespace rectiscope
