// Several networks on the same data, from the same initial draws and through the same batches: a fair
// comparison, on record, so that every step can be returned to and the run can be parted there.
#pragma once

#include "core/lab/contestant.h"
#include "core/lab/crew.h"
#include "core/lab/race_history.h"
#include "core/lab/snapshot.h"
#include "core/lab/timeline.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace rectiscope {

// The data that a config describes. Throws DataError.
[[nodiscard]] std::shared_ptr<const Dataset> makeData(const RaceConfig& config);

// No threads of its own; the crew's members share the work of one call. One call at a time.
class Race {
public:
    using Clock = std::chrono::steady_clock;

    // At step 0. Throws DataError and std::invalid_argument for a config that cannot be run.
    explicit Race(RaceConfig config);

    [[nodiscard]] const std::shared_ptr<const RaceConfig>& config() const { return config_; }
    [[nodiscard]] const std::shared_ptr<const Dataset>& data() const { return data_; }
    [[nodiscard]] std::size_t size() const { return contestants_.size(); }
    [[nodiscard]] const Contestant& contestant(std::size_t i) const { return *contestants_[i]; }
    [[nodiscard]] std::int64_t stepsPerEpoch() const;
    // The step that the networks stand at, and the one that they have been trained to.
    [[nodiscard]] std::int64_t steps() const { return steps_; }
    [[nodiscard]] std::int64_t end() const { return end_; }
    [[nodiscard]] bool everyoneDiverged() const;
    [[nodiscard]] RaceCourse course() const;
    // Of all networks without one of their own, at the end of the race.
    [[nodiscard]] double learningRate() const;

    // Trains all networks so many steps further; only at the end.
    void advance(std::int64_t steps, Crew& crew, const std::stop_token& stop = {});
    // From the next step on, for all networks without a learning rate of their own; only at the end. Returns
    // what has happened before, as collectEvents() does.
    std::vector<RaceEvent> setLearningRate(double learningRate, Crew& crew);

    // Looks at all networks and keeps in mind what the charts and the timeline need; returns what has
    // happened since the last call. At an earlier step than the end, and with recording off, only looks.
    enum class Recording { off, on };
    struct Look {
        std::vector<NetworkSnapshot> networks;
        std::vector<RaceEvent> events;
        const HistoryPoint* point = nullptr; // what was added to the history; null for nothing
    };
    [[nodiscard]] Look look(const LookOptions& options, Crew& crew, Recording recording = Recording::on);
    // Deaths and revivals since the last call of this or look(); everyStep as in EventReplay.
    [[nodiscard]] std::vector<RaceEvent> collectEvents(Crew& crew, bool everyStep);
    // Losses and accuracies now; NaN after divergence.
    [[nodiscard]] std::vector<Scores> scores(Crew& crew);
    // One unit as the last look found it; empty where there is none at this address.
    [[nodiscard]] std::optional<UnitView> lookAt(const UnitAddress& unit);
    [[nodiscard]] std::size_t probes() const;

    // Moves towards this step, 0 … end(), until the deadline; true where it is reached. A next call goes on.
    bool seek(std::int64_t step, Crew& crew, Clock::time_point deadline, const std::stop_token& stop = {});
    // What part of the way is done, 0 … 1.
    [[nodiscard]] double seekProgress(std::int64_t step) const;
    // Forgets everything after the step that the networks stand at, which becomes the end.
    void cut();

    // Another network, with the weights that request.from.parent has at the step at which the race stands
    // (which request.from.step must name). Where that is not the end it has a way to go: catchUp() trains it
    // there and fills in what charts and timeline keep; until then nothing else may be moved. Throws
    // std::invalid_argument, and changes nothing, for what cannot be forked.
    void fork(const ForkRequest& request);
    [[nodiscard]] bool catchingUp() const { return latecomer_.has_value(); }
    [[nodiscard]] double catchUpProgress() const;
    // Goes on until the deadline; returns the events found. Ends with all networks at the end of the race.
    [[nodiscard]] std::vector<RaceEvent> catchUp(Crew& crew, Clock::time_point deadline,
                                                 const std::stop_token& stop = {});
    // Takes a fork out again, on its way or not. Networks of the config stay: returns false for them.
    bool removeFork(std::size_t network);

    [[nodiscard]] const std::vector<HistoryPoint>& history() const { return history_.points(); }
    // Everything that has happened to units, in the order in which it was found; bounded, the oldest go
    // first.
    [[nodiscard]] const std::vector<RaceEvent>& events() const { return events_; }
    [[nodiscard]] const Timeline& timeline() const { return timeline_; }
    // PReLU's slope of a unit at the recorded steps up to where the race stands.
    [[nodiscard]] std::vector<SlopeMoment> slopeHistory(const UnitAddress& unit) const;

private:
    void chooseProbes(ProbeSet set);
    bool record();
    [[nodiscard]] HistoryPoint moment() const;
    void keepEvents(const std::vector<RaceEvent>& events);
    void restore(const KeyFrame& frame);
    void remove(std::size_t network);
    [[nodiscard]] std::size_t recordOf(std::size_t network) const;
    void forgetChildlessRecords();
    [[nodiscard]] std::int64_t nextRecordedStep(std::int64_t after) const;
    void fillIn(std::size_t network);

    std::shared_ptr<const RaceConfig> config_;
    std::shared_ptr<const Dataset> data_;
    std::vector<std::unique_ptr<Contestant>> contestants_;
    std::int64_t steps_ = 0, end_ = 0;
    std::optional<std::int64_t> goal_; // of a seek on its way
    std::int64_t goalFrom_ = 0;        // where it set out
    std::optional<std::size_t> latecomer_;
    std::vector<RateChange> rates_;
    std::vector<ForkRecord> forks_;
    Timeline timeline_;
    RaceHistory history_;
    std::vector<RaceEvent> events_;
    ProbeSet probeSet_ = ProbeSet::training;
    std::shared_ptr<const Samples> probes_; // null: the training points
};

} // namespace rectiscope
