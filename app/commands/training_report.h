// What the train command writes of its runs.
#pragma once

#include "app/commands/training_run.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace rectiscope {

// step,epoch,activation,train_loss,…: one line per record and activation, by step. Numbers that are none are
// written as nan.
void writeRecords(const TrainingPlan& plan, const std::vector<TrainingRun>& runs,
                  const std::function<void(std::string_view)>& write);

// activation,step,event,layer,unit,…: one line for each death and revival, layers and units counted from 1.
void writeEvents(const TrainingPlan& plan, const std::vector<TrainingRun>& runs,
                 const std::function<void(std::string_view)>& write);

// {"runs": [{"activation": …, "seed": …, …}]}; numbers that are none are null.
[[nodiscard]] std::string summary(const TrainingPlan& plan, const std::vector<TrainingRun>& runs);

} // namespace rectiscope
