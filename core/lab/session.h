// The threads around a race. The screen says what it wants and takes the latest snapshot; neither side waits.
#pragma once

#include "core/lab/snapshot.h"

#include <cstdint>
#include <memory>
#include <optional>

namespace rectiscope {

// All members may be called from one thread (the screen's) and return at once. The destructor stops the
// threads and joins them; it waits for the step in hand, never longer.
class Session {
public:
    explicit Session(unsigned threads = 0); // 0: one for each core
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    // Starts over from this config's own initial weights, paused at step 0, or runs along a course to where
    // that ended: the same steps, changes and forks, so the same weights. The newest request wins, and
    // everything but looks and speed ends a run along a course where it has come to. A config or a course
    // that cannot be run arrives as a snapshot's error. Returns the generation of its snapshots.
    std::uint64_t start(RaceConfig config, RaceCourse course = {});
    // Goes on from the end of what has been trained, wherever the race is looked at.
    void play();
    void pause();
    // One optimizer step for every network from the end, then paused.
    void step();
    // Shows the race as it was after this step (at most the last one), paused. The newest request wins.
    void seek(std::int64_t step);
    // Goes on from the step that is shown; what was trained after it is forgotten.
    void playFromHere();
    // Another network from the weights of one at a step; then paused at the end. What cannot be forked
    // arrives as an error.
    void fork(ForkRequest request);
    // Takes a fork out again.
    void removeFork(int network);

    // Steps per second at most; infinity for as fast as it goes.
    void setSpeed(double stepsPerSecond);
    // From the next step on, without a new start. Forks with a learning rate of their own keep it.
    void setLearningRate(double learningRate);
    // When play ends by itself. What holds already when play begins does not end it.
    void setStopConditions(StopConditions conditions);
    // The unit to look at in every following snapshot, or none.
    void select(std::optional<UnitAddress> unit);
    void setLook(LookOptions options);

    // The newest snapshot since the last call; empty where nothing has changed.
    [[nodiscard]] std::optional<RaceSnapshot> take();

private:
    class Implementation;
    std::unique_ptr<Implementation> implementation_;
};

} // namespace rectiscope
