// A plot on the screen that is replotted while a finger is on a slider: it paints in pictures of its own, the
// lowest of which is opaque and holds the background, so that the screen gets it by copying.
#pragma once

class QCPAxis;
class QCPCurve;
class QCPGraph;
class QCustomPlot;
class QWidget;

namespace rectiscope {

[[nodiscard]] QCustomPlot* makePlotCanvas(QWidget* parent);

// A graph of the axes' plot, which owns it. On a canvas a line or dots that come out as they did the last
// time are stamped, not stroked again, with the same pixels. On any other plot and in exports it is a common
// graph.
[[nodiscard]] QCPGraph* addStampedGraph(QCPAxis* keyAxis, QCPAxis* valueAxis);
// The same for a filled polygon of few corners.
[[nodiscard]] QCPCurve* addStampedCurve(QCPAxis* keyAxis, QCPAxis* valueAxis);

} // namespace rectiscope
