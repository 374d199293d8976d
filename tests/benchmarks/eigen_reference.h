// A bare training loop on Eigen, without diagnostics, data handling or choice of function: what one core can
// do.
#pragma once

#include <vector>

// Trains leaky ReLU layers (slope 0.01) with a tanh output and mean squared error by plain SGD; returns steps
// per second. Columns are samples.
[[gnu::visibility("default")]] double eigenReferenceStepsPerSecond(const std::vector<int>& widths, int batch,
                                                                   int samples, int epochs);
