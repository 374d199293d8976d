// CIFAR-10 and CIFAR-100 in their binary version (A. Krizhevsky, cs.toronto.edu/~kriz/cifar.html): records of
// one byte for the class (CIFAR-100: one for the coarse class, one for the fine) and 3072 for the image, 32 ×
// 32 in red, then in green, then in blue.
#pragma once

#include "core/data/image_set.h"

#include <string>

namespace rectiscope {

// Whether the folder holds files of these names.
[[nodiscard]] bool isCifarFolder(const std::string& folder);

// Reads data_batch_1.bin … data_batch_5.bin and test_batch.bin, or train.bin and test.bin with their fine
// classes. The name is the set's. Throws DataError "PATH: WHY" for files that are missing, cut within a
// record, empty, above 1 GiB together, or with a class that is none.
[[nodiscard]] ImageSet readCifar(const std::string& folder, const std::string& name,
                                 const Progress& progress = {});

} // namespace rectiscope
