// The numbers that the plots of a comparison show. Functions by their names as given, shares as fractions;
// what is no number is left empty.
#pragma once

#include "core/comparison/summary.h"

#include <QByteArray>

#include <vector>

namespace rectiscope {

// activation,what,seed,METRIC,lower,upper; what is run, mean or difference, the bounds those of 95 %.
[[nodiscard]] QByteArray intervalsCsv(const Results& results, std::size_t cell, std::size_t metric);
// activation,metric,step,mean,sd,runs
[[nodiscard]] QByteArray coursesCsv(const Results& results, std::size_t cell,
                                    const std::vector<std::size_t>& metrics);
// activation,seed,train_error,test_error; or the losses
[[nodiscard]] QByteArray scatterCsv(const Results& results, std::size_t cell, bool losses);
// activation,seed,layer,slope
[[nodiscard]] QByteArray slopesCsv(const Results& results, std::size_t cell);
// activation,SETTING…,runs,diverged,mean,sd
[[nodiscard]] QByteArray mapCsv(const Results& results, std::size_t metric);
// activation,divisors,slopes,train,test
[[nodiscard]] QByteArray paperCsv(std::size_t column);

} // namespace rectiscope
