// What the marks of the unit grids mean, in one line.
#pragma once

#include <QFont>
#include <QRectF>
#include <QWidget>

#include <vector>

class QPainter;

namespace rectiscope {

struct Theme;

class StateLegend : public QWidget {
    Q_OBJECT

public:
    explicit StateLegend(QWidget* parent = nullptr);
    void setTrainingPoints(int count);

    // Paints the line into a rectangle; returns where each of unitStates is.
    static std::vector<QRectF> paint(QPainter& painter, const QRectF& rectangle, const QFont& font,
                                     const Theme& theme, int trainingPoints);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    int trainingPoints_ = 0;
    std::vector<QRectF> items_;
};

} // namespace rectiscope
