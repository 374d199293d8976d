// All cards of a race at one moment, as a figure.
#pragma once

#include "core/lab/snapshot.h"
#include "ui/common/figure.h"

#include <memory>

namespace rectiscope {

class BoardFigure : public Figure {
public:
    explicit BoardFigure(std::shared_ptr<const RaceSnapshot> snapshot) : snapshot_(std::move(snapshot)) {}

    void paint(QCPPainter& painter, const FigureOptions& options) const override;
    // activation,layer,unit,state,active_share,largest_z,mean_output; layers and units count from 1.
    [[nodiscard]] QByteArray csv() const override;
    [[nodiscard]] QString caption() const override;
    [[nodiscard]] ShownFunctions functions() const override;

private:
    [[nodiscard]] QString heading() const;

    std::shared_ptr<const RaceSnapshot> snapshot_; // may be null: an empty figure
};

} // namespace rectiscope
