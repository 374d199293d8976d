// Puts a card with rounded corners behind every axis rect of a plot.
#pragma once

class QCustomPlot;

namespace rectiscope {

void addCardBackdrop(QCustomPlot& plot);

} // namespace rectiscope
