// The line at the cursor and the dots where it meets the curves, on a layer of their own: moving it redraws
// nothing else.
#pragma once

#include <QColor>
#include <QList>
#include <QString>

class QCPAxisRect;
class QCustomPlot;

namespace rectiscope {

struct Theme;

struct CrosshairDot {
    QCPAxisRect* rect;
    double y;
    QColor color;
};

// A name and a value beside one dot; empty text for none.
struct CrosshairLabel {
    QCPAxisRect* rect = nullptr;
    double y = 0;
    QString text;
};

class Crosshair {
public:
    Crosshair(QCustomPlot& plot, QList<QCPAxisRect*> rects);

    void setTheme(const Theme& theme);
    void setRects(QList<QCPAxisRect*> rects);
    void set(double x, QList<CrosshairDot> dots, CrosshairLabel label);
    // Draws the layer at once. Not needed where the whole plot is about to be replotted.
    void redraw();

private:
    class Layerable;
    QCustomPlot* plot_;
    Layerable* layerable_; // owned by the plot
};

} // namespace rectiscope
