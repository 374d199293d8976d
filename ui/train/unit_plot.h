// An activation function and its derivative, and under them, on the same x axis, how often a unit meets which
// pre-activation.
#pragma once

#include "core/lab/snapshot.h"

#include <QFont>
#include <QWidget>

#include <optional>

class QPainter;

namespace rectiscope {

struct Theme;

// What is drawn; the same on the screen and in a figure.
struct UnitPicture {
    UnitView unit;
    Activation activation;        // PReLU with the slope that the unit has learned
    double lower = -1, upper = 1; // of the x axis
};

// Ends that hold the unit's histogram and 0. They are round and change seldom: where those given still do,
// they stay.
[[nodiscard]] UnitPicture makePicture(const UnitView& unit, const Activation& activation, double lower = 0,
                                      double upper = 0);
void paintPicture(QPainter& painter, const QRectF& rectangle, const UnitPicture& picture, const QFont& font,
                  const Theme& theme);

class UnitPlot : public QWidget {
    Q_OBJECT

public:
    explicit UnitPlot(QWidget* parent = nullptr);
    void setUnit(const UnitView& unit, const Activation& activation);
    [[nodiscard]] QSize sizeHint() const override { return {250, 164}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::optional<UnitPicture> picture_;
};

} // namespace rectiscope
