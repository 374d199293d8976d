// What of a network the charts show over steps.
#pragma once

#include "core/lab/snapshot.h"
#include "core/view/train_view.h"

#include <QString>

namespace rectiscope {

[[nodiscard]] QString quantityTitle(HistoryQuantity quantity);
[[nodiscard]] bool isLoss(HistoryQuantity quantity);
[[nodiscard]] bool isAccuracy(HistoryQuantity quantity);

// NaN where there is none: before a fork has parted, after divergence, accuracies of regression.
[[nodiscard]] double valueOf(const NetworkMoment& moment, HistoryQuantity quantity);
[[nodiscard]] QString valueText(double value, HistoryQuantity quantity);

} // namespace rectiscope
