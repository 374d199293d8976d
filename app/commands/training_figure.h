// The course of training runs as a figure: test loss and dead units over steps.
#pragma once

#include "app/commands/training_run.h"

#include <string>
#include <vector>

namespace rectiscope {

// By the path's extension: .png, .svg or .pdf. dataset: what the points were drawn from, and how. Throws
// WorkError.
void writeTrainingFigure(const TrainingPlan& plan, const std::vector<TrainingRun>& runs,
                         const std::string& dataset, const DataOptions& drawn, const std::string& path);

} // namespace rectiscope
