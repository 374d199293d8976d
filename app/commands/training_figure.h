// The course of training runs as a figure: test loss and dead units over steps.
#pragma once

#include "app/commands/training_run.h"

#include <string>
#include <vector>

namespace rectiscope {

// By the path's extension: .png, .svg or .pdf. dataset: a toy set's key, or the name of a file; noise: as it
// was given. Throws WorkError.
void writeTrainingFigure(const TrainingPlan& plan, const std::vector<TrainingRun>& runs,
                         const std::string& dataset, std::optional<double> noise, const std::string& path);

} // namespace rectiscope
