// Networks as JSON:
//   {"format": "rectiscope-network", "version": 1, "networks": [{"activation": {"type": …},
//    "layers": [{"weights": [[out × in]], "bias": [out], "slopes": [1 or out, PReLU only]}]}]}
// Every float is written with the digits that read back as the same float; a weight that is not finite as
// null.
#pragma once

#include "core/network/network.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

namespace rectiscope {

[[nodiscard]] nlohmann::ordered_json toJson(const Network& network);
[[nodiscard]] std::string networkFile(const std::vector<Network>& networks);

} // namespace rectiscope
