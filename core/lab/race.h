// Several networks on the same data, from the same initial draws and through the same batches: a fair
// comparison.
#pragma once

#include "core/lab/snapshot.h"
#include "core/lab/unit_events.h"
#include "core/network/trainer.h"
#include "core/network/unit_health.h"

#include <memory>
#include <optional>
#include <vector>

namespace rectiscope {

// The data that a config describes. Throws DataError.
[[nodiscard]] std::shared_ptr<const Dataset> makeData(const RaceConfig& config);

// One network of a race, with what is needed to look at it. Different contestants may be used by different
// threads.
class Contestant {
public:
    Contestant(const Activation& activation, std::shared_ptr<const Dataset> data,
               const TrainingConfig& config);

    [[nodiscard]] Trainer& trainer() { return trainer_; }
    [[nodiscard]] const Trainer& trainer() const { return trainer_; }
    // Everything the screen shows of it now; after divergence, what was seen last.
    [[nodiscard]] NetworkSnapshot look();
    // Deaths and revivals since the last call. To be called before the learning rate changes, too.
    [[nodiscard]] std::vector<UnitEvent> events() { return events_.catchUp(trainer_); }
    // One unit over the training points. Throws std::out_of_range for an address that does not exist.
    [[nodiscard]] UnitView look(const UnitAddress& address, const LayerHealth& health);

private:
    void fillMap(NetworkSnapshot& snapshot);

    Trainer trainer_;
    EventReplay events_;
    Probe trainProbe_, testProbe_;
    Pass map_;
    int mapPoints_;
    NetworkSnapshot last_;
};

// Where the map of a data set lies: a square around its points, or the x axis of a curve.
struct MapFrame {
    int size = 0; // positions along an axis
    double lower = 0, upper = 0;
};
[[nodiscard]] MapFrame mapFrame(const Dataset& data);

} // namespace rectiscope
