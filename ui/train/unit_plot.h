// An activation function, and under it, on the same x axis, how often a unit meets which pre-activation.
#pragma once

#include "core/lab/snapshot.h"

#include <QWidget>

#include <optional>

namespace rectiscope {

class UnitPlot : public QWidget {
    Q_OBJECT

public:
    explicit UnitPlot(QWidget* parent = nullptr);
    void setUnit(const UnitView& unit, const Activation& activation);
    [[nodiscard]] QSize sizeHint() const override { return {250, 150}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Frame;
    void updateRange();
    void paintCurve(QPainter& painter, const Frame& frame) const;
    void paintHistogram(QPainter& painter, const Frame& frame) const;
    void paintAxis(QPainter& painter, const Frame& frame) const;

    std::optional<UnitView> unit_;
    std::optional<Activation> activation_;
    double lower_ = -1, upper_ = 1; // of the x axis
};

} // namespace rectiscope
