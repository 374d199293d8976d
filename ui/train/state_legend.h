// What the marks of the unit grids mean, in one line.
#pragma once

#include "core/lab/snapshot.h"

#include <QFont>
#include <QRectF>
#include <QString>
#include <QWidget>

#include <vector>

class QPainter;

namespace rectiscope {

struct Theme;

class StateLegend : public QWidget {
    Q_OBJECT

public:
    explicit StateLegend(QWidget* parent = nullptr);
    // Says what the units are looked at with.
    void setSnapshot(const RaceSnapshot& snapshot);

    // Paints the line into a rectangle, with the probe set at its end; returns where each of unitStates is.
    static std::vector<QRectF> paint(QPainter& painter, const QRectF& rectangle, const QFont& font,
                                     const Theme& theme, const QString& probes);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    QString probes_;
    double dormancy_ = defaultDormancy;
    std::vector<QRectF> items_;
};

} // namespace rectiscope
