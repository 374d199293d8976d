// Images in files of people's own: pairs of IDX files, and folders of these or of CIFAR's.
#pragma once

#include "core/data/image_set.h"

#include <string>

namespace rectiscope {

// Whether the file begins as an IDX file or a packed one does. False for what cannot be read.
[[nodiscard]] bool looksLikeImages(const std::string& path);

// Reads a folder with train-images-idx3-ubyte, train-labels-idx1-ubyte, and the same with t10k, each plain or
// .gz; or one with CIFAR's binary files; or an IDX file of images, whose labels are beside it under the same
// name with "labels" for "images" and "idx1" for "idx3". Of train and t10k files both parts are read where
// both are there; any other pair is a set in one part. The name is the set's. Throws DataError "PATH: WHY".
[[nodiscard]] ImageSet readImages(const std::string& path, const std::string& name,
                                  const Progress& progress = {});

} // namespace rectiscope
