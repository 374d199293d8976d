// One network of a race, with what is needed to look at it.
#pragma once

#include "core/lab/snapshot.h"
#include "core/lab/unit_events.h"
#include "core/network/trainer.h"
#include "core/network/unit_health.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace rectiscope {

// Where the map of a data set lies: a square around its points, or the x axis of a curve.
struct MapFrame {
    int size = 0; // positions along an axis
    double lower = 0, upper = 0;
};
[[nodiscard]] MapFrame mapFrame(const Dataset& data);

// The inputs of a probe set. Those of grid have no targets; data of more than two features have no grid and
// give the training points.
[[nodiscard]] std::shared_ptr<const Samples> probeSamples(const Dataset& data, ProbeSet set);

// The points that NetworkSnapshot::predictions is about.
[[nodiscard]] const Samples& predictedSamples(const Dataset& data);

// Different contestants may be used by different threads.
class Contestant {
public:
    Contestant(const Activation& activation, std::shared_ptr<const Dataset> data,
               const TrainingConfig& config);
    // With the weights, and at the step, at which the trainer stands.
    Contestant(Trainer trainer, std::optional<Fork> fork, bool ownLearningRate);

    [[nodiscard]] Trainer& trainer() { return trainer_; }
    [[nodiscard]] const Trainer& trainer() const { return trainer_; }
    [[nodiscard]] const std::optional<Fork>& fork() const { return fork_; }
    // True for a fork that was given a learning rate of its own: the race's does not touch it.
    [[nodiscard]] bool ownLearningRate() const { return ownLearningRate_; }
    void setParent(int parent) { fork_->parent = parent; }
    // What it began with: the state at step 0, or at the step at which it parted from its parent.
    [[nodiscard]] const std::shared_ptr<const TrainerState>& start() const { return start_; }

    // Up to `count` steps, but not past `target`. Rate changes apply after their step. Returns whether
    // nothing is left to do: the target is reached, or the network has diverged.
    bool train(std::int64_t target, std::int64_t count, std::span<const RateChange> changes);

    // Everything the screen shows of it now; after divergence, what was seen last. `probes` must outlive the
    // next look; null is the training points.
    [[nodiscard]] NetworkSnapshot look(const LookOptions& options = {},
                                       const std::shared_ptr<const Samples>& probes = nullptr);
    // Losses and accuracies now; NaN after divergence.
    [[nodiscard]] Scores scores();
    // What the charts keep of the last look.
    [[nodiscard]] NetworkMoment moment() const;
    // Deaths and revivals over the training points since the last call. To be called before the learning rate
    // changes, too. With `everyStep` no stretch is passed over; see EventReplay.
    [[nodiscard]] std::vector<UnitEvent> events(bool everyStep = false)
    {
        return events_.catchUp(trainer_, everyStep);
    }
    // The next events are those that follow the step at which the trainer stands.
    void restartEvents() { events_ = EventReplay(trainer_); }
    // One unit over the probes of the last look. Throws std::out_of_range for an address that does not exist.
    [[nodiscard]] UnitView look(const UnitAddress& address);

private:
    void fillMap(NetworkSnapshot& snapshot);
    [[nodiscard]] Probe& probe() { return probe_ ? *probe_ : trainProbe_; }

    Trainer trainer_;
    std::optional<Fork> fork_;
    bool ownLearningRate_ = false;
    std::shared_ptr<const TrainerState> start_;
    EventReplay events_;
    Probe trainProbe_, testProbe_;
    std::optional<Probe> predictedProbe_;   // where there is no map
    std::shared_ptr<const Samples> probes_; // of probe_; null: the training points
    std::optional<Probe> probe_;
    Pass map_;
    int mapPoints_;
    int trainDead_ = 0; // over the training points, in the last look
    NetworkSnapshot last_;
};

} // namespace rectiscope
